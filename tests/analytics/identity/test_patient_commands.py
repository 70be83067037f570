"""Entering a patient is one command that stores just what the form says."""

from analytics.entry.patient_entry import PatientEntry
from analytics.identity.patient_commands import edit_patient_command, entry_of, new_patient_command
from analytics.records.ids import PatientId
from analytics.records.patient import Addressee, Patient, Sex
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind

ENTRY = PatientEntry(
    number=" 007 ",
    family_name=" Le  Goff ",
    given_name="Yann",
    birth_date=CalendarDate(1961, 5),
    sex=Sex.MALE,
    centre=" ",
    language="fr",
    consent_from=CalendarDate(2023),
    addressees=(Addressee("Dr. A"),),
)


def test_that_a_new_patient_comes_with_the_index_treatment_that_was_typed():
    entry = PatientEntry(
        number="1", infusion=CalendarDate(2023, 10, 24), product="axi-cel", disease=" DLBCL "
    )
    command = new_patient_command(entry, uuid="u", label="New patient 1")
    patient, treatment = (change.after for change in command.changes)
    assert (patient.number, treatment.patient_id) == ("1", patient.id)
    assert (treatment.kind, treatment.is_index, treatment.infusion) == (
        TherapyKind.CAR_T, True, CalendarDate(2023, 10, 24),
    )  # fmt: skip
    assert (treatment.product, treatment.disease) == ("axi-cel", "DLBCL")


def test_that_a_patient_without_a_treatment_has_none():
    command = new_patient_command(ENTRY, uuid="u", label="New")
    (change,) = command.changes
    assert change.after == Patient(
        change.after.id, "u", "007", "Le Goff", "Yann", CalendarDate(1961, 5), Sex.MALE, "fr", None,
        CalendarDate(2023), None, (Addressee("Dr. A"),),
    )  # fmt: skip


def test_that_a_form_that_is_not_touched_changes_nothing():
    patient = Patient(
        PatientId(4), "u", "007", "Le Goff", None, CalendarDate(1961, 5), Sex.MALE, "it", "Bern",
        addressees=(Addressee("Dr. A", language="de"),), origin="study entry",
    )  # fmt: skip
    assert edit_patient_command(patient, entry_of(patient), label="Edit") is None


def test_that_an_edit_keeps_identity_and_origin():
    before = Patient(PatientId(4), "u", "7", origin="study entry")
    command = edit_patient_command(before, ENTRY, label="Edit patient 7")
    assert command is not None
    after = command.changes[0].after
    assert (after.id, after.uuid, after.origin, after.number) == (4, "u", "study entry", "007")
