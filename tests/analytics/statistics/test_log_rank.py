"""The log-rank test against R, against lifelines, and against its definition counted by hand."""

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.estimability import Reason
from analytics.statistics.log_rank import LogRank, log_rank
from analytics.statistics.survival_data import survival_data

Results = Callable[[str], dict[str, Any]]
Tables = Callable[[str], pd.DataFrame]

# table, block of R's results, time, event, group, strata
R_BLOCKS: list[tuple[str, str, str, str, str, str | None]] = [
    ("bmtcrr", "logrank_any_by_D", "ftime", "Status", "D", None),
    ("bmtcrr", "logrank_any_by_Phase", "ftime", "Status", "Phase", None),
    ("bmtcrr", "logrank_any_by_D_strat_Sex", "ftime", "Status", "D", "Sex"),
    ("mgus2", "os_logrank_sex", "futime", "death", "sex", None),
    ("veteran", "logrank_celltype", "time", "status", "celltype", None),
    ("veteran", "logrank_trt", "time", "status", "trt", None),
    ("veteran", "logrank_trt_strat_celltype", "time", "status", "trt", "celltype"),
    ("follic", "logrank", "time", "status", "clinstg", None),
    ("aids", "os_logrank", "surv_months", "death", "drug", None),
]


def assert_that_r_says_the_same(ours: LogRank, theirs: dict[str, Any]) -> None:
    assert sorted(ours.groups) == sorted(theirs["groups"])
    order = [theirs["groups"].index(name) for name in ours.groups]
    assert ours.n.tolist() == [theirs["n"][i] for i in order]
    np.testing.assert_allclose(ours.observed, [theirs["observed"][i] for i in order], rtol=0, atol=1e-10)
    np.testing.assert_allclose(ours.expected, [theirs["expected"][i] for i in order], rtol=0, atol=1e-10)
    np.testing.assert_allclose(
        ours.variance, np.array(theirs["var"])[np.ix_(order, order)], rtol=0, atol=1e-10
    )
    assert ours.test.statistic == pytest.approx(theirs["chisq"], abs=1e-10)
    assert (ours.test.df, ours.status.ok) == (theirs["df"], True)
    assert ours.test.p == pytest.approx(theirs["p"], rel=1e-9)


@pytest.mark.parametrize(
    ("table", "block", "time", "event", "group", "strata"), R_BLOCKS, ids=lambda x: str(x)
)
def test_that_the_test_is_that_of_r(
    table: str,
    block: str,
    time: str,
    event: str,
    group: str,
    strata: str | None,
    r_results: Results,
    r_table: Tables,
) -> None:
    rows = r_table(table)
    data = survival_data(
        rows[time], rows[event], group=rows[group], strata=None if strata is None else rows[strata]
    )
    assert_that_r_says_the_same(log_rank(data), r_results(table)[block]["logrank"])


def test_vector_a(vector_a: dict[str, list[float]]) -> None:
    result = log_rank(survival_data(vector_a["time"], vector_a["status"], group=vector_a["g"]))
    assert result.test.statistic == pytest.approx(1.043933, abs=5e-7)
    assert result.test.p == pytest.approx(0.30691, abs=5e-6)


def test_that_lifelines_agrees(r_table: Tables) -> None:
    from lifelines.statistics import multivariate_logrank_test

    rows = r_table("veteran")
    theirs = multivariate_logrank_test(rows.time, rows.celltype, rows.status)
    ours = log_rank(survival_data(rows.time, rows.status, group=rows.celltype))
    assert ours.test.statistic == pytest.approx(theirs.test_statistic, abs=1e-9)
    assert ours.test.p == pytest.approx(theirs.p_value, rel=1e-8)


