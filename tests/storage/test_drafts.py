"""What was typed is kept as it is, in its file, for its patient, and leaves no word in the audit trail."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from analytics.records.command import Change, Command
from analytics.records.draft import Draft
from analytics.records.ids import PatientId
from analytics.records.patient import Patient
from storage.check import check_clinic
from storage.clinic import Clinic
from storage.driver import IntegrityError
from storage.faults import OpenedForReading

P: Any = -1
AT = datetime(2026, 11, 22, 4, 30, tzinfo=UTC)


@pytest.fixture
def somebody(clinic: Clinic) -> PatientId:
    done = clinic.execute(
        Command("New", (Change(None, Patient(P, "u", "1")), Change(None, Patient(-2, "v", "2"))))
    )  # type: ignore[arg-type]
    clinic.now = lambda: AT
    return done.changes[0].after.id  # type: ignore[union-attr, return-value]


def test_that_a_draft_is_found_again_in_the_file(clinic: Clinic, path: Path, somebody: PatientId) -> None:
    clinic.keep_draft("letter", somebody, '{"opening":"Liebe Frau Dr. Weiß “µ”"}')
    clinic.close()
    with Clinic.open(path, "correct horse", writer=False) as again:
        assert again.drafts.get("letter", somebody) == Draft(
            "letter", somebody, '{"opening":"Liebe Frau Dr. Weiß “µ”"}', AT
        )


def test_that_the_newest_draft_of_a_kind_and_patient_is_the_one(clinic: Clinic, somebody: PatientId) -> None:
    other = PatientId(somebody + 1)
    for kind, patient, content in (
        ("letter", somebody, "1"), ("letter", other, "2"),
        ("visit", somebody, "3"), ("letter", somebody, "4"),
    ):  # fmt: skip
        clinic.keep_draft(kind, patient, content)
    found = {
        key: clinic.drafts.get(*key) for key in (("letter", somebody), ("letter", other), ("visit", somebody))
    }
    assert [draft and draft.content for draft in found.values()] == ["4", "2", "3"]


def test_that_a_dropped_draft_is_gone_and_dropping_twice_does_no_harm(
    clinic: Clinic, somebody: PatientId
) -> None:
    clinic.keep_draft("letter", somebody, "{}")
    clinic.drop_draft("letter", somebody)
    clinic.drop_draft("letter", somebody)
    assert clinic.drafts.get("letter", somebody) is None


def test_that_drafts_leave_audit_trail_and_check_as_they_were(
    clinic: Clinic, path: Path, somebody: PatientId
) -> None:
    head = clinic.audit.head()
    clinic.keep_draft("letter", somebody, "{}")
    assert clinic.audit.head() == head
    assert check_clinic(path, "correct horse").ok


def test_that_a_draft_belongs_to_a_patient_of_the_file(clinic: Clinic, somebody: PatientId) -> None:
    with pytest.raises(IntegrityError):
        clinic.keep_draft("letter", PatientId(99), "{}")
    with pytest.raises(IntegrityError):
        clinic.keep_draft("letter", somebody, "not JSON")


def test_that_a_reader_keeps_no_draft(clinic: Clinic, somebody: PatientId) -> None:
    with clinic.reader() as reader, pytest.raises(OpenedForReading):
        reader.keep_draft("letter", somebody, "{}")
