"""Quartiles of values of which some are known only as a bound: what they can be, never a guess."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True, slots=True)
class Between:
    """A number known to lie in an interval, both ends included; *high* may be infinite."""

    low: float
    high: float

    @property
    def value(self) -> float | None:
        """The number, where the interval leaves no room; None: only the bounds are known."""
        return self.low if self.high - self.low <= 1e-9 else None


def interval_quartiles(low: ArrayLike, high: ArrayLike) -> tuple[Between, Between, Between]:
    """Return between what lower quartile, median and upper quartile lie; NaN where there are no values.

    The k-th smallest value lies between the k-th smallest lower end and the k-th smallest upper end, and
    both are attained; so are the quartiles of the lower ends and of the upper ends.

    Args:
        low: shape (n,), lower end of what each value can be, in any unit.
        high: shape (n,), its upper end, the same where the value is known.

    Source:
        Type 7 of Hyndman & Fan 1996, Am Stat 50:361: R's ``quantile`` of the lower and of the upper ends.
    """
    lows, highs = (np.sort(np.asarray(ends, dtype=np.float64)) for ends in (low, high))
    first, median, third = (Between(_at(lows, share), _at(highs, share)) for share in (0.25, 0.5, 0.75))
    return first, median, third


def _at(ordered: NDArray[np.float64], share: float) -> float:
    if not len(ordered):
        return math.nan
    place = (len(ordered) - 1) * share
    left = math.floor(place)
    part = place - left
    before = float(ordered[left])
    return (
        before
        if not part or before == ordered[left + 1]
        else before + part * float(ordered[left + 1] - before)
    )
