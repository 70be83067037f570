"""The list of patients with its search field."""

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QStackedWidget, QVBoxLayout, QWidget

from analytics.follow_up.badges import PatientMarks, Pressing
from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from widgets.icon import link_button, tinted_icon
from widgets.local_text import whole_text
from widgets.narrowing_chip import NarrowingChip
from widgets.patient_delegate import PatientDelegate
from widgets.patient_list_model import PatientListModel
from widgets.pressing_row import PressingRow
from widgets.search_field import SearchField
from widgets.zoomed_size import keep_zoomed_width

LIST_PX = 222


class PatientList(QFrame):
    """Finds a patient.

    Signals:
        patient_chosen: the id of the patient the user picked.
    """

    patient_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        keep_zoomed_width(self, LIST_PX)
        self.model = PatientListModel(self)
        self._chosen: PatientId | None = None
        self._search = SearchField()
        self._search.setObjectName("search")
        self._search.setPlaceholderText(self.tr("Name, number, birth date"))
        self._search.setAccessibleName(self.tr("Search patients by name, number or birth date"))
        self._search.setClearButtonEnabled(True)
        self._glass = self._search.addAction(
            tinted_icon("search", token="text3"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.textChanged.connect(self._narrow)
        self._search.returnPressed.connect(self._choose_found)
        self._search.left_downwards.connect(self._enter_list)
        self._pressing = PressingRow()
        self._pressing.chosen.connect(self._press)
        self._chip = NarrowingChip()
        self._chip.removed.connect(self.show_everybody)
        self._count = QLabel()
        self._count.setObjectName("patient_count")
        self._count.setProperty("kind", "hint")
        self._view = self._new_view()
        self._none = QLabel()
        self._none.setObjectName("nothing_found")
        self._none.setWordWrap(True)
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._clear = link_button(self.tr("Clear the search."))
        self._clear.setObjectName("clear_search")
        self._clear.clicked.connect(self.clear_search)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._nothing_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(8, 9, 8, 6)
        head.setSpacing(5)
        head.addWidget(self._search)
        head.addWidget(self._pressing)
        head.addWidget(self._chip)
        head.addWidget(self._count)
        layout.addLayout(head)
        rule = QFrame()
        rule.setProperty("kind", "rule")
        rule.setFixedHeight(1)
        layout.addWidget(rule)
        layout.addWidget(self._stack, 1)

    def show_patients(self, patients: Sequence[PatientSummary], *, today: date) -> None:
        """Show *patients*; the patient chosen before stays chosen where it still exists."""
        self.model.show_patients(patients, today=today)
        self._tell_count()
        self.show_chosen(self._chosen)

    def show_chosen(self, patient_id: PatientId | None) -> None:
        """Show a patient as the chosen one, without announcing it."""
        self._chosen = patient_id
        row = self.model.row_of(patient_id) if patient_id is not None else None
        selection = self._view.selectionModel()
        selection.blockSignals(True)
        if row is None:
            selection.clear()
        else:
            index = self.model.index(row)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._view.scrollTo(index)
        selection.blockSignals(False)
        self._view.viewport().update()

    @Slot()
    def start_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @Slot()
    def choose_next(self) -> None:
        """Choose the patient below."""
        self._step(1)

    @Slot()
    def choose_previous(self) -> None:
        """Choose the patient above."""
        self._step(-1)

    @property
    def search_text(self) -> str:
        """What is being searched for."""
        return self._search.text()

    def clear_search(self) -> None:
        """Show all patients again."""
        self._search.clear()
        self._pressing.show_choice(Pressing.ALL)
        self._press(Pressing.ALL)
        self.show_everybody()

    def show_only(self, patients: Collection[int], what: str) -> None:
        """Show these patients only, until the reader takes the chip that says *what* they are away."""
        self.clear_search()
        self.model.narrow_to(frozenset(patients))
        self._chip.show_what(what)
        self._tell_count()
        self.show_chosen(self._chosen)

    @Slot()
    def show_everybody(self) -> None:
        """Take away what ``show_only`` narrowed the list to."""
        had_focus = self._chip.isAncestorOf(self.focusWidget() or self)
        self.model.narrow_to(None)
        self._chip.show_what("")
        self._tell_count()
        self.show_chosen(self._chosen)
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_view(self) -> QListView:
        view = QListView()
        view.setObjectName("patients")
        view.setProperty("kind", "list")
        view.setAccessibleName(self.tr("Patients"))
        view.setModel(self.model)
        view.setItemDelegate(PatientDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.selectionModel().currentChanged.connect(self._announce)
        return view

    def _nothing_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self._none)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        return page

    def show_marks(self, marks: PatientMarks) -> None:
        """Show who is due, late or an alert; the patient chosen before stays chosen."""
        self.model.show_marks(marks)
        self._tell_count()
        self.show_chosen(self._chosen)

    @Slot(object)
    def _press(self, pressing: Pressing) -> None:
        self.model.narrow(pressing)
        self._tell_count()
        self.show_chosen(self._chosen)

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        self.model.search(typed)
        self._tell_count()
        self.show_chosen(self._chosen)

    def _tell_count(self) -> None:
        rows, total = self.model.rowCount(), self.model.total
        self._pressing.show_counts(self.model.counts())
        if total == 0:
            self._count.setText(self.tr("No patients yet"))
        elif rows == total:
            self._count.setText(
                self.tr("1 patient") if total == 1 else self.tr("{n} patients").format(n=whole_text(total))
            )
        else:
            self._count.setText(
                self.tr("{found} of {total}").format(found=whole_text(rows), total=whole_text(total))
            )
        self._count.setVisible(rows != total or not total)
        typed = self._search.text().strip()
        self._none.setText(
            self.tr("No patient matches ‘{typed}’.").format(typed=typed)
            if typed
            else self.tr("No patient is among these now.")
        )
        self._stack.setCurrentIndex(1 if total and not rows else 0)

    @Slot()
    def _announce(self) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            patient = self.model.patient(index.row())
            if patient.id != self._chosen:
                self._chosen = patient.id
                self.patient_chosen.emit(patient.id)

    @Slot()
    def _choose_found(self) -> None:
        """Choose the first match; without a search the patient that is chosen already."""
        if self._search.text().strip() and self.model.rowCount():
            self._view.setCurrentIndex(self.model.index(0))
            self._announce()
        else:
            self._choose_first()

    @Slot()
    def _choose_first(self) -> None:
        if self.model.rowCount():
            row = self.model.row_of(self._chosen) if self._chosen is not None else None
            self._view.setCurrentIndex(self.model.index(row if row is not None else 0))
            self._announce()

    @Slot()
    def _enter_list(self) -> None:
        if not self.model.rowCount():
            return
        self._choose_first()
        self._view.setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, by: int) -> None:
        rows = self.model.rowCount()
        if rows:
            row = self.model.row_of(self._chosen) if self._chosen is not None else None
            row = (0 if by > 0 else rows - 1) if row is None else max(0, min(rows - 1, row + by))
            self._view.setCurrentIndex(self.model.index(row))
            self._announce()
