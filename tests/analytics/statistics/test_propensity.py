"""Score, matching and balance in one step."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.design_matrix import design_matrix
from analytics.statistics.estimability import Reason
from analytics.statistics.matching import Order, match_nearest
from analytics.statistics.propensity import match_on_propensity, propensity_score
from analytics.statistics.standardized_difference import Denominator
from tests.analytics.statistics import vector_c


def test_that_a_table_with_texts_has_the_scores_and_the_balance_of_r(
    r_table: Callable[[str], pd.DataFrame], r_results: Callable[[str], dict[str, Any]]
) -> None:
    data, theirs = r_table("lalonde"), r_results("lalonde")["nearest_1to2"]
    coded = design_matrix({name: data[name].tolist() for name in theirs["covariates"]})
    study = match_on_propensity(coded.values, data.treat, coded.names, ratio=2)
    assert study.propensity.score == pytest.approx([theirs["distance"][row] for row in data.id], abs=1e-12)
    as_r = {"race[hispan]": "racehispan", "race[white]": "racewhite"}
    before = {row["term"]: row["smd_treated_sd"] for row in theirs["balance_before"]}
    for one in study.balance:
        assert one.before == pytest.approx(before[as_r.get(one.name, one.name)], abs=1e-10)
    assert study.matching is not None
    assert len(study.matching.sets) == theirs["n_matched_treated"]


def test_that_vector_c_is_matched_and_compared_as_written() -> None:
    study = match_on_propensity(vector_c.COVARIATES, vector_c.TREATED, ["age", "lines"], ratio=2)
    assert study.matching is not None
    assert [(one.treated, one.controls) for one in study.matching.sets] == [
        (0, (3, 13)),
        (1, (6, 7)),
        (2, (9, 8)),
    ]
    score, age, lines = study.balance
    assert (score.name, age.name, lines.name) == ("distance", "age", "lines")
    assert (age.before, lines.before) == pytest.approx((0.4242, 0.1286), abs=5e-5)
    # controls chosen: ages 71 75 63 62 57 60, mean 64 2/3; one of six with four lines
    assert age.after == pytest.approx((64 - 388 / 6) / 6)
    assert lines.after == pytest.approx((1 / 3 - 1 / 6) / math.sqrt(2 / 9))


def test_that_choices_are_handed_on() -> None:
    study = match_on_propensity(
        vector_c.COVARIATES,
        vector_c.TREATED,
        ["age", "lines"],
        ratio=2,
        caliper=0.0075,
        order=Order.SMALLEST,
        denominator=Denominator.POOLED,
    )
    expected = match_nearest(
        study.propensity.score, vector_c.TREATED, ratio=2, caliper=0.0075, order=Order.SMALLEST
    )
    assert study.matching == expected
    assert expected.unmatched == (0,)
    assert study.balance[1].before == pytest.approx(0.3447, abs=5e-5)


def test_that_incomplete_rows_are_left_out_everywhere() -> None:
    covariates = [*vector_c.COVARIATES, (math.nan, 1), (60, 0)]
    treated = [*vector_c.TREATED, 1, math.nan]
    study = match_on_propensity(covariates, treated, ["age", "lines"], ratio=2)
    alone = match_on_propensity(vector_c.COVARIATES, vector_c.TREATED, ["age", "lines"], ratio=2)
    assert study.propensity.dropped == 2
    assert study.balance == alone.balance
    assert study.matching is not None
    assert alone.matching is not None
    assert study.matching.sets == alone.matching.sets
    assert np.isnan(study.propensity.score[-2:]).all()


@pytest.mark.parametrize(
    ("covariates", "treated", "reason"),
    [
        ([[1.0], [2.0], [3.0], [4.0]], [0, 0, 1, 1], Reason.SEPARATION),
        ([[1.0], [1.0], [1.0], [1.0]], [0, 0, 1, 1], Reason.CONSTANT_COVARIATE),
        ([[1.0], [2.0], [3.0], [4.0]], [0, 0, 0, 0], Reason.ONE_GROUP),
        ([[1.0], [2.0], [3.0], [math.nan]], [0, 0, 0, 1], Reason.ONE_GROUP),
    ],
)
def test_that_without_a_score_nobody_is_matched(
    covariates: list[list[float]], treated: list[int], reason: Reason
) -> None:
    study = match_on_propensity(covariates, treated, ["a"])
    assert (study.status.reason, study.matching, study.balance) == (reason, None, ())
    assert np.isnan(study.propensity.score).all()


def test_that_a_treatment_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="treatment"):
        propensity_score([[1.0], [2.0]], [1, 2], ["a"])
