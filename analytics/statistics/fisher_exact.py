"""Fisher's exact test of a table of counts: 2 × 2 with its odds ratio, and r × c."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.chi_square import counts_of
from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.exact_tables import SAME_LIKELIHOOD, TooManyTables, exact_table_p
from analytics.statistics.odds_ratio import FixedMargins, OddsRatio, odds_ratio


@dataclass(frozen=True, slots=True)
class FisherExact:
    """Are the rows and columns of a table independent?

    Attributes:
        p: probability of all tables with these margins that are no more likely than the one observed; NaN if
            not estimable.
        odds_ratio: of a 2 × 2 table, else None.
    """

    p: float
    odds_ratio: OddsRatio | None = None
    status: Status = OK


def fisher_exact(table: ArrayLike, *, confidence: float = 0.95) -> FisherExact:
    """Test whether rows (groups) and columns (levels) of *table* are independent, two-sided.

    Args:
        table: shape (r, c), counts; rows and columns without any count are left out.
        confidence: of the interval of the odds ratio, in (0, 1).

    Returns:
        The test; not estimable with ``one_group``, ``constant_covariate`` (one column), ``empty_group`` (no
        counts at all), or ``too_large``: too many tables have these margins to be counted in seconds.

    Raises:
        ValueError: a cell is no count.

    Source:
        Fisher 1935; Freeman & Halton 1951, Biometrika 38:141. Reference: R 4.2.2 ``fisher.test``.
    """
    counts, status = counts_of(table)
    if not status.ok:
        return FisherExact(math.nan, None, status)
    if counts.shape == (2, 2):
        return FisherExact(_two_by_two_p(counts), odds_ratio(counts, confidence=confidence))
    p = _table_p(tuple(map(tuple, counts.tolist())))
    if p is None:
        return FisherExact(math.nan, None, not_estimable(Reason.TOO_LARGE))
    return FisherExact(p)


@lru_cache(maxsize=256)
def _table_p(rows: tuple[tuple[int, ...], ...]) -> float | None:
    """Return p, None where too many tables would have to be counted.

    It is remembered, since either may take seconds: each reading of partial dates asks mostly the same again.
    """
    try:
        return exact_table_p(np.array(rows, dtype=np.int64))
    except TooManyTables:
        return None


def _two_by_two_p(counts: NDArray[np.int64]) -> float:
    cell = FixedMargins.of(counts)
    observed = cell.log_probability[cell.observed - int(cell.support[0])]
    probability = np.exp(cell.log_probability)
    unlikely = probability[cell.log_probability <= observed + SAME_LIKELIHOOD]
    return min(1.0, float(unlikely.sum() / probability.sum()))
