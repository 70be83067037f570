"""A signed visit and its results stay as they are until somebody unlocks it and says why."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.errors import ExpectedError, UnlockWithoutReason, VisitSigned
from analytics.records.audit_entry import UNDO
from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit
from storage.audit_check import audit_problems
from storage.clinic import Clinic

P: Any = -1
DAY = CalendarDate(2024, 2, 29)


@pytest.fixture
def signed(clinic: Clinic) -> tuple[Patient, Visit, Result]:
    """A patient with a signed visit of one value."""
    new = (
        Patient(P, "u", "1"),
        Visit(P, P, DAY, signed_by="W", signed_on=DAY),
        Result(P, P, "IGG", DAY, Measured(4.1), "4.1", visit_id=P),
    )
    done = clinic.execute(Command("New", tuple(Change(None, record) for record in new)))
    patient, visit, result = (change.after for change in done.changes)
    assert isinstance(patient, Patient)
    assert isinstance(visit, Visit)
    assert isinstance(result, Result)
    return patient, visit, result


def changes_of(signed: tuple[Patient, Visit, Result]) -> dict[str, Change]:
    _, visit, result = signed
    return {
        "edit a value": Change(result, replace(result, outcome=Measured(3.1))),
        "delete a value": Change(result, None),
        "add a value": Change(None, replace(result, id=P, analyte="IGA")),
        "take a value out": Change(result, replace(result, visit_id=None)),
        "edit the visit": Change(visit, replace(visit, note="x")),
        "delete the visit": Change(visit, None),
        "sign it as another": Change(visit, replace(visit, signed_by="X")),
    }


@pytest.mark.parametrize(
    "what",
    [
        "edit a value", "delete a value", "add a value", "take a value out", "edit the visit",
        "delete the visit", "sign it as another",
    ],
)  # fmt: skip
def test_that_nothing_in_a_signed_visit_changes(
    clinic: Clinic, signed: tuple[Patient, Visit, Result], what: str
) -> None:
    head = clinic.audit.head()
    with pytest.raises(VisitSigned):
        clinic.execute(Command(what, (changes_of(signed)[what],), reason="because"))
    assert clinic.audit.head() == head
    assert clinic.results.of_patient(signed[0].id) == (signed[2],)


def test_that_a_visit_is_unlocked_with_a_reason_only(
    clinic: Clinic, signed: tuple[Patient, Visit, Result]
) -> None:
    _, visit, result = signed
    unlocked = replace(visit, signed_by=None, signed_on=None)
    with pytest.raises(UnlockWithoutReason):
        clinic.execute(Command("Unlock", (Change(visit, unlocked),)))
    clinic.execute(Command("Unlock", (Change(visit, unlocked),), reason="a value was wrong"))
    clinic.execute(Command("Edit", (Change(result, replace(result, outcome=Measured(3.1))),)))
    assert clinic.audit.entries(limit=2)[1].reason == "a value was wrong"
    assert audit_problems(clinic.connection) == 0


def test_that_one_command_may_unlock_and_change(
    clinic: Clinic, signed: tuple[Patient, Visit, Result]
) -> None:
    _, visit, result = signed
    changes = (
        Change(visit, replace(visit, signed_by=None, signed_on=None)),
        Change(result, replace(result, outcome=Measured(3.1))),
    )
    done = clinic.execute(Command("Correct", changes, reason="slip"))
    undone = clinic.execute(replace(done.inverse(), label=UNDO + done.label, reason=None))
    assert clinic.visits.get(visit.id) == visit
    assert undone.changes[0].after == result


def test_that_taking_a_signature_back_needs_no_reason(clinic: Clinic) -> None:
    new = clinic.execute(Command("New", (Change(None, Patient(P, "u", "1")), Change(None, Visit(P, P, DAY)))))
    visit = new.changes[1].after
    assert isinstance(visit, Visit)
    done = clinic.execute(Command("Sign", (Change(visit, replace(visit, signed_by="W", signed_on=DAY)),)))
    clinic.execute(replace(done.inverse(), label=UNDO + "Sign"))
    assert clinic.visits.get(visit.id) == visit


def test_that_a_patient_who_goes_takes_signed_visits_along_and_brings_them_back(
    clinic: Clinic, signed: tuple[Patient, Visit, Result]
) -> None:
    gone = clinic.execute(
        Command("Delete", tuple(Change(record, None) for record in reversed(signed)), reason="twice")
    )
    assert clinic.visits.all() == ()
    clinic.execute(gone.inverse())
    assert clinic.visits.get(signed[1].id) == signed[1]


def test_that_the_errors_carry_no_facts_of_a_patient() -> None:
    assert all(issubclass(error, ExpectedError) for error in (VisitSigned, UnlockWithoutReason))
    assert str(VisitSigned()) == "VisitSigned()"
