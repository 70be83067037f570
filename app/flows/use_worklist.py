"""The user works through what is due: the page, the badges of the list, and the way to each place."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from analytics.figures.figure_csv import safe
from analytics.follow_up.badges import PatientMarks, Pressing, patient_marks
from analytics.follow_up.work_item import Page, What, WorkItem
from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from app.flows.enter_visit import EnterVisit
from app.flows.export_file import ExportFile, FileKind
from app.flows.know_worklist import KnowWorklist
from app.surroundings import Surroundings
from widgets.clinic_page import WORKLIST, ClinicPage
from widgets.patient_page import CLONES, EVENTS, VISITS
from widgets.worklist_lines import WorklistView

_PAGES = {Page.VISITS: VISITS, Page.EVENTS: EVENTS, Page.CLONES: CLONES}
_TYPED_AT = {What.VISIT, What.SAMPLES, What.MISSING_VALUES}
"""What is settled by typing values, at a new visit where there is none."""


class UseWorklist(QObject):
    """Shows the worklist wherever it is seen, and opens what it names.

    Args:
        around: the window and what is behind it.
        page: the parts of the clinic.
        know: reads the worklist.
        visits: opens a visit and a field of it.
        open_patient: shows a patient.
        open_schedule: shows the schedule in force.
    """

    def __init__(
        self,
        around: Surroundings,
        page: ClinicPage,
        know: KnowWorklist,
        visits: EnterVisit,
        *,
        open_patient: Callable[[PatientId], None],
        open_schedule: Callable[[], None],
    ) -> None:
        super().__init__(around.window)
        self._around, self._page, self._know, self._visits = around, page, know, visits
        self._open_patient, self._open_schedule = open_patient, open_schedule
        self._patients: dict[PatientId, PatientSummary] = {}
        self._file = ExportFile(around.window, around.tasks, around.settings, around.errors, now=around.now)
        know.known.connect(self._show)
        know.forgotten.connect(self._forget)
        page.part_shown.connect(self._follow_part)
        page.worklist.item_opened.connect(self.open)
        page.worklist.schedule_requested.connect(self._ask_schedule)
        page.worklist.export_requested.connect(self._ask_file)
        around.window.menus.worklist.triggered.connect(self.show_page)

    @Slot(object)
    def follow_list(self, summaries: Sequence[PatientSummary]) -> None:
        """Take in the list of patients; the list shows before what is due is known."""
        self._patients = {summary.id: summary for summary in summaries}
        self._know.begin()
        self._show()

    @Slot()
    def show_page(self) -> None:
        """Bring the worklist into view."""
        if self._around.session.is_open:
            self._page.show_part(WORKLIST)

    @Slot(object)
    def open(self, item: WorkItem) -> None:
        """Open the place where *item* is done."""
        target = item.target
        if item.patient_id is None or target.page is Page.SETTINGS:
            self._open_schedule()
            return
        self._open_patient(item.patient_id)
        self._page.patient.show_page(_PAGES.get(target.page, EVENTS))
        if target.page is not Page.VISITS:
            return
        if target.visit_id is not None and target.analyte is None:
            self._visits.open_visit(target.visit_id)
        elif target.analyte is not None and (target.visit_id is not None or item.what in _TYPED_AT):
            self._visits.open_cell(target.analyte, target.visit_id, late_for=target.planned_point)

    @Slot()
    def _show(self) -> None:
        found = self._know.worklist
        if found is None:
            return
        marks = patient_marks(found)
        self._page.patient_list.show_marks(marks)
        self._page.show_pressing(marks.pressing)
        self._page.worklist.show_worklist(WorklistView(found, self._patients))

    @Slot(str)
    def _follow_part(self, part: str) -> None:
        if part == WORKLIST:
            self._know.begin()
            self._page.worklist.take_focus()

    @Slot()
    def _ask_schedule(self) -> None:
        self._open_schedule()

    @Slot()
    def _ask_file(self) -> None:
        kinds = [FileKind(".csv", self.tr("CSV (*.csv)"))]
        self._file.ask(self.tr("Export the worklist"), "worklist", kinds, self.write)

    def write(self, path: Path) -> None:
        """Write what the page shows as CSV."""
        rows = self._page.worklist.shown_rows()

        def make(path: Path) -> None:
            from storage.replacing import write_atomically

            write_atomically(path, _as_csv(rows))

        self._file.write(
            path,
            make,
            title=self.tr("Writing the worklist…"),
            done=self.tr("{file} is written. It is not encrypted: keep it where patient data may stand."),
        )

    @Slot()
    def _forget(self) -> None:
        self._patients = {}
        self._page.patient_list.show_marks(PatientMarks({}, dict.fromkeys(Pressing, frozenset())))
        self._page.show_pressing(0)
        self._page.worklist.show_pending()


def _as_csv(rows: Sequence[tuple[str, ...]]) -> bytes:
    """Return *rows* for a spreadsheet, in which no cell is taken for a formula."""
    text = io.StringIO()
    csv.writer(text).writerows([tuple(map(safe, row)) for row in rows])
    return text.getvalue().encode("utf-8-sig")
