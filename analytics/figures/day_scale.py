"""Where a day lies on the axis: linear, logarithmic, or dense around day 0 and then in years.

Days are those of the record, whatever is drawn as day 0. Painters need no transform of their own: all they
get are axis units, whose unit is a day of the dense piece where days are evenly wide. Between two pieces
lies a gap that is no time at all. Between two samples a line is straight as it is drawn, on every scale.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

DENSE_UNTIL_DAY = 100
DENSE_FROM_DAY = -60
LATER_SHARE = 0.9
"""Width of the later piece as a share of the dense one's."""
EARLIER_SHARE = 0.2
GAP_SHARE = 0.05
SOFT_DAYS = 2.0
"""Days near day 0 that a logarithm does not stretch: below them its scale is about linear."""
UNITS_PER_DECADE = 300.0
BEFORE_SHARE = 0.4
"""Width of the days before the infusion beside as many after it, on a logarithmic scale."""

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

    def narrowest(self, first: float, last: float) -> float:
        """Return how wide the narrowest day from *first* to *last* is: here all are alike."""
        return self.units_per_day


@dataclass(frozen=True, slots=True)
class LogPiece:
    """Days lie at the logarithm of their distance from the day *zero*, on both sides of it.

    Attributes:
        before_share: how wide a day before *zero* is beside the one as far after it.
    """

    first_day: float
    last_day: float
    zero: float = 0.0
    before_share: float = BEFORE_SHARE

    @property
    def start(self) -> float:
        """The left end in axis units."""
        return self.place(self.first_day)

    @property
    def end(self) -> float:
        """The right end in axis units."""
        return self.place(self.last_day)

    def place(self, day: float) -> float:
        """Return where *day* lies; *zero* lies at 0."""
        away = day - self.zero
        x = UNITS_PER_DECADE * math.log10(1.0 + abs(away) / SOFT_DAYS)
        return x if away >= 0 else -self.before_share * x

    def day_at(self, x: float) -> float:
        """Return the day that lies at *x*."""
        decades = (x if x >= 0 else -x / self.before_share) / UNITS_PER_DECADE
        return self.zero + math.copysign(SOFT_DAYS * (10.0**decades - 1.0), x)

    def narrowest(self, first: float, last: float) -> float:
        """Return how wide the narrowest day from *first* to *last* is: the one farthest from *zero*."""
        return min(self._width_at(first), self._width_at(last))

    def _width_at(self, day: float) -> float:
        away = day - self.zero
        width = UNITS_PER_DECADE / (math.log(10.0) * (SOFT_DAYS + abs(away)))
        return width if away >= 0 else self.before_share * width


@dataclass(frozen=True, slots=True)
class DayScale:
    """Pieces in the order of their days; the last day of one is the first of the next."""

    pieces: tuple[Piece | LogPiece, ...]

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

    def _piece_of(self, day: float) -> Piece | LogPiece:
        for piece in self.pieces:
            if day <= piece.last_day:
                return piece
        return self.pieces[-1]


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


def log_day_scale(first_day: float, last_day: float, *, zero: float = 0.0) -> DayScale:
    """Return one piece, dense around the day *zero* and sparse far from it.

    What lies before an infusion is narrower; around any other day both sides are alike.
    """
    share = BEFORE_SHARE if zero == 0.0 else 1.0
    return DayScale((LogPiece(min(first_day, zero - 7.0), max(last_day, zero + 30.0), zero, share),))


def two_scale(first_day: float, last_day: float, *, zero: float = 0.0) -> DayScale:
    """Return days one by one up to 100 after *zero*, then, after a break, the years.

    What lies long before *zero* is a piece of its own too: narrow before the infusion, where little
    happened, and as wide as the later one before any other day. No day is wider than a dense one, and where
    nothing lies beyond the dense days there is no break.
    """
    first, last = first_day - zero, last_day - zero
    dense_first = min(first, -14.0) if first >= DENSE_FROM_DAY else DENSE_FROM_DAY / 2
    has_later = last > DENSE_UNTIL_DAY * 1.3
    dense_last = float(DENSE_UNTIL_DAY) if has_later else max(last, 30.0)
    width = dense_last - dense_first
    pieces = [Piece(zero + dense_first, zero + dense_last, dense_first, dense_last)]
    if has_later:
        start = dense_last + width * GAP_SHARE
        later = min(width * LATER_SHARE, last - dense_last)
        pieces.append(Piece(zero + dense_last, last_day, start, start + later))
    if first < DENSE_FROM_DAY:
        end = dense_first - width * GAP_SHARE
        share = EARLIER_SHARE if zero == 0.0 else LATER_SHARE
        earlier = min(width * share, dense_first - first)
        pieces.insert(0, Piece(first_day, zero + dense_first, end - earlier, end))
    return DayScale(tuple(pieces))
