"""Every entered value is stored at once, in order and by name; what is not stored is never lost."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from analytics.records.command import Change, Command
from analytics.records.ids import LaboratoryId, PatientId, ResultId, VisitId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit
from analytics.visits.entry_sheet import CellStatus, EntrySheet
from analytics.visits.visit_draft import KIND
from app.errors import ErrorDesk
from app.flows.enter_visit import EnterVisit
from app.flows.sign_visit import SignVisit
from app.main_window import MainWindow
from app.session import Session
from app.tasks import TaskRunner
from storage.audit_check import audit_problems
from storage.clinic import Clinic
from storage.faults import DiskFull
from widgets.patient_page import VISITS, PatientPage

TODAY = date(2024, 6, 29)
ONE, TWO = PatientId(1), PatientId(2)


def fill(path: Path, passphrase: str) -> None:
    """Two patients infused on 1 January 2024; the first was seen on day 90: IgG 3.1."""
    with Clinic.open(path, passphrase) as clinic:
        p: Any = -1
        day, seen = CalendarDate(2024, 1, 1), CalendarDate(2024, 3, 31)
        visit = Visit(VisitId(-1), p, seen, planned_point="d90")
        igg = Result(ResultId(-1), p, "IGG", seen, Measured(3.1), "3.1", visit_id=VisitId(-1))
        one = (Patient(p, "u1", "1"), Treatment(p, p, infusion=day), visit, igg)
        two = (Patient(p, "u2", "2"), Treatment(p, p, infusion=day))
        for records in (one, two):
            clinic.execute(Command("New", tuple(Change(None, record) for record in records)))


class Desk:
    """The flow on a page whose signals the test emits."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.qtbot, self.session = qtbot, session
        self.window, self.page, self.errors = MainWindow(), PatientPage(), ErrorDesk()
        qtbot.addWidget(self.window)
        qtbot.addWidget(self.page)
        self.visits = self.page.visits
        self.sheets: list[EntrySheet | None] = []
        show = self.visits.show_entry
        self.visits.show_entry = lambda sheet: (self.sheets.append(sheet), show(sheet))  # type: ignore[assignment, func-returns-value]
        self.told: list[str] = []
        self.bugs: list[str] = []
        self.errors.sentence_ready.connect(self.told.append)
        self.errors.bug_found.connect(self.bugs.append)
        session.save_failed.connect(self.errors.take)
        self.flow = EnterVisit(self.page, session, self.errors, today=lambda: TODAY)
        self.sign = SignVisit(self.window, self.page, session, self.flow, today=lambda: TODAY)
        self.page.show_page(VISITS)

    @property
    def sheet(self) -> EntrySheet:
        sheet = self.sheets[-1]
        assert sheet is not None
        return sheet

    def open(self, patient_id: PatientId = ONE) -> None:
        self.flow.follow_patient(patient_id)

    def enter(self, analyte: str, text: str) -> None:
        self.visits.cell_typed.emit(analyte, text)
        self.visits.cell_entered.emit(analyte, text)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.flow.saver.is_settled and not self.session._tasks.is_writing)

    def values(self, patient_id: PatientId = ONE) -> dict[str, str]:
        day = CalendarDate.of(TODAY)
        results = self.session.reader.results.of_patient(patient_id)
        return {r.analyte: r.entered_text for r in results if r.at == day}

    def draft(self, patient_id: PatientId = ONE) -> str | None:
        found = self.session.reader.drafts.get(KIND, patient_id)
        return found.content if found is not None else None


@pytest.fixture
def unlock(session: Session, qtbot: QtBot, clinic_file: Path, passphrase: str) -> Callable[[], None]:
    """Return what unlocks the clinic again."""

    def open_() -> None:
        with qtbot.waitSignal(session.opened):
            session.unlock(clinic_file, passphrase, user=None, title="", failed=_fail)

    return open_


def _fail(error: Exception) -> None:
    raise error


@pytest.fixture
def desk(
    session: Session, qtbot: QtBot, clinic_file: Path, passphrase: str, unlock: Callable[[], None]
) -> Any:
    """The flow on an unlocked clinic with the first patient's visits in view."""
    fill(clinic_file, passphrase)
    unlock()
    desk = Desk(session, qtbot)
    desk.open()
    yield desk
    assert desk.bugs == []


