"""Tables as rows of strings: units once, headings bare, bare numbers for machines."""

import math

import pytest

from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    EstimateCell,
    NoneCell,
    NumberCell,
    PCell,
    QuartilesCell,
    Scale,
    ShareCell,
    TextCell,
)
from analytics.cohort.views.plain_table import plain_table, raw_rows
from analytics.cohort.views.raw_cell import raw_cell
from analytics.statistics.estimability import Reason, not_estimable
from analytics.wording import Wording

SHARE = EstimateCell(0.617, 0.4712, 0.7688, Scale.PROBABILITY)


def table(title: str, column: Column, *cells: Cell, is_heading: bool = False) -> NumberTable:
    return NumberTable("t", title, (column,), tuple(TableRow((one,), is_heading=is_heading) for one in cells))


def said(told: NumberTable) -> list[str]:
    return [row[0] for row in plain_table(told, Wording(), CellWords()).rows]


def test_that_a_unit_is_written_once() -> None:
    assert said(table("Incidence, % (95 % CI)", Column("a", "4-1BB"), SHARE)) == ["61.7 (47–77)"]
    assert said(table("Incidence (95 % CI)", Column("a", "4-1BB"), SHARE)) == ["61.7 % (47–77)"]
    in_grams = NumberCell(4.2, "g/L")
    assert said(table("", Column("a", "IgG, g/L"), in_grams)) == ["4.2"]
    assert said(table("", Column("a", "IgG"), in_grams)) == ["4.2 g/L"]


def test_that_a_column_of_p_values_leaves_the_letter_to_its_heading() -> None:
    assert said(table("", Column("p", "p"), PCell(0.0002, "Gray"), PCell(0.03, "Gray"))) == [
        "< 0.001",
        "0.030",
    ]
    assert said(table("", Column("x", "Gray test"), PCell(0.03, "Gray"))) == ["p = 0.030"]


def test_that_only_a_heading_has_empty_cells() -> None:
    assert said(table("", Column("a", "n"), NoneCell(), is_heading=True)) == [""]
    assert said(table("", Column("a", "n"), NoneCell())) == ["–"]
    assert said(table("", Column("a", "n"), NoneCell(not_estimable(Reason.TOO_FEW)))) == [
        "not estimable: too few patients"
    ]


@pytest.mark.parametrize(
    ("cell", "raw"),
    [
        (TextCell("axi-cel"), {"": "axi-cel"}),
        (CountCell(3), {"": 3}),
        (ShareCell(12, 41), {"n": 12, "of": 41}),
        (NumberCell(1 / 3), {"": 1 / 3}),
        (
            QuartilesCell(2, 1, math.nan, 5),
            {"of": 5, "median": 2, "lower_quartile": 1, "upper_quartile": None},
        ),
        (EstimateCell(0.5, None, 0.75, Scale.MONTHS), {"": 0.5, "lower": None, "upper": 0.75}),
        (PCell(1e-9, "Gray"), {"": 1e-9, "test": "Gray"}),
        (NoneCell(not_estimable(Reason.SEPARATION)), {"": None, "reason": "separation"}),
    ],
)
def test_that_machines_get_unrounded_numbers(cell: Cell, raw: dict[str, object]) -> None:
    assert dict(raw_cell(cell)) == raw


def test_that_every_row_of_a_file_has_the_same_columns() -> None:
    columns = (Column("name", "Name"), Column("hr", "HR"))
    told = NumberTable(
        "t", "", columns,
        (
            TableRow((TextCell("age"), EstimateCell(1.04, 1.01, 1.07, Scale.RATIO))),
            TableRow((TextCell("centre"), NoneCell(not_estimable(Reason.CONSTANT_COVARIATE)))),
        ),
    )  # fmt: skip
    assert list(raw_rows(told)) == [
        {"name": "age", "hr": 1.04, "hr_lower": 1.01, "hr_upper": 1.07, "hr_reason": None},
        {"name": "centre", "hr": None, "hr_lower": None, "hr_upper": None, "hr_reason": "constant_covariate"},
    ]


def test_that_words_in_a_column_of_numbers_are_a_reason_beside_an_empty_cell() -> None:
    told = NumberTable(
        "t", "", (Column("median", "Median", is_number=True), Column("test", "Test")),
        (
            TableRow((QuartilesCell(3.0, 1.0, 4.0, 7), TextCell("Gray"))),
            TableRow((TextCell("0 to 5 (0 – 9 or more)"), TextCell("Gray"))),
        ),
    )  # fmt: skip
    first, second = raw_rows(told)
    assert (first["median_median"], first["median_reason"]) == (3.0, None)
    assert (second["median_median"], second["median_reason"]) == (None, "0 to 5 (0 – 9 or more)")
    assert "median" not in first
    assert first["test"] == second["test"] == "Gray"
