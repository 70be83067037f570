"""Cumulative incidence against R's cmprsk, and against its definition counted by hand."""

import math
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.cumulative_incidence import cumulative_incidence, incidence_interval
from analytics.statistics.estimability import Reason
from analytics.statistics.kaplan_meier import kaplan_meier
from analytics.statistics.survival_data import survival_data

Results = Callable[[str], dict[str, Any]]
Tables = Callable[[str], pd.DataFrame]
Numbers = Callable[..., np.ndarray]

# results, block, table, time, event, group
R_BLOCKS: list[tuple[str, str, str, str, str, str | None]] = [
    ("bmtcrr", "cif_all", "bmtcrr", "ftime", "Status", None),
    ("bmtcrr", "cif_by_D", "bmtcrr", "ftime", "Status", "D"),
    ("bmtcrr", "cif_by_Phase", "bmtcrr", "ftime", "Status", "Phase"),
    ("mgus2", "cif_by_sex", "mgus2", "etime", "event", "sex"),
    ("mgus2", "cif_all", "mgus2", "etime", "event", None),
    ("follic", "cif_by_stage", "follic", "time", "status", "clinstg"),
    ("follic", "cif_by_ch", "follic", "time", "status", "ch"),
    ("aids", "cif_recovery_by_drug", "aids_cd4_recovery_derived", "time", "status", "drug"),
]


@pytest.mark.parametrize(
    ("results", "block", "table", "time", "event", "group"), R_BLOCKS, ids=lambda x: str(x)
)
def test_that_curves_and_intervals_are_those_of_cmprsk(
    results: str,
    block: str,
    table: str,
    time: str,
    event: str,
    group: str | None,
    r_results: Results,
    r_table: Tables,
    numbers: Numbers,
) -> None:
    rows, theirs = r_table(table), r_results(results)[block]["cmprsk"]
    data = survival_data(rows[time], rows[event], group=None if group is None else rows[group])
    curves = {(curve.group, curve.cause): curve for curve in cumulative_incidence(data)}
    assert set(curves) == {(their["group"], their["cause"]) for their in theirs}
    for their in theirs:
        curve, at_times = curves[their["group"], their["cause"]], their["at_times"]
        at = curve.at(numbers(at_times, "time"))
        np.testing.assert_allclose(at.estimate, numbers(at_times, "est"), rtol=0, atol=1e-12)
        np.testing.assert_allclose(at.variance, numbers(at_times, "var"), rtol=0, atol=1e-12)
        np.testing.assert_allclose(at.lower, numbers(at_times, "loglog_lower"), rtol=0, atol=1e-12)
        np.testing.assert_allclose(at.upper, numbers(at_times, "loglog_upper"), rtol=0, atol=1e-12)
        if their.get("curve"):
            # cmprsk draws each step as two points: the last of a time holds from it on
            last = {row["time"]: row for row in their["curve"]}
            steps = curve.at(list(last))
            np.testing.assert_allclose(
                steps.estimate, [row["est"] for row in last.values()], rtol=0, atol=1e-12
            )
            np.testing.assert_allclose(
                steps.variance, [row["var"] for row in last.values()], rtol=0, atol=1e-12
            )


def test_vector_a(vector_a: dict[str, list[float]]) -> None:
    first, second = cumulative_incidence(survival_data(vector_a["time"], vector_a["status"]))
    at = first.at([6, 12, 18, 24])
    assert at.estimate == pytest.approx([0.052941, 0.172059, 0.242253, 0.326486], abs=5e-7)
    assert np.sqrt(at.variance) == pytest.approx([0.053096, 0.094711, 0.112449, 0.131715], abs=5e-7)
    assert at.lower == pytest.approx([0.003226, 0.038819, 0.067655, 0.103459], abs=5e-7)
    assert at.upper == pytest.approx([0.221949, 0.385443, 0.474111, 0.575613], abs=5e-7)
    assert second.at([6, 12, 18, 24]).estimate == pytest.approx(
        [0.152941, 0.266387, 0.336581, 0.448892], abs=5e-7
    )


