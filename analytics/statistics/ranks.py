"""Mid-ranks and how often each value occurs: what every rank test starts from."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def mid_ranks(values: NDArray[Any]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Rank *values* from 1; equal values share the mean of their ranks.

    Args:
        values: shape (n,), comparable, none missing; equal only where they are the same number.

    Returns:
        Ranks, shape (n,), and the sizes of the ties by ascending value, shape (distinct values,).
    """
    _, code, ties = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(ties)
    return (last - (ties - 1) / 2)[code], ties.astype(np.int64)


def tie_sum(ties: NDArray[np.int64]) -> float:
    """Return Σ(t³ − t) over the tie sizes *ties*, the term that corrects the variance of rank tests."""
    sizes = ties.astype(np.float64)
    return float((sizes**3 - sizes).sum())
