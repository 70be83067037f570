"""Opens the window, for people and, without a display, for pictures."""

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from app.flows.change_look import chosen_theme
from app.language import install_language
from app.settings import UserSettings
from app.workplace import Workplace
from widgets.look import apply_look


def run(path: Path | None) -> int:
    """Open the window on *path* (None: on the file of last time) and stay until it is closed."""
    app = application()
    settings = UserSettings()
    install_language(app)
    apply_look(app, chosen_theme(settings), zoom_percent=settings.zoom_percent)
    workplace = Workplace(app, settings)
    workplace.errors.install()
    workplace.window.painted.connect(_start_log)
    workplace.open(path)
    return app.exec()


def application() -> QApplication:
    """Return the application of this process, named as its settings and folders are."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("AfterCART")
    app.setOrganizationName("AfterCART")
    app.setDesktopFileName("aftercart")
    return app


def _start_log() -> None:
    from app.error_log import start_log

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.StateLocation)
    with suppress(OSError):  # a computer that lets us write nowhere: the window works without a log
        start_log(Path(folder))