def test_vector_b(vector_b: dict[str, list[float]]) -> None:
    curve = cumulative_incidence(survival_data(vector_b["time"], vector_b["status"]))[0]
    at = curve.at([1, 2, 3, 5, 7, 8])
    assert at.estimate == pytest.approx([0.125, 0.1875, 0.2556818, 0.4115260, 0.5154221, 0.6193182], abs=5e-8)
    assert at.variance == pytest.approx(
        [0.00729167, 0.01014238, 0.01311284, 0.01863729, 0.02419102, 0.02589814], abs=5e-9
    )


def by_definition(rows: list[tuple[float, int]], cause: int, t: float) -> tuple[Fraction, Fraction]:
    """Return F(t) and its variance from the formulas of definitions §10, in exact fractions."""
    survival, incidence, seen = Fraction(1), Fraction(0), []
    for u in sorted({time for time, _ in rows}):
        n = sum(time >= u for time, _ in rows)
        d1 = sum(time == u and code == cause for time, code in rows)
        d = sum(time == u and code != 0 for time, code in rows)
        before, survival = survival, survival * Fraction(n - d, n)
        incidence += before * Fraction(d1, n)
        seen.append((u, n, d1, d - d1, before, survival, incidence))
    until = [row for row in seen if row[0] <= t]
    estimate = until[-1][6] if until else Fraction(0)
    last_event = max((row[0] for row in until if row[2]), default=-1.0)
    variance = Fraction(0)
    for u, n, d1, d2, before, after, then in until:
        if u > last_event:
            break
        q = (then - estimate) / after if after else Fraction(0)
        c1, c2 = (Fraction(n - d, n - 1) if n > 1 else Fraction(1) for d in (d1, d2))
        variance += before**2 / n**2 * (d1 * c1 * (1 + q) ** 2 + (d2 * c2 * q**2 if after else 0))
    return estimate, variance


def test_that_every_small_tied_table_is_as_its_definition_says(
    many_tied_tables: Callable[..., Iterator[Any]],
) -> None:
    compared = 0
    for table in many_tied_tables(200, causes=3):
        for curve in cumulative_incidence(survival_data(table.time, table.event, group=table.group)):
            mine = [
                (time, code)
                for time, code, name in zip(table.time, table.event, table.group, strict=True)
                if name == curve.group
            ]
            expected = [by_definition(mine, curve.cause, t) for t in curve.steps.time]
            np.testing.assert_allclose(
                curve.steps.estimate, [float(f) for f, _ in expected], rtol=0, atol=1e-14
            )
            np.testing.assert_allclose(
                curve.steps.variance,
                [float(v) for _, v in expected],
                rtol=1e-10,
                atol=1e-15,
                err_msg=str(table.seed),
            )
            compared += curve.events > 0
    assert compared > 200


def test_that_the_incidences_and_the_survival_add_up_to_one() -> None:
    chance = np.random.default_rng(3)
    data = survival_data(chance.integers(0, 50, 400), chance.integers(0, 4, 400))
    (survival,) = kaplan_meier(data)
    total = sum(curve.steps.estimate for curve in cumulative_incidence(data))
    np.testing.assert_allclose(total + survival.steps.estimate, 1.0, rtol=0, atol=1e-12)


