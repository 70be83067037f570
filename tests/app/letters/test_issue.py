"""A letter is issued from the file as it is at that moment, or not at all."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from analytics.errors import LetterNotReady
from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId
from analytics.records.patient import Addressee, Patient
from analytics.records.setting import Setting
from analytics.records.time_point import CalendarDate
from app.letters.batch import BatchWish, Fate, write_batch
from app.letters.issue import issue_command
from app.letters.letter_draft import LetterDraft
from app.letters.request import LetterKind
from storage.clinic import Clinic


@pytest.fixture
def people(clinic_file: Path, passphrase: str) -> tuple[PatientId, ...]:
    """Two patients, the second of whom has died."""
    patients = [
        Patient(PatientId(-n), f"u{n}", f"2024-00{n}", f"Moreau{n}", addressees=(Addressee("Dr Petit"),))
        for n in (1, 2)
    ]
    head = Setting("letter.head.name", "Example University Hospital")
    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.execute(Command("New", tuple(Change(None, one) for one in (*patients, head))))
        found = tuple(clinic.patients.find(patient.number).id for patient in patients)
        death = Event(EventId(-1), found[1], "death", CalendarDate(2025, 3, 1))
        clinic.execute(Command("Died", (Change(None, death),)))
    return found


def test_that_no_letter_to_somebody_who_died_is_issued(
    people: tuple[PatientId, ...], clinic_file: Path, passphrase: str
) -> None:
    alive, dead = people
    to_patient = LetterDraft(kind=LetterKind.PATIENT)
    with Clinic.open(clinic_file, passphrase) as clinic:
        assert issue_command(clinic, alive, to_patient, label="Issue").changes
        with pytest.raises(LetterNotReady) as stopped:
            issue_command(clinic, dead, to_patient, label="Issue")
        assert "has died" in stopped.value.facts["problems"]
        assert issue_command(clinic, dead, LetterDraft(), label="Issue").changes


@pytest.mark.parametrize("issues", [True, False])
def test_that_a_batch_skips_who_died_and_says_why(
    issues: bool, people: tuple[PatientId, ...], clinic_file: Path, passphrase: str, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    wish = BatchWish(
        patients=people,
        kind=LetterKind.PATIENT,
        language="en",
        folder=folder,
        issues=issues,
        started_at=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
    )
    with Clinic.open(clinic_file, passphrase) as clinic:
        report = write_batch(clinic, wish, tick=lambda done, total: None)
        assert len(clinic.letters.all()) == issues
    assert [line.fate for line in report.lines] == [Fate.DONE, Fate.SKIPPED]
    problem = report.lines[1].problem
    assert problem is not None
    assert problem.what == "has_died"
    assert len(list(folder.iterdir())) == 1
