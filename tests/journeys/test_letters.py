"""A letter by keyboard: written, changed, issued, compared with the record later, corrected; and hidden."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from analytics.records.letter import Letter
from widgets.letter_text import LetterText
from widgets.local_text import moment_text

OpenWindow = Callable[[Path | None], Any]

RESULTS = """patient,date,analyte,value,unit
2023-017,2024-07-23,CD4,{first},/uL
2023-017,2026-11-18,CD4,288,/uL
2023-017,2026-11-18,IGG,3.8,g/L
2023-017,2026-11-18,PLT,96,10*9/L
"""


class Hands:
    """What a person does to a letter."""

    def __init__(self, person: Any, tables: list[Path], qtbot: QtBot) -> None:
        self.person, self.tables, self.qtbot = person, tables, qtbot
        self.desk = person.workplace.furniture.letters
        self.page = person.workplace.furniture.page.patient.letters

    def bring_in(self, *files: Path) -> None:
        self.person.window.files_dropped.emit(list(files))
        self.person.settle()
        with self.qtbot.waitSignal(self.person.workplace.session.changed):
            self.person.press("do_import")
        self.person.settle()

    def settled(self) -> None:
        """Wait until the letter stands as it was asked for."""
        self.qtbot.waitUntil(lambda: not self.desk.write._soon.isActive())
        self.person.settle()
        self.qtbot.waitUntil(lambda: bool(self.page.preview.images))
        self.person.settle()

    def open(self, number: str = "2023-017") -> None:
        furniture = self.person.workplace.furniture
        furniture.patient.open(self.person.workplace.session.reader.patients.find(number).id)
        self.person.window.menus.letters.trigger()
        self.settled()

    def text(self, block: str) -> LetterText:
        found: LetterText = self.person.see(LetterText, f"text_{block}")
        return found

    def key(self, widget: Any, key: Qt.Key) -> None:
        widget.setFocus()
        self.qtbot.keyClick(widget, key)

    def set_head(self, name: str = "Example University Hospital") -> None:
        self.person.window.menus.letterhead.trigger()
        self.dialog(QLineEdit, "head_name").setText(name)
        with self.qtbot.waitSignal(self.person.workplace.session.changed):
            self.dialog(QPushButton, "save_letterhead").click()
        self.settled()

    def add_addressee(self, name: str = "Dr Julie Petit") -> None:
        self.page.head.addressee_wanted.emit()
        self.dialog(QLineEdit, "addressee_name").setText(name)
        with self.qtbot.waitSignal(self.person.workplace.session.changed):
            self.dialog(QPushButton, "add_addressee").click()
        self.settled()

    def dialog(self, kind: type[Any], name: str) -> Any:
        found = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.objectName() == name]
        found = [w for w in found if w.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def letters(self) -> tuple[Letter, ...]:
        reader = self.person.workplace.session.reader
        kept: tuple[Letter, ...] = reader.letters.of_patient(reader.patients.find("2023-017").id)
        return kept


@pytest.fixture
def hands(open_window: OpenWindow, clinic_file: Path, tmp_path: Path, qtbot: QtBot) -> Hands:
    tables = [tmp_path / f"{name}.csv" for name in ("patients", "treatments", "results")]
    tables[0].write_text(
        "patient,name,given_name,birth_date,sex\n2023-017,Moreau,Claire,1957-03-14,female\n2023-018,Weiss,,,\n",
        encoding="utf-8",
    )
    tables[1].write_text("patient,infusion_date,product\n2023-017,2023-10-24,axi-cel\n", encoding="utf-8")
    tables[2].write_text(RESULTS.format(first="255"), encoding="utf-8")
    person = open_window(clinic_file)
    person.unlock()
    hands = Hands(person, tables, qtbot)
    hands.bring_in(*tables)
    hands.open()
    return hands


def test_that_a_letter_is_written_issued_compared_and_corrected(hands: Hands, qtbot: QtBot) -> None:
    person, page = hands.person, hands.page

    # nothing can be issued before it has a head and somebody to go to, and the way there is offered
    assert not person.see(QPushButton, "issue_letter").isEnabled()
    person.see(QPushButton, "go_to_settle").click()
    assert person.see(QLabel, "settle_title").text().startswith("Before issuing:")
    hands.set_head()
    hands.add_addressee()
    assert person.see(QComboBox, "letter_to").currentText() == "To: Dr Julie Petit"
    assert person.see(QPushButton, "issue_letter").isEnabled()

    # typing makes the block the user's own; the pages follow
    before = page.preview.images[0]
    opening = hands.text("opening")
    assert person.see(QLabel, "state_opening").text() == "from the record"
    opening.setFocus()
    qtbot.keyClick(opening, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(opening, " She walks again.")
    assert person.see(QLabel, "state_opening").text() == "edited by you"
    hands.settled()
    qtbot.waitUntil(lambda: page.preview.images[0] != before)
    written = hands.desk.write.written
    assert written is not None
    assert "walks again" in opening.toPlainText()

    # issued by the keyboard: kept byte by byte, numbered, in the list
    with qtbot.waitSignal(hands.desk.keep.issued) as issued:
        hands.key(person.see(QPushButton, "issue_letter"), Qt.Key.Key_Space)
    hands.settled()
    letter = issued.args[0]
    assert hands.letters() == (letter,)
    assert letter.pdf.startswith(b"%PDF")
    assert (letter.reference, letter.addressee) == ("2026-0001", "Dr Julie Petit")
    assert "She walks again." in letter.text
    assert "Letter 2026-0001 is issued" in person.window.problems.text
    assert "Issue letter" not in (person.workplace.session.undo_stack.undo_label or "")

    # a value is corrected: the list says what is different since
    hands.tables[2].write_text(RESULTS.format(first="155"), encoding="utf-8")
    hands.bring_in(hands.tables[2])
    person.window.menus.letters.trigger()
    hands.settled()
    table = person.see(QTableView, "issued_letters")
    assert table.model().index(0, 2).data() == "changed"
    said = person.see(QLabel, "differences").text()
    assert "255 → 155" in said
    assert "CD4" in said

    # opened, it is the document that was sent
    hands.settled()
    assert hands.desk.preview.pdf == letter.pdf
    said = person.see(QLabel, "preview_of").text()
    assert f"as it was sent on {moment_text(letter.issued_at)}" in said

    # a correction is a new letter that names the one before
    hands.key(person.see(QPushButton, "correct_issued"), Qt.Key.Key_Space)
    hands.settled()
    assert person.see(QLabel, "state_opening").text() == "from the record"
    assert person.see(QLabel, "letter_notice_text").text().startswith("This letter corrects 2026-0001")
    with qtbot.waitSignal(hands.desk.keep.issued):
        hands.key(person.see(QPushButton, "issue_letter"), Qt.Key.Key_Space)
    hands.settled()
    first, second = hands.letters()
    assert (first, second.corrects, second.reference) == (letter, letter.id, "2026-0002")


def test_that_what_was_typed_is_there_after_the_lock_and_gone_once_restored(
    hands: Hands, passphrase: str, qtbot: QtBot
) -> None:
    person = hands.person
    opening = hands.text("opening")
    opening.setFocus()
    qtbot.keyClick(opening, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(opening, "Typed just now. ")
    person.window.menus.lock.trigger()
    person.settle()
    person.unlock(passphrase)
    person.window.menus.letters.trigger()
    hands.settled()
    assert hands.text("opening").toPlainText().startswith("Typed just now.")
    assert person.see(QLabel, "state_opening").text() == "edited by you"
    person.press("restore_opening")
    hands.settled()
    assert "Typed" not in hands.text("opening").toPlainText()
    hands.desk.write.keeper.flush()
    person.settle()
    reader = person.workplace.session.reader
    assert reader.drafts.get("letter", reader.patients.find("2023-017").id) is None


def test_that_edited_text_belongs_to_its_patient_and_its_language(hands: Hands, qtbot: QtBot) -> None:
    person = hands.person
    opening = hands.text("opening")
    opening.setFocus()
    qtbot.keyClicks(opening, "Only hers. ")
    hands.settled()
    hands.open("2023-018")
    assert "Only hers" not in hands.text("opening").toPlainText()
    hands.open()
    assert "Only hers" in hands.text("opening").toPlainText()
    qtbot.mouseClick(person.see(QToolButton, "segment_fr"), Qt.MouseButton.LeftButton)
    hands.settled()
    assert "Only hers" not in hands.text("opening").toPlainText()
    qtbot.mouseClick(person.see(QToolButton, "segment_en"), Qt.MouseButton.LeftButton)
    hands.settled()
    assert "Only hers" in hands.text("opening").toPlainText()


def test_that_a_placeholder_that_stands_for_nothing_stops_the_letter_and_says_where(
    hands: Hands, qtbot: QtBot
) -> None:
    person = hands.person
    hands.set_head()
    hands.add_addressee()
    opening = hands.text("opening")
    opening.setFocus()
    qtbot.keyClicks(opening, "{{ shoe_size }} ")
    qtbot.waitUntil(lambda: not person.see(QPushButton, "issue_letter").isEnabled())
    person.settle()
    things = [label.text() for label in hands.page.settle.findChildren(QLabel)]
    assert any("shoe_size" in text for text in things)
    assert opening.toPlainText().startswith("{{ shoe_size }}")
    assert not person.see(QPushButton, "print_letter").isEnabled()

    # opened anew it is there to be mended
    hands.desk.write.keeper.flush()
    person.settle()
    hands.open("2023-018")
    person.workplace.furniture.patient.open(person.workplace.session.reader.patients.find("2023-017").id)
    texts = lambda: person.window.findChildren(LetterText, "text_opening")  # noqa: E731
    qtbot.waitUntil(lambda: any(text.isVisible() for text in texts()))
    assert hands.text("opening").toPlainText().startswith("{{ shoe_size }}")
    person.press("restore_opening")
    hands.settled()
    assert person.see(QPushButton, "issue_letter").isEnabled()


def test_that_locking_leaves_nothing_of_a_letter(hands: Hands) -> None:
    person, page = hands.person, hands.page
    hands.add_addressee()
    assert "axicabtagene" in "".join(text.toPlainText() for text in page.findChildren(LetterText))
    person.window.menus.lock.trigger()
    person.settle()
    QApplication.sendPostedEvents(None, 0)
    said = [label.text() for label in page.findChildren(QLabel)]
    said += [text.toPlainText() for text in page.findChildren(LetterText)]
    said += [box.itemText(i) for box in page.findChildren(QComboBox) for i in range(box.count())]
    assert not any(word in text for text in said for word in ("Moreau", "axicabtagene", "Petit"))
    assert page.preview.images == ()
    assert hands.desk.preview.pdf is None
    assert hands.desk.write.written is None
    assert not person.window.menus.letters.isEnabled()
