"""The ticks of a day axis and their labels: days, months or years, as many as there is room for."""

from analytics.figures.day_scale import DayScale, Piece
from analytics.figures.spec import Tick
from analytics.wording import Wording

DAYS_PER_MONTH = 30.4375
DAYS_PER_YEAR = 365.25
_DAY_STEPS = (1, 2, 5, 10, 15, 30, 60, 90)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)
_PITCH_PT = 46.0


def day_ticks(
    scale: DayScale, low: float, high: float, wording: Wording, *, width_pt: float = 600.0
) -> tuple[Tick, ...]:
    """Return the ticks between *low* and *high* (axis units) on an axis about *width_pt* wide."""
    ticks: list[Tick] = []
    for index, piece in enumerate(scale.pieces):
        start = max(low, piece.start) if index else low
        end = min(high, piece.end) if index < len(scale.pieces) - 1 else high
        if end <= start:
            continue
        points_per_day = piece.units_per_day * width_pt / (high - low)
        first, last = piece.day_at(start), piece.day_at(end)
        ticks += [
            Tick(piece.place(day), label) for day, label in _labelled(first, last, points_per_day, wording)
        ]
    return tuple(ticks)


def _labelled(first: float, last: float, points_per_day: float, wording: Wording) -> list[tuple[float, str]]:
    in_days = last <= 200 and first >= -200
    for step in _DAY_STEPS if in_days else ():
        if step * points_per_day >= _PITCH_PT:
            return [(n * step, wording.number(n * step)) for n in _multiples(first, last, step)]
    for months in _MONTH_STEPS if last - first <= 2.2 * DAYS_PER_YEAR else ():
        if months * DAYS_PER_MONTH * points_per_day >= _PITCH_PT:
            step_days = months * DAYS_PER_MONTH
            return [(n * step_days, _months(n * months, wording)) for n in _multiples(first, last, step_days)]
    for years in _YEAR_STEPS:
        step_days = years * DAYS_PER_YEAR
        if step_days * points_per_day >= _PITCH_PT:
            ticks = [(n * step_days, _years(n * years, wording)) for n in _multiples(first, last, step_days)]
            half = DAYS_PER_YEAR / 2
            if years == 1 and first < half < last and half * points_per_day >= 0.6 * _PITCH_PT:
                ticks.append((half, wording.year_tick.format(n="½")))
            if ticks:
                return sorted(ticks)
    return _farthest(first, last, wording)


def _farthest(first: float, last: float, wording: Wording) -> list[tuple[float, str]]:
    """Return one tick for a stretch too narrow for two: the roundest month farthest from day 0."""
    for months in reversed(_MONTH_STEPS):
        found = _multiples(first, last, months * DAYS_PER_MONTH)
        if found:
            n = max(found, key=abs)
            return [(n * months * DAYS_PER_MONTH, _months(n * months, wording))] if n else []
    return []


def _multiples(first: float, last: float, step: float) -> range:
    return range(int(-(-first // step)), int(last // step) + 1)


def _months(months: int, wording: Wording) -> str:
    if months % 12 == 0:
        return _years(months // 12, wording)
    return wording.month_tick.format(n=wording.number(months))


def _years(years: int, wording: Wording) -> str:
    return "0" if years == 0 else wording.year_tick.format(n=wording.number(years))


def piece_name(piece: Piece, wording: Wording) -> str:
    """Return what stands above a piece: which days, or that it is years."""
    if piece.first_day <= 0 < piece.last_day <= 100:
        return wording.first_days.format(n=wording.number(round(piece.last_day)))
    if piece.last_day <= 0:
        return wording.before
    return wording.years if piece.last_day - piece.first_day > DAYS_PER_YEAR else wording.months_zone
