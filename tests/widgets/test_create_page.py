"""A new clinic is asked for only with a place, a name and a passphrase typed twice alike."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from widgets.create_page import CreatePage


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> CreatePage:
    page = CreatePage()
    qtbot.addWidget(page)
    page.show()
    page.show_proposal(tmp_path / "clinic", "a.martin")
    return page


def _type(page: CreatePage, first: str, second: str) -> None:
    page.findChild(QLineEdit, "new_passphrase").setText(first)
    page.findChild(QLineEdit, "passphrase_again").setText(second)


def _create(page: CreatePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, "create"), Qt.MouseButton.LeftButton)


def test_that_the_file_gets_its_ending_and_everything_goes_out_as_typed(
    page: CreatePage, qtbot: QtBot, tmp_path: Path
) -> None:
    _type(page, "correct horse", "correct horse")
    with qtbot.waitSignal(page.create_requested) as asked:
        _create(page, qtbot)
    assert asked.args == [tmp_path / "clinic.aftercart", "a.martin", "correct horse"]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("correct horse", "correct house", "The two passphrases differ. Type them again."),
        ("short", "short", "The passphrase needs at least 8 characters."),
        ("", "", "The passphrase needs at least 8 characters."),
    ],
)
def test_that_a_slip_is_said_and_nothing_is_created(
    page: CreatePage, qtbot: QtBot, first: str, second: str, said: str
) -> None:
    _type(page, first, second)
    with qtbot.assertNotEmitted(page.create_requested):
        _create(page, qtbot)
    assert page.findChild(QLabel, "problem").text() == said


def test_that_a_missing_name_is_asked_for(page: CreatePage, qtbot: QtBot) -> None:
    page.findChild(QLineEdit, "user_name").clear()
    _type(page, "correct horse", "correct horse")
    _create(page, qtbot)
    assert "history" in page.findChild(QLabel, "problem").text()


@pytest.mark.parametrize(
    ("typed", "said"), [("abc", "Too short"), ("abcdefghij", "Long enough"), ("a" * 16, "Good length")]
)
def test_that_strength_is_judged_by_length_alone(page: CreatePage, typed: str, said: str) -> None:
    page.findChild(QLineEdit, "new_passphrase").setText(typed)
    assert page.findChild(QLabel, "strength").text().startswith(said)


def test_that_a_lost_passphrase_is_warned_of(page: CreatePage) -> None:
    assert any("nobody can open this file again" in label.text() for label in page.findChildren(QLabel))


def test_that_escape_goes_back(page: CreatePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.cancelled):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_that_an_empty_repeat_is_asked_for(page: CreatePage, qtbot: QtBot) -> None:
    page.findChild(QLineEdit, "new_passphrase").setText("correct horse battery")
    page.findChild(QLineEdit, "user_name").setText("a.martin")
    page.findChild(QLineEdit, "path").setText("clinic.aftercart")
    page.findChild(QLineEdit, "passphrase_again").clear()
    with qtbot.assertNotEmitted(page.create_requested):
        page.findChild(QPushButton, "create").click()
    assert page.findChild(QLabel, "problem").text() == "Type the passphrase a second time."
