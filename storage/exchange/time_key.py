"""Points in time compared for identity: a relative time is its days, whatever words said it."""

from datetime import date, timedelta

from analytics.entry.problem import Problem, problem
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint

TimeKey = tuple[str, int, int, int] | None
_DAYS_AHEAD = timedelta(days=1)  # a file from another time zone


def time_key(at: TimePoint | None) -> TimeKey:
    """Return what two equal points in time have in common."""
    match at:
        case CalendarDate():
            return ("date", at.year, at.month or 0, at.day or 0)
        case RelativeTime():
            return ("relative", at.days, 0, 0)
        case None:
            return None


def impossible_time(
    at: TimePoint | None, birth_date: CalendarDate | None, today: date, *, days_ahead: int = 0
) -> Problem | None:
    """Say why *at* cannot be: before the birth date, or in the future."""
    if not isinstance(at, CalendarDate):
        return None
    if birth_date is not None and at.latest < birth_date.earliest:
        return problem("before_birth", date=at)
    if at.earliest > today + _DAYS_AHEAD + timedelta(days=days_ahead):
        return problem("in_the_future", date=at, today=today)
    return None
