"""Words of the record stay live while somebody types around them, and stop to look so once changed."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from analytics.letters.document import Origin, Paragraph, Run
from widgets.letter_text import LetterText
from widgets.look import current_theme

SINCE = Run("day +272", Origin.RECORD, source="CD4, 23 Jul 2024", placeholder="cd4_met_day")
NAMELESS = Run("288", Origin.RECORD, source="CD4 count")
TEXT: tuple[Paragraph, ...] = (
    (Run("CD4 above 200 since "), SINCE, Run(" and rising: "), NAMELESS, Run(".")),
    (Run("No infection.", is_key=True),),
)
PLAIN = "CD4 above 200 since day +272 and rising: 288.\nNo infection."


@pytest.fixture
def text(looked: None, qtbot: QtBot) -> LetterText:
    text = LetterText()
    qtbot.addWidget(text)
    text.resize(500, 100)
    text.show_paragraphs(TEXT)
    text.show()
    text.setFocus()
    return text


def at(text: LetterText, where: str, *, after: bool = False) -> None:
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index(where) + (len(where) if after else 0))
    text.setTextCursor(cursor)


def tinted(text: LetterText) -> str:
    """Return every character on the colour of the record, in order."""
    colour = QColor(current_theme().accent_soft)
    selections = [s for s in text.extraSelections() if s.format.background().color() == colour]
    return "".join(selection.cursor.selectedText() for selection in selections)


def test_that_words_of_the_record_stand_out_and_say_their_source(text: LetterText, qtbot: QtBot) -> None:
    assert text.toPlainText() == PLAIN
    assert tinted(text) == "day +272288"
    at(text, "day", after=False)
    with qtbot.waitSignal(text.source_shown) as said:
        at(text, "day", after=True)
    assert said.args == ["CD4, 23 Jul 2024"]


def test_that_showing_announces_nothing(text: LetterText, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(text.typed):
        text.show_paragraphs(((Run("Other"),),))


def test_that_typing_around_keeps_the_record_s_words_live(text: LetterText, qtbot: QtBot) -> None:
    at(text, "day +272", after=True)
    said: list[str] = []
    text.typed.connect(said.append)
    qtbot.keyClicks(text, " now")
    assert said[-1] == text.written()
    assert text.written() == "CD4 above 200 since {{ cd4_met_day }} now and rising: 288.\nNo infection."


def test_that_signs_beyond_the_first_plane_shift_nothing(text: LetterText, qtbot: QtBot) -> None:
    at(text, "CD4")
    text.insertPlainText("\U0001d49c\U0001f642 ")
    assert text.written().startswith("\U0001d49c\U0001f642 CD4 above 200 since {{ cd4_met_day }} and")
    assert tinted(text) == "day +272"


def test_that_what_is_typed_into_the_record_s_words_is_typed(text: LetterText, qtbot: QtBot) -> None:
    at(text, "+272", after=False)
    qtbot.keyClicks(text, "x")
    assert text.written() == "CD4 above 200 since day x+272 and rising: 288.\nNo infection."
    assert "272" not in tinted(text)


def test_that_deleting_one_sign_ends_it(text: LetterText, qtbot: QtBot) -> None:
    at(text, "day +272", after=True)
    qtbot.keyClick(text, Qt.Key.Key_Backspace)
    assert text.written().startswith("CD4 above 200 since day +27 and")
    assert "day" not in tinted(text)


def test_that_words_without_a_name_are_typed_ones_once_their_block_is(text: LetterText, qtbot: QtBot) -> None:
    """They would not follow the record any more, so they must not look as if they did."""
    at(text, "infection")
    qtbot.keyClicks(text, "a")
    assert tinted(text) == "day +272"


def test_that_typing_is_undone_in_the_text(text: LetterText, qtbot: QtBot) -> None:
    at(text, "infection")
    qtbot.keyClicks(text, "new ")
    assert "No new infection" in text.toPlainText()
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == PLAIN
    assert "{{ cd4_met_day }}" in text.written()


def test_that_only_words_are_pasted(text: LetterText) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b><img src='http://example.org/x.png'>")
    data.setText("plain <b>")
    at(text, "infection")
    text.insertFromMimeData(data)
    assert "No plain <b>infection." in text.written()


def test_that_what_is_being_typed_is_left_alone_where_it_says_the_same(
    text: LetterText, qtbot: QtBot
) -> None:
    at(text, "No infection.", after=True)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    written = text.written()
    text.show_paragraphs(
        ((Run("CD4 above 200 since "), SINCE, Run(" and rising: 288.")), (Run("No infection."),))
    )
    assert text.written() == written
    qtbot.keyClicks(text, "Next")
    assert text.toPlainText() == PLAIN + "\nNext"


def test_that_a_new_value_comes_into_edited_text(text: LetterText, qtbot: QtBot) -> None:
    at(text, "infection")
    qtbot.keyClicks(text, "new ")
    later = Run("day +280", Origin.RECORD, placeholder="cd4_met_day")
    text.show_paragraphs(
        ((Run("CD4 above 200 since "), later, Run(" and rising: 288.")), (Run("No new infection."),))
    )
    assert "day +280" in text.toPlainText()
    assert tinted(text) == "day +280"


def test_that_a_text_that_may_not_be_edited_takes_no_key(text: LetterText, qtbot: QtBot) -> None:
    text.setReadOnly(True)
    with qtbot.assertNotEmitted(text.typed):
        qtbot.keyClicks(text, "x")
    assert text.toPlainText() == PLAIN


def test_that_it_is_as_high_as_its_text_at_its_width(text: LetterText) -> None:
    wide = text.height()
    text.resize(150, text.height())
    assert text.height() > wide
    assert text.verticalScrollBar().maximum() == 0


def test_that_accents_composed_by_an_input_method_are_typed_plainly(text: LetterText) -> None:
    at(text, "day +272", after=True)
    composed = QInputMethodEvent()
    composed.setCommitString("é à")
    QApplication.sendEvent(text, composed)
    pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ß")
    QApplication.sendEvent(text, pressed)
    assert "since {{ cd4_met_day }}é àß and" in text.written()
