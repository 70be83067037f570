"""The rows of a figure as a table that can be sorted by any column."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from analytics.errors import InvalidDate
from analytics.figures.figure_csv import shown_columns
from analytics.figures.figure_row import FigureRow, TableWords
from analytics.records.time_point import CalendarDate
from analytics.wording import Wording

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMNS = (
    "patient", "lane", "what", "days", "date", "value", "low", "high", "n", "unit", "state", "laboratory",
    "source", "says",
)  # fmt: skip
_AROUND = ("low", "high", "n")
_NUMBERS = ("days", "value", *_AROUND)
_FRACTION, _GRADE, _PER_CENT = "1", "{grade}", 100
SORT_ROLE = int(_ROLE.UserRole) + 1
_LAST = float("inf")


class FigureTableModel(QAbstractTableModel):
    """One row for everything that is drawn; values are written with their signs, a VAF in per cent."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[FigureRow] = ()
        self._columns: Sequence[str] = ()
        self._wording, self._words = Wording(), TableWords()

    def show_rows(self, rows: Sequence[FigureRow], wording: Wording, words: TableWords) -> None:
        """Show *rows*."""
        self.beginResetModel()
        self._rows, self._wording, self._words = rows, wording, words
        shown = {"days", *shown_columns(rows)}
        columns = [name for name in _COLUMNS if name in shown]
        self._columns = columns if rows else ()
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
            return self._order(row, name)
        if role == _ROLE.TextAlignmentRole and name in _NUMBERS:
            return int(_RIGHT)
        if role == _ROLE.AccessibleTextRole:
            return f"{getattr(self._words, name)}: {self._text(row, name)}"
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return self._text(row, name)
        return None

    def _order(self, row: FigureRow, name: str) -> float | str:
        """Return what a cell is sorted by; what has no number comes last."""
        if name in _NUMBERS:
            number = row.first_day if name == "days" else getattr(row, name)
            return _LAST if number is None else float(number)
        return str(getattr(row, name))

    def _text(self, row: FigureRow, name: str) -> str:
        match name:
            case "days":
                return self._days(row)
            case "date":
                return " – ".join(filter(None, (self._date(row.date), self._date(row.end))))
            case "value":
                return self._value(row)
            case "low" | "high" | "n":
                number = getattr(row, name)
                return "" if number is None else self._wording.number(number)
            case "unit":
                units = {_FRACTION: self._wording.per_cent, _GRADE: self.tr("grade")}
                return units.get(row.unit, self._wording.unit(row.unit))
            case _:
                return str(getattr(row, name)).replace("\n", " · ")

    def _days(self, row: FigureRow) -> str:
        if row.first_day is None:
            return ""
        first = self._wording.day_number(row.first_day)
        if row.last_day is None:
            return self.tr("from {day}").format(day=first)
        if row.last_day == row.first_day:
            return first
        last = self._wording.day_number(row.last_day)
        return self.tr("{first} to {last}").format(first=first, last=last)

    def _date(self, text: str) -> str:
        """Write a date as the figure does; what is none stays as its source said it."""
        try:
            return self._wording.date(CalendarDate.parse(text)) if text else ""
        except InvalidDate:
            return text

    def _value(self, row: FigureRow) -> str:
        if row.value is None:
            return ""
        number = self._wording.number(row.value * _PER_CENT if row.unit == _FRACTION else row.value)
        sign = {"<=": "≤", ">=": "≥"}.get(row.comparator, row.comparator)
        return f"{sign} {number}".strip()
