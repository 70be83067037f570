"""The lines of a follow-up schedule, to read or to type over."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from analytics.follow_up.schedule_draft import LineProblem, ScheduleLine
from widgets.look import current_theme
from widgets.problem_text import problem_text

_Index = QModelIndex | QPersistentModelIndex
FIELDS = ("day", "before", "after", "every", "until", "has_staging", "analytes")
_NUMBERS = range(5)


class ScheduleModel(QAbstractTableModel):
    """Holds ``ScheduleLine``s as typed.

    Signals:
        edited: a line was changed, added or taken away.
    """

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ScheduleLine] = []
        self._problems: dict[tuple[int, str], str] = {}
        self._is_editable = False

    @property
    def lines(self) -> tuple[ScheduleLine, ...]:
        """The lines as they are now."""
        return tuple(self._lines)

    def show_lines(self, lines: Sequence[ScheduleLine], *, is_editable: bool) -> None:
        """Show *lines*."""
        self.beginResetModel()
        self._lines, self._is_editable, self._problems = list(lines), is_editable, {}
        self.endResetModel()

    def show_problems(self, problems: Sequence[LineProblem]) -> None:
        """Mark the cells that something is wrong with."""
        self._problems = {
            (one.row, one.field): problem_text(one.problem)
            for one in problems
            if one.row is not None and one.field is not None
        }
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(FIELDS) - 1))

    def add_after(self, row: int) -> int:
        """Add a line like the one in *row* below it; return its row."""
        like = self._lines[row] if 0 <= row < len(self._lines) else ScheduleLine()
        place = min(max(row + 1, 0), len(self._lines))
        self.beginInsertRows(QModelIndex(), place, place)
        self._lines.insert(place, replace(like, day=""))
        self.endInsertRows()
        self.edited.emit()
        return place

    def take(self, row: int) -> None:
        """Take a line away."""
        if 0 <= row < len(self._lines):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._lines[row]
            self.endRemoveRows()
            self.edited.emit()

    def choices(self, index: _Index) -> tuple[tuple[Any, str], ...]:
        """Return (value, words) of a cell that is chosen; empty for one that is typed."""
        if FIELDS[index.column()] != "has_staging":
            return ()
        return ((False, self.tr("no")), (True, self.tr("yes")))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(FIELDS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(FIELDS):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Day"), self.tr("Days before"), self.tr("Days after"), self.tr("Again every"),
            self.tr("Until day"), self.tr("Staging"), self.tr("Analytes"),
        )  # fmt: skip
        return names[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid():
            return None
        line, field = self._lines[index.row()], FIELDS[index.column()]
        value = getattr(line, field)
        wrong = self._problems.get((index.row(), field))
        match role:
            case Qt.ItemDataRole.DisplayRole if field == "has_staging":
                return self.tr("yes") if value else ""
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return value
            case Qt.ItemDataRole.ToolTipRole:
                return wrong or (str(value) if field == "analytes" else None)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in _NUMBERS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.BackgroundRole if wrong:
                return QColor(current_theme().crit_bg)
            case Qt.ItemDataRole.ForegroundRole if wrong:
                return QColor(current_theme().crit)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed or chosen."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not self._is_editable:
            return False
        line, field = self._lines[index.row()], FIELDS[index.column()]
        value = value.strip() if isinstance(value, str) else bool(value)
        if getattr(line, field) != value:
            self._lines[index.row()] = replace(line, **{field: value})
            self.dataChanged.emit(index, index)
            self.edited.emit()
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let everything be typed in an own copy."""
        flags = super().flags(index)
        is_editable = index.isValid() and self._is_editable
        return flags | Qt.ItemFlag.ItemIsEditable if is_editable else flags
