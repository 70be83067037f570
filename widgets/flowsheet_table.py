"""The flowsheet on the screen: values of before, and the column that is being entered, by keyboard."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QTableView, QWidget

from analytics.catalogue import catalogue
from analytics.records.ids import ResultId
from analytics.records.result import Result
from analytics.visits.entry_sheet import CellStatus, EntryCell, EntrySheet, FieldEntry
from analytics.visits.flowsheet import Flowsheet
from analytics.visits.flowsheet_rows import RowKind, SheetRow, sheet_rows
from analytics.visits.value_text import unit_text
from widgets.catalogue_names import analyte_name
from widgets.entry_editor import EntryEditor
from widgets.entry_finder import EntryFinder
from widgets.flowsheet_columns import FlowsheetColumns
from widgets.flowsheet_delegate import ROW_PX, FlowsheetDelegate, field_rect
from widgets.flowsheet_fit import ColumnKind, TableColumn
from widgets.flowsheet_header import FlowsheetHeader
from widgets.flowsheet_model import FlowsheetModel
from widgets.flowsheet_strips import FlowsheetStrips
from widgets.flowsheet_words import FIELD_UNITS, field_row, spoken_name
from widgets.look import current_theme, zoomed
from widgets.visits_view import VisitsView

NOT_DONE = "nd"
_WAITING = (CellStatus.REFUSED, CellStatus.ASKED)


class FlowsheetTable(QTableView):
    """Shows a flowsheet and takes what is typed into its entry column; it decides nothing.

    The cursor is in one field at a time; Enter, Tab and the arrows go on from field to field, ← goes to the
    values of before, where Enter opens the visit of the column. What is found at a field stands below it.

    Signals:
        typed: (row, text) after every key. entered: (row, text) when the field is left with another text.
        offer_taken: row. confirmed: (row, reason).
        visit_wanted: the id of the visit of a column.
        block_pasted: a text with several values.
        source_wanted: the id of a result.
        left_at_end: Enter in the last field. left_at_start: a step back in the first.
    """

    typed = Signal(object, str)
    entered = Signal(object, str)
    offer_taken = Signal(object)
    confirmed = Signal(object, str)
    visit_wanted = Signal(object)
    block_pasted = Signal(str)
    source_wanted = Signal(object)
    left_at_end = Signal()
    left_at_start = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = FlowsheetModel(self)
        self._view: VisitsView | None = None
        self._past: Flowsheet | None = None
        self._sheet: EntrySheet | None = None
        self._added: tuple[str, ...] = ()
        self._folded: frozenset[str] = frozenset()
        self._visits_only = False
        self._edited: SheetRow | None = None
        self._fitted: tuple[tuple[SheetRow, ...], tuple[TableColumn, ...]] | None = None
        self.setObjectName("flowsheet")
        self.setAccessibleName(self.tr("Flowsheet: analytes by day"))
        self.setHorizontalHeader(FlowsheetHeader(self))
        self.setModel(self.shown)
        self.setItemDelegate(FlowsheetDelegate(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._columns = FlowsheetColumns(self, self.shown)
        self._columns.fitted.connect(self._fit_rows)
        self.past_bar = self._columns.bar
        self.past_bar.setAccessibleName(self.tr("Earlier days"))
        self._strips = self._new_strips()
        self.editor = self._new_editor()
        self.finder = EntryFinder(self)
        self.finder.analyte_chosen.connect(self.add_analyte)
        self.finder.closed.connect(self._come_back)
        header = self.horizontalHeader()
        header.sectionDoubleClicked.connect(self._open_column)
        self.clicked.connect(self._follow_click)
        self.doubleClicked.connect(self._open_cell)
        self.verticalScrollBar().valueChanged.connect(self._place_parts)

    @property
    def edited(self) -> SheetRow | None:
        """The field with the cursor."""
        return self._edited

    @property
    def sheet(self) -> EntrySheet | None:
        """The visit that is being entered, as it is shown."""
        return self._sheet

    @property
    def is_open(self) -> bool:
        """Whether something can be typed."""
        reader = self.shown.reader
        return reader is not None and not reader.is_locked

    def show_view(self, view: VisitsView, *, sheet_follows: bool = False) -> None:
        """Show another patient, or the same one after a change; where *sheet_follows*, together with it."""
        before, self._view = self._view, view
        is_same = before is not None and before.record.patient.id == view.record.patient.id
        if not is_same:
            self._added, self._folded, self._edited = (), frozenset(), None
            self._sheet = None
            self._put_away()
        if not sheet_follows:
            self._set_sheet(self._sheet, keeps_place=is_same)

    def show_sheet(self, sheet: EntrySheet | None) -> None:
        """Show the visit that is being entered; None: none is."""
        before = self._sheet
        same = before is not None and sheet is not None and before.is_same_visit(sheet)
        if not same:
            self._put_away()
        self._set_sheet(sheet, keeps_place=same)

    def show_entry(self, key: str, entry: EntryCell | FieldEntry) -> None:
        """Show one field of it anew, leaving the cursor where it is."""
        sheet = self._sheet
        if sheet is None:
            return
        self._sheet = sheet.with_entry(key, entry)
        self._refresh()

    def clear(self) -> None:
        """Show nobody: no word and no value of a patient stays behind."""
        self._view, self._past, self._sheet, self._edited = None, None, None, None
        self._added = ()
        self._columns.show_days(())
        self._put_away()
        self.finder.close_card()
        self._strips.drop()
        self.shown.clear()

    def choose_columns(self, *, reference: bool, trend: bool, visits_only: bool) -> None:
        """Show these columns."""
        self._visits_only = visits_only
        self._columns.choose(reference=reference, trend=trend)
        if self._view is not None:
            self._set_sheet(self._sheet, keeps_place=False)

    def first_open(self) -> SheetRow | None:
        """Return the first field that waits, was typed but not entered, or is empty; else the first."""
        fields = [row for row in self.shown.rows if row.is_enterable]
        if self._sheet is None or not fields:
            return None
        waiting = (row for row in fields if self._entry(row).status in _WAITING)
        kept = (row for row in fields if _is_kept(self._entry(row)))
        empty = (row for row in fields if not self._entry(row).text)
        return next(waiting, next(kept, next(empty, fields[0])))

    def begin(self, row: SheetRow | None = None) -> None:
        """Put the cursor into a field; None: where it was, or the first that is empty."""
        wanted = row or self._edited or self.first_open()
        if wanted is None or not self.is_open:
            return
        if wanted != self._edited:
            self.leave()
        number = self.shown.row_of(wanted.key, wanted.kind)
        if number is None:
            return
        fields = [one for one in self.shown.rows if one.is_enterable]
        self._edited = wanted
        self.shown.show_current(wanted.key)
        index = self.shown.index(number, self.shown.columnCount() - 1)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Clear)
        self.scrollTo(index)
        self.editor.setAccessibleName(spoken_name(wanted))
        self.editor.setAccessibleDescription(self.shown.spoken(number, index.column()))
        self.editor.begin(
            self._entry(wanted).text, is_first=wanted == fields[0], is_last=wanted == fields[-1]
        )
        self._place_parts()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_analyte(self, code: str) -> None:
        """Give *code* a row and put the cursor there."""
        if self.shown.row_of(code) is None:
            group = catalogue().analytes[code].group if code in catalogue().analytes else ""
            self._folded -= {group}
            self._added = (*self._added, code)
            self._refresh()
        self.begin(SheetRow(RowKind.ANALYTE, code))

    def open_field(self, key: str) -> None:
        """Put the cursor into the field of an analyte, or of the visit itself."""
        row = field_row(key)
        if row.kind is RowKind.FIELD:
            self.begin(row)
        else:
            self.add_analyte(key)

    def show_result(self, result_id: ResultId) -> bool:
        """Bring the cell of a stored result into view and choose it; False where there is none."""
        view, past, sheet = self._view, self._past, self._sheet
        if view is None or past is None:
            return False
        result = next((one for one in view.record.results if one.id == result_id), None)
        entry = next((cell for cell in sheet.cells if cell.result_id == result_id), None) if sheet else None
        if result is None:
            return False
        if entry is not None and self.is_open:
            self.open_field(result.analyte)
            return True
        group = catalogue().analytes[result.analyte].group if result.analyte in catalogue().analytes else ""
        if group in self._folded:
            self._folded -= {group}
            self._refresh(is_all=True)
        days = past.layout.rows[result.analyte].cells if result.analyte in past.layout.rows else {}
        day = next((day for day, found in days.items() if result in found), None)
        if day is not None:
            self._columns.show_day(day)
        return self._choose_cell(result)

    def _choose_cell(self, result: Result) -> bool:
        """Make the cell in which *result* stands the current one; the field that was open is left."""
        number = self.shown.row_of(result.analyte)
        if number is None:
            return False
        for section in range(self.shown.columnCount()):
            index = self.shown.index(number, section)
            if result.id in (self._result_id(index), *(one.id for one in self.shown.results_at(index))):
                self.leave()
                self._put_away()
                self.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self.scrollTo(index)
                return True
        return False

    @Slot()
    def leave(self) -> None:
        """Hand over what stands in the field with the cursor, where that is news."""
        row, editor = self._edited, self.editor
        if row is None or editor.isHidden():
            return
        is_waiting = bool(editor.text()) and self._entry(row).status is CellStatus.TYPED
        is_news = editor.is_modified or is_waiting
        text = editor.text()
        if is_news:
            editor.settle()
            self.entered.emit(row, text)
        self._refresh()

    def answer(self, answer: str) -> bool:
        """Give an *answer* (``use``, ``retype``, ``keep``) to what waits at the cursor, else to the first."""
        key = self._waiting_key(answer)
        if key is None:
            return False
        match answer:
            case "use":
                self._strips.scroll_to(key)
                self.offer_taken.emit(field_row(key))
            case "keep":
                self._strips.ask_reason(key)
            case _:
                self.begin(field_row(key))
        return True

    def _put_away(self) -> None:
        """Close the field with the cursor without handing anything over; its text does not stay behind."""
        self._edited = None
        self.editor.begin("")
        self.editor.hide()

    # what is shown

    def _set_sheet(self, sheet: EntrySheet | None, *, keeps_place: bool) -> None:
        view = self._view
        self._sheet = sheet
        if view is None:
            return
        end_before = self._columns.newest_in_view if keeps_place else None
        self._past = view.flowsheet.without(sheet.visit_id if sheet is not None else None, self._past)
        columns = self._past.columns
        days = [n for n, column in enumerate(columns) if column.visit is not None or not self._visits_only]
        self._columns.show_days(days)
        self._refresh(is_all=True)
        self._columns.want(name=self._name_width(), has_entry=sheet is not None)
        place = self._past.place_before(sheet.at) if sheet is not None else len(columns)
        end = sum(day < place for day in days)
        if end_before is not None and sheet is not None:
            end = min(end_before, len(days))
        self._columns.fit(end)

    def _refresh(self, *, is_all: bool = False) -> None:
        """Show rows, entry column and findings anew; the field with the cursor keeps its text."""
        view, past, sheet = self._view, self._past, self._sheet
        if view is None or past is None:
            return
        editing = self._edited is not None and not self.editor.isHidden()
        typing = self._edited.key if self._edited and editing and self.editor.is_modified else None
        rows = sheet_rows(past, sheet, added=self._added, folded=self._folded, typing=typing)
        if is_all or sheet is None:
            names = dict(view.laboratories)
            laboratory = names.get(sheet.laboratory_id, "") if sheet and sheet.laboratory_id else ""
            self.shown.show_values(
                past, sheet, view.wording, rows, laboratory=laboratory, folded=self._folded,
                is_editable=view.is_editable,
            )  # fmt: skip
        else:
            self.shown.show_sheet(sheet, rows)
        self._strips.keep(self._entry)
        if is_all or self._fitted != (self.shown.rows, self.shown.columns):
            self._fit_rows()
        else:
            self._place_parts()  # a key changes no row
        if self._edited is not None and editing:
            self._follow_sheet(self._edited)

    def _follow_sheet(self, row: SheetRow) -> None:
        """Let the field show another text of the sheet (after an undo), unless something is being typed."""
        if not self.is_open or self.shown.row_of(row.key, row.kind) is None:
            self.editor.hide()
            return
        text = self._entry(row).text
        if not self.editor.is_modified and text != self.editor.start:
            self.editor.begin(text)
        self._place_parts()

    def _entry(self, row: SheetRow) -> EntryCell | FieldEntry:
        sheet = self._sheet
        if sheet is None:
            return FieldEntry()
        if row.kind is RowKind.FIELD or row.key in FIELD_UNITS:
            return sheet.field(row.key)
        return sheet.cell(row.key) or EntryCell(row.key)

    def _name_width(self) -> int:
        strong, quiet = QFont(self.font()), QFont(self.font())
        strong.setPixelSize(zoomed(12))
        strong.setWeight(QFont.Weight.Medium)
        quiet.setPixelSize(zoomed(11))
        names, units = QFontMetrics(strong), QFontMetrics(quiet)
        widest = 0
        for row in self.shown.rows:
            if row.kind is RowKind.ANALYTE:
                width = names.horizontalAdvance(analyte_name(row.key))
                width += units.horizontalAdvance(unit_text(row.key))
                widest = max(widest, width)
        return widest + zoomed(32)

    # columns

    @Slot()
    def _fit_rows(self) -> None:
        """Give rows their height and the wide ones their span, which paints the whole table anew."""
        self._fitted = (self.shown.rows, self.shown.columns)
        self.verticalHeader().setDefaultSectionSize(zoomed(ROW_PX))
        self.clearSpans()
        named = sum(c.kind in (ColumnKind.NAME, ColumnKind.REFERENCE, ColumnKind.TREND)
                    for c in self.shown.columns)  # fmt: skip
        for number, row in enumerate(self.shown.rows):
            if row.kind is RowKind.GROUP and named > 1:
                self.setSpan(number, 0, 1, named)
            elif row.kind is RowKind.FINDING and len(self.shown.columns) > 1:
                self.setSpan(number, 0, 1, len(self.shown.columns))
        self._place_parts()

    # findings

    def _waiting_key(self, answer: str) -> str | None:
        row = self._edited
        return self._strips.waiting(answer, self.shown.row_of(row.key, row.kind) if row is not None else None)

    @Slot()
    def _place_parts(self) -> None:
        """Put the field with the cursor and the strips over their rows."""
        self._strips.place()
        row = self._edited
        number = self.shown.row_of(row.key, row.kind) if row is not None else None
        if number is not None and self.shown.columnCount():
            index = self.shown.index(number, self.shown.columnCount() - 1)
            self.editor.setGeometry(field_rect(self.visualRect(index)).adjusted(-1, -1, 1, 1))

    # keys and mouse

    @Slot(int)
    def _step(self, by: int) -> None:
        row = self._edited
        fields = [one for one in self.shown.rows if one.is_enterable]
        if row is None or row not in fields:
            return
        here = fields.index(row)
        wanted = fields[max(0, min(here + by, len(fields) - 1))]
        self.leave()
        self.begin(wanted)
        if wanted == row and abs(by) == 1:
            (self.left_at_end if by > 0 else self.left_at_start).emit()

    @Slot(int)
    def _go_to_end(self, side: int) -> None:
        fields = [one for one in self.shown.rows if one.is_enterable]
        if fields:
            self.leave()
            self.begin(fields[0] if side < 0 else fields[-1])

    @Slot()
    def _go_to_past(self) -> None:
        number = self.shown.row_of(self._edited.key, self._edited.kind) if self._edited else None
        if number is None:
            return
        self.leave()
        column = max(0, self.shown.columnCount() - 2)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectionModel().setCurrentIndex(
            self.shown.index(number, column), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    @Slot()
    def _say_not_done(self) -> None:
        row = self._edited
        if row is not None and row.kind is RowKind.ANALYTE:
            self.editor.setText(NOT_DONE)
            self._step(1)

    @Slot(str)
    def _tell_typed(self, text: str) -> None:
        if self._edited is not None:
            self.typed.emit(self._edited, text)

    @Slot(str)
    def find_analyte(self, letters: str = "") -> None:
        """Open the search for another analyte."""
        if not self.is_open:
            return
        place = self.editor.geometry() if not self.editor.isHidden() else QRect(QPoint(0, 0), self.size() / 8)
        self.finder.open_at(self.viewport(), place, letters)

    @Slot()
    def _come_back(self) -> None:
        """Go on in the field that the search was opened from, unless the user has gone elsewhere."""
        focus = QApplication.focusWidget()
        if focus not in (None, self, self.viewport(), self.editor):
            self._give_up()
        elif self.is_open and self._edited is not None and self.isVisible():
            self.begin(self._edited)

    @Slot()
    def _give_up(self) -> None:
        """The cursor went elsewhere: hand the text over and close the field."""
        if self.finder.isVisible():
            return
        self.leave()
        self.editor.hide()
        self.shown.show_current(None)

    @Slot(QModelIndex)
    def _follow_click(self, index: QModelIndex) -> None:
        row = self.shown.rows[index.row()]
        if row.kind is RowKind.GROUP:
            self._folded = self._folded ^ {row.key}
            self._refresh(is_all=True)
        elif row.is_enterable and self.is_open and self._is_entry(index.column()):
            self.begin(row)

    def _is_entry(self, section: int) -> bool:
        columns = self.shown.columns
        return 0 <= section < len(columns) and columns[section].kind is ColumnKind.ENTRY

    @Slot(QModelIndex)
    def _open_cell(self, index: QModelIndex) -> None:
        self._open_column(index.column())

    @Slot(int)
    def _open_column(self, section: int) -> None:
        column = self.shown.sheet_column(section)
        if column is not None and column.visit is not None:
            self.visit_wanted.emit(column.visit.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the values of before; what is typed goes to the field of the row."""
        index, key = self.currentIndex(), event.key()
        kind = self.shown.columns[index.column()].kind if index.isValid() else None
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            if kind is ColumnKind.PAST:
                self._open_column(index.column())
            elif index.isValid() and self.is_open:
                self.begin(self.shown.rows[index.row()] if self._is_field(index) else None)
        elif key == Qt.Key.Key_Left and kind is ColumnKind.PAST and self._is_oldest(index):
            self._columns.step(-1)
        elif key == Qt.Key.Key_Right and self._is_newest(index):
            self._go_right(index)
        elif key == Qt.Key.Key_Space and index.isValid() and self._result_id(index) is not None:
            self._ask_source(index)
        elif key == Qt.Key.Key_F2 and self.is_open:
            self.begin(self.shown.rows[index.row()] if self._is_field(index) else None)
        elif self.is_open and event.text() and event.text().isprintable() and self._is_field(index):
            self.begin(self.shown.rows[index.row()])
            QGuiApplication.sendEvent(self.editor, event)
        else:
            super().keyPressEvent(event)

    def _is_field(self, index: QModelIndex) -> bool:
        return index.isValid() and self.shown.rows[index.row()].is_enterable

    def _is_oldest(self, index: QModelIndex) -> bool:
        return self.shown.columns[index.column() - 1].kind is not ColumnKind.PAST

    def _is_newest(self, index: QModelIndex) -> bool:
        columns = self.shown.columns
        return index.isValid() and (
            index.column() + 1 >= len(columns) or columns[index.column() + 1].kind is not ColumnKind.PAST
        ) and columns[index.column()].kind is ColumnKind.PAST  # fmt: skip

    def _go_right(self, index: QModelIndex) -> None:
        """Scroll to younger days; from the youngest go to the entry."""
        if not self._columns.is_at_newest and not self.is_open:
            self._columns.step(1)
        elif self.is_open and self._is_field(index):
            self.begin(self.shown.rows[index.row()])

    def _ask_source(self, index: QModelIndex) -> None:
        result_id = self._result_id(index)
        if result_id is not None:
            self.setCurrentIndex(index)
            self.source_wanted.emit(result_id)

    def _result_id(self, index: QModelIndex) -> ResultId | None:
        """Return the stored result of a cell, of before or of the visit that is entered."""
        if self._is_entry(index.column()):
            entry = self._entry(self.shown.rows[index.row()])
            return entry.result_id if isinstance(entry, EntryCell) else None
        result = self.shown.result_at(index)
        return result.id if result is not None else None

    @Slot()
    def copy(self) -> None:
        """Put the chosen cells into the clipboard, with their units."""
        cells = self.selectedIndexes()
        if cells:
            QGuiApplication.clipboard().setText(self.shown.copied(cells))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a value of before."""
        index = self.indexAt(self.viewport().mapFrom(self, event.pos()))
        if not index.isValid():
            return
        menu = QMenu(self)
        if self._result_id(index) is not None:
            menu.addAction(self.tr("Where this value comes from"), lambda: self._ask_source(index))
        column = self.shown.sheet_column(index.column())
        if column is not None and column.visit is not None:
            menu.addAction(self.tr("Open this visit"), lambda: self._open_column(index.column()))
        if self.selectedIndexes():
            menu.addAction(self.tr("Copy with units"), self.copy)
        if not menu.isEmpty():
            menu.exec(event.globalPos())
        menu.deleteLater()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; sideways, or with Shift, from day to day. The wheel never changes a value."""
        delta = event.angleDelta()
        sideways = delta.x() or (delta.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if sideways:
            self._columns.step(-1 if sideways > 0 else 1)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in by the keyboard at the field where one was."""
        super().focusInEvent(event)
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in by_key and self.is_open:
            self.begin()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the field first: a click elsewhere hands its text over."""
        if not self.editor.isHidden():
            self._give_up()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and a frame around the column that is entered."""
        super().paintEvent(event)
        if not self.shown.columns or self.shown.columns[-1].kind is not ColumnKind.ENTRY:
            return
        last = self.shown.columnCount() - 1
        left, width = self.columnViewportPosition(last), self.columnWidth(last)
        bottom = self.viewport().height()
        if self.shown.rowCount():
            end = self.shown.rowCount() - 1
            bottom = min(bottom, self.rowViewportPosition(end) + self.rowHeight(end))
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(current_theme().accent), 2))
        painter.drawLine(left + 1, 0, left + 1, bottom)
        painter.drawLine(left + width - 1, 0, left + width - 1, bottom)
        painter.drawLine(left, bottom - 1, left + width, bottom - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns the new room."""
        super().resizeEvent(event)
        if self._past is not None:
            columns = self._columns
            at_end = columns.is_at_newest and self._sheet is None
            columns.fit(len(columns.days) if at_end else columns.newest_in_view or 0)

    def _new_strips(self) -> FlowsheetStrips:
        strips = FlowsheetStrips(self, self.shown)
        strips.offer_taken.connect(self.offer_taken)
        strips.confirmed.connect(self.confirmed)
        strips.retype_wanted.connect(self.begin)
        strips.focus_lost.connect(self.begin)
        return strips

    def _new_editor(self) -> EntryEditor:
        editor = EntryEditor(self.viewport())
        editor.typed.connect(self._tell_typed)
        editor.left.connect(self._give_up)
        editor.step_wanted.connect(self._step)
        editor.end_wanted.connect(self._go_to_end)
        editor.past_wanted.connect(self._go_to_past)
        editor.not_done.connect(self._say_not_done)
        editor.search_wanted.connect(self.find_analyte)
        editor.block_pasted.connect(self.block_pasted)
        return editor


def _is_kept(entry: EntryCell | FieldEntry) -> bool:
    """Whether a text came back from a draft and nobody entered it since."""
    return entry.status is CellStatus.TYPED and not entry.is_left
