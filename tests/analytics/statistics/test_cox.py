"""Cox against R and lifelines, and its word where nothing can be estimated."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.cox import cox_regression
from analytics.statistics.design_matrix import design_matrix
from analytics.statistics.estimability import Reason
from analytics.statistics.regression_table import Regression
from analytics.statistics.survival_data import SurvivalData, survival_data

Results = Callable[[str], dict[str, Any]]
Tables = Callable[[str], pd.DataFrame]

BMT = ("Sex", "D", "Phase", "Age", "Source")
MGUS = ("age", "sex", "mspike")
FOLLIC = ("age", "hgb", "clinstg", "ch")
# table, block of R's results, time, event, cause, covariates, strata
R_BLOCKS = [
    ("bmtcrr", "cause_specific_relapse", "ftime", "Status", 1, BMT, None),
    ("bmtcrr", "cause_specific_trm", "ftime", "Status", 2, BMT, None),
    ("mgus2", "cause_specific_pcm", "etime", "event", 1, MGUS, None),
    ("mgus2", "cause_specific_death", "etime", "event", 2, MGUS, None),
    ("follic", "cause_specific_relapse", "time", "status", 1, FOLLIC, None),
    ("veteran", "cox", "time", "status", 1, ("trt", "celltype", "karno", "diagtime", "age", "prior"), None),
    ("veteran", "cox_strat", "time", "status", 1, ("trt", "karno", "age"), "celltype"),
]
# table, block, landmark, time, event (None: any), group
R_LANDMARKS = [
    ("bmtcrr", "landmark_6m_any_by_D", 6, "ftime", "Status", "D"),
    ("mgus2", "landmark_24m_os_by_sex", 24, "futime", "death", "sex"),
    ("veteran", "landmark_90_by_trt", 90, "time", "status", "trt"),
    ("follic", "landmark_2y_any_by_ch", 2, "time", "status", "ch"),
]


def data_of(
    table: pd.DataFrame, time: str, event: str, covariates: tuple[str, ...], strata: str | None = None
) -> tuple[SurvivalData, tuple[str, ...]]:
    """Return *table* as an estimator takes it, and the names of the coded covariates as R writes them."""
    design = design_matrix({name: table[name].tolist() for name in covariates})
    data = survival_data(
        table[time],
        table[event],
        covariates=design.values,
        strata=None if strata is None else table[strata].tolist(),
    )
    return data, tuple(name.replace("[", "").replace("]", "") for name in design.names)


def assert_coefficients_are_of_r(model: Regression, rows: list[dict[str, Any]]) -> None:
    assert model.status.ok
    assert {one.name for one in model.coefficients} == {row["term"] for row in rows}
    r = {row["term"]: row for row in rows}
    for one in model.coefficients:
        row = r[one.name]
        assert one.coef == pytest.approx(row["coef"], abs=1e-6)
        assert one.std_error == pytest.approx(row["se"], abs=1e-6)
        assert one.p == pytest.approx(row["p"], abs=1e-6)
        for ours, theirs in ((one.hr, "hr"), (one.z, "z"), (one.lower, "hr_lower"), (one.upper, "hr_upper")):
            assert ours == pytest.approx(row[theirs], rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("ties", ["efron", "breslow"])
@pytest.mark.parametrize("block", R_BLOCKS, ids=lambda block: f"{block[0]}-{block[1]}")
def test_that_hazard_ratios_and_tests_are_those_of_r(
    block: Any, ties: Any, r_results: Results, r_table: Tables
) -> None:
    table, name, time, event, cause, covariates, strata = block
    r = r_results(table)[name][ties]
    # R's factor has squamous cells first; here the first in sorted order is
    frame = r_table(table).replace("squamous", "(squamous)")
    data, names = data_of(frame, time, event, covariates, strata)
    model = cox_regression(data.of_cause(cause), names, ties=ties)
    assert_coefficients_are_of_r(model, r["coef"])
    assert (model.sizes.n, model.sizes.events) == (r["n"], r["nevent"])
    assert [model.loglik_null, model.loglik] == pytest.approx(r["loglik"], abs=1e-8)
    for ours, theirs in ((model.likelihood_ratio, "lr_test"), (model.score, "score_test")):
        assert [ours.statistic, ours.df, ours.p] == pytest.approx(r[theirs], abs=1e-8, rel=1e-7)
    assert round(model.wald.statistic, 2) == pytest.approx(r["wald_test"][0], rel=1e-3)
    assert model.wald.p == pytest.approx(r["wald_test"][2], rel=1e-6)


@pytest.mark.parametrize("ties", ["efron", "breslow"])
@pytest.mark.parametrize("block", R_LANDMARKS, ids=lambda block: f"{block[0]}-{block[1]}")
def test_that_hazard_ratios_from_a_landmark_on_are_those_of_r(
    block: Any, ties: Any, r_results: Results, r_table: Tables
) -> None:
    table, name, landmark, time, event, group = block
    frame = r_table(table)
    kept = frame[frame[time] > landmark].assign(g=lambda d: d[group].astype(str))
    r = r_results(table)[name]["cox"][ties]
    data, names = data_of(kept.assign(**{time: kept[time] - landmark}), time, event, ("g",))
    assert_coefficients_are_of_r(cox_regression(data, names, ties=ties), r["coef"])


def test_that_vector_a_gives_the_cause_specific_hazard_ratio(vector_a: dict[str, list[float]]) -> None:
    data = survival_data(vector_a["time"], vector_a["status"], covariates=vector_a["x"]).of_cause(1)
    (row,) = cox_regression(data, ["x"]).coefficients
    assert (row.coef, row.std_error) == pytest.approx((0.199111, 0.093298), abs=5e-7)
    assert (row.hr, row.lower, row.upper) == pytest.approx((1.2203, 1.0164, 1.4652), abs=5e-5)


def test_that_vector_a_gives_the_group_s_coefficient_and_the_hazard_ratio_of_any_event(
    vector_a: dict[str, list[float]],
) -> None:
    data = survival_data(vector_a["time"], vector_a["status"], covariates=vector_a["g"])
    (of_cause,) = cox_regression(data.of_cause(1), ["g"]).coefficients
    assert (of_cause.coef, of_cause.std_error) == pytest.approx((-0.326492, 0.918232), abs=5e-7)
    (of_any,) = cox_regression(data, ["g"]).coefficients
    assert (of_any.hr, of_any.lower, of_any.upper) == pytest.approx((0.5382, 0.1610, 1.7993), abs=5e-5)


def expanded_for_fine_gray(data: SurvivalData, cause: int) -> tuple[list[list[float]], SurvivalData]:
    """Return rows as R's ``finegray`` weights them: after a competing event, one piece for each later event.

    There the risk set of a censoring holds no event of the same time.
    """
    time, code = data.time, data.event
    jumps = [
        (u, 1 - np.sum((time == u) & (code == 0)) / np.sum((time > u) | ((time == u) & (code == 0))))
        for u in np.unique(time[code == 0])
    ]
    events = np.unique(time[code == cause])
    uncensored = {t: math.prod(g for u, g in jumps if u < t) for t in np.unique(time)}
    pieces: list[list[float]] = []
    for i, (t, c) in enumerate(zip(time, code, strict=True)):
        pieces.append([i, 0.0, t, float(c == cause), 1.0])
        start = t
        for later in events[events > t] if c not in (0, cause) else []:
            if uncensored[later] > 0:
                pieces.append([i, start, later, 0.0, uncensored[later] / uncensored[t]])
                start = later
    columns = np.array(pieces).T
    subject = columns[0].astype(int)
    assert data.covariates is not None
    rows = survival_data(columns[2], columns[3], entry=columns[1], covariates=data.covariates[subject])
    return columns.tolist(), rows


@pytest.mark.parametrize(
    ("table", "block", "time", "event", "covariates"),
    [
        ("bmtcrr", "fine_gray_multi", "ftime", "Status", BMT),
        ("follic", "fine_gray", "time", "status", FOLLIC),
        ("mgus2", "fine_gray", "etime", "event", MGUS),
    ],
)
def test_that_late_entry_weights_and_clusters_give_the_robust_errors_of_r(
    table: str, block: str, time: str, event: str, covariates: Any, r_results: Results, r_table: Tables
) -> None:
    """R fitted weighted pieces of each patient, Efron ties, clustered by patient; lifelines fails at this."""
    data, names = data_of(r_table(table), time, event, covariates)
    for r in r_results(table)[block]:
        columns, pieces = expanded_for_fine_gray(data, r["cause"])
        model = cox_regression(pieces, names, cluster=columns[0], weights=columns[4])
        r = r["finegray_coxph"]
        assert [one.coef for one in model.coefficients] == pytest.approx(r["coef"], abs=1e-6)
        assert np.sqrt(np.diagonal(model.model_covariance)) == pytest.approx(r["se_naive"], abs=1e-6)
        assert [one.std_error for one in model.coefficients] == pytest.approx(r["se_robust"], abs=1e-6)


def simulated(n: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    x = np.column_stack((random.normal(size=n), random.random(n) < 0.4, random.normal(60, 10, n)))
    time = np.ceil(random.exponential(30 / np.exp(0.5 * x[:, 0] - 0.3 * x[:, 1])))
    return time, (random.random(n) < 0.7).astype(int), x


@pytest.mark.parametrize("ties", ["efron", "breslow"])
def test_that_rows_split_at_a_time_say_the_same_as_whole_rows(ties: Any) -> None:
    time, event, x = simulated(150, 3)
    cut = np.floor(time / 2)
    split = cut > 0
    whole = cox_regression(survival_data(time, event, covariates=x), "abc", ties=ties, robust=True)
    pieces = survival_data(
        np.concatenate((cut[split], time)),
        np.concatenate((np.zeros(split.sum()), event)),
        entry=np.concatenate((np.zeros(split.sum()), np.where(split, cut, 0))),
        covariates=np.vstack((x[split], x)),
    )
    subject = np.concatenate((np.flatnonzero(split), np.arange(len(time))))
    again = cox_regression(pieces, "abc", ties=ties, cluster=subject)
    assert [one.coef for one in again.coefficients] == pytest.approx([one.coef for one in whole.coefficients])
    assert again.covariance == pytest.approx(whole.covariance, rel=1e-9)
    assert again.model_covariance == pytest.approx(whole.model_covariance, rel=1e-9)
    assert again.loglik == pytest.approx(whole.loglik)
    assert whole.covariance[0, 0] != pytest.approx(whole.model_covariance[0, 0], rel=1e-3)


@pytest.mark.parametrize("robust", [False, True])
def test_that_lifelines_agrees(robust: bool) -> None:
    """Its robust errors are R's without ties only."""
    from lifelines import CoxPHFitter

    time, event, x = simulated(400, 11)
    time = time + np.arange(400) / 1000 if robust else time
    frame = pd.DataFrame(x, columns=list("abc")).assign(time=time, event=event)
    theirs = CoxPHFitter().fit(
        frame, "time", "event", robust=robust, fit_options={"precision": 1e-12, "r_precision": 1e-14}
    )
    ours = cox_regression(survival_data(time, event, covariates=x), "abc", robust=robust)
    assert [one.coef for one in ours.coefficients] == pytest.approx(theirs.params_.tolist(), abs=1e-7)
    assert [one.std_error for one in ours.coefficients] == pytest.approx(
        theirs.standard_errors_.tolist(), rel=1e-6
    )
    assert ours.loglik == pytest.approx(theirs.log_likelihood_, abs=1e-8)


