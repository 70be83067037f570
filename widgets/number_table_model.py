"""A table of typed cells as Qt shows it: each written once, numbers to the right, columns headed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from analytics.charts.chart import Pick
from analytics.cohort.views.analysis_view import NumberTable, TableRow
from analytics.cohort.views.cell_text import CellText
from analytics.cohort.views.cells import Cell, EstimateCell, NoneCell
from analytics.cohort.views.plain_table import text_in_table

TEXT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The ``CellText``."""
STRONG_ROLE = Qt.ItemDataRole.UserRole + 2
INDENT_ROLE = Qt.ItemDataRole.UserRole + 3
PICK_ROLE = Qt.ItemDataRole.UserRole + 4
_Index = QModelIndex | QPersistentModelIndex
Write = Callable[[Cell], CellText]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A cell as it is measured.

    Attributes:
        is_reason: it says why it has no number.
        spans: over so many columns it is written: a reason takes the empty cell after it.
    """

    text: CellText
    is_strong: bool
    is_indented: bool
    is_reason: bool
    spans: int = 1


class NumberTableModel(QAbstractTableModel):
    """Rows and columns of one ``NumberTable``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: NumberTable | None = None
        self._texts: list[list[CellText]] = []

    @property
    def table(self) -> NumberTable | None:
        """What is shown."""
        return self._table

    def show_table(self, table: NumberTable | None, write: Write) -> None:
        """Show *table*, its cells written by *write*."""
        self.beginResetModel()
        self._table = table
        rows = table.rows if table is not None else ()
        self._texts = [[self._written(row, c, write) for c in range(len(row.cells))] for row in rows]
        self.endResetModel()

    def row(self, row: int) -> TableRow | None:
        """Return one row; None where there is none."""
        table = self._table
        return table.rows[row] if table is not None and 0 <= row < len(table.rows) else None

    def pick(self, index: _Index) -> Pick | None:
        """Return whom a cell counts, where it leads to them."""
        row, table = self.row(index.row()), self._table
        if row is None or table is None or not index.isValid():
            return None
        return dict(row.picks).get(table.columns[index.column()].key)

    def row_at(self, place: float, within: float) -> int | None:
        """Return the row that stands for *place* of the cursor's axis, give or take *within*."""
        table = self._table
        found = [
            (abs(row.at - place), number)
            for number, row in enumerate(table.rows if table is not None else ())
            if row.at is not None and abs(row.at - place) <= within
        ]
        return min(found)[1] if found else None

    def measured(self, row: int) -> Iterator[Measured]:
        """Yield what decides how wide each cell of *row* is."""
        found = self.row(row)
        if found is None:
            return
        for column, cell in enumerate(found.cells):
            yield Measured(
                text=self._texts[row][column],
                is_strong=_is_strong(found, cell),
                is_indented=found.is_indented and column == 0,
                is_reason=_is_reason(cell),
                spans=self._spans(row, column),
            )

    def reasons(self) -> Iterator[tuple[int, int, int]]:
        """Yield (row, column, columns) of every reason that is written over more than its own column."""
        for row, found in enumerate(self._table.rows if self._table is not None else ()):
            for column in range(len(found.cells)):
                if (spans := self._spans(row, column)) > 1:
                    yield row, column, spans

    def _spans(self, row: int, column: int) -> int:
        found = self.row(row)
        if found is None or not _is_reason(found.cells[column]) or column + 1 >= len(found.cells):
            return 1
        return 1 if self._texts[row][column + 1].whole else 2

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() or self._table is None else len(self._table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() or self._table is None else len(self._table.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heads: the group's, and below it the column's."""
        table = self._table
        if table is None or orientation is not Qt.Orientation.Horizontal or section >= len(table.columns):
            return None
        column = table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(filter(None, (column.head, column.title)))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignBottom)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a view asks for."""
        row, table = self.row(index.row()), self._table
        if row is None or table is None:
            return None
        text, column = self._texts[index.row()][index.column()], table.columns[index.column()]
        cell = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text.whole
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ToolTipRole:
                pick = self.pick(index)
                return "\n".join(filter(None, (text.whole, pick.what if pick is not None else "")))
            case Qt.ItemDataRole.AccessibleTextRole:
                head = " ".join(filter(None, (column.head, column.title)))
                return f"{head}: {text.with_unit}"
            case _ if role == TEXT_ROLE:
                return text
            case _ if role == STRONG_ROLE:
                return _is_strong(row, cell)
            case _ if role == INDENT_ROLE:
                return row.is_indented and index.column() == 0
            case _ if role == PICK_ROLE:
                return self.pick(index)
        return None

    def _written(self, row: TableRow, column: int, write: Write) -> CellText:
        text = write(row.cells[column])
        if self._table is not None:
            text = text_in_table(self._table, row, column, text)
        return CellText(f"{text.main} {text.unit}" if text.unit else text.main, text.beside)


def _is_reason(cell: Cell) -> bool:
    return isinstance(cell, NoneCell) and cell.status is not None


def _is_strong(row: TableRow, cell: Cell) -> bool:
    return row.is_heading or (isinstance(cell, EstimateCell) and cell.value is not None)
