"""The user makes a new clinic file and begins to work in it."""

import getpass
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from app.errors import ErrorDesk
from app.flows.unlock_clinic import FILE_FILTER
from app.main_window import MainWindow
from app.session import Session
from app.settings import UserSettings
from widgets.create_page import CreatePage


class CreateClinic(QObject):
    """Page asks, writer's thread makes the file, window shows the empty clinic."""

    def __init__(
        self, window: MainWindow, session: Session, settings: UserSettings, errors: ErrorDesk
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._settings, self._errors = window, session, settings, errors
        self._page: CreatePage | None = None
        self._came_from = window.page
        window.unlock_page.new_requested.connect(self.begin)
        window.menus.new.triggered.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Show the page, with a place and a name proposed."""
        page = self._page or self._build()
        if self._window.page is not page:
            self._came_from = self._window.page
        page.show_proposal(self._free_place(), _user_name())
        self._window.show_page(page)
        page.take_focus()

    def _build(self) -> CreatePage:
        page = CreatePage()
        page.create_requested.connect(self._create)
        page.browse_requested.connect(self._browse)
        page.cancelled.connect(self._go_back)
        self._session.opened.connect(page.forget)
        self._window.add_page(page)
        self._page = page
        return page

    def _free_place(self) -> Path:
        folder = self._settings.last_folder
        names = ["clinic", *(f"clinic-{n}" for n in range(2, 100))]
        paths = [folder / f"{name}.aftercart" for name in names]
        return next((path for path in paths if not path.exists()), paths[0])

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self._window, self.tr("New clinic file"), str(self._free_place()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(FILE_FILTER)
        dialog.setDefaultSuffix("aftercart")
        dialog.fileSelected.connect(self._show_path)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _show_path(self, chosen: str) -> None:
        if self._page is not None:
            self._page.show_path(Path(chosen))

    @Slot(object, str, str)
    def _create(self, path: Path, user: str, passphrase: str) -> None:
        page = self._page
        if page is None:
            return
        self._session.create(
            path,
            passphrase,
            user=user,
            title=self.tr("Creating the clinic file…"),
            failed=self._errors.at(page.show_problem),
        )

    @Slot()
    def _go_back(self) -> None:
        if self._page is not None:
            self._page.forget()
        if self._came_from is not None:
            self._window.show_page(self._came_from)


def _user_name() -> str:
    try:
        return getpass.getuser()
    except OSError:  # a system without user names
        return ""
