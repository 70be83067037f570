"""Logistic regression against R's glm, against a general optimiser, and where no maximum exists."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import minimize

from analytics.statistics.estimability import Reason
from analytics.statistics.logistic_regression import INTERCEPT, logistic_regression
from analytics.statistics.separation import is_separated
from tests.analytics.statistics import vector_c


def test_that_the_scores_of_lalonde_equal_r(
    r_table: Callable[[str], pd.DataFrame], r_results: Callable[[str], dict[str, Any]]
) -> None:
    data = r_table("lalonde")
    for block, names in (
        (
            "nearest_1to2",
            ["age", "educ", "racehispan", "racewhite", "married", "nodegree", "re74", "re75"],
        ),
        ("nearest_1to2_two_covs", ["age", "educ"]),
    ):
        theirs = r_results("lalonde")[block]
        coded = data.assign(racehispan=data.race == "hispan", racewhite=data.race == "white")
        ours = logistic_regression(coded[names].to_numpy(dtype=float), data.treat.to_numpy(), names)
        assert ours.names == (INTERCEPT, *names)
        expected = [theirs["ps_coef"][name] for name in ours.names]
        assert ours.coef == pytest.approx(expected, rel=1e-9, abs=1e-12)
        assert ours.fitted == pytest.approx([theirs["distance"][row] for row in data.id], abs=1e-12)


def test_that_vector_c_equals_r() -> None:
    ours = logistic_regression(vector_c.COVARIATES, vector_c.TREATED, ["age", "lines"])
    theirs = [
        *(0.295295, 0.214993, 0.174544, 0.304345, 0.253595, 0.260716, 0.207806),
        *(0.200798, 0.187317, 0.168419, 0.156686, 0.130261, 0.139643, 0.305581),
    ]
    assert ours.fitted == pytest.approx(theirs, abs=5e-7)


@pytest.mark.parametrize("seed", range(40))
def test_that_nothing_is_more_likely(seed: int) -> None:
    """Coefficients, standard errors and deviance, found by a general optimiser from the likelihood alone."""
    chance = np.random.default_rng(seed)
    n, p = int(chance.integers(40, 120)), int(chance.integers(1, 4))
    x = chance.normal(size=(n, p))
    y = chance.random(n) < 1 / (1 + np.exp(-0.5 * x[:, 0]))
    design = np.column_stack([np.ones(n), x])
    signed = np.where(y[:, None], design, -design)

    def deviance(b: np.ndarray) -> float:
        return float(2 * np.logaddexp(0, -signed @ b).sum())

    best = minimize(deviance, np.zeros(p + 1), method="BFGS", options={"gtol": 1e-9})
    ours = logistic_regression(x, y, [f"x{i}" for i in range(p)])
    assert ours.status.ok
    assert ours.coef == pytest.approx(best.x, abs=1e-5)
    assert ours.deviance == pytest.approx(best.fun, abs=1e-8)
    mu = 1 / (1 + np.exp(-design @ ours.coef))
    information = (design * (mu * (1 - mu))[:, None]).T @ design
    assert ours.std_error == pytest.approx(np.sqrt(np.diag(np.linalg.inv(information))), rel=1e-4)
    assert ours.p == pytest.approx([math.erfc(abs(z) / math.sqrt(2)) for z in ours.z], abs=1e-14)


def test_that_the_intercept_alone_is_the_log_odds() -> None:
    ours = logistic_regression(np.empty((10, 0)), [1, 1, 1] + [0] * 7, [])
    assert ours.coef == pytest.approx([math.log(3 / 7)], abs=1e-9)
    assert ours.std_error == pytest.approx([math.sqrt(1 / 3 + 1 / 7)], rel=1e-5)


def test_that_equal_rows_have_the_same_score_to_the_last_bit() -> None:
    chance = np.random.default_rng(3)
    patterns = chance.normal(size=(7, 5))
    which = chance.integers(0, 7, 1001)
    ours = logistic_regression(patterns[which], chance.random(1001) < 0.4, list("abcde"))
    assert len(set(ours.fitted.tolist())) == len(set(which.tolist()))


def separated_when_tried(x: np.ndarray, y: np.ndarray) -> bool:
    """Return whether some cut of the one covariate has all events on one side (or on the cut)."""
    high, low = x[y], x[~y]
    if len({*x.tolist()}) == 1:
        return False
    return bool(high.min() >= low.max() or low.min() >= high.max())


@pytest.mark.parametrize("seed", range(200))
def test_that_separation_of_one_covariate_is_always_found(seed: int) -> None:
    chance = np.random.default_rng(seed)
    n = int(chance.integers(4, 12))
    x, y = chance.integers(0, 4, n).astype(float), chance.random(n) < 0.5
    if y.all() or not y.any() or len(set(x)) == 1:
        return
    expected = separated_when_tried(x, y)
    ours = logistic_regression(x[:, None], y, ["x"])
    assert is_separated(np.column_stack([np.ones(n), x]), y) == expected
    assert ours.status.reason is (Reason.SEPARATION if expected else None)
    assert math.isnan(ours.coef[0]) == expected


@pytest.mark.parametrize("n", [30, 1000, 30_000])
def test_that_one_rare_level_that_is_always_treated_is_found_at_any_size(n: int) -> None:
    """R's glm stops contented there, with a coefficient and a standard error that mean nothing."""
    chance = np.random.default_rng(n)
    rare = np.arange(n) < 4
    x = np.column_stack([chance.normal(size=n), rare])
    y = (chance.random(n) < 0.4) | rare
    ours = logistic_regression(x, y, ["x", "rare"])
    assert ours.status.reason is Reason.SEPARATION
    assert np.isnan(ours.fitted).all()