def test_that_the_page_begins_with_a_new_visit_of_today(desk: Desk) -> None:
    assert (desk.sheet.visit_id, desk.sheet.at, desk.sheet.day) == (None, CalendarDate.of(TODAY), 180)
    assert desk.session.undo_stack.undo_label is None


def test_that_an_entered_value_is_stored_at_once_with_its_visit_and_its_name(desk: Desk) -> None:
    desk.enter("IGG", "4,1")
    desk.settle()
    assert desk.values() == {"IGG": "4,1"}
    assert desk.session.undo_stack.undo_label == "IgG 4.1\N{NO-BREAK SPACE}g/L"
    cell = desk.sheet.cell("IGG")
    assert cell is not None
    assert (cell.status, cell.outcome) == (CellStatus.STORED, Measured(4.1))
    assert desk.sheet.visit_id is not None
    desk.enter("IGG", "4.2")
    desk.settle()
    assert desk.session.undo_stack.undo_label == "IgG 4.1 → 4.2"
    assert len(desk.session.reader.visits.of_patient(ONE)) == 2


def test_that_fast_entries_keep_their_order_and_make_one_visit(desk: Desk) -> None:
    texts = {code: str(n) for n, code in enumerate(("CD3", "CD8", "NK", "IGA", "IGM", "CRP"), 1)}
    for analyte, text in texts.items():
        desk.enter(analyte, text)
    desk.enter("CD3", "700")
    desk.settle()
    assert desk.values() == {**texts, "CD3": "700"}
    assert len(desk.session.reader.visits.of_patient(ONE)) == 2
    entries = [e for e in desk.session.reader.audit.entries(ONE) if e.kind == "result"][::-1]
    assert [entry.label.split()[0] for entry in entries[1:]][-1] == entries[1].label.split()[0]
    assert len(entries) == 1 + 7


def test_that_what_is_typed_while_the_writer_is_busy_stays_and_is_stored_after(
    desk: Desk, tasks: TaskRunner
) -> None:
    go = threading.Event()
    tasks.write(lambda tick: go.wait(30), title="", then=lambda _: None, failed=_fail)
    for n, analyte in enumerate(("CD3", "CD8", "NK")):
        desk.enter(analyte, str(100 + n))
    desk.visits.cell_typed.emit("IGA", "0.")
    assert desk.values() == {}
    go.set()
    desk.settle()
    assert desk.values() == {"CD3": "100", "CD8": "101", "NK": "102"}
    cell = desk.sheet.cell("IGA")
    assert cell is not None
    assert (cell.text, cell.status) == ("0.", CellStatus.TYPED)


def test_that_a_text_typed_over_a_value_on_its_way_goes_on_from_it(desk: Desk) -> None:
    desk.enter("IGG", "4.1")
    desk.visits.cell_typed.emit("IGG", "4.15")
    desk.settle()
    cell = desk.sheet.cell("IGG")
    assert cell is not None
    assert (cell.text, cell.status) == ("4.15", CellStatus.TYPED)
    desk.visits.cell_entered.emit("IGG", "4.15")
    desk.settle()
    assert desk.values() == {"IGG": "4.15"}


def test_that_undo_takes_each_value_back_and_redo_brings_it_again(desk: Desk, qtbot: QtBot) -> None:
    for analyte, text in (("IGG", "4.1"), ("IGG", "4.3"), ("CD8", "300")):
        desk.enter(analyte, text)
    for _ in range(3):
        desk.session.undo()
    desk.settle()
    qtbot.waitUntil(lambda: desk.session.undo_stack.undo_label is None)
    assert len(desk.session.reader.visits.of_patient(ONE)) == 1
    assert (desk.sheet.visit_id, desk.sheet.at) == (None, CalendarDate.of(TODAY))
    for _ in range(3):
        desk.session.redo()
    qtbot.waitUntil(lambda: desk.session.undo_stack.redo_label is None and not desk.session._tasks.is_writing)
    assert desk.values() == {"IGG": "4.3", "CD8": "300"}
    assert desk.sheet.visit_id is not None