def test_that_a_weight_of_two_is_a_row_written_twice_under_breslow() -> None:
    time, event, x = simulated(60, 5)
    twice = np.arange(60) % 3 == 0
    weighted = cox_regression(
        survival_data(time, event, covariates=x), "abc", ties="breslow", weights=1.0 + twice
    )
    rows = np.concatenate((np.arange(60), np.flatnonzero(twice)))
    written = cox_regression(
        survival_data(time[rows], event[rows], covariates=x[rows]), "abc", ties="breslow"
    )
    assert weighted.covariance == pytest.approx(written.covariance, rel=1e-9)
    assert weighted.loglik == pytest.approx(written.loglik, rel=1e-12)


def test_that_units_and_offsets_of_a_covariate_change_nothing_but_its_unit() -> None:
    time, event, x = simulated(80, 7)
    plain = cox_regression(survival_data(time, event, covariates=x), "abc")
    far = cox_regression(survival_data(time, event, covariates=1e6 + 1e-3 * x), "abc")
    for one, other in zip(plain.coefficients, far.coefficients, strict=True):
        assert other.coef == pytest.approx(1e3 * one.coef, rel=1e-5)
        assert other.p == pytest.approx(one.p, rel=1e-4)


def test_that_the_order_of_rows_changes_nothing_that_anyone_can_see() -> None:
    time, event, x = simulated(80, 8)
    mixed = np.random.default_rng(1).permutation(80)
    one = cox_regression(survival_data(time, event, covariates=x), "abc")
    other = cox_regression(survival_data(time[mixed], event[mixed], covariates=x[mixed]), "abc")
    assert one.covariance == pytest.approx(other.covariance, rel=1e-10)
    again = cox_regression(survival_data(time, event, covariates=x), "abc")
    assert [row.coef for row in again.coefficients] == [row.coef for row in one.coefficients]


