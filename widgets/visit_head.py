"""The head of the visits: which one is entered, how far it is, and its date, kind, point and laboratory."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from analytics.records.ids import LaboratoryId
from analytics.records.time_point import CalendarDate
from analytics.records.visit import VisitKind
from analytics.visits.entry_sheet import CellStatus, EntrySheet, FieldEntry
from widgets.choice_box import ChoiceBox, ShortChoiceBox
from widgets.date_field import DateField
from widgets.finding_strip import FindingStrip
from widgets.flowsheet_words import column_name, kind_text, planned_text
from widgets.labelled import labelled
from widgets.local_text import whole_text
from widgets.look import set_kind
from widgets.visits_view import VisitsView
from widgets.wrapping_row import WrappingRow
from widgets.zoomed_size import keep_zoomed_width

_DATE_PX = 100


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """Which columns are shown beside analyte, days and entry."""

    reference: bool = True
    trend: bool = True
    visits_only: bool = False


class ShorterLabel(QLabel):
    """Says as much as there is room for: the first of its texts that fits, else nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_texts(self, texts: tuple[str, ...]) -> None:
        """Show one of *texts*, the longest first; the longest is told to those who listen or point at it."""
        self._texts = texts
        self.setToolTip(texts[0])
        self.setAccessibleName(texts[0])
        self._fit()

    def _fit(self) -> None:
        fitting = (one for one in self._texts if self.fontMetrics().horizontalAdvance(one) <= self.width())
        self.setText(next(fitting, ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew."""
        super().resizeEvent(event)
        self._fit()


class VisitHead(QWidget):
    """Title, state and buttons in one row, the facts of the visit in the next.

    Signals:
        field_typed / field_entered: (``date``, text). field_confirmed: (``date``, reason).
        laboratory_chosen / kind_chosen / planned_chosen: as in ``VisitsPage``.
        new_wanted / sign_wanted / unlock_wanted: a button was pressed.
        columns_chosen: a ``ColumnChoice``.
        panel_wanted: whether the side panel is to be seen, where it has no room beside.
    """

    field_typed = Signal(str, str)
    field_entered = Signal(str, str)
    field_confirmed = Signal(str, str)
    laboratory_chosen = Signal(object)
    kind_chosen = Signal(str)
    planned_chosen = Signal(object)
    new_wanted = Signal()
    sign_wanted = Signal()
    unlock_wanted = Signal()
    delete_wanted = Signal()
    columns_chosen = Signal(object)
    panel_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = ColumnChoice()
        self._date_text = ""
        self._title, self._facts = QLabel(), ShorterLabel()
        self._title.setObjectName("visit_title")
        self._title.setProperty("kind", "title")
        self._facts.setObjectName("visit_facts")
        self._facts.setProperty("kind", "label")
        self._badge = QLabel()
        self._badge.setObjectName("visit_state")
        self._badge.setProperty("kind", "badge")
        for label in (self._title, self._facts, self._badge):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.sign = self._button("sign_visit", self.tr("Sign visit  Ctrl+Enter"))
        self.sign.clicked.connect(self.sign_wanted)
        self.unlock = self._button("unlock_visit", self.tr("Unlock…"))
        self.unlock.clicked.connect(self.unlock_wanted)
        self.new = self._button("new_visit", self.tr("New visit"))
        self.new.clicked.connect(self.new_wanted)
        self._columns_button = self._new_columns_button()
        self._panel_button = self._button("visit_panel", "")
        self._panel_button.setCheckable(True)
        self._panel_button.toggled.connect(self.panel_wanted)
        self._panel_button.hide()
        self.date = DateField(self.tr("Date of the visit"), allows_partial=True)
        self.date.setObjectName("visit_date")
        self._lay_date_out()
        self.date.changed.connect(self._tell_date_typed)
        self.date.edit.left.connect(self._tell_date_entered)
        self._kind, self._planned, self._laboratory = self._new_choices()
        self._facts_row = QWidget()
        self._strip: FindingStrip | None = None
        self._lay_out()

    def show_visits(self, view: VisitsView) -> None:
        """Offer what can be chosen for a visit of this patient."""
        self.date.show_context(view.dates)
        self._fill(self._laboratory, [(name, key) for key, name in view.laboratories])
        schedule = view.dates.schedule
        points = schedule.points() if schedule is not None else ()
        self._fill(self._planned, [(planned_text(point), point.code) for point in points])
        self.new.setEnabled(view.is_editable)
        self._view = view

    def show_entry(self, sheet: EntrySheet | None) -> None:
        """Show the visit that is entered; None: how many there are."""
        self._facts_row.setVisible(sheet is not None)
        self._badge.setVisible(sheet is not None)
        self.sign.setVisible(sheet is not None and not sheet.is_signed and not sheet.is_read_only)
        self.unlock.setVisible(sheet is not None and sheet.is_signed and not sheet.is_read_only)
        if sheet is None:
            self._title.setText(self.tr("Visits"))
            self._facts.show_texts((self._count(),))
            return
        self._title.setText(self._name_of(sheet))
        self.show_progress(sheet)
        is_locked = sheet.is_signed or sheet.is_read_only or not self._view.is_editable
        for part in (self.date, self._kind, self._planned, self._laboratory):
            part.setEnabled(not is_locked)
        self._choose(self._kind, sheet.kind.value)
        self._choose(self._planned, sheet.planned.code if sheet.planned is not None else None)
        self._choose(self._laboratory, sheet.laboratory_id)
        entry = sheet.field("date")
        at = sheet.at if isinstance(sheet.at, CalendarDate) and not entry.findings else None
        self.show_date(entry, at)

    def show_progress(self, sheet: EntrySheet) -> None:
        """Show how far the visit is, and whether it can be signed."""
        self._show_state(sheet)
        self._facts.show_texts(self._facts_of(sheet))

    def show_date(self, entry: FieldEntry, at: CalendarDate | None = None) -> None:
        """Show the date as typed, or *at* as the locale writes it; while it is typed it stays as it is."""
        if self.date.edit.hasFocus() and self.date.text != entry.text:
            return
        self.date.blockSignals(True)
        if at is not None and not self.date.edit.hasFocus():
            self.date.show_date(at)
        elif self.date.text != entry.text:
            self.date.show_text(entry.text)
        self.date.blockSignals(False)
        self._date_text = self.date.text
        self._show_findings(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say what is understood of the date while the cursor is in it."""
        if watched is self.date.edit and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_echo(is_shown=event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _show_echo(self, *, is_shown: bool) -> None:
        self._echo_place.setMinimumHeight(self.date.echo.fontMetrics().height())  # a key moves nothing
        self._echo_place.setVisible(is_shown)

    def answer(self, answer: str) -> bool:
        """Give an *answer* (``retype``, ``keep``) to what was found at the date; False: nothing waits."""
        strip = self._strip
        if strip is None or (answer == "keep" and not strip.can_keep) or answer == "use":
            return False
        if answer == "keep":
            strip.ask_reason()
        else:
            self._retype()
        return True

    def _show_findings(self, entry: FieldEntry) -> None:
        """Show below the row what was found at the date, once it was entered."""
        is_waiting = entry.status in (CellStatus.REFUSED, CellStatus.ASKED) and bool(entry.findings)
        if not is_waiting:
            if self._strip is not None:
                self._strip.clear()
                self._strip.deleteLater()
                self._strip = None
            return
        if self._strip is None:
            self._strip = FindingStrip("date", self.tr("Date of the visit"))
            self._strip.retype_wanted.connect(self._retype)
            self._strip.confirmed.connect(self._confirm)
            self._column.addWidget(self._strip)
        self._strip.show_findings(entry, None)

    @Slot()
    def _retype(self) -> None:
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)
        self.date.edit.selectAll()

    @Slot(str)
    def _confirm(self, reason: str) -> None:
        self.field_confirmed.emit("date", reason)

    def show_panel_state(self, *, is_beside: bool, text: str) -> None:
        """Offer the side panel by a button where it has no room beside."""
        self._panel_button.setVisible(not is_beside)
        self._panel_button.setText(text)
        if is_beside:
            self._panel_button.setChecked(False)

    def clear(self) -> None:
        """Show nobody."""
        for label in (self._title, self._badge):
            label.clear()
        self._facts.show_texts(("",))
        self._date_text = ""
        self.date.blockSignals(True)
        self.date.show_date(None)
        self.date.blockSignals(False)
        self._facts_row.hide()
        self._show_findings(FieldEntry())
        for button in (self.sign, self.unlock):
            button.hide()

    def _name_of(self, sheet: EntrySheet) -> str:
        if sheet.at is None:
            return self.tr("New visit")
        when = self._view.wording.time_point(sheet.at)
        return self.tr("Visit of {date}").format(date=when)

    def _show_state(self, sheet: EntrySheet) -> None:
        if sheet.signed_by is not None:
            on = self._view.wording.date(sheet.signed_on) if sheet.signed_on is not None else ""
            self._badge.setText(self.tr("signed by {user}, {date}").format(user=sheet.signed_by, date=on))
            set_kind(self._badge, "badge_ok")
        elif sheet.is_read_only:
            self._badge.setText(self.tr("read-only"))
            set_kind(self._badge, "badge")
        else:
            self._badge.setText(self.tr("draft"))
            set_kind(self._badge, "badge")
        waits = sheet.open_findings
        self.sign.setToolTip(self.tr("Signing waits until nothing is left to check.") if waits else "")
        is_primary = waits == 0 and sheet.visit_id is not None
        if self.sign.property("primary") is not is_primary:
            self.sign.setProperty("primary", is_primary)
            self.sign.style().unpolish(self.sign)
            self.sign.style().polish(self.sign)

    def _facts_of(self, sheet: EntrySheet) -> tuple[str, ...]:
        """Return how far the visit is, the longest text first; what the row below says too goes first."""
        planned = [kind_text(sheet.kind)] if sheet.kind is not VisitKind.PLANNED else []
        if sheet.planned is not None:
            planned.append(self.tr("planned {point}").format(point=planned_text(sheet.planned)))
        typed = {cell.analyte for cell in sheet.cells if cell.status is not CellStatus.EMPTY}
        expected, counts = set(sheet.expected), []
        if expected:
            n, of = len(typed & expected), len(expected)
            counts.append(self.tr("{n} of {all} typed").format(n=whole_text(n), all=whole_text(of)))
            if more := len(typed - expected):
                counts.append(self.tr("{n} more").format(n=whole_text(more)))
        elif typed:
            counts.append(self.tr("{n} typed").format(n=whole_text(len(typed))))
        checks = []
        if sheet.open_findings:
            checks.append(self.tr("{n} to check").format(n=whole_text(sheet.open_findings)))
        choices = ([*planned, *counts, *checks], [*counts, *checks], checks or counts)
        return tuple(" · ".join(choice) for choice in choices)

    def _count(self) -> str:
        columns = self._view.flowsheet.columns
        visits = sum(column.visit is not None for column in columns)
        if not columns:
            return ""
        newest = column_name(columns[-1], self._view.wording)
        said = self.tr("1 visit") if visits == 1 else self.tr("{n} visits").format(n=whole_text(visits))
        return " · ".join((said, self.tr("last values: {day}").format(day=newest)))

    @Slot()
    def _tell_date_typed(self) -> None:
        if self.date.text != self._date_text:
            self._date_text = self.date.text
            self.field_typed.emit("date", self._date_text)

    @Slot()
    def _tell_date_entered(self) -> None:
        self._date_text = self.date.text
        self.field_entered.emit("date", self._date_text)

    def _new_choices(self) -> tuple[ChoiceBox, ShortChoiceBox, ShortChoiceBox]:
        kind = ChoiceBox()
        kind.setObjectName("visit_kind")
        kind.setAccessibleName(self.tr("Kind of visit"))
        for one in VisitKind:
            kind.addItem(kind_text(one), one.value)
        kind.activated.connect(lambda _: self.kind_chosen.emit(kind.currentData()))
        planned = ShortChoiceBox(18)
        planned.setObjectName("visit_planned")
        planned.setAccessibleName(self.tr("Planned time point"))
        planned.addItem(self.tr("by its day"), None)
        planned.activated.connect(lambda _: self.planned_chosen.emit(planned.currentData()))
        laboratory = ShortChoiceBox(28)
        laboratory.setObjectName("visit_laboratory")
        laboratory.setAccessibleName(self.tr("Laboratory, whose units bare numbers are in"))
        laboratory.addItem(self.tr("none: the catalogue's units"), None)
        laboratory.activated.connect(self._tell_laboratory)
        return kind, planned, laboratory

    @Slot()
    def _tell_laboratory(self) -> None:
        key = self._laboratory.currentData()
        self.laboratory_chosen.emit(LaboratoryId(key) if key is not None else None)

    def _new_columns_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Columns"))
        button.setObjectName("visit_columns")
        button.setProperty("kind", "menu")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        self._switches = {}
        for name, text in (
            ("reference", self.tr("Reference range")),
            ("trend", self.tr("Trend")),
            ("visits_only", self.tr("Days of visits only")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"column_{name}")
            action.setCheckable(True)
            action.setChecked(getattr(self.columns, name))
            action.triggered.connect(self._tell_columns)
            self._switches[name] = action
        menu.addSeparator()
        self.delete = menu.addAction(self.tr("Delete this visit…"), self.delete_wanted.emit)
        self.delete.setObjectName("delete_visit")
        button.setMenu(menu)
        return button

    def show_all_days(self) -> None:
        """Show also the days without a visit, as if it was chosen here."""
        self._switches["visits_only"].setChecked(False)
        self._tell_columns()

    @Slot()
    def _tell_columns(self) -> None:
        self.columns = ColumnChoice(**{name: action.isChecked() for name, action in self._switches.items()})
        self.columns_chosen.emit(self.columns)

    def _fill(self, box: ChoiceBox, items: list[tuple[str, object]]) -> None:
        """Offer *items* after the first, which stays."""
        if [(box.itemText(n), box.itemData(n)) for n in range(1, box.count())] == items:
            return
        box.blockSignals(True)
        while box.count() > 1:
            box.removeItem(1)
        for text, data in items:
            box.addItem(text, data)
        box.blockSignals(False)

    def _choose(self, box: ChoiceBox, data: object) -> None:
        index = next((n for n in range(box.count()) if box.itemData(n) == data), -1)
        if index < 0 and data is not None:
            box.addItem(str(data), data)
            index = box.count() - 1
        box.setCurrentIndex(index)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "control")
        return button

    def _lay_date_out(self) -> None:
        """Keep the date to one line: what is understood while it is typed stands below the row."""
        row = self.date.layout()
        if isinstance(row, QBoxLayout):
            row.removeWidget(self.date.echo)
        self._echo_place = QWidget()  # the field shows and hides its words by itself
        place = QVBoxLayout(self._echo_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.date.echo)
        keep_zoomed_width(self.date.edit, _DATE_PX)
        self.date.edit.installEventFilter(self)

    def _lay_out(self) -> None:
        facts = WrappingRow(self._facts_row, gap=14, line_gap=4)
        facts.addWidget(labelled(self.tr("Date"), self.date))
        facts.addWidget(labelled(self.tr("Kind"), self._kind))
        facts.addWidget(labelled(self.tr("Planned"), self._planned))
        facts.addWidget(labelled(self.tr("Laboratory"), self._laboratory))
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self._title)
        title.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        title.addWidget(self._facts, 1)
        for button in (self._panel_button, self._columns_button, self.new, self.unlock, self.sign):
            title.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(title)
        self._column.addWidget(self._facts_row)
        self._column.addWidget(self._echo_place)
        self._show_echo(is_shown=False)  # not before they have a parent: they would be windows for a moment
        self._facts_row.hide()
