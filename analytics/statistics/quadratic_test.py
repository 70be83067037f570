"""The χ² statistic of scores that add up to zero, from their covariance matrix."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.tail_probability import chi_square_p

_RELATIVE_ZERO = 1e-10
"""An eigenvalue below this share of the largest is none: its direction was never tested."""


@dataclass(frozen=True, slots=True)
class ChiSquare:
    """A statistic with its degrees of freedom and p; NaN, 0 and NaN where there is none."""

    statistic: float
    df: int
    p: float


NO_TEST = ChiSquare(math.nan, 0, math.nan)


def quadratic_test(scores: NDArray[np.float64], covariance: NDArray[np.float64]) -> ChiSquare:
    """Return scoresᵀ · covariance⁻ · scores with as many degrees of freedom as the covariance has rank.

    Args:
        scores: shape (k,), adding up to 0.
        covariance: shape (k, k), its rows adding up to 0; so its rank is k − 1 at most.

    Returns:
        ``NO_TEST`` where the covariance is zero.

    Source:
        Rao & Mitra 1971: for a singular covariance any generalised inverse gives the same statistic. With
        rank k − 1 it is that of leaving one group out.
    """
    if not len(scores):
        return NO_TEST
    values, directions = np.linalg.eigh(covariance)
    informative = values > _RELATIVE_ZERO * max(float(values[-1]), 0.0)
    if values[-1] <= 0 or not informative.any():
        return NO_TEST
    along = directions[:, informative].T @ scores
    statistic = float(np.sum(along**2 / values[informative]))
    df = int(informative.sum())
    return ChiSquare(statistic, df, chi_square_p(statistic, df))
