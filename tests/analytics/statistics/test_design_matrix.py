"""Covariates: numbers as they are, texts against their first level, missing cells counted by rows."""

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.design_matrix import CovariateNotFinite, design_matrix


def test_that_a_text_is_compared_with_its_first_level_in_sorted_order() -> None:
    design = design_matrix({"Sex": ["M", "F", "F", "M"], "Age": [50, 60, 70, 80]})
    assert design.names == ("Sex[M]", "Age")
    assert design.source == ("Sex", "Age")
    assert design.reference == {"Sex": "F"}
    assert design.values.tolist() == [[1, 50], [0, 60], [0, 70], [1, 80]]


def test_that_capitals_sort_before_small_letters_in_every_locale() -> None:
    assert design_matrix({"a": ["b", "B", "c"]}).names == ("a[b]", "a[c]")


def test_that_three_levels_give_two_columns() -> None:
    design = design_matrix({"Phase": np.array(["CR2", "Relapse", "CR1"], dtype=object)})
    assert design.names == ("Phase[CR2]", "Phase[Relapse]")
    assert design.values.tolist() == [[1, 0], [0, 1], [0, 0]]


def test_that_a_missing_cell_makes_the_whole_row_missing() -> None:
    design = design_matrix({"Sex": ["M", None, "F", ""], "Age": [50.0, 60.0, float("nan"), 80.0]})
    assert np.isnan(design.values).all(axis=1).tolist() == [False, True, True, True]


def test_that_a_level_of_incomplete_rows_only_gives_no_column() -> None:
    design = design_matrix({"g": ["a", "b", "c", "a"], "x": [1, 2, None, 4]})
    assert design.names == ("g[b]", "x")


def test_that_a_level_of_rows_left_out_for_another_reason_gives_no_column_and_no_reference() -> None:
    design = design_matrix({"g": ["a", "b", "c"]}, complete=np.array([False, True, True]))
    assert (design.names, design.reference) == (("g[c]",), {"g": "b"})
    assert np.isnan(design.values[0]).all()


def test_that_a_text_of_one_level_stays_as_a_constant_for_the_estimator_to_name() -> None:
    design = design_matrix({"g": ["a", "a"]})
    assert (design.names, design.values.tolist()) == (("g[a]",), [[1], [1]])


def test_that_truth_values_are_numbers() -> None:
    design = design_matrix({"is_fit": [True, False, None]})
    assert design.names == ("is_fit",)
    assert design.values[:2].tolist() == [[1], [0]]


def test_that_a_single_text_makes_a_column_text() -> None:
    assert design_matrix({"lines": [3, ">= 4", 2]}).names == ("lines[3]", "lines[>= 4]")


def test_that_columns_of_pandas_are_read_with_their_missing_values() -> None:
    frame = pd.DataFrame(
        {"n": pd.array([1, None, 3], dtype="Int64"), "s": pd.array(["x", "y", None], dtype="string")}
    )
    design = design_matrix({name: frame[name].tolist() for name in frame})
    assert np.isnan(design.values).all(axis=1).tolist() == [False, True, True]


def test_that_a_column_without_a_complete_row_gives_no_covariate() -> None:
    design = design_matrix({"g": ["a", "b"]}, complete=np.zeros(2, dtype=bool))
    assert design.names == ()
    assert design.values.shape == (2, 0)


def test_that_a_column_without_any_value_stays_and_makes_every_row_missing() -> None:
    design = design_matrix({"x": [None, None], "y": [1, 2]})
    assert design.names == ("x", "y")
    assert np.isnan(design.values).all()


def test_that_an_infinite_number_is_refused_with_its_column_and_row() -> None:
    with pytest.raises(CovariateNotFinite) as refused:
        design_matrix({"a": [1, 2, 3], "b": [1.0, float("inf"), float("-inf")]})
    assert refused.value.facts == {"column": "b", "row": 2, "count": 2}


@pytest.mark.parametrize("columns", [{}, {"a": [1, 2], "b": [1]}])
def test_that_columns_that_make_no_table_are_refused(columns: dict[str, list[float]]) -> None:
    with pytest.raises(ValueError, match="columns of one length"):
        design_matrix(columns)
