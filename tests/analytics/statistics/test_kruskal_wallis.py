"""Kruskal–Wallis against R, against its definition, and against scipy."""

import math
import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.stats import chi2, kruskal

from analytics.statistics.estimability import Reason
from analytics.statistics.kruskal_wallis import kruskal_wallis

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
    data, theirs = r_table(table), r_results(table)[block]["kruskal"]
    ours = kruskal_wallis(data[value].to_numpy(), data[group].to_numpy())
    assert ours.statistic == pytest.approx(theirs["stat"], abs=1e-8)
    assert ours.df == theirs["df"]
    assert ours.p == pytest.approx(theirs["p"], abs=1e-12, rel=1e-8)
    assert ours.dropped == int(data[value].isna().sum())


def by_the_book(values: list[float], groups: list[str]) -> float:
    """Return H from mean ranks, one by one."""
    n = len(values)
    rank = [sum(b < a for b in values) + (sum(b == a for b in values) + 1) / 2 for a in values]
    total = 0.0
    for name in set(groups):
        own = [r for r, g in zip(rank, groups, strict=True) if g == name]
        total += sum(own) ** 2 / len(own)
    ties = sum(values.count(value) ** 3 - values.count(value) for value in set(values))
    return (12 * total / (n * (n + 1)) - 3 * (n + 1)) / (1 - ties / (n**3 - n))


@pytest.mark.parametrize("seed", range(300))
def test_that_it_follows_the_definition_also_with_ties(seed: int) -> None:
    chance = random.Random(seed)
    n = chance.randint(2, 20)
    values = [float(chance.randint(0, 5)) for _ in range(n)]
    groups = [chance.choice("abcd") for _ in range(n)]
    ours = kruskal_wallis(values, groups)
    if len(set(groups)) == 1:
        assert ours.status.reason is Reason.ONE_GROUP
    elif len(set(values)) == 1:
        assert ours.status.reason is Reason.CONSTANT_COVARIATE
    else:
        assert ours.statistic == pytest.approx(by_the_book(values, groups), abs=1e-9)
        assert ours.p == pytest.approx(chi2.sf(ours.statistic, len(set(groups)) - 1), abs=1e-12)


def test_that_scipy_finds_the_same() -> None:
    chance = np.random.default_rng(1)
    groups = [chance.integers(0, 20, size).astype(float) for size in (30, 50, 11)]
    labels = np.repeat(["x", "y", "z"], [30, 50, 11])
    ours, theirs = kruskal_wallis(np.concatenate(groups), labels), kruskal(*groups)
    assert (ours.statistic, ours.p) == (pytest.approx(theirs.statistic), pytest.approx(theirs.pvalue))


def test_that_a_group_without_values_does_not_count() -> None:
    ours = kruskal_wallis([1.0, 2.0, math.nan, 4.0], ["a", "b", "c", None])
    assert (ours.df, ours.dropped) == (1, 2)


@pytest.mark.parametrize("values", [[], [math.nan, math.nan], [1.0, math.nan]])
def test_that_fewer_than_two_groups_have_no_number(values: list[float]) -> None:
    ours = kruskal_wallis(values, ["a", "b"][: len(values)])
    assert ours.status.reason is Reason.ONE_GROUP
    assert math.isnan(ours.p)
    assert math.isnan(ours.statistic)
