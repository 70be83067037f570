"""The Mann–Whitney U test (Wilcoxon's rank-sum test) of two groups, as R's ``wilcox.test`` decides it."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.ranks import mid_ranks, tie_sum
from analytics.statistics.tail_probability import normal_p

EXACT_BELOW = 50
"""R's rule: the exact distribution when both groups are smaller than this and no values are tied."""


@dataclass(frozen=True, slots=True)
class MannWhitney:
    """Do the values of one group tend to be larger than those of the other?

    Attributes:
        w: the statistic as R calls it: pairs (x, y) with x > y, ties counted half; NaN if not estimable.
        p: two-sided; NaN if not estimable.
        exact: True where p is that of the exact distribution, False where of the normal one with continuity
            correction and the variance corrected for ties.
        n: how many values of x and of y were compared.
        dropped: how many values were left out because they are NaN.
    """

    w: float
    p: float
    exact: bool
    n: tuple[int, int]
    dropped: int = 0
    status: Status = OK


def mann_whitney(x: ArrayLike, y: ArrayLike, *, allow_exact: bool = True) -> MannWhitney:
    """Compare *x* with *y* by their ranks, two-sided.

    Args:
        x: shape (n1,), any unit; NaN is missing, ±∞ are the largest and smallest values.
        y: shape (n2,), in the same unit.
        allow_exact: decide as R; False takes the normal approximation whatever the size.

    Returns:
        The test; not estimable with ``empty_group`` where a side has no value, with ``constant_covariate``
        where all values are equal.

    Source:
        Mann & Whitney 1947, Ann Math Stat 18:50; Wilcoxon 1945. Reference: R 4.2.2 ``wilcox.test``.
    """
    first, second = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    kept = first[~np.isnan(first)], second[~np.isnan(second)]
    n1, n2 = len(kept[0]), len(kept[1])
    dropped = len(first) + len(second) - n1 - n2
    if not (n1 and n2):
        status = not_estimable(Reason.EMPTY_GROUP)
        return MannWhitney(math.nan, math.nan, False, (n1, n2), dropped, status)
    ranks, ties = mid_ranks(np.concatenate(kept))
    if len(ties) == 1:
        status = not_estimable(Reason.CONSTANT_COVARIATE)
        return MannWhitney(math.nan, math.nan, False, (n1, n2), dropped, status)
    w = float(ranks[:n1].sum()) - n1 * (n1 + 1) / 2
    is_exact = allow_exact and len(ties) == n1 + n2 and max(n1, n2) < EXACT_BELOW
    p = _exact_p(w, n1, n2) if is_exact else _normal_p(w, n1, n2, ties)
    return MannWhitney(w, p, is_exact, (n1, n2), dropped)


def _normal_p(w: float, n1: int, n2: int, ties: NDArray[np.int64]) -> float:
    n = n1 + n2
    away = w - n1 * n2 / 2
    variance = n1 * n2 / 12 * (n + 1 - tie_sum(ties) / (n * (n - 1)))
    return normal_p((away - math.copysign(0.5, away) if away else 0.0) / math.sqrt(variance))


def _exact_p(w: float, n1: int, n2: int) -> float:
    """Return twice the smaller tail, its end included, at most 1."""
    ways = ways_to_sum(n1, n2)
    end = round(min(w, n1 * n2 - w))  # the distribution is symmetric
    return min(1.0, 2 * float(ways[: end + 1].sum() / ways.sum()))


def ways_to_sum(n1: int, n2: int) -> NDArray[np.float64]:
    """Count the orders of *n1* and *n2* untied values by their statistic, shape (n1·n2 + 1,).

    Mann & Whitney's recursion over the largest value: it belongs to y, or to x and exceeds all of y.
    """
    few, many = sorted((n1, n2))
    ways: NDArray[np.float64] = np.zeros((few + 1, few * many + 1))
    ways[:, 0] = 1.0  # no values of y: the statistic is 0
    for ys in range(1, many + 1):
        for xs in range(1, few + 1):  # ways[xs] still holds one y fewer; ways[xs − 1] has this many
            with_y = ways[xs].copy()
            ways[xs, ys:] = ways[xs - 1, : ways.shape[1] - ys]
            ways[xs, :ys] = 0.0
            ways[xs] += with_y
    last: NDArray[np.float64] = ways[few]
    return last