def by_definition(table: Any) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Count by hand, time by time and stratum by stratum: names, observed − expected, and its variance."""
    names = sorted(set(table.group))
    k = len(names)
    difference, variance = np.zeros(k), np.zeros((k, k))
    rows = list(zip(table.time, table.event, table.group, table.strata, strict=True))
    for stratum in "xy":
        mine = [row for row in rows if row[3] == stratum]
        for t in sorted({time for time, code, *_ in mine if code}):
            at_risk = [sum(row[0] >= t and row[2] == name for row in mine) for name in names]
            events = [sum(row[0] == t and row[1] != 0 and row[2] == name for row in mine) for name in names]
            n, d = sum(at_risk), sum(events)
            for i in range(k):
                difference[i] += events[i] - d * at_risk[i] / n
                for j in range(k):
                    if n > 1:
                        chance = d * (n - d) / (n - 1)
                        variance[i, j] += chance * at_risk[i] / n * ((i == j) - at_risk[j] / n)
    return names, difference, variance


def test_that_every_small_tied_table_is_as_counted_by_hand(
    many_tied_tables: Callable[..., Iterator[Any]],
) -> None:
    tested = 0
    for table in many_tied_tables(300, groups=4):
        names, difference, variance = by_definition(table)
        data = survival_data(table.time, table.event, group=table.group, strata=table.strata)
        result = log_rank(data)
        assert list(result.groups) == names
        if not (len(names) > 1 and any(table.event)):
            assert not result.status.ok
            continue
        np.testing.assert_allclose(result.observed - result.expected, difference, rtol=0, atol=1e-10)
        np.testing.assert_allclose(result.variance, variance, rtol=0, atol=1e-10)
        rank = int(np.linalg.matrix_rank(variance, tol=1e-9))
        assert result.status.ok == (rank > 0), table.seed
        if rank:
            tested += 1
            statistic = difference @ np.linalg.pinv(variance, rcond=1e-9) @ difference
            assert result.test.df == rank
            assert result.test.statistic == pytest.approx(statistic, abs=1e-8), table.seed
            scores = np.arange(len(names))
            spread = scores @ variance @ scores
            if spread > 1e-9:
                assert result.trend.statistic == pytest.approx((scores @ difference) ** 2 / spread, abs=1e-8)
                assert result.trend.df == 1
            else:
                assert math.isnan(result.trend.statistic)
    assert tested > 100


def test_that_a_group_gone_before_the_first_event_costs_its_degree_of_freedom() -> None:
    """As R's print of survdiff: a group that was never at risk of an event is not tested."""
    with_it = log_rank(survival_data([1, 5, 6, 7, 8, 9], [0, 1, 1, 0, 1, 1], group=list("zababa")))
    without = log_rank(survival_data([5, 6, 7, 8, 9], [1, 1, 0, 1, 1], group=list("ababa")))
    assert (with_it.test.df, without.test.df) == (1, 1)
    assert with_it.test.statistic == pytest.approx(without.test.statistic, abs=1e-12)


def test_that_two_groups_have_the_same_trend_as_test_whatever_their_scores() -> None:
    data = survival_data([1, 2, 3, 4, 5, 5], [1, 1, 0, 1, 1, 1], group=list("ababab"))
    for scores in (None, (0, 10), (3, -1)):
        result = log_rank(data, scores=scores)
        assert result.trend.statistic == pytest.approx(result.test.statistic, abs=1e-12)


def test_that_scores_weigh_the_trend() -> None:
    data = survival_data([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 0], group=list("aabbcc"))
    even, uneven = log_rank(data), log_rank(data, scores=(1, 2, 10))
    assert even.trend.statistic != pytest.approx(uneven.trend.statistic, abs=1e-3)
    w = np.array([1, 2, 10])
    difference = uneven.observed - uneven.expected
    assert uneven.trend.statistic == pytest.approx((w @ difference) ** 2 / (w @ uneven.variance @ w))
    assert math.isnan(log_rank(data, scores=(0.1, 0.1, 0.1)).trend.p)
    with pytest.raises(ValueError, match="2 scores for 3 groups"):
        log_rank(data, scores=(1, 2))


@pytest.mark.parametrize(
    ("time", "event", "group", "strata", "reason", "about"),
    [
        ([1, 2, 3], [1, 0, 1], ["a", "a", "a"], None, Reason.ONE_GROUP, "a"),
        ([1, 2, 3], [0, 0, 0], ["a", "b", "a"], None, Reason.NO_EVENTS, ""),
        ([1, 2, None], [1, 1, 1], ["a", "b", "c"], None, Reason.EMPTY_GROUP, "c"),
        ([None], [1], ["a"], None, Reason.TOO_FEW, ""),
        ([], [], [], None, Reason.TOO_FEW, ""),
        ([4, 4, 4], [1, 1, 1], ["a", "b", "a"], None, Reason.TOO_FEW, ""),
        ([1, 2, 3], [0, 1, 1], ["a", "b", "b"], None, Reason.TOO_FEW, ""),
        ([1, 2, 3, 4], [1, 1, 1, 1], ["a", "a", "b", "b"], ["x", "x", "y", "y"], Reason.TOO_FEW, ""),
    ],
)
def test_that_what_cannot_be_tested_is_flagged_and_has_no_numbers(
    time: list[float],
    event: list[int],
    group: list[str],
    strata: list[str] | None,
    reason: Reason,
    about: str,
) -> None:
    result = log_rank(survival_data(time, event, group=group, strata=strata))
    assert (result.status.reason, result.status.about) == (reason, about)
    assert math.isnan(result.test.statistic)
    assert math.isnan(result.test.p)
    assert math.isnan(result.trend.p)


def test_that_rows_without_groups_or_with_late_entry_are_a_programmers_mistake() -> None:
    with pytest.raises(ValueError, match="without groups"):
        log_rank(survival_data([1], [1]))
    with pytest.raises(ValueError, match="late entry"):
        log_rank(survival_data([1, 2], [1, 1], group=["a", "b"], entry=[0, 1]))
