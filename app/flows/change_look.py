"""The user chooses theme and zoom; both change at once and are remembered."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.menus import Menus
from app.settings import ZOOMS, ThemeChoice, UserSettings
from widgets.look import apply_look
from widgets.theme import Theme, load_theme


def chosen_theme(settings: UserSettings) -> Theme:
    """Return the theme the user chose, or that of the system."""
    if settings.theme is ThemeChoice.SYSTEM:
        is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return load_theme("dark" if is_dark else "light")
    return load_theme("dark" if settings.theme is ThemeChoice.DARK else "light")


class ChangeLook(QObject):
    """Menus ask, the application looks different.

    Signals:
        changed: figures have to be made anew in the other colours.
    """

    changed = Signal()

    def __init__(self, app: QApplication, menus: Menus, settings: UserSettings) -> None:
        super().__init__(menus)
        self._app, self._menus, self._settings = app, menus, settings
        for name, action in menus.themes.items():
            action.setChecked(name == settings.theme.value)
            action.triggered.connect(self._chooser(ThemeChoice(name)))
        menus.zoom_in.triggered.connect(lambda: self._step(1))
        menus.zoom_out.triggered.connect(lambda: self._step(-1))
        menus.zoom_reset.triggered.connect(lambda: self.zoom(100))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _chooser(self, choice: ThemeChoice) -> Callable[[], None]:
        def choose() -> None:
            self._settings.theme = choice
            self._apply()

        return choose

    @Slot(int)
    def zoom(self, percent: int) -> None:
        """Show text at *percent* of its size."""
        if percent != self._settings.zoom_percent:
            self._settings.zoom_percent = percent
            self._apply()

    def _step(self, by: int) -> None:
        place = ZOOMS.index(self._settings.zoom_percent) + by
        self.zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, place))])

    @Slot()
    def _follow_system(self) -> None:
        if self._settings.theme is ThemeChoice.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        apply_look(self._app, chosen_theme(self._settings), zoom_percent=self._settings.zoom_percent)
        self.changed.emit()
