"""The vertical axis of a lane of values: its range, round ticks, and the threshold, which wins over them."""

import math
from collections.abc import Iterable
from dataclasses import replace

from analytics.figures.scale import LinearScale, LogScale, nice_step
from analytics.figures.spec import Axis, Tick, TickKind
from analytics.wording import Wording

FOOTROOM = 0.09
MISSING_PT = 16.0
"""Height of the strip below a lane for what was asked for and gave no result."""
_DENSE_BELOW_DECADES = 1.9
_MOST_DECADES = 6


def linear_axis(scale: LinearScale, threshold: Tick | None, wording: Wording) -> Axis:
    """Return the axis of a linear lane: round numbers, and the *threshold* first."""
    height = scale.high - scale.low
    step = nice_step(height / 3.2)
    first = math.ceil(scale.low / step - 1e-9)
    ticks = [
        Tick(n * step, wording.number(n * step))
        for n in range(first, int(scale.high // step) + 1)
        if threshold is None or abs(n * step - threshold.at) > 0.08 * height
    ]
    return Axis(
        low=scale.low - FOOTROOM * height,
        high=scale.high,
        ticks=(*([threshold] if threshold is not None else []), *ticks),
    )


def log_axis(
    scale: LogScale,
    threshold: Tick | None,
    none_label: str,
    wording: Wording,
    *,
    is_dense: bool | None = None,
) -> Axis:
    """Return the axis of a log lane: decades, and its floor strip.

    *is_dense*: with 2 and 5 between the decades; None: where there are few decades.
    """
    if is_dense is None:
        is_dense = scale.top - scale.floor < _DENSE_BELOW_DECADES
    return Axis(
        low=scale.bottom,
        high=scale.top,
        ticks=(
            *([threshold] if threshold is not None else []),
            *([Tick(scale.none, none_label)] if scale.has_strip else []),
            *_ticks(scale, wording, is_dense=is_dense),
        ),
        strip_top=scale.strip_top if scale.has_strip else None,
    )


def threshold_tick(at: float, label: str) -> Tick:
    """Return the tick of a threshold, bold and with a wedge."""
    return Tick(at, label, TickKind.THRESHOLD)


def with_second_quantity(
    axis: Axis, factor: float, heads: tuple[str, str], colour: str, wording: Wording
) -> Axis:
    """Return a log *axis* that says of every place what it is for a quantity *factor* times as large.

    Args:
        axis: with ticks at logarithms of the first quantity.
        factor: the second quantity is drawn divided by it.
        heads: names of the first and the second quantity.
        colour: of the second one's words.
        wording: writes its numbers.
    """

    def both(tick: Tick) -> Tick:
        if axis.strip_top is not None and tick.at < axis.strip_top:
            return tick
        lead = wording.number(float(f"{factor * 10**tick.at:.6g}"))
        return replace(tick, lead=lead, lead_colour=colour)

    ticks = tuple(both(tick) for tick in axis.ticks)
    return replace(axis, ticks=ticks, head=heads[0], lead_head=heads[1])


def with_missing_strip(axis: Axis, height_pt: float, label: str) -> Axis:
    """Return *axis* of a lane *height_pt* high with a strip of ``MISSING_PT`` more below it."""
    low = axis.low - (axis.high - axis.low) * MISSING_PT / height_pt
    return replace(
        axis, low=low, missing_top=axis.low, ticks=(*axis.ticks, Tick((low + axis.low) / 2, label))
    )


def _ticks(scale: LogScale, wording: Wording, *, is_dense: bool) -> Iterable[Tick]:
    """Return the ticks of round numbers, those that matter more first: they keep their place."""
    powers = range(math.floor(scale.top), math.floor(scale.floor) - 1, -1)
    every = 1 + len(powers) // _MOST_DECADES
    for digit in (1, 5, 2) if is_dense else (1,):
        for power in powers:
            at = power + math.log10(digit)
            if scale.floor - 1e-9 <= at <= scale.top and (digit > 1 or power % every == 0):
                yield Tick(at, wording.number(digit * 10.0**power))
