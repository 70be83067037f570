"""The time by which a share of a group has had the event, and its interval, by R's convention."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SAME = math.sqrt(np.finfo(np.float64).eps)
"""A survival this near to the one sought is the same: a product of fractions need not hit 0.5 exactly."""


@dataclass(frozen=True, slots=True)
class Quantile:
    """A time in the unit of the data; NaN where a curve never comes down to the level."""

    estimate: float
    lower: float
    upper: float


NOT_REACHED = Quantile(math.nan, math.nan, math.nan)


def survival_quantile(
    time: NDArray[np.float64],
    survival: NDArray[np.float64],
    lower: NDArray[np.float64],
    upper: NDArray[np.float64],
    share: float = 0.5,
) -> Quantile:
    """Return when *share* of the group has had the event: 0.5 for the median.

    Args:
        time: shape (m,), ascending.
        survival: shape (m,), S(t).
        lower: shape (m,), lower limit of S(t); NaN where there is none.
        upper: shape (m,), upper limit.
        share: in (0, 1).

    Returns:
        First time with S(t) <= 1 − *share*, the middle of the interval over which they are equal; the limits
        are the times at which the limits of S(t) cross it, read in the same way.

    Source:
        Brookmeyer & Crowley 1982, Biometrics 38:29; convention of R survival 3.5-3, ``quantile.survfit``.
    """
    level = 1.0 - share
    if not 0 < level < 1:
        raise ValueError(f"a share of {share}")
    return Quantile(*(_crossing(time, curve, level) for curve in (survival, lower, upper)))


def _crossing(time: NDArray[np.float64], curve: NDArray[np.float64], level: float) -> float:
    """Return when *curve* comes down to *level*.

    An upper limit may rise again late, where few are left: of all its values at or below the level R takes
    the one nearest to it, and so do we.
    """
    known = np.flatnonzero(~np.isnan(curve))
    height, first = np.unique(curve[known], return_index=True)
    when = time[known][first]
    reached = np.flatnonzero(height <= level + SAME)
    if not reached.size:
        return math.nan
    begin = when[reached[-1]]
    beyond = np.flatnonzero(height <= level - SAME)
    if beyond.size:
        return float((begin + when[beyond[-1]]) / 2)
    ends_there = not np.isnan(curve[-1]) and abs(height[reached[-1]] - level) < SAME
    return float((begin + time[-1]) / 2) if ends_there else math.nan
