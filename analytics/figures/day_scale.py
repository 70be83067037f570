"""Where a day lies on the axis: linear, or dense around the infusion and then in years.

The axis is piecewise linear. Its unit is a day of the dense piece, so painters need no transform of their
own; between two pieces lies a gap that is no time at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

DENSE_UNTIL_DAY = 100
DENSE_FROM_DAY = -60
LATER_SHARE = 0.9
"""Width of the later piece as a share of the dense one's."""
EARLIER_SHARE = 0.2
GAP_SHARE = 0.05

DayValue = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """Days from *first_day* to *last_day* take the axis from *start* to *end*."""

    first_day: float
    last_day: float
    start: float
    end: float

    @property
    def units_per_day(self) -> float:
        """How wide one day is."""
        return (self.end - self.start) / (self.last_day - self.first_day)

    def place(self, day: float) -> float:
        """Return where *day* lies."""
        return self.start + (day - self.first_day) * self.units_per_day

    def day_at(self, x: float) -> float:
        """Return the day that lies at *x*."""
        return self.first_day + (x - self.start) / self.units_per_day


@dataclass(frozen=True, slots=True)
class DayScale:
    """Pieces in the order of their days; the last day of one is the first of the next."""

    pieces: tuple[Piece, ...]

    @property
    def low(self) -> float:
        """The left end in axis units."""
        return self.pieces[0].start

    @property
    def high(self) -> float:
        """The right end in axis units."""
        return self.pieces[-1].end

    @property
    def gaps(self) -> tuple[tuple[float, float], ...]:
        """The breaks of the axis, in axis units."""
        return tuple((a.end, b.start) for a, b in pairwise(self.pieces))

    def place(self, day: float) -> float:
        """Return where *day* lies; a day at a break lies before it, days beyond the ends go on straight."""
        return self._piece_of(day).place(day)

    def place_after(self, day: float) -> float:
        """Return where something begins that starts on *day*: after the break, where the day lies at one."""
        for piece in self.pieces[1:]:
            if day == piece.first_day:
                return piece.start
        return self.place(day)

    def day_at(self, x: float) -> float:
        """Return the day at *x*; inside a gap it is the day of the break."""
        for piece in self.pieces:
            if x <= piece.end:
                return piece.day_at(max(x, piece.start) if piece is not self.pieces[0] else x)
        return self.pieces[-1].day_at(x)

    def cut(self, line: Sequence[DayValue]) -> tuple[tuple[DayValue, ...], ...]:
        """Return *line* (day, height) in axis units, cut at the breaks with the height interpolated there."""
        runs: list[tuple[DayValue, ...]] = []
        for piece in self.pieces:
            run = _within(
                line,
                piece.first_day if piece is not self.pieces[0] else float("-inf"),
                piece.last_day if piece is not self.pieces[-1] else float("inf"),
            )
            if len(run) > 1:
                runs.append(tuple((piece.place(day), y) for day, y in run))
        return tuple(runs)

    def cut_span(self, start: float, end: float) -> tuple[DayValue, ...]:
        """Return the stretch from *start* to *end* in axis units, one part a piece."""
        return tuple((part[0][0], part[-1][0]) for part in self.cut(((start, 0.0), (end, 0.0))))

    def _piece_of(self, day: float) -> Piece:
        return next((piece for piece in self.pieces if day <= piece.last_day), self.pieces[-1])


def _within(line: Sequence[DayValue], first: float, last: float) -> list[DayValue]:
    """Return the part of *line* between two days, with interpolated ends; empty where it only touches."""
    run: list[DayValue] = []
    for (day_a, y_a), (day_b, y_b) in pairwise(line):
        if day_b < first or day_a > last or day_a == day_b == first:
            continue
        start, end = max(day_a, first), min(day_b, last)
        if start == end and day_a != day_b:
            continue
        slope = (y_b - y_a) / (day_b - day_a) if day_b != day_a else 0.0
        head = (start, y_a + slope * (start - day_a)) if start > day_a else (day_a, y_a)
        tail = (end, y_a + slope * (end - day_a)) if end < day_b else (day_b, y_b)
        if not run or run[-1] != head:
            run.append(head)
        run.append(tail)
    return run


def linear_scale(first_day: float, last_day: float) -> DayScale:
    """Return one piece in which a day is as wide as any other."""
    return DayScale((Piece(first_day, last_day, first_day, last_day),))


def two_scale(first_day: float, last_day: float) -> DayScale:
    """Return days one by one up to day 100, then, after a break, the years; long before day 0 is narrow too.

    Where nothing lies beyond the dense days there is no break.
    """
    dense_first = min(first_day, -14.0) if first_day >= DENSE_FROM_DAY else DENSE_FROM_DAY / 2
    has_later = last_day > DENSE_UNTIL_DAY * 1.3
    dense_last = float(DENSE_UNTIL_DAY) if has_later else max(last_day, 30.0)
    width = dense_last - dense_first
    pieces = [Piece(dense_first, dense_last, dense_first, dense_last)]
    if has_later:
        start = dense_last + width * GAP_SHARE
        pieces.append(Piece(dense_last, last_day, start, start + width * LATER_SHARE))
    if first_day < DENSE_FROM_DAY:
        end = dense_first - width * GAP_SHARE
        pieces.insert(0, Piece(first_day, dense_first, end - width * EARLIER_SHARE, end))
    return DayScale(tuple(pieces))
