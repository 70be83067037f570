"""The date of a visit as it is typed: read, judged by the patient's life, and where it then stands."""

import re
from dataclasses import dataclass

from analytics.entry.date_checks import check_date, limits_of
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.entry.typed_date import read_typed_date
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.visit import Visit
from analytics.visits.entry_frame import EntryFrame

_DAY = re.compile(r"(?:d|day|t|tag|j|jour)?[\s.]?([+\-−–]?)\s?(\d{1,5})\Z", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateReading:
    """What the field of the date says; *at* is None where it cannot be one."""

    at: TimePoint | None
    findings: tuple[Finding, ...] = ()


def read_visit_date(text: str, record: PatientRecord, visit: Visit | None, frame: EntryFrame) -> DateReading:
    """Read *text* as the date of *visit* (None: a new one).

    A patient whose days count from an origin without a date has visits by day number (``d90``).
    """
    day = _DAY.match(" ".join(text.split()))
    if day is not None and _counts_from_origin(record):
        return DateReading(RelativeTime(int(day[2]) * (1 if day[1] in ("", "+") else -1)))
    read = read_typed_date(
        text, order=frame.order, today=frame.today, day_zero=record.axis.infusion, allows_partial=True
    )
    if isinstance(read, Problem):
        return DateReading(None, (Finding(read, Weight.REFUSED, read.fact("reading")),))
    findings = check_date(read.date, limits_of(record, frame.today))
    twin = _on_same_day(record, visit, read.date)
    return DateReading(
        None if any(finding.weight is Weight.REFUSED for finding in findings) else read.date,
        (*findings, Finding(problem("visit_that_day", date=read.date), Weight.NOTED)) if twin else findings,
    )


def date_to_show(at: TimePoint) -> str:
    """Return *at* as one may type it in every locale."""
    return str(at) if isinstance(at, CalendarDate) else f"d{at.days}"


def _counts_from_origin(record: PatientRecord) -> bool:
    axis = record.axis
    return axis.infusion is None and (axis.has_infusion or axis.origin is not None)


def _on_same_day(record: PatientRecord, visit: Visit | None, at: CalendarDate) -> bool:
    return any(other.at == at and (visit is None or other.id != visit.id) for other in record.visits)
