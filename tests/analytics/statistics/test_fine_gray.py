"""Fine and Gray's model against R's crr, and its word where crr gives a falsely small error."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.cox import cox_regression
from analytics.statistics.design_matrix import design_matrix
from analytics.statistics.estimability import Reason
from analytics.statistics.fine_gray import fine_gray
from analytics.statistics.regression_table import Regression
from analytics.statistics.survival_data import SurvivalData, survival_data

BMT = ("Sex", "D", "Phase", "Age", "Source")
# table, R's results, block, which of the block, time, event, covariates
R_BLOCKS = [
    ("bmtcrr", "bmtcrr", "fine_gray_multi", None, "ftime", "Status", BMT),
    *(("bmtcrr", "bmtcrr", "fine_gray_uni", i, "ftime", "Status", (name,)) for i, name in enumerate(BMT)),
    ("mgus2", "mgus2", "fine_gray", None, "etime", "event", ("age", "sex", "mspike")),
    ("follic", "follic", "fine_gray", None, "time", "status", ("age", "hgb", "clinstg", "ch")),
    ("aids_cd4_recovery_derived", "aids", "fine_gray", None, "time", "status", ("drug",)),
]

STOP = 1e-4
"""crr stops that near to the maximum, and so do we; a Cox model goes on to the last digit."""


@pytest.mark.parametrize("block", R_BLOCKS, ids=lambda block: f"{block[0]}-{'-'.join(block[6])}")
def test_that_subdistribution_hazard_ratios_are_those_of_crr(
    block: Any, r_results: Callable[[str], dict[str, Any]], r_table: Callable[[str], pd.DataFrame]
) -> None:
    table, results, name, part, time, event, covariates = block
    frame = r_table(table)
    design = design_matrix({one: frame[one].tolist() for one in covariates})
    data = survival_data(frame[time], frame[event], covariates=design.values)
    block_of_r = r_results(results)[name]
    for r in block_of_r if part is None else block_of_r[part]:
        model = fine_gray(data, design.names, cause=r["cause"])
        assert model.status.ok
        assert model.sizes.n == r["n"]
        assert (model.loglik_null, model.loglik) == pytest.approx((r["loglik_null"], r["loglik"]), abs=1e-8)
        rows = {row["term"]: row for row in r["coef"]}
        assert len(rows) == len(model.coefficients)
        for one in model.coefficients:
            row = rows[one.name.replace("[", "").replace("]", "")]
            assert (one.coef, one.std_error) == pytest.approx((row["coef"], row["se"]), abs=1e-9)
            assert (one.z, one.p) == pytest.approx((row["z"], row["p"]), abs=1e-8)
            assert (one.hr, one.lower, one.upper) == pytest.approx(
                (row["hr"], row["hr_lower"], row["hr_upper"]), rel=1e-8
            )


def test_that_vector_a_gives_the_hazard_ratio_of_age_and_of_the_group(
    vector_a: dict[str, list[float]],
) -> None:
    (age,) = fine_gray(
        survival_data(vector_a["time"], vector_a["status"], covariates=vector_a["x"]), ["x"]
    ).coefficients
    assert (age.coef, age.std_error) == pytest.approx((0.257934, 0.065534), abs=5e-7)
    assert (age.hr, age.lower, age.upper) == pytest.approx((1.2943, 1.1382, 1.4716), abs=5.1e-5)
    (group,) = fine_gray(
        survival_data(vector_a["time"], vector_a["status"], covariates=vector_a["g"]), ["g"]
    ).coefficients
    assert (group.coef, group.std_error) == pytest.approx((-0.154394, 0.834206), abs=5e-7)


def simulated(n: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    x = np.column_stack((random.normal(size=n), random.random(n) < 0.4))
    first = random.exponential(30 / np.exp(0.5 * x[:, 0] - 0.3 * x[:, 1]))
    second, censored = random.exponential(40, n), random.uniform(0, 60, n)
    time = np.minimum(np.minimum(first, second), censored)
    return np.ceil(time), np.where(time == censored, 0, np.where(time == first, 1, 2)), x


def test_that_without_competing_events_it_is_the_robust_cox_model_of_breslow() -> None:
    time, event, x = simulated(200, 1)
    data = survival_data(time, event == 1, covariates=x)
    ours = fine_gray(data, "ab")
    cox = cox_regression(data, "ab", ties="breslow", robust=True)
    assert [one.coef for one in ours.coefficients] == pytest.approx(
        [one.coef for one in cox.coefficients], abs=STOP
    )
    assert ours.covariance == pytest.approx(cox.covariance, rel=1e-3)


def test_that_without_censoring_who_had_a_competing_event_stays_for_ever() -> None:
    """Then the weights are 1, and it is Cox with the competing events censored after everything else."""
    time, event, x = simulated(200, 2)
    event = np.where(event == 0, 2, event)
    ours = fine_gray(survival_data(time, event, covariates=x), "ab")
    for_ever = survival_data(np.where(event == 2, 1e9, time), event == 1, covariates=x)
    cox = cox_regression(for_ever, "ab", ties="breslow", robust=True)
    assert [one.coef for one in ours.coefficients] == pytest.approx(
        [one.coef for one in cox.coefficients], abs=STOP
    )
    assert ours.covariance == pytest.approx(cox.covariance, rel=1e-3)


def test_that_other_causes_are_all_competing() -> None:
    time, event, x = simulated(200, 3)
    three = np.where((event == 2) & (np.arange(200) % 2 == 0), 3, event)
    one = fine_gray(survival_data(time, event, covariates=x), "ab")
    other = fine_gray(survival_data(time, three, covariates=x), "ab")
    assert (one.covariance == other.covariance).all()


def test_that_a_covariate_in_minute_units_is_estimated_though_crr_would_stop_at_zero() -> None:
    """The gradient of such a covariate is small everywhere, in its own units."""
    time, event, x = simulated(200, 4)
    plain = fine_gray(survival_data(time, event, covariates=x), "ab")
    minute = fine_gray(survival_data(time, event, covariates=x * [1e-7, 1]), "ab")
    assert minute.coefficients[0].z == pytest.approx(plain.coefficients[0].z, rel=1e-4)
    assert minute.coefficients[0].coef == pytest.approx(1e7 * plain.coefficients[0].coef, rel=1e-4)


def assert_says_nothing(model: Regression, reason: Reason, about: str = "") -> None:
    assert (str(model.status), model.status.reason, model.status.about) == ("not_estimable", reason, about)
    for row in model.coefficients:
        values = (row.coef, row.hr, row.std_error, row.z, row.p, row.lower, row.upper)
        assert all(math.isnan(value) for value in values)
    assert math.isnan(model.loglik)
    assert np.isnan(model.covariance).all()


TIME = [1.0, 2, 3, 4, 5, 6, 7, 8]
EVENT = [1, 0, 1, 2, 0, 1, 1, 2]
AGE = [5.0, 3, 8, 1, 9, 2, 7, 4]


@pytest.mark.parametrize(
    ("reason", "about", "time", "event", "covariates"),
    [
        (Reason.TOO_FEW, "", [], [], np.empty((0, 2))),
        (Reason.TOO_FEW, "", [3.0], [1], [[1.0, 2.0]]),
        (Reason.NO_EVENTS, "", TIME, [0, 2] * 4, np.column_stack((AGE, TIME))),
        (Reason.CONSTANT_COVARIATE, "b", TIME, EVENT, np.column_stack((AGE, [7.7] * 8))),
        (Reason.COLLINEAR, "b", TIME, EVENT, np.column_stack((AGE, 3 - 0.1 * np.array(AGE)))),
        (Reason.SEPARATION, "b", TIME, EVENT, np.column_stack((AGE, np.array(EVENT) == 1))),
        (Reason.SEPARATION, "b", TIME, EVENT, np.column_stack((AGE, np.array(EVENT) != 1))),
    ],
)
def test_that_what_cannot_be_estimated_is_named(
    reason: Reason, about: str, time: Any, event: Any, covariates: Any
) -> None:
    assert_says_nothing(
        fine_gray(survival_data(time, event, covariates=covariates), ["a", "b"]), reason, about
    )


def test_that_a_group_without_an_event_is_a_separation_and_no_small_error() -> None:
    time, event, x = simulated(200, 5)
    event = np.where((x[:, 1] == 1) & (event == 1), 2, event)
    assert_says_nothing(fine_gray(survival_data(time, event, covariates=x), "ab"), Reason.SEPARATION, "b")


def test_that_entry_times_and_strata_are_refused_rather_than_ignored() -> None:
    late = survival_data(TIME, EVENT, entry=[0.5] * 8, covariates=AGE)
    layered = survival_data(TIME, EVENT, strata=list("abababab"), covariates=AGE)
    for data in (late, layered):
        with pytest.raises(ValueError, match="no entry times and no strata"):
            fine_gray(data, ["a"])


def test_that_missing_values_are_dropped_and_counted() -> None:
    time, event, x = simulated(60, 6)
    x[3, 1] = np.nan
    model: Regression = fine_gray(survival_data(time, event, covariates=x), "ab")
    kept: SurvivalData = survival_data(
        *(np.delete(one, 3, axis=0) for one in (time, event)), covariates=np.delete(x, 3, axis=0)
    )
    assert (model.sizes.n, model.sizes.dropped) == (59, 1)
    assert model.loglik == fine_gray(kept, "ab").loglik
