"""The user opens a clinic file: chooses it, types the passphrase, and sees the clinic."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from analytics.errors import ExpectedError
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from app.settings import UserSettings
from widgets.local_text import date_text

FILE_FILTER = "AfterCART (*.aftercart)"


class UnlockClinic(QObject):
    """Page asks, writer's thread derives the key, window shows the clinic.

    Signals:
        file_shown: the unlock page is in view (again), for this file or None.
    """

    file_shown = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        settings: UserSettings,
        errors: ErrorDesk,
        *,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._settings, self._errors = window, session, settings, errors
        self._now = now
        self._path: Path | None = None
        page = window.unlock_page
        page.unlock_requested.connect(self._unlock)
        page.another_requested.connect(self.choose)
        window.menus.open.triggered.connect(self.choose)
        session.opened.connect(self._remember)
        session.closed.connect(self._show_locked)

    def show_file(self, path: Path | None) -> None:
        """Show the unlock page for *path*; None: for the file of last time, if it is known."""
        self._path = path or self._settings.last_file
        page = self._window.unlock_page
        page.show_users((), None)
        if self._path is None:
            page.show_no_file()
        else:
            opened = self._settings.last_opened if self._path == self._settings.last_file else None
            page.show_file(
                self._path.name,
                last_opened=_moment(opened) if opened is not None else "",
                lock_minutes=self._settings.lock_minutes or None,
            )
        self._window.show_file(self._path.name if self._path is not None else None)
        self._window.say(self.tr("Encrypted on this computer, no network"))
        self._window.show_page(page)
        page.take_focus()
        self.file_shown.emit(self._path)

    @Slot()
    def choose(self) -> None:
        """Let the user choose a file in a dialog, which does not hold up the window."""
        dialog = QFileDialog(self._window, self.tr("Open a clinic file"), str(self._settings.last_folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(FILE_FILTER)
        dialog.fileSelected.connect(self._choose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _choose(self, chosen: str) -> None:
        path = Path(chosen)
        self._settings.last_folder = path.parent
        self._session.close()
        self.show_file(path)

    @Slot(str, object)
    def _unlock(self, passphrase: str, user: str | None) -> None:
        if self._path is None:
            return
        self._window.unlock_page.show_busy(True)
        self._session.unlock(
            self._path, passphrase, user=user, title=self.tr("Unlocking…"), failed=self._refuse
        )

    def _refuse(self, error: Exception) -> None:
        page = self._window.unlock_page
        if isinstance(error, ExpectedError) and type(error).__name__ == "UserNotChosen":
            users = error.facts["users"]
            page.show_users(tuple(map(str, users)) if isinstance(users, tuple) else (), None)
        self._errors.at(page.show_problem)(error)
        page.show_busy(False)

    @Slot()
    def _remember(self) -> None:
        path = self._session.reader.path
        self._path = path
        self._settings.remember_file(path, self._now())
        self._settings.last_folder = path.parent
        self._window.unlock_page.forget()

    @Slot()
    def _show_locked(self) -> None:
        self.show_file(self._path)


def _moment(moment: datetime) -> str:
    return f"{date_text(moment.date())}, {moment:%H:%M}"
