"""Draws that follow published quartiles or a list of points."""

import math
from bisect import bisect_right
from collections.abc import Sequence

_QUARTILE = 0.6744897501960817  # of the standard normal


def _part(point: Sequence[float]) -> float:
    return point[0]


def pick(shares: Sequence[float], u: float) -> tuple[int, float]:
    """Return the index that *u* in [0, 1) falls on, by *shares*, and the rest of *u* in [0, 1) within it."""
    total = math.fsum(shares)
    left = u * total
    last = max(i for i, share in enumerate(shares) if share > 0)
    for index, share in enumerate(shares):
        if (left < share or index == last) and share > 0:
            return index, min(max(left / share, 0.0), 1.0 - 1e-12)
        left -= share
    return last, 0.5


def between(points: Sequence[Sequence[float]], u: float) -> float:
    """Read the value at *u* in [0, 1] linearly between (part, value) *points* in rising order."""
    at = min(max(bisect_right(points, u, key=_part), 1), len(points) - 1)
    (u0, v0), (u1, v1) = points[at - 1], points[at]
    return v0 + (v1 - v0) * (u - u0) / (u1 - u0)


def normal(quartiles: Sequence[float], z: float) -> float:
    """Return the value at the standard normal *z* of a normal with this lower quartile, median and upper."""
    low, median, high = quartiles
    return median + z * ((median - low) if z < 0 else (high - median)) / _QUARTILE


def log_normal(quartiles: Sequence[float], z: float) -> float:
    """Return the same for a log-normal."""
    return math.exp(normal([math.log(q) for q in quartiles], z))