def test_that_undo_waits_for_what_was_entered_before_it(desk: Desk, tasks: TaskRunner, qtbot: QtBot) -> None:
    desk.enter("IGG", "4.1")
    desk.enter("IGA", "0.9")
    desk.session.undo()
    qtbot.waitUntil(lambda: desk.session.undo_stack.redo_label is not None and not tasks.is_writing)
    assert desk.values() == {"IGG": "4.1"}


def test_that_an_emptied_field_deletes_its_value_by_name(desk: Desk) -> None:
    (visit,) = desk.session.reader.visits.of_patient(ONE)
    desk.visits.visit_wanted.emit(visit.id)
    desk.enter("IGG", "")
    desk.settle()
    assert desk.session.undo_stack.undo_label == "Delete IgG 3.1"
    assert desk.session.reader.results.of_patient(ONE) == ()


def test_that_a_value_changed_underneath_shows_both_and_asks(desk: Desk) -> None:
    (visit,) = desk.session.reader.visits.of_patient(ONE)
    (old,) = desk.session.reader.results.of_patient(ONE)
    desk.visits.visit_wanted.emit(visit.id)
    desk.visits.cell_typed.emit("IGG", "4.1")
    new = replace(old, outcome=Measured(3.4), entered_text="3.4")
    desk.session.execute(Command("Import x.csv", (Change(old, new),), is_batch=True), title="")
    desk.settle()
    desk.visits.cell_entered.emit("IGG", "4.1")
    cell = desk.sheet.cell("IGG")
    assert cell is not None
    assert (cell.text, cell.status, cell.findings[0].offer) == ("4.1", CellStatus.ASKED, "3.4")
    assert desk.session.reader.results.of_patient(ONE)[0].entered_text == "3.4"
    desk.visits.cell_confirmed.emit("IGG", "the print-out says so")
    desk.settle()
    (stored,) = desk.session.reader.results.of_patient(ONE)
    assert (stored.entered_text, stored.confirmation) == ("4.1", "the print-out says so")


def test_that_an_import_between_entering_and_storing_is_noticed_on_the_writers_thread(
    desk: Desk, tasks: TaskRunner
) -> None:
    (visit,) = desk.session.reader.visits.of_patient(ONE)
    (old,) = desk.session.reader.results.of_patient(ONE)
    desk.visits.visit_wanted.emit(visit.id)
    new = replace(old, outcome=Measured(3.4), entered_text="3.4")
    desk.session.execute(Command("Import x.csv", (Change(old, new),), is_batch=True), title="")
    desk.enter("IGG", "4.1")
    desk.settle()
    cell = desk.sheet.cell("IGG")
    assert cell is not None
    assert (cell.text, cell.status) == ("4.1", CellStatus.ASKED)
    assert desk.session.reader.results.of_patient(ONE)[0].entered_text == "3.4"
    desk.visits.offer_taken.emit("IGG")
    desk.settle()
    cell = desk.sheet.cell("IGG")
    desk.flow.show()
    cell = desk.sheet.cell("IGG")
    assert cell is not None
    assert (cell.text, cell.status) == ("3.4", CellStatus.STORED)


