"""How far apart two groups are in the shares of several levels."""

import math

import numpy as np
from numpy.typing import NDArray


def level_difference(counts: NDArray[np.int64]) -> tuple[tuple[float, ...], float]:
    """Return the standardized difference of each level against all others, and one over all levels.

    Args:
        counts: shape (groups, levels).

    Returns:
        Per level (share in the first group − share in the second) / √((p1(1 − p1) + p2(1 − p2))/2), signed;
        over all levels the Mahalanobis distance of the shares, >= 0, which for two levels is the absolute
        value of either. NaN where it does not exist, and unless there are exactly two groups, both known.

    Source:
        Yang & Dalton 2012, SAS Global Forum 335.
    """
    sizes = counts.sum(axis=1)
    if len(counts) != 2 or not sizes.all():
        return (math.nan,) * counts.shape[1], math.nan
    shares = counts / sizes[:, None]
    apart = shares[0] - shares[1]
    spread = np.sqrt((shares * (1 - shares)).mean(axis=0))
    by_level = [
        one / by if by > 0 else math.nan for one, by in zip(apart.tolist(), spread.tolist(), strict=True)
    ]
    return tuple(by_level), _over_all(shares, apart)


def _over_all(shares: NDArray[np.float64], apart: NDArray[np.float64]) -> float:
    """Return √(d'S⁻¹d) over all levels that occur but one; any one may be left out."""
    occurs = np.flatnonzero(shares.any(axis=0))[1:]
    if not len(occurs):
        return math.nan
    covariance = np.zeros((len(occurs), len(occurs)))
    for share in shares[:, occurs]:
        covariance += (np.diag(share) - np.outer(share, share)) / 2
    if np.linalg.matrix_rank(covariance) < len(occurs):
        return math.nan  # the groups have no level in common that varies
    d = apart[occurs]
    return math.sqrt(max(0.0, float(d @ np.linalg.solve(covariance, d))))
