"""Asks where a file is to go, has it written beside the window, and says that it is there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.settings import UserSettings
from app.tasks import TaskRunner, Tick


@dataclass(frozen=True, slots=True)
class FileKind:
    """One format to choose from.

    Attributes:
        ending: with its dot.
        name: as the dialog shows it, ``PDF (*.pdf)``.
    """

    ending: str
    name: str


class ExportFile(QObject):
    """What every export has in common; file names tell nothing about a patient.

    Signals:
        written: the path of the file.
    """

    written = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        settings: UserSettings,
        errors: ErrorDesk,
        *,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._settings = window, tasks, settings
        self._errors, self._now = errors, now

    def ask(self, title: str, stem: str, kinds: Sequence[FileKind], then: Callable[[Path], None]) -> None:
        """Let the user choose the file in a dialog, the first of *kinds* proposed; hand it to *then*."""
        dialog = QFileDialog(self._window, title, str(self.proposed(stem, kinds[0].ending)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([kind.name for kind in kinds])
        dialog.setDefaultSuffix(kinds[0].ending.removeprefix("."))
        by_name = {kind.name: kind.ending for kind in kinds}

        def follow_filter(name: str) -> None:
            """Give the name that stands there the ending of the format chosen."""
            ending = by_name.get(name, kinds[0].ending)
            dialog.setDefaultSuffix(ending.removeprefix("."))
            chosen = [Path(one) for one in dialog.selectedFiles()]
            if chosen and chosen[0].suffix in by_name.values():
                dialog.selectFile(str(chosen[0].with_suffix(ending)))

        def take(name: str) -> None:
            path = Path(name)
            if path.suffix.lower() not in by_name.values():
                path = path.with_name(path.name + by_name.get(dialog.selectedNameFilter(), kinds[0].ending))
            then(path)

        dialog.filterSelected.connect(follow_filter)
        dialog.fileSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def proposed(self, stem: str, ending: str) -> Path:
        """Return a free place, named after the moment: a file name carries nothing about a patient."""
        folder = self._settings.export_folder or _documents()
        name = f"{stem}-{self._now():%Y-%m-%d-%H%M}"
        names = (name, *(f"{name}-{n}" for n in range(2, 100)))
        paths = [folder / f"{one}{ending}" for one in names]
        return next((path for path in paths if not path.exists()), paths[0])

    def write(self, path: Path, make: Callable[[Path], None], *, title: str, done: str) -> None:
        """Have *make* write *path* beside the window, and say *done* of it, with a button that opens it."""
        self._settings.export_folder = path.parent

        def work(tick: Tick) -> Path:
            from storage.faults import FolderMissing, expected

            if not path.parent.is_dir():
                raise FolderMissing(folder=path.parent.name)
            with expected(path):
                make(path)
            return path

        def tell(path: Path) -> None:
            self._window.problems.show_done(
                done.format(file=path.name),
                self.tr("Open it"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
            )
            self.written.emit(path)

        self._tasks.run(work, title=title, then=tell, failed=self._errors.take, channel="export")


def _documents() -> Path:
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()
