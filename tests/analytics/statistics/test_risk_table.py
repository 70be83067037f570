"""Numbers at risk below a curve, counted by hand and by R."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd

from analytics.statistics.risk_table import risk_table
from analytics.statistics.survival_data import survival_data


def test_that_the_numbers_are_those_of_r(
    r_results: Callable[[str], dict[str, Any]], r_table: Callable[[str], pd.DataFrame]
) -> None:
    rows, theirs = r_table("veteran"), r_results("veteran")["km_by_celltype"]["groups"]
    times = [30, 90, 180, 365, 730]
    table = {
        row.group: row
        for row in risk_table(survival_data(rows.time, rows.status, group=rows.celltype), times)
    }
    assert len(theirs) == 4
    for group in theirs:
        assert table[group["group"]].n_risk.tolist() == [at["n_risk"] for at in group["at_times"]["log"]]


def test_that_every_small_table_is_as_counted_by_hand(many_tied_tables: Callable[..., Iterator[Any]]) -> None:
    for given in many_tied_tables(100, causes=2):
        times = [3.0, 0.0, 0.5, 99.0]
        rows = list(zip(given.time, given.event, given.group, strict=True))
        for row in risk_table(survival_data(given.time, given.event, group=given.group), times):
            mine = [(time, code) for time, code, name in rows if name == row.group]
            assert row.n == len(mine)
            assert row.n_risk.tolist() == [sum(time >= t for time, _ in mine) for t in times]
            assert row.n_censor.tolist() == [sum(time < t and not code for time, code in mine) for t in times]
            assert set(row.n_event) == {code for _, code, _ in rows if code}
            for cause, events in row.n_event.items():
                assert events.tolist() == [
                    sum(time < t and code == cause for time, code in mine) for t in times
                ]
            total = row.n_risk + row.n_censor + sum(row.n_event.values(), np.zeros(4, dtype=int))
            assert total.tolist() == [row.n] * 4


def test_that_an_empty_group_has_a_row_of_zeros() -> None:
    (there, empty) = risk_table(survival_data([1, None], [1, 1], group=["a", "b"]), [0, 2])
    assert (there.n_risk.tolist(), there.n_event[1].tolist()) == ([1, 0], [0, 1])
    assert (empty.group, empty.n, empty.n_risk.tolist()) == ("b", 0, [0, 0])


def test_that_late_entry_counts_only_who_is_under_observation() -> None:
    (row,) = risk_table(survival_data([5, 6, 9], [1, 1, 0], entry=[0, 3, 6]), [0, 3, 4, 6, 7])
    assert row.n_risk.tolist() == [0, 1, 2, 1, 1]