def test_that_a_small_variance_of_a_large_table_is_not_lost_in_rounding() -> None:
    """The running sums of the variance must not cancel: beside the same formula summed term by term."""
    chance = np.random.default_rng(1)
    time, event = np.ceil(chance.exponential(1000, 50_000)), chance.integers(1, 3, 50_000)
    steps = cumulative_incidence(survival_data(time, event))[0].steps
    n = steps.n_risk.astype(np.longdouble)
    position = np.searchsorted(steps.time, time)
    d1 = np.bincount(position[event == 1], minlength=len(n)).astype(np.longdouble)
    d2 = np.bincount(position[event == 2], minlength=len(n)).astype(np.longdouble)
    after = np.cumprod(1 - (d1 + d2) / n)
    before = np.concatenate(([np.longdouble(1)], after[:-1]))
    incidence = np.cumsum(before * d1 / n)
    free, left = np.maximum(n - 1, 1), np.where(after > 0, after, 1)
    first, second = d1 * (1 - (d1 - 1) / free), (after > 0) * d2 * (1 - (d2 - 1) / free)
    rows = np.flatnonzero(d1)
    for row in (*rows[:: len(rows) // 40], *rows[-20:]):
        until = slice(0, row + 1)
        q = np.where(after > 0, (incidence - incidence[row]) / left, 0)
        terms = (before / n) ** 2 * (first * (1 + q) ** 2 + second * q**2)
        assert steps.variance[row] == pytest.approx(float(terms[until].sum()), rel=1e-12, abs=0)


def test_that_past_the_last_time_of_a_group_nobody_knows() -> None:
    """As cmprsk's ``timepoints``: the curve of a group ends with its last row."""
    short, long = (
        curve
        for curve in cumulative_incidence(survival_data([1, 3, 2, 9], [1, 0, 1, 0], group=list("aabb")))
        if curve.cause == 1
    )
    at = short.at([0.5, 1, 3, 3.1])
    assert at.estimate[:3] == pytest.approx([0, 0.5, 0.5])
    assert math.isnan(at.estimate[3])
    assert math.isnan(at.variance[3])
    assert at.n_risk.tolist() == [2, 2, 1, 0]
    assert long.at([9]).estimate == pytest.approx([0.5])


def test_that_only_a_probability_between_its_ends_has_an_interval() -> None:
    lower, upper = incidence_interval(np.array([0.0, 0.3, 1.0]), np.array([0.0, 0.01, 0.0]))
    assert np.isnan(lower).tolist() == [True, False, True]
    assert 0 < lower[1] < 0.3 < upper[1] < 1
    assert np.isnan(upper).tolist() == [True, False, True]


def test_that_a_group_without_rows_or_without_the_cause_is_flagged() -> None:
    data = survival_data([1, 2, 3, None, 4], [1, 2, 0, 1, 2], group=["a", "a", "a", "b", "c"])
    curves = {(curve.group, curve.cause): curve for curve in cumulative_incidence(data)}
    assert set(curves) == {(name, cause) for name in "abc" for cause in (1, 2)}
    assert curves["a", 1].status.ok
    assert curves["b", 1].status.reason == Reason.EMPTY_GROUP
    assert np.isnan(curves["b", 1].at([1]).estimate).all()
    assert curves["c", 1].status.reason == Reason.NO_EVENTS
    assert curves["c", 1].at([4]).estimate.tolist() == [0.0]
    assert np.isnan(curves["c", 1].at([4]).upper).all()
    assert cumulative_incidence(survival_data([1, 2], [0, 0])) == ()


def test_that_late_entry_is_a_programmers_mistake() -> None:
    with pytest.raises(ValueError, match="late entry"):
        cumulative_incidence(survival_data([1, 2], [1, 1], entry=[0, 1]))


def test_that_a_cause_that_occurs_nowhere_is_a_curve_of_zero_where_it_is_asked_for() -> None:
    data = survival_data([1, 2, 3], [2, 0, 2])
    assert [curve.cause for curve in cumulative_incidence(data)] == [2]
    nothing, other = cumulative_incidence(data, causes=(1,))
    assert (nothing.cause, nothing.events, nothing.status.reason) == (1, 0, Reason.NO_EVENTS)
    assert nothing.steps.n_risk.tolist() == [3, 2, 1]
    assert nothing.steps.estimate.tolist() == [0.0, 0.0, 0.0]
    assert np.isnan(nothing.steps.upper).all()
    assert other.steps.estimate.tolist() == cumulative_incidence(data)[0].steps.estimate.tolist()
