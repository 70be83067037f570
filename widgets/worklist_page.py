"""The worklist: who is due, who is late, and what is to be settled; Enter opens the place."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from analytics.follow_up.worklist import Worklist
from widgets.choice_box import ShortChoiceBox
from widgets.icon import link_button, tinted_icon
from widgets.local_text import date_text, whole_text
from widgets.look import zoomed
from widgets.row_table import read_by_rows
from widgets.search_field import SearchField
from widgets.segments import Segments
from widgets.setting_names import mark_name
from widgets.worklist_lines import ALL, DUE, LATE, QUERIES, Narrowing, WorklistView
from widgets.worklist_model import (
    BY_URGENCY,
    CENTRE,
    DAY,
    NUMBER,
    PATIENT,
    PRODUCT,
    SOURCE,
    TASK,
    WHEN,
    WorklistModel,
)
from widgets.worklist_words import reason_text
from widgets.wrapping_row import WrappingRow

_LESS_PX, _LEAST_PX = 1000, 700
_LESS, _LEAST = (SOURCE, PRODUCT, CENTRE), (NUMBER, DAY)
_WIDTHS = {PATIENT: 180, NUMBER: 84, DAY: 62, WHEN: 190, PRODUCT: 90, CENTRE: 90, SOURCE: 124}


class WorklistTable(QTableView):
    """The table; Enter opens a row.

    Signals:
        opened: the index of the row.
    """

    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, as with a double click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        self._leave_heading(1 if self.currentIndex().row() >= before else -1)

    def _leave_heading(self, by: int) -> None:
        """Go on from a heading to the next task, or back where there is none."""
        model, row, column = self.model(), self.currentIndex().row(), max(self.currentIndex().column(), 0)
        for step in (by, -by):
            at = row
            while 0 <= at < model.rowCount():
                if model.index(at, column).flags() & Qt.ItemFlag.ItemIsSelectable:
                    if at != row:
                        self.selectRow(at)
                    return
                at += step


class WorklistPage(QWidget):
    """Shows what is to do.

    Signals:
        item_opened: the ``WorkItem`` whose place is wanted.
        schedule_requested: the schedule in force is to be seen or changed.
        export_requested: what is shown is wanted as a file.
    """

    item_opened = Signal(object)
    schedule_requested = Signal()
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.model = WorklistModel(self)
        self._view: WorklistView | None = None
        self._by = Narrowing()
        self._title = QLabel()
        self._title.setObjectName("worklist_title")
        self._title.setProperty("kind", "title")
        self._kinds = Segments(
            self.tr("Show"),
            [
                (ALL, self.tr("All")),
                (DUE, self.tr("Due")),
                (LATE, self.tr("Late")),
                (QUERIES, self.tr("Queries")),
            ],
        )
        self._kinds.show_choice(ALL)
        self._kinds.chosen.connect(self._choose_kind)
        self._search = self._new_search()
        self._centre = self._new_choice("worklist_centre", self.tr("Centre"))
        self._product = self._new_choice("worklist_product", self.tr("Product"))
        self._weeks = link_button(self.tr("Group by week"))
        self._weeks.setObjectName("worklist_weeks")
        self._weeks.clicked.connect(self._group)
        self._export = link_button(self.tr("Export…"))
        self._export.setObjectName("worklist_export")
        self._export.clicked.connect(self.export_requested)
        self._table = self._new_table()
        self._empty = QLabel()
        self._empty.setObjectName("worklist_empty")
        self._empty.setProperty("kind", "label")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._plan = QLabel()
        self._plan.setObjectName("worklist_plan")
        self._plan.setProperty("kind", "hint")
        self._plan.setWordWrap(True)
        self._schedule = link_button(self.tr("Schedule…"))
        self._schedule.setObjectName("worklist_schedule")
        self._schedule.clicked.connect(self.schedule_requested)
        self._lay_out()
        self.show_pending()

    def show_pending(self) -> None:
        """Show that the worklist is being read."""
        self._show(None)
        self._empty.setText(self.tr("Reading what is due…"))
        self._title.setText(self.tr("Worklist"))
        self._plan.clear()

    def show_worklist(self, view: WorklistView) -> None:
        """Show a worklist; the row chosen before stays chosen where it still exists."""
        self._show(view)
        found = view.worklist
        self._title.setText(self.tr("Worklist of {date}").format(date=date_text(found.on)))
        self._plan.setText(self._plan_text(found))
        self._fit()
        self._fill(self._centre, self.tr("All centres"), self.model.choices()[0])
        self._fill(self._product, self.tr("All products"), self.model.choices()[1])

    def take_focus(self) -> None:
        """Put the cursor on the first row."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown_rows(self) -> list[tuple[str, ...]]:
        """Return what is shown as texts, the heads first, without headings."""
        columns = range(self.model.columnCount())
        heads = tuple(str(self.model.headerData(c, Qt.Orientation.Horizontal)) for c in columns)
        rows = [tuple(self.model.text(line, c) for c in columns) for line in self.model.lines if line.row]
        return [heads, *rows]

    def _show(self, view: WorklistView | None) -> None:
        item = self.model.item(self._table.currentIndex().row())
        self._view = view
        self.model.show_view(view)
        counts = self.model.counts()
        for key, text in (
            (DUE, self.tr("Due {n}")),
            (LATE, self.tr("Late {n}")),
            (QUERIES, self.tr("Queries {n}")),
        ):
            self._kinds.show_text(key, text.format(n=whole_text(counts.get(key, 0))))
        self._kinds.show_text(ALL, self.tr("All {n}").format(n=whole_text(self.model.total)))
        self._after_change()
        row = None if item is None else self.model.row_of(item.patient_id, item.what)
        if row is not None:
            self._table.selectRow(row)

    def _after_change(self) -> None:
        self._table.clearSpans()
        for row, line in enumerate(self.model.lines):
            if line.row is None:
                self._table.setSpan(row, 0, 1, self.model.columnCount())
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._export.setEnabled(self.model.rowCount() > 0)
        if self.model.rowCount():
            first = next((r for r, line in enumerate(self.model.lines) if line.row is not None), 0)
            self._table.selectRow(first)
        elif self.model.total:
            self._empty.setText(self.tr("Nothing matches. Show all, or clear the search."))
        elif self._view is not None:
            self._empty.setText(self.tr("Nothing due this week."))

    def _plan_text(self, found: Worklist) -> str:
        schedule = found.schedule
        parts = [
            self.tr("By the schedule “{name}” ({mark}).").format(
                name=schedule.name, mark=mark_name(schedule.confidence.value)
            )
        ]
        reasons = list(found.no_plan.values())
        if reasons:
            listed = ", ".join(
                reason_text(reason, reasons.count(reason)) for reason in dict.fromkeys(reasons)
            )
            parts.append(self.tr("Nothing is planned for: {reasons}.").format(reasons=listed))
        return " ".join(parts)

    @Slot(str)
    def _choose_kind(self, kind: str) -> None:
        self._narrow(kind=kind)

    @Slot()
    def _choose(self) -> None:
        self._narrow(centre=self._centre.currentData(), product=self._product.currentData())

    @Slot(str)
    def _type(self, typed: str) -> None:
        self._narrow(typed=typed)

    def _narrow(self, **changes: object) -> None:
        known = {name: getattr(self._by, name) for name in ("kind", "centre", "product", "typed")}
        self._by = Narrowing(**{**known, **changes})
        self.model.narrow(self._by)
        self._after_change()

    @Slot(int)
    def _sort(self, column: int) -> None:
        header = self._table.horizontalHeader()
        header.setSortIndicatorShown(True)
        self.model.sort(column, header.sortIndicatorOrder())
        self._weeks.setEnabled(True)
        self._after_change()

    @Slot()
    def _group(self) -> None:
        self._table.horizontalHeader().setSortIndicatorShown(False)
        self.model.sort(BY_URGENCY)
        self._weeks.setEnabled(False)
        self._after_change()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        item = self.model.item(index.row())
        if item is not None:
            self.item_opened.emit(item)

    def _fill(self, box: ShortChoiceBox, every: str, choices: Sequence[str]) -> None:
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(every, None)
        for choice in choices:
            box.addItem(choice, choice)
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)
        box.blockSignals(False)
        box.setVisible(len(choices) > 1)

    def _new_choice(self, name: str, spoken: str) -> ShortChoiceBox:
        box = ShortChoiceBox(18)
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        box.currentIndexChanged.connect(self._choose)
        box.hide()
        return box

    def _new_search(self) -> SearchField:
        field = SearchField()
        field.setObjectName("worklist_search")
        field.setPlaceholderText(self.tr("Name, number, task"))
        field.setAccessibleName(self.tr("Search the worklist by name, number or task"))
        field.setClearButtonEnabled(True)
        field.addAction(tinted_icon("search", token="text3"), SearchField.ActionPosition.LeadingPosition)
        field.setMinimumWidth(zoomed(170))
        field.textChanged.connect(self._type)
        field.left_downwards.connect(self.take_focus)
        field.returnPressed.connect(self.take_focus)
        return field

    def _new_table(self) -> WorklistTable:
        table = WorklistTable()
        table.setObjectName("worklist")
        table.setAccessibleName(self.tr("Worklist"))
        table.setModel(self.model)
        read_by_rows(table)
        table.verticalHeader().setDefaultSectionSize(zoomed(26))
        header = table.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort)
        header.setSectionResizeMode(TASK, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, zoomed(width))
        table.doubleClicked.connect(self._open)
        table.opened.connect(self._open)
        return table

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show who, what and when always; of one centre there is nothing to tell."""
        hidden = {*(_LESS if self.width() < zoomed(_LESS_PX) else ())}
        hidden |= {*(_LEAST if self.width() < zoomed(_LEAST_PX) else ())}
        hidden |= {CENTRE} if len(self.model.choices()[0]) < 2 else set()
        for column in (*_LESS, *_LEAST):
            self._table.setColumnHidden(column, column in hidden)
        for column, width in _WIDTHS.items():
            most = self.width() // 4 if column in (PATIENT, WHEN) else zoomed(width)
            self._table.setColumnWidth(column, min(zoomed(width), max(most, 1)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._weeks)
        head.addWidget(self._export)
        tools = QWidget()
        row = WrappingRow(tools, gap=8)
        for part in (self._kinds, self._search, self._centre, self._product):
            row.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self._plan, 1)
        foot.addWidget(self._schedule, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(tools)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)
        self._weeks.setEnabled(False)
