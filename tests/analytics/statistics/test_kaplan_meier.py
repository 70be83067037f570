"""Kaplan–Meier against R, against lifelines, and against its definition counted by hand."""

import math
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.estimability import Reason
from analytics.statistics.kaplan_meier import SurvivalCurve, kaplan_meier
from analytics.statistics.reverse_kaplan_meier import reverse_kaplan_meier
from analytics.statistics.survival_data import survival_data
from analytics.statistics.survival_interval import CONFIDENCE_TYPES

Results = Callable[[str], dict[str, Any]]
Tables = Callable[[str], pd.DataFrame]
Numbers = Callable[..., np.ndarray]

# table, block of R's results, how its columns are made: time, event, group
R_BLOCKS: list[tuple[str, str, str, Callable[[pd.DataFrame], pd.Series], str | None]] = [
    ("bmtcrr", "km_any_event_by_D", "ftime", lambda d: d.Status > 0, "D"),
    ("bmtcrr", "km_any_event_all", "ftime", lambda d: d.Status > 0, None),
    ("mgus2", "os_km_by_sex", "futime", lambda d: d.death, "sex"),
    ("mgus2", "naive_1_minus_km_pcm", "etime", lambda d: d.event == 1, None),
    ("veteran", "km_all", "time", lambda d: d.status, None),
    ("veteran", "km_by_celltype", "time", lambda d: d.status, "celltype"),
    ("veteran", "km_by_trt", "time", lambda d: d.status, "trt"),
    ("follic", "km_any_by_stage", "time", lambda d: d.status > 0, "clinstg"),
    ("aids", "os_km_by_drug", "surv_months", lambda d: d.death, "drug"),
]
R_REVERSED: list[tuple[str, str, str, Callable[[pd.DataFrame], pd.Series]]] = [
    ("bmtcrr", "reverse_km", "ftime", lambda d: d.Status),
    ("mgus2", "reverse_km_os", "futime", lambda d: d.death),
    ("veteran", "reverse_km", "time", lambda d: d.status),
    ("follic", "reverse_km", "time", lambda d: d.status),
]


def assert_that_r_says_the_same(
    curves: tuple[SurvivalCurve, ...], block: dict[str, Any], numbers: Numbers
) -> None:
    assert {curve.group for curve in curves} == {group["group"] for group in block["groups"]}
    for group in block["groups"]:
        curve = next(curve for curve in curves if curve.group == group["group"])
        assert (curve.n, curve.events) == (group["n"], group["events"])
        rows = group["at_times"][curve.conf_type]
        at = curve.at(numbers(rows, "time"))
        assert at.n_risk.tolist() == numbers(rows, "n_risk").tolist()
        for ours, theirs in (
            (at.estimate, "surv"),
            (at.std_error, "se"),
            (at.lower, "lower"),
            (at.upper, "upper"),
        ):
            np.testing.assert_allclose(ours, numbers(rows, theirs), rtol=0, atol=1e-12, err_msg=theirs)
        for row in group["quantiles"][curve.conf_type]:
            quantile = curve.quantile(row["prob"])
            theirs_all = [math.nan if row[key] is None else row[key] for key in ("time", "lower", "upper")]
            assert [quantile.estimate, quantile.lower, quantile.upper] == pytest.approx(
                theirs_all, abs=1e-10, nan_ok=True
            )
        if group.get("curve"):
            steps, theirs = curve.steps, group["curve"]
            assert steps.n_risk.tolist() == numbers(theirs, "n_risk").tolist()
            assert steps.n_event.tolist() == numbers(theirs, "n_event").tolist()
            assert steps.n_censor.tolist() == numbers(theirs, "n_censor").tolist()
            np.testing.assert_allclose(steps.time, numbers(theirs, "time"), rtol=0, atol=1e-12)
            np.testing.assert_allclose(steps.estimate, numbers(theirs, "surv"), rtol=0, atol=1e-12)
            np.testing.assert_allclose(steps.std_error, numbers(theirs, "se_surv"), rtol=0, atol=1e-12)


@pytest.mark.parametrize("conf_type", CONFIDENCE_TYPES)
@pytest.mark.parametrize(("table", "block", "time", "event", "group"), R_BLOCKS, ids=lambda x: str(x)[:20])
def test_that_curves_intervals_and_quantiles_are_those_of_r(
    table: str,
    block: str,
    time: str,
    event: Callable[[pd.DataFrame], pd.Series],
    group: str | None,
    conf_type: Any,
    r_results: Results,
    r_table: Tables,
    numbers: Numbers,
) -> None:
    rows = r_table(table)
    data = survival_data(rows[time], event(rows), group=None if group is None else rows[group])
    curves = kaplan_meier(data, conf_type=conf_type)
    assert_that_r_says_the_same(curves, r_results(table)[block], numbers)


