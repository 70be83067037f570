"""Gray's test against R's cmprsk, and against the paper's formulas summed by hand."""

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.estimability import Reason
from analytics.statistics.gray_test import gray_test
from analytics.statistics.survival_data import survival_data

Results = Callable[[str], dict[str, Any]]
Tables = Callable[[str], pd.DataFrame]

# results, block, key of the tests in it, table, time, event, group, strata
R_BLOCKS: list[tuple[str, str, str, str, str, str, str, str | None]] = [
    ("bmtcrr", "cif_by_D", "gray_test", "bmtcrr", "ftime", "Status", "D", None),
    ("bmtcrr", "cif_by_Phase", "gray_test", "bmtcrr", "ftime", "Status", "Phase", None),
    ("bmtcrr", "cif_by_D_strat_Sex", "gray_test_stratified", "bmtcrr", "ftime", "Status", "D", "Sex"),
    ("mgus2", "cif_by_sex", "gray_test", "mgus2", "etime", "event", "sex", None),
    ("follic", "cif_by_stage", "gray_test", "follic", "time", "status", "clinstg", None),
    ("follic", "cif_by_ch", "gray_test", "follic", "time", "status", "ch", None),
    (
        "aids",
        "cif_recovery_by_drug",
        "gray_test",
        "aids_cd4_recovery_derived",
        "time",
        "status",
        "drug",
        None,
    ),
]


