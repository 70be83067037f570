"""Where a value lies in its lane: linear, or logarithmic above a floor strip for *none*."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analytics.figures.spec import Axis, Tick, TickKind
from analytics.wording import Wording

HEADROOM = 1.12
FOOTROOM = 0.09
READABLE = 6.0
"""How many times the threshold a lane may reach for the sake of a series that has none."""
_STRIP_SHARE = 0.42
_BETWEEN_SHARE = 0.3
MISSING_PT = 16.0
"""Height of the strip below a lane for what was asked for and gave no result."""
_CLIPPED_AT_SHARE = 0.14


@dataclass(frozen=True, slots=True)
class LinearScale:
    """A value lies at itself; *high* is the upper edge of its lane, values above it are cut off there."""

    high: float

    @property
    def clipped_at(self) -> float:
        """The height of the sign of a value above the lane."""
        return self.high * (1 - _CLIPPED_AT_SHARE)

    def place(self, value: float) -> float:
        """Return the height of *value* in axis units."""
        return value


@dataclass(frozen=True, slots=True)
class LogScale:
    """A positive value lies at its decimal logarithm; none lies in a strip below the scale.

    Between the scale and the strip runs the line of *> 0*, with room above it for the arrow of a bound at the
    lowest value: hardly any, or none.

    Attributes:
        floor / top: logarithms of the lowest and highest value of the scale.
    """

    floor: float
    top: float

    @property
    def strip(self) -> float:
        """Height of the floor strip."""
        return _STRIP_SHARE * (self.top - self.floor)

    @property
    def strip_top(self) -> float:
        """Where the scale ends and the strip begins: the line of *> 0*."""
        return self.floor - _BETWEEN_SHARE * (self.top - self.floor)

    @property
    def none(self) -> float:
        """The height of *none*."""
        return self.strip_top - 0.72 * self.strip

    def place(self, value: float) -> float:
        """Return the height of *value* in axis units; zero lies in the strip."""
        return math.log10(value) if value > 0 else self.none


ValueScale = LinearScale | LogScale


def linear_scale_of(values: Sequence[float], threshold: float) -> LinearScale:
    """Return a scale from zero that shows all *values* and the *threshold*."""
    return LinearScale(high=HEADROOM * max([*values, threshold * 1.25]))


def linear_scale_for(values: Sequence[float], others: Sequence[float], threshold: float) -> LinearScale:
    """Return a scale from zero that shows all *values*, and of *others* what leaves the *threshold* readable.

    The criterion is read off *values* against the threshold, so their range decides: *others* may lift the
    upper edge to ``READABLE`` times the threshold, and are cut off beyond it.
    """
    own = linear_scale_of(values, threshold).high
    return LinearScale(
        high=min(linear_scale_of([*values, *others], threshold).high, max(own, READABLE * threshold))
    )


def log_scale_of(values: Sequence[float]) -> LogScale:
    """Return a scale of at least two decades that shows all positive *values*; it begins at 1 or below."""
    positive = [value for value in values if value > 0]
    floor = min(0.0, math.floor(math.log10(min(positive)) + 1e-9)) if positive else 0.0
    top = max([math.log10(max(positive)) + 0.2] if positive else [], default=floor)
    return LogScale(floor=floor, top=max(top, floor + 2.2))


def linear_axis(scale: LinearScale, threshold: float, threshold_label: str, wording: Wording) -> Axis:
    """Return the axis of a linear lane: round numbers, and the threshold, which wins over them."""
    step = nice_step(scale.high / 3.2)
    ticks = [
        Tick(n * step, wording.number(n * step))
        for n in range(int(scale.high // step) + 1)
        if abs(n * step - threshold) > 0.08 * scale.high
    ]
    return Axis(
        low=-FOOTROOM * scale.high,
        high=scale.high,
        ticks=(Tick(threshold, threshold_label, TickKind.THRESHOLD), *ticks),
    )


def log_axis(
    scale: LogScale,
    threshold_label: str,
    none_label: str,
    wording: Wording,
    *,
    threshold_at: float | None = None,
) -> Axis:
    """Return the axis of a log lane with its floor strip; the threshold is *> 0* unless it has a place."""
    ticks = [
        Tick(float(power), wording.number(10.0**power))
        for power in range(math.floor(scale.top), math.ceil(scale.floor) - 1, -1)
    ]
    return Axis(
        low=scale.strip_top - scale.strip,
        high=scale.top,
        ticks=(
            Tick(
                scale.strip_top if threshold_at is None else threshold_at,
                threshold_label,
                TickKind.THRESHOLD,
            ),
            Tick(scale.none, none_label),
            *ticks,
        ),
        strip_top=scale.strip_top,
    )


def with_missing_strip(axis: Axis, height_pt: float, label: str) -> Axis:
    """Return *axis* of a lane *height_pt* high with a strip of ``MISSING_PT`` more below it."""
    low = axis.low - (axis.high - axis.low) * MISSING_PT / height_pt
    return replace(
        axis, low=low, missing_top=axis.low, ticks=(*axis.ticks, Tick((low + axis.low) / 2, label))
    )


def nice_step(rough: float) -> float:
    """Return the round number (1, 2, 2.5 or 5 times a power of ten) next at or above *rough*."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(
        factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= rough * (1 - 1e-9)
    )
