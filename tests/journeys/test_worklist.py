"""A data manager works through what is due: badges, the list, the place it opens, the schedule behind it."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from analytics.catalogue import catalogue
from analytics.demo.clinic import synthetic_clinic
from analytics.follow_up.badges import Pressing
from analytics.follow_up.own_schedule import own_copy
from analytics.follow_up.schedule_in_force import schedule_in_force
from analytics.follow_up.work_item import Kind, What
from analytics.follow_up.worklist_rows import worklist_rows
from analytics.records.command import Change, Command
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit, VisitKind
from app.clinic_worklist import read_worklist
from storage.clinic import Clinic
from tests.journeys.conftest import Driver
from widgets.clinic_page import SETTINGS, WORKLIST
from widgets.patient_page import VISITS
from widgets.worklist_page import WorklistTable

OpenWindow = Callable[..., Driver]
TODAY = date(2026, 11, 20)


@pytest.fixture
def person(clinic_file: Path, passphrase: str, open_window: OpenWindow) -> Driver:
    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.add_records(synthetic_clinic(seed=1, patients=24), label="demo")
    driver = open_window(clinic_file)
    driver.unlock()
    wait_for_list(driver)
    return driver


def wait_for_list(person: Driver) -> None:
    know = person.workplace.furniture.worklist
    person._qtbot.waitUntil(
        lambda: know.worklist is not None and person.workplace.tasks.is_idle and not know.is_pending
    )


def found(person: Driver) -> Any:
    return person.workplace.furniture.worklist.worklist


def page(person: Driver) -> Any:
    return person.workplace.furniture.page


def test_that_the_rail_the_list_and_the_file_say_the_same(person: Driver) -> None:
    clinic = person.workplace.session.reader
    assert found(person) == read_worklist(clinic, on=TODAY, today=TODAY)
    pressing = {i.patient_id for i in found(person).items if i.kind in (Kind.DUE, Kind.OVERDUE)}
    assert pressing
    count = person.see(QLabel, "rail_worklist_count")
    assert count.text() == str(len(pressing))
    counts = page(person).patient_list.model.counts()
    assert counts[Pressing.DUE] + counts[Pressing.LATE] == len(pressing)
    assert counts[Pressing.ALL] == 24


def test_that_enter_opens_the_visit_to_be_typed(person: Driver, qtbot: QtBot) -> None:
    person.window.menus.worklist.trigger()
    assert page(person).part == WORKLIST
    table = person.see(WorklistTable, "worklist")
    item = page(person).worklist.model.item(table.currentIndex().row())
    assert item.what is What.VISIT
    qtbot.keyClick(table, Qt.Key.Key_Return)
    furniture = person.workplace.furniture
    assert furniture.patient.patient_id == item.patient_id
    assert page(person).patient.page == VISITS
    entering = furniture.visits.enter.entering
    assert entering is not None
    assert entering.visit is None


def test_that_a_late_visit_opened_from_the_list_serves_the_point_it_is_late_for(person: Driver) -> None:
    schedule = found(person).schedule
    item = next(
        row.item
        for row in worklist_rows(found(person).items)
        if row.item.what is What.VISIT
        and row.item.kind is Kind.OVERDUE
        and schedule.point_at(row.item.day + (TODAY - row.item.due_on).days) is None
    )
    furniture = person.workplace.furniture
    furniture.use_worklist.open(item)
    flow = furniture.visits.enter
    assert flow.entering.planned.day == item.day
    before = found(person)
    page(person).patient.visits.cell_entered.emit("MPV", "9")
    person._qtbot.waitUntil(lambda: flow.saver.is_settled)
    wait_for_change(person, before)
    stored = flow.entering.visit
    assert (stored.planned_point, stored.kind) == (f"d{item.day}", VisitKind.PLANNED)
    own = [i for i in found(person).items if i.patient_id == item.patient_id]
    assert not [i for i in own if i.what is What.VISIT]
    flow.open_visit(None)
    assert flow.entering.planned is None


def test_that_a_visit_takes_the_patient_off_the_list_at_once_and_undo_brings_it_back(person: Driver) -> None:
    item = next(i for i in found(person).items if i.kind is Kind.DUE and i.what is What.VISIT)
    key: Any = -1
    visit = Visit(key, item.patient_id, CalendarDate.of(TODAY), planned_point=f"d{item.day}")
    session = person.workplace.session
    before = found(person)
    session.execute(Command("Enter visit", (Change(None, visit),)), title="")
    wait_for_change(person, before)
    own = [i for i in found(person).items if i.patient_id == item.patient_id]
    assert not [i for i in own if i.what is What.VISIT]
    assert any(i.what is What.SAMPLES for i in own)
    assert found(person) == read_worklist(session.reader, on=TODAY, today=TODAY)
    after = found(person)
    person.undo()
    wait_for_change(person, after)
    assert found(person) == before


def wait_for_change(person: Driver, before: Any) -> None:
    person._qtbot.waitUntil(lambda: found(person) is not before)
    wait_for_list(person)


def test_that_another_schedule_makes_another_list_and_undo_the_first(person: Driver) -> None:
    before = found(person)
    furniture = person.workplace.furniture
    person.window.menus.worklist.trigger()
    person.press("worklist_schedule")
    assert page(person).part == SETTINGS
    form = page(person).settings.schedule
    assert form.isVisible()
    form.chosen.emit(own_copy(catalogue().schedules["hayden-2022"], "Ours"))
    wait_for_change(person, before)
    stored = furniture.page and person.workplace.session.reader.settings.all()
    assert schedule_in_force(stored).name == "Ours"
    assert found(person).schedule.name == "Ours"
    assert "Ours" in (person.workplace.session.undo_stack.undo_label or "")
    after = found(person)
    person.undo()
    wait_for_change(person, after)
    assert found(person) == before


def test_that_the_list_is_written_as_a_file(person: Driver, tmp_path: Path) -> None:
    path = tmp_path / "worklist.csv"
    person.window.menus.worklist.trigger()
    person.workplace.furniture.use_worklist.write(path)
    person.settle()
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    assert rows[0][:3] == ["Patient", "Number", "To do"]
    assert len(rows) - 1 == page(person).worklist.model.total


def test_that_nothing_of_the_patients_stays_when_the_clinic_is_locked(person: Driver) -> None:
    person.window.menus.lock.trigger()
    person.settle()
    assert found(person) is None
    assert page(person).worklist.model.total == 0
    assert page(person).patient_list.model.counts() == {
        Pressing.ALL: 0, Pressing.DUE: 0, Pressing.LATE: 0, Pressing.ALERTS: 0,
    }  # fmt: skip
    assert not page(person).findChild(QLabel, "rail_worklist_count").isVisible()
    assert page(person).findChild(QToolButton, "rail_worklist").toolTip() == ""
