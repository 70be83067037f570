"""How a point in time stands in columns: an integer day, its precision, and a relative time's words.

A calendar date is the proleptic Gregorian ordinal of its earliest day (``date.toordinal``, 2020-01-01 is
737425), a relative time its days from the origin; ``precision`` tells which.
"""

from datetime import date
from functools import lru_cache

from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint

DAY, MONTH, YEAR, RELATIVE = 0, 1, 2, 3

TimeColumns = tuple[int, int, str | None]


def to_columns(at: TimePoint) -> TimeColumns:
    """Return day, precision and the words of a relative time."""
    if isinstance(at, RelativeTime):
        return at.days, RELATIVE, at.entered
    return _calendar_columns(at)


@lru_cache(maxsize=20_000)
def _calendar_columns(at: CalendarDate) -> TimeColumns:
    precision = YEAR if at.month is None else MONTH if at.day is None else DAY
    return at.earliest.toordinal(), precision, None


@lru_cache(maxsize=20_000)
def from_columns(day: int, precision: int, text: str | None) -> TimePoint:
    """Return the point in time that ``to_columns`` gave these columns for."""
    if precision == RELATIVE:
        return RelativeTime(day, text)
    first = date.fromordinal(day)
    return CalendarDate(
        first.year,
        first.month if precision <= MONTH else None,
        first.day if precision == DAY else None,
    )


@lru_cache(maxsize=20_000)
def calendar_date(text: str) -> CalendarDate:
    """Return the date that ISO *text* says; the same text gives the same object."""
    return CalendarDate.parse(text)
