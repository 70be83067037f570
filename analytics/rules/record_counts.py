"""What a rule on daily counts reads from a record: the counts, how the course ended, and the days of both."""

from dataclasses import dataclass

from analytics.records.asked_record import once
from analytics.records.by_analyte import results_by_analyte
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Input
from analytics.rules.count_course import CountCourse, CountSample
from analytics.rules.dated_value import DatedValue, dated_values
from analytics.rules.follow_up import CourseEnd, Ending, course_ends, last_known_day
from analytics.rules.result_circumstances import circumstances, windows_of
from analytics.rules.wanted import Wanted

_FAR = 1_000_000
"""A day after everything."""


@dataclass(frozen=True, slots=True)
class RecordCounts:
    """A course, and where it was read.

    Attributes:
        inputs: results in the window, then the events that end it.
        undated: words of ``Wanted`` for events whose day is not known, or only in part.
    """

    course: CountCourse
    inputs: tuple[Input, ...]
    undated: tuple[str, ...]


def lacks_day_zero(record: PatientRecord, analyte: str) -> Wanted | None:
    """Return what is missing to count days of *analyte* from; None: nothing."""
    axis = record.axis
    if not axis.has_infusion:
        return Wanted.INFUSION_DATE
    if axis.infusion is None or axis.infusion.is_full:
        return None
    dated = any(isinstance(r.at, CalendarDate) for r in results_by_analyte(record).get(analyte, ()))
    return Wanted.FULL_INFUSION_DATE if dated else None


def record_counts(
    record: PatientRecord, analyte: str, unit: str, as_of: int | None, *, last_day: int
) -> RecordCounts:
    """Collect the counts of *analyte* from day 0 to *last_day*, as known on day *as_of*.

    Without a death or a last contact the course goes on: it is known up to *as_of*, else as far as the
    record goes. A last contact before the last thing known is outdated.
    """
    what = ("record_counts", analyte, unit, as_of, last_day)
    return once(record, what, lambda: _record_counts(record, analyte, unit, as_of, last_day))


def _record_counts(
    record: PatientRecord, analyte: str, unit: str, as_of: int | None, last_day: int
) -> RecordCounts:
    read_to = last_day if as_of is None else min(last_day, as_of)
    values = dated_values(record, analyte, unit, first=0, last=read_to)
    ends = course_ends(record, as_of)
    transfused = _platelet_windows(record) if analyte == "PLT" else []
    follow_up, is_alive = _follow_up(record, ends, as_of, last_day)
    course = CountCourse(
        samples=tuple(_sample(value, transfused, read_to) for value in values),
        last_follow_up=follow_up,
        progression=_first(ends, Ending.PROGRESSION),
        next_therapy=_first(ends, Ending.NEXT_THERAPY),
        known_to=_known_to(record, as_of, last_day) if follow_up is None else None,
        transfusions=tuple(sorted(start for start, _ in transfused)),
        is_alive=is_alive,
    )
    ending = tuple(e for e in ends if e.span is None or e.span.earliest <= last_day)
    axis = record.axis
    return RecordCounts(
        course,
        (
            *(value.given for value in values),
            *(Input(e.id, e.ending.value, "", None, e.at, axis.day(e.at)) for e in ending),
        ),
        tuple(dict.fromkeys(f"date of {e.ending.value}" for e in ending if not _is_exact(e))),
    )


def _follow_up(
    record: PatientRecord, ends: tuple[CourseEnd, ...], as_of: int | None, last_day: int
) -> tuple[DaySpan | None, bool]:
    """Return the days the follow-up can have ended on, and whether the patient lived then."""
    death = [e for e in ends if e.ending is Ending.DEATH]
    if death:
        dated = next((e.span for e in death if e.span is not None), None)
        return dated or DaySpan(min(_known_to(record, as_of, last_day), last_day), _FAR), False
    contact = next((e.span for e in ends if e.ending is Ending.LAST_CONTACT and e.span is not None), None)
    if contact is None:
        return None, False
    if contact.earliest >= last_day:
        return contact, True
    known = _known_to(record, None, last_day)
    known = known if as_of is None else min(known, as_of)
    return DaySpan(max(contact.earliest, known), max(contact.latest, known)), True


def _known_to(record: PatientRecord, as_of: int | None, last_day: int) -> int:
    """Return the last day that is known of; any day from *last_day* on is as good as another."""
    if as_of is not None:
        return as_of
    axis = record.axis
    for result in reversed(record.results):
        span = axis.span(result.at)
        if span is not None and span.earliest >= last_day:
            return span.earliest
    return last_known_day(record)


def _first(ends: tuple[CourseEnd, ...], ending: Ending) -> DaySpan | None:
    """Return the days the first *ending* can have been on; one without a date any."""
    spans = [e.span or DaySpan(0, _FAR) for e in ends if e.ending is ending]
    if not spans:
        return None
    return DaySpan(min(s.earliest for s in spans), min(s.latest for s in spans))


def _is_exact(end: CourseEnd) -> bool:
    return end.span is not None and end.span.is_exact


def _sample(value: DatedValue, transfused: list[tuple[int, int | None]], read_to: int) -> CountSample:
    span = DaySpan(value.span.earliest, max(value.span.earliest, min(value.span.latest, read_to)))
    after = any(
        span.latest >= first and (last is None or span.earliest <= last) for first, last in transfused
    )
    return CountSample(span, value.outcome, after)


def _platelet_windows(record: PatientRecord) -> list[tuple[int, int | None]]:
    platelets = next(c for c in circumstances() if c.code == "platelets")
    return windows_of(record, platelets)
