"""An unlocked clinic: rail, list of patients, and what is shown of them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from widgets.compare_page import ComparePage
from widgets.empty_clinic_page import EmptyClinicPage
from widgets.import_page import ImportPage
from widgets.local_text import whole_text
from widgets.look import zoomed
from widgets.patient_list import PatientList
from widgets.patient_page import PatientPage
from widgets.rail import Rail
from widgets.return_bar import ReturnBar
from widgets.settings_page import SettingsPage
from widgets.worklist_page import WorklistPage

if TYPE_CHECKING:
    from widgets.cohort_page import CohortPage

_FOLD_PX = 1200
PATIENTS, WORKLIST, IMPORT = "patients", "worklist", "import"
COHORT, COMPARE, SETTINGS = "cohort", "compare", "settings"


class ClinicPage(QWidget):
    """The parts of a clinic; below 1200 pixels the list folds to the rail.

    Signals:
        part_shown: ``patients``, ``worklist``, ``cohort``, ``import``, ``compare`` or ``settings`` came into
            view.
    """

    part_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rail = Rail()
        self._rail.add_part(PATIENTS, self.tr("Patients"), "patients")
        self._rail.add_part(WORKLIST, self.tr("Worklist"), "worklist")
        self._rail.add_part(COHORT, self.tr("Cohort"), "cohort")
        self._rail.add_part(IMPORT, self.tr("Import"), "import")
        self._rail.add_part(SETTINGS, self.tr("Settings"), "settings", at_foot=True)
        self._rail.chosen.connect(self._choose_part)
        self.patient_list = PatientList()
        self.patient_list.patient_chosen.connect(self._fold_after_choice)
        self.empty = EmptyClinicPage()
        self.patient = PatientPage()
        self.worklist = WorklistPage()
        self.imports = ImportPage()
        self.compare = ComparePage()
        self.settings = SettingsPage()
        self._nobody = self._new_nobody()
        self._stack = QStackedWidget()
        for page in (
            self.empty, self._nobody, self.patient, self.worklist, self.imports, self.compare, self.settings,
        ):  # fmt: skip
            self._stack.addWidget(page)
        self._list_wanted = False
        self._part = PATIENTS
        self._way_back: str | None = None
        self._return = ReturnBar()
        self._return.pressed.connect(self._go_back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addWidget(self.patient_list)
        layout.addLayout(self._new_main(), 1)
        self._patients_page: QWidget = self.empty
        self.show_part(PATIENTS)

    @cached_property
    def cohort(self) -> "CohortPage":
        """The page of the cohort, made when it is first asked for: most days nobody does."""
        from widgets.cohort_page import CohortPage

        page = CohortPage()
        self._stack.addWidget(page)
        return page

    @property
    def part(self) -> str:
        """The part in view."""
        return self._part

    def show_part(self, part: str) -> None:
        """Bring a part into view."""
        self._part = part
        self._rail.show_chosen(part if part in (WORKLIST, COHORT, IMPORT, SETTINGS) else PATIENTS)
        pages: dict[str, QWidget] = {
            WORKLIST: self.worklist,
            IMPORT: self.imports,
            COMPARE: self.compare,
            SETTINGS: self.settings,
        }
        shown = self.cohort if part == COHORT else pages.get(part, self._patients_page)
        self._stack.setCurrentWidget(shown)
        self._fold()
        if part != PATIENTS:
            self.offer_way_back(None, "")
        self.part_shown.emit(part)

    def offer_way_back(self, part: str | None, text: str) -> None:
        """Offer the way back to *part* above the patient, in words, until another part is shown."""
        self._way_back = part
        self._return.show_way(text if part is not None else "")

    def show_pressing(self, patients: int) -> None:
        """Say at the worklist how many patients are due or late."""
        spoken = (
            self.tr("1 patient is due or late")
            if patients == 1
            else self.tr("{n} patients are due or late").format(n=whole_text(patients))
        )
        self._rail.show_count(WORKLIST, patients, spoken)

    def show_empty(self) -> None:
        """Show the first minute of a clinic without patients."""
        self._show_among_patients(self.empty)

    def show_nobody(self) -> None:
        """Show that a patient has to be chosen."""
        self._show_among_patients(self._nobody)

    def show_patient(self) -> None:
        """Show the pages of the patient that is open."""
        self._show_among_patients(self.patient)

    @Slot()
    def start_search(self) -> None:
        """Bring the list back if it is folded, and search."""
        self.show_part(PATIENTS)
        self._list_wanted = True
        self._fold()
        self.patient_list.start_search()

    def unfold_list(self) -> None:
        """Bring the list back if it is folded."""
        self._list_wanted = True
        self._fold()

    def _show_among_patients(self, page: QWidget) -> None:
        self._patients_page = page
        if self._part == PATIENTS:
            self._stack.setCurrentWidget(page)
        self._fold()

    @Slot(str)
    def _choose_part(self, part: str) -> None:
        again = part == self._part == PATIENTS
        self._list_wanted = part == PATIENTS and (not self._list_wanted or not again)
        self.offer_way_back(None, "")
        self.show_part(part)

    @Slot()
    def _go_back(self) -> None:
        if self._way_back is not None:
            self._list_wanted = False
            self.show_part(self._way_back)

    @Slot()
    def _fold_after_choice(self) -> None:
        if self._is_narrow and not self.patient_list.isAncestorOf(self.focusWidget() or self):
            self._list_wanted = False
        self._fold()

    @property
    def _is_narrow(self) -> bool:
        return self.width() < zoomed(_FOLD_PX)

    def _fold(self) -> None:
        wide = not self._is_narrow and self._part == PATIENTS
        self.patient_list.setVisible(wide or self._list_wanted)

    def _new_main(self) -> QVBoxLayout:
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addWidget(self._return)
        main.addWidget(self._stack, 1)
        return main

    def _new_nobody(self) -> QWidget:
        page = QWidget()
        page.setProperty("kind", "page")
        title = QLabel(self.tr("Choose a patient"))
        title.setProperty("kind", "title")
        hint = QLabel(self.tr("Ctrl+F searches by name, number or birth date."))
        hint.setProperty("kind", "label")
        layout = QVBoxLayout(page)
        layout.addStretch(2)
        for label in (title, hint):
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        return page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape where there is a way, and nothing nearer took it."""
        if event.key() == Qt.Key.Key_Escape and self._way_back is not None:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the list."""
        super().resizeEvent(event)
        self._fold()
