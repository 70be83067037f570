"""One test of one row of a table, under the name it goes by, whatever kind of test it is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.chi_square import chi_square
from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.fisher_exact import fisher_exact
from analytics.statistics.kruskal_wallis import kruskal_wallis
from analytics.statistics.mann_whitney import mann_whitney
from analytics.statistics.odds_ratio import OddsRatio
from analytics.statistics.welch_t import welch_t


class TestName(StrEnum):
    """What was computed; the words are those of the command line."""

    __test__ = False  # no test case, whatever pytest thinks of its name

    MANN_WHITNEY_EXACT = "mann_whitney_exact"
    MANN_WHITNEY = "mann_whitney"
    """Normal approximation with continuity correction."""
    KRUSKAL_WALLIS = "kruskal_wallis"
    WELCH_T = "welch_t"
    FISHER_EXACT = "fisher_exact"
    CHI_SQUARE = "chi_square"
    CHI_SQUARE_YATES = "chi_square_yates"
    NONE = "none"
    """There is nothing to compare."""


class NumberTest(StrEnum):
    """How numbers are compared between groups."""

    RANKS = "ranks"
    """Mann–Whitney for two groups, Kruskal–Wallis for more."""
    MEANS = "means"
    """Welch's t for two groups, Kruskal–Wallis for more."""


class LevelTest(StrEnum):
    """How counts are compared between groups."""

    FISHER = "fisher"
    """Exact where it can be counted, else χ², which then stands in the name."""
    CHI_SQUARE = "chi_square"
    """With Yates's correction for 2 × 2."""
    CHI_SQUARE_PLAIN = "chi_square_plain"
    """Without any correction."""


@dataclass(frozen=True, slots=True)
class NamedTest:
    """One answer.

    Attributes:
        name: of the test the numbers come from.
        p: two-sided; NaN if not estimable.
        statistic: W, H, t or χ²; None for Fisher's test, which has none.
        df: None where the test has none.
        odds_ratio: of Fisher's test of a 2 × 2 table.
        least_expected: smallest expected count of a χ² test: below 5, p may be wrong.
    """

    name: TestName
    p: float
    statistic: float | None = None
    df: float | None = None
    odds_ratio: OddsRatio | None = None
    least_expected: float | None = None
    status: Status = OK


def compare_numbers(groups: Sequence[NDArray[np.float64]], how: NumberTest) -> NamedTest:
    """Compare finite values between *groups*, one array each; the first minus the second where it matters.

    Returns:
        The test; ``one_group`` where fewer than two groups are given, and what each test calls not estimable.
    """
    if len(groups) < 2:
        return NamedTest(TestName.NONE, math.nan, status=not_estimable(Reason.ONE_GROUP))
    if len(groups) > 2:
        codes = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
        ranked = kruskal_wallis(np.concatenate(groups), codes)
        return NamedTest(TestName.KRUSKAL_WALLIS, ranked.p, ranked.statistic, ranked.df, status=ranked.status)
    if how is NumberTest.MEANS:
        means = welch_t(groups[0], groups[1])
        return NamedTest(TestName.WELCH_T, means.p, means.t, means.df, status=means.status)
    pairs = mann_whitney(groups[0], groups[1])
    name = TestName.MANN_WHITNEY_EXACT if pairs.exact else TestName.MANN_WHITNEY
    return NamedTest(name, pairs.p, pairs.w, status=pairs.status)


def compare_levels(counts: NDArray[np.int64], how: LevelTest) -> NamedTest:
    """Compare how often each level occurs between groups.

    Args:
        counts: shape (groups, levels).
        how: the test wished for.
    """
    if how is LevelTest.FISHER:
        exact = fisher_exact(counts)
        if exact.status.reason is not Reason.TOO_LARGE:
            return NamedTest(TestName.FISHER_EXACT, exact.p, odds_ratio=exact.odds_ratio, status=exact.status)
    test = chi_square(counts, yates=how is not LevelTest.CHI_SQUARE_PLAIN)
    return NamedTest(
        TestName.CHI_SQUARE_YATES if test.is_corrected else TestName.CHI_SQUARE,
        test.p,
        test.statistic,
        test.df or None,
        least_expected=test.least_expected,
        status=test.status,
    )
