"""The page of events and treatment: what it lists, how it is read, what is empty."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.catalogue import catalogue
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, TreatmentId, WorkUpId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind, Treatment
from analytics.records.work_up import MyeloidWorkUp
from analytics.wording import Wording
from widgets.events_model import DETAILS, GRADE, UNTIL, WHAT, EventsModel
from widgets.events_page import EventsPage
from widgets.events_view import EventsView
from widgets.segments import Segments

P = PatientId(1)


def on(day: int, month: int = 9) -> CalendarDate:
    return CalendarDate(2026, month, day)


EVENTS = (
    Event(EventId(1), P, "crs", on(3), on(7), grade=2, details=(("temperature", 38.5),)),
    Event(EventId(2), P, "antimicrobial_prophylaxis", on(1), is_ongoing=True, details=(("target", "pjp"),)),
    Event(
        EventId(3), P, "infection", on(9), grade=3,
        details=(("category", "bacterial"), ("organism", "E. coli")),
    ),
    Event(EventId(4), P, "fever", None),
)  # fmt: skip
WORK_UP = MyeloidWorkUp(WorkUpId(1), P, on(1, 11), karyotype="46,XY", marrow_blasts_percent=12.5)


def a_view(**other: Any) -> EventsView:
    treatments = (
        Treatment(TreatmentId(1), P, infusion=on(1), product="axi-cel", prior_lines=1),
        Treatment(TreatmentId(2), P, TherapyKind.OTHER_SYSTEMIC, infusion=on(1, 11), product="glofitamab"),
    )
    facts: dict[str, Any] = {
        "record": PatientRecord(Patient(P, "u", "7"), treatments, events=EVENTS, work_ups=(WORK_UP,)),
        "wording": Wording(),
        "settings": {},
        "today": date(2026, 11, 20),
        "schedule": catalogue().schedule,
        "is_editable": True,
        "unfinished": {},
    }
    return EventsView(**{**facts, **other})


@pytest.fixture
def page(qtbot: QtBot, looked: None) -> EventsPage:
    page = EventsPage()
    qtbot.addWidget(page)
    page.resize(1080, 620)
    page.show_events(a_view())
    page.show()
    qtbot.waitExposed(page)
    return page


def rows(page: EventsPage) -> list[list[str]]:
    model = page.findChild(QTableView, "events").model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_that_the_newest_stands_first_and_what_has_no_date_last(page: EventsPage) -> None:
    assert [row[WHAT] for row in rows(page)] == [
        "Work-up of t-MN",
        "Infection · E. coli",
        "CRS",
        "Prophylaxis · Pneumocystis",
        "Fever",
    ]


def test_that_a_row_says_grade_end_duration_and_details(page: EventsPage) -> None:
    work_up, infection, crs, prophylaxis, fever = rows(page)
    assert crs == ["3 Sept 2026", "+2", "CRS", "2", "7 Sept 2026 · 5 d", "Highest temperature 38.5 °C"]
    assert (infection[GRADE], infection[DETAILS]) == ("3 severe", "Category: bacterial")
    assert (prophylaxis[UNTIL], prophylaxis[DETAILS]) == ("ongoing", "")
    assert work_up[DETAILS] == "46,XY · marrow blasts 12.5 %"
    assert fever[0] == "no date"


def test_that_only_what_goes_on_can_be_listed(page: EventsPage) -> None:
    page.findChild(Segments).chosen.emit("ongoing")
    assert [row[WHAT] for row in rows(page)] == ["Prophylaxis · Pneumocystis"]


def test_that_the_index_infusion_is_marked_and_later_therapy_has_its_day(page: EventsPage) -> None:
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert texts.count("Day 0") == 1
    assert "axi-cel · CD28z" in texts
    assert "1 prior line" in texts
    assert "From 1 Nov 2026 · day +61" in texts


def test_that_return_opens_the_form_of_the_chosen_row(page: EventsPage, qtbot: QtBot) -> None:
    table = page.findChild(QTableView, "events")
    table.selectRow(2)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.panel.events.kind == "crs"


def test_that_e_asks_to_end_only_what_goes_on(page: EventsPage, qtbot: QtBot) -> None:
    table = page.findChild(QTableView, "events")
    table.selectRow(2)
    with qtbot.assertNotEmitted(page.end_requested):
        qtbot.keyClick(table, Qt.Key.Key_E)
    table.selectRow(3)
    with qtbot.waitSignal(page.end_requested) as asked:
        qtbot.keyClick(table, Qt.Key.Key_E)
    assert asked.args == [EVENTS[1]]


def test_that_nothing_can_be_changed_where_the_file_is_read_only(page: EventsPage, qtbot: QtBot) -> None:
    page.show_events(a_view(is_editable=False))
    table = page.findChild(QTableView, "events")
    table.selectRow(3)
    with qtbot.assertNotEmitted(page.end_requested):
        for key in (Qt.Key.Key_A, Qt.Key.Key_T, Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Delete):
            qtbot.keyClick(table, key)
    assert page.panel.isHidden()
    assert not page.findChild(QPushButton, "add_event").isEnabled()
    assert not [b for b in page.findChildren(QPushButton) if b.text() == "Edit" and b.isVisible()]


def test_that_a_patient_without_events_is_told_how_to_add_one(page: EventsPage) -> None:
    view = a_view()
    page.show_events(a_view(record=PatientRecord(view.record.patient)))
    assert page.findChild(QLabel, "events_empty").text().startswith("No event yet. Press A")
    assert page.findChild(QTableView, "events").isHidden()


def test_that_a_narrow_page_shows_the_form_alone(page: EventsPage) -> None:
    page.resize(600, 620)
    page.add()
    assert page.panel.isVisible()
    assert not page.findChild(QTableView, "events").isVisible()
    page.panel.close_form()
    assert page.findChild(QTableView, "events").isVisible()


def test_that_nobody_leaves_a_word_behind(page: EventsPage) -> None:
    page.add()
    page.clear()
    assert rows(page) == []
    assert page.panel.isHidden()
    texts = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "axi-cel" not in texts


def test_that_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = EventsModel()
    qtmodeltester.check(model)
