"""Opens the window, for people and, without a display, for pictures."""

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from app.flows.change_look import chosen_theme
from app.language import install_language, locale_for
from app.settings import LanguageChoice, ThemeChoice, UserSettings
from app.workplace import Workplace
from widgets.look import apply_look


def run(path: Path | None, settings: UserSettings | None = None) -> int:
    """Open the window on *path* (None: on the file of last time) and stay until it is closed.

    Another language is spoken from the first word of a window: where the user wants it at once, the window
    is closed as if he had done so (the clinic is locked, what waits is saved), and a new one is opened.
    """
    app = application()
    settings = settings or UserSettings()
    while True:
        install_language(app, locale_for(settings.language))
        apply_look(app, chosen_theme(settings), zoom_percent=settings.zoom_percent)
        workplace = Workplace(app, settings)
        workplace.errors.install()
        workplace.window.painted.connect(_start_log)
        workplace.open(path)
        answer = app.exec()
        if not workplace.opens_anew:
            return answer
        path = settings.last_file or path
        workplace.dispose()


def render_offscreen(
    path: Path,
    passphrase: str,
    picture: Path,
    *,
    patient: str | None = None,
    size: tuple[int, int] = (1366, 768),
    theme: str = "light",
    language: str = "system",
) -> None:
    """Save a picture of the window on *path*, unlocked, with *patient* (number) chosen; needs no display.

    *language* is ``system``, ``en``, ``fr`` or ``de``.

    Call it before anything else made a ``QApplication``. It neither reads nor writes the user's settings.

    Raises:
        ExpectedError: the file does not open with this passphrase, or has no such patient.
        OSError: the picture cannot be written.
    """
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.window_picture import save_window_picture

    app = application()
    install_language(app, locale_for(LanguageChoice(language)))
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
