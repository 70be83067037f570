"""Infections since the infusion as the reminder of immunoglobulin counts them (definitions §6, §12)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from analytics.records.event import Event
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.rules.assessment import Input
from analytics.rules.infection_severity import (
    AntiInfective,
    Category,
    InfectionFindings,
    InfectionSeverity,
    assess_infection,
)

_COUNTED = (Category.BACTERIAL.value, Category.CLINICAL_SYNDROME.value)


@dataclass(frozen=True, slots=True)
class InfectionFact:
    """One infection after the infusion.

    Attributes:
        onset: None: not known.
        is_bacterial: bacterial, or a clinical syndrome without an organism; None: not known.
        low / high: the grades that are possible.
        site: as written; empty: not known.
    """

    onset: DaySpan | None
    is_bacterial: bool | None
    low: int
    high: int
    site: str
    organism: str
    given: Input


def infection_facts(record: PatientRecord, now: int, repeat_within: int) -> tuple[InfectionFact, ...]:
    """Return the infections from the infusion to day *now*, oldest first, repeats of one left out."""
    found = [
        fact
        for event in record.events
        if event.kind == "infection" and (fact := _fact(record, event)) is not None
        if fact.onset is None or (fact.onset.latest >= 0 and fact.onset.earliest <= now)
    ]
    found.sort(key=_order)
    kept: list[InfectionFact] = []
    for fact in found:
        same = next((k for k in reversed(kept) if _is_repeat(k, fact, repeat_within)), None)
        if same is None:
            kept.append(fact)
        else:
            worse = replace(same, low=max(same.low, fact.low), high=max(same.high, fact.high))
            kept[kept.index(same)] = worse
    return tuple(kept)


def at_sites(infections: Iterable[InfectionFact], words: Sequence[str]) -> tuple[InfectionFact, ...]:
    """Return those whose site is one of *words*, or not known."""
    return tuple(
        fact
        for fact in infections
        if not fact.site or any(word.casefold() in fact.site.casefold() for word in words)
    )


def _fact(record: PatientRecord, event: Event) -> InfectionFact | None:
    category = event.detail("category")
    onset = record.axis.span(event.onset) if event.onset is not None else None
    low, high = _grades(event)
    said = str(event.detail("organism") or event.detail("site") or category or "")
    given = Input(event.id, "infection", said, None, event.onset, record.axis.day(event.onset))
    return InfectionFact(
        onset,
        None if category is None else category in _COUNTED,
        low,
        high,
        str(event.detail("site") or ""),
        str(event.detail("organism") or ""),
        given,
    )


def _grades(event: Event) -> tuple[int, int]:
    """Return the grades that are possible: as entered, else by what was found."""
    if event.grade is not None:
        return event.grade, event.grade
    category, treatment = event.detail("category"), event.detail("treatment")
    answer = assess_infection(
        InfectionFindings(
            category=None if category is None else Category(str(category)),
            treatment=None if treatment is None else AntiInfective(str(treatment)),
            is_admitted=_flag(event, "admission"),
            is_organ_supported=_flag(event, "organ_support"),
            is_fatal=_flag(event, "fatal") is True,
        )
    )
    details = answer.details
    return (details.low, details.high) if isinstance(details, InfectionSeverity) else (1, 4)


def _flag(event: Event, name: str) -> bool | None:
    value = event.detail(name)
    return value if isinstance(value, bool) else None


def _is_repeat(first: InfectionFact, second: InfectionFact, within: int) -> bool:
    """Whether both are one infection: the same organism and site within so many days.

    Where neither is known, only what is entered twice for one day is.
    """
    if first.onset is None or second.onset is None:
        return False
    if (first.organism, first.site, first.is_bacterial) != (
        second.organism,
        second.site,
        second.is_bacterial,
    ):
        return False
    allowed = within if first.organism or first.site else 0
    return abs(second.onset.earliest - first.onset.earliest) <= allowed


def _order(fact: InfectionFact) -> tuple[bool, int, str, str, int, int]:
    day = fact.onset.earliest if fact.onset is not None else 0
    return (fact.onset is None, day, fact.organism, fact.site, fact.low, fact.given.id or 0)
