"""Pearson's χ² test of a table of counts, with and without Yates's correction."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.tail_probability import chi_square_p

COMMON_EXPECTED = 5.0
"""Cochran's rule: with a smaller expected count the χ² distribution may be a poor approximation."""


@dataclass(frozen=True, slots=True)
class ChiSquare:
    """Are the rows and columns of a table independent?

    Attributes:
        statistic: χ²; NaN if not estimable.
        df: (rows − 1)·(columns − 1); 0 if not estimable.
        p: upper tail; NaN if not estimable.
        is_corrected: True where Yates's correction was applied, which is for 2 × 2 tables only.
        least_expected: the smallest expected count; NaN if not estimable.
        may_be_wrong: an expected count is below 5 (R's warning).
    """

    statistic: float
    df: int
    p: float
    is_corrected: bool
    least_expected: float
    may_be_wrong: bool
    status: Status = OK


def counts_of(table: ArrayLike) -> tuple[NDArray[np.int64], Status]:
    """Return *table* as whole numbers without its empty rows and columns, and whether two of each are left.

    Raises:
        ValueError: a cell is negative, broken or not finite, or *table* has not two dimensions.
    """
    cells = np.asarray(table, dtype=np.float64)
    if cells.ndim != 2 or not np.isfinite(cells).all() or (cells < 0).any() or (cells % 1).any():
        raise ValueError("a table of counts has two dimensions and whole numbers from 0")
    counts = cells.astype(np.int64)
    counts = counts[counts.any(axis=1)][:, counts.any(axis=0)]
    if counts.size == 0:
        return counts, not_estimable(Reason.EMPTY_GROUP)
    if counts.shape[0] < 2:
        return counts, not_estimable(Reason.ONE_GROUP)
    if counts.shape[1] < 2:
        return counts, not_estimable(Reason.CONSTANT_COVARIATE)
    return counts, OK


def chi_square(table: ArrayLike, *, yates: bool = True) -> ChiSquare:
    """Test whether rows (groups) and columns (levels) of *table* are independent.

    Args:
        table: shape (r, c), counts; rows and columns without any count are left out.
        yates: correct a 2 × 2 table for continuity, as R does unless told otherwise; other tables never are.

    Returns:
        The test; not estimable with ``one_group``, ``constant_covariate`` (one column) or ``empty_group``
        (no counts at all).

    Raises:
        ValueError: a cell is no count.

    Source:
        Pearson 1900; Yates 1934, JRSS Suppl 1:217. Reference: R 4.2.2 ``chisq.test``.
    """
    counts, status = counts_of(table)
    if not status.ok:
        return ChiSquare(math.nan, 0, math.nan, False, math.nan, False, status)
    across, down = counts.sum(axis=1, dtype=np.float64), counts.sum(axis=0, dtype=np.float64)
    expected = np.outer(across, down) / across.sum()
    away = np.abs(counts - expected)
    is_corrected = yates and counts.shape == (2, 2)
    if is_corrected:
        away = away - min(0.5, float(away.min()))
    statistic = float((away**2 / expected).sum())
    df = (counts.shape[0] - 1) * (counts.shape[1] - 1)
    least = float(expected.min())
    return ChiSquare(statistic, df, chi_square_p(statistic, df), is_corrected, least, least < COMMON_EXPECTED)
