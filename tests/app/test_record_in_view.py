"""The record that is kept says at every moment what the file says."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from analytics.errors import PatientNotFound
from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit
from app.record_in_view import RecordInView
from app.session import Session
from storage.clinic import Clinic

ANALYTES = ("PLT", "ANC", "IGG", "CD4", "CRP")
P: Any = -1
ONE: Any = 1


def _result(chance: random.Random, number: int) -> Result:
    at = CalendarDate(2024, chance.randint(1, 12), chance.randint(1, 28))
    return Result(-number, ONE, chance.choice(ANALYTES), at, Measured(chance.random()), "")  # type: ignore[arg-type]


def _anything(chance: random.Random, clinic: Clinic) -> Command:
    """Return a command that adds, changes, moves or deletes some of the results of patient 1."""
    record = clinic.patients.record(1)
    changes = [Change(None, _result(chance, n)) for n in range(1, chance.randint(1, 4))]
    for result in chance.sample(record.results, min(len(record.results), chance.randint(0, 3))):
        other = replace(result, at=CalendarDate(2023, 5, chance.randint(1, 28)), entered_text="x")
        changes.append(Change(result, chance.choice((None, other))))
    if chance.random() < 0.3 or not changes:
        changes.append(Change(None, Visit(P, ONE, CalendarDate(2024, 1, chance.randint(1, 28)))))
    return Command("Anything", tuple(changes))


@pytest.mark.parametrize("seed", range(5))
def test_that_the_kept_record_is_the_one_in_the_file_whatever_changes(clinic_file: Path, seed: int) -> None:
    chance, kept = random.Random(seed), RecordInView()
    with Clinic.open(clinic_file, "correct horse") as clinic:
        clinic.execute(Command("New", (Change(None, Patient(P, "u1", "1")),)))
        for _ in range(40):
            change = kept.begin()
            done = clinic.execute(_anything(chance, clinic))
            kept.end(change, done)
            if chance.random() < 0.3:
                change = kept.begin()
                kept.end(change, clinic.execute(done.inverse()))
            if chance.random() < 0.7:
                assert kept.read(clinic, ONE) == clinic.patients.record(1)
                assert kept.read(clinic, ONE) is kept.read(clinic, ONE)


def test_that_nothing_is_kept_while_a_change_is_on_its_way_or_was_given_up(clinic_file: Path) -> None:
    chance, kept = random.Random(1), RecordInView()
    with Clinic.open(clinic_file, "correct horse") as clinic:
        clinic.execute(Command("New", (Change(None, Patient(P, "u1", "1")),)))
        before = kept.read(clinic, ONE)
        change = kept.begin()
        clinic.execute(_anything(chance, clinic))
        assert kept.read(clinic, ONE) == clinic.patients.record(1) != before
        assert kept.read(clinic, ONE) is not kept.read(clinic, ONE)
        kept.end(change)
        kept.end(change)
        assert kept.read(clinic, ONE) == clinic.patients.record(1)
        assert kept.read(clinic, ONE) is kept.read(clinic, ONE)


def test_that_a_batch_is_read_as_a_whole(clinic_file: Path) -> None:
    kept = RecordInView()
    with Clinic.open(clinic_file, "correct horse") as clinic:
        clinic.execute(Command("New", (Change(None, Patient(P, "u1", "1")),)))
        kept.read(clinic, ONE)
        change = kept.begin()
        results = (Change(None, _result(random.Random(1), n)) for n in range(1, 9))
        kept.end(change, clinic.execute(Command("Import", tuple(results), is_batch=True)))
        assert kept.read(clinic, ONE) == clinic.patients.record(1)


def test_that_a_patient_who_was_deleted_is_not_found(clinic_file: Path) -> None:
    kept = RecordInView()
    with Clinic.open(clinic_file, "correct horse") as clinic:
        done = clinic.execute(Command("New", (Change(None, Patient(P, "u1", "1")),)))
        kept.read(clinic, ONE)
        change = kept.begin()
        kept.end(change, clinic.execute(done.inverse()))
        with pytest.raises(PatientNotFound):
            kept.read(clinic, ONE)


def test_that_the_session_gives_one_record_until_something_changes(
    session: Session, clinic_file: Path, qtbot: QtBot, passphrase: str
) -> None:
    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.execute(Command("New", (Change(None, Patient(P, "u1", "1")),)))
    with qtbot.waitSignal(session.opened):
        session.unlock(clinic_file, passphrase, user=None, title="", failed=_raise)
    first = session.record(ONE)
    assert session.record(ONE) is first
    with qtbot.waitSignal(session.changed):
        session.execute(Command("IgG", (Change(None, _result(random.Random(2), 1)),)), title="")
    assert len(session.record(ONE).results) == 1
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert session.record(ONE) == first


_raise: Callable[[Exception], None] = pytest.fail  # type: ignore[assignment]
