"""The lines of a pasted block as a table: what stands there, how it is read, what becomes of it."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from analytics.visits.pasted_values import PastedValue, PasteStatus
from widgets.catalogue_names import analyte_name
from widgets.import_texts import stored_text, tool_tip
from widgets.problem_text import problems_text
from widgets.translate import translate

_Index = QModelIndex | QPersistentModelIndex
_STATUS = {
    PasteStatus.NEW: str(QT_TRANSLATE_NOOP("PasteModel", "new")),
    PasteStatus.CHANGED: str(QT_TRANSLATE_NOOP("PasteModel", "changes")),
    PasteStatus.UNCHANGED: str(QT_TRANSLATE_NOOP("PasteModel", "unchanged")),
    PasteStatus.ASKED: str(QT_TRANSLATE_NOOP("PasteModel", "to check")),
    PasteStatus.REFUSED: str(QT_TRANSLATE_NOOP("PasteModel", "refused")),
    PasteStatus.LEFT_OUT: str(QT_TRANSLATE_NOOP("PasteModel", "left out")),
}


class PasteColumn(IntEnum):
    """The columns, in their order."""

    LINE, ANALYTE, STORED, NOW, STATUS, WHY = range(6)


class PasteModel(QAbstractTableModel):
    """The lines in the order of the block; nothing is edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: Sequence[PastedValue] = ()

    def show_values(self, values: Sequence[PastedValue]) -> None:
        """Show what becomes of the lines."""
        self.beginResetModel()
        self._values = tuple(values)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._values)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(PasteColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Pasted"), self.tr("Analyte"), self.tr("Stored as"), self.tr("Now"),
            self.tr("Status"), self.tr("Remarks"),
        )  # fmt: skip
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._values):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), PasteColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self.text(index.row(), PasteColumn(index.column())))
        return None

    def text(self, row: int, column: PasteColumn) -> str:
        """Return the text of one cell."""
        value = self._values[row]
        analyte = value.line.analyte
        match column:
            case PasteColumn.LINE:
                return " ".join(value.line.text.split())
            case PasteColumn.ANALYTE:
                return analyte_name(analyte) if analyte is not None else ""
            case PasteColumn.STORED:
                return "" if value.status is PasteStatus.REFUSED else stored_text(value.outcome, analyte)
            case PasteColumn.NOW:
                return stored_text(value.before.outcome, analyte) if value.before is not None else ""
            case PasteColumn.STATUS:
                return translate("PasteModel", _STATUS[value.status])
            case PasteColumn.WHY:
                return self._remarks(value)

    def _remarks(self, value: PastedValue) -> str:
        said = problems_text(finding.problem for finding in value.findings)
        if value.line.left_out and value.goes_in:
            unused = self.tr("Not used: {parts}").format(parts=" · ".join(value.line.left_out))
            return f"{said} {unused}".strip()
        return said
