"""The visits of one patient: the flowsheet, and the column of the visit that is being entered."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from analytics.records.ids import ResultId
from analytics.visits.entry_sheet import CellStatus, EntryCell, EntrySheet, FieldEntry
from analytics.visits.flowsheet_rows import RowKind, SheetRow
from widgets.flowsheet_legend import FlowsheetLegend
from widgets.flowsheet_table import FlowsheetTable
from widgets.look import zoomed
from widgets.reason_card import ReasonCard
from widgets.visit_head import ColumnChoice, VisitHead
from widgets.visit_panel import VisitPanel
from widgets.visits_view import VisitsView
from widgets.zoomed_size import keep_zoomed_width

_PANEL_PX = 262
_NARROW_PX = 860
_LOW_PX = 330


class VisitsPage(QWidget):
    """Shows the visits and takes what is typed; it decides nothing.

    Signals:
        cell_typed: (analyte, text) after every key, so that the reading is shown while typing.
        cell_entered: (analyte, text) when a field is left by Enter, Tab or an arrow, or by a click elsewhere.
        offer_taken: (analyte) the reading that was offered instead is right.
        cell_confirmed: (analyte, reason) an unusual value stands, and why.
        field_typed / field_entered: (name, text) the same for ``date``, ``ecog``, ``weight_kg``,
            ``temperature_celsius``.
        field_confirmed: (name, reason) an unusual date stands, and why.
        note_typed: the text of the note.
        laboratory_chosen: whose units bare numbers are in; None: the catalogue's.
        kind_chosen / planned_chosen: how the visit came about; the code of its planned point,
            None: by its day.
        visit_wanted: the id of a stored visit to edit; None: a new one.
        sign_requested: the visit is complete. unlock_requested: a reason to open a signed one again.
        delete_requested: the visit with its values is to be removed, and why.
        paste_requested: text of the clipboard with several values.
        source_wanted: the id of a stored result whose source is asked for.
    """

    cell_typed = Signal(str, str)
    cell_entered = Signal(str, str)
    offer_taken = Signal(str)
    cell_confirmed = Signal(str, str)
    field_typed = Signal(str, str)
    field_entered = Signal(str, str)
    field_confirmed = Signal(str, str)
    note_typed = Signal(str)
    laboratory_chosen = Signal(object)
    kind_chosen = Signal(str)
    planned_chosen = Signal(object)
    visit_wanted = Signal(object)
    sign_requested = Signal()
    unlock_requested = Signal(str)
    delete_requested = Signal(str)
    paste_requested = Signal(str)
    source_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._view: VisitsView | None = None
        self._sheet: EntrySheet | None = None
        self._after_date: SheetRow | None = None
        self.head = VisitHead()
        self.table = FlowsheetTable()
        self.panel = VisitPanel()
        self.legend = FlowsheetLegend()
        self._nothing = self._new_nothing()
        self._ask_unlock = ReasonCard(
            self.tr("Why the signed visit is opened again"), self.tr("Unlock"), self
        )
        self._ask_unlock.setObjectName("unlock_reason")
        self._ask_delete = ReasonCard(
            self.tr("Why the visit is deleted, with all its values"), self.tr("Delete visit"), self
        )
        self._ask_delete.setObjectName("delete_reason")
        self._beside = self._new_beside()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def view(self) -> VisitsView | None:
        """What is shown."""
        return self._view

    def show_visits(self, view: VisitsView, *, entry_follows: bool = False) -> None:
        """Show another patient's visits, or the same patient's after a change; the open entry stays.

        Where *entry_follows* the table waits for ``show_entry``, to be laid out once.
        """
        before, self._view = self._view, view
        if before is not None and before.record.patient.id != view.record.patient.id:
            self._sheet = None
        self.head.show_visits(view)
        self.table.show_view(view, sheet_follows=entry_follows)
        if not entry_follows:
            self._show_sheet()

    def clear(self) -> None:
        """Show nobody: no word and no value of a patient stays behind."""
        self._view, self._sheet, self._after_date = None, None, None
        self._ask_unlock.clear()
        self._ask_delete.clear()
        self.table.clear()
        self.panel.clear()
        self.head.clear()
        self._main.hide()
        self._beside.hide()

    def show_entry(self, sheet: EntrySheet | None) -> None:
        """Show the visit that is being entered; None: no visit is open."""
        is_other = (sheet is None) != (self._sheet is None) or (
            sheet is not None and self._sheet is not None and sheet.visit_id != self._sheet.visit_id
        )
        was_new = self._sheet is not None and self._sheet.visit_id is None
        self._sheet = sheet
        self.table.show_sheet(sheet)
        self._show_sheet()
        if is_other and not was_new and self.isVisible():
            self._enter()

    def show_cell(self, cell: EntryCell) -> None:
        """Show one cell of it anew, leaving the cursor where it is."""
        self._show_part(cell.analyte, cell)

    def show_field(self, name: str, entry: FieldEntry) -> None:
        """Show one field of the visit anew (``date``, ``ecog`` …), leaving the cursor where it is."""
        if name == "date":
            self.head.show_date(entry)
        self._show_part(name, entry)

    def _show_part(self, key: str, entry: EntryCell | FieldEntry) -> None:
        self.table.show_entry(key, entry)
        self._sheet = self.table.sheet
        if self._sheet is not None:
            self.head.show_progress(self._sheet)

    def open_cell(self, analyte: str) -> None:
        """Bring the field of *analyte* into view and put the cursor there."""
        self.table.open_field(analyte)

    def show_result(self, result_id: ResultId) -> bool:
        """Bring the cell of a stored result into view and choose it; False where none can be shown."""
        self._show_panel(False)
        if self.table.show_result(result_id):
            return True
        if self.head.columns.visits_only:  # it stands on a day without a visit
            self.head.show_all_days()
            return self.table.show_result(result_id)
        return False

    def ask_date_first(self) -> None:
        """Put the cursor into the date of the visit; from there Return goes on to the field it was in."""
        self._after_date = self.table.edited
        self._go_to_date()

    def _show_sheet(self) -> None:
        view, sheet = self._view, self._sheet
        if view is None:
            return
        self._main.show()
        has_anything = bool(view.flowsheet.columns) or sheet is not None
        self._stack.setCurrentIndex(0 if has_anything else 1)
        self.head.show_entry(sheet)
        self.head.delete.setEnabled(
            sheet is not None
            and sheet.visit_id is not None
            and not sheet.is_read_only
            and not sheet.is_signed
        )
        self.legend.show_entry(is_open=self.table.is_open)
        self._nothing_new.setEnabled(view.is_editable)
        self._said_axis.setVisible(view.record.axis.infusion is None and has_anything)
        self._said_axis.setText(self._about_axis())
        if sheet is not None:
            self.panel.show_entry(sheet, view.wording)
        self._place_panel()

    def _about_axis(self) -> str:
        """Say why there are no day numbers, or what they count from."""
        view = self._view
        if view is None or view.record.axis.infusion is not None:
            return ""
        origin = view.record.axis.origin
        if origin is not None:
            return self.tr("Days count from: {origin}.").format(origin=origin)
        if view.record.axis.has_infusion:
            return self.tr("The date of the infusion is not known: only its day numbers are.")
        return self.tr("No day 0: without an infusion date the days have no numbers.")

    @Slot()
    def _place_panel(self) -> None:
        """Put the panel beside the table, or, where there is no room, behind a button in its place."""
        has_entry = self._sheet is not None and self._view is not None
        is_beside = self.width() >= zoomed(_NARROW_PX)
        text = self.tr("Due and note")
        if self.panel.due_text:
            text = self.tr("Due {count} · note").format(count=self.panel.due_text)
        self.head.show_panel_state(is_beside=is_beside or not has_entry, text=text)
        place, other = self._beside, self._instead
        if not is_beside:
            place, other = other, place
        if self.panel.parent() is not place.viewport():
            other.takeWidget()  # two areas that hold one widget would size it against each other forever
            place.setWidget(self.panel)
            self.panel.show()
        self._beside.setVisible(has_entry and is_beside)
        if is_beside and self._stack.currentWidget() is self._instead:
            self._show_panel(False)

    @Slot(bool)
    def _show_panel(self, is_shown: bool) -> None:
        if is_shown:
            self.table.leave()
            self._stack.setCurrentWidget(self._instead)
        elif self._stack.currentWidget() is self._instead:
            self._stack.setCurrentIndex(0)

    @Slot()
    def _enter(self) -> None:
        """Put the cursor where entering begins: into the date, where there is none, else the first field."""
        if self._sheet is None or not self.table.is_open:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._sheet.at is None:
            self.head.date.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.table.begin()

    @Slot()
    def _go_to_date(self) -> None:
        """Go from the first field back to the date, which stands before it."""
        self.head.date.setFocus(Qt.FocusReason.BacktabFocusReason)
        self.head.date.edit.selectAll()

    @Slot()
    def _go_on_from_date(self) -> None:
        """Go from the date on to the first field, unless something is to be said of the date."""
        if self._sheet is None or not self.table.is_open:
            return
        entry = self._sheet.field("date")
        if self._sheet.at is not None and entry.status not in (CellStatus.REFUSED, CellStatus.ASKED):
            wanted, self._after_date = self._after_date, None
            self.table.begin(wanted or self.table.first_open())

    @Slot(object, str)
    def _tell_typed(self, row: SheetRow, text: str) -> None:
        (self.field_typed if row.kind is RowKind.FIELD else self.cell_typed).emit(row.key, text)

    @Slot(object, str)
    def _tell_entered(self, row: SheetRow, text: str) -> None:
        (self.field_entered if row.kind is RowKind.FIELD else self.cell_entered).emit(row.key, text)

    @Slot(object)
    def _take_offer(self, row: SheetRow) -> None:
        if row.kind is RowKind.ANALYTE:
            self.offer_taken.emit(row.key)
            return
        entry = dict(self._sheet.fields).get(row.key) if self._sheet is not None else None
        offer = next((found.offer for found in entry.findings if found.offer), None) if entry else None
        if offer is not None:
            self.field_entered.emit(row.key, offer)

    @Slot(object, str)
    def _confirm(self, row: SheetRow, reason: str) -> None:
        (self.field_confirmed if row.kind is RowKind.FIELD else self.cell_confirmed).emit(row.key, reason)

    @Slot()
    def _sign(self) -> None:
        """Ask for the signature; while something waits, go there instead."""
        if self._sheet is None or not self.head.sign.isVisible():
            return
        self.table.leave()
        if self._sheet.open_findings:
            self.table.begin(self.table.first_open())
        self.sign_requested.emit()

    @Slot()
    def _ask_for_unlock(self) -> None:
        self._ask_unlock.ask_beside(self.head.unlock)

    @Slot()
    def _ask_for_delete(self) -> None:
        self._ask_delete.ask_beside(self.head)

    @Slot(object)
    def _choose_columns(self, choice: ColumnChoice) -> None:
        self.table.choose_columns(
            reference=choice.reference, trend=choice.trend, visits_only=choice.visits_only
        )

    def _connect(self) -> None:
        table, head = self.table, self.head
        table.typed.connect(self._tell_typed)
        table.entered.connect(self._tell_entered)
        table.offer_taken.connect(self._take_offer)
        table.confirmed.connect(self._confirm)
        table.visit_wanted.connect(self.visit_wanted)
        table.block_pasted.connect(self.paste_requested)
        table.source_wanted.connect(self.source_wanted)
        table.left_at_start.connect(self._go_to_date)
        head.date.edit.returnPressed.connect(self._go_on_from_date)
        head.field_typed.connect(self.field_typed)
        head.field_entered.connect(self.field_entered)
        head.field_confirmed.connect(self.field_confirmed)
        head.laboratory_chosen.connect(self.laboratory_chosen)
        head.kind_chosen.connect(self.kind_chosen)
        head.planned_chosen.connect(self.planned_chosen)
        head.new_wanted.connect(lambda: self.visit_wanted.emit(None))
        head.sign_wanted.connect(self._sign)
        head.unlock_wanted.connect(self._ask_for_unlock)
        head.delete_wanted.connect(self._ask_for_delete)
        head.columns_chosen.connect(self._choose_columns)
        head.panel_wanted.connect(self._show_panel)
        self.panel.note_typed.connect(self.note_typed)
        self.panel.field_wanted.connect(self._go_to)
        self._ask_unlock.reason_given.connect(self.unlock_requested)
        self._ask_delete.reason_given.connect(self.delete_requested)
        self._nothing_new.clicked.connect(lambda: self.visit_wanted.emit(None))
        for keys, answer in (("Alt+U", "use"), ("Alt+R", "retype"), ("Alt+K", "keep")):
            self._key(keys).activated.connect(
                lambda answer=answer: table.answer(answer) or head.answer(answer)
            )
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._key(keys).activated.connect(self._sign)

    @Slot(str)
    def _go_to(self, key: str) -> None:
        """Go to the field of what is missing, where it is one of this page."""
        self._show_panel(False)
        if key in ("staging", "events", "ngs"):
            return
        self.table.open_field(key)

    def _key(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _new_nothing(self) -> QWidget:
        page = QWidget()
        said = QLabel(self.tr("No visit and no result yet."))
        said.setObjectName("no_visits")
        said.setProperty("kind", "title")
        how = QLabel(self.tr("Enter the first visit, or import results from the laboratory (Ctrl+I)."))
        how.setProperty("kind", "label")
        how.setWordWrap(True)
        self._nothing_new = QPushButton(self.tr("New visit"))
        self._nothing_new.setObjectName("first_visit")
        self._nothing_new.setProperty("primary", True)
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        for part in (said, how, self._nothing_new):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        return page

    def _new_beside(self) -> QScrollArea:
        area = QScrollArea()
        area.setProperty("kind", "panel")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_zoomed_width(area, _PANEL_PX)
        return area

    def _lay_out(self) -> None:
        self._said_axis = QLabel()
        self._said_axis.setObjectName("visits_axis")
        self._said_axis.setProperty("kind", "hint")
        self._said_axis.setWordWrap(True)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._said_axis)
        column.addWidget(self.table, 1)
        column.addWidget(self.table.past_bar)
        column.addWidget(self.legend)
        self._instead = QScrollArea()
        self._instead.setWidgetResizable(True)
        self._instead.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (sheet, self._nothing, self._instead):
            self._stack.addWidget(part)
        self._main = QWidget()
        main = QVBoxLayout(self._main)
        main.setContentsMargins(16, 10, 12, 6)
        main.setSpacing(6)
        main.addWidget(self.head)
        main.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._main, 1)
        layout.addWidget(self._beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the place of the panel."""
        super().resizeEvent(event)
        self.legend.setVisible(self.height() >= zoomed(_LOW_PX))
        self._place_panel()

    def showEvent(self, event: QShowEvent) -> None:
        """Let typing begin at once."""
        super().showEvent(event)
        self._enter()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hand over what stands in the field: another page comes into view."""
        super().hideEvent(event)
        self.table.leave()
