"""The clinic's patients come into the list, and stay up to date with every change."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from analytics.records.command import Command
from analytics.records.event import Event
from analytics.records.patient import Patient
from analytics.records.patient_summary import PatientSummary
from analytics.records.treatment import Treatment
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from app.tasks import TaskRunner, Tick
from widgets.clinic_page import ClinicPage
from widgets.local_text import whole_text

_IN_THE_LIST = (Patient, Treatment, Event)


class BrowsePatients(QObject):
    """Reads the summaries beside the window and shows them.

    Signals:
        listed: the list is up to date; carries all summaries.
    """

    listed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        page: ClinicPage,
        session: Session,
        tasks: TaskRunner,
        errors: ErrorDesk,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._session, self._tasks = window, page, session, tasks
        self._errors, self._today = errors, today
        session.changed.connect(self._follow)
        menus = window.menus
        menus.find.triggered.connect(page.start_search)
        menus.next.triggered.connect(page.patient_list.choose_next)
        menus.previous.triggered.connect(page.patient_list.choose_previous)

    @Slot()
    def read(self) -> None:
        """Read all summaries and show them."""
        open_reader = self._session.reader_for_task()

        def work(tick: Tick) -> tuple[PatientSummary, ...]:
            with open_reader() as clinic:
                return clinic.patients.summaries()

        self._tasks.run(
            work,
            title=self.tr("Reading the patients…"),
            then=self._show,
            failed=self._errors.take,
            channel="patients",
        )

    @Slot(object)
    def _follow(self, done: Command) -> None:
        records = (change.after or change.before for change in done.changes)
        if done.is_batch or any(isinstance(record, _IN_THE_LIST) for record in records):
            self.read()

    def _show(self, summaries: tuple[PatientSummary, ...]) -> None:
        if not self._session.is_open:
            return
        self._page.patient_list.show_patients(summaries, today=self._today())
        clinic = self._session.reader
        name = clinic.path.stem
        parts = [name[:1].upper() + name[1:]]
        if clinic.is_synthetic:
            parts.append(self.tr("synthetic data"))
        count = len(summaries)
        parts.append(
            self.tr("1 patient") if count == 1 else self.tr("{n} patients").format(n=whole_text(count))
        )
        self._window.say(" · ".join(parts))
        self.listed.emit(summaries)