def assert_says_nothing(model: Regression, reason: Reason, about: str = "") -> None:
    assert (str(model.status), model.status.reason, model.status.about) == ("not_estimable", reason, about)
    for row in model.coefficients:
        values = (row.coef, row.hr, row.std_error, row.z, row.p, row.lower, row.upper)
        assert all(math.isnan(value) for value in values)
    assert math.isnan(model.loglik)
    assert math.isnan(model.wald.p)
    assert np.isnan(model.covariance).all()


TIME = [1.0, 2, 3, 4, 5, 6, 7, 8]
SOME = [1, 0, 1, 1, 0, 1, 1, 0]
AGE = [5.0, 3, 8, 1, 9, 2, 7, 4]


@pytest.mark.parametrize("robust", [False, True])
@pytest.mark.parametrize(
    ("reason", "about", "time", "event", "covariates"),
    [
        (Reason.TOO_FEW, "", [], [], np.empty((0, 2))),
        (Reason.TOO_FEW, "", [3.0], [1], [[1.0, 2.0]]),
        (Reason.NO_EVENTS, "", TIME, [0] * 8, np.column_stack((AGE, TIME))),
        (Reason.CONSTANT_COVARIATE, "b", TIME, SOME, np.column_stack((AGE, np.full(8, 2020.1)))),
        (
            Reason.CONSTANT_COVARIATE,
            "a",
            [8.0] + [1.0] * 7,
            SOME,
            np.column_stack(([1.0] + [0] * 7, AGE)) * 0,
        ),
        (Reason.COLLINEAR, "b", TIME, SOME, np.column_stack((AGE, 3 - 0.1 * np.array(AGE)))),
        (Reason.SEPARATION, "b", TIME, SOME, np.column_stack((AGE, SOME))),
        (Reason.SEPARATION, "b", TIME, SOME, np.column_stack((AGE, -np.array(TIME)))),
        (Reason.SEPARATION, "b", TIME, SOME, np.column_stack((AGE, 1e-5 * np.array(TIME)))),
    ],
)
def test_that_what_cannot_be_estimated_is_named(
    reason: Reason, about: str, time: Any, event: Any, covariates: Any, robust: bool
) -> None:
    data = survival_data(time, event, covariates=covariates)
    assert_says_nothing(cox_regression(data, ["a", "b"], robust=robust), reason, about)


