"""Mann–Whitney against R, against all orders of small samples, and against scipy."""

import itertools
import math
import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.stats import mannwhitneyu

from analytics.statistics.estimability import Reason
from analytics.statistics.mann_whitney import mann_whitney, ways_to_sum

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
    for kind in ("wilcoxon_default", "wilcoxon_normal_cc"):
        ours = mann_whitney(first, second, allow_exact=kind == "wilcoxon_default")
        assert ours.w == theirs[kind]["W"]
        assert ours.p == pytest.approx(theirs[kind]["p"], abs=1e-12, rel=1e-9)
        assert sum(ours.n) + ours.dropped == len(data)


def test_that_it_equals_the_example_of_the_manual_of_r() -> None:
    """Hollander & Wolfe 1973, p. 69, in ``example(wilcox.test)``: W = 35, one-sided p = 0.1272."""
    at_term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    early = [1.15, 0.88, 0.90, 0.74, 1.21]
    ours = mann_whitney(at_term, early)
    assert (ours.w, ours.exact) == (35.0, True)
    assert ours.p == pytest.approx(2 * 0.1272061272, abs=1e-9)


@pytest.mark.parametrize("seed", range(100))
def test_that_the_exact_p_counts_all_orders(seed: int) -> None:
    chance = random.Random(seed)
    n1, n2 = chance.randint(1, 6), chance.randint(1, 6)
    values = chance.sample(range(100), n1 + n2)
    ours = mann_whitney(values[:n1], values[n1:])
    ranks = sorted(values)
    all_w = [
        sum(ranks.index(a) > ranks.index(b) for a in chosen for b in set(values) - set(chosen))
        for chosen in itertools.combinations(values, n1)
    ]
    w = sum(a > b for a in values[:n1] for b in values[n1:])
    low, high = sum(one <= w for one in all_w), sum(one >= w for one in all_w)
    assert ours.exact
    assert ours.w == w
    assert ours.p == pytest.approx(min(1.0, 2 * min(low, high) / len(all_w)), abs=1e-12)


def by_the_book(x: list[float], y: list[float]) -> tuple[float, float]:
    """Return W and p of the normal approximation, pair by pair."""
    w = sum((a > b) + (a == b) / 2 for a in x for b in y)
    everyone, n1, n2 = x + y, len(x), len(y)
    n = n1 + n2
    ties = sum(everyone.count(value) ** 3 - everyone.count(value) for value in set(everyone))
    sigma = math.sqrt(n1 * n2 / 12 * ((n + 1) - ties / (n * (n - 1))))
    away = w - n1 * n2 / 2
    z = (away - 0.5 * ((away > 0) - (away < 0))) / sigma
    return w, 2 * min(0.5 * math.erfc(-z / math.sqrt(2)), 0.5 * math.erfc(z / math.sqrt(2)))


@pytest.mark.parametrize("seed", range(300))
def test_that_tied_samples_follow_the_definition(seed: int) -> None:
    chance = random.Random(seed)
    x, y = ([float(chance.randint(0, 4)) for _ in range(chance.randint(1, 12))] for _ in range(2))
    ours = mann_whitney(x, y, allow_exact=False)
    if len(set(x + y)) == 1:
        assert (ours.status.reason, math.isnan(ours.p)) == (Reason.CONSTANT_COVARIATE, True)
        return
    w, p = by_the_book(x, y)
    assert (ours.w, ours.exact) == (w, False)
    assert ours.p == pytest.approx(p, abs=1e-12)


@pytest.mark.parametrize(("n1", "n2"), [(49, 49), (49, 7), (30, 49), (1, 49)])
def test_that_scipy_counts_the_same(n1: int, n2: int) -> None:
    values = np.random.default_rng(n1 + n2).normal(size=n1 + n2)
    ours = mann_whitney(values[:n1], values[n1:])
    theirs = mannwhitneyu(values[:n1], values[n1:], method="exact")
    assert ours.exact
    assert (ours.w, ours.p) == (theirs.statistic, pytest.approx(theirs.pvalue, rel=1e-9))


def test_that_fifty_in_a_group_or_one_tie_take_the_normal_approximation() -> None:
    values = np.arange(99.0)
    assert not mann_whitney(values[:50], values[50:]).exact
    assert mann_whitney(values[:49], values[50:]).exact
    assert not mann_whitney([1.0, 2.0, 2.0], [3.0, 4.0]).exact


def test_that_all_orders_are_counted() -> None:
    assert ways_to_sum(2, 3).tolist() == [1, 1, 2, 2, 2, 1, 1]
    assert ways_to_sum(49, 49).sum() == pytest.approx(math.comb(98, 49), rel=1e-13)


def test_that_swapping_the_sides_changes_only_w() -> None:
    x, y = [1.0, 5.0, 5.0, 9.0], [2.0, 5.0, 7.0]
    there, back = mann_whitney(x, y), mann_whitney(y, x)
    assert (there.w + back.w, there.p) == (len(x) * len(y), back.p)


def test_that_missing_values_are_counted_and_infinite_ones_ranked() -> None:
    ours = mann_whitney([1.0, math.nan, math.inf], [math.nan, 2.0])
    assert (ours.w, ours.n, ours.dropped) == (1.0, (2, 1), 2)


@pytest.mark.parametrize(
    ("x", "y", "reason"),
    [
        ([], [1.0], Reason.EMPTY_GROUP),
        ([1.0], [math.nan], Reason.EMPTY_GROUP),
        ([], [], Reason.EMPTY_GROUP),
        ([3.0, 3.0], [3.0], Reason.CONSTANT_COVARIATE),
    ],
)
def test_that_what_cannot_be_compared_has_no_number(x: list[float], y: list[float], reason: Reason) -> None:
    ours = mann_whitney(x, y)
    assert ours.status.reason is reason
    assert math.isnan(ours.p)
    assert math.isnan(ours.w)
