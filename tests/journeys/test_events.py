"""Somebody enters what happened and what was given, with the keyboard alone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from storage.clinic import Clinic

P = PatientId(-1)
DAY_ZERO = date(2026, 9, 1)


@pytest.fixture
def with_patient(clinic_file: Path, passphrase: str) -> Path:
    """A clinic with one patient, infused on 1 September 2026, who takes aciclovir and has one result."""
    clinic = Clinic.open(clinic_file, passphrase)
    clinic.execute(
        Command(
            "Prepare",
            (
                Change(None, Patient(P, "u", "7", birth_date=CalendarDate(1957, 3, 14))),
                Change(
                    None,
                    Treatment(TreatmentId(-1), P, infusion=CalendarDate.of(DAY_ZERO), product="axi-cel"),
                ),
                Change(
                    None,
                    Event(
                        EventId(-1), P, "antimicrobial_prophylaxis", CalendarDate.of(DAY_ZERO),
                        is_ongoing=True, details=(("drug", "aciclovir"),),
                    ),
                ),
                Change(
                    None,
                    Result(ResultId(-1), P, "CD4", CalendarDate(2026, 10, 1), Measured(90.0), "90"),
                ),
            ),
        )
    )  # fmt: skip
    clinic.close()
    return clinic_file


class Typist:
    """Types into whatever has the focus, as somebody at the keyboard does."""

    def __init__(self, driver: object, qtbot: QtBot) -> None:
        self.driver, self._qtbot = driver, qtbot
        self.workplace = driver.workplace  # type: ignore[attr-defined]
        self.page = self.workplace.furniture.page.patient.events

    def begin(self) -> None:
        """Unlock, open the one patient and go to the page with Ctrl+4."""
        self.driver.unlock()  # type: ignore[attr-defined]
        (patient,) = self.workplace.session.reader.patients.all()
        self.workplace.furniture.patient.open(patient.id)
        self.workplace.window.menus.events.trigger()
        self.settle()

    def settle(self) -> None:
        self.driver.settle()  # type: ignore[attr-defined]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifier)
        self.settle()

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def tab(self, times: int = 1) -> None:
        for _ in range(times):
            self.key(Qt.Key.Key_Tab)

    def tab_to(self, name: str) -> None:
        """Go on until the field *name* has the focus."""
        for _ in range(40):
            if self.focus.objectName() == name:
                return
            self.tab()
        raise AssertionError(f"{name} is not reached")

    def add(self, letters: str) -> None:
        """Press A, type a few letters and Return."""
        self.key(Qt.Key.Key_A)
        self.write(letters)
        self.key(Qt.Key.Key_Return)

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    @property
    def record(self) -> PatientRecord:
        reader = self.workplace.session.reader
        (patient,) = reader.patients.all()
        return reader.patients.record(patient.id)

    def event(self, kind: str) -> Event:
        (event,) = [e for e in self.record.events if e.kind == kind]
        return event

    def said(self, name: str) -> str:
        return self.driver.see(QLabel, name).text()  # type: ignore[attr-defined]

    @property
    def undo_text(self) -> str:
        return self.workplace.window.menus.undo.text()


@pytest.fixture
def typist(open_window: Callable[..., object], with_patient: Path, qtbot: QtBot) -> Typist:
    typist = Typist(open_window(with_patient), qtbot)
    typist.begin()
    return typist


def test_that_a_crs_is_entered_with_the_keyboard_and_graded_by_the_table(typist: Typist) -> None:
    assert typist.focus.objectName() == "events"
    typist.add("crs")
    typist.write("d2")
    typist.tab()
    typist.write("d6")
    typist.tab_to("detail_temperature")
    typist.write("38,5")
    typist.tab_to("detail_hypotension")
    typist.write("without")
    typist.tab_to("detail_oxygen")
    typist.write("room")
    assert typist.said("table_grade") == "Table: grade 2."
    typist.tab_to("event_note")
    typist.key(Qt.Key.Key_Return)
    crs = typist.event("crs")
    assert (str(crs.onset), str(crs.end), crs.grade) == ("2026-09-03", "2026-09-07", 2)
    assert crs.details == (
        ("hypotension", "no_vasopressor"),
        ("oxygen", "none"),
        ("temperature", 38.5),
    )
    assert typist.undo_text == "&Undo Add CRS grade 2"
    assert typist.page.panel.isHidden()
    assert typist.focus.objectName() == "events"
    assert typist.page.chosen.record == crs
    typist.driver.undo()  # type: ignore[attr-defined]
    assert [e.kind for e in typist.record.events] == ["antimicrobial_prophylaxis"]


def test_that_another_grade_is_kept_with_its_reason_and_shown_beside(typist: Typist) -> None:
    typist.add("crs")
    typist.write("d2")
    typist.tab_to("detail_temperature")
    typist.write("38.5")
    typist.tab_to("detail_hypotension")
    typist.write("without")
    typist.tab_to("detail_oxygen")
    typist.write("room")
    typist.tab_to("event_grade")
    typist.write("3")
    typist.key(Qt.Key.Key_Return)
    assert typist.said("found_grade_reason") == "The table says grade 2, not 3; write why."
    assert typist.focus.objectName() == "detail_grade_reason"
    typist.write("pressor given at the other hospital")
    typist.key(Qt.Key.Key_Return)
    assert typist.event("crs").grade == 3
    table = typist.driver.see(QTableView, "events")  # type: ignore[attr-defined]
    row = table.currentIndex().row()
    shown = str(table.model().index(row, 5).data())
    assert shown.startswith("Graded 3, table says 2: pressor given at the other hospital")


def test_that_what_goes_on_is_ended_with_one_key_and_taken_back(typist: Typist) -> None:
    typist.key(Qt.Key.Key_E)
    ended = typist.event("antimicrobial_prophylaxis")
    assert (str(ended.end), ended.is_ongoing) == ("2026-11-20", False)
    assert typist.undo_text == "&Undo End Prophylaxis · aciclovir"
    assert "ended today, 20 Nov 2026" in typist.said("ended_text")
    typist.driver.press("ended_undo")  # type: ignore[attr-defined]
    typist.settle()
    assert typist.event("antimicrobial_prophylaxis").is_ongoing


def test_that_an_end_is_taken_back_only_while_it_is_the_last_change(typist: Typist) -> None:
    bar = typist.driver.workplace.window.findChild(QFrame, "ended_bar")  # type: ignore[attr-defined]
    typist.key(Qt.Key.Key_E)
    typist.settle()
    assert bar.isVisible()
    typist.driver.undo()  # type: ignore[attr-defined]
    typist.settle()
    assert not bar.isVisible()
    typist.key(Qt.Key.Key_E)
    typist.settle()
    assert bar.isVisible()
    typist.add("crs")
    typist.write("d2")
    typist.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    typist.settle()
    assert typist.undo_text.startswith("&Undo Add CRS")
    assert not bar.isVisible()


def test_that_another_day_of_the_end_is_typed(typist: Typist) -> None:
    typist.key(Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert typist.focus.objectName() == "event_end"
    typist.write("-3")
    typist.key(Qt.Key.Key_Return)
    assert str(typist.event("antimicrobial_prophylaxis").end) == "2026-11-17"
    assert typist.undo_text == "&Undo Edit Prophylaxis · aciclovir"


def test_that_all_problems_are_shown_at_once_and_nothing_is_stored(typist: Typist) -> None:
    typist.add("crs")
    typist.tab_to("detail_temperature")
    typist.write("102")
    typist.tab_to("detail_oxygen_flow")
    typist.write("4")
    typist.key(Qt.Key.Key_Return)
    assert "impossible: from 30 to 45" in typist.said("found_temperature")
    assert "choose how it was given" in typist.said("found_oxygen")
    assert "no date of onset" in typist.said("echo_event_onset")
    assert typist.said("form_told") == "To be put right first: 3"
    assert typist.focus.objectName() == "event_onset"
    assert len(typist.record.events) == 1


def test_that_a_date_in_the_future_is_stored_with_the_reason_why_it_stands(typist: Typist) -> None:
    typist.add("vacc")
    typist.write("+5")
    typist.key(Qt.Key.Key_Return)
    assert typist.focus.objectName() == "stands_because"
    typist.write("appointment made")
    typist.key(Qt.Key.Key_Return)
    assert str(typist.event("vaccination").onset) == "2026-11-25"
    entries = typist.workplace.session.reader.audit.entries()
    assert "appointment made" in [entry.reason for entry in entries]


def test_that_a_second_death_is_refused_and_the_first_one_is_a_click_away(
    typist: Typist, qtbot: QtBot
) -> None:
    typist.add("death")
    typist.write("d60")
    typist.key(Qt.Key.Key_Return)
    assert typist.event("death").onset == CalendarDate(2026, 10, 31)
    typist.add("death")
    typist.write("d61")
    typist.key(Qt.Key.Key_Return)
    assert "is known; edit that one if it is wrong" in typist.said("echo_event_onset")
    assert len([e for e in typist.record.events if e.kind == "death"]) == 1
    typist.driver.press("way_onset")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: typist.focus.objectName() == "event_onset" and typist.focus.isVisible())
    assert typist.focus.text() == "31/10/2026"  # type: ignore[attr-defined]


def test_that_an_event_is_deleted_with_a_reason_only(typist: Typist) -> None:
    typist.key(Qt.Key.Key_Delete)
    assert typist.focus.objectName() == "delete_reason"
    typist.key(Qt.Key.Key_Return)
    assert len(typist.record.events) == 1
    typist.write("entered for the wrong patient")
    typist.key(Qt.Key.Key_Return)
    assert typist.record.events == ()
    assert typist.undo_text == "&Undo Delete Prophylaxis · aciclovir"
    assert typist.said("events_empty").startswith("No event yet.")
    assert typist.focus.objectName() == "add_event"


def test_that_moving_day_zero_says_what_shifts_before_it_is_saved(typist: Typist) -> None:
    typist.driver.press("edit_treatment_1")  # type: ignore[attr-defined]
    line = typist.driver.see(QLineEdit, "treatment_infusion")  # type: ignore[attr-defined]
    line.selectAll()
    typist.write("03/09/2026")
    assert "1 results, 1 events and 0 visits shift by −2 days" in typist.said("day_zero_shift")
    assert typist.record.axis.infusion == CalendarDate.of(DAY_ZERO)
    typist.key(Qt.Key.Key_Return)
    assert typist.record.axis.infusion == CalendarDate(2026, 9, 3)
    assert typist.undo_text == "&Undo Edit axi-cel and move day 0"


def test_that_a_treatment_is_entered_and_its_order_of_dates_is_kept(typist: Typist) -> None:
    typist.key(Qt.Key.Key_T)
    typist.write("2026-11-10")
    typist.tab()
    typist.write("liso")
    typist.tab_to("treatment_apheresis")
    typist.write("2026-11-12")
    typist.key(Qt.Key.Key_Return)
    assert len(typist.record.treatments) == 1
    assert "before" in typist.said("echo_treatment_infusion")
    typist.tab_to("treatment_apheresis")
    typist.write("2026-10-12")
    typist.key(Qt.Key.Key_Return)
    assert [t.product for t in typist.record.treatments] == ["axi-cel", "liso-cel"]
    assert typist.record.index_treatment == typist.record.treatments[0]
    assert typist.undo_text == "&Undo Add liso-cel"


def test_that_a_work_up_keeps_its_karyotype_as_written(typist: Typist) -> None:
    typist.add("karyo")
    typist.write("d70")
    typist.tab()
    typist.write("46,XY,del(5)(q13q33),-7[12]/46,XY[8]")
    typist.tab()
    typist.write("12,5")
    typist.key(Qt.Key.Key_Return)
    (work_up,) = typist.record.work_ups
    assert (work_up.karyotype, work_up.marrow_blasts_percent) == (
        "46,XY,del(5)(q13q33),-7[12]/46,XY[8]",
        12.5,
    )


def test_that_a_half_filled_form_comes_back_after_a_lock(typist: Typist, passphrase: str) -> None:
    typist.add("ivig")
    typist.write("d30")
    typist.tab_to("detail_dose_g")
    typist.write("30")
    typist.workplace.window.menus.lock.trigger()
    typist.settle()
    typist.begin()
    button = typist.driver.see(QPushButton, "unfinished_continue")  # type: ignore[attr-defined]
    assert "immunoglobulin" in " ".join(w.text() for w in typist.page.findChildren(QLabel)).lower()
    button.click()
    assert typist.driver.see(QLineEdit, "detail_dose_g").text() == "30"  # type: ignore[attr-defined]
    typist.key(Qt.Key.Key_Return)
    given = typist.event("immunoglobulin")
    assert given.details == (("dose_g", 30.0), ("form", "IVIG"))
    assert typist.page.panel.unfinished == {}


def test_that_the_wheel_changes_nothing_in_a_form(typist: Typist) -> None:
    typist.add("crs")
    state = dict(typist.page.panel.events.state)
    for widget in typist.page.panel.events.findChildren(QWidget):
        if isinstance(widget, QComboBox | QLineEdit):
            widget.setFocus()
            place = QPointF(widget.rect().center())
            for turn in (120, -120, -120):
                everywhere = QPointF(widget.mapToGlobal(place.toPoint()))
                wheel = QWheelEvent(
                    place, everywhere, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
                    Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
                )  # fmt: skip
                QApplication.sendEvent(widget, wheel)
    assert dict(typist.page.panel.events.state) == state
