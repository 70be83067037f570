"""The user takes the answers of all rules for all patients out of the clinic, as one table."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from app.errors import ErrorDesk
from app.flows.export_file import ExportFile, FileKind
from app.main_window import MainWindow
from app.session import Session
from app.settings import UserSettings
from app.tasks import TaskRunner, Tick
from widgets.local_text import whole_text


class ExportAssessments(QObject):
    """Asks where, assesses beside the window with progress and a way to stop, and says that it is there."""

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
        self._settings, self._errors = settings, errors
        self._file = ExportFile(window, tasks, settings, errors, now=now)
        window.menus.export_assessments.triggered.connect(self.choose)

    @Slot()
    def choose(self) -> None:
        """Let the user choose the file in a dialog."""
        if self._session.is_open:
            kinds = [FileKind(".csv", self.tr("Table (*.csv)"))]
            self._file.ask(self.tr("Export all assessments"), "assessments", kinds, self.write)

    def write(self, path: Path) -> None:
        """Write the table to *path*; stopped or failed, nothing is left there."""
        self._settings.export_folder = path.parent
        open_reader = self._session.reader_for_task()

        def work(tick: Tick) -> int:
            from app.clinic_assessments import write_assessments
            from storage.faults import FolderMissing, expected

            if not path.parent.is_dir():
                raise FolderMissing(folder=path.parent.name)
            with open_reader() as clinic, expected(path):
                return write_assessments(clinic, path, tick=tick)

        def tell(count: int) -> None:
            self._window.problems.show_done(
                self.tr("{file}: all assessments of {n} patients.").format(
                    file=path.name, n=whole_text(count)
                ),
                self.tr("Open it"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
            )

        self._tasks.run(
            work,
            title=self.tr("Assessing all patients…"),
            then=tell,
            failed=self._errors.take,
            channel="assessments",
        )
