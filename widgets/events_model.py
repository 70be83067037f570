"""The events of a patient as rows: when, what, how severe, until when, and what else is known."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from analytics.events.event_list import ListedEvent
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.wording import Wording
from widgets.event_words import (
    details_text,
    grade_text,
    override_text,
    time_text,
    title_text,
    until_text,
    work_up_text,
)
from widgets.local_text import signed_text
from widgets.look import current_theme

FROM, DAY, WHAT, GRADE, UNTIL, DETAILS = range(6)
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class EventsModel(QAbstractTableModel):
    """Rows of ``event_list.list_events``; their words are made once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ListedEvent, ...] = ()
        self._texts: list[tuple[str, ...]] = []

    def show_lines(
        self,
        lines: Sequence[ListedEvent],
        record: PatientRecord | None,
        wording: Wording,
        settings: Mapping[str, str],
    ) -> None:
        """Show *lines* of *record*."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self._texts = (
            [_texts(line, record, wording, settings) for line in lines] if record is not None else []
        )
        self.endResetModel()

    def line(self, row: int) -> ListedEvent | None:
        """Return one line; None beyond them."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, line: ListedEvent | None) -> int:
        """Return the row of the same record; -1: not listed."""
        if line is None:
            return -1
        key = (type(line.record), line.record.id)
        rows = (row for row, other in enumerate(self._lines) if (type(other.record), other.record.id) == key)
        return next(rows, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else DETAILS + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return the names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("From"),
            self.tr("Day"),
            self.tr("Event"),
            self.tr("Grade"),
            self.tr("Until"),
            self.tr("Details"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, alignment and looks of one cell."""
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts[index.row()][column]
            case Qt.ItemDataRole.ToolTipRole:
                return self._texts[index.row()][column] if column in (WHAT, DETAILS) else None
            case Qt.ItemDataRole.TextAlignmentRole if column in (DAY,):
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if column == WHAT or (column == UNTIL and line.is_ongoing):
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case Qt.ItemDataRole.ForegroundRole if column == UNTIL and line.is_ongoing:
                return QColor(current_theme().warn)
            case Qt.ItemDataRole.ForegroundRole if column in (DAY, DETAILS):
                return QColor(current_theme().text2)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, self._texts[index.row()]))
        return None


def _texts(
    line: ListedEvent, record: PatientRecord, wording: Wording, settings: Mapping[str, str]
) -> tuple[str, ...]:
    event = line.record
    day = signed_text(line.day) if line.day is not None else ""
    if not isinstance(event, Event):
        return (time_text(line.at), day, title_text(event), "", "", work_up_text(event, wording))
    details = (override_text(event, record, dict(settings)), details_text(event, wording))
    return (
        time_text(line.at),
        day,
        title_text(event),
        grade_text(event),
        until_text(event, line.duration_days),
        " · ".join(filter(None, details)),
    )
