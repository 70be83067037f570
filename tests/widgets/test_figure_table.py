"""The table behind a figure: its rows as the figure writes them, sorted by what they mean."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.figures.figure_row import FigureRow, TableWords
from analytics.wording import Wording
from widgets.figure_table import FigureTable
from widgets.figure_table_model import FigureTableModel

ROW = FigureRow(
    "1", "T cells", "CD4", "CD4", 7, 7, "2024-01-08", "", "", 1190.5, "/uL", "measured", "L", "typed", "a\nb"
)  # fmt: skip
ROWS = (
    ROW,
    replace(ROW, first_day=-14, end="2024-03", value=20.0, comparator="<="),
    replace(ROW, first_day=100, last_day=None, value=None, state="sample failed", unit=""),
    replace(ROW, what="TP53 p.R248Q", first_day=30, last_day=30, value=0.044, unit="1"),
)


@pytest.fixture
def table(qtbot: QtBot, looked: None) -> FigureTable:
    shown = FigureTable()
    qtbot.addWidget(shown)
    shown.resize(900, 300)
    shown.show_rows("The figure", ROWS, Wording(), TableWords())
    shown.show()
    return shown


def column(table: FigureTable, name: str) -> list[str]:
    model = table.table.model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    return [model.index(row, heads.index(name)).data() for row in range(model.rowCount())]


def test_that_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = FigureTableModel()
    model.show_rows(ROWS, Wording(), TableWords())
    qtmodeltester.check(model)


def test_that_values_are_written_as_in_the_figure(table: FigureTable) -> None:
    assert column(table, "Value") == ["1,190.5", "≤ 20", "", "4.4"]
    assert column(table, "Unit") == ["/µL", "/µL", "", "%"]
    assert column(table, "Day") == ["+7", "−14 to +7", "from +100", "+30"]
    assert column(table, "Date") == ["8 Jan 2024", "8 Jan 2024 – Mar 2024", "8 Jan 2024", "8 Jan 2024"]
    assert column(table, "As in the figure")[0] == "a · b"


def test_that_quartiles_ranges_and_numbers_of_patients_have_columns_where_there_are_any(
    table: FigureTable,
) -> None:
    heads = [table.model.headerData(n, Qt.Orientation.Horizontal) for n in range(table.model.columnCount())]
    assert not {"Low", "High", "n"} & set(heads)
    cohort = replace(ROW, low=40.0, high=1600.5, n=12)
    table.show_rows("The figure", (*ROWS, cohort), Wording(), TableWords())
    assert column(table, "Low")[-1] == "40"
    assert column(table, "High")[-1] == "1,600.5"
    assert column(table, "n") == ["", "", "", "", "12"]


def test_that_numbers_sort_as_numbers_and_what_has_none_comes_last(table: FigureTable) -> None:
    model = table.table.model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    table.table.sortByColumn(heads.index("Day"), Qt.SortOrder.AscendingOrder)
    assert column(table, "Day") == ["−14 to +7", "+7", "+30", "from +100"]
    table.table.sortByColumn(heads.index("Value"), Qt.SortOrder.AscendingOrder)
    assert column(table, "Value") == ["4.4", "≤ 20", "1,190.5", ""]


def test_that_chosen_rows_are_copied_with_their_heads(table: FigureTable) -> None:
    table.table.selectRow(1)
    QTest.keyClick(table.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert [line.split("\t")[8] for line in lines] == ["Value", "20"]
    QApplication.clipboard().clear()


def test_that_nothing_stays_behind(table: FigureTable) -> None:
    table.clear()
    assert table.model.rowCount() == 0
    assert table.chosen_rows() == ()


def test_that_a_screen_reader_hears_the_column_with_each_cell(table: FigureTable) -> None:
    cell = table.table.model().index(0, 0)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Lane: T cells"
    assert table.table.accessibleName() == "The figure"
