"""Sequencing samples through the real window: entered by keyboard, kept as drafts, edited, deleted."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from analytics.records.patient_record import PatientRecord
from analytics.records.variant_call import CallState
from analytics.rules.variant_courses import variant_courses

OpenWindow = Callable[[Path | None], Any]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tables(tmp_path: Path) -> list[Path]:
    patients, treatments = tmp_path / "patients.csv", tmp_path / "treatments.csv"
    patients.write_text("patient,name\n2023-017,Moreau\n2023-018,Weiss\n", encoding="utf-8")
    treatments.write_text("patient,infusion_date,product\n2023-017,2023-10-24,axi-cel\n", encoding="utf-8")
    return [patients, treatments]


@pytest.fixture
def person(open_window: OpenWindow, clinic_file: Path, tables: list[Path], qtbot: QtBot) -> Any:
    """Somebody with the window open at the Clones page of a patient without a sample."""
    person = open_window(clinic_file)
    person.window.activateWindow()
    qtbot.waitUntil(person.window.isActiveWindow)
    person.unlock()
    person.window.files_dropped.emit(tables)
    person.settle()
    with qtbot.waitSignal(person.workplace.session.changed):
        person.press("do_import")
    person.settle()
    open_patient(person)
    return person


def open_patient(person: Any, number: str = "2023-017") -> None:
    reader = person.workplace.session.reader
    person.workplace.furniture.patient.open(reader.patients.find(number).id)
    person.window.menus.clones.trigger()


def record(person: Any) -> PatientRecord:
    reader = person.workplace.session.reader
    found: PatientRecord = reader.patients.record(reader.patients.find("2023-017").id)
    return found


def key(qtbot: QtBot, which: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), which, held)


def type_(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def tab_to(qtbot: QtBot, name: str) -> None:
    for _ in range(30):
        if QApplication.focusWidget().objectName() == name:
            return
        key(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name}")


def fill(qtbot: QtBot, day: str, *, material: str = "b", limit: str = "1") -> None:
    """Fill in a sample with the keyboard alone; the cursor is in the date."""
    type_(qtbot, day)
    tab_to(qtbot, "sample_material")
    choose(qtbot, material)
    tab_to(qtbot, "sample_panel")
    choose(qtbot, "my")
    tab_to(qtbot, "sample_limit")
    type_(qtbot, limit)
    tab_to(qtbot, "sample_depth")
    type_(qtbot, "1200")


def choose(qtbot: QtBot, start: str) -> None:
    """Go down to what begins so; letters typed in quick succession would be searched for as one word."""
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    for _ in range(box.count()):
        if box.currentText().casefold().startswith(start):
            return
        key(qtbot, Qt.Key.Key_Down)
    raise AssertionError(start)


def save(person: Any, qtbot: QtBot) -> None:
    with qtbot.waitSignal(person.workplace.session.changed):
        key(qtbot, Qt.Key.Key_Return, CONTROL)
    person.settle()


def test_that_samples_are_entered_by_keyboard_and_taken_back(person: Any, qtbot: QtBot) -> None:
    # nobody has a sample yet: one key begins it
    assert person.window.menus.add_sample.shortcut().toString() == "Ctrl+Shift+S"
    person.window.menus.add_sample.trigger()
    assert QApplication.focusWidget().objectName() == "sample_date"
    fill(qtbot, "d30")
    tab_to(qtbot, "line_0")
    type_(qtbot, "TP53 c.524G>A p.R175H 4,4 %")
    key(qtbot, Qt.Key.Key_Return)
    type_(qtbot, "tet2 NM_001127208.3:c.4546C>T 210/1000")
    save(person, qtbot)
    (sample,) = record(person).samples
    assert str(sample.at) == "2023-11-23"
    assert (sample.panel, sample.detection_limit_fraction, sample.depth) == ("myeloid-core", 0.01, 1200)
    calls = {call.gene: call for call in record(person).variants}
    assert (calls["TP53"].hgvs_p, calls["TP53"].vaf_fraction) == ("p.Arg175His", 0.044)
    assert (calls["TET2"].transcript, calls["TET2"].vaf_fraction) == ("NM_001127208.3", 0.21)
    table = person.see(QTableView, "variants")
    assert table.model().rowCount() == 2
    assert "Add NGS sample 23 Nov 2023" in person.window.menus.undo.text()

    # the next one: what is known is listed; F9 for the rest
    person.window.menus.add_sample.trigger()
    fill(qtbot, "12/06/2024")
    tab_to(qtbot, "known_0")
    type_(qtbot, "12.5")
    key(qtbot, Qt.Key.Key_F9)
    save(person, qtbot)
    assert [call.vaf_fraction for call in record(person).variants if call.gene == "TP53"] == [0.044, 0.125]
    assert sum(call.gene == "TET2" for call in record(person).variants) == 1
    rows = [table.model().index(row, 2).data() for row in range(2)]
    assert rows == ["12.5", "< 1"]

    # one undo a sample
    person.undo()
    assert len(record(person).samples) == 1
    person.undo()
    assert record(person).samples == ()
    assert record(person).variants == ()
    person.redo()
    person.redo()
    assert len(record(person).samples) == 2


def test_that_what_was_typed_survives_the_lock_and_goes_on(person: Any, qtbot: QtBot) -> None:
    person.press("add_sample")
    fill(qtbot, "d30")
    tab_to(qtbot, "line_0")
    type_(qtbot, "TP53 c.524G")
    person.window.menus.lock.trigger()
    person.settle()
    form = person.workplace.furniture.page.patient.clones.form
    assert not [line for line in form.findChildren(QLineEdit) if "TP53" in line.text()]
    person.unlock()
    open_patient(person)
    assert person.see(QPushButton, "add_sample").text() == "Go on with the sample…"
    person.press("add_sample")
    line = person.see(QLineEdit, "line_0")
    assert line.text() == "TP53 c.524G"
    line.setFocus()
    line.setCursorPosition(len(line.text()))
    type_(qtbot, ">A 4.4 %")
    save(person, qtbot)
    assert [call.vaf_fraction for call in record(person).variants] == [0.044]
    assert person.see(QPushButton, "add_sample").text() == "Add sample…"

    # another patient's page has nothing of it
    person.window.menus.add_sample.trigger()
    type_(qtbot, "d90")
    open_patient(person, "2023-018")
    assert person.see(QPushButton, "add_sample").text() == "Add sample…"
    open_patient(person)
    person.press("add_sample")
    assert person.see(QLineEdit, "sample_date").text() != ""
    person.press("sample_discard")
    assert person.see(QPushButton, "add_sample").text() == "Add sample…"


def test_that_a_sample_is_edited_and_deleted_with_a_reason(person: Any, qtbot: QtBot) -> None:
    person.press("add_sample")
    fill(qtbot, "d30")
    tab_to(qtbot, "line_0")
    type_(qtbot, "TP53 c.524G>A 4.4 %")
    save(person, qtbot)

    person.press("edit_sample_0")
    known = person.see(QLineEdit, "known_0")
    assert known.text() == "4.4 %"
    assert person.see(QLineEdit, "sample_limit").text() == "1"
    known.setFocus()
    known.selectAll()
    type_(qtbot, "0.4 %")  # below the limit: asked
    key(qtbot, Qt.Key.Key_Return, CONTROL)
    assert QApplication.focusWidget().objectName() == "sample_reason"
    type_(qtbot, "seen by the laboratory")
    save(person, qtbot)
    assert [call.vaf_fraction for call in record(person).variants] == [0.004]
    reader = person.workplace.session.reader
    newest = reader.audit.entries(record(person).patient.id, limit=1)[0]
    assert newest.reason == "seen by the laboratory"
    assert "Change NGS sample 23 Nov 2023" in person.window.menus.undo.text()

    person.press("edit_sample_0")
    person.press("sample_delete")
    assert "1 call" in " ".join(label.text() for label in person.window.findChildren(QLabel))
    assert not person.see(QPushButton, "delete_confirm").isEnabled()
    type_(qtbot, "another patient's sample")
    with qtbot.waitSignal(person.workplace.session.changed):
        key(qtbot, Qt.Key.Key_Return)
    person.settle()
    assert record(person).samples == ()
    person.undo()
    assert [call.vaf_fraction for call in record(person).variants] == [0.004]


def test_that_a_panel_of_the_clinic_says_what_was_covered(person: Any, qtbot: QtBot) -> None:
    person.press("add_sample")
    fill(qtbot, "d30")
    tab_to(qtbot, "line_0")
    type_(qtbot, "TP53 c.524G>A 4.4 %")
    key(qtbot, Qt.Key.Key_Return)
    type_(qtbot, "TET2 c.4546C>T 20 %")
    save(person, qtbot)

    person.press("add_sample")
    fill(qtbot, "d90")
    person.press("own_panel")
    dialog = person.see(QDialog, "own_panel_form")
    dialog.findChild(QLineEdit, "panel_name").setText("Labor Nord 2")
    dialog.findChild(QPlainTextEdit, "panel_genes").setPlainText("TP53, ASXL1\nDNMT3A")
    with qtbot.waitSignal(person.workplace.session.changed):
        qtbot.mouseClick(dialog.findChild(QPushButton, "add_panel"), Qt.MouseButton.LeftButton)
    person.settle()
    assert person.see(QComboBox, "sample_panel").currentText() == "Labor Nord 2 (3 genes)"
    known = person.see(QLineEdit, "known_0")
    qtbot.keyClick(known, Qt.Key.Key_F9)
    with qtbot.waitSignal(person.workplace.session.changed):
        qtbot.keyClick(known, Qt.Key.Key_Return, CONTROL)
    person.settle()
    last = {course.gene: course.statements[-1].state for course in variant_courses(record(person))}
    assert last == {"TP53": CallState.NOT_DETECTED, "TET2": CallState.NOT_COVERED}
    assert not any(call.state is CallState.NOT_DETECTED for call in record(person).variants)
    assert "Labor Nord 2" in " ".join(label.text() for label in person.window.findChildren(QLabel))
