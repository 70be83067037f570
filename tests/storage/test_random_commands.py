"""Whatever is done, undone and redone: undo of all is the start, redo of all is the end."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from analytics.errors import EditConflict
from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.laboratory import Laboratory
from analytics.records.patient import Patient
from analytics.records.result import Measured, NotDetected, Result
from analytics.records.sample import Sample
from analytics.records.setting import Setting
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.records.visit import Visit
from storage.audit_check import audit_problems, records_against_audit
from storage.clinic import Clinic
from storage.keys import KdfCost

Content = dict[str, Any]
days = st.dates(date(2015, 1, 1), date(2030, 1, 1)).map(CalendarDate.of)
picks = st.integers(0, 1_000_000)
P: Any = -1


def content(clinic: Clinic) -> Content:
    """Everything but the audit trail and the counters."""
    return {
        "patients": tuple(clinic.patients.record(patient.id) for patient in clinic.patients.all()),
        "laboratories": clinic.laboratories.all(),
        "settings": clinic.settings.all(),
    }


class Undoing(RuleBasedStateMachine):
    """A user who enters, edits, deletes, imports, undoes and redoes, and opens the file anew in between."""

    @initialize()
    def start(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.aftercart"
        self.clinic = Clinic.create(self.path, "x", user="U", kdf=KdfCost(2, 1, 1))
        self.done: list[Command] = []
        self.undone: list[Command] = []
        self.states = [content(self.clinic)]
        self.serial = 0

    def carry_out(self, *changes: Change, is_batch: bool = False) -> None:
        self.done.append(self.clinic.execute(Command("Do", changes, is_batch=is_batch)))
        self.undone.clear()
        self.states.append(content(self.clinic))

    def any_patient(self, pick: int) -> Patient | None:
        found = self.clinic.patients.all()
        return found[pick % len(found)] if found else None

    @rule(day=days, number=st.integers(0, 6), is_batch=st.booleans())
    def create(self, day: CalendarDate, number: int, is_batch: bool) -> None:
        self.serial += 1
        patient = Patient(P, f"u{self.serial}", str(self.serial))
        related = [Treatment(P, P, infusion=day), Visit(P, P, day), Sample(P, P, day)]
        results = [Result(-n - 1, P, "CD4", day, Measured(n), str(n), visit_id=P) for n in range(number)]  # type: ignore[arg-type]
        calls = [VariantCall(-n - 1, P, P, "TP53", CallState.DETECTED) for n in range(number)]  # type: ignore[arg-type]
        self.carry_out(*(Change(None, r) for r in (patient, *related, *results, *calls)), is_batch=is_batch)

    @rule(pick=picks, day=days)
    def add_event(self, pick: int, day: CalendarDate) -> None:
        if patient := self.any_patient(pick):
            self.carry_out(Change(None, Event(P, patient.id, "crs", day)))

    @rule()
    def add_laboratory(self) -> None:
        self.serial += 1
        self.carry_out(Change(None, Laboratory(P, f"L{self.serial}")))

    @rule(value=st.text(max_size=3))
    def change_setting(self, value: str) -> None:
        known = self.clinic.settings.get("a.b")
        before = None if known is None else Setting("a.b", known)
        self.carry_out(Change(before, Setting("a.b", value)))

    @rule(pick=picks, name=st.text(st.characters(codec="utf-8"), max_size=5))
    def edit_patient(self, pick: int, name: str) -> None:
        if patient := self.any_patient(pick):
            self.carry_out(Change(patient, replace(patient, family_name=name)))

    @rule(pick=picks, day=days, is_batch=st.booleans())
    def correct_result(self, pick: int, day: CalendarDate, is_batch: bool) -> None:
        patient = self.any_patient(pick)
        results = self.clinic.results.of_patient(patient.id) if patient else ()
        if results:
            old = results[pick % len(results)]
            new = replace(old, at=day, outcome=NotDetected(), entered_text="n.n.", analyte="CD19")
            self.carry_out(Change(old, new), is_batch=is_batch)

    @rule(pick=picks)
    def delete_patient(self, pick: int) -> None:
        if patient := self.any_patient(pick):
            record = self.clinic.patients.record(patient.id)
            parts = (
                *record.variants, *record.results, *record.samples, *record.events, *record.visits,
                *record.treatments, record.patient,
            )  # fmt: skip
            self.carry_out(*(Change(part, None) for part in parts))

    @rule(pick=picks)
    def delete_patient_but_not_the_rest(self, pick: int) -> None:
        if patient := self.any_patient(pick):
            try:
                self.clinic.execute(Command("Delete", (Change(patient, None),)))
            except EditConflict:
                assert content(self.clinic) == self.states[-1]
            else:
                raise AssertionError("a patient went without what belongs to them")

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        command = self.done.pop()
        self.undone.append(self.clinic.execute(command.inverse()))
        self.states.pop()

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.done.append(self.clinic.execute(self.undone.pop().inverse()))
        self.states.append(content(self.clinic))

    @rule()
    def open_anew(self) -> None:
        self.clinic.close()
        self.clinic = Clinic.open(self.path, "x")
        assert records_against_audit(self.clinic, self.clinic.connection) == ()

    @invariant()
    def is_as_it_should_be(self) -> None:
        if hasattr(self, "clinic"):
            assert content(self.clinic) == self.states[-1]

    def teardown(self) -> None:
        if not hasattr(self, "clinic"):
            return
        end = content(self.clinic)
        undone = [self.clinic.execute(command.inverse()) for command in reversed(self.done)]
        assert content(self.clinic) == self.states[0]
        for command in reversed(undone):
            self.clinic.execute(command.inverse())
        assert content(self.clinic) == end
        assert audit_problems(self.clinic.connection) == 0
        assert records_against_audit(self.clinic, self.clinic.connection) == ()
        assert self.clinic.connection.execute("PRAGMA foreign_key_check").fetchall() == []
        self.clinic.close()
        self.folder.cleanup()


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
