"""A letter keeps its Assessments: each can be had again from rule, version, day and settings."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from analytics.records.command import Change, Command
from analytics.records.ids import PatientId, ResultId, TreatmentId
from analytics.records.letter import Letter
from analytics.records.patient import Addressee, Patient
from analytics.records.result import Measured, Outcome, Result
from analytics.records.setting import Setting
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.rules.rule_book import rule
from app.letters.issue import issue_command
from app.letters.kept import kept_letters
from app.letters.letter_draft import LetterDraft
from app.letters.request import LetterKind, PartKey
from storage.clinic import Clinic

INFUSION = date(2024, 5, 24)
LISTED = ["ir", "icaht", "car-hematotox", "chrs", "tmn-watch"]


def on(day: int) -> CalendarDate:
    at = INFUSION + timedelta(days=day)
    return CalendarDate(at.year, at.month, at.day)


@pytest.fixture
def patient(clinic_file: Path, passphrase: str) -> PatientId:
    """A patient with counts before lymphodepletion (CRP at the cut-off) and in the first month."""
    someone = PatientId(-1)
    patient = Patient(someone, "u1", "2024-001", "Moreau", addressees=(Addressee("Dr Petit"),))
    given = Treatment(TreatmentId(-2), someone, infusion=on(0), lymphodepletion_start=on(-5))
    values: list[tuple[str, int, float]] = [
        ("PLT", -6, 200.0), ("HGB", -6, 11.0), ("CRP", -6, 30.0), ("FERRITIN", -6, 700.0), ("ANC", -6, 2.0),
        *(("ANC", day, 0.3 if 3 <= day <= 18 else 2.0) for day in range(0, 41)),
        ("CD4", 180, 250.0),
    ]  # fmt: skip
    results = [
        a_result(-n, someone, code, day, Measured(value)) for n, (code, day, value) in enumerate(values, 10)
    ]
    head = Setting("letter.head.name", "Example University Hospital")
    with Clinic.open(clinic_file, passphrase) as clinic:
        changes = tuple(Change(None, one) for one in (patient, given, *results, head))
        clinic.execute(Command("New", changes))
        return clinic.patients.find("2024-001").id


def a_result(number: int, patient: PatientId, code: str, day: int, outcome: Outcome) -> Result:
    units = {"CRP": "mg/L", "FERRITIN": "ug/L", "HGB": "g/dL", "CD4": "/uL"}
    unit = units.get(code, "10*9/L")
    return Result(ResultId(number), patient, code, on(day), outcome, "typed", unit)


def issue(clinic: Clinic, patient: PatientId, draft: LetterDraft | None = None) -> Letter:
    done = clinic.execute(issue_command(clinic, patient, draft or LetterDraft(), label="Issue"))
    letter = done.changes[0].after
    assert isinstance(letter, Letter)
    return letter


def kept(letter: Letter) -> dict[str, dict[str, Any]]:
    return {document["rule"]: document for document in json.loads(letter.assessments_json)}


def test_that_an_outcome_can_be_had_again_though_the_clinic_chooses_otherwise_now(
    patient: PatientId, clinic_file: Path, passphrase: str
) -> None:
    with Clinic.open(clinic_file, passphrase) as clinic:
        documents = kept(issue(clinic, patient))
        assert list(documents) == LISTED
        assert documents["car-hematotox"]["outcome"] == "high"
        assert documents["icaht"]["details"]["early"]["grade"] == 3
        other = Setting("car_hematotox.crp_at_cut_off", "no_point")
        later = a_result(-900, patient, "CD4", 3000, Measured(100.0))
        clinic.execute(Command("Change", (Change(None, other), Change(None, later))))
        record, settings = clinic.patients.record(patient), clinic.settings.all()
        for name, document in documents.items():
            asked = rule(name)
            as_of = document["as_of"]
            # the record has grown since: it is read up to the letter's day
            day = (clinic.now().date() - INFUSION).days if as_of is None else as_of
            again = asked.assess(record, day, document["settings"])
            assert (again.version, again.outcome) == (document["version"], document["outcome"])
            assert dict(again.settings) == document["settings"]
        now = rule("car-hematotox").assess(record, None, settings)
        assert (now.value, documents["car-hematotox"]["value"]) == (1.0, 2.0)


def test_that_a_letter_without_the_table_keeps_only_what_its_words_rest_on(
    patient: PatientId, clinic_file: Path, passphrase: str
) -> None:
    without = LetterDraft(parts={LetterKind.FOLLOW_UP: (PartKey.VALUES,)})
    with_table = LetterDraft(
        kind=LetterKind.VISIT_NOTE, parts={LetterKind.VISIT_NOTE: (PartKey.ASSESSMENTS,)}
    )
    with Clinic.open(clinic_file, passphrase) as clinic:
        for draft in (LetterDraft(kind=LetterKind.VISIT_NOTE), LetterDraft(kind=LetterKind.PATIENT), without):
            assert list(kept(issue(clinic, patient, draft))) == ["ir"]
        assert list(kept(issue(clinic, patient, with_table))) == LISTED


def test_that_only_rules_of_the_letter_can_change_it(
    patient: PatientId, clinic_file: Path, passphrase: str
) -> None:
    ferritin = a_result(-901, patient, "FERRITIN", -5, Measured(100.0))
    with Clinic.open(clinic_file, passphrase) as clinic:
        issue(clinic, patient)
        issue(clinic, patient, LetterDraft(kind=LetterKind.VISIT_NOTE))
        assert all(letter.changes.is_none for letter in kept_letters(clinic, patient))
        clinic.execute(Command("New", (Change(None, ferritin),)))
        told = {letter.kind: letter.changes.outcomes for letter in kept_letters(clinic, patient)}
    assert [(c.rule, c.before, c.after) for c in told["follow_up"]] == [("CAR-HEMATOTOX", "high", "low")]
    assert told["visit_note"] == ()
