"""A column is numbers or levels by what stands in it, and a cell that is neither is named."""

import math

import numpy as np
import pytest

from analytics.analyses.data_table import DataTable, TableRefused


def table_of(*cells: str, decimal: str = ".") -> DataTable:
    return DataTable(("x",), tuple((cell,) for cell in cells), decimal)  # type: ignore[arg-type]


def numbers(table: DataTable) -> list[float | None]:
    column = table.column("x")
    assert isinstance(column, np.ndarray)
    return [None if math.isnan(value) else value for value in column.tolist()]


def test_that_numbers_with_every_word_for_missing_are_numbers() -> None:
    cells = ("1", "", "NA", "n.a.", "2.5", "-", "nicht bestimmt", ".", "-3e2", "missing")
    assert numbers(table_of(*cells)) == [1, None, None, None, 2.5, None, None, None, -300, None]


def test_that_a_decimal_comma_is_read_as_one() -> None:
    assert numbers(table_of("1,5", "1.234,5", "7", decimal=",")) == [1.5, 1234.5, 7]


def test_that_levels_keep_what_a_number_would_lose() -> None:
    assert table_of("3b", "1", "", "NA", "2").column("x") == ["3b", "1", None, None, "2"]
    assert table_of("+", "-", "-", "none", "").column("x") == ["+", "-", "-", "none", None]


def test_that_a_column_without_any_value_is_one_of_levels() -> None:
    assert table_of("", "NA").column("x") == [None, None]


@pytest.mark.parametrize(
    ("cell", "code"), [("61,5", "other_decimal_sign"), ("1e999", "too_large"), ("-1e101", "too_large")]
)
def test_that_a_number_that_cannot_be_read_is_no_level(cell: str, code: str) -> None:
    with pytest.raises(TableRefused) as refused:
        table_of("60.5", "NA", cell, "70").column("x")
    assert (refused.value.why.code, refused.value.column, refused.value.row) == (code, "x", 3)


def test_that_a_column_that_must_be_numbers_names_the_first_cell_that_is_none() -> None:
    with pytest.raises(TableRefused) as refused:
        table_of("1", "NA", "soon", "later").numbers("x")
    assert (refused.value.why.code, refused.value.row) == ("not_a_number", 3)
    with pytest.raises(TableRefused):
        table_of("TRUE").numbers("x")
    assert table_of("TRUE", "false", "NA").numbers("x", truth=True)[:2].tolist() == [1, 0]


def test_that_a_column_is_found_as_written_or_else_but_for_case_and_accents() -> None:
    table = DataTable(("Age", "age", "Zeit bis Rückfall"), (("1", "2", "3"),))
    assert table.texts("age") == ["2"]
    assert table.texts("zeit bis rueckfall".replace("ue", "u")) == ["3"]
    for name, code in (("AGE", "header_twice"), ("sex", "no_such_column"), ("", "no_such_column")):
        with pytest.raises(TableRefused) as refused:
            table.name(name)
        assert refused.value.why.code == code
