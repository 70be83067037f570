"""The ticks of a day axis and their labels: days, months, years or dates, as many as there is room for."""

from collections.abc import Iterable

from analytics.figures.arrange import TICK_PT
from analytics.figures.calendar_ticks import labelled_dates
from analytics.figures.day_count import AS_RECORDED, DayCount
from analytics.figures.day_scale import DayScale, LogPiece, Piece
from analytics.figures.metrics import load_metrics
from analytics.figures.spec import Tick, Weight
from analytics.wording import Wording

DAYS_PER_MONTH = 30.4375
DAYS_PER_YEAR = 365.25
_DAY_STEPS = (1, 2, 5, 10, 15, 30, 60, 90)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)
_PITCH_PT = 46.0
_APART_PT = 5.0
_LOG_DAYS = (0, 30, 7, 90, 3, 180, 14, 1)
_LOG_YEARS = (1, 5, 2, 10, 20, 50)
_FEW = 4

_Labelled = tuple[float, str]


def day_ticks(
    scale: DayScale,
    low: float,
    high: float,
    wording: Wording,
    *,
    width_pt: float = 600.0,
    count: DayCount = AS_RECORDED,
) -> tuple[Tick, ...]:
    """Return the ticks between *low* and *high* (axis units) on an axis about *width_pt* wide.

    No label touches another one at that width: where two would, the rounder one stays.
    """
    ticks: list[Tick] = []
    points = width_pt / (high - low)
    for index, piece in enumerate(scale.pieces):
        start = max(low, piece.start) if index else low
        end = min(high, piece.end) if index < len(scale.pieces) - 1 else high
        if end <= start:
            continue
        first, last = piece.day_at(start), piece.day_at(end)
        ticks += [
            Tick(piece.place(day), label)
            for day, label in _of_piece(piece, first, last, points, wording, count)
        ]
    return tuple(sorted(_kept_apart(ticks, points), key=lambda tick: tick.at))


def _of_piece(
    piece: Piece | LogPiece, first: float, last: float, points: float, wording: Wording, count: DayCount
) -> Iterable[_Labelled]:
    """Return (day of the record, label) of the ticks from *first* to *last*, the rounder ones first."""
    points_per_day = piece.narrowest(first, last) * points
    if count.calendar is not None:
        return labelled_dates(first, last, points_per_day, count.calendar, wording)
    first, last = count.number(first), count.number(last)
    found = sorted(_labelled(first, last, points_per_day, wording), key=lambda tick: tick[0] != 0)
    if isinstance(piece, LogPiece):
        rungs = _rungs(first, last, wording)
        found = rungs if len(rungs) >= max(_FEW, len(found)) else found
    return [(count.day(number), label) for number, label in found]


def _rungs(first: float, last: float, wording: Wording) -> list[_Labelled]:
    """Return the round days and years of a logarithmic scale, those first that have to stay."""
    found: list[_Labelled] = []
    for sign in (1, -1):
        days = [(sign * n, wording.number(sign * n)) for n in _LOG_DAYS]
        years = [(sign * n * DAYS_PER_YEAR, _years(sign * n, wording)) for n in _LOG_YEARS]
        found += [*days[:2], years[0], *days[2:4], *years[1:4], *days[4:], *years[4:]]
    return [(n, label) for n, label in found if first <= n <= last]


def _labelled(first: float, last: float, points_per_day: float, wording: Wording) -> list[_Labelled]:
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


def _farthest(first: float, last: float, wording: Wording) -> list[_Labelled]:
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


def _kept_apart(ticks: Iterable[Tick], points: float) -> list[Tick]:
    """Return the ticks whose labels do not touch the label of one before them, by the font's own widths."""
    metrics, kept = load_metrics(), list[tuple[float, float, Tick]]()
    for tick in ticks:
        half = metrics.width(tick.label, TICK_PT, Weight.SEMI_BOLD) / 2 + _APART_PT / 2
        x = tick.at * points
        if all(abs(x - other) >= half + reach for other, reach, _ in kept):
            kept.append((x, half, tick))
    return [tick for *_, tick in kept]


def piece_name(piece: Piece | LogPiece, wording: Wording, count: DayCount = AS_RECORDED) -> str:
    """Return what stands above a piece: which days, or that it is years."""
    first, last = count.number(piece.first_day), count.number(piece.last_day)
    if isinstance(piece, LogPiece):
        return wording.log_days
    if first <= 0 < last <= 100:
        return wording.first_days.format(n=wording.number(round(last)))
    if last <= 0:
        return wording.before
    return wording.years if last - first > DAYS_PER_YEAR else wording.months_zone