@pytest.mark.parametrize(
    ("results", "block", "key", "table", "time", "event", "group", "strata"), R_BLOCKS, ids=lambda x: str(x)
)
def test_that_the_test_is_that_of_cmprsk(
    results: str,
    block: str,
    key: str,
    table: str,
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
    theirs = r_results(results)[block][key]
    assert [test["cause"] for test in theirs] == list(data.causes)
    for their in theirs:
        result = gray_test(data, their["cause"])
        assert result.test.statistic == pytest.approx(their["stat"], abs=1e-10)
        assert (result.test.df, result.status.ok) == (their["df"], True)
        assert result.test.p == pytest.approx(their["p"], rel=1e-9)


def test_vector_a(vector_a: dict[str, list[float]]) -> None:
    data = survival_data(vector_a["time"], vector_a["status"], group=vector_a["g"])
    first, second = gray_test(data, 1), gray_test(data, 2)
    assert first.test.statistic == pytest.approx(0.003496, abs=5e-7)
    assert first.test.p == pytest.approx(0.95285, abs=5e-6)
    assert second.test.statistic == pytest.approx(1.160852, abs=5e-7)
    assert second.test.p == pytest.approx(0.28129, abs=5e-6)


Row = tuple[float, int, str]


class ByHand:
    """Gray 1988 time by time, with plain sums: y, S and F of each group, and what all groups share."""

    def __init__(self, rows: list[Row], names: list[str], cause: int) -> None:
        self.names = names
        self.times = sorted({time for time, code, _ in rows if code})
        self.y = {(t, g): sum(r[0] >= t and r[2] == g for r in rows) for t in self.times for g in names}
        self.d1 = {
            (t, g): sum(r[0] == t and r[1] == cause and r[2] == g for r in rows)
            for t in self.times
            for g in names
        }
        self.d2 = {
            (t, g): sum(r[0] == t and r[1] not in (0, cause) and r[2] == g for r in rows)
            for t in self.times
            for g in names
        }
        self.before: dict[tuple[float, str], float] = {}
        self.after: dict[tuple[float, str], float] = {}
        self.free_before: dict[tuple[float, str], float] = {}
        for g in names:
            survival, incidence = 1.0, 0.0
            for t in self.times:
                self.before[t, g], self.free_before[t, g] = survival, 1 - incidence
                n = self.y[t, g]
                if n:
                    incidence += survival * self.d1[t, g] / n
                    survival = (
                        0.0
                        if self.d1[t, g] + self.d2[t, g] == n
                        else survival * (n - self.d1[t, g] - self.d2[t, g]) / n
                    )
                self.after[t, g] = survival
        self.shared_before, self.shared_after, self.jump = {}, {}, {}
        shared = 1.0
        for t in self.times:
            self.shared_before[t] = shared
            self.jump[t] = sum(self.d1[t, g] for g in names) / self.pooled(t)
            shared -= self.jump[t]
            self.shared_after[t] = shared

    def h(self, t: float, g: str) -> float:
        return self.y[t, g] / self.before[t, g] if self.y[t, g] else 0.0

    def pooled(self, t: float) -> float:
        return sum(self.h(t, g) for g in self.names)

    def score(self, k: str) -> float:
        total = 0.0
        for t in self.times:
            risk = {g: self.h(t, g) * self.free_before[t, g] for g in self.names}
            total += self.d1[t, k] - sum(self.d1[t, g] for g in self.names) * risk[k] / sum(risk.values())
        return total

    def at_once(self, t: float, k: str, r: str) -> float:
        return ((k == r) - self.h(t, k) / self.pooled(t)) * self.h(t, r)

    def later(self, u: float, k: str, r: str) -> float:
        return sum(
            self.at_once(t, k, r) * self.jump[t] / self.shared_before[t]
            for t in self.times
            if t > u and self.at_once(t, k, r) and self.jump[t]
        )

    def covariance(self, k: str, m: str) -> float:
        total = 0.0
        for r in self.names:
            for u in self.times:
                n, d1, d2 = self.y[u, r], sum(self.d1[u, g] for g in self.names), self.d2[u, r]
                if not n:
                    continue
                alive = self.after[u, r] > 0
                ratio = self.shared_after[u] / self.after[u, r] if alive else 0.0
                a = [self.at_once(u, j, r) + (1 - ratio) * self.later(u, j, r) * alive for j in (k, m)]
                b = [-ratio * self.later(u, j, r) for j in (k, m)]
                c1 = 1 - (d1 - 1) / (self.pooled(u) * self.before[u, r] - 1) if d1 > 1 else 1.0
                c2 = 1 - (d2 - 1) / (n - 1) if d2 > 1 else 1.0
                total += a[0] * a[1] * c1 * self.jump[u] / self.h(u, r)
                total += b[0] * b[1] * c2 * d2 / self.h(u, r) ** 2
        return total

    def exhausted(self) -> bool:
        return any(
            self.jump[t] and self.shared_before[t] < 1e-9 and sum(self.y[t, g] > 0 for g in self.names) > 1
            for t in self.times
        )


def test_that_every_small_tied_table_is_as_summed_by_hand(
    many_tied_tables: Callable[..., Iterator[Any]],
) -> None:
    tested = 0
    for table in many_tied_tables(250, causes=2):
        names = sorted(set(table.group))
        rows = list(zip(table.time, table.event, table.group, table.strata, strict=True))
        result = gray_test(survival_data(table.time, table.event, group=table.group, strata=table.strata), 1)
        if len(names) < 2 or 1 not in table.event:
            assert not result.status.ok
            continue
        parts = [ByHand([row[:3] for row in rows if row[3] == stratum], names, 1) for stratum in "xy"]
        score = np.array([sum(part.score(k) for part in parts) for k in names])
        np.testing.assert_allclose(result.score, score, rtol=0, atol=1e-9, err_msg=str(table.seed))
        if any(part.exhausted() for part in parts):
            assert result.status.reason == Reason.TOO_FEW
            continue
        covariance = np.array([[sum(part.covariance(k, m) for part in parts) for m in names] for k in names])
        np.testing.assert_allclose(
            result.covariance, covariance, rtol=1e-8, atol=1e-9, err_msg=str(table.seed)
        )
        rank = int(np.linalg.matrix_rank(covariance, tol=1e-8))
        assert result.test.df == rank, table.seed
        if rank:
            tested += 1
            statistic = score @ np.linalg.pinv(covariance, rcond=1e-9) @ score
            assert result.test.statistic == pytest.approx(statistic, rel=1e-7), table.seed
    assert tested > 60


def test_that_the_covariance_of_the_scores_has_no_part_outside_them() -> None:
    chance = np.random.default_rng(11)
    data = survival_data(
        chance.integers(0, 40, 500), chance.integers(0, 3, 500), group=chance.integers(0, 4, 500)
    )
    result = gray_test(data, 2)
    assert result.test.df == 3
    np.testing.assert_allclose(result.score.sum(), 0, atol=1e-10)
    np.testing.assert_allclose(result.covariance.sum(axis=0), 0, atol=1e-10)
    np.testing.assert_allclose(result.covariance, result.covariance.T, rtol=1e-12)


def test_that_p_is_uniform_where_the_groups_are_alike() -> None:
    """A wrong covariance shows here even if it were wrong in the sums by hand as well."""
    chance, p = np.random.default_rng(17), []
    for _ in range(400):
        time, event = np.ceil(chance.exponential(20, 120)), chance.choice([0, 1, 1, 2], 120)
        p.append(gray_test(survival_data(time, event, group=chance.integers(0, 3, 120)), 1).test.p)
    share = np.mean(np.array(p) < 0.05)
    assert 0.02 < share < 0.09
    assert 0.45 < np.mean(p) < 0.55


def test_that_the_names_of_groups_and_the_order_of_rows_change_nothing() -> None:
    chance = np.random.default_rng(23)
    time, event, group = chance.integers(0, 20, 150), chance.integers(0, 3, 150), chance.integers(0, 3, 150)
    order = chance.permutation(150)
    one = gray_test(survival_data(time, event, group=group), 1)
    other = gray_test(survival_data(time[order], event[order], group=(2 - group)[order]), 1)
    assert one.test.statistic == pytest.approx(other.test.statistic, rel=1e-12)


@pytest.mark.parametrize(
    ("time", "event", "group", "reason", "about"),
    [
        ([1, 2, 3], [1, 2, 1], ["a", "a", "a"], Reason.ONE_GROUP, "a"),
        ([1, 2, 3], [0, 2, 0], ["a", "b", "a"], Reason.NO_EVENTS, "1"),
        ([1, 2, None], [1, 1, 1], ["a", "b", "c"], Reason.EMPTY_GROUP, "c"),
        ([None], [1], ["a"], Reason.TOO_FEW, ""),
        ([1, 2, 3], [2, 1, 1], ["a", "b", "b"], Reason.TOO_FEW, "1"),
        # day 1 takes 9/14 of the shared incidence, day 2 a half: on day 3 nothing is left to compare by
        (
            [1] * 9 + [1.5, 2, 2, 3, 3],
            [1] * 9 + [0, 1, 1, 1, 1],
            [*"aaaaaaaaaa", "b", "c", "b", "c"],
            Reason.TOO_FEW,
            "1",
        ),
    ],
)
def test_that_what_cannot_be_tested_is_flagged_and_has_no_numbers(
    time: list[float], event: list[int], group: list[str], reason: Reason, about: str
) -> None:
    result = gray_test(survival_data(time, event, group=group), 1)
    assert (result.status.reason, result.status.about) == (reason, about)
    assert math.isnan(result.test.statistic)
    assert math.isnan(result.test.p)


def test_that_rows_without_groups_or_with_late_entry_are_a_programmers_mistake() -> None:
    with pytest.raises(ValueError, match="without groups"):
        gray_test(survival_data([1], [1]), 1)
    with pytest.raises(ValueError, match="late entry"):
        gray_test(survival_data([1, 2], [1, 1], group=["a", "b"], entry=[0, 1]), 1)
