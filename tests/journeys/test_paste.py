"""A laboratory's report is pasted into a visit: seen line by line, entered as one step, taken back as one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.result import Censored, Comparator, Measured
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from storage.clinic import Clinic
from widgets.paste_model import PasteColumn
from widgets.paste_preview import PastePreview

P: Any = -1
REPORT = """\
Labor Nord   Befund vom 12.03.2024
Hämoglobin        L 11,4  g/dl    12,0 - 16,0
Thrombozyten        98    G/l     (150-450)   L
CRP                 < 1   mg/l    < 5
IgG                 380   mg/dl   (700 - 1600)
IgA                 5000  g/l
"""


@pytest.fixture
def person(open_window: Callable[..., Any], clinic_file: Path, passphrase: str, qtbot: QtBot) -> Any:
    """Somebody with the visits of a patient in view."""
    with Clinic.open(clinic_file, passphrase) as clinic:
        new = (Patient(P, "u", "1", "Moreau"), Treatment(P, P, infusion=CalendarDate(2026, 5, 24)))
        clinic.execute(Command("New", tuple(Change(None, record) for record in new)))
    person = open_window(clinic_file)
    person.unlock()
    person.workplace.furniture.patient.open(1)
    person.window.menus.visits.trigger()
    qtbot.waitUntil(lambda: bool(person.window.findChildren(QLineEdit, "entry_editor")))
    return person


def paste(person: Any, text: str, qtbot: QtBot) -> PastePreview:
    QGuiApplication.clipboard().setText(text)
    editor = person.see(QLineEdit, "entry_editor")
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    found = person.window.findChildren(PastePreview)
    assert len(found) == 1
    preview: PastePreview = found[0]
    qtbot.waitUntil(preview.isVisible)
    return preview


def stored(person: Any) -> dict[str, Any]:
    return {r.analyte: r.outcome for r in person.workplace.session.reader.results.of_patient(1)}


def test_that_a_report_is_entered_as_one_step_and_taken_back_as_one(person: Any, qtbot: QtBot) -> None:
    preview = paste(person, REPORT, qtbot)
    assert stored(person) == {}
    rows = [preview.model.text(row, PasteColumn.STATUS) for row in range(preview.model.rowCount())]
    assert rows == ["left out", "new", "new", "new", "new", "refused"]
    warning = preview.findChild(QLabel, "paste_warning")
    assert warning is not None
    assert "12 Mar 2024" in warning.text()
    QTest.keyClick(preview, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(stored(person)) == 4)
    person.settle()
    assert stored(person) == {
        "HGB": Measured(11.4),
        "PLT": Measured(98.0),
        "CRP": Censored(Comparator.BELOW, 1.0),
        "IGG": Measured(3.8),
    }
    assert person.workplace.session.undo_stack.undo_label == "Paste of 4 values"
    person.undo()
    assert stored(person) == {}
    assert person.workplace.session.reader.visits.all() == ()
    person.redo()
    assert len(stored(person)) == 4


def test_that_escape_enters_nothing(person: Any, qtbot: QtBot) -> None:
    preview = paste(person, REPORT, qtbot)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not person.window.findChildren(PastePreview))
    person.settle()
    assert stored(person) == {}


def test_that_text_without_values_says_so(person: Any, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Dear colleague,\nthank you")
    editor = person.see(QLineEdit, "entry_editor")
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not person.window.findChildren(PastePreview)
    assert any(
        "no line names an analyte" in label.text() for label in person.window.problems.findChildren(QLabel)
    )
    assert editor.text() == ""
