"""The audit trail as a table, newest entry first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from analytics.records.audit_entry import AuditEntry
from widgets.audit_words import action_text, change_text, subject_text
from widgets.local_text import moment_text

_Index = QModelIndex | QPersistentModelIndex
CHANGE_COLUMN = 4


class HistoryModel(QAbstractTableModel):
    """Who changed what, when and why; cells are made when they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[AuditEntry] = ()

    def show_entries(self, entries: Sequence[AuditEntry]) -> None:
        """Show *entries*, newest first."""
        self.beginResetModel()
        self._entries = tuple(sorted(entries, key=lambda e: -e.sequence))
        self.endResetModel()

    def entry(self, row: int) -> AuditEntry:
        """Return the entry in *row*."""
        return self._entries[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("When"), self.tr("Who"), self.tr("Action"),
            self.tr("What"), self.tr("Change"), self.tr("Reason"),
        )  # fmt: skip
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._entries):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self._entries[index.row()]
        match index.column():
            case 0:
                return moment_text(entry.at)
            case 1:
                return entry.user
            case 2:
                return action_text(entry)
            case 3:
                return subject_text(entry)
            case 4:
                return change_text(entry)
            case _:
                return entry.reason or ""
