"""Where a value lies in its lane: linear, or logarithmic above a floor strip for *none*."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

HEADROOM = 1.12
READABLE = 6.0
"""How many times the threshold a lane may reach for the sake of a series that has none."""
_STRIP_SHARE = 0.42
_BETWEEN_SHARE = 0.3
_CLIPPED_AT_SHARE = 0.14
_FROM_ZERO_UNLESS = 0.5
"""Without a threshold a lane begins at zero unless its least value is more than this of its greatest."""
_NOTHING = 1e-9
_LOG_PAD = 0.08
_BELOW_SHARE = 0.12
_LEAST_DECADES = 1.0


@dataclass(frozen=True, slots=True)
class LinearScale:
    """A value lies at itself; *high* is the upper edge of its lane, values above it are cut off there."""

    high: float
    low: float = 0.0

    @property
    def clipped_at(self) -> float:
        """The height of the sign of a value above the lane."""
        return self.high - _CLIPPED_AT_SHARE * (self.high - self.low)

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
        has_strip: False where no value is none, so that none has no place.
    """

    floor: float
    top: float
    has_strip: bool = True

    @property
    def bottom(self) -> float:
        """The lower edge of the lane."""
        if self.has_strip:
            return self.strip_top - self.strip
        return self.floor - _BELOW_SHARE * (self.top - self.floor)

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
    high = HEADROOM * max([*values, threshold * 1.25], default=0.0)
    return LinearScale(high=high if high > _NOTHING else 1.0)


def free_scale_of(values: Sequence[float]) -> LinearScale:
    """Return a scale that shows all *values*, from zero unless they lie far above it or below."""
    least, most = min(values, default=0.0), max(values, default=1.0)
    if 0 <= least <= _FROM_ZERO_UNLESS * most:
        return linear_scale_of(values, 0.0)
    reach = most - least or abs(most) * 0.1 or 1.0
    step = nice_step(reach / 2)
    low = math.floor((least - 0.15 * reach) / step) * step
    return LinearScale(high=most + (HEADROOM - 1) * (most - low), low=low)


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


def tight_log_scale_of(values: Sequence[float]) -> LogScale:
    """Return a scale of at least one decade as wide as the positive *values*, with a strip if one is none."""
    positive = [math.log10(value) for value in values if value > 0] or [0.0]
    least, most = min(positive), max(positive)
    pad = max(_LOG_PAD * (most - least), (_LEAST_DECADES - (most - least)) / 2, 0.02)
    return LogScale(least - pad, most + pad, has_strip=any(value <= 0 for value in values))


def nice_step(rough: float) -> float:
    """Return the round number (1, 2, 2.5 or 5 times a power of ten) next at or above *rough*."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(
        factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= rough * (1 - 1e-9)
    )
