"""The ticks of a chart's axes: round places, per cent, months after infusion, counts and decades."""

import math

from analytics.charts.chart import ChartAxis, ChartTick, Reading
from analytics.figures.scale import nice_step
from analytics.wording import Wording

MONTH_PITCH_PT = 30.0
ROW_PITCH_PT = 34.0
PER_CENT_PITCH_PT = 50.0
_MONTH_STEPS = (1, 3, 6, 12, 24, 60, 120)
_FINE_MONTHS = (0, 3, 6, 9, 12)
_EVERY_MONTH_TO = 8
_FINE_TO = 36
_PER_CENT_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5)
_PER_CENT_GRAIN = 0.02
_COUNT_STEPS = (1, 2, 5)
_LOG_LABELS = (1, 2, 5)
_ALL_LABELS_TO = 2.3
"""Decades up to which 1, 2 and 5 are labelled; wider axes label the powers of ten."""


def per_cent_axis(
    wording: Wording, *, high: float = 1.0, room_pt: float = 300.0, title: str = ""
) -> ChartAxis:
    """Return an axis of probabilities from 0 to *high* or just above it, the top tick with its sign.

    Args:
        wording: writes the numbers.
        high: greatest probability to be shown, 0 to 1; the axis never ends above 1.
        room_pt: about how long the axis will be.
        title: of the axis.
    """
    high = min(math.ceil(max(high, 0.05) / _PER_CENT_GRAIN - 1e-9) * _PER_CENT_GRAIN, 1.0)
    fitting = [step for step in _PER_CENT_STEPS if high / step * PER_CENT_PITCH_PT <= room_pt + 1e-9]
    step = min(fitting[0] if fitting else _PER_CENT_STEPS[-1], high)
    count = math.floor(high / step + 1e-9)
    ticks = tuple(
        ChartTick(n * step, wording.number(100 * n * step) + (" %" if n == count else ""))
        for n in range(count + 1)
    )
    reading = Reading("{value} %", factor=100.0)
    return ChartAxis(0.0, high, ticks, title, reading=reading)


def month_axis(
    wording: Wording,
    *,
    months: float,
    days_per_month: float | None = None,
    room_pt: float = 520.0,
    title: str = "",
) -> ChartAxis:
    """Return an axis from 0 to *months*: 0, 3, 6, 9, 12, then every half year, year or more.

    Args:
        wording: writes the numbers.
        months: its end.
        days_per_month: places on the axis are days, this many a month; None: they are months.
        room_pt: about how long the axis will be.
        title: of the axis; its unit is months.
    """
    per = days_per_month if days_per_month is not None else 1.0
    places = month_places(months, room_pt=room_pt)
    ticks = tuple(ChartTick(place * per, wording.number(float(place))) for place in places)
    return ChartAxis(0.0, months * per, ticks, title, reading=Reading(factor=1.0 / per))


def month_places(months: float, *, room_pt: float = 520.0) -> tuple[int, ...]:
    """Return the months that get a tick: close ones in the first year, as far apart as their labels need."""
    end = math.floor(months + 1e-9)
    if end < 1:
        return (0,)
    per_month = room_pt / max(months, 1e-9)
    if end <= _EVERY_MONTH_TO and per_month >= MONTH_PITCH_PT:
        return tuple(range(end + 1))
    if end <= _FINE_TO and 3 * per_month >= MONTH_PITCH_PT:
        return tuple(place for place in (*_FINE_MONTHS, *range(18, end + 1, 6)) if place <= end)
    steps = [step for step in _MONTH_STEPS if step * per_month >= MONTH_PITCH_PT and step <= end]
    return tuple(range(0, end + 1, steps[0] if steps else end))


def linear_axis(
    low: float,
    high: float,
    wording: Wording,
    *,
    room_pt: float = 300.0,
    pitch_pt: float = ROW_PITCH_PT,
    title: str = "",
    unit: str = "",
) -> ChartAxis:
    """Return an axis of round places that holds *low* and *high* (swapped or equal ones are put right)."""
    low, high = min(low, high), max(low, high)
    if high - low < 1e-12:
        reach = abs(low) or 1.0
        low, high = low - reach / 2, high + reach / 2
    step = nice_step((high - low) / max(room_pt / pitch_pt, 1.0))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    decimals = max(0, -math.floor(math.log10(step) + 1e-9) + (1 if _needs_more(step) else 0))
    ticks = tuple(
        ChartTick(n * step, wording.number(n * step, decimals) if decimals else wording.number(n * step))
        for n in range(first, last + 1)
    )
    template = "{value} " + unit if unit else "{value}"
    reading = Reading(template, decimals=decimals + 1)
    return ChartAxis(first * step, last * step, ticks, title, reading=reading)


def count_axis(most: int, wording: Wording, *, room_pt: float = 200.0, title: str = "") -> ChartAxis:
    """Return an axis of whole numbers from 0 to *most* or a round number above it."""
    most = max(most, 1)
    rough = most / max(room_pt / ROW_PITCH_PT, 1.0)
    step, power = 1, 1
    while step < rough:
        step = next((factor * power for factor in _COUNT_STEPS if factor * power >= rough), 0)
        power *= 10
    count = math.ceil(most / step)
    ticks = tuple(ChartTick(float(n * step), wording.number(float(n * step))) for n in range(count + 1))
    return ChartAxis(0.0, float(count * step), ticks, title, reading=Reading(decimals=0))


def log_axis(low: float, high: float, wording: Wording, *, title: str = "", unit: str = "") -> ChartAxis:
    """Return a logarithmic axis that holds *low* and *high*, both above 0; its places are logarithms.

    Raises:
        ValueError: a bound that has no logarithm.
    """
    if low <= 0 or high <= 0:
        raise ValueError("a logarithmic axis begins above 0")
    low, high = min(low, high), max(low, high)
    wide = math.log10(high / low) > _ALL_LABELS_TO
    powers = range(math.floor(math.log10(low)) - 1, math.ceil(math.log10(high)) + 2)
    values = [factor * 10.0**power for power in powers for factor in _LOG_LABELS]
    bottom = max((value for value in values if value <= low * (1 + 1e-9)), default=low)
    top = min((value for value in values if value >= high * (1 - 1e-9)), default=high)
    if wide:
        bottom, top = 10.0 ** math.floor(math.log10(low) + 1e-9), 10.0 ** math.ceil(math.log10(high) - 1e-9)
    ticks = tuple(
        ChartTick(math.log10(value), wording.number(value) if _is_labelled(value, wide=wide) else "")
        for value in values
        if bottom * (1 - 1e-9) <= value <= top * (1 + 1e-9)
    )
    template = "{value} " + unit if unit else "{value}"
    reading = Reading(template, decimals=2, is_log=True)
    return ChartAxis(math.log10(bottom), math.log10(top), ticks, title, reading=reading)


def _is_labelled(value: float, *, wide: bool) -> bool:
    power = math.log10(value)
    return not wide or abs(power - round(power)) < 1e-9


def _needs_more(step: float) -> bool:
    """Whether a step of 2.5 times a power of ten needs one more decimal than the power itself."""
    factor = step / 10.0 ** math.floor(math.log10(step) + 1e-9)
    return abs(factor - 2.5) < 1e-9
