"""The real window on a real file, driven with keys and mouse."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.settings import UserSettings
from app.workplace import Workplace
from storage.clinic import Clinic
from storage.keys import KdfCost
from widgets.look import apply_look
from widgets.theme import load_theme

PASSPHRASE = "correct horse"
QUICK = KdfCost(n=2**10, r=8, p=1)
WidgetT = TypeVar("WidgetT", bound=QWidget)


class Driver:
    """Hands and eyes of the person in a journey."""

    def __init__(self, workplace: Workplace, qtbot: QtBot) -> None:
        self.workplace, self.window, self._qtbot = workplace, workplace.window, qtbot

    def see(self, kind: type[WidgetT], name: str) -> WidgetT:
        """Return the one visible widget of this name."""
        found = [w for w in self.window.findChildren(kind, name) if w.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)} visible"
        return found[0]

    def press(self, name: str) -> None:
        """Click a button."""
        button = self.see(QPushButton, name)
        assert button.isEnabled(), name
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, name: str, text: str) -> None:
        """Type into a field."""
        field = self.see(QLineEdit, name)
        field.setFocus()
        field.setText(text)

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase and wait for the list."""
        self.write("passphrase", passphrase)
        with self._qtbot.waitSignal(self.workplace.session.opened):
            self._qtbot.keyClick(self.see(QLineEdit, "passphrase"), Qt.Key.Key_Return)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing goes on any more."""
        self._qtbot.waitUntil(lambda: self.workplace.tasks.is_idle)

    def undo(self) -> None:
        """Take the last thing back, from the menu."""
        with self._qtbot.waitSignal(self.workplace.session.changed):
            self.window.menus.undo.trigger()
        self.settle()

    def redo(self) -> None:
        """Do it again, from the menu."""
        with self._qtbot.waitSignal(self.workplace.session.changed):
            self.window.menus.redo.trigger()
        self.settle()


@pytest.fixture
def passphrase() -> str:
    """Opens ``clinic_file``."""
    return PASSPHRASE


@pytest.fixture
def clinic_file(tmp_path: Path) -> Path:
    """An empty clinic file of a.martin, with a cheap key."""
    path = tmp_path / "clinic.aftercart"
    Clinic.create(path, PASSPHRASE, user="a.martin", kdf=QUICK).close()
    return path


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Driver]]:
    """Return what opens the window on a file; it is closed at the end."""
    QLocale.setDefault(QLocale("en_GB"))
    apply_look(qapp, load_theme("light"))
    opened: list[Workplace] = []

    def open_(path: Path | None) -> Driver:
        store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        workplace = Workplace(
            qapp,
            UserSettings(store),
            now=lambda: datetime(2026, 11, 20, 14, 2, tzinfo=UTC),
            imports_ahead=False,
        )
        workplace.errors.bug_found.connect(lambda report: bugs.append(report))
        opened.append(workplace)
        qtbot.addWidget(workplace.window)
        with qtbot.waitSignal(workplace.window.painted):
            workplace.open(path)
        return Driver(workplace, qtbot)

    bugs: list[str] = []
    yield open_
    for workplace in opened:
        workplace.window.close()
        qtbot.waitUntil(lambda workplace=workplace: workplace.tasks.is_idle)  # type: ignore[misc]
    assert bugs == []
