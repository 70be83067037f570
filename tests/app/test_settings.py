"""The user's own settings come back as they were, and a broken one is its default."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from app.settings import LanguageChoice, ThemeChoice, UserSettings


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def test_that_a_new_user_gets_the_defaults(store: QSettings) -> None:
    settings = UserSettings(store)
    assert settings.theme is ThemeChoice.SYSTEM
    assert settings.language is LanguageChoice.SYSTEM
    assert settings.zoom_percent == 100
    assert settings.lock_minutes == 10
    assert settings.last_file is None
    assert settings.last_opened is None
    assert settings.geometry is None


def test_that_what_was_chosen_comes_back(store: QSettings, tmp_path: Path) -> None:
    settings = UserSettings(store)
    settings.theme = ThemeChoice.DARK
    settings.language = LanguageChoice.FRENCH
    settings.zoom_percent = 125
    settings.lock_minutes = 0
    settings.last_folder = tmp_path
    settings.geometry = QByteArray(b"where")
    settings.remember_file(tmp_path / "c.aftercart", datetime(2026, 11, 20, 8, 12))  # noqa: DTZ001 - local
    store.sync()
    again = UserSettings(QSettings(store.fileName(), QSettings.Format.IniFormat))
    assert again.theme is ThemeChoice.DARK
    assert again.language is LanguageChoice.FRENCH
    assert (again.zoom_percent, again.lock_minutes) == (125, 0)
    assert again.last_folder == tmp_path
    assert again.last_file == tmp_path / "c.aftercart"
    assert again.last_opened == datetime(2026, 11, 20, 8, 12)  # noqa: DTZ001
    assert again.geometry == QByteArray(b"where")


@pytest.mark.parametrize("key", ["theme", "zoom_percent", "lock_minutes", "last_opened", "geometry"])
def test_that_a_broken_value_is_its_default(store: QSettings, key: str) -> None:
    store.setValue(key, "¿?")
    settings = UserSettings(store)
    fresh = UserSettings(QSettings(store.fileName() + "2", QSettings.Format.IniFormat))
    assert getattr(settings, key) == getattr(fresh, key)


def test_that_a_folder_that_is_gone_is_not_offered(store: QSettings, tmp_path: Path) -> None:
    settings = UserSettings(store)
    settings.last_folder = tmp_path / "gone"
    assert settings.last_folder == Path.home()
