"""A letter is kept as it was issued: its bytes, to whom it went, its number; nothing changes it."""

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from analytics.records.command import Change, Command
from analytics.records.ids import PatientId
from analytics.records.letter import Letter
from analytics.records.patient import Patient
from storage.check import check_clinic
from storage.clinic import Clinic
from storage.driver import IntegrityError

P: Any = -1
AT = datetime(2026, 11, 20, 14, 2, tzinfo=UTC)


def a_letter(patient: PatientId, **other: Any) -> Letter:
    pdf = b"%PDF-1.7 of 20 November"
    facts: dict[str, Any] = {
        "issued_at": AT, "author": "W", "template": "follow_up", "language": "en", "text": "Dear",
        "pdf": pdf, "sha256": sha256(pdf).hexdigest(), "assessments_json": "[]", "audit_sequence": 1,
        "addressee": "Dr Julie Petit", "reference": "2026-0001",
    }  # fmt: skip
    return Letter(id=P, patient_id=patient, **{**facts, **other})


@pytest.fixture
def somebody(clinic: Clinic) -> PatientId:
    done = clinic.execute(Command("New", (Change(None, Patient(P, "u", "1")),)))
    return done.changes[0].after.id  # type: ignore[union-attr, return-value]


def issue(clinic: Clinic, letter: Letter) -> Letter:
    (change,) = clinic.execute(Command("Issue letter", (Change(None, letter),))).changes
    assert isinstance(change.after, Letter)
    return change.after


def test_that_a_letter_comes_back_byte_by_byte(clinic: Clinic, path: Path, somebody: PatientId) -> None:
    kept = issue(clinic, a_letter(somebody))
    assert clinic.letters.of_patient(somebody) == (kept,)
    assert kept.pdf == b"%PDF-1.7 of 20 November"
    assert check_clinic(path, "correct horse").ok


def test_that_no_statement_changes_a_letter(clinic: Clinic, somebody: PatientId) -> None:
    kept = issue(clinic, a_letter(somebody))
    with pytest.raises(IntegrityError, match="never changed"):
        clinic.execute(Command("Edit", (Change(kept, replace(kept, text="Other")),)))
    assert clinic.letters.get(kept.id) == kept


def test_that_a_document_that_is_not_as_issued_is_found_by_the_check(
    clinic: Clinic, path: Path, somebody: PatientId
) -> None:
    issue(clinic, a_letter(somebody, sha256="0" * 64))
    clinic.close()
    assert not check_clinic(path, "correct horse").ok


def test_that_letters_are_numbered_by_year(clinic: Clinic, somebody: PatientId) -> None:
    assert clinic.letters.next_reference(2026) == "2026-0001"
    for reference in ("2026-0009", "2026-0010", "2025-0044", None, "A-3"):
        issue(clinic, a_letter(somebody, reference=reference))
    assert clinic.letters.next_reference(2026) == "2026-0011"
    assert clinic.letters.next_reference(2027) == "2027-0001"


def test_that_the_last_letter_is_the_one_issued_last(clinic: Clinic, somebody: PatientId) -> None:
    assert clinic.letters.last_of(somebody) is None
    late = issue(clinic, a_letter(somebody))
    issue(clinic, a_letter(somebody, issued_at=AT.replace(year=2025)))
    assert clinic.letters.last_of(somebody) == late
