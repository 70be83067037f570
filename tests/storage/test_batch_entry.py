"""An import and its undo are one entry each, and nothing is lost."""

import json
from dataclasses import replace
from typing import Any

import pytest

from analytics.records.audit_entry import UNDO
from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.setting import Setting
from analytics.records.time_point import CalendarDate
from storage.audit_check import audit_problems, records_against_audit
from storage.clinic import Clinic

P: Any = -1


def _import(number: str = "007", results: int = 3) -> Command:
    day = CalendarDate(2024, 3, 1)
    values = [
        Result(-n, P, "IGG", day, Measured(float(n)), str(n))  # type: ignore[arg-type]
        for n in range(1, results + 1)
    ]
    records = (Patient(P, f"u-{number}", number, "Weiss"), *values)
    return Command("Import palmo.csv", tuple(Change(None, r) for r in records), is_batch=True)


def _taken_back(command: Command) -> Command:
    return replace(command.inverse(), label=UNDO + command.label)


def _is_sound(clinic: Clinic) -> bool:
    return not audit_problems(clinic.connection) and not records_against_audit(clinic, clinic.connection)


def test_that_an_import_taken_back_is_one_entry(clinic: Clinic) -> None:
    done = clinic.execute(_import())
    before = clinic.audit.head().sequence
    clinic.execute(_taken_back(done))
    (entry,) = clinic.audit.entries(limit=clinic.audit.head().sequence - before)
    assert (entry.action, entry.label) == ("undo import", "Undo: Import palmo.csv")
    assert json.loads(entry.new or "")["counts"] == {"patient": {"delete": 1}, "result": {"delete": 3}}
    assert _is_sound(clinic)


def test_that_the_patient_knows_import_undo_and_redo_of_what_is_theirs_only(clinic: Clinic) -> None:
    clinic.execute(_import("other"))
    done = clinic.execute(_import())
    undone = clinic.execute(_taken_back(done))
    clinic.execute(undone.inverse())
    patient = clinic.patients.by_number("007")
    assert patient is not None
    actions = [entry.action for entry in clinic.audit.entries(patient.id)]
    assert actions == ["import", "undo import", "import"]


def test_that_the_values_taken_back_stay_readable(clinic: Clinic) -> None:
    done = clinic.execute(_import())
    gone = done.changes[2].after
    assert isinstance(gone, Result)
    clinic.execute(_taken_back(done))
    (older,) = clinic.history_of_result(gone.id)
    assert older.result == gone
    patient = done.changes[0].after
    assert isinstance(patient, Patient)
    (tombstone,) = clinic.audit.taken_back("patient", patient.id)
    assert json.loads(tombstone.old or "")["family_name"] == "Weiss"


@pytest.mark.parametrize("is_batch", [True, False])
def test_that_a_record_with_entries_of_its_own_gets_one_for_its_end(clinic: Clinic, is_batch: bool) -> None:
    done = clinic.execute(_import())
    first = done.changes[1].after
    assert isinstance(first, Result)
    corrected = replace(first, outcome=Measured(9.0), entered_text="9")
    correction = clinic.execute(Command("Correct", (Change(first, corrected),), is_batch=is_batch))
    clinic.execute(_taken_back(correction))
    undone = clinic.execute(_taken_back(done))
    assert clinic.audit.of_record("result", first.id)[-1].action == "delete"
    assert _is_sound(clinic)
    clinic.execute(undone.inverse())
    assert [older.result for older in clinic.history_of_result(first.id)] == [first, corrected, first]
    assert _is_sound(clinic)


def test_that_a_setting_that_came_with_a_batch_goes_with_an_entry_of_its_own(clinic: Clinic) -> None:
    done = clinic.execute(Command("Import", (Change(None, Setting("a.b", "1")),), is_batch=True))
    clinic.execute(_taken_back(done))
    assert [e.kind for e in clinic.audit.entries(limit=2)] == [None, "setting"]
    assert clinic.settings.get("a.b") is None
