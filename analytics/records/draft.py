"""What somebody typed and has not finished."""

from dataclasses import dataclass
from datetime import datetime

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
