"""What somebody typed and has not finished."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from analytics.records.ids import PatientId


@dataclass(frozen=True, slots=True)
class Draft:
    """Unfinished work on one patient, or on nobody yet, at most one of each kind; no record, so not audited.

    Attributes:
        kind: names what it is of (``letter``).
        patient_id: None for a patient who is not stored yet.
        content: JSON text, whose shape belongs to the kind.
        saved_at: an instant in UTC.
    """

    kind: str
    patient_id: PatientId | None
    content: str
    saved_at: datetime


def kept_fields(content: str | None) -> dict[str, Any]:
    """Return what the form of a draft kept, by name; nothing where that cannot be read."""
    try:
        found = json.loads(content) if content else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
