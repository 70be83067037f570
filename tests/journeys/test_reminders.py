"""A centre reads and accepts a reminder, sees it on the Recovery page, and switches it off again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.rules.reminders import Reminders
from analytics.rules.rule_book import assess_all
from storage.clinic import Clinic
from tests.journeys.conftest import Driver
from widgets.settings_page import REMINDERS

OpenWindow = Callable[..., Driver]
KEY = "reminder.ivig.accepted"


@pytest.fixture
def person(clinic_file: Path, passphrase: str, open_window: OpenWindow) -> Driver:
    """Somebody in front of the reminders of a clinic whose patient has an IgG of 3.9 g/L on day 120."""
    ids: Any = -1
    records: list[Any] = [
        Patient(ids, "u1", "2024-001", "Moreau"),
        Treatment(ids, ids, infusion=CalendarDate(2024, 1, 1), product="axi-cel"),
        Result(ids, ids, "IGG", CalendarDate(2024, 4, 30), Measured(3.9), "3.9"),
    ]
    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.execute(Command("Set up", tuple(Change(None, record) for record in records)))
    driver = open_window(clinic_file)
    driver.unlock()
    driver.workplace.furniture.settings.open_section(REMINDERS)
    return driver


def stored(person: Driver) -> dict[str, str]:
    return person.workplace.session.reader.settings.all()


def outcome(person: Driver) -> str | None:
    reader = person.workplace.session.reader
    record = reader.patients.record(reader.patients.find("2024-001").id)
    (answer,) = assess_all(record, None, stored(person), only=["reminders"])
    assert isinstance(answer.details, Reminders)
    return answer.outcome


def press(person: Driver, name: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(person.workplace.session.changed):
        person.press(name)
    person.settle()


def test_that_a_text_is_accepted_under_the_users_name_and_undone(person: Driver, qtbot: QtBot) -> None:
    assert outcome(person) == "off"
    press(person, "accept_ivig", qtbot)
    assert '"by": "a.martin", "on": "2026-11-20"' in stored(person)[KEY]
    assert person.see(QLabel, "reminder_state_ivig").text() == "On"
    assert person.see(QLabel, "reminders_on").text() == "1 of 10 switched on"
    assert outcome(person) == "ivig consider"
    assert "Accept the reminder: Immunoglobulin replacement" in person.window.menus.undo.text()
    person.undo()
    assert KEY not in stored(person)
    assert outcome(person) == "off"
    person.redo()
    assert outcome(person) == "ivig consider"


def test_that_an_accepted_text_is_switched_off_again(person: Driver, qtbot: QtBot) -> None:
    press(person, "accept_ivig", qtbot)
    press(person, "revoke_ivig", qtbot)
    assert stored(person) == {}
    assert outcome(person) == "off"


def test_that_another_source_is_another_text_to_accept(person: Driver, qtbot: QtBot) -> None:
    press(person, "accept_ivig", qtbot)
    box = person.see(QComboBox, "reminder_reading_ivig")
    with qtbot.waitSignal(person.workplace.session.changed):
        box.setCurrentIndex(box.findData("ivig_below_alone"))
        box.activated.emit(box.currentIndex())
    person.settle()
    assert person.see(QLabel, "reminder_state_ivig").text() == "Off: the text has changed"
    assert outcome(person) == "off"
    press(person, "accept_ivig", qtbot)
    assert outcome(person) == "ivig prompt"


def test_that_every_change_stands_in_the_audit_trail(
    person: Driver, clinic_file: Path, passphrase: str, qtbot: QtBot
) -> None:
    press(person, "accept_ivig", qtbot)
    press(person, "revoke_ivig", qtbot)
    entries = [e for e in person.workplace.session.reader.audit.all() if e.kind == "setting"]
    assert [e.action for e in entries] == ["create", "delete"]
    assert {e.user for e in entries} == {"a.martin"}
