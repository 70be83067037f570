"""Events and treatments of one patient: cards above, a list below, one form beside."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from analytics.events.event_list import ListedEvent, Show, list_events
from analytics.events.kind_search import CAR_T, KindMatch
from analytics.records.event import Event
from analytics.records.treatment import Treatment
from analytics.records.work_up import MyeloidWorkUp
from analytics.wording import Wording
from widgets.catalogue_names import event_kind_name
from widgets.choice_box import ShortChoiceBox
from widgets.event_panel import EventPanel
from widgets.event_words import title_text
from widgets.events_model import DAY, DETAILS, FROM, GRADE, UNTIL, WHAT, EventsModel
from widgets.events_view import EventsView
from widgets.icon import link_button
from widgets.labelled import labelled
from widgets.local_text import date_text
from widgets.look import zoomed
from widgets.row_table import read_by_rows
from widgets.segments import Segments
from widgets.treatment_cards import TreatmentCards
from widgets.unfinished_bar import UnfinishedBar
from widgets.wrapping_row import WrappingRow
from widgets.zoomed_size import keep_zoomed_width

_PANEL_PX, _LEAST_PX, _LEAST_TABLE_PX = 392, 420, 180
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_WIDTHS = {FROM: 106, DAY: 66, WHAT: 210, GRADE: 92, UNTIL: 156}
_ROW_PX = 26


class EventsTable(QTableView):
    """The list; the letters that the page understands are left to it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; leave letters, Return and Delete to the page."""
        own = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Escape)
        if event.key() in own or (event.text().isalpha() and not event.modifiers() & _COMMANDING):
            event.ignore()
        else:
            super().keyPressEvent(event)


class EventsPage(QWidget):
    """Lists events and treatments, and takes new ones.

    Keys in the list: A adds, T adds a treatment, Return edits, E ends today what goes on, Shift+E on another
    day, Delete asks why.

    Signals:
        end_requested: the ``Event`` that ended today.
        undo_requested: take the last thing back.
    """

    end_requested = Signal(object)
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._view: EventsView | None = None
        self._show_all, self._kind = Show.ALL, ""
        self._wanted: ListedEvent | None = None
        self._ended_event: Event | None = None
        self._is_open = False
        self.panel = EventPanel()
        self._model = EventsModel(self)
        self._cards = TreatmentCards()
        self._cards.edit_wanted.connect(self._edit)
        self._unfinished = UnfinishedBar()
        self._ended = self._new_ended_bar()
        self._table = self._new_table()
        self._empty = QLabel()
        self._empty.setObjectName("events_empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._left = self._new_left()
        side = QFrame()
        side.setProperty("kind", "panel")
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.panel)
        self._side = side
        keep_zoomed_width(side, _PANEL_PX)
        side.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._left, 1)
        layout.addWidget(side)
        self.panel.opened_or_closed.connect(self._arrange)
        self.panel.unfinished_changed.connect(self._tell_unfinished)
        self.panel.death_wanted.connect(self._show_death)
        self._unfinished.resumed.connect(self.panel.resume)
        self._unfinished.discarded.connect(self.panel.discard)

    def show_events(self, view: EventsView) -> None:
        """Show another patient, or the same one after a change; an open form stays open."""
        is_same = self._view is not None and self._view.record.patient.id == view.record.patient.id
        if not is_same:
            self._ended.hide()
            self._wanted = None
        self._view = view
        self._cards.show_treatments(view.record, is_editable=view.is_editable)
        self.panel.show_view(view)
        self._offer_kinds()
        self._fill()
        for button in (self._add, self._add_treatment):
            button.setEnabled(view.is_editable)
        self._tell_unfinished()

    def clear(self) -> None:
        """Show nobody."""
        self._view, self._wanted = None, None
        self.panel.show_view(None)
        self._cards.show_treatments(None)
        self._model.show_lines((), None, Wording(), {})
        self._unfinished.show_unfinished({})
        self._ended.hide()
        self._ended_text.clear()
        self._empty.clear()

    def choose(self, record: Event | MyeloidWorkUp) -> None:
        """Choose the line of *record* as soon as it is listed."""
        self._wanted = ListedEvent(record, None, None)
        self._choose_wanted()

    def show_stored(self, record: Event | Treatment | MyeloidWorkUp) -> None:
        """Choose the line of what is stored; a treatment has none, so its form is opened."""
        if isinstance(record, Treatment):
            self._edit(record)
            return
        if (self._show_all, self._kind) != (Show.ALL, ""):
            self._show_all, self._kind = Show.ALL, ""
            self._kinds.setCurrentIndex(0)
            self._fill()
        self.choose(record)
        self._take_focus()

    def edit_end(self, event: Event) -> None:
        """Open the form of *event* where its end is typed."""
        self.panel.edit(event, focus="end")
        self.panel.events.let_end()

    def tell_ended(self, event: Event) -> None:
        """Say what ended today, and offer another day."""
        if self._view is None:
            return
        self._ended_event = event
        text = self.tr("{what} ended today, {date}.")
        self._ended_text.setText(text.format(what=title_text(event), date=date_text(self._view.today)))
        self._ended.show()

    def forget_ended(self) -> None:
        """Say no more that something ended: what would be taken back is something else by now."""
        self._ended.hide()

    @property
    def chosen(self) -> ListedEvent | None:
        """The line that is chosen."""
        return self._model.line(self._table.currentIndex().row())

    @Slot()
    def add(self) -> None:
        """Ask what is to be added."""
        if self._view is not None and self._view.is_editable:
            self.panel.pick()

    @Slot()
    def add_treatment(self) -> None:
        """Open the form of a new infusion."""
        if self._view is not None and self._view.is_editable:
            self.panel.open_new(KindMatch(CAR_T))

    def _edit(self, record: Event | Treatment | MyeloidWorkUp) -> None:
        if self._view is not None and self._view.is_editable:
            self._ended.hide()
            self.panel.edit(record)

    @Slot(QModelIndex)
    def _edit_row(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        if line is not None:
            self._edit(line.record)

    def _end(self, *, today: bool) -> None:
        line = self.chosen
        if line is None or not isinstance(line.record, Event) or not line.is_ongoing:
            return
        if self._view is None or not self._view.is_editable:
            return
        if today:
            self.end_requested.emit(line.record)
        else:
            self.edit_end(line.record)

    def _delete(self) -> None:
        line = self.chosen
        if line is not None and self._view is not None and self._view.is_editable:
            self.panel.ask_to_delete(line.record)

    @Slot()
    def _show_death(self) -> None:
        deaths = [e for e in self._view.record.events if e.kind == "death"] if self._view is not None else []
        if deaths:
            self._edit(deaths[0])

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        lines = list_events(view.record, show=self._show_all, kind=self._kind or None)
        chosen = self._wanted or self.chosen
        self._model.show_lines(lines, view.record, view.wording, view.settings)
        self._wanted = chosen
        self._choose_wanted()
        has_any = bool(view.record.events or view.record.work_ups)
        if not lines and self._table.hasFocus():
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._table.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._empty.setText(
            self.tr("Nothing of this kind. Show all.")
            if has_any
            else self.tr("No event yet. Press A and type what happened: CRS, IVIG, infection …")
        )
        self._segments.show_choice(self._show_all.value)

    def _choose_wanted(self) -> None:
        row = self._model.row_of(self._wanted)
        if row >= 0:
            self._wanted = None
        if row < 0 and self._model.rowCount() and not self._table.currentIndex().isValid():
            row = 0
        if row >= 0:
            self._table.selectRow(row)
            self._table.scrollTo(self._model.index(row, 0))

    def _offer_kinds(self) -> None:
        view = self._view
        if view is None:
            return
        kinds = sorted({e.kind for e in view.record.events}, key=event_kind_name)
        if self._kind not in kinds:
            self._kind = ""
        self._kinds.clear()
        self._kinds.addItem(self.tr("all kinds"), "")
        for kind in kinds:
            self._kinds.addItem(event_kind_name(kind), kind)
        self._kinds.setCurrentIndex(max(self._kinds.findData(self._kind), 0))

    @Slot()
    def _filter_kind(self) -> None:
        self._kind = str(self._kinds.currentData() or "")
        self._fill()

    @Slot(str)
    def _filter(self, show: str) -> None:
        self._show_all = Show(show)
        self._fill()

    @Slot()
    def _tell_unfinished(self) -> None:
        self._unfinished.show_unfinished(self.panel.unfinished)

    @Slot()
    def _arrange(self) -> None:
        """Make room for the form; where there is too little, it stands alone."""
        is_open = not self.panel.isHidden()
        was_open, self._is_open = self._is_open, is_open
        self._side.setVisible(is_open)
        is_narrow = self.width() < zoomed(_PANEL_PX) + zoomed(_LEAST_PX)
        self._left.setVisible(not (is_open and is_narrow))
        self._side.setMaximumWidth(max(self.width(), 1) if is_narrow else zoomed(_PANEL_PX))
        self._side.setMinimumWidth(0 if is_narrow else zoomed(_PANEL_PX))
        if was_open and not is_open and self.isVisible():
            self._take_focus()
        self._tell_unfinished()

    def _take_focus(self) -> None:
        """Put the focus into the list, or where something is added while there is none."""
        (self._add if self._table.isHidden() else self._table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_left(self) -> QScrollArea:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(self._new_head())
        layout.addWidget(self._unfinished)
        layout.addWidget(self._ended)
        layout.addWidget(self._cards)
        layout.addLayout(self._new_filters())
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        return area

    def _new_head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Events and treatment"))
        title.setProperty("kind", "title")
        self._add = QPushButton(self.tr("Add… (A)"))
        self._add.setObjectName("add_event")
        self._add.setProperty("primary", True)
        self._add.clicked.connect(self.add)
        self._add_treatment = QPushButton(self.tr("Add treatment (T)"))
        self._add_treatment.setObjectName("add_treatment")
        self._add_treatment.clicked.connect(self.add_treatment)
        row = QHBoxLayout()
        row.addWidget(title, 1)
        row.addWidget(self._add_treatment)
        row.addWidget(self._add)
        return row

    def _new_filters(self) -> WrappingRow:
        self._segments = Segments(
            self.tr("Show"), ((Show.ALL.value, self.tr("All")), (Show.ONGOING.value, self.tr("Ongoing")))
        )
        self._segments.chosen.connect(self._filter)
        self._kinds = ShortChoiceBox(30)
        self._kinds.setObjectName("event_kinds")
        self._kinds.setAccessibleName(self.tr("Kind"))
        self._kinds.activated.connect(self._filter_kind)
        keys = QLabel(self.tr("Return edits · E ended today · Shift+E on another day · Del deletes"))
        keys.setProperty("kind", "hint")
        row = WrappingRow()
        row.addWidget(self._segments)
        row.addWidget(labelled(self.tr("Kind"), self._kinds))
        row.addWidget(keys)
        return row

    def _new_table(self) -> EventsTable:
        table = EventsTable()
        table.setObjectName("events")
        table.setAccessibleName(self.tr("Events"))
        table.setProperty("kind", "list")
        table.setModel(self._model)
        read_by_rows(table)
        table.setMinimumHeight(zoomed(_LEAST_TABLE_PX))
        table.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, zoomed(width))
        table.setColumnWidth(DETAILS, zoomed(220))
        table.doubleClicked.connect(self._edit_row)
        return table

    def _new_ended_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("kind", "done")
        bar.setObjectName("ended_bar")
        self._ended_text = QLabel()
        self._ended_text.setObjectName("ended_text")
        other, undo = link_button(self.tr("Another day…")), link_button(self.tr("Undo"))
        other.setObjectName("ended_other_day")
        other.clicked.connect(self._end_otherwise)
        undo.setObjectName("ended_undo")
        undo.clicked.connect(self._undo_end)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 5, 8, 5)
        row.addWidget(self._ended_text, 1)
        row.addWidget(other)
        row.addWidget(undo)
        bar.hide()
        return bar

    @Slot()
    def _end_otherwise(self) -> None:
        events = self._view.record.events if self._view is not None else ()
        before = self._ended_event
        event = next((e for e in events if before is not None and e.id == before.id), None)
        self._ended.hide()
        if event is not None:
            self.edit_end(event)

    @Slot()
    def _undo_end(self) -> None:
        self._ended.hide()
        self.undo_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add, edit, end and delete with one key."""
        if event.modifiers() & _COMMANDING or not self.panel.isHidden():
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_A | Qt.Key.Key_Insert:
                self.add()
            case Qt.Key.Key_T:
                self.add_treatment()
            case Qt.Key.Key_E:
                self._end(today=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._edit_row(self._table.currentIndex())
            case Qt.Key.Key_Delete:
                self._delete()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room anew."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus into the list, unless somebody walks along the tabs."""
        super().showEvent(event)
        if not isinstance(QApplication.focusWidget(), QTabBar) and self.panel.isHidden():
            self._take_focus()
