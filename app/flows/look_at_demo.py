"""The user looks at the demo: a file of its own, apart from the clinic's, with invented patients."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot

from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from app.tasks import TaskRunner, Tick

PASSPHRASE = "demo"
USER = "demo"
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
        path = self._place() / "demo.aftercart"
        if path.exists():
            self._unlock(path)
            return
        self._tasks.run(
            lambda tick: build_demo(path, tick),
            title=self.tr("Inventing the patients of the demo…"),
            then=lambda _: self._unlock(path),
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


def build_demo(path: Path, tick: Tick) -> None:
    """Make the demo clinic at *path*, under another name until it is whole."""
    from analytics.demo.clinic import synthetic_clinic
    from storage.clinic import Clinic

    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name("demo-in-the-making.aftercart")
    for left_over in part.parent.glob(part.name + "*"):
        left_over.unlink()
    with Clinic.create(part, PASSPHRASE, user=USER, is_synthetic=True) as clinic:
        clinic.add_records(
            synthetic_clinic(SEED, PATIENTS),
            label="Invented patients",
            tick=lambda done: tick(done, PATIENTS),
        )
    keys = part.with_name(part.name + ".keys")
    keys.replace(path.with_name(path.name + ".keys"))
    part.replace(path)
    part.with_name(part.name + ".lock").unlink(missing_ok=True)
