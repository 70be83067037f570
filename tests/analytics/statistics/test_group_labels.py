"""Groups as codes: sorted as a statistician expects, the missing ones told apart."""

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.group_labels import group_labels


def test_that_texts_are_sorted_and_missing_cells_have_no_group() -> None:
    labels = group_labels(["PR", None, "CR", "", float("nan"), pd.NA, pd.NaT, "PR"])
    assert labels.names == ("CR", "PR")
    assert labels.codes.tolist() == [1, -1, 0, -1, -1, -1, -1, 1]
    assert labels.counts().tolist() == [1, 2]


@pytest.mark.parametrize("column", [[10, 2, 1, 2], [10.0, 2.0, 1.0, 2.0], np.array([10, 2, 1, 2])])
def test_that_numbers_are_sorted_by_value_and_written_plainly(column: list[float]) -> None:
    labels = group_labels(column)
    assert labels.names == ("1", "2", "10")
    assert labels.codes.tolist() == [2, 1, 0, 1]


def test_that_a_number_and_its_text_are_one_group_and_numbers_come_first() -> None:
    labels = group_labels(["2", 2, 2.0, "a", 0.5])
    assert labels.names == ("0.5", "2", "a")
    assert labels.codes.tolist() == [1, 1, 1, 2, 0]


def test_that_true_and_one_are_not_confused_by_their_equality() -> None:
    assert group_labels([True, False, True]).names == ("False", "True")
    assert group_labels(np.array([True, False])).names == ("False", "True")


def test_that_text_arrays_of_numpy_and_pandas_read_alike() -> None:
    cells = ["b", "a", "b"]
    for column in (np.array(cells), np.array(cells, dtype=object), pd.Series(cells)):
        labels = group_labels(column)
        assert labels.names == ("a", "b")
        assert labels.codes.tolist() == [1, 0, 1]


def test_that_labels_given_as_labels_stay_what_they_are() -> None:
    labels = group_labels(["a", "b"])
    assert group_labels(labels) is labels
    rest = labels.of_rows(np.array([True, False]))
    assert (rest.names, rest.codes.tolist()) == (("a", "b"), [0])


def test_that_no_rows_make_no_groups() -> None:
    assert group_labels([]).names == ()
    assert group_labels(np.array([], dtype=np.int64)).names == ()
