"""The user chooses how the window looks and speaks on this computer, and when it locks."""

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from app.language import locale_for
from app.settings import ZOOMS, LanguageChoice
from app.surroundings import Surroundings
from widgets.settings_computer import SettingsComputer


class ChangeComputer(QObject):
    """Theme and zoom change at once; another language is spoken by the next window.

    Signals:
        opening_anew_requested: the window shall be opened anew now.
        lock_minutes_changed: the time until locking is another.
    """

    opening_anew_requested = Signal()
    lock_minutes_changed = Signal()

    def __init__(self, section: SettingsComputer, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._section, self._settings = section, around.settings
        self._menus, self._look = around.window.menus, around.look
        section.theme_chosen.connect(lambda name: self._menus.themes[name].trigger())
        section.zoom_chosen.connect(around.look.zoom)
        section.language_chosen.connect(self._choose_language)
        section.lock_chosen.connect(self._choose_lock)
        section.opening_anew_requested.connect(self.opening_anew_requested)
        around.look.changed.connect(self.show)

    @Slot()
    def show(self) -> None:
        """Show what holds."""
        settings = self._settings
        self._section.show_choices(
            theme=settings.theme.value,
            language=settings.language.value,
            zoom=settings.zoom_percent,
            zooms=ZOOMS,
            lock_minutes=settings.lock_minutes,
        )
        chosen = locale_for(settings.language)
        self._section.show_note(is_other_language=chosen.name() != QLocale().name())

    @Slot(str)
    def _choose_language(self, key: str) -> None:
        self._settings.language = LanguageChoice(key)
        self.show()

    @Slot(int)
    def _choose_lock(self, minutes: int) -> None:
        self._settings.lock_minutes = minutes
        self.lock_minutes_changed.emit()
