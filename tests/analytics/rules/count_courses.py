"""Courses of counts to write tests with: ``counts({5: 400}, last=30)`` is 2,000 on all other days."""

from collections.abc import Iterable, Mapping

from analytics.records.patient_record import DaySpan
from analytics.records.result import Measured, Outcome
from analytics.rules.count_course import CountCourse, CountSample, on_day


def samples(values: Mapping[int, float | Outcome], per_stored_unit: float = 1000.0) -> CountCourse:
    """Return a course of *values* by day, numbers per µL unless *per_stored_unit* is 1."""
    return CountCourse(
        tuple(
            CountSample(on_day(day), Measured(v / per_stored_unit) if isinstance(v, int | float) else v)
            for day, v in values.items()
        )
    )


def daily(low: Mapping[int, float], *, else_: float = 2000.0, last: int = 30) -> dict[int, float]:
    """Return a value on every day from 0 to *last*: those of *low*, and *else_* on the others."""
    return {**dict.fromkeys(range(last + 1), else_), **low}


def on(days: Iterable[int], value: float) -> dict[int, float]:
    """Return *value* on each of *days*."""
    return dict.fromkeys(days, value)


def between(first: int, last: int) -> DaySpan:
    """Return the span of a partial date."""
    return DaySpan(first, last)
