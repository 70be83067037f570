"""The page says what may be done and why not, leads to what is to be settled, and keeps the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from analytics.letters.document import Block, Run
from widgets.letter_head import Recipients
from widgets.letter_text import LetterText
from widgets.letters_page import LettersPage, LetterView
from widgets.settle_card import ToSettle

BLOCKS = ((Block("opening", "", ((Run("I saw her."),),)), "Opening"), (Block("next", "", ()), "Next visit"))
PARTS = (("values", "Last values", True), ("recovery_figure", "Recovery figure", True))


def a_view(**other: object) -> LetterView:
    given: dict[str, object] = {
        "kind": "follow_up", "language": "fr", "blocks": BLOCKS, "parts": PARTS, "has_pages": True,
        "recipients": Recipients(("Dr Petit, GP", "Dr Roux"), 0, frozenset({1})),
    }  # fmt: skip
    return LetterView(**{**given, **other})  # type: ignore[arg-type]


@pytest.fixture
def page(looked: None, qtbot: QtBot) -> LettersPage:
    page = LettersPage()
    qtbot.addWidget(page)
    page.resize(1060, 700)
    page.show()
    page.show_letter(a_view())
    return page


def button(page: LettersPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def text(page: LettersPage, key: str) -> LetterText:
    found = page.findChild(LetterText, f"text_{key}")
    assert found is not None
    return found


def test_that_readers_and_copies_are_named(page: LettersPage) -> None:
    box = page.findChild(QComboBox, "letter_to")
    assert box is not None
    assert [box.itemText(i) for i in range(box.count())] == [
        "To: Dr Petit, GP", "To: Dr Roux", "Add addressee…",
    ]  # fmt: skip
    assert page.head._copies.text() == "Copies: 1"


def test_that_adding_an_addressee_chooses_nobody(page: LettersPage, qtbot: QtBot) -> None:
    box = page.findChild(QComboBox, "letter_to")
    assert box is not None
    box.setCurrentIndex(2)
    with qtbot.waitSignal(page.head.addressee_wanted), qtbot.assertNotEmitted(page.head.addressee_chosen):
        box.activated.emit(2)
    assert box.currentText() == "To: Dr Petit, GP"


def test_that_an_empty_block_says_that_it_is_left_out(page: LettersPage) -> None:
    assert text(page, "next").placeholderText().startswith("Left out")


def test_that_a_clinic_opened_for_reading_takes_no_word_and_says_why(page: LettersPage) -> None:
    page.show_letter(a_view(why_not="The clinic is open for reading only."))
    assert text(page, "opening").isReadOnly()
    assert not button(page, "issue_letter").isEnabled()
    assert button(page, "print_letter").isEnabled()
    notice = page.findChild(QLabel, "letter_notice_text")
    assert notice is not None
    assert notice.text() == "The clinic is open for reading only."
    assert notice.isVisible()


def test_that_what_holds_the_letter_up_comes_first_and_is_led_to(page: LettersPage, qtbot: QtBot) -> None:
    things = (
        ToSettle("The visit is not signed."),
        ToSettle("‘x’ stands for nothing.", "block:opening", "Go there", is_blocking=True),
    )
    page.show_letter(a_view(to_settle=things))
    assert page.settle.accessibleName().startswith("Before issuing: 2 things to settle ‘x’ stands")
    assert not button(page, "issue_letter").isEnabled()
    button(page, "settle_block:opening").click()
    assert text(page, "opening").hasFocus()
    with qtbot.waitSignal(page.jump_requested) as asked:
        page.settle.jump_requested.emit("addressee")
    assert asked.args == ["addressee"]


def test_that_tables_and_figures_are_left_out_and_reordered_by_keys(page: LettersPage, qtbot: QtBot) -> None:
    parts = page.findChild(QListWidget, "letter_parts")
    assert parts is not None
    parts.setFocus()
    parts.setCurrentRow(0)
    with qtbot.waitSignal(page.parts_chosen) as chosen:
        qtbot.keyClick(parts, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert chosen.args == [("recovery_figure", "values")]
    with qtbot.waitSignal(page.parts_chosen) as chosen:
        qtbot.keyClick(parts, Qt.Key.Key_Space)
    assert chosen.args == [("recovery_figure",)]


def test_that_typing_is_told_and_the_focus_stays(page: LettersPage, qtbot: QtBot) -> None:
    opening = text(page, "opening")
    opening.setFocus()
    with qtbot.waitSignal(page.block_edited) as edited:
        qtbot.keyClicks(opening, "Today ")
    assert edited.args[0] == "opening"
    page.show_letter(
        a_view(blocks=((Block("opening", "", ((Run("Today I saw her."),),), True), "Opening"), BLOCKS[1]))
    )
    assert text(page, "opening") is opening
    assert opening.hasFocus()
    with qtbot.waitSignal(page.block_restored) as restored:
        button(page, "restore_opening").click()
    assert restored.args == ["opening"]


def test_that_the_pages_go_behind_the_text_where_it_is_narrow(page: LettersPage, qtbot: QtBot) -> None:
    assert page.preview.isVisible()
    page.resize(620, 700)
    qtbot.waitUntil(lambda: not page.preview.isVisible())
    page.show_place("preview")
    assert page.preview.isVisible()
    assert not text(page, "opening").isVisible()
    page.resize(1060, 700)
    qtbot.waitUntil(lambda: page.preview.isVisible() and text(page, "opening").isVisible())
