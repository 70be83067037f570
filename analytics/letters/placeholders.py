"""The names that stand for facts of a letter in typed text."""

from collections.abc import Mapping
from types import MappingProxyType

from analytics.letters.facts import LetterFacts
from analytics.letters.last_values import AnalyteCourse, value_said
from analytics.letters.pen import Pen
from analytics.letters.said import Said
from analytics.records.patient_record import PatientRecord

_NAMED = {
    "patient": "person.name",
    "patient_name": "person.whole",
    "patient_number": "person.number",
    "birth_date": "person.birth_date",
    "disease": "course.disease",
    "product": "course.product",
    "infusion_date": "course.infusion.date",
    "infusion_number": "course.place",
    "infusion_count": "course.places",
    "day": "course.day",
    "years": "course.years",
    "seen_on": "course.seen.date",
    "response": "course.response.what",
    "response_date": "course.response.last.date",
    "response_when": "course.response.last.when",
    "response_method": "course.response.method",
    "response_since": "course.response.since.date",
    "relapse_date": "course.setbacks.last.at.date",
    "relapse_day": "course.setbacks.last.at.day",
    "tmn_date": "course.tmn.date",
    "death_date": "course.death.date",
    "next_visit": "next_visits.first.target",
    "next_visit_day": "next_visits.first.day",
    "next_visit_from": "next_visits.first.first",
    "next_visit_to": "next_visits.first.last",
    "visit_after": "next_visits.second.target",
    "visit_after_day": "next_visits.second.day",
    "letter_date": "letter_date",
    "last_letter_date": "happened.since",
    "author": "author",
}
"""Placeholder → where its fact is; ``first``, ``second`` and ``last`` pick from a list."""
_LAST_OF_A_LIST = frozenset({"relapse_date", "relapse_day"})
"""Placeholders that can be typed, but that no words of the record turn into: the next one is not that one."""
_PLACES = {"first": 0, "second": 1, "last": -1}

PLACEHOLDERS = tuple(_NAMED)


def placeholders(
    record: PatientRecord, facts: LetterFacts, courses: Mapping[str, AnalyteCourse], pen: Pen
) -> Mapping[str, Said]:
    """Return what each name stands for in this letter; a name without a fact is not in it.

    Names: those of ``_NAMED`` and, for every analyte with a value, its code in small letters (``plt``), with
    ``_date``, ``_before`` and ``_before_date`` for its date and for the value before.
    """
    found: dict[str, Said] = {}
    for name, path in _NAMED.items():
        value = _at(facts, path)
        if value is not None:
            found[name] = value.named(name)
    for analyte, course in courses.items():
        for suffix, day in zip(("", "_before"), course.days[:-3:-1], strict=False):
            name = analyte.lower() + suffix
            found[name] = value_said(record, day.last, pen).named(name)
            found[f"{name}_date"] = pen.from_record(pen.time(day.at)).named(f"{name}_date")
    return found


def live_names(facts: LetterFacts) -> Mapping[int, str]:
    """Return the placeholder of each fact that an edited text keeps alive, by the identity of the fact.

    A sentence of the templates keeps all of its facts alive or none of them, so that an edited one never
    says half of what was and half of what is.

    Raises:
        ValueError: two names stand for the very same fact.
    """
    found: dict[int, str] = {}
    for name, path in _NAMED.items():
        value = _at(facts, path)
        if value is None or name in _LAST_OF_A_LIST:
            continue
        if id(value) in found:
            raise ValueError(f"{name} is {found[id(value)]}")
        found[id(value)] = name
    return MappingProxyType(found)


def _at(facts: LetterFacts, path: str) -> Said | None:
    value: object = facts
    for name in path.split("."):
        if isinstance(value, tuple):
            place = _PLACES[name]
            value = value[place] if -len(value) <= place < len(value) else None
        elif value is not None:
            value = getattr(value, name)
    return value if isinstance(value, Said) else None
