"""The user looks at the demo: a file of its own, apart from the clinic's, with invented patients."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot

from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from app.tasks import TaskRunner, Tick

NAME = "demo.aftercart"
PASSPHRASE = "demo"
SEED = 1
PATIENTS = 128


class LookAtDemo(QObject):
    """Builds the demo clinic once, beside the window, and opens it in place of the present one."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        tasks: TaskRunner,
        errors: ErrorDesk,
        *,
        folder: Path | None = None,
    ) -> None:
        super().__init__(window)
        self._session, self._tasks, self._errors = session, tasks, errors
        self._folder = folder

    @Slot()
    def open(self) -> None:
        """Open the demo, building it first where there is none."""
        folder = self._place()
        path = folder / NAME
        if path.exists():
            self._unlock(path)
            return

        def work(tick: Tick) -> Path:
            from app.demo_clinic import build_demo

            return build_demo(folder, PASSPHRASE, seed=SEED, patients=PATIENTS, tick=tick)

        self._tasks.run(
            work,
            title=self.tr("Inventing the patients of the demo…"),
            then=self._unlock,
            failed=self._errors.take,
            channel="demo",
        )

    def _unlock(self, path: Path) -> None:
        self._session.unlock(
            path, PASSPHRASE, user=None, title=self.tr("Opening the demo…"), failed=self._errors.take
        )

    def _place(self) -> Path:
        if self._folder is not None:
            return self._folder
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
        return Path(place)