def test_that_complete_separation_ends_without_a_warning() -> None:
    x = np.arange(100.0)[:, None] * 1e6
    assert logistic_regression(x, np.arange(100) > 49, ["x"]).status.reason is Reason.SEPARATION


def test_that_scales_of_covariates_do_not_matter() -> None:
    chance = np.random.default_rng(5)
    x = chance.normal(size=(200, 2))
    y = chance.random(200) < 1 / (1 + np.exp(-x[:, 0]))
    plain, scaled = (
        logistic_regression(x * by + shift, y, ["a", "b"]) for by, shift in ((1, 0), ([1e7, 1e-7], [1e8, 0]))
    )
    assert scaled.status.ok
    assert scaled.fitted == pytest.approx(plain.fitted, abs=1e-7)


@pytest.mark.parametrize(
    ("x", "y", "reason", "about"),
    [
        ([[1, 2], [2, 2], [3, 2], [4, 2]], [0, 1, 0, 1], Reason.CONSTANT_COVARIATE, "b"),
        ([[1, 2], [2, 4], [3, 6], [4, 8], [4, 8]], [0, 1, 0, 1, 0], Reason.COLLINEAR, "b"),
        ([[1, 2], [2, 5], [3, 1], [9, 8]], [0, 0, 0, 0], Reason.ONE_GROUP, ""),
        ([[1, 2], [2, 5], [3, 1], [9, 8]], [1, 1, 1, 1], Reason.ONE_GROUP, ""),
        ([[1, 2], [2, 5], [3, 1]], [1, 0, 1], Reason.TOO_FEW, ""),
        (np.empty((0, 2)), [], Reason.TOO_FEW, ""),
    ],
)
def test_that_what_cannot_be_fitted_has_no_number(x: Any, y: list[int], reason: Reason, about: str) -> None:
    ours = logistic_regression(x, y, ["a", "b"])
    assert (ours.status.reason, ours.status.about) == (reason, about)
    for numbers in (ours.coef, ours.std_error, ours.p, ours.fitted):
        assert np.isnan(numbers).all()
    assert math.isnan(ours.deviance)