@pytest.mark.parametrize("conf_type", CONFIDENCE_TYPES)
@pytest.mark.parametrize(("table", "block", "time", "event"), R_REVERSED, ids=lambda x: str(x)[:20])
def test_that_follow_up_is_that_of_r(
    table: str,
    block: str,
    time: str,
    event: Callable[[pd.DataFrame], pd.Series],
    conf_type: Any,
    r_results: Results,
    r_table: Tables,
    numbers: Numbers,
) -> None:
    rows = r_table(table)
    curves = reverse_kaplan_meier(survival_data(rows[time], event(rows)), conf_type=conf_type)
    assert_that_r_says_the_same(curves, r_results(table)[block], numbers)


def test_vector_a(vector_a: dict[str, list[float]]) -> None:
    data = survival_data(vector_a["time"], vector_a["status"])
    (curve,) = kaplan_meier(data)
    at = curve.at([6, 12, 18])
    assert at.estimate == pytest.approx([0.794118, 0.561555, 0.421166], abs=5e-7)
    assert at.lower == pytest.approx([0.633, 0.372274, 0.237], abs=5e-4)
    assert at.upper == pytest.approx([0.996, 0.847075, 0.747], abs=5e-4)
    assert (at.lower[1], at.upper[1]) == pytest.approx((0.372274, 0.847075), abs=6e-7)  # rounded twice
    assert (curve.median.estimate, curve.median.lower) == (15.0, 8.0)
    assert math.isnan(curve.median.upper)
    (follow_up,) = reverse_kaplan_meier(data)
    assert (follow_up.median.estimate, follow_up.median.lower) == (22.0, 18.0)
    assert math.isnan(follow_up.median.upper)
    (naive,) = kaplan_meier(data.of_cause(1))
    assert 1 - naive.at([12, 24]).estimate == pytest.approx([0.218100, 0.463840], abs=5e-7)


def by_definition(time: list[float], event: list[int]) -> list[tuple[float, int, int, int, Fraction, float]]:
    """Count by hand: time, at risk, events, censored, S as a fraction, Greenwood's sum."""
    survival, greenwood, steps = Fraction(1), 0.0, []
    for t in sorted(set(time)):
        n = sum(other >= t for other in time)
        d = sum(other == t and code != 0 for other, code in zip(time, event, strict=True))
        c = sum(other == t and code == 0 for other, code in zip(time, event, strict=True))
        survival *= Fraction(n - d, n)
        greenwood += d / (n * (n - d)) if n > d else (math.inf if d else 0.0)
        steps.append((t, n, d, c, survival, greenwood))
    return steps


def median_by_definition(steps: list[tuple[float, int, int, int, Fraction, float]]) -> float:
    """First time with S <= 1/2; where S is 1/2 for a while, the middle up to the next lower S or the end."""
    half = Fraction(1, 2)
    reached = [t for t, *_, survival, _ in steps if survival <= half]
    if not reached:
        return math.nan
    if any(survival == half for *_, survival, _ in steps):
        below = [t for t, *_, survival, _ in steps if survival < half]
        return (reached[0] + (below[0] if below else steps[-1][0])) / 2
    return reached[0]


def test_that_every_small_tied_table_is_as_counted_by_hand(
    many_tied_tables: Callable[..., Iterator[Any]],
) -> None:
    halves = 0
    for table in many_tied_tables(300, causes=2):
        curves = kaplan_meier(survival_data(table.time, table.event, group=table.group), conf_type="plain")
        assert [curve.group for curve in curves] == sorted(set(table.group))
        for curve in curves:
            mine = [row for row, name in enumerate(table.group) if name == curve.group]
            expected = by_definition([table.time[row] for row in mine], [table.event[row] for row in mine])
            time, n, d, c, survival, greenwood = zip(*expected, strict=True)
            steps = curve.steps
            assert steps.time.tolist() == list(time), table.seed
            assert (steps.n_risk.tolist(), steps.n_event.tolist()) == (list(n), list(d)), table.seed
            assert steps.n_censor.tolist() == list(c), table.seed
            exact = np.array([float(s) for s in survival])
            np.testing.assert_allclose(steps.estimate, exact, rtol=0, atol=1e-14)
            error = np.where(
                exact > 0,
                exact * np.sqrt([g if s else 0.0 for g, s in zip(greenwood, exact, strict=True)]),
                np.nan,
            )
            np.testing.assert_allclose(steps.std_error, error, rtol=0, atol=1e-14)
            expected_lower = np.clip(exact - 1.959963984540054 * error, 0, None)
            np.testing.assert_allclose(steps.lower, expected_lower, rtol=0, atol=1e-14)
            assert curve.median.estimate == pytest.approx(median_by_definition(expected), nan_ok=True), (
                table.seed
            )
            halves += Fraction(1, 2) in survival
            assert curve.status.reason == (None if sum(d) else Reason.NO_EVENTS)
    assert halves > 20  # the case that needs R's midpoint did come up


