"""The worklist as a table."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from analytics.follow_up.work_item import Kind, What, WorkItem
from analytics.records.ids import PatientId
from widgets.local_text import signed_text
from widgets.look import current_theme
from widgets.patient_list_model import display_name
from widgets.search_key import natural_key
from widgets.setting_names import mark_name, short_mark_name
from widgets.worklist_lines import Line, Narrowing, WorklistView, grouped, kind_of, lines_of, narrowed
from widgets.worklist_words import task_text, when_text

_Index = QModelIndex | QPersistentModelIndex
PATIENT, NUMBER, TASK, DAY, WHEN, PRODUCT, CENTRE, SOURCE = range(8)
BY_URGENCY = -1


class WorklistModel(QAbstractTableModel):
    """What is to do; headings are rows of their own that nobody can choose."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Line, ...] = ()
        self._lines: list[Line] = []
        self._on = date.min
        self._by = Narrowing()
        self._sorted_by, self._falls = BY_URGENCY, False

    def show_view(self, view: WorklistView | None) -> None:
        """Show a worklist; None: none."""
        self.beginResetModel()
        self._all = () if view is None else lines_of(view)
        self._on = date.min if view is None else view.worklist.on
        self._arrange()
        self.endResetModel()

    def narrow(self, by: Narrowing) -> None:
        """Show only what is wanted."""
        self.beginResetModel()
        self._by = by
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, without headings; ``BY_URGENCY``: as it came."""
        self.beginResetModel()
        self._sorted_by, self._falls = column, order is Qt.SortOrder.DescendingOrder
        self._arrange()
        self.endResetModel()

    @property
    def lines(self) -> Sequence[Line]:
        """The rows in view."""
        return self._lines

    @property
    def total(self) -> int:
        """How many tasks there are, shown or not."""
        return len(self._all)

    def counts(self) -> dict[str, int]:
        """Return how many tasks each filter of kinds would show."""
        kinds = [kind_of(line.row) for line in self._all if line.row is not None]
        return {kind: kinds.count(kind) for kind in set(kinds)}

    def choices(self) -> tuple[list[str], list[str]]:
        """Return the centres and the products that occur."""
        centres = {line.centre for line in self._all if line.centre}
        products = {line.patient.product for line in self._all if line.patient and line.patient.product}
        return sorted(centres, key=natural_key), sorted(products, key=natural_key)

    def item(self, row: int) -> WorkItem | None:
        """Return the task in *row*; None: it is a heading."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line.row.item if line is not None and line.row is not None else None

    def row_of(self, patient_id: PatientId | None, what: What) -> int | None:
        """Return the row of a task, or None where it is not shown."""
        for row in range(len(self._lines)):
            item = self.item(row)
            if item is not None and (item.patient_id, item.what) == (patient_id, what):
                return row
        return None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows are in view."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else SOURCE + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done: a heading is only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.item(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == DAY:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Patient"), self.tr("Number"), self.tr("To do"), self.tr("Day"), self.tr("When"),
            self.tr("Product"), self.tr("Centre"), self.tr("Rule"),
        )  # fmt: skip
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.heading if line.row is None else self.text(line, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(line, index.column())
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == DAY and line.row is not None:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.FontRole if line.row is None or index.column() == PATIENT:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold if line.row is None else QFont.Weight.Medium)
                return font
            case Qt.ItemDataRole.BackgroundRole if line.row is None:
                return QColor(current_theme().sunken)
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(line, index.column())
        return None

    def text(self, line: Line, column: int) -> str:
        """Return what stands in a column of a line."""
        row, patient = line.row, line.patient
        if row is None:
            return line.heading or ""
        match column:
            case 0:
                return display_name(patient) if patient is not None else self.tr("The whole clinic")
            case 1:
                return patient.number if patient is not None else ""
            case 2:
                return task_text(row)
            case 3:
                return "" if row.item.day is None else signed_text(row.item.day)
            case 4:
                return when_text(row, self._on)
            case 5:
                return (patient.product or "") if patient is not None else ""
            case 6:
                return line.centre or ""
            case _:
                return short_mark_name(row.item.mark.value)

    def _tip(self, line: Line, column: int) -> str:
        if line.row is None or column != SOURCE:
            return self.text(line, column)
        item = line.row.item
        return self.tr("{mark}. {source}").format(mark=mark_name(item.mark.value), source=item.source)

    def _colour(self, line: Line, column: int) -> QColor | None:
        theme, row = current_theme(), line.row
        if row is None or column in (NUMBER, PRODUCT, CENTRE, SOURCE):
            return QColor(theme.text if row is None else theme.text2)
        if column == WHEN and row.is_late:
            return QColor(theme.warn)
        if column == TASK and row.item.what is What.ALARM:
            return QColor(theme.crit)
        return None

    def _arrange(self) -> None:
        lines = narrowed(self._all, self._by)
        if self._sorted_by == BY_URGENCY:
            self._lines = grouped(lines, self._on)
        else:
            self._lines = sorted(lines, key=self._key, reverse=self._falls)

    def _key(self, line: Line) -> Any:
        item = line.row.item if line.row is not None else None
        if item is None:
            return (0, 0)
        match self._sorted_by:
            case 3:
                return (item.day is not None, item.day or 0)
            case 4:
                return (item.kind is not Kind.OVERDUE, (item.due_to or item.since or date.max).toordinal())
            case column:
                return natural_key(self.text(line, column))
