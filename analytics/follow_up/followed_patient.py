"""What planning needs to know of a patient: the outline, and marks of visits and results by date.

Marks are small, so that a whole clinic of them is read in a second where its records would take minutes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from analytics.records.ids import VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Missing, MissingReason
from analytics.records.time_point import CalendarDate
from analytics.records.visit import VisitKind


class VisitMark(NamedTuple):
    """A visit: first and last day it can have been on (ordinals), and what it was for."""

    visit_id: VisitId
    first: int
    last: int
    kind: VisitKind
    planned_point: str | None


class ResultMark(NamedTuple):
    """A result of one analyte: the days it can be from (ordinals); *has_failed*: the sample gave no value."""

    first: int
    last: int
    visit_id: VisitId | None
    has_failed: bool


class AlarmMark(NamedTuple):
    """The last value of an analyte, which lies beyond a limit the clinic has set; *day* is an ordinal."""

    analyte: str
    day: int
    value: float
    limit: float
    visit_id: VisitId | None


@dataclass(frozen=True, slots=True)
class FollowedPatient:
    """One patient as planning sees them.

    Attributes:
        outline: patient, treatments and events; visits and results need not be in it.
        results: marks by analyte: of the analytes that are planned, at least since the last planned point
            that was served. A value or a reason why there is none is a mark.
        entered_on: when an unsigned visit was first entered here, by its id; those imported are not in it.
        alarms: of the analytes for which the clinic has set limits, the last values beyond them.
        draft_on: when unfinished entry of a visit was last kept; None: there is none.
    """

    outline: PatientRecord
    visits: Sequence[VisitMark] = ()
    results: Mapping[str, Sequence[ResultMark]] = field(default_factory=dict)
    entered_on: Mapping[VisitId, date] = field(default_factory=dict)
    alarms: Sequence[AlarmMark] = ()
    draft_on: date | None = None


def followed(record: PatientRecord) -> FollowedPatient:
    """Return a whole *record* as planning sees it; what was entered when is not in a record."""
    visits = [
        VisitMark(v.id, v.at.earliest.toordinal(), v.at.latest.toordinal(), v.kind, v.planned_point)
        for v in record.visits
        if isinstance(v.at, CalendarDate)
    ]
    results: dict[str, list[ResultMark]] = {}
    for result in record.results:
        if not isinstance(result.at, CalendarDate):
            continue
        missing = result.outcome.reason if isinstance(result.outcome, Missing) else None
        mark = ResultMark(
            result.at.earliest.toordinal(),
            result.at.latest.toordinal(),
            result.visit_id,
            missing is MissingReason.SAMPLE_FAILED,
        )
        results.setdefault(result.analyte, []).append(mark)
    return FollowedPatient(record, visits, results)
