"""A table of typed numbers: a reason stands whole where the cell after it is empty."""

from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cell_text import CellText, cell_text
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import Cell, NoneCell, PCell, TextCell
from analytics.statistics.estimability import Reason, not_estimable
from analytics.wording import Wording
from widgets.number_table import NumberTableView, new_whole_table

COLUMNS = (Column("name", "Characteristic"), Column("p", "p", is_number=True), Column("test", "Test"))
CONSTANT = NoneCell(not_estimable(Reason.CONSTANT_COVARIATE))


def write(cell: Cell) -> CellText:
    return cell_text(cell, Wording(), CellWords())


def shown(qtbot: QtBot, *rows: TableRow) -> NumberTableView:
    table = new_whole_table("numbers")
    qtbot.addWidget(table)
    table.resize(700, 200)
    table.show_table(NumberTable("table1", "Table 1", COLUMNS, rows), write)
    table.show()
    return table


def row(name: str, p: Cell, test: Cell) -> TableRow:
    return TableRow((TextCell(name), p, test), is_heading=True)


def test_that_a_reason_takes_the_empty_cell_after_it_and_is_read_whole(qtbot: QtBot, looked: None) -> None:
    table = shown(
        qtbot,
        row("Sex", PCell(0.035, "Fisher, exact"), TextCell("Fisher, exact")),
        row("Centre", CONSTANT, NoneCell()),
    )
    assert table.columnSpan(1, 1) == 2
    assert table.columnSpan(0, 1) == 1
    width = table.columnWidth(1) + table.columnWidth(2)
    assert width > QFontMetrics(table.font()).horizontalAdvance(write(CONSTANT).whole)


def test_that_a_reason_leaves_the_word_after_it_its_cell(qtbot: QtBot, looked: None) -> None:
    table = shown(qtbot, row("Centre", CONSTANT, TextCell("Fisher, exact")))
    assert table.columnSpan(0, 1) == 1


def test_that_another_table_has_its_own_spans(qtbot: QtBot, looked: None) -> None:
    table = shown(qtbot, row("Centre", CONSTANT, NoneCell()))
    rows = (row("Sex", PCell(0.035, "Fisher, exact"), TextCell("Fisher, exact")),)
    table.show_table(NumberTable("table1", "Table 1", COLUMNS, rows), write)
    assert table.columnSpan(0, 1) == 1
