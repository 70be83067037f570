"""An assessment is opened with the keyboard, leads to its values, is switched, and gets what it lacks."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from analytics.catalogue import catalogue
from analytics.records.command import Change, Command
from analytics.records.patient import Patient, Sex
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit
from storage.clinic import Clinic
from widgets.choice_box import ChoiceBox
from widgets.patient_page import EVENTS, RECOVERY, VISITS
from widgets.rule_card import RuleCard

OpenWindow = Callable[[Path | None], Any]
INFUSION = date(2023, 10, 24)
P: Any = -1


def _at(day: int) -> CalendarDate:
    return CalendarDate.of(INFUSION + timedelta(days=day))


@pytest.fixture
def clinic_of_one(clinic_file: Path, passphrase: str) -> Path:
    """Blood counts before lymphodepletion without ferritin; CD4 above 200 on day 30 in the first sample."""
    values = (
        (-6, "PLT", 92.0), (-6, "ANC", 0.98), (-6, "HGB", 9.6), (-6, "CRP", 18.0),
        (30, "CD4", 250.0), (60, "CD4", 240.0),
    )  # fmt: skip
    results = [
        Result(
            -n, P, code, _at(day), Measured(value), f"{value:g}",  # type: ignore[arg-type]
            catalogue().analytes[code].unit, visit_id=P if day == 30 else None,
        )
        for n, (day, code, value) in enumerate(values, 1)
    ]  # fmt: skip
    patient = Patient(P, "u1", "2023-017", "Moreau", "Claire", CalendarDate(1957, 3, 14), Sex.FEMALE)
    treatment = Treatment(P, P, infusion=_at(0), lymphodepletion_start=_at(-5))
    with Clinic.open(clinic_file, passphrase) as clinic:
        records = (patient, treatment, Visit(P, P, _at(30)), *results)
        clinic.execute(Command("New", tuple(Change(None, record) for record in records)))
    return clinic_file


@pytest.fixture
def person(open_window: OpenWindow, clinic_of_one: Path, qtbot: QtBot) -> Any:
    """Somebody before the recovery of the patient, with all cards on it."""
    person = open_window(clinic_of_one)
    person.unlock()
    person.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    person.window.menus.next.trigger()
    person.settle()
    _all_known(person, qtbot)
    return person


def _all_known(person: Any, qtbot: QtBot) -> None:
    """Wait until every rule was asked, as it is from turn to turn of the event loop."""
    qtbot.waitUntil(lambda: person.workplace.furniture.cards.is_whole)


def _press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def _tab_to(name: str) -> QWidget:
    """Press Tab until the focus is on the widget of this name."""
    for _ in range(80):
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget.objectName() == name:
            return widget
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {name}")


def test_that_a_card_opens_by_keyboard_and_its_value_leads_to_the_cell(person: Any, qtbot: QtBot) -> None:
    page = person.workplace.furniture.page.patient
    page.recovery.figure_view.setFocus()
    _tab_to("card_ir")
    _press(Qt.Key.Key_Return)
    assert person.see(QPushButton, "close_details").hasFocus()
    table = _tab_to("inputs")
    assert isinstance(table, QTableView)
    row = next(n for n in range(table.model().rowCount()) if table.model().index(n, 3).data() == "250/µL")
    while table.currentIndex().row() != row:
        _press(Qt.Key.Key_Down)
    _press(Qt.Key.Key_Return)
    assert page.page == VISITS
    sheet = page.visits.table
    assert sheet.currentIndex().data().split() == ["250", "L"]
    assert sheet.selectionModel().isSelected(sheet.currentIndex())
    assert sheet.shown.rows[sheet.currentIndex().row()].key == "CD4"

    page.show_page(RECOVERY)
    assert page.recovery.details.isVisible(), "what was opened is still open"
    qtbot.keyClick(page.recovery.details, Qt.Key.Key_Escape)
    assert person.see(QPushButton, "card_ir").hasFocus()


def test_that_a_treatment_among_the_inputs_opens_its_form(person: Any) -> None:
    from analytics.rules.input_place import InputPlace
    from analytics.rules.wanted import Place

    page = person.workplace.furniture.page.patient
    treatment = person.workplace.furniture.visits.enter.record.treatments[0]
    page.recovery.input_opened.emit(InputPlace(Place.TREATMENT, treatment.id))
    assert page.page == EVENTS
    assert page.events.panel.opened.before == treatment


def test_that_a_switch_is_changed_at_the_opened_card_audited_and_taken_back(
    person: Any, qtbot: QtBot
) -> None:
    recovery = person.workplace.furniture.page.patient.recovery
    recovery.open_details("ir")
    switch = recovery.details.findChild(QWidget, "switch_ir.baseline")
    with qtbot.waitSignal(person.workplace.session.changed):
        if isinstance(switch, ChoiceBox):
            switch.setCurrentIndex(switch.findData("after_low"))
            switch.activated.emit(switch.currentIndex())
        else:
            QTest.mouseClick(switch.findChild(QToolButton, "segment_after_low"), Qt.MouseButton.LeftButton)
    person.settle()
    _all_known(person, qtbot)
    session = person.workplace.session
    assert session.reader.settings.all()["ir.baseline"] == "after_low"
    assert session.reader.audit.entries(limit=1)[0].kind == "setting"
    assert person.see(QLabel, "ir_outcome").text().startswith("0")
    assert recovery.details.isVisible()
    person.undo()
    _all_known(person, qtbot)
    assert "ir.baseline" not in session.reader.settings.all()
    assert person.see(QLabel, "ir_outcome").text().startswith("1")


def test_that_a_missing_ferritin_is_entered_from_the_card_and_the_score_appears(
    person: Any, qtbot: QtBot
) -> None:
    page = person.workplace.furniture.page.patient
    card = person.see(RuleCard, "card_car-hematotox")
    before = person.see(QLabel, "car-hematotox_outcome").text()
    link = card.findChild(QPushButton, "enter_FERRITIN")
    assert "19 Oct 2023" in link.whole
    link.setFocus()
    _press(Qt.Key.Key_Return)
    assert page.page == VISITS
    edit = page.visits.head.date.edit
    assert edit.hasFocus(), "the day comes first: today's ferritin would not count"
    edit.selectAll()
    QTest.keyClicks(edit, "18/10/2023")
    _press(Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert page.visits.table.edited.key == "FERRITIN"
    QTest.keyClicks(field, "2140")
    _press(Qt.Key.Key_Return)
    flow = person.workplace.furniture.visits.enter
    qtbot.waitUntil(lambda: flow.saver.is_settled and flow.keeper.is_settled)
    person.settle()
    page.show_page(RECOVERY)
    _all_known(person, qtbot)
    after = person.see(QLabel, "car-hematotox_outcome").text()
    assert (before, after) == ("2–4", "4")
    assert card.findChildren(QPushButton, "enter_FERRITIN") == []


def test_that_nothing_of_a_patient_stays_on_the_cards_after_locking(person: Any, qtbot: QtBot) -> None:
    furniture = person.workplace.furniture
    furniture.page.patient.recovery.open_details("ir")
    person.window.menus.lock.trigger()
    qtbot.waitUntil(lambda: not person.workplace.session.is_open)
    assert furniture.cards.assessment("ir") is None
    for page in (furniture.page.patient.recovery, furniture.page.patient.clones):
        assert page.cards.shown == ()
        for label in page.cards.findChildren(QLabel):
            assert (label.text(), label.toolTip()) == ("", "")
    assert furniture.page.patient.recovery.details.model.rowCount() == 0


def test_that_a_visit_says_which_outcome_its_values_change(person: Any, qtbot: QtBot) -> None:
    page = person.workplace.furniture.page.patient
    flow = person.workplace.furniture.visits.enter
    page.show_page(VISITS)
    flow.open_visit(None)
    page.visits.head.field_entered.emit("date", "18/10/2023")
    page.visits.cell_entered.emit("FERRITIN", "2140")
    said: list[QLabel] = []

    def changes() -> list[str]:
        said[:] = page.visits.panel.findChildren(QLabel)
        return [label.text() for label in said if label.isVisible() and "CAR-HEMATOTOX" in label.text()]

    qtbot.waitUntil(lambda: changes() == ["CAR-HEMATOTOX: 4 high"])
    assert "without this visit: not evaluable" in [label.text() for label in said]
    person.undo()
    qtbot.waitUntil(lambda: changes() == [])


def test_that_tab_goes_through_an_opened_card_from_above_to_below(person: Any) -> None:
    recovery = person.workplace.furniture.page.patient.recovery
    for rule in ("icaht", "car-hematotox", "ir"):
        recovery.open_details(rule)
        person.settle()
        heights = []
        while (focused := QApplication.focusWidget()) and recovery.details.isAncestorOf(focused):
            heights.append(focused.mapTo(recovery.details, QPoint()).y())
            _press(Qt.Key.Key_Tab)
        assert len(heights) > 3, rule
        line = 12  # widgets of one line do not begin at the same pixel
        assert all(after > before - line for before, after in pairwise(heights)), rule
