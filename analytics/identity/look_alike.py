"""Finds patients who may be the one that is being entered: by number, names and birth date."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import problem
from analytics.entry.result_words import fold
from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from analytics.records.time_point import CalendarDate

_GAPS = re.compile(r"[\s./_\-‐-―]+")
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_LOOKS = str.maketrans("OILSBАВЕКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "01158A8EKMH0PCTYXA8EZH1KMN0PTYX")
"""What is read as another sign: a letter as a digit, a Cyrillic or Greek letter as a Latin one."""
_MOST_SHOWN = 3


class Because(StrEnum):
    """Why two patients may be one, the strongest reason first."""

    SAME_NUMBER = "same_number"
    SAME_PERSON = "same_person"
    """The same names and birth date."""
    SWAPPED_NAMES = "swapped_names"
    """Family and given name the other way round, and no other birth date."""
    SIMILAR_NAME = "similar_name"
    """The same birth date and a name that is spelled almost the same."""
    SAME_NAME = "same_name"
    """The same names, and a birth date that is not known of both."""
    NUMBER_ALIKE = "number_alike"
    """Numbers that differ in what is easily misread."""
    OTHER_BIRTH_DATE = "other_birth_date"
    """The same names, another birth date."""


CERTAIN = frozenset({Because.SAME_PERSON, Because.SWAPPED_NAMES})
"""Reasons so strong that a second record is stored only with an answer."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who is being entered, as far as it is typed."""

    number: str = ""
    family_name: str = ""
    given_name: str = ""
    birth_date: CalendarDate | None = None


@dataclass(frozen=True, slots=True)
class Resemblance:
    """One patient who may be the same person."""

    patient: PatientSummary
    because: Because


class LookAlikes:
    """The patients of a clinic, arranged once so that every keystroke is answered at once."""

    def __init__(self, patients: Iterable[PatientSummary]) -> None:
        self._by_number: dict[str, list[PatientSummary]] = defaultdict(list)
        self._by_names: dict[tuple[str, ...], list[PatientSummary]] = defaultdict(list)
        self._by_birth: dict[CalendarDate, list[PatientSummary]] = defaultdict(list)
        for patient in patients:
            self._by_number[misread_key(patient.number)].append(patient)
            names = name_key(patient.family_name, patient.given_name)
            if len(names) == 2:
                self._by_names[names].append(patient)
            if patient.birth_date is not None and patient.birth_date.is_full:
                self._by_birth[patient.birth_date].append(patient)

    def of(self, who: Who, *, without: PatientId | None = None) -> tuple[Resemblance, ...]:
        """Return the patients who resemble *who*, strongest reason first, each once, at most three.

        Args:
            who: as typed so far.
            without: the patient who is being edited.
        """
        found: dict[PatientId, Resemblance] = {}
        for patient, because in sorted(self._all(who), key=lambda pair: list(Because).index(pair[1])):
            if patient.id != without:
                found.setdefault(patient.id, Resemblance(patient, because))
        return tuple(found.values())[:_MOST_SHOWN]

    def holder(self, number: str) -> PatientSummary | None:
        """Return the patient with exactly this number, or None."""
        return next((p for p in self._by_number[misread_key(number)] if p.number == number.strip()), None)

    def _all(self, who: Who) -> list[tuple[PatientSummary, Because]]:
        number = who.number.strip()
        found = [
            (p, Because.SAME_NUMBER if p.number == number else Because.NUMBER_ALIKE)
            for p in (self._by_number.get(misread_key(number), ()) if number else ())
        ]
        names = name_key(who.family_name, who.given_name)
        if len(names) == 2:
            found += [(p, _by_name(who, p)) for p in self._by_names.get(names, ())]
        if who.birth_date is not None and who.birth_date.is_full and names:
            found += [
                (p, Because.SIMILAR_NAME)
                for p in self._by_birth.get(who.birth_date, ())
                if _are_similar(who, p)
            ]
        return found


def doubts(found: Iterable[Resemblance]) -> tuple[Finding, ...]:
    """Return what has to be answered before a second record of what is surely one person is stored."""
    certain = (one for one in found if one.because in CERTAIN)
    return tuple(
        Finding(problem("looks_like_patient", number=p.patient.number), Weight.ASKED) for p in certain
    )


def misread_key(number: str) -> str:
    """Return what *number* looks like at a glance."""
    return _ZEROS.sub("", _GAPS.sub("", number).upper().translate(_LOOKS))


def name_key(family: str | None, given: str | None) -> tuple[str, ...]:
    """Return the names folded and in one order, so that swapped ones are equal; those there are."""
    return tuple(sorted(filter(None, (fold(family or ""), fold(given or "")))))


def may_be_same_day(one: CalendarDate | None, other: CalendarDate | None) -> bool:
    """Whether two dates, full or partial or unknown, can be one day."""
    if one is None or other is None:
        return True
    return one.earliest <= other.latest and other.earliest <= one.latest


def _by_name(who: Who, patient: PatientSummary) -> Because:
    if not may_be_same_day(who.birth_date, patient.birth_date):
        return Because.OTHER_BIRTH_DATE
    if fold(who.family_name) != fold(patient.family_name or ""):
        return Because.SWAPPED_NAMES
    is_known = who.birth_date is not None and patient.birth_date is not None
    return Because.SAME_PERSON if is_known else Because.SAME_NAME


def _are_similar(who: Who, patient: PatientSummary) -> bool:
    """Whether one of the names is spelled almost as one of the other's, either way round."""
    typed = [name for name in (fold(who.family_name), fold(who.given_name)) if len(name) > 1]
    stored = [name for name in (fold(patient.family_name or ""), fold(patient.given_name or "")) if name]
    return any(_are_close(one, other) for one in typed for other in stored)


def _are_close(one: str, other: str) -> bool:
    """Whether one slip of typing (two in a long name) makes *one* of *other*, or one begins the other."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 3 and longer.startswith(shorter):
        return True
    allowed = 2 if len(longer) > 7 else 1
    return len(longer) - len(shorter) <= allowed and slips_between(one, other) <= allowed


def slips_between(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many signs must be changed, left out, put in, or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row = row, [i]
        for j, b in enumerate(other, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before = last
    return row[-1]
