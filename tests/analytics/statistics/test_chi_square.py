"""Pearson's χ² against R, against its definition, and against scipy."""

import math
import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.stats import chi2_contingency

from analytics.statistics.chi_square import chi_square
from analytics.statistics.estimability import Reason

GIVEN = [("bmtcrr", "D_by_Source", "D", "Source"), ("veteran", "trt_by_celltype", "trt", "celltype")]


@pytest.mark.parametrize(("kind", "yates"), [("chisq_yates", True), ("chisq_nocc", False)])
@pytest.mark.parametrize(("table", "block", "rows", "columns"), GIVEN)
def test_that_it_equals_r(
    table: str,
    block: str,
    rows: str,
    columns: str,
    kind: str,
    yates: bool,
    r_table: Callable[[str], pd.DataFrame],
    r_results: Callable[[str], dict[str, Any]],
) -> None:
    data, theirs = r_table(table), r_results(table)[block][kind]
    ours = chi_square(pd.crosstab(data[rows], data[columns]).to_numpy(), yates=yates)
    assert ours.statistic == pytest.approx(theirs["stat"], abs=1e-8)
    assert ours.df == theirs["df"]
    assert ours.p == pytest.approx(theirs["p"], abs=1e-10)


@pytest.mark.parametrize("seed", range(200))
def test_that_scipy_finds_the_same(seed: int) -> None:
    chance = random.Random(seed)
    shape = chance.randint(2, 4), chance.randint(2, 4)
    table = np.array([[chance.randint(1, 9) for _ in range(shape[1])] for _ in range(shape[0])])
    for yates in (True, False):
        ours, theirs = chi_square(table, yates=yates), chi2_contingency(table, correction=yates)
        assert ours.statistic == pytest.approx(theirs.statistic, abs=1e-10)
        assert (ours.df, ours.p) == (theirs.dof, pytest.approx(theirs.pvalue, abs=1e-12))
        assert ours.least_expected == pytest.approx(theirs.expected_freq.min())
        assert ours.is_corrected == (yates and shape == (2, 2))


def test_that_the_correction_never_overshoots() -> None:
    """Where all expected counts are closer than a half, R subtracts only their distance: χ² is 0."""
    assert chi_square([[10, 10], [11, 11]]).statistic == 0.0
    assert chi_square([[2, 3], [3, 4]]).statistic == pytest.approx(0.0, abs=1e-12)


def test_that_small_expected_counts_are_told() -> None:
    assert chi_square([[1, 9], [9, 40]]).may_be_wrong
    assert not chi_square([[20, 30], [30, 20]]).may_be_wrong


def test_that_rows_and_columns_without_counts_are_left_out() -> None:
    assert chi_square([[3, 0, 4], [0, 0, 0], [5, 0, 1]]) == chi_square([[3, 4], [5, 1]])


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ([[0, 0], [0, 0]], Reason.EMPTY_GROUP),
        ([[3, 4], [0, 0]], Reason.ONE_GROUP),
        ([[3, 0], [4, 0]], Reason.CONSTANT_COVARIATE),
        (np.zeros((2, 0)), Reason.EMPTY_GROUP),
    ],
)
def test_that_what_cannot_be_compared_has_no_number(table: Any, reason: Reason) -> None:
    ours = chi_square(table)
    assert ours.status.reason is reason
    assert math.isnan(ours.p)
    assert math.isnan(ours.statistic)


@pytest.mark.parametrize("table", [[[1, -1], [2, 3]], [[1.5, 1], [2, 3]], [[math.nan, 1], [2, 3]], [1, 2]])
def test_that_what_is_no_count_is_refused(table: Any) -> None:
    with pytest.raises(ValueError, match="counts"):
        chi_square(table)
