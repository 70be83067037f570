"""The user puts the recovery of the patient in view on paper: one PDF page, saved where they want it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from analytics.records.ids import PatientId
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import settings_from
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from app.settings import UserSettings
from app.tasks import TaskRunner, Tick
from app.words import page_words, summary_wording, wording


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
        self._window, self._session, self._tasks = window, session, tasks
        self._settings, self._errors, self._now = settings, errors, now
        self._patient_id: PatientId | None = None
        window.menus.export_page.triggered.connect(self.choose)

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Remember whose page it would be."""
        self._patient_id = patient_id

    @Slot()
    def choose(self) -> None:
        """Let the user choose the file in a dialog; the name proposed tells nothing about the patient."""
        if self._patient_id is None:
            return
        dialog = QFileDialog(self._window, self.tr("Export the recovery page"), str(self.proposed()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def proposed(self) -> Path:
        """Return a free place, named after the moment: a file name carries nothing about a patient."""
        folder = self._settings.export_folder or _documents()
        name = f"recovery-{self._now():%Y-%m-%d-%H%M}"
        names = (name, *(f"{name}-{n}" for n in range(2, 100)))
        paths = [folder / f"{one}.pdf" for one in names]
        return next((path for path in paths if not path.exists()), paths[0])

    def write(self, path: Path) -> None:
        """Write the page to *path*."""
        patient_id, today = self._patient_id, self._now().date()
        if patient_id is None:
            return
        self._settings.export_folder = path.parent
        words, page, summary = wording(), page_words(), summary_wording()

        def work(tick: Tick) -> Path:
            from app.report.recovery_page import save_recovery_page
            from storage.faults import FolderMissing, expected

            if not path.parent.is_dir():
                raise FolderMissing(folder=path.parent.name)

            with self._session.new_reader() as clinic:
                record = clinic.patients.record(patient_id)
                settings = settings_from(clinic.settings.all())
                is_synthetic = clinic.is_synthetic
            assessment = assess_immune_reconstitution(record, settings=settings)
            with expected(path):
                save_recovery_page(
                    record,
                    assessment,
                    path,
                    on=today,
                    wording=words,
                    words=page,
                    summary=summary,
                    is_synthetic=is_synthetic,
                )
            return path

        self._tasks.run(
            work,
            title=self.tr("Writing the recovery page…"),
            then=self._tell,
            failed=self._errors.take,
            channel="export",
        )

    def _tell(self, path: Path) -> None:
        sentence = self.tr(
            "{file} is written. The PDF is not encrypted: keep it where patient data may stand."
        )
        self._window.problems.show_done(
            sentence.format(file=path.name),
            self.tr("Open it"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )
        self.written.emit(path)


def _documents() -> Path:
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()
