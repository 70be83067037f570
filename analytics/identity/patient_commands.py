"""What entering or editing a patient stores, as one command."""

from dataclasses import replace

from analytics.entry.patient_entry import PatientEntry, tidy
from analytics.records.command import Change, Command
from analytics.records.ids import PatientId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.treatment import Treatment

_NEW = PatientId(-1)


def new_patient_command(entry: PatientEntry, *, uuid: str, label: str) -> Command:
    """Return what creates the patient of *entry*, with the treatment where it says anything about one.

    The infusion that comes with a new patient is the index.
    """
    patient = _filled(Patient(id=_NEW, uuid=uuid, number=entry.number.strip()), entry)
    changes = [Change(None, patient)]
    if entry.infusion or entry.product or tidy(entry.disease):
        changes.append(
            Change(
                None,
                Treatment(
                    id=TreatmentId(-1),
                    patient_id=_NEW,
                    infusion=entry.infusion,
                    product=entry.product,
                    is_index=True,
                    disease=tidy(entry.disease),
                ),
            )
        )
    return Command(label, tuple(changes), reason=tidy(entry.reason))


def edit_patient_command(before: Patient, entry: PatientEntry, *, label: str) -> Command | None:
    """Return what makes *before* what *entry* says; None where nothing would change."""
    after = _filled(replace(before, number=entry.number.strip()), entry)
    return None if after == before else Command(label, (Change(before, after),), reason=tidy(entry.reason))


def entry_of(patient: Patient) -> PatientEntry:
    """Return what the form shows of a stored patient."""
    return PatientEntry(
        number=patient.number,
        family_name=patient.family_name or "",
        given_name=patient.given_name or "",
        birth_date=patient.birth_date,
        sex=patient.sex,
        centre=patient.centre or "",
        language=patient.language,
        consent_from=patient.consent_from,
        consent_withdrawn_on=patient.consent_withdrawn_on,
        addressees=patient.addressees,
    )


def _filled(patient: Patient, entry: PatientEntry) -> Patient:
    return replace(
        patient,
        family_name=tidy(entry.family_name),
        given_name=tidy(entry.given_name),
        birth_date=entry.birth_date,
        sex=entry.sex,
        language=entry.language,
        centre=tidy(entry.centre),
        consent_from=entry.consent_from,
        consent_withdrawn_on=entry.consent_withdrawn_on,
        addressees=entry.addressees,
    )
