"""What somebody typed and has not finished."""

from dataclasses import dataclass
from datetime import datetime

from analytics.records.ids import PatientId


@dataclass(frozen=True, slots=True)
class Draft:
    """Unfinished work on one patient, at most one of each kind; no record, so not audited.

    Attributes:
        kind: names what it is of (``letter``).
        content: JSON text, whose shape belongs to the kind.
        saved_at: an instant in UTC.
    """

    kind: str
    patient_id: PatientId
    content: str
    saved_at: datetime
