"""What an import would do with every value, as a table that is filtered by status."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_Index = QModelIndex | QPersistentModelIndex
STATUSES = ("refused", "corrected", "added", "unchanged")


class ReportedValue(Protocol):
    """One entry of an import report."""

    @property
    def row(self) -> int:
        """1 is the first row of data; 0 is the header, or the file."""

    @property
    def column(self) -> str | None:
        """The header in a wide table."""

    @property
    def status(self) -> str:
        """One of ``STATUSES``."""

    @property
    def reason(self) -> str | None:
        """Why, in a sentence."""

    @property
    def patient(self) -> str | None:
        """The patient's number."""

    @property
    def what(self) -> str | None:
        """The analyte, gene, kind of event or record."""


class ImportModel(QAbstractTableModel):
    """The entries of all files, of which those with the chosen status are rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: Sequence[tuple[str, Sequence[ReportedValue]]] = ()
        self._rows: list[tuple[str, ReportedValue]] = []
        self._status: str | None = None

    @property
    def status(self) -> str | None:
        """The status shown; None: all of them."""
        return self._status

    def show_files(self, files: Sequence[tuple[str, Sequence[ReportedValue]]], status: str | None) -> None:
        """Show the entries of *files* (name, entries) that have *status*; None: all."""
        self._files = files
        self.show_status(status)

    def show_status(self, status: str | None) -> None:
        """Narrow the rows to one status; None: all."""
        self.beginResetModel()
        self._status = status
        self._rows = [
            (name, value)
            for name, values in self._files
            for value in values
            if status is None or value.status == status
        ]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many entries are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 7

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("File"), self.tr("Row"), self.tr("Column"), self.tr("Patient"),
            self.tr("What"), self.tr("Status"), self.tr("Why"),
        )  # fmt: skip
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        name, value = self._rows[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match index.column():
            case 0:
                return name
            case 1:
                return str(value.row) if value.row else self.tr("header")
            case 2:
                return value.column or ""
            case 3:
                return value.patient or ""
            case 4:
                return value.what or ""
            case 5:
                return self.status_text(value.status)
            case _:
                return value.reason or ""

    def status_text(self, status: str) -> str:
        """Return a status as a word."""
        words = {
            "refused": self.tr("refused"),
            "corrected": self.tr("corrected"),
            "added": self.tr("added"),
            "unchanged": self.tr("unchanged"),
        }
        return words.get(status, status)
