"""Finds the patient a row is about by the number, and refuses a row that is about somebody else."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold
from analytics.identity.look_alike import may_be_same_day, misread_key, name_key
from analytics.records.event import Event
from analytics.records.ids import PatientId
from analytics.records.patient import Patient, Sex
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from storage.exchange.report import LookAlike
from storage.exchange.working_set import WorkingSet


@dataclass(frozen=True, slots=True)
class Claim:
    """What a row says about who the patient is; None: it says nothing."""

    number: str
    family_name: str | None = None
    given_name: str | None = None
    birth_date: CalendarDate | None = None
    sex: Sex | None = None
    centre: str | None = None
    language: str | None = None


class Identity:
    """The patients of the clinic and those that this import creates."""

    def __init__(self, working: WorkingSet) -> None:
        self._working = working
        self._stored = working.clinic.patients.all()
        self._by_number = {patient.number: patient for patient in self._stored}
        self._numbers: dict[int, str] = {patient.id: patient.number for patient in self._stored}
        self._created: list[str] = []
        self._counts_days: dict[PatientId, bool] = {}

    @property
    def created(self) -> tuple[str, ...]:
        """The numbers of the patients to be created, in the order they appear."""
        return tuple(self._created)

    def known(self, number: str) -> Patient | None:
        """Return the patient with this number, stored or to be created."""
        return self._by_number.get(number)

    def number_of(self, patient_id: int) -> str:
        """Return the number of a stored patient."""
        return self._numbers.get(patient_id, "")

    def problem_with(self, claim: Claim, *, is_relative: bool, origin: str | None) -> Problem | None:
        """Say why a row with this claim, and perhaps a time from *origin*, cannot be the known patient's."""
        patient = self._by_number.get(claim.number)
        if patient is None:
            return None
        differing = _disagreement(patient, claim)
        if differing is not None:
            return problem("patient_disagrees", what=differing)
        if is_relative and patient.origin != origin and self._has_relative_times(patient):
            return problem(
                "other_origin", stored=patient.origin or "index infusion", given=origin or "index infusion"
            )
        return None

    def settle(self, claim: Claim, *, is_relative: bool, origin: str | None) -> Patient:
        """Return the patient of *claim*, created where there is none; only for rows that are taken."""
        patient = self._by_number.get(claim.number)
        if patient is None:
            patient = self._create(claim, origin if is_relative else None)
        elif is_relative and patient.origin != origin:
            patient = self.change(patient, replace(patient, origin=origin))
        if is_relative:
            self._counts_days[patient.id] = True
        return patient

    def change(self, old: Patient, new: Patient) -> Patient:
        """Note that a patient becomes *new*."""
        self._by_number[new.number] = self._working.replace(old, new)
        return new

    def look_alikes(self) -> tuple[LookAlike, ...]:
        """Return the created patients that resemble another one, by number, name or birth date."""
        created = [self._by_number[number] for number in self._created]
        rules: tuple[tuple[str, Callable[[Patient], object], Iterable[Patient]], ...] = (
            ("number", _number_key, (*self._stored, *created)),
            ("name", _name_key, (*self._stored, *created)),
            ("birth_date", _birth_key, self._stored),  # among strangers in one file it is a coincidence
        )
        pairs: dict[tuple[str, str], LookAlike] = {}
        for because, key_of, others in rules:
            by_key: dict[object, list[str]] = {}
            for other in others:
                by_key.setdefault(key_of(other), []).append(other.number)
            for patient in created:
                for like in by_key.get(key_of(patient), ()) if key_of(patient) else ():
                    if like != patient.number and (like, patient.number) not in pairs:
                        pairs.setdefault((patient.number, like), LookAlike(patient.number, like, because))
        return tuple(pairs.values())

    def _create(self, claim: Claim, origin: str | None) -> Patient:
        patient = self._working.add(
            Patient(
                id=PatientId(self._working.new_id(Patient)),
                uuid=str(uuid.uuid4()),
                number=claim.number,
                family_name=claim.family_name,
                given_name=claim.given_name,
                birth_date=claim.birth_date,
                sex=claim.sex,
                language=claim.language,
                centre=claim.centre,
                origin=origin,
            )
        )
        self._by_number[claim.number] = patient
        self._created.append(claim.number)
        return patient

    def _has_relative_times(self, patient: Patient) -> bool:
        known = self._counts_days.get(patient.id)
        if known is None:
            of = self._working.of_patient
            times = (
                *(result.at for result in of(Result, patient.id)),
                *(event.onset for event in of(Event, patient.id)),
                *(sample.at for sample in of(Sample, patient.id)),
                *(treatment.infusion for treatment in of(Treatment, patient.id)),
            )
            known = any(isinstance(at, RelativeTime) for at in times)
            self._counts_days[patient.id] = known
        return known


def _disagreement(patient: Patient, claim: Claim) -> str | None:
    """Return which of birth date, sex and names disagree; what one side does not say agrees."""
    if patient.birth_date and claim.birth_date and not may_be_same_day(patient.birth_date, claim.birth_date):
        return "birth date"
    if patient.sex and claim.sex and patient.sex is not claim.sex:
        return "sex"
    for what, stored, given in (
        ("name", patient.family_name, claim.family_name),
        ("given name", patient.given_name, claim.given_name),
    ):
        if stored and given and _name_fold(stored) != _name_fold(given):
            return what
    return None


def _name_fold(name: str) -> str:
    return fold(name) or name.strip()


def _number_key(patient: Patient) -> object:
    return misread_key(patient.number)


def _name_key(patient: Patient) -> object:
    if not patient.family_name or not patient.given_name:
        return fold(patient.family_name or "") or None
    return name_key(patient.family_name, patient.given_name)


def _birth_key(patient: Patient) -> object:
    return patient.birth_date if patient.birth_date and patient.birth_date.is_full else None
