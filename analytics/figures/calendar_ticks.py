"""The ticks of a day axis that is labelled with dates: days, months or years of the calendar."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from analytics.figures.arrange import TICK_PT
from analytics.figures.metrics import load_metrics
from analytics.figures.spec import Weight
from analytics.records.time_point import CalendarDate
from analytics.wording import Wording

_DAY_STEPS = (1, 2, 7)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)
_DAYS_PER_MONTH, _DAYS_PER_YEAR = 28.0, 365.0
_PITCH_PT = 46.0
_APART_PT = 10.0


def labelled_dates(
    first: float, last: float, points_per_day: float, day_zero: date, wording: Wording
) -> list[tuple[float, str]]:
    """Return (day, label) of the round dates from *first* to *last*; the first label always says its year.

    It alone is wider than the others are apart: whoever places the labels leaves out the one it touches.

    Args:
        first: the first day shown, counted from *day_zero*.
        last: the last day shown.
        points_per_day: how wide a day is drawn.
        day_zero: the date of day 0.
        wording: of the reader: names of months and the order of a date's parts.
    """
    start, end = _clamped(day_zero, first, up=True), _clamped(day_zero, last, up=False)
    for step in _DAY_STEPS:
        if step * points_per_day >= _pitch(wording.day_and_month(date(2000, 9, 30))):
            return _written(_days(start, end, step), day_zero, wording, is_month=False)
    for step in _MONTH_STEPS:
        if step * _DAYS_PER_MONTH * points_per_day >= _pitch(wording.months[8]):
            return _written(_months(start, end, step), day_zero, wording, is_month=True)
    found: list[date] = []
    for step in _YEAR_STEPS:
        found = [date(y, 1, 1) for y in range(start.year, end.year + 1) if not y % step]
        found = [day for day in found if start <= day <= end]
        if step * _DAYS_PER_YEAR * points_per_day >= _PITCH_PT:
            break
    return [((day - day_zero).days, str(day.year)) for day in found]


def _pitch(widest: str) -> float:
    return max(_PITCH_PT, load_metrics().width(widest, TICK_PT, Weight.SEMI_BOLD) + _APART_PT)


def _clamped(day_zero: date, day: float, *, up: bool) -> date:
    """Return the date of *day*, rounded into the axis, and never beyond the calendar's own ends."""
    whole = int(-(-day // 1)) if up else int(day // 1)
    ordinal = min(max(day_zero.toordinal() + whole, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def _days(start: date, end: date, step: int) -> Iterator[date]:
    """Yield every *step*-th day; of weeks the Mondays."""
    skip = -(start.toordinal() - 1) % step  # ordinal 1 is a Monday
    for n in range(start.toordinal() + skip, end.toordinal() + 1, step):
        yield date.fromordinal(n)


def _months(start: date, end: date, step: int) -> Iterator[date]:
    for n in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        day = date(n // 12, n % 12 + 1, 1)
        if n % step == 0 and start <= day <= end:
            yield day


def _written(
    days: Iterable[date], day_zero: date, wording: Wording, *, is_month: bool
) -> list[tuple[float, str]]:
    """Return the dates with their labels: the year only where it begins, and at the first of them."""
    written: list[tuple[float, str]] = []
    year = None
    for day in days:
        is_new_year, year = day.year != year, day.year
        if is_month and day.month == 1:
            label = str(day.year)
        elif is_month:
            label = (
                wording.date(CalendarDate(day.year, day.month))
                if is_new_year
                else wording.months[day.month - 1]
            )
        else:
            label = wording.date(day) if is_new_year else wording.day_and_month(day)
        written.append(((day - day_zero) // timedelta(days=1), label))
    return written
