"""The rows of a figure as a table that can be sorted by any column."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from analytics.figures.figure_csv import shown_columns
from analytics.figures.figure_row import FigureRow, TableWords
from analytics.wording import Wording

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NUMBERS = ("first_day", "last_day", "value", "comparator")
_FRACTION, _GRADE, _PER_CENT = "1", "{grade}", 100
SORT_ROLE = int(_ROLE.UserRole) + 1
_LAST = float("inf")


class FigureTableModel(QAbstractTableModel):
    """One row for everything that is drawn; a VAF is written in per cent, as the figure writes it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[FigureRow] = ()
        self._columns: Sequence[str] = ()
        self._wording, self._words = Wording(), TableWords()

    def show_rows(self, rows: Sequence[FigureRow], wording: Wording, words: TableWords) -> None:
        """Show *rows*."""
        self.beginResetModel()
        self._rows, self._wording, self._words = rows, wording, words
        self._columns = [name for name in shown_columns(rows) if name != "code"] if rows else ()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        name = self._columns[section]
        if role == _ROLE.DisplayRole:
            return getattr(self._words, name)
        if role == _ROLE.TextAlignmentRole and name in _NUMBERS:
            return int(_RIGHT)
        return None

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return one cell; ``SORT_ROLE`` has what it is sorted by."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, name = self._rows[index.row()], self._columns[index.column()]
        if role == SORT_ROLE:
            value = getattr(row, name)
            return _LAST if value is None else value
        if role == _ROLE.TextAlignmentRole and name in _NUMBERS:
            return int(_RIGHT)
        if role == _ROLE.AccessibleTextRole:
            return f"{getattr(self._words, name)}: {self._text(row, name)}"
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return self._text(row, name)
        return None

    def _text(self, row: FigureRow, name: str) -> str:
        wording = self._wording
        match name:
            case "first_day" | "last_day":
                day = getattr(row, name)
                return "" if day is None else wording.day_number(day)
            case "value" if row.value is not None:
                return wording.number(row.value * _PER_CENT if row.unit == _FRACTION else row.value)
            case "value":
                return ""
            case "unit" if row.unit == _FRACTION:
                return wording.per_cent
            case "unit" if row.unit == _GRADE:
                return self.tr("grade")
            case "unit":
                return wording.unit(row.unit)
            case "comparator":
                return {"<=": "≤", ">=": "≥"}.get(row.comparator, row.comparator)
            case _:
                return str(getattr(row, name)).replace("\n", " · ")
