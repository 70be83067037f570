"""The Kruskal–Wallis rank test of any number of groups."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.group_labels import MISSING, GroupLabels, group_labels
from analytics.statistics.ranks import mid_ranks, tie_sum
from analytics.statistics.tail_probability import chi_square_p


@dataclass(frozen=True, slots=True)
class KruskalWallis:
    """Do the values of some group tend to be larger than those of the others?

    Attributes:
        statistic: H, corrected for ties; NaN if not estimable.
        df: groups with a value, less one; 0 if not estimable.
        p: upper tail of χ² with *df*; NaN if not estimable.
        dropped: rows left out because their value or their group is missing.
    """

    statistic: float
    df: int
    p: float
    dropped: int = 0
    status: Status = OK


def kruskal_wallis(values: ArrayLike, group: "GroupLabels | NDArray[Any] | list[Any]") -> KruskalWallis:
    """Compare *values* between the groups by their ranks.

    Args:
        values: shape (n,), any unit; NaN is missing, ±∞ are the largest and smallest values.
        group: shape (n,), label of each row.

    Returns:
        The test over the groups that have a value; not estimable with ``one_group`` where there are fewer
        than two, with ``constant_covariate`` where all values are equal.

    Source:
        Kruskal & Wallis 1952, JASA 47:583. Reference: R 4.2.2 ``kruskal.test``.
    """
    column = np.asarray(values, dtype=np.float64)
    labels = group_labels(group)
    kept = ~np.isnan(column) & (labels.codes != MISSING)
    dropped = int((~kept).sum())
    codes = labels.codes[kept]
    size = np.bincount(codes, minlength=len(labels.names))
    if (size > 0).sum() < 2:
        return _none(dropped, not_estimable(Reason.ONE_GROUP))
    ranks, ties = mid_ranks(column[kept])
    if len(ties) == 1:
        return _none(dropped, not_estimable(Reason.CONSTANT_COVARIATE))
    n = len(codes)
    sums = np.bincount(codes, weights=ranks - (n + 1) / 2, minlength=len(size))[size > 0]
    between = float((sums**2 / size[size > 0]).sum())
    statistic = 12 * between / (n * (n + 1)) / (1 - tie_sum(ties) / (float(n) ** 3 - n))
    df = int((size > 0).sum()) - 1
    return KruskalWallis(statistic, df, chi_square_p(statistic, df), dropped)


def _none(dropped: int, status: Status) -> KruskalWallis:
    return KruskalWallis(math.nan, 0, math.nan, dropped, status)
