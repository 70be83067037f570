"""Puts window, session and flows together: the only place that constructs them."""

import gc
import importlib
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication

from app.errors import ErrorDesk
from app.flows.change_look import ChangeLook
from app.flows.report_bug import ReportBug
from app.flows.unlock_clinic import UnlockClinic
from app.garbage import GarbageCollector
from app.main_window import MainWindow
from app.session import Session
from app.settings import UserSettings
from app.surroundings import Surroundings
from app.tasks import TaskRunner
from app.window_settings import remember_geometry, restore_geometry

_AHEAD = (
    "storage.clinic", "numpy", "pyqtgraph", "widgets.figure_view",
    "widgets.cohort_page", "widgets.chart_view", "app.flows.use_cohort", "app.flows.export_cohort",
)  # fmt: skip


def _now() -> datetime:
    return datetime.now().astimezone()


class Workplace(QObject):
    """One window with everything behind it.

    What the unlock page does not need (the pages of a clinic, their flows, storage, pyqtgraph) is made
    after the first paint.
    """

    def __init__(
        self,
        app: QApplication,
        settings: UserSettings,
        *,
        now: Callable[[], datetime] = _now,
        imports_ahead: bool = True,
    ) -> None:
        super().__init__(app)
        self._now, self._imports_ahead = now, imports_ahead
        self._is_furnished = False
        self._opens_anew = False
        self.settings = settings
        self.errors = ErrorDesk(self)
        self.tasks = TaskRunner(self)
        self._garbage = GarbageCollector(self, lambda: not self.tasks.is_idle)
        self.session = Session(self.tasks, self)
        self.window = MainWindow()
        self.look = ChangeLook(app, self.window.menus, settings)
        self._report_bug = ReportBug(self.window, self.errors)
        self.unlock = UnlockClinic(self.window, self.session, settings, self.errors, now=now)
        self.tasks.started.connect(self.window.task_bar.follow)
        self.window.painted.connect(self._get_ready)
        self.window.closing.connect(self._close)
        self.session.opened.connect(self.furnish)
        self._enable(is_open=False)

    @property
    def opens_anew(self) -> bool:
        """Whether the window was closed to be opened anew."""
        return self._opens_anew

    @Slot()
    def open_anew(self) -> None:
        """Lock and close; whoever runs the window opens another one, in the language chosen by now."""
        self._opens_anew = True
        self.window.close()

    def dispose(self) -> None:
        """Take the closed window and everything behind it away, before another is made."""
        self.window.deleteLater()
        self.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def open(self, path: Path | None) -> None:
        """Show the window, asking for the passphrase of *path*."""
        restore_geometry(self.window, self.settings)
        self.unlock.show_file(path)
        self.window.show()

    @Slot()
    def furnish(self) -> None:
        """Build the pages of a clinic and their flows, once."""
        if self._is_furnished:
            return
        self._is_furnished = True
        from app.furniture import Furniture

        surroundings = Surroundings(
            window=self.window,
            session=self.session,
            tasks=self.tasks,
            settings=self.settings,
            errors=self.errors,
            look=self.look,
            now=self._now,
        )
        self.furniture = Furniture(surroundings, self)
        self.furniture.settings.computer.opening_anew_requested.connect(self.open_anew)

    @Slot()
    def _get_ready(self) -> None:
        if self._imports_ahead:
            threading.Thread(target=_import_ahead, name="import ahead", daemon=True).start()
        self.furnish()
        if self._imports_ahead:
            gc.freeze()  # a patient makes thousands of objects: the collector need not look at these again

    @Slot()
    def _close(self) -> None:
        remember_geometry(self.window, self.settings)
        self.tasks.cancel_all()
        self.session.close()
        self.tasks.wait()
        self._garbage.stop()

    def _enable(self, *, is_open: bool) -> None:
        menus = self.window.menus
        for action in menus.of_clinic:
            action.setEnabled(is_open)
        for action in (*menus.of_patient, *menus.of_recovery):
            action.setEnabled(False)


def _import_ahead() -> None:
    """Import what the first patient will need, while the passphrase is being typed."""
    for name in _AHEAD:
        importlib.import_module(name)
