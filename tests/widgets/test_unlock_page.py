"""The locked page asks for what opens the file, and says beside the field why it did not."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from widgets.passphrase_field import PassphraseField
from widgets.unlock_page import UnlockPage


@pytest.fixture
def page(qtbot: QtBot) -> UnlockPage:
    page = UnlockPage()
    qtbot.addWidget(page)
    page.show()
    page.show_file("clinic.aftercart", last_opened="20 Nov 2026, 08:12", lock_minutes=10)
    return page


def test_that_enter_unlocks_with_the_passphrase_as_typed(page: UnlockPage, qtbot: QtBot) -> None:
    field = page.findChild(QLineEdit, "passphrase")
    field.setText(" with spaces ü ")
    with qtbot.waitSignal(page.unlock_requested) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == [" with spaces ü ", None]


def test_that_the_file_and_its_last_opening_are_shown(page: UnlockPage) -> None:
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "clinic.aftercart" in texts
    assert "last opened 20 Nov 2026, 08:12" in texts


def test_that_the_user_is_asked_only_where_there_are_several(page: UnlockPage, qtbot: QtBot) -> None:
    users = page.findChild(QComboBox, "user")
    assert not users.isVisible()
    page.show_users(("a.martin", "b.weiss"), "b.weiss")
    assert users.isVisible()
    with qtbot.waitSignal(page.unlock_requested) as asked:
        qtbot.mouseClick(page.findChild(QPushButton, "unlock"), Qt.MouseButton.LeftButton)
    assert asked.args[1] == "b.weiss"


def test_that_a_problem_stands_beside_the_field_and_typing_can_go_on(page: UnlockPage) -> None:
    page.show_busy(True)
    assert not page.findChild(QPushButton, "unlock").isEnabled()
    page.show_problem("This passphrase does not open the file.")
    assert page.findChild(QLabel, "problem").isVisible()
    assert page.findChild(QPushButton, "unlock").isEnabled()
    assert page.findChild(QLineEdit, "passphrase").isEnabled()


def test_that_the_passphrase_is_hidden_until_it_is_shown_on_wish(page: UnlockPage) -> None:
    field = page.findChild(PassphraseField, "passphrase")
    assert field.echoMode() == QLineEdit.EchoMode.Password
    field.findChild(QAction, "show_passphrase").trigger()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    field.forget()
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_that_caps_lock_is_noticed_by_the_case_of_a_letter(page: UnlockPage, qtbot: QtBot) -> None:
    field = page.findChild(PassphraseField, "passphrase")
    warning = page.findChild(QLabel, "caps_lock")

    def press(letter: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, letter))

    press("a")
    assert not warning.isVisible()
    press("A")
    assert warning.isVisible()
    press("A", Qt.KeyboardModifier.ShiftModifier)
    assert not warning.isVisible()
    press("a", Qt.KeyboardModifier.ShiftModifier)
    assert warning.isVisible()


def test_that_without_a_file_only_choosing_and_creating_are_offered(page: UnlockPage, qtbot: QtBot) -> None:
    page.show_no_file()
    assert not page.findChild(QPushButton, "unlock").isVisible()
    assert page.findChild(QPushButton, "choose_another").isVisible()
    assert page.findChild(QPushButton, "new_clinic").isVisible()


def test_that_forgetting_leaves_no_passphrase_behind(page: UnlockPage) -> None:
    field = page.findChild(QLineEdit, "passphrase")
    field.setText("secret")
    page.forget()
    assert field.text() == ""


def test_that_there_is_one_primary_button_with_and_without_a_file(page: UnlockPage) -> None:
    def primary() -> list[str]:
        return [
            b.objectName()
            for b in page.findChildren(QPushButton)
            if b.property("primary") and not b.isHidden()
        ]

    page.show_no_file()
    assert primary() == ["new_clinic"]
    assert page.below.text() == ""
    page.show_file("clinic.aftercart")
    assert primary() == ["unlock"]
