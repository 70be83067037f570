"""All that is wrong with a patient as entered is found at once, each at its field."""

from datetime import date

import pytest

from analytics.entry.finding import Weight
from analytics.entry.patient_entry import PatientEntry, check_patient_entry
from analytics.entry.patient_number import read_patient_number
from analytics.entry.problem import Problem
from analytics.records.ids import PatientId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment

TODAY = date(2026, 11, 20)


def found(entry, *, is_taken=False, record=None):
    findings = check_patient_entry(entry, today=TODAY, is_taken=is_taken, record=record)
    return [(field, finding.problem.code, finding.weight) for field, finding in findings]


def test_that_a_number_alone_is_a_patient():
    assert found(PatientEntry(number=" 007 ")) == []


def test_that_everything_wrong_is_said_at_once():
    entry = PatientEntry(
        number="",
        family_name="Mül\u200bler",
        birth_date=CalendarDate(2027, 1, 1),
        consent_from=CalendarDate(2026, 12, 24),
        consent_withdrawn_on=CalendarDate(2026, 1, 1),
        infusion=CalendarDate(2023, 10, 24),
    )
    assert found(entry) == [
        ("number", "no_patient_number", Weight.REFUSED),
        ("family_name", "name_unseen_sign", Weight.REFUSED),
        ("birth_date", "in_the_future", Weight.REFUSED),
        ("consent_from", "before_birth", Weight.REFUSED),
        ("consent_from", "in_the_future", Weight.ASKED),
        ("consent_withdrawn_on", "before_birth", Weight.REFUSED),
        ("consent_withdrawn_on", "withdrawn_before_consent", Weight.REFUSED),
        ("infusion", "before_birth", Weight.REFUSED),
    ]


def test_that_a_number_of_somebody_else_is_refused():
    assert found(PatientEntry(number="7"), is_taken=True) == [("number", "number_taken", Weight.REFUSED)]


def test_that_the_birth_cannot_move_behind_what_is_stored():
    patient = Patient(PatientId(1), "u", "7", birth_date=CalendarDate(1957, 3, 14))
    record = PatientRecord(
        patient, treatments=(Treatment(TreatmentId(1), PatientId(1), infusion=CalendarDate(2023, 10, 24)),)
    )
    entry = PatientEntry(number="7", birth_date=CalendarDate(2023, 10, 25))
    assert found(entry, record=record) == [("birth_date", "born_after_record", Weight.REFUSED)]
    for fine in (CalendarDate(2023, 10, 24), CalendarDate(2023), CalendarDate(1957, 3, 14)):
        assert found(PatientEntry(number="7", birth_date=fine), record=record) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "no_patient_number"), ("  ", "no_patient_number"), ("7\u202e8", "number_unseen_sign"),
     ("\u200b7", "number_unseen_sign"), ("7" * 201, "too_long")],
)  # fmt: skip
def test_that_a_number_that_cannot_be_read_is_refused(text, code):
    read = read_patient_number(text)
    assert isinstance(read, Problem)
    assert read.code == code


def test_that_a_number_is_text():
    assert read_patient_number("\t007 A/b ") == "007 A/b"
