"""How a letter greets its reader; neutral where neither sex nor title is known."""

from analytics.letters.letter_wording import LetterWording
from analytics.records.patient import Addressee, Patient, Sex
from app.letters.request import LetterKind


def salutation(kind: LetterKind, addressee: Addressee | None, patient: Patient, words: LetterWording) -> str:
    """Return the greeting with its comma.

    A doctor is greeted by the title that stands before the name; nobody's sex is guessed from a first name.
    """
    if kind is LetterKind.PATIENT:
        return _to_patient(patient, words)
    if addressee is None:
        return words.salutation_other
    first = addressee.name.split(maxsplit=1)[0] if addressee.name.split() else ""
    if first in words.titles_ms:
        return words.salutation_ms.format(name=addressee.name)
    if first in words.titles_mr:
        return words.salutation_mr.format(name=addressee.name)
    if first in words.titles_doctor:
        return words.salutation_doctor.format(name=addressee.name)
    return words.salutation_other


def _to_patient(patient: Patient, words: LetterWording) -> str:
    whole = " ".join(part for part in (patient.given_name, patient.family_name) if part)
    if patient.family_name and patient.sex is Sex.FEMALE:
        return words.salutation_patient_ms.format(name=words.ms.format(family=patient.family_name))
    if patient.family_name and patient.sex is Sex.MALE:
        return words.salutation_patient_mr.format(name=words.mr.format(family=patient.family_name))
    return words.salutation_patient.format(name=whole) if whole else words.salutation_nameless
