"""A window in another language: the old one closes as if its user had closed it, a new one opens."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import app.main
from app.settings import LanguageChoice, UserSettings
from app.workplace import Workplace


class _Windows(QObject):
    """Remembers what was shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_that_nothing_but_the_window_appears_while_its_pages_are_made(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """A part that is shown before it has a place is a window for a moment, and takes the focus away."""
    windows = _Windows()
    qapp.installEventFilter(windows)
    settings = UserSettings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    workplace = Workplace(qapp, settings, imports_ahead=False)
    qtbot.addWidget(workplace.window)
    with qtbot.waitSignal(workplace.window.painted):
        workplace.open(None)
    workplace.furnish()
    qapp.removeEventFilter(windows)
    workplace.window.close()
    assert windows.shown == ["MainWindow"]


def test_that_a_window_opens_anew_on_its_file_with_the_language_chosen(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clinic_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.main, "_start_log", lambda: None)
    before = QLocale()
    settings = UserSettings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    opened: list[tuple[Path | None, str]] = []
    really_open = Workplace.open

    def open_and_go_on(workplace: Workplace, path: Path | None) -> None:
        opened.append((path, QLocale().name()))
        settings.language = LanguageChoice.FRENCH
        really_open(workplace, path)
        end = workplace.open_anew if len(opened) == 1 else workplace.window.close
        workplace.window.painted.connect(lambda: QTimer.singleShot(0, end))

    monkeypatch.setattr(Workplace, "open", open_and_go_on)
    settings.language = LanguageChoice.GERMAN
    assert app.main.run(clinic_file, settings) == 0
    QLocale.setDefault(before)
    assert [path for path, _ in opened] == [clinic_file, clinic_file]
    assert [name[:2] for _, name in opened] == ["de", "fr"]
