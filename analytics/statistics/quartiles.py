"""Quartiles of a sample by a named definition: programs differ, and a table has to say which it used."""

import math
from enum import IntEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray


class QuartileType(IntEnum):
    """Hyndman & Fan's number of the definition."""

    AVERAGED = 2
    """Order statistics, averaged at a step (SAS)."""
    N_PLUS_1 = 6
    """(n + 1)p, between order statistics (SPSS, GraphPad Prism, Minitab)."""
    N_MINUS_1 = 7
    """1 + (n − 1)p, between order statistics (R, Excel, numpy)."""


def quartiles(values: ArrayLike, kind: QuartileType = QuartileType.N_MINUS_1) -> tuple[float, float, float]:
    """Return lower quartile, median and upper quartile of *values*; three NaN where there are none.

    Args:
        values: shape (n,), any unit, finite.
        kind: the definition; the median is the same in all three.

    Source:
        Hyndman & Fan 1996, Am Stat 50:361. Reference: R 4.2.2 ``quantile``.
    """
    sample = np.asarray(values, dtype=np.float64)
    if not len(sample):
        return math.nan, math.nan, math.nan
    ordered = np.sort(sample)
    return _quantile(ordered, 0.25, kind), _quantile(ordered, 0.5, kind), _quantile(ordered, 0.75, kind)


def _quantile(ordered: NDArray[np.float64], share: float, kind: QuartileType) -> float:
    n = len(ordered)
    if kind is QuartileType.AVERAGED:
        before = math.floor(n * share)
        low, part = before - 1, (1.0 if n * share > before else 0.5)
    else:
        place = (n - 1) * share if kind is QuartileType.N_MINUS_1 else (n + 1) * share - 1
        low = math.floor(place)
        part = place - low
    left, right = ordered[max(low, 0)], ordered[min(low + 1, n - 1)]
    return float((1 - part) * left + part * right)
