"""A day the patient was seen."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.records.ids import PatientId, VisitId
from analytics.records.time_point import CalendarDate, TimePoint


class VisitKind(StrEnum):
    """How the visit came about."""

    PLANNED = "planned"
    UNPLANNED = "unplanned"
    INPATIENT = "inpatient"


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit.

    Attributes:
        planned_point: code of the planned time point it serves (``resources/catalogue/schedule.toml``).
        weight_kg / temperature_celsius: as measured.
        signed_by / signed_on: set together by the sign-off, which locks the visit.
    """

    id: VisitId
    patient_id: PatientId
    at: TimePoint
    kind: VisitKind = VisitKind.PLANNED
    planned_point: str | None = None
    ecog: int | None = None
    weight_kg: float | None = None
    temperature_celsius: float | None = None
    author: str | None = None
    note: str | None = None
    signed_by: str | None = None
    signed_on: CalendarDate | None = None
