"""One count a day: the lowest of each day, what lies between, and the runs of days on which it is low.

Shared by the rules that grade by days of cytopenia (definitions §2.2).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

_DECIMALS = 6
"""A count is taken as exact to this; farther than floats go wrong when a unit is converted."""


class Rounding(StrEnum):
    """Which days are rounded to the nearest 10."""

    EVERY_DAY = "every_day"
    INTERPOLATED_DAYS = "interpolated_days"
    NO_DAY = "no_day"


class Filling(StrEnum):
    """How a day without a value gets one."""

    LINEAR = "linear"
    MEAN_OF_NEIGHBOURS = "mean_of_neighbours"


@dataclass(frozen=True, slots=True)
class DailyCounts:
    """A course with one value a day.

    Attributes:
        first_day: the day of the first value.
        values: one a day; None: no value, and too long a gap to interpolate.
        is_observed: whether a value was measured on that day.
    """

    first_day: int
    values: tuple[float | None, ...]
    is_observed: tuple[bool, ...]

    @property
    def last_day(self) -> int:
        """The day of the last value."""
        return self.first_day + len(self.values) - 1

    @property
    def days_observed(self) -> int:
        """How many days have a measured value."""
        return sum(self.is_observed)

    @property
    def days_missing(self) -> int:
        """How many days have none at all."""
        return sum(value is None for value in self.values)

    @property
    def days_interpolated(self) -> int:
        """How many days have one from their neighbours."""
        return len(self.values) - self.days_observed - self.days_missing

    def filled(self, value: float, *, to_day: int | None = None) -> "DailyCounts":
        """Return the course with *value* on every day that has none, lengthened to *to_day*."""
        more = max(0, to_day - self.last_day) if to_day is not None else 0
        values = (*(value if v is None else v for v in self.values), *(value,) * more)
        return DailyCounts(self.first_day, values, (*self.is_observed, *(False,) * more))


@dataclass(frozen=True, slots=True)
class Run:
    """Days in a row, both ends included."""

    start: int
    end: int

    @property
    def days(self) -> int:
        """How many."""
        return self.end - self.start + 1


@dataclass(frozen=True, slots=True)
class LowDays:
    """How long a count was low.

    Attributes:
        days: on how many days it was.
        longest / cumulative: of the runs; the days of a short gap between two of them count.
        runs: joined where they lie no farther apart than the rule allows.
    """

    days: int
    longest: int
    cumulative: int
    runs: tuple[Run, ...]


def daily_counts(
    lowest: Mapping[int, float],
    first_day: int,
    last_day: int,
    *,
    max_gap: int | None,
    filling: Filling = Filling.LINEAR,
    carries_ends: bool = True,
    rounding: Rounding = Rounding.NO_DAY,
) -> DailyCounts:
    """Give every day from *first_day* to *last_day* a value where its neighbours allow one.

    Args:
        lowest: day → the lowest value measured on it; days outside are not looked at.
        first_day: of the course.
        last_day: of the course, not before *first_day*.
        max_gap: longest run of days without a value that is filled, at the ends as well; None: any.
        filling: between two values.
        carries_ends: whether the first value speaks for the days before it, the last for those after it.
        rounding: which days are rounded to the nearest 10, half to even.

    Source:
        Liang 2024, BMT 59:910, ``index.Rmd``: ``zoo::na.approx(maxgap = 7, rule = 2)``, ``round(anc/10)*10``.
    """
    days = range(first_day, last_day + 1)
    known = {day: round(value, _DECIMALS) for day, value in lowest.items() if day in days}
    values: list[float | None] = [known.get(day) for day in days]
    if len(known) >= 2:  # as the authors' code: one value speaks for its own day only
        for is_empty, group in groupby(range(len(values)), key=lambda i: values[i] is None):
            gap = tuple(group)
            if is_empty and (max_gap is None or len(gap) <= max_gap):
                _fill(values, gap, filling, carries_ends=carries_ends)
    observed = tuple(day in known for day in days)
    return DailyCounts(first_day, _rounded(values, observed, rounding), observed)


def low_days(counts: DailyCounts, is_low: Callable[[float], bool], *, joining_gap: int) -> LowDays:
    """Return the runs of days on which the count is low.

    Args:
        counts: one value a day; a day without one breaks a run.
        is_low: of a value.
        joining_gap: runs with at most so many days between them are one run.
    """
    low = [
        counts.first_day + i for i, value in enumerate(counts.values) if value is not None and is_low(value)
    ]
    runs: list[Run] = []
    for day in low:
        if runs and day - runs[-1].end - 1 <= joining_gap:
            runs[-1] = Run(runs[-1].start, day)
        else:
            runs.append(Run(day, day))
    lengths = [run.days for run in runs]
    return LowDays(len(low), max(lengths, default=0), sum(lengths), tuple(runs))


def _fill(values: list[float | None], gap: tuple[int, ...], filling: Filling, *, carries_ends: bool) -> None:
    """Fill the run *gap* of empty places from the values beside it."""
    left, right = gap[0] - 1, gap[-1] + 1
    before = values[left] if left >= 0 else None
    after = values[right] if right < len(values) else None
    for i in gap:
        if before is None or after is None:
            values[i] = (before if after is None else after) if carries_ends else None
        elif filling is Filling.LINEAR:  # in this order, as R's approx: a tie in rounding hangs on it
            values[i] = before + (after - before) * ((i - left) / (right - left))
        else:
            values[i] = (before + after) / 2


def _rounded(
    values: list[float | None], observed: tuple[bool, ...], rounding: Rounding
) -> tuple[float | None, ...]:
    if rounding is Rounding.NO_DAY:
        return tuple(values)
    measured_too = rounding is Rounding.EVERY_DAY
    return tuple(
        float(round(value / 10) * 10) if value is not None and (measured_too or not seen) else value
        for value, seen in zip(values, observed, strict=True)
    )
