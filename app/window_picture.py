"""A picture of the window, where there is no display: what somebody would see who opened a clinic."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from app.settings import ThemeChoice, UserSettings
from app.workplace import Workplace
from widgets.look import apply_look
from widgets.theme import load_theme

SIZE = (1366, 768)


def save_window_picture(
    app: QApplication,
    path: Path,
    passphrase: str,
    picture: Path,
    *,
    settings: UserSettings,
    patient: str | None = None,
    size: tuple[int, int] = SIZE,
    theme: ThemeChoice = ThemeChoice.LIGHT,
) -> None:
    """Open the window on *path*, show *patient* (number; None: nobody) and save what it looks like.

    Raises:
        ExpectedError: the file does not open with this passphrase, or has no such patient.
        OSError: the picture cannot be written.
    """
    apply_look(app, load_theme("dark" if theme is ThemeChoice.DARK else "light"))
    workplace = Workplace(app, settings, imports_ahead=False)
    window = workplace.window
    window.resize(QSize(*size))
    errors: list[Exception] = []
    wait = QEventLoop()
    workplace.errors.bug_found.connect(wait.quit)
    workplace.open(path)
    try:
        workplace.furnish()
        workplace.furniture.browse.listed.connect(lambda _: wait.quit())

        def give_up(error: Exception) -> None:
            errors.append(error)
            wait.quit()

        workplace.session.unlock(path, passphrase, user=None, title="", failed=give_up)
        wait.exec()
        if errors:
            raise errors[0]
        if patient is not None:
            workplace.furniture.patient.open(workplace.session.reader.patients.find(patient).id)
            _settle(app)
            workplace.furniture.cards.finish()
            _settle(app)
        if not window.grab().save(str(picture)):
            raise OSError(f"{picture.name} cannot be written")
    finally:
        window.close()


def _settle(app: QApplication) -> None:
    """Let everything that was put off until the window is idle happen."""
    for _ in range(10):
        app.sendPostedEvents()
        app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
