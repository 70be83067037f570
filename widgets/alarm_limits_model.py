"""The clinic's alarm limits, an analyte a row; what was refused stays in its cell until it is mended."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from analytics.catalogue import catalogue
from analytics.rules.alarm_limits import AlarmLimit
from widgets.catalogue_names import analyte_name
from widgets.local_text import plain_number
from widgets.look import current_theme
from widgets.search_key import search_key, search_words

_Index = QModelIndex | QPersistentModelIndex
NAME, UNIT, LOW, HIGH = range(4)
SIDES = {LOW: "low", HIGH: "high"}


class AlarmLimitsModel(QAbstractTableModel):
    """Announces what is typed; shows what is stored.

    Signals:
        limit_entered: (analyte, ``low`` or ``high``, text; empty takes the limit away).
    """

    limit_entered = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes = tuple(catalogue().analytes)
        self._keys = {code: search_key(code, *catalogue().analytes[code].synonyms) for code in self._codes}
        self._shown = self._codes
        self._limits: Mapping[str, AlarmLimit] = {}
        self._refused: dict[tuple[str, str], tuple[str, str]] = {}
        self._is_editable = False

    def show_limits(self, limits: Mapping[str, AlarmLimit], *, is_editable: bool) -> None:
        """Show what holds."""
        self._limits, self._is_editable = limits, is_editable
        self._tell_all()

    def show_refused(self, analyte: str, side: str, text: str, sentence: str) -> None:
        """Keep *text* in its cell, with what is wrong with it; an empty sentence: nothing any more."""
        self._refused.pop((analyte, side), None)
        if sentence:
            self._refused[analyte, side] = (text, sentence)
        self._tell_all()

    def narrow(self, typed: str, *, only_set: bool) -> None:
        """Show the analytes whose name or code has what is *typed*; *only_set*: that have a limit."""
        words = search_words(typed)
        self.beginResetModel()
        self._shown = tuple(
            code
            for code in self._codes
            if all(word in self._keys[code] for word in words) and (not only_set or code in self._limits)
        )
        self.endResetModel()

    def problem_at(self, index: _Index) -> str:
        """Return what is wrong in a cell; empty where nothing is."""
        return self._refused.get(self._cell(index), ("", ""))[1] if index.isValid() else ""

    @property
    def set_count(self) -> int:
        """How many analytes have a limit."""
        return len(self._limits)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many analytes are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in SIDES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Analyte"), self.tr("Unit"), self.tr("Alarm below"), self.tr("Alarm above"))
            return names[section] if 0 <= section < len(names) else None
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid():
            return None
        code, column = self._shown[index.row()], index.column()
        is_refused = self._cell(index) in self._refused
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(code, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self.problem_at(index) or self._text(code, column)
            case Qt.ItemDataRole.TextAlignmentRole if column in SIDES:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if is_refused:
                return QColor(current_theme().crit)
            case Qt.ItemDataRole.FontRole if is_refused:
                font = QFont()
                font.setBold(True)
                return font
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Announce what was typed."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() not in SIDES:
            return False
        code, text = self._shown[index.row()], str(value).strip()
        if text != self._text(code, index.column()):
            self.limit_entered.emit(code, SIDES[index.column()], text)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the limits be typed."""
        flags = super().flags(index)
        is_typed = index.isValid() and index.column() in SIDES and self._is_editable
        return flags | Qt.ItemFlag.ItemIsEditable if is_typed else flags

    def _cell(self, index: _Index) -> tuple[str, str]:
        return self._shown[index.row()], SIDES.get(index.column(), "")

    def _text(self, code: str, column: int) -> str:
        if column == NAME:
            return analyte_name(code)
        if column == UNIT:
            return catalogue().analytes[code].display_unit
        side = SIDES[column]
        if (code, side) in self._refused:
            return self._refused[code, side][0]
        value = getattr(self._limits.get(code, AlarmLimit()), side)
        return "" if value is None else plain_number(value)

    def _tell_all(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(self._shown) - 1, HIGH))
