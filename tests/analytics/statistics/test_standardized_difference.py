"""Standardized differences against MatchIt's tables of balance and definitions §10 vector C."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.estimability import Reason
from analytics.statistics.matching import MatchedSet, Matching, Order
from analytics.statistics.standardized_difference import Denominator, standardized_differences
from tests.analytics.statistics import vector_c

BLOCKS = ["nearest_1to2", "nearest_1to1", "nearest_1to2_caliper02", "nearest_1to2_two_covs"]


def lalonde(data: pd.DataFrame, theirs: dict[str, Any], names: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return the columns *names* and the weights of the pairs R found."""
    coded = data.assign(
        distance=[theirs["distance"][row] for row in data.id],
        **{f"race{one}": data.race == one for one in ("black", "hispan", "white")},
    )
    row = {name: position for position, name in enumerate(data.id)}
    sets = tuple(
        MatchedSet(row[p["treated"]], tuple(row[c] for c in p["controls"]), (0.0,) * len(p["controls"]))
        for p in theirs["pairs"]
        if p["controls"]
    )
    weights = Matching(sets, (), theirs["ratio"], None, Order.LARGEST).weights(len(data))
    return coded[names].to_numpy(dtype=float), weights


@pytest.mark.parametrize("block", BLOCKS)
def test_that_the_balance_of_given_pairs_equals_matchit(
    block: str, r_table: Callable[[str], pd.DataFrame], r_results: Callable[[str], dict[str, Any]]
) -> None:
    """Before and after, with R's own pairs: the definition is theirs, the choice of pairs is not."""
    data, theirs = r_table("lalonde"), r_results("lalonde")[block]
    names = [row["term"] for row in theirs["balance_before"]]
    x, weights = lalonde(data, theirs, names)
    ours = standardized_differences(x, data.treat, names, weights=weights)
    before = [row["smd_treated_sd"] for row in theirs["balance_before"]]
    after = [row["smd_treated_sd"] for row in theirs["balance_after"]]
    assert [one.before for one in ours] == pytest.approx(before, abs=1e-10)
    assert [one.after for one in ours] == pytest.approx(after, abs=1e-10)
    binary = {"raceblack", "racehispan", "racewhite", "married", "nodegree"}
    assert {one.name for one in ours if one.is_binary} == binary & set(names)


@pytest.mark.parametrize("block", BLOCKS)
def test_that_the_pooled_denominator_equals_r(
    block: str, r_table: Callable[[str], pd.DataFrame], r_results: Callable[[str], dict[str, Any]]
) -> None:
    data, theirs = r_table("lalonde"), r_results("lalonde")[block]
    names = [row["term"] for row in theirs["smd_pooled_sd"]]
    x, weights = lalonde(data, theirs, names)
    ours = standardized_differences(
        x,
        data.treat,
        names,
        weights=weights,
        denominator=Denominator.POOLED,
        binary_by_proportion=False,  # the script behind the oracle takes var() of 0/1 columns as well
    )
    for one, row in zip(ours, theirs["smd_pooled_sd"], strict=True):
        assert (one.before, one.after) == pytest.approx((row["before"], row["after"]), abs=1e-10)


@pytest.mark.parametrize(
    ("table", "block", "value", "group"),
    [
        ("bmtcrr", "age_by_D", "Age", "D"),
        ("mgus2", "age_by_sex", "age", "sex"),
        ("mgus2", "hgb_by_pstat", "hgb", "pstat"),
        ("follic", "hgb_by_stage", "hgb", "clinstg"),
        ("veteran", "karno_by_trt", "karno", "trt"),
    ],
)
def test_that_two_groups_differ_as_in_r(
    table: str,
    block: str,
    value: str,
    group: str,
    r_table: Callable[[str], pd.DataFrame],
    r_results: Callable[[str], dict[str, Any]],
) -> None:
    data = r_table(table)
    is_first = data[group] == sorted(data[group].unique())[0]
    (ours,) = standardized_differences(
        data[value].to_numpy(), is_first, [value], denominator=Denominator.POOLED
    )
    assert ours.before == pytest.approx(r_results(table)[block]["smd_pooled_sd"], abs=1e-10)


def test_that_vector_c_is_as_written() -> None:
    x, treated = vector_c.COVARIATES, vector_c.TREATED
    age, lines = standardized_differences(x, treated, ["age", "lines"])
    assert (age.before, age.spread) == pytest.approx((0.4242, 6.0), abs=5e-5)
    assert (lines.before, lines.spread) == pytest.approx((0.1286, 0.4714), abs=5e-5)
    age, lines = standardized_differences(x, treated, ["age", "lines"], denominator=Denominator.POOLED)
    assert (age.before, lines.before) == pytest.approx((0.3447, 0.1322), abs=5e-5)
    assert math.isnan(age.after)


def test_that_a_missing_value_is_missing_in_its_own_column_only() -> None:
    x = np.array([[1.0, 2.0], [3.0, math.nan], [2.0, 1.0], [7.0, 5.0]])
    first, second = standardized_differences(x, [1, 1, 0, 0], ["a", "b"])
    assert first.before == pytest.approx((2 - 4.5) / math.sqrt(2))
    assert second.status.reason is Reason.TOO_FEW


def test_that_a_matching_without_pairs_has_no_after() -> None:
    (one,) = standardized_differences([1.0, 2.0, 3.0], [1, 1, 0], ["a"], weights=[0, 0, 0])
    assert math.isnan(one.after)
    assert math.isfinite(one.before)


@pytest.mark.parametrize(
    ("column", "reason"),
    [
        ([5.0, 5.0, 5.0, 5.0], Reason.CONSTANT_COVARIATE),
        ([5.0, 5.0, 1.0, 2.0], Reason.CONSTANT_COVARIATE),
        ([0.1 + 0.2, 0.3, 1.0, 2.0], Reason.CONSTANT_COVARIATE),
        ([1.0, 1.0, 0.0, 1.0], Reason.CONSTANT_COVARIATE),
        ([math.nan, 4.0, 1.0, 2.0], Reason.TOO_FEW),
        ([math.nan, math.nan, 1.0, 2.0], Reason.EMPTY_GROUP),
        ([1.0, 2.0, math.nan, math.nan], Reason.EMPTY_GROUP),
    ],
)
def test_that_what_has_no_spread_has_no_number(column: list[float], reason: Reason) -> None:
    (one,) = standardized_differences(column, [1, 1, 0, 0], ["a"], weights=[1, 1, 1, 1])
    assert (one.status.reason, one.status.about) == (reason, "a")
    assert math.isnan(one.before)
    assert math.isnan(one.after)