def test_that_a_full_disk_is_told_the_text_stays_and_a_later_value_brings_both(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    real = Clinic.execute

    def full(clinic: Clinic, command: Command) -> Command:
        raise DiskFull(file="clinic.aftercart")

    monkeypatch.setattr(Clinic, "execute", full)
    desk.enter("IGG", "4.1")
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.told[0].startswith("The disk is full")
    desk.flow.show()
    cell = desk.sheet.cell("IGG")
    assert cell is not None
    assert (cell.text, cell.status) == ("4.1", CellStatus.TYPED)
    assert not desk.flow.saver.is_settled
    monkeypatch.setattr(Clinic, "execute", real)
    desk.enter("IGA", "0.9")
    desk.settle()
    assert desk.values() == {"IGG": "4.1", "IGA": "0.9"}
    assert desk.draft() is None


def test_that_a_full_disk_is_tried_again_without_a_key(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    real, failures = Clinic.execute, [1]

    def full_once(clinic: Clinic, command: Command) -> Command:
        if failures:
            failures.pop()
            raise DiskFull(file="clinic.aftercart")
        return real(clinic, command)

    monkeypatch.setattr(Clinic, "execute", full_once)
    desk.flow.saver._again.setInterval(1)
    desk.enter("IGG", "4.1")
    qtbot.waitUntil(lambda: not failures)
    desk.settle()
    assert desk.values() == {"IGG": "4.1"}


def test_that_what_is_not_stored_is_a_draft_and_none_once_it_is(desk: Desk) -> None:
    desk.visits.cell_typed.emit("IGG", "4.")
    desk.flow.keeper.flush()
    desk.settle()
    assert "4." in (desk.draft() or "")
    desk.visits.cell_entered.emit("IGG", "4.1")
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.flow.keeper.is_settled)
    assert desk.draft() is None


def test_that_a_draft_comes_back_after_the_lock_and_nothing_of_it_is_stored_unasked(
    desk: Desk, unlock: Callable[[], None], qtbot: QtBot
) -> None:
    desk.visits.field_typed.emit("date", "-3")
    desk.visits.field_entered.emit("date", "-3")
    desk.visits.cell_typed.emit("IGG", "4.1")
    desk.enter("CD8", "99999")
    desk.visits.note_typed.emit("tired")
    desk.session.close()
    desk.qtbot.waitUntil(lambda: not desk.session._tasks.is_writing)
    assert desk.flow.entering is None
    unlock()
    with qtbot.waitSignal(desk.flow.restored):
        desk.open()
    assert str(desk.sheet.at) == "2024-06-26"
    texts = {cell.analyte: (cell.text, cell.status) for cell in desk.sheet.cells if cell.text}
    assert texts == {"IGG": ("4.1", CellStatus.TYPED), "CD8": ("99999", CellStatus.REFUSED)}
    assert desk.sheet.note == "tired"
    assert len(desk.session.reader.visits.of_patient(ONE)) == 1


def test_that_a_value_stored_while_locking_does_not_come_back_as_typed(
    desk: Desk, unlock: Callable[[], None]
) -> None:
    desk.enter("IGG", "4.1")
    desk.session.close()
    desk.qtbot.waitUntil(lambda: not desk.session._tasks.is_writing)
    assert desk.session.undo_stack.undo_label is None
    unlock()
    desk.open()
    assert desk.values() == {"IGG": "4.1"}
    cell = desk.sheet.cell("IGG")
    assert cell is not None
    assert cell.status is CellStatus.STORED
    assert len(desk.session.reader.visits.of_patient(ONE)) == 2


def test_that_text_stays_with_its_patient(desk: Desk) -> None:
    desk.visits.cell_typed.emit("IGG", "4.")
    desk.open(TWO)
    assert desk.sheet.cell("IGG") is None or desk.sheet.cell("IGG").text == ""  # type: ignore[union-attr]
    desk.enter("IGG", "7")
    desk.open(ONE)
    desk.settle()
    cell = desk.sheet.cell("IGG")
    assert cell is not None
    assert (cell.text, cell.status) == ("4.", CellStatus.TYPED)
    assert (desk.values(ONE), desk.values(TWO)) == ({}, {"IGG": "7"})


def test_that_values_entered_just_before_leaving_a_patient_are_stored_at_theirs(
    desk: Desk, tasks: TaskRunner
) -> None:
    go = threading.Event()
    tasks.write(lambda tick: go.wait(30), title="", then=lambda _: None, failed=_fail)
    for analyte in ("CD3", "CD8", "NK"):
        desk.enter(analyte, "100")
    desk.open(TWO)
    desk.enter("CD3", "200")
    go.set()
    desk.settle()
    assert desk.values(ONE) == dict.fromkeys(("CD3", "CD8", "NK"), "100")
    assert desk.values(TWO) == {"CD3": "200"}
    assert len(desk.session.reader.visits.of_patient(ONE)) == 2


def test_that_fields_and_the_note_are_stored_by_name(desk: Desk) -> None:
    labels = []
    for name, text in (("ecog", "1"), ("weight_kg", "70,5"), ("temperature_celsius", "37")):
        desk.visits.field_typed.emit(name, text)
        desk.visits.field_entered.emit(name, text)
        desk.settle()
        labels.append(desk.session.undo_stack.undo_label)
    desk.visits.note_typed.emit("tired")
    desk.flow.save_note()
    desk.settle()
    labels.append(desk.session.undo_stack.undo_label)
    assert labels == ["ECOG 1", "Weight 70.5", "Temperature 37", "Note"]
    visit = desk.session.reader.visits.of_patient(ONE)[-1]
    assert (visit.ecog, visit.weight_kg, visit.temperature_celsius, visit.note) == (1, 70.5, 37.0, "tired")
    assert visit.author == "a.martin"


def test_that_values_wait_for_a_date_that_is_open_and_follow_it(desk: Desk) -> None:
    desk.visits.field_entered.emit("date", "2024-07-30")
    desk.enter("CD8", "300")
    desk.settle()
    assert len(desk.session.reader.visits.of_patient(ONE)) == 1
    desk.visits.field_confirmed.emit("date", "seen elsewhere")
    desk.settle()
    (result,) = (r for r in desk.session.reader.results.of_patient(ONE) if r.analyte == "CD8")
    assert str(result.at) == "2024-07-30"


def test_that_a_new_visits_kind_and_point_are_stored_with_its_first_value(desk: Desk) -> None:
    desk.visits.kind_chosen.emit("inpatient")
    desk.visits.planned_chosen.emit("d360")
    desk.enter("CD8", "300")
    desk.settle()
    visit = desk.session.reader.visits.of_patient(ONE)[-1]
    assert (visit.kind.value, visit.planned_point) == ("inpatient", "d360")
    desk.visits.kind_chosen.emit("planned")
    desk.settle()
    assert desk.session.undo_stack.undo_label == "Kind of visit inpatient → planned"


def test_that_signing_waits_for_open_findings_and_says_which(desk: Desk) -> None:
    desk.enter("CD8", "99999")
    desk.visits.cell_typed.emit("IGG", "4.1")
    desk.visits.sign_requested.emit()
    desk.settle()
    assert desk.values() == {"IGG": "4.1"}
    assert desk.window.problems.text.startswith("Not signed: to be settled first:")
    assert "CD8" in desk.window.problems.text
    assert not desk.sheet.is_signed
    desk.enter("CD8", "300")
    desk.visits.sign_requested.emit()
    desk.settle()
    assert (desk.sheet.signed_by, desk.sheet.signed_on) == ("a.martin", CalendarDate.of(TODAY))
    assert desk.session.undo_stack.undo_label == "Sign visit"


def test_that_an_empty_visit_is_not_signed(desk: Desk) -> None:
    desk.visits.sign_requested.emit()
    desk.settle()
    assert desk.window.problems.text.startswith("Nothing is entered")
    assert len(desk.session.reader.visits.of_patient(ONE)) == 1


def test_that_a_signed_visit_is_locked_until_a_reason_opens_it(desk: Desk) -> None:
    desk.enter("CD8", "300")
    desk.visits.sign_requested.emit()
    desk.settle()
    desk.enter("CD8", "310")
    desk.visits.note_typed.emit("x")
    desk.settle()
    assert desk.values() == {"CD8": "300"}
    desk.visits.unlock_requested.emit("  ")
    desk.settle()
    assert desk.sheet.is_signed
    desk.visits.unlock_requested.emit("wrong tube")
    desk.settle()
    assert not desk.sheet.is_signed
    entry = desk.session.reader.audit.entries(ONE, limit=1)[0]
    assert (entry.label, entry.reason) == ("Unlock visit", "wrong tube")
    desk.enter("CD8", "310")
    desk.settle()
    assert desk.values() == {"CD8": "310"}


def test_that_a_visit_is_deleted_with_its_values_and_a_reason_and_comes_back(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.enter("CD8", "300")
    desk.visits.sign_requested.emit()
    desk.settle()
    desk.visits.delete_requested.emit("wrong patient")
    desk.settle()
    assert desk.values() == {}
    qtbot.waitUntil(lambda: desk.sheet.visit_id is None and not desk.sheet.cells[0].text)
    assert desk.session.reader.audit.entries(ONE, limit=1)[0].reason == "wrong patient"
    desk.session.undo()
    qtbot.waitUntil(lambda: desk.session.undo_stack.redo_label is not None)
    assert desk.values() == {"CD8": "300"}
    assert desk.session.reader.visits.of_patient(ONE)[-1].signed_by == "a.martin"


def test_that_a_paste_is_one_step_and_asks_in_the_fields(desk: Desk) -> None:
    desk.flow.enter_all((("CD3", "900"), ("CD8", "99999"), ("NK", "120")), "Paste 2 values")
    desk.settle()
    assert desk.values() == {"CD3": "900", "NK": "120"}
    assert desk.session.undo_stack.undo_label == "Paste 2 values"
    cell = desk.sheet.cell("CD8")
    assert cell is not None
    assert cell.status is CellStatus.REFUSED
    desk.session.undo()
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.session.undo_stack.undo_label is None)
    assert desk.values() == {}


def test_that_a_file_open_for_reading_shows_the_last_visit_and_takes_nothing(
    session: Session, qtbot: QtBot, clinic_file: Path, passphrase: str, unlock: Callable[[], None]
) -> None:
    fill(clinic_file, passphrase)
    with Clinic.open(clinic_file, passphrase):
        unlock()
        desk = Desk(session, qtbot)
        desk.open()
        assert desk.sheet.is_read_only
        assert desk.sheet.visit_id is not None
        desk.enter("IGG", "4.1")
        desk.visits.sign_requested.emit()
        desk.visits.delete_requested.emit("x")
        desk.settle()
        assert desk.session.reader.results.of_patient(ONE)[0].entered_text == "3.1"
        session.close()
        qtbot.waitUntil(lambda: not session._tasks.is_writing)


def test_that_the_audit_chain_is_whole_after_all_of_it(
    desk: Desk, clinic_file: Path, passphrase: str
) -> None:
    for text in ("4.1", "4.2", "", "nd"):
        desk.enter("IGG", text)
    desk.session.undo()
    desk.settle()
    desk.session.close()
    desk.qtbot.waitUntil(lambda: not desk.session._tasks.is_writing)
    with Clinic.open(clinic_file, passphrase) as clinic:
        assert audit_problems(clinic.connection) == 0


def test_that_a_date_passed_through_is_nothing_typed(desk: Desk) -> None:
    """Leaving the field hands over the date as the locale writes it, which is the stored one."""
    desk.open()
    desk.flow.open_visit(VisitId(1))
    for text in ("31/03/2024", "31.3.2024", "d90"):
        desk.visits.field_entered.emit("date", text)
        desk.settle()
        assert desk.flow.entering is not None
        assert desk.flow.entering.draft.is_empty
    desk.flow.keeper.flush()
    desk.settle()
    assert desk.draft() is None


def test_that_what_is_stored_typed_in_other_signs_leaves_no_draft(desk: Desk) -> None:
    desk.open()
    desk.flow.open_visit(VisitId(1))
    desk.visits.field_entered.emit("weight_kg", "70")
    desk.settle()
    desk.visits.field_entered.emit("weight_kg", "70,0")
    desk.enter("IGG", "3,10")
    desk.settle()
    desk.flow.keeper.flush()
    desk.settle()
    assert desk.draft() is None
    cell = desk.sheet.cell("IGG")
    assert cell is not None
    assert (cell.text, cell.status) == ("3,10", CellStatus.STORED)


def test_that_the_right_laboratory_chosen_after_typing_stores_what_its_unit_makes_possible(
    desk: Desk,
) -> None:
    laboratory = Laboratory(LaboratoryId(-1), "CHU", (ReportedAnalyte("IGG", "mg/dL"),))
    desk.session.execute(Command("Laboratory", (Change(None, laboratory),)), title="")
    desk.settle()
    desk.open()
    desk.visits.laboratory_chosen.emit(None)
    desk.enter("IGG", "310")
    assert desk.values() == {}
    desk.visits.laboratory_chosen.emit(desk.session.reader.laboratories.all()[0].id)
    desk.settle()
    assert desk.values() == {"IGG": "310"}
    cell = desk.sheet.cell("IGG")
    assert cell is not None
    assert (cell.outcome, cell.entered_unit, cell.status) == (Measured(3.1), "mg/dL", CellStatus.STORED)
