"""Welch's t against R and against scipy."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.stats import ttest_ind

from analytics.statistics.estimability import Reason
from analytics.statistics.welch_t import welch_t

GIVEN = [
    ("bmtcrr", "age_by_D", "Age", "D"),
    ("mgus2", "age_by_sex", "age", "sex"),
    ("mgus2", "hgb_by_pstat", "hgb", "pstat"),
    ("follic", "hgb_by_stage", "hgb", "clinstg"),
    ("veteran", "karno_by_trt", "karno", "trt"),
]


@pytest.mark.parametrize(("table", "block", "value", "group"), GIVEN)
def test_that_it_equals_r(
    table: str,
    block: str,
    value: str,
    group: str,
    r_table: Callable[[str], pd.DataFrame],
    r_results: Callable[[str], dict[str, Any]],
) -> None:
    data, theirs = r_table(table), r_results(table)[block]
    first, second = (part[value].to_numpy() for _, part in data.groupby(group))
    ours = welch_t(first, second)
    assert ours.t == pytest.approx(theirs["welch_t"]["t"], abs=1e-8)
    assert ours.df == pytest.approx(theirs["welch_t"]["df"], abs=1e-8)
    assert ours.p == pytest.approx(theirs["welch_t"]["p"], abs=1e-12, rel=1e-8)
    means = [theirs["by_group"][str(name)]["mean"] for name in sorted(data[group].unique())]
    assert ours.difference == pytest.approx(means[0] - means[1], abs=1e-10)


@pytest.mark.parametrize("seed", range(100))
def test_that_scipy_finds_the_same(seed: int) -> None:
    chance = np.random.default_rng(seed)
    x = chance.normal(size=chance.integers(2, 20))
    y = chance.normal(1, 3, size=chance.integers(2, 20))
    ours, theirs = welch_t(x, y), ttest_ind(x, y, equal_var=False)
    assert ours.t == pytest.approx(theirs.statistic, abs=1e-10)
    assert ours.df == pytest.approx(theirs.df, abs=1e-8)
    assert ours.p == pytest.approx(theirs.pvalue, abs=1e-10)


def test_that_missing_and_infinite_values_are_counted() -> None:
    assert welch_t([1.0, 2.0, math.nan], [1.0, 4.0, math.inf]).dropped == 2


@pytest.mark.parametrize(
    ("x", "y", "reason"),
    [
        ([], [1.0, 2.0], Reason.EMPTY_GROUP),
        ([1.0], [1.0, 2.0], Reason.TOO_FEW),
        ([3.0, 3.0], [5.0, 5.0], Reason.CONSTANT_COVARIATE),
        ([0.1 + 0.2, 0.3], [0.3, 0.3], Reason.CONSTANT_COVARIATE),
    ],
)
def test_that_what_cannot_be_compared_has_no_number(x: list[float], y: list[float], reason: Reason) -> None:
    ours = welch_t(x, y)
    assert ours.status.reason is reason
    assert math.isnan(ours.t)
    assert math.isnan(ours.p)
