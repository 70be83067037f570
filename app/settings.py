"""What this user of this computer likes: theme, zoom, geometry, last file; never anything about a patient."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from analytics.figures.recovery_choices import RecoveryChoices
from app.chosen_recovery import as_text, from_text

LOCK_MINUTES = 10
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)


class ThemeChoice(StrEnum):
    """Which theme to show."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class LanguageChoice(StrEnum):
    """Which language the window speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    FRENCH = "fr"
    GERMAN = "de"


class UserSettings:
    """Typed access to the user's own settings; a broken value is its default."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings("AfterCART", "AfterCART")

    @property
    def theme(self) -> ThemeChoice:
        """The theme chosen."""
        value = self._text("theme")
        return ThemeChoice(value) if value in list(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice.value)

    @property
    def language(self) -> LanguageChoice:
        """The language chosen."""
        value = self._text("language")
        return LanguageChoice(value) if value in list(LanguageChoice) else LanguageChoice.SYSTEM

    @language.setter
    def language(self, choice: LanguageChoice) -> None:
        self._store.setValue("language", choice.value)

    @property
    def zoom_percent(self) -> int:
        """How large text is shown."""
        value = self._number("zoom_percent", 100)
        return value if value in ZOOMS else 100

    @zoom_percent.setter
    def zoom_percent(self, percent: int) -> None:
        self._store.setValue("zoom_percent", percent)

    @property
    def lock_minutes(self) -> int:
        """After how many minutes without use the clinic is locked; 0 is never."""
        return max(0, self._number("lock_minutes", LOCK_MINUTES))

    @lock_minutes.setter
    def lock_minutes(self, minutes: int) -> None:
        self._store.setValue("lock_minutes", minutes)

    @property
    def last_file(self) -> Path | None:
        """The clinic file opened last."""
        text = self._text("last_file")
        return Path(text) if text else None

    @property
    def last_opened(self) -> datetime | None:
        """When that was, local time."""
        try:
            return datetime.fromisoformat(self._text("last_opened"))
        except ValueError:
            return None

    def remember_file(self, path: Path, at: datetime) -> None:
        """Remember which clinic file was opened, and when."""
        self._store.setValue("last_file", str(path))
        self._store.setValue("last_opened", at.isoformat(timespec="minutes"))

    @property
    def last_folder(self) -> Path:
        """Where file dialogs begin."""
        text = self._text("last_folder")
        return Path(text) if text and Path(text).is_dir() else Path.home()

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._store.setValue("last_folder", str(folder))

    @property
    def export_folder(self) -> Path | None:
        """Where the last page was written; None before there is one."""
        text = self._text("export_folder")
        return Path(text) if text and Path(text).is_dir() else None

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._store.setValue("export_folder", str(folder))

    @property
    def recovery(self) -> RecoveryChoices:
        """What is shown of every recovery: axis, lanes, bands; never a day 0, which is one patient's."""
        return from_text(self._text("recovery"))

    @recovery.setter
    def recovery(self, choices: RecoveryChoices) -> None:
        self._store.setValue("recovery", as_text(choices))

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood, as Qt wrote it."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""

    def _number(self, key: str, default: int) -> int:
        value = self._store.value(key)
        try:
            return int(value) if isinstance(value, int | str) else default
        except ValueError:
            return default
