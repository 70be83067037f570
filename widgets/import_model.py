"""What an import would do with every value, as a table that is filtered by status."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from analytics.entry.problem import Problem
from analytics.records.time_point import TimePoint
from widgets.import_texts import Stored, before_text, stored_text, tool_tip, when_text, why_text, written_text

_Index = QModelIndex | QPersistentModelIndex
STATUSES = ("refused", "corrected", "added", "unchanged")


class ReportColumn(IntEnum):
    """The columns of the table, from left to right."""

    FILE, ROW, COLUMN, PATIENT, WHEN, WHAT, WRITTEN, STORED, BEFORE, STATUS, WHY = range(11)


_MAY_BE_EMPTY = {
    ReportColumn.COLUMN: "column",
    ReportColumn.PATIENT: "patient",
    ReportColumn.WHEN: "at",
    ReportColumn.WHAT: "what",
    ReportColumn.WRITTEN: "entered",
    ReportColumn.STORED: "stored",
    ReportColumn.BEFORE: "before",
}


class ReportedValue(Protocol):
    """One entry of an import report."""

    @property
    def row(self) -> int:
        """1 is the first row of data; 0 is the header, or the file."""

    @property
    def line(self) -> int | None:
        """The physical line in the file."""

    @property
    def column(self) -> str | None:
        """The header in a wide table."""

    @property
    def status(self) -> str:
        """One of ``STATUSES``."""

    @property
    def remarks(self) -> tuple[Problem, ...]:
        """Why, or what to look at."""

    @property
    def patient(self) -> str | None:
        """The patient's number."""

    @property
    def what(self) -> str | None:
        """The analyte, gene, kind of event or record."""

    @property
    def at(self) -> TimePoint | str | None:
        """When; the cell as it stands where it could not be read."""

    @property
    def clock(self) -> str | None:
        """At what time of that day."""

    @property
    def entered(self) -> str | None:
        """The value as written."""

    @property
    def entered_unit(self) -> str | None:
        """The unit that the file names for it."""

    @property
    def stored(self) -> Stored | None:
        """What the clinic would have."""

    @property
    def before(self) -> Stored | None:
        """What it has now, where that would be corrected."""


class ImportModel(QAbstractTableModel):
    """The entries of all files, of which those with the chosen status are rows; texts are made when asked."""

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

    def empty_columns(self) -> set[ReportColumn]:
        """Return the columns in which no row that is shown has anything."""
        empty = dict(_MAY_BE_EMPTY)
        for _, value in self._rows:
            empty = {column: name for column, name in empty.items() if getattr(value, name) is None}
            if not empty:
                break
        return set(empty) | ({ReportColumn.FILE} if len(self._files) < 2 else set())

    def whole_text(self, row: int) -> str:
        """Return everything a row says that its cells may be too narrow for."""
        if not 0 <= row < len(self._rows):
            return ""
        columns = (ReportColumn.PATIENT, ReportColumn.WHEN, ReportColumn.WHAT, ReportColumn.WRITTEN)
        value = self._rows[row][1]
        parts = [self._place(value), value.column or "", *(self._text(row, column) for column in columns)]
        stored, before = self._text(row, ReportColumn.STORED), self._text(row, ReportColumn.BEFORE)
        if stored:
            parts.append(self.tr("stored as {text}").format(text=stored))
        if before:
            parts.append(self.tr("before: {text}").format(text=before))
        head = " · ".join(part for part in parts if part)
        why = self._text(row, ReportColumn.WHY)
        return f"{head}\n{why}" if why else head

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many entries are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(ReportColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("File"), self.tr("Row"), self.tr("Column"), self.tr("Patient"), self.tr("When"),
            self.tr("What"), self.tr("As written"), self.tr("Stored as"), self.tr("Before"),
            self.tr("Status"), self.tr("Why"),
        )  # fmt: skip
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), ReportColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self._text(index.row(), ReportColumn(index.column())))
        return None

    def status_text(self, status: str) -> str:
        """Return a status as a word."""
        words = {
            "refused": self.tr("refused"),
            "corrected": self.tr("corrected"),
            "added": self.tr("added"),
            "unchanged": self.tr("unchanged"),
        }
        return words.get(status, status)

    def _text(self, row: int, column: ReportColumn) -> str:
        name, value = self._rows[row]
        match column:
            case ReportColumn.FILE:
                return name
            case ReportColumn.ROW:
                return self._short_place(value)
            case ReportColumn.COLUMN:
                return value.column or ""
            case ReportColumn.PATIENT:
                return value.patient or ""
            case ReportColumn.WHEN:
                return when_text(value.at, value.clock)
            case ReportColumn.WHAT:
                return value.what or ""
            case ReportColumn.WRITTEN:
                return written_text(value.entered, value.entered_unit)
            case ReportColumn.STORED:
                return stored_text(value.stored, value.what)
            case ReportColumn.BEFORE:
                return before_text(value.before, value.stored, value.what)
            case ReportColumn.STATUS:
                return self.status_text(value.status)
            case ReportColumn.WHY:
                return why_text(value.remarks)

    def _short_place(self, value: ReportedValue) -> str:
        if not value.row:
            return self.tr("header") if value.column else self.tr("file")
        if value.line is None:
            return str(value.row)
        return self.tr("{row} (line {line})").format(row=value.row, line=value.line)

    def _place(self, value: ReportedValue) -> str:
        place = self._short_place(value)
        return self.tr("row {place}").format(place=place) if value.row else place
