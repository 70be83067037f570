"""Finds one more patient: what is typed narrows the list, Enter takes the first, Escape leaves."""

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from widgets.icon import tinted_icon
from widgets.patient_delegate import PatientDelegate
from widgets.patient_list_model import PatientListModel
from widgets.search_field import SearchField


class PatientPicker(QFrame):
    """A list that only says whom the user took: going through it with the keys takes nobody.

    Signals:
        picked: id of the patient.
        left: the user does not want anybody.
    """

    picked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PatientListModel(self)
        self._candidates = 0
        self._search = SearchField()
        self._search.setObjectName("pick_search")
        self._search.setPlaceholderText(self.tr("Name, number, birth date"))
        self._search.setAccessibleName(self.tr("Search the patient to compare with"))
        self._search.setClearButtonEnabled(True)
        self._search.addAction(tinted_icon("search", token="text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.textChanged.connect(self._narrow)
        self._search.returnPressed.connect(self._pick_first)
        self._search.left_downwards.connect(self._enter_list)
        self._view = self._new_view()
        self._none = QLabel()
        self._none.setObjectName("nobody_to_pick")
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._search)
        layout.addWidget(self._none)
        layout.addWidget(self._view, 1)

    def show_candidates(
        self, patients: Sequence[PatientSummary], *, without: Collection[PatientId], today: date | None
    ) -> None:
        """Offer *patients* but those that are there already."""
        offered = [patient for patient in patients if patient.id not in without]
        self._candidates = len(offered)
        self.model.show_patients(offered, today=today or date.min)
        self._tell()

    def start(self) -> None:
        """Begin anew, with the cursor in the search field."""
        self._search.clear()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Offer nobody: no name stays behind."""
        self._search.clear()
        self.show_candidates((), without=(), today=None)

    def _new_view(self) -> QListView:
        view = QListView()
        view.setObjectName("pick_list")
        view.setProperty("kind", "list")
        view.setAccessibleName(self.tr("Patients to compare with"))
        view.setModel(self.model)
        view.setItemDelegate(PatientDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.clicked.connect(self._pick)
        return view

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        self.model.search(typed)
        self._tell()

    def _tell(self) -> None:
        found = self.model.rowCount()
        if not self._candidates:
            self._none.setText(self.tr("This clinic has no other patient."))
        else:
            words = self.tr("No patient matches ‘{typed}’.")
            self._none.setText(words.format(typed=self._search.text().strip()))
        self._none.setVisible(not found)
        self._view.setVisible(bool(found))

    @Slot()
    def _pick_first(self) -> None:
        if self._search.text().strip() and self.model.rowCount():
            self._pick(self.model.index(0))

    @Slot()
    def _enter_list(self) -> None:
        if self.model.rowCount():
            self._view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self._view.currentIndex().isValid():
                self._view.setCurrentIndex(self.model.index(0))

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self.model.patient(index.row()).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chosen row with Enter, leave with Escape."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._view.hasFocus():
                self._pick(self._view.currentIndex())
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
