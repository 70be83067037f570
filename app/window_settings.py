"""Where the window stood: remembered when it closes, except by windows nobody sees."""

from PySide6.QtGui import QGuiApplication

from app.main_window import MainWindow
from app.settings import UserSettings


def restore_geometry(window: MainWindow, settings: UserSettings) -> None:
    """Put the window where it stood last; a place off all screens is moved back by Qt."""
    geometry = settings.geometry
    if _is_seen() and geometry is not None:
        window.restoreGeometry(geometry)


def remember_geometry(window: MainWindow, settings: UserSettings) -> None:
    """Remember where the window stands."""
    if _is_seen():
        settings.geometry = window.saveGeometry()


def _is_seen() -> bool:
    return QGuiApplication.platformName() not in ("offscreen", "minimal")
