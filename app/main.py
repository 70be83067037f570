"""Opens the window, for people and, without a display, for pictures."""

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from app.flows.change_look import chosen_theme
from app.language import install_language
from app.settings import ThemeChoice, UserSettings
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


def render_offscreen(
    path: Path,
    passphrase: str,
    picture: Path,
    *,
    patient: str | None = None,
    size: tuple[int, int] = (1366, 768),
    theme: str = "light",
) -> None:
    """Save a picture of the window on *path*, unlocked, with *patient* (number) chosen; needs no display.

    Call it before anything else made a ``QApplication``. It neither reads nor writes the user's settings.

    Raises:
        ExpectedError: the file does not open with this passphrase, or has no such patient.
        OSError: the picture cannot be written.
    """
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.window_picture import save_window_picture

    app = application()
    install_language(app)
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        save_window_picture(
            app,
            path,
            passphrase,
            picture,
            settings=UserSettings(store),
            patient=patient,
            size=size,
            theme=ThemeChoice(theme),
        )


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
