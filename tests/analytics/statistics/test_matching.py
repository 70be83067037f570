"""Matching against definitions §10 vector C, and against choosing by looking at every control every time."""

import math
import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.estimability import Reason
from analytics.statistics.logistic_regression import logistic_regression
from analytics.statistics.matching import Matching, Order, caliper_in_probability, match_nearest
from tests.analytics.statistics import vector_c


def as_dict(matching: Matching) -> dict[int, list[int]]:
    return {one.treated: list(one.controls) for one in matching.sets}


def test_that_vector_c_is_matched_as_written() -> None:
    score = logistic_regression(vector_c.COVARIATES, vector_c.TREATED, ["age", "lines"]).fitted
    found = as_dict(match_nearest(score, vector_c.TREATED, ratio=2))
    patients = {f"p{t + 1}": [f"p{c + 1}" for c in controls] for t, controls in found.items()}
    assert patients == {"p1": ["p4", "p14"], "p2": ["p7", "p8"], "p3": ["p10", "p9"]}


def by_looking(
    score: list[float], treated: list[bool], ratio: int, caliper: float | None, order: Order
) -> dict[int, list[int]]:
    """Return the pairs, every choice made by looking at all controls in data order."""
    cases = [i for i, one in enumerate(treated) if one]
    if order is not Order.DATA:
        cases.sort(key=lambda i: score[i], reverse=order is Order.LARGEST)
    free = [i for i, one in enumerate(treated) if not one]
    pairs: dict[int, list[int]] = {}
    for _ in range(ratio):
        for case in cases:
            near = [c for c in free if caliper is None or abs(score[c] - score[case]) <= caliper]
            if near:
                best = min(near, key=lambda c: abs(score[c] - score[case]))
                free.remove(best)
                pairs.setdefault(case, []).append(best)
    return pairs


@pytest.mark.parametrize("seed", range(600))
def test_that_every_choice_is_the_nearest_and_the_first_of_equals(seed: int) -> None:
    chance = random.Random(seed)
    n, grid = chance.randint(2, 40), chance.choice([3, 10, 100, 10**9])
    score = [chance.randint(0, grid) / grid for _ in range(n)]
    treated = [chance.random() < chance.choice([0.2, 0.5, 0.8]) for _ in range(n)]
    ratio, order = chance.randint(1, 4), chance.choice(list(Order))
    caliper = chance.choice([None, 0.0, 0.05, 0.2, 1.0])
    ours = match_nearest(score, treated, ratio=ratio, caliper=caliper, order=order)
    if all(treated) or not any(treated):
        assert ours.status.reason is Reason.EMPTY_GROUP
        return
    expected = by_looking(score, treated, ratio, caliper, order)
    assert as_dict(ours) == expected
    assert ours.unmatched == tuple(i for i, one in enumerate(treated) if one and i not in expected)
    for one in ours.sets:
        assert one.distances == tuple(abs(score[one.treated] - score[c]) for c in one.controls)


def test_that_distances_equal_only_by_rounding_are_equal() -> None:
    """0.9 − 1e-20 and 0.9 − 2e-20 are the same number: the first in the data is chosen, as by looking."""
    score, treated = [0.9, 1e-20, 2e-20, 1e-20], [True, False, False, False]
    assert as_dict(match_nearest(score, treated)) == {0: [1]}
    assert as_dict(match_nearest(score[:1] + score[:0:-1], treated)) == {0: [1]}


def test_that_of_two_controls_at_both_sides_the_first_is_chosen() -> None:
    assert as_dict(match_nearest([0.5, 0.75, 0.25], [1, 0, 0])) == {0: [1]}
    assert as_dict(match_nearest([0.5, 0.25, 0.75], [1, 0, 0])) == {0: [1]}


def test_that_all_get_a_first_control_before_any_gets_a_second() -> None:
    found = match_nearest([0.9, 0.8, 0.88, 0.87, 0.1], [1, 1, 0, 0, 0], ratio=2)
    assert as_dict(found) == {0: [2, 4], 1: [3]}


@pytest.mark.parametrize(
    ("order", "expected"),
    [(Order.LARGEST, {2: [3]}), (Order.SMALLEST, {1: [3]}), (Order.DATA, {0: [3]})],
)
def test_that_the_order_decides_who_chooses_first(order: Order, expected: dict[int, list[int]]) -> None:
    found = match_nearest([0.5, 0.4, 0.6, 0.5], [1, 1, 1, 0], order=order)
    assert as_dict(found) == expected


def test_that_treated_with_equal_scores_choose_in_data_order() -> None:
    found = match_nearest([0.5, 0.5, 0.5, 0.7], [1, 1, 0, 0])
    assert as_dict(found) == {0: [2], 1: [3]}


def test_that_the_nearest_of_lalonde_are_nearer_than_those_of_the_old_package(
    r_results: Callable[[str], dict[str, Any]], r_table: Callable[[str], pd.DataFrame]
) -> None:
    """MatchIt 4.5.1 as Debian builds it is no oracle for pairs (definitions §10): they lie farther apart."""
    theirs, data = r_results("lalonde")["nearest_1to2_two_covs"], r_table("lalonde")
    score = [theirs["distance"][row] for row in data.id]
    treated = (data.treat == 1).tolist()
    for ratio in (1, 2, 3):
        found = as_dict(match_nearest(score, treated, ratio=ratio))
        assert found == by_looking(score, treated, ratio, None, Order.LARGEST)
    ours = match_nearest(score, treated, ratio=2)
    assert sum(len(one.controls) for one in ours.sets) == theirs["n_matched_control"]
    distance = theirs["distance"]
    theirs_apart = [abs(distance[p["treated"]] - distance[c]) for p in theirs["pairs"] for c in p["controls"]]
    assert np.mean([d for one in ours.sets for d in one.distances]) < 0.7 * np.mean(theirs_apart)


def test_that_weights_give_each_set_the_weight_of_its_treated() -> None:
    found = match_nearest([0.9, 0.8, 0.88, 0.87, 0.1, math.nan], [1, 1, 0, 0, 0, 0], ratio=2)
    assert found.weights(6).tolist() == [1, 1, 0.5, 1, 0.5, 0]


def test_that_rows_without_a_score_are_left_out_and_counted() -> None:
    found = match_nearest([math.nan, 0.5, 0.4, math.nan], [1, 1, 0, 0])
    assert (as_dict(found), found.dropped, found.unmatched) == ({1: [2]}, 2, ())


@pytest.mark.parametrize("treated", [[1, 1], [0, 0]])
def test_that_an_empty_arm_is_told(treated: list[int]) -> None:
    found = match_nearest([0.1, 0.2], treated)
    assert (found.status.reason, found.sets) == (Reason.EMPTY_GROUP, ())


@pytest.mark.parametrize(("ratio", "caliper"), [(0, None), (1, -0.1), (1, math.nan)])
def test_that_an_impossible_wish_is_refused(ratio: int, caliper: float | None) -> None:
    with pytest.raises(ValueError, match="ratio"):
        match_nearest([0.1, 0.2], [1, 0], ratio=ratio, caliper=caliper)


def test_that_a_caliper_in_standard_deviations_is_of_all_scores() -> None:
    assert caliper_in_probability([0.1, 0.2, 0.6, math.nan], 0.2) == pytest.approx(0.2 * 0.264575131)
