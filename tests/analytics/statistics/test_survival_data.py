"""What every estimator is given: complete rows, the missing ones counted, the impossible ones refused."""

import numpy as np
import pytest

from analytics.errors import ExpectedError
from analytics.statistics.estimability import OK, Reason, not_estimable
from analytics.statistics.survival_data import (
    EntryNotBeforeTime,
    EventCodeInvalid,
    NegativeTime,
    TimeNotFinite,
    survival_data,
)


def test_that_a_row_with_any_missing_value_is_dropped_and_counted() -> None:
    data = survival_data(
        [1.0, None, 3.0, 4.0, 5.0, 6.0],
        [1, 1, None, 0, 2, 1],
        group=["a", "a", "b", None, "b", "a"],
        entry=[0, 0, 0, 0, 0, np.nan],
    )
    assert data.rows.tolist() == [0, 4]
    assert data.dropped == 4
    assert (data.time.tolist(), data.event.tolist()) == ([1.0, 5.0], [1, 2])
    assert data.causes == (1, 2)


def test_that_a_missing_covariate_or_stratum_drops_its_row() -> None:
    data = survival_data(
        [1, 2, 3], [1, 1, 1], strata=["x", "", "y"], covariates=[[1, 2], [3, 4], [5, np.nan]]
    )
    assert data.rows.tolist() == [0]
    assert data.covariates is not None
    assert data.covariates.tolist() == [[1.0, 2.0]]


def test_that_a_group_whose_rows_were_all_dropped_stays_known() -> None:
    data = survival_data([1, 2, np.nan], [1, 0, 1], group=["a", "a", "b"])
    assert data.group is not None
    assert data.group.names == ("a", "b")
    assert data.group.counts().tolist() == [2, 0]


@pytest.mark.parametrize(
    ("time", "event", "entry", "error", "row", "count"),
    [
        ([1, -0.5, -2], [1, 1, 1], None, NegativeTime, 2, 2),
        ([1, -1], [1, None], None, NegativeTime, 2, 1),
        ([1, np.inf], [1, 1], None, TimeNotFinite, 2, 1),
        ([-np.inf, 1], [1, 1], None, TimeNotFinite, 1, 1),
        ([1, 2, 3], [1, 0.5, -1], None, EventCodeInvalid, 2, 2),
        ([1, 2], [np.inf, 1], None, EventCodeInvalid, 1, 1),
        ([1, 2], [1, 1], [0, -1], NegativeTime, 2, 1),
        ([1, 2], [1, 1], [1, 1], EntryNotBeforeTime, 1, 1),
        ([1, 2], [1, 1], [0, np.inf], TimeNotFinite, 2, 1),
    ],
)
def test_that_an_impossible_row_is_refused_by_its_number(
    time: list[float],
    event: list[float],
    entry: list[float] | None,
    error: type[ExpectedError],
    row: int,
    count: int,
) -> None:
    with pytest.raises(error) as caught:
        survival_data(time, event, entry=entry)
    assert caught.value.facts == {"row": row, "count": count}


def test_that_time_zero_is_a_time_and_true_is_an_event() -> None:
    data = survival_data([0, 0.0, 2], [True, False, True])
    assert data.event.tolist() == [1, 0, 1]
    assert data.dropped == 0


def test_that_columns_of_different_lengths_are_a_programmers_mistake() -> None:
    with pytest.raises(ValueError, match="3 and 2 rows"):
        survival_data([1, 2, 3], [1, 0])
    with pytest.raises(ValueError, match="2 and 1 rows"):
        survival_data([1, 2], [1, 0], group=["a"])


def test_that_an_empty_table_is_no_mistake() -> None:
    data = survival_data([], [])
    assert (len(data), data.causes, data.dropped) == (0, (), 0)


def test_that_one_cause_is_chosen_and_the_others_are_censored() -> None:
    data = survival_data([1, 2, 3, 4], [0, 1, 2, 3])
    assert data.of_cause(2).event.tolist() == [0, 0, 1, 0]
    assert data.of_cause(None).event.tolist() == [0, 1, 1, 1]


def test_that_some_rows_keep_their_place_in_the_table() -> None:
    data = survival_data([5, np.nan, 3, 4], [1, 1, 0, 2], group=[1, 1, 2, 2], covariates=[1, 2, 3, 4])
    late = data.of_rows(data.time > 3)
    assert late.rows.tolist() == [0, 3]
    assert late.dropped == 1
    assert late.group is not None
    assert late.group.codes.tolist() == [0, 1]
    assert late.covariates is not None
    assert late.covariates.tolist() == [[1.0], [4.0]]


def test_that_an_enormous_event_code_needs_no_enormous_memory() -> None:
    assert survival_data([1, 2], [10**12, 0]).causes == (10**12,)


def test_that_a_status_says_itself_in_the_words_of_the_command_line() -> None:
    assert str(OK) == "ok"
    assert OK.ok
    status = not_estimable(Reason.EMPTY_GROUP, "4-1BB")
    assert str(status) == "not_estimable"
    assert (status.reason, status.about) == ("empty_group", "4-1BB")
