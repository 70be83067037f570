"""Everything of one patient passes to another, or goes with the patient, and comes back whole."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from analytics.errors import EditConflict
from analytics.records.clone_parent import CloneParent
from analytics.records.command import Change, Command, Record
from analytics.records.event import Event
from analytics.records.letter import Letter
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.records.visit import Visit
from analytics.records.work_up import MyeloidWorkUp
from storage.check import check_clinic
from storage.clinic import Clinic
from storage.driver import DatabaseError

P: Any = -1
DAY = CalendarDate(2024, 2, 29)
AT = datetime(2026, 11, 22, 4, 30, tzinfo=UTC)


def everything() -> tuple[Any, ...]:
    """One record of each kind that belongs to a patient, referring to one another."""
    pdf = b"%PDF-1.4 letter"
    letter = Letter(
        P, P, AT, "W", "follow_up", "en", "text", pdf, sha256(pdf).hexdigest(), "[]", 1, reference="2026-0001"
    )
    return (
        Patient(P, "u", "7"),
        Treatment(P, P, infusion=DAY, is_index=True),
        Visit(P, P, DAY, signed_by="W", signed_on=DAY),
        Result(P, P, "IGG", DAY, Measured(3.1), "3.1", visit_id=P),
        Event(P, P, "crs", DAY, grade=1),
        Sample(P, P, DAY, Material.BLOOD),
        VariantCall(P, P, P, "TP53", CallState.DETECTED, "c.1A>G", vaf_fraction=0.04),
        MyeloidWorkUp(P, P, DAY, "46,XX"),
        CloneParent(P, P, "TP53", "c.1A>G", None, None),
        letter,
    )


@pytest.fixture
def records(clinic: Clinic) -> list[Any]:
    """As stored: everything of patient 7, and then an empty patient 8."""
    new = (*everything(), Patient(-2, "v", "8"))  # type: ignore[arg-type]
    done = clinic.execute(Command("New", tuple(Change(None, record) for record in new)))
    return [change.after for change in done.changes]


def moved(records: list[Any]) -> Command:
    """All records of patient 7 pass to patient 8, which stays."""
    gone, *rest, kept = records
    moves = (Change(record, replace(record, patient_id=kept.id)) for record in rest)
    return Command("Merge", (*moves, Change(gone, None)), reason="entered twice")


def stored(clinic: Clinic) -> dict[str, list[Record]]:
    """Return everything of every patient."""
    found: dict[str, list[Record]] = {}
    for patient in clinic.patients.all():
        record = clinic.patients.record(patient.id)
        letters = clinic.letters.of_patient(patient.id)
        parts = (
            record.treatments, record.visits, record.results, record.events, record.samples, record.variants,
            record.work_ups, record.clone_parents, letters,
        )  # fmt: skip
        found[patient.number] = [patient, *(part for several in parts for part in several)]
    return found


def test_that_a_merge_moves_every_record_and_keeps_its_id(
    clinic: Clinic, path: Path, records: list[Any]
) -> None:
    clinic.execute(moved(records))
    found = stored(clinic)
    assert list(found) == ["8"]
    assert [r.id for r in found["8"][1:]] == [r.id for r in records[1:-1]]  # type: ignore[union-attr]
    assert {r.patient_id for r in found["8"][1:]} == {records[-1].id}  # type: ignore[union-attr]
    assert clinic.results.of_patient(records[0].id) == ()
    report = check_clinic(path, "correct horse")
    assert report.ok, report


def test_that_undo_and_redo_of_a_merge_give_the_same_records(
    clinic: Clinic, path: Path, records: list[Any]
) -> None:
    before = stored(clinic)
    done = clinic.execute(moved(records))
    after = stored(clinic)
    for _ in range(2):
        undone = clinic.execute(replace(done.inverse(), label="Undo Merge"))
        assert stored(clinic) == before
        done = clinic.execute(undone.inverse())
        assert stored(clinic) == after
    assert check_clinic(path, "correct horse").ok


def test_that_the_trail_tells_of_each_moved_record_with_its_reason(
    clinic: Clinic, records: list[Any]
) -> None:
    clinic.execute(moved(records))
    entries = [entry for entry in clinic.audit.entries(limit=20) if entry.label == "Merge"]
    assert [entry.action for entry in reversed(entries)] == ["edit"] * 9 + ["delete"]
    assert {entry.reason for entry in entries} == {"entered twice"}
    assert {e.kind for e in clinic.audit.entries(records[-1].id) if e.label == "Merge"} == {
        "treatment", "visit", "result", "event", "sample", "variant_call", "work_up", "clone_parent",
        "letter",
    }  # fmt: skip


def test_that_a_deletion_takes_everything_and_comes_back_whole(
    clinic: Clinic, path: Path, records: list[Any]
) -> None:
    before = stored(clinic)
    clinic.keep_draft("letter", records[0].id, '"unfinished"')
    parts = records[:-1]
    done = clinic.execute(Command("Delete", tuple(Change(r, None) for r in reversed(parts)), "wrong clinic"))
    assert list(stored(clinic)) == ["8"]
    assert clinic.drafts.get("letter", records[0].id) is None
    assert check_clinic(path, "correct horse").ok
    clinic.execute(replace(done.inverse(), label="Undo Delete"))
    assert stored(clinic) == before
    assert check_clinic(path, "correct horse").ok


def test_that_a_record_added_meanwhile_stops_a_merge(clinic: Clinic, records: list[Any]) -> None:
    command = moved(records)
    clinic.execute(Command("Add", (Change(None, Event(P, records[0].id, "fever", DAY)),)))
    before = stored(clinic)
    with pytest.raises(EditConflict):
        clinic.execute(command)
    assert stored(clinic) == before


def test_that_a_reference_left_behind_stops_a_merge(clinic: Clinic, records: list[Any]) -> None:
    command = moved(records)
    without_visit = tuple(c for c in command.changes if type(c.before) not in (Visit, Patient))
    before = stored(clinic)
    with pytest.raises(EditConflict):
        clinic.execute(replace(command, changes=without_visit))
    assert stored(clinic) == before


def test_that_a_letter_that_moves_keeps_its_words(clinic: Clinic, records: list[Any]) -> None:
    letter, kept = records[-2], records[-1]
    for words in ({"text": "other"}, {"author": "X"}, {"reference": None}, {"corrects": letter.id}):
        changed = replace(letter, patient_id=kept.id, **words)
        with pytest.raises(DatabaseError):
            clinic.execute(Command("Forge", (Change(letter, changed),)))
    assert clinic.letters.of_patient(letter.patient_id) == (letter,)


def test_that_a_draft_may_be_of_nobody_yet(clinic: Clinic, records: list[Any]) -> None:
    for content in ("1", "2"):
        clinic.keep_draft("new_patient", None, content)
    clinic.keep_draft("new_patient", records[0].id, "3")
    found = clinic.drafts.get("new_patient", None)
    assert found is not None
    assert (found.patient_id, found.content) == (None, "2")
    clinic.drop_draft("new_patient", None)
    assert clinic.drafts.get("new_patient", None) is None
    assert clinic.drafts.count_of(records[0].id) == 1


@pytest.fixture(autouse=True)
def closes(clinic: Clinic) -> Iterator[None]:
    yield
    clinic.close()