def test_that_lifelines_agrees_on_its_intervals(r_table: Tables) -> None:
    from lifelines import KaplanMeierFitter

    rows = r_table("mgus2")
    (curve,) = kaplan_meier(survival_data(rows.futime, rows.death), conf_type="log-log")
    theirs = KaplanMeierFitter().fit(rows.futime, rows.death)
    table = theirs.survival_function_.join(theirs.confidence_interval_).iloc[1:]
    known = ~np.isnan(curve.steps.lower)
    assert table.index.tolist() == curve.steps.time.tolist()
    np.testing.assert_allclose(curve.steps.estimate, table.iloc[:, 0], rtol=0, atol=1e-12)
    np.testing.assert_allclose(curve.steps.lower[known], table.iloc[:, 1][known], rtol=0, atol=1e-12)
    np.testing.assert_allclose(curve.steps.upper[known], table.iloc[:, 2][known], rtol=0, atol=1e-12)


def test_that_the_median_is_the_middle_where_half_survive_over_an_interval() -> None:
    """R: ``survfit(Surv(c(1, 2, 3, 4), rep(1, 4)) ~ 1)`` prints median 2.5; with the last two censored, 3."""
    (curve,) = kaplan_meier(survival_data([1, 2, 3, 4], [1, 1, 1, 1]))
    assert curve.median.estimate == 2.5
    (ending,) = kaplan_meier(survival_data([1, 2, 3, 4], [1, 1, 0, 0]))
    assert ending.median.estimate == 3.0


@pytest.mark.parametrize("n", [12, 24])
def test_that_a_product_of_fractions_near_one_half_is_one_half(n: int) -> None:
    """In floating point half of 12 survive as 0.4999999999999999, half of 24 as 0.5000000000000001."""
    (curve,) = kaplan_meier(survival_data(list(range(n)), [1] * n))
    assert curve.steps.estimate[n // 2 - 1] != 0.5
    assert curve.median.estimate == n / 2 - 0.5


def test_that_a_late_entry_is_at_risk_only_after_it() -> None:
    """By hand: at 3 the row that enters at 3 is not yet at risk."""
    (curve,) = kaplan_meier(survival_data([2, 3, 5, 6], [1, 1, 1, 0], entry=[0, 0, 3, 1]))
    assert curve.steps.n_risk.tolist() == [3, 2, 2, 1]
    assert curve.steps.estimate == pytest.approx([2 / 3, 1 / 3, 1 / 6, 1 / 6])


def test_that_past_the_last_time_nobody_is_at_risk() -> None:
    (curve,) = kaplan_meier(survival_data([1, 2, 3], [1, 0, 0]))
    at = curve.at([0.5, 99, 1])
    assert at.n_risk.tolist() == [3, 0, 3]
    assert at.estimate == pytest.approx([1, 2 / 3, 2 / 3])
    assert at.std_error[0] == 0


def test_that_a_group_without_rows_or_events_is_flagged() -> None:
    data = survival_data([1, 2, None, 4], [1, 0, 1, 0], group=["a", "a", "b", "c"])
    with_events, empty, without_events = kaplan_meier(data)
    assert with_events.status.ok
    assert (empty.status.reason, empty.status.about, empty.n) == (Reason.EMPTY_GROUP, "b", 0)
    assert math.isnan(empty.median.estimate)
    assert np.isnan(empty.at([1.0]).estimate).all()
    assert empty.at([1.0]).n_risk.tolist() == [0]
    assert (without_events.status.reason, without_events.status.about) == (Reason.NO_EVENTS, "c")
    assert math.isnan(without_events.median.estimate)
    (nobody,) = kaplan_meier(survival_data([], []))
    assert nobody.status.reason == Reason.EMPTY_GROUP
    assert kaplan_meier(survival_data([], [], group=[])) == ()


def test_that_the_order_of_rows_changes_nothing() -> None:
    chance = np.random.default_rng(7)
    time, event = chance.integers(1, 30, 200), chance.integers(0, 2, 200)
    order = chance.permutation(200)
    (one,) = kaplan_meier(survival_data(time, event))
    (other,) = kaplan_meier(survival_data(time[order], event[order]))
    assert one.steps.estimate.tolist() == other.steps.estimate.tolist()
    assert one.steps.lower.tolist() == other.steps.lower.tolist()


def test_that_a_share_outside_its_range_is_a_programmers_mistake() -> None:
    (curve,) = kaplan_meier(survival_data([1], [1]))
    with pytest.raises(ValueError, match="a share of 1"):
        curve.quantile(1)


@pytest.mark.parametrize("conf_type", ["log", "log-log", "plain"])
def test_that_before_the_first_time_everybody_is_without_the_event(conf_type: Any) -> None:
    """R: ``summary(survfit(Surv(5:8, c(1, 1, 1, 0)) ~ 1, conf.type = "log-log"), times = 1)`` says 1."""
    (curve,) = kaplan_meier(survival_data([5, 6, 7, 8], [1, 1, 1, 0]), conf_type=conf_type)
    before = curve.at([0, 1])
    for limits in (before.estimate, before.lower, before.upper):
        assert limits.tolist() == [1.0, 1.0]
    assert before.std_error.tolist() == [0.0, 0.0]
