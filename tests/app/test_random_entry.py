"""Thousands of entries at visits, undone and redone at random: all undone is the start, all redone the end.

Four hundred steps; set AFTERCART_STEPS for more (10000).
"""

import hashlib
import os
import random
from datetime import date
from pathlib import Path
from typing import Any

from analytics.records.command import Change, Command
from analytics.records.ids import VisitId
from analytics.records.patient import Patient
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.visits.command_words import CommandWords
from analytics.visits.entering import Entering, begin
from analytics.visits.entry_frame import EntryFrame
from analytics.visits.entry_readings import value_entry
from analytics.visits.field_commands import field_command, note_command
from analytics.visits.visit_commands import (
    delete_command,
    sign_command,
    unlock_command,
    values_command,
)
from app.undo import UndoStack
from storage.audit_check import audit_problems, records_against_audit
from storage.clinic import Clinic
from storage.content import content

STEPS = int(os.environ.get("AFTERCART_STEPS", "400"))
WORDS = CommandWords()
SWITCHES = {f"entry.{name}": "off" for name in ("slip", "change", "usual")}
FRAME = EntryFrame(today=date(2024, 12, 31), settings=SWITCHES)
ANALYTES = ("IGG", "IGA", "CD4", "CD8", "CRP", "PLT", "HGB")
TEXTS = ("4.1", "12", "<1", "nd", "", "99", "7,2", "hem", "150")
P: Any = -1


class Typist:
    """Enters, moves, signs, unlocks, deletes, undoes and redoes on one patient's visits."""

    def __init__(self, clinic: Clinic, seed: int) -> None:
        self.clinic, self.stack, self.random = clinic, UndoStack(), random.Random(seed)
        records = (Patient(P, "u", "1"), Treatment(P, P, infusion=CalendarDate(2024, 1, 1)))
        done = clinic.execute(Command("New", tuple(Change(None, record) for record in records)))
        created: Any = done.changes[0].after
        self.patient_id = created.id
        self.first = self.digest()

    def digest(self) -> str:
        """Sum up every record of the clinic but its audit trail."""
        record = self.clinic.patients.record(self.patient_id)
        parts = (record.patient, *record.treatments, *record.visits, *record.results)
        return hashlib.sha256("\n".join(sorted(map(content, parts))).encode()).hexdigest()

    def step(self) -> None:
        """Do one thing."""
        match self.random.random():
            case number if number < 0.22:
                self.undo()
            case number if number < 0.40:
                self.redo()
            case _:
                command = self.command()
                if command is not None:
                    self.stack.push(self.clinic.execute(command))

    def undo(self) -> bool:
        """Take the last one back; return whether there was one."""
        command = self.stack.next_undo
        if command is not None:
            self.stack.note_undone(self.clinic.execute(command))
        return command is not None

    def redo(self) -> bool:
        """Do again what was taken back last; return whether there was anything."""
        command = self.stack.next_redo
        if command is not None:
            self.stack.note_redone(self.clinic.execute(command))
        return command is not None

    def command(self) -> Command | None:
        """Return what one entry would store."""
        record = self.clinic.patients.record(self.patient_id)
        visit_ids = [visit.id for visit in record.visits]
        chosen = (
            self.random.choice([None, *visit_ids]) if len(visit_ids) < 12 else self.random.choice(visit_ids)
        )
        entering = begin(record, FRAME, VisitId(chosen) if chosen is not None else None)
        visit = entering.visit
        if visit is not None and visit.signed_by is not None:
            return unlock_command(visit, "a slip", WORDS)
        if visit is None:
            day = self.random.randint(1, 300)
            entering = entering.field_typed("date", f"d{day}", is_entered=True)
        match self.random.random():
            case number if number < 0.7:
                return self.value(entering)
            case number if number < 0.9:
                return self.field(entering)
            case number if number < 0.95 and visit is not None:
                return sign_command(visit, "a", CalendarDate(2024, 12, 31), WORDS)
            case _ if visit is not None:
                return delete_command(visit, record.results, "wrong", WORDS)
            case _:
                return note_command(entering, str(self.random.random()), "a", WORDS)

    def value(self, entering: Entering) -> Command | None:
        """Enter one to three values at once."""
        entries = []
        for analyte in self.random.sample(ANALYTES, self.random.choice((1, 1, 1, 3))):
            entering = entering.typed(analyte, self.random.choice(TEXTS), is_entered=True).confirmed(
                analyte, "so"
            )
            typed = entering.draft.cells.get(analyte)
            entry = value_entry(entering, analyte, typed) if typed is not None else None
            entries += [entry] if entry is not None else []
        return values_command(entering.to_store("a"), entering.record.results, entries, WORDS)

    def field(self, entering: Entering) -> Command | None:
        """Enter a field of the visit, or move it to another day."""
        name, text = self.random.choice(
            (("ecog", "1"), ("ecog", ""), ("weight_kg", "70"), ("date", f"d{self.random.randint(1, 300)}"))
        )
        entering = entering.field_typed(name, text, is_entered=True).field_confirmed(name, "so")
        typed = entering.draft.fields.get(name)
        return field_command(entering, name, typed, "a", WORDS) if typed is not None else None


def test_that_all_undone_is_the_start_and_all_redone_the_end(clinic_file: Path, passphrase: str) -> None:
    with Clinic.open(clinic_file, passphrase) as clinic:
        typist = Typist(clinic, seed=4)
        for _ in range(STEPS):
            typist.step()
        while typist.redo():
            pass
        last = typist.digest()
        assert last != typist.first
        depth = 0
        while typist.undo():
            depth += 1
        assert depth > STEPS / 10
        assert typist.digest() == typist.first
        while typist.redo():
            depth -= 1
        assert (depth, typist.digest()) == (0, last)
        assert audit_problems(clinic.connection) == 0
        assert records_against_audit(clinic, clinic.connection) == ()
