"""Who is followed."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.records.ids import PatientId
from analytics.records.time_point import CalendarDate


class Sex(StrEnum):
    """Sex as the reference ranges need it; None in a record means unknown."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who receives the patient's letters."""

    name: str
    role: str | None = None
    address: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Patient:
    """One patient of the clinic.

    Attributes:
        uuid: names the patient outside this file; given once, never reused.
        number: the clinic's own number, text (``007`` is not ``7``), trimmed, unique in the file.
        origin: what relative times count from: None is the index infusion, else the name an import
            gave it (``study entry``, ``birth``).
        consent_from / consent_withdrawn_on: for the use of the record beyond care.
    """

    id: PatientId
    uuid: str
    number: str
    family_name: str | None = None
    given_name: str | None = None
    birth_date: CalendarDate | None = None
    sex: Sex | None = None
    language: str | None = None
    centre: str | None = None
    consent_from: CalendarDate | None = None
    consent_withdrawn_on: CalendarDate | None = None
    addressees: tuple[Addressee, ...] = ()
    origin: str | None = None
