"""Who a letter is about, as it is said in a sentence and on top."""

from dataclasses import dataclass

from analytics.letters.pen import Pen
from analytics.letters.said import Said
from analytics.records.patient import Patient, Sex


@dataclass(frozen=True, slots=True)
class Person:
    """The patient.

    Attributes:
        name / name_object: with the title of their sex where it is known, as subject and as object.
        whole: given and family name.
        is_female / is_male: both False where the sex is not recorded.
    """

    name: Said
    name_object: Said
    whole: Said
    number: Said
    birth_date: Said | None
    is_female: bool
    is_male: bool


def person_of(patient: Patient, pen: Pen) -> Person:
    """Return how *patient* is named."""
    words = pen.words
    whole = " ".join(part for part in (patient.given_name, patient.family_name) if part)
    titled = titled_object = whole or words.nameless
    if patient.family_name and patient.sex is not None:
        subject, object_ = {
            Sex.FEMALE: (words.ms, words.ms_object),
            Sex.MALE: (words.mr, words.mr_object),
        }[patient.sex]
        titled = subject.format(family=patient.family_name)
        titled_object = object_.format(family=patient.family_name)
    return Person(
        name=pen.from_record(titled),
        name_object=pen.from_record(titled_object),
        whole=pen.from_record(whole or words.nameless),
        number=pen.from_record(patient.number),
        birth_date=pen.from_record(pen.date(patient.birth_date)) if patient.birth_date else None,
        is_female=patient.sex is Sex.FEMALE,
        is_male=patient.sex is Sex.MALE,
    )
