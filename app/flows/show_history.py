"""The user reads who changed what: of the patient in view, or of the whole clinic."""

from PySide6.QtCore import QObject, Slot

from analytics.records.audit_entry import AuditEntry
from analytics.records.ids import PatientId
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from app.tasks import TaskRunner, Tick
from widgets.history_page import CLINIC
from widgets.patient_page import HISTORY, PatientPage

MOST = 5000


class ShowHistory(QObject):
    """Reads the audit trail beside the window, when its page is in view."""

    def __init__(
        self, window: MainWindow, page: PatientPage, session: Session, tasks: TaskRunner, errors: ErrorDesk
    ) -> None:
        super().__init__(window)
        self._page, self._session, self._tasks, self._errors = page, session, tasks, errors
        self._patient_id: PatientId | None = None
        page.page_shown.connect(self._read)
        page.history.scope_chosen.connect(self._read)
        session.changed.connect(self._read)
        session.closed.connect(self._forget)

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Show the history of another patient."""
        self._patient_id = patient_id
        self._read()

    @Slot()
    def _read(self) -> None:
        if self._page.page != HISTORY or not self._session.is_open:
            return
        patient_id = None if self._page.history.scope == CLINIC else self._patient_id
        if patient_id is None and self._page.history.scope != CLINIC:
            return
        open_reader = self._session.reader_for_task()

        def work(tick: Tick) -> tuple[AuditEntry, ...]:
            with open_reader() as clinic:
                return clinic.audit.entries(patient_id, limit=MOST + 1)

        self._tasks.run(
            work,
            title=self.tr("Reading the history…"),
            then=self._show,
            failed=self._errors.take,
            channel="history",
        )

    def _show(self, entries: tuple[AuditEntry, ...]) -> None:
        if self._session.is_open:
            self._page.history.show_entries(entries[:MOST], is_all=len(entries) <= MOST)

    @Slot()
    def _forget(self) -> None:
        self._patient_id = None
        self._page.history.show_entries(())