def test_that_a_covariate_constant_in_each_stratum_is_constant() -> None:
    data = survival_data(TIME, SOME, strata=list("ababaabb"), covariates=[c == "a" for c in "ababaabb"])
    assert_says_nothing(cox_regression(data, ["g"]), Reason.CONSTANT_COVARIATE, "g")


def test_that_a_covariate_that_differs_only_before_the_first_event_is_constant() -> None:
    data = survival_data([1, 2, 3, 4], [0, 1, 1, 0], covariates=[1.0, 0, 0, 0])
    assert_says_nothing(cox_regression(data, ["g"]), Reason.CONSTANT_COVARIATE, "g")


def test_that_one_exposed_row_among_many_without_an_event_is_a_separation() -> None:
    time, event, _ = simulated(20_000, 2)
    exposed = np.zeros(20_000)
    exposed[np.argmax(time)] = 1
    event[np.argmax(time)] = 0
    data = survival_data(time, event, covariates=exposed)
    assert_says_nothing(cox_regression(data, ["rare"]), Reason.SEPARATION, "rare")


def test_that_a_strong_but_finite_effect_is_no_separation() -> None:
    time, event, x = simulated(4000, 6)
    time = np.ceil(1000 / np.exp(6 * x[:, 1]) * np.random.default_rng(4).exponential(size=4000))
    model = cox_regression(survival_data(time, event, covariates=x), "abc")
    assert model.status.ok
    assert 4 < model.coefficients[1].coef < 7


def test_that_a_single_cluster_has_no_robust_error() -> None:
    time, event, x = simulated(40, 9)
    data = survival_data(time, event, covariates=x)
    assert_says_nothing(cox_regression(data, "abc", cluster=["one"] * 40), Reason.TOO_FEW)


def test_that_a_table_without_a_complete_row_says_too_few() -> None:
    data = survival_data([np.nan], [1], covariates=np.empty((1, 0)))
    assert_says_nothing(cox_regression(data, []), Reason.TOO_FEW)


def test_that_missing_values_are_dropped_and_counted() -> None:
    time, event, x = simulated(40, 9)
    x[3, 1] = np.nan
    model = cox_regression(survival_data(time, event, covariates=x), "abc")
    kept = np.arange(40) != 3
    assert (model.sizes.n, model.sizes.dropped) == (39, 1)
    again = cox_regression(survival_data(time[kept], event[kept], covariates=x[kept]), "abc")
    assert model.loglik == again.loglik


@pytest.mark.parametrize(
    "arguments", [{"weights": [1.0]}, {"weights": [0.0] * 8}, {"cluster": [1]}, {"cluster": [None] * 8}]
)
def test_that_weights_and_clusters_that_do_not_fit_are_refused(arguments: Any) -> None:
    with pytest.raises(ValueError, match="each row"):
        cox_regression(survival_data(TIME, SOME, covariates=AGE), ["a"], **arguments)


def test_that_names_must_fit_the_covariates() -> None:
    with pytest.raises(ValueError, match="one name for each covariate"):
        cox_regression(survival_data(TIME, SOME, covariates=AGE), ["a", "b"])


def test_that_an_infinite_covariate_is_refused() -> None:
    with pytest.raises(ValueError, match="infinite"):
        cox_regression(survival_data(TIME, SOME, covariates=[np.inf, *AGE[1:]]), ["a"])
