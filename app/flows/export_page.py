"""The user puts the recovery of the patient in view on paper: one PDF page, saved where they want it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from analytics.records.ids import PatientId
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import settings_from
from app.errors import ErrorDesk
from app.flows.export_file import ExportFile, FileKind
from app.main_window import MainWindow
from app.session import Session
from app.settings import UserSettings
from app.tasks import TaskRunner
from app.words import page_words, summary_wording, wording

_NAME = "recovery"


class ExportPage(QObject):
    """Asks where, writes the page beside the window, and says that it is there.

    Signals:
        written: the path of the page.
    """

    written = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        tasks: TaskRunner,
        settings: UserSettings,
        errors: ErrorDesk,
        *,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._session, self._now = session, now
        self._patient_id: PatientId | None = None
        self._file = ExportFile(window, tasks, settings, errors, now=now)
        self._file.written.connect(self.written)
        window.menus.export_page.triggered.connect(self.choose)

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Remember whose page it would be."""
        self._patient_id = patient_id

    @Slot()
    def choose(self) -> None:
        """Let the user choose the file in a dialog; the name proposed tells nothing about the patient."""
        if self._patient_id is not None:
            kinds = [FileKind(".pdf", self.tr("PDF (*.pdf)"))]
            self._file.ask(self.tr("Export the recovery page"), _NAME, kinds, self.write)

    def proposed(self) -> Path:
        """Return a free place for the page."""
        return self._file.proposed(_NAME, ".pdf")

    def write(self, path: Path) -> None:
        """Write the page to *path*."""
        patient_id, today = self._patient_id, self._now().date()
        if patient_id is None:
            return
        words, page, summary = wording(), page_words(), summary_wording()
        open_reader = self._session.reader_for_task()

        def make(path: Path) -> None:
            from app.report.recovery_page import save_recovery_page

            with open_reader() as clinic:
                record = clinic.patients.record(patient_id)
                settings = settings_from(clinic.settings.all())
                is_synthetic = clinic.is_synthetic
            save_recovery_page(
                record,
                assess_immune_reconstitution(record, settings=settings),
                path,
                on=today,
                wording=words,
                words=page,
                summary=summary,
                is_synthetic=is_synthetic,
            )

        self._file.write(
            path,
            make,
            title=self.tr("Writing the recovery page…"),
            done=self.tr(
                "{file} is written. The PDF is not encrypted: keep it where patient data may stand."
            ),
        )
