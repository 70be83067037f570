"""Something that happened to the patient, at a point or over a time."""

from dataclasses import dataclass

from analytics.records.ids import EventId, PatientId, SourceFileId
from analytics.records.time_point import TimePoint

Detail = str | float | bool


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    Attributes:
        kind: code of ``resources/catalogue/event_kinds.toml``, which also names the details it may carry.
        end: None while *is_ongoing*, or where the kind has no duration or the end is unknown.
        details: (field, value) pairs in the order of the fields' names.
        file_id: the file it was imported from; None: typed here.
    """

    id: EventId
    patient_id: PatientId
    kind: str
    onset: TimePoint | None
    end: TimePoint | None = None
    is_ongoing: bool = False
    grade: int | None = None
    details: tuple[tuple[str, Detail], ...] = ()
    note: str | None = None
    file_id: SourceFileId | None = None

    def detail(self, field: str) -> Detail | None:
        """Return the detail named *field*, or None."""
        return dict(self.details).get(field)
