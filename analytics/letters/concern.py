"""What the values say that a reader should not miss: out of range, and further out at every visit.

A value is named when it lies outside its reference range now and moved further away from it at each of the
last three visits shown (proposed by AfterCART). No other threshold is used, and nothing is advised.
"""

from dataclasses import dataclass
from itertools import pairwise

from analytics.letters.last_values import AnalyteCourse, LastValues, value_said
from analytics.letters.pen import Pen
from analytics.letters.said import Said, said
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured
from analytics.rules.range_flag import RangeFlag, range_flag
from analytics.rules.reference_range import reference_limits


@dataclass(frozen=True, slots=True)
class Drift:
    """One analyte that moves away from its range; numbers without unit but the last."""

    name: Said
    first: Said
    last: Said
    since: Said
    until: Said
    is_falling: bool


def drifts(record: PatientRecord, values: LastValues, pen: Pen) -> tuple[Drift, ...]:
    """Return the analytes of *values* that move away from their range, in the order of the table."""
    found = [_drift(record, course, values, pen) for course in values.courses]
    return tuple(drift for drift in found if drift is not None)


def _drift(record: PatientRecord, course: AnalyteCourse, values: LastValues, pen: Pen) -> Drift | None:
    shown = [course.on(at) for at in values.columns]
    days = [day for day in shown if day is not None and isinstance(day.last.outcome, Measured)]
    if len(days) < 3 or len(days) != len(shown):
        return None
    newest = days[-1].last
    flag = range_flag(newest.outcome, reference_limits(record, newest))
    numbers = [day.last.outcome.value for day in days if isinstance(day.last.outcome, Measured)]
    is_falling = all(later < earlier for earlier, later in pairwise(numbers))
    is_rising = all(later > earlier for earlier, later in pairwise(numbers))
    if not ((flag is RangeFlag.LOW and is_falling) or (flag is RangeFlag.HIGH and is_rising)):
        return None
    return Drift(
        name=said(pen.wording.inside(pen.name(course.analyte)), pen.words.source_catalogue),
        first=value_said(record, days[0].last, pen, has_unit=False),
        last=value_said(record, newest, pen),
        since=pen.from_record(pen.time(days[0].at)),
        until=pen.from_record(pen.time(days[-1].at)),
        is_falling=is_falling,
    )
