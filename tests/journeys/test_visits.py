"""A visit is entered with the keyboard alone, signed, taken back, and found again after the lock."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from analytics.catalogue import catalogue
from analytics.records.command import Change, Command
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Patient, Sex
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit
from storage.clinic import Clinic
from widgets.patient_page import VISITS

OpenWindow = Callable[[Path | None], Any]
TODAY = date(2026, 11, 20)
INFUSION = date(2023, 10, 24)
P: Any = -1
BEFORE = {
    "WBC": 4.1, "ANC": 2.1, "ALC": 1.1, "MONO": 0.5, "HGB": 11.8, "PLT": 118.0, "MCV": 97.0, "RDW": 14.6,
    "CD3": 690.0, "CD4": 268.0, "CD8": 405.0, "CD19": 14.0, "NK": 150.0, "IGG": 5.1, "IGA": 0.55,
    "IGM": 0.33, "LDH": 198.0, "CRP": 2.0, "FERRITIN": 355.0, "CREA": 0.9,
    "EOS": 0.2, "BASO": 0.04, "MPV": 10.0, "RDW_SD": 46.0, "RETIC": 60.0, "EGFR": 80.0, "ALB": 42.0,
    "BILI": 0.6, "ALT": 22.0, "CMV": 100.0,
}  # fmt: skip


def analytes_to_enter() -> tuple[str, ...]:
    """Thirty analytes that the patient was measured for before, in the order of the catalogue."""
    return tuple(code for code in catalogue().analytes if code in BEFORE)


@pytest.fixture
def clinic_of_one(clinic_file: Path, passphrase: str) -> Path:
    """Claire Moreau, three years after her infusion, with values of half a year ago."""
    with Clinic.open(clinic_file, passphrase) as clinic:
        last = CalendarDate.of(TODAY - timedelta(days=183))
        patient = Patient(P, "u1", "2023-017", "Moreau", "Claire", CalendarDate(1957, 3, 14), Sex.FEMALE)
        laboratory = Laboratory(P, "CHU", (ReportedAnalyte("CREA", "umol/L"),))
        results = []
        for number, code in enumerate(analytes_to_enter(), 1):
            value = BEFORE[code]
            results.append(
                Result(
                    -number, P, code, last, Measured(value), f"{value:g}",  # type: ignore[arg-type]
                    catalogue().analytes[code].unit, laboratory_id=P, visit_id=P,
                )
            )  # fmt: skip
        infusion = CalendarDate.of(INFUSION)
        records = (laboratory, patient, Treatment(P, P, infusion=infusion), Visit(P, P, last), *results)
        clinic.execute(Command("New", tuple(Change(None, record) for record in records)))
    return clinic_file


class Typist:
    """Ten fingers on the window: every key goes to whatever has the focus."""

    def __init__(self, person: Any, qtbot: QtBot) -> None:
        self.person, self.qtbot, self.keys = person, qtbot, 0

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)
        self.keys += len(text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, modifier)
        self.keys += 1


@pytest.fixture
def typist(open_window: OpenWindow, clinic_of_one: Path, qtbot: QtBot) -> Typist:
    """Somebody before the page of the visits, who came there by keys."""
    person = open_window(clinic_of_one)
    person.unlock()
    person.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    hands = Typist(person, qtbot)
    person.window.menus.next.trigger()
    person.settle()
    person.window.menus.visits.trigger()
    assert person.workplace.furniture.page.patient.page == VISITS
    person.settle()
    return hands


def settle(typist: Typist) -> None:
    flow = typist.person.workplace.furniture.visits.enter
    typist.qtbot.waitUntil(lambda: flow.saver.is_settled and flow.keeper.is_settled)
    typist.person.settle()


def test_that_thirty_values_are_entered_with_one_key_more_than_their_digits(typist: Typist) -> None:
    flow = typist.person.workplace.furniture.visits.enter
    page = typist.person.workplace.furniture.page.patient.visits
    texts: dict[str, str] = {}
    rows = [row.key for row in page.table.shown.rows if row.is_enterable]
    assert len(rows) >= 30
    for key in rows:
        if key in catalogue().analytes:
            value = BEFORE[key] * (88.4 if key == "CREA" else 1)
            texts[key] = f"{value:.3g}" if value < 1000 else f"{value:.0f}"
        else:
            texts[key] = {"ecog": "1", "weight_kg": "70.5", "temperature_celsius": "37"}[key]
    typist.keys = 0
    page.table.begin(next(row for row in page.table.shown.rows if row.is_enterable))
    for key in rows:
        typist.type(texts[key])
        typist.press(Qt.Key.Key_Return)
    settle(typist)
    assert typist.keys == sum(len(text) + 1 for text in texts.values())
    sheet = flow.entering
    assert sheet is not None
    stored = {code: result.entered_text for code, result in sheet.stored.items()}
    assert stored == {code: text for code, text in texts.items() if code in catalogue().analytes}
    assert len(stored) == 30
    visit = sheet.visit
    assert visit is not None
    assert (visit.ecog, visit.weight_kg, visit.temperature_celsius) == (1, 70.5, 37.0)
    entries = typist.person.workplace.session.reader.audit.entries(visit.patient_id)
    assert len([entry for entry in entries if entry.kind == "result"]) == 30 + 30


def test_that_ctrl_z_takes_typed_text_back_first_then_the_last_value(typist: Typist) -> None:
    session, menus = typist.person.workplace.session, typist.person.window.menus
    page = typist.person.workplace.furniture.page.patient.visits
    page.open_cell("IGG")
    typist.type("4.1")
    typist.press(Qt.Key.Key_Return)
    settle(typist)
    assert menus.undo.text() == "&Undo IgG 4.1\N{NO-BREAK SPACE}g/L"
    typist.type("9")
    typist.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    field = typist.focus()
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    settle(typist)
    assert session.undo_stack.undo_label is not None
    typist.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(typist)
    assert session.undo_stack.undo_label is None
    assert menus.redo.text() == "&Redo IgG 4.1\N{NO-BREAK SPACE}g/L"


def test_that_a_slip_is_answered_and_the_visit_signed_by_keys(typist: Typist) -> None:
    flow = typist.person.workplace.furniture.visits.enter
    page = typist.person.workplace.furniture.page.patient.visits
    page.open_cell("HGB")
    typist.type("118")
    typist.press(Qt.Key.Key_Return)
    typist.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(typist)
    assert "Haemoglobin" in typist.person.window.problems.text
    assert flow.entering is not None
    assert flow.entering.visit is None
    typist.press(Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    settle(typist)
    assert flow.entering.stored["HGB"].outcome == Measured(11.8)
    page.table.begin()
    typist.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(typist)
    assert flow.entering.visit is not None
    assert flow.entering.visit.signed_by == "a.martin"


def test_that_half_typed_text_is_back_after_the_lock(typist: Typist) -> None:
    person = typist.person
    page = person.workplace.furniture.page.patient.visits
    page.open_cell("IGG")
    typist.type("4.")
    person.window.menus.lock.trigger()
    person.settle()
    person.unlock()
    settle(typist)
    assert "is back" in person.window.problems.text
    person.workplace.furniture.page.patient.show_page(VISITS)
    entering = person.workplace.furniture.visits.enter.entering
    assert entering.draft.cells["IGG"].text == "4."


def test_that_a_letter_leads_to_the_visit_that_is_not_signed(typist: Typist) -> None:
    person = typist.person
    session = person.workplace.session
    page = person.workplace.furniture.page.patient
    for name, text in (("IGG", "4.1"), ("IGA", "0.5")):
        page.visits.open_cell(name)
        typist.type(text)
        typist.press(Qt.Key.Key_Return)
    settle(typist)
    old = next(v for v in session.reader.visits.of_patient(1) if str(v.at) != TODAY.isoformat())
    signed = replace(old, signed_by="a.martin", signed_on=CalendarDate.of(TODAY))
    with typist.qtbot.waitSignal(session.changed):
        session.execute(Command("Sign visit", (Change(old, signed),)), title="")
    person.settle()
    person.window.menus.letters.trigger()
    with typist.qtbot.waitSignal(person.workplace.furniture.letters.write.composed, timeout=60_000):
        pass
    link = next(b for b in page.letters.findChildren(QPushButton) if b.text() == "Go to the visit")
    typist.qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert page.page == VISITS
    assert str(person.workplace.furniture.visits.enter.entering.at) == TODAY.isoformat()
    typist.qtbot.waitUntil(lambda: person.workplace.tasks.is_idle)


def test_that_a_value_of_the_flowsheet_says_where_it_comes_from(typist: Typist) -> None:
    desk = typist.person.workplace.furniture.visits
    result = typist.person.workplace.session.reader.results.of_analyte(1, "IGG")[0]
    typist.person.workplace.furniture.page.patient.visits.source_wanted.emit(result.id)
    assert desk.source.card.isVisible()
    assert desk.source.card.findChild(QLabel, "source_analyte").text() == "IgG"
