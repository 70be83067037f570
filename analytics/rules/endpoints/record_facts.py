"""Reads from a record what the end points need, with where each fact stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analytics.records.asked_record import once
from analytics.records.event import Event
from analytics.records.patient_record import DayAxis, PatientRecord
from analytics.records.time_point import TimePoint
from analytics.rules.assessment import Input
from analytics.rules.endpoints.course_facts import CourseFacts, Response
from analytics.rules.endpoints.end_point import Days
from analytics.rules.endpoints.end_point_rules import EndPointRules, Seen
from analytics.rules.follow_up import days_of_records, is_progression
from analytics.rules.wanted import Wanted

_FATAL_GRADE = 5
_FATAL_KINDS = ("infection", "crs", "icans")
_READ = ("death", "tmn", "next_therapy", "last_contact", "response", "progression")


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """The facts of one record.

    Attributes:
        inputs: the events and therapies they were read from.
        undated: what happened on a day nobody recorded, as ``wanted.Wanted`` words.
    """

    facts: CourseFacts
    inputs: tuple[Input, ...]
    undated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """One event or later therapy after the infusion, with the days it can be on."""

    kind: str
    days: Days
    id: int
    at: TimePoint | None
    event: Event | None


def record_facts(record: PatientRecord, as_of: int | None, rules: EndPointRules) -> RecordFacts:
    """Return what *record* says of the course up to day *as_of*."""
    return once(record, ("record_facts", as_of, rules), lambda: _record_facts(record, as_of, rules))


def _record_facts(record: PatientRecord, as_of: int | None, rules: EndPointRules) -> RecordFacts:
    axis = record.axis
    placed = _placed(record, axis, as_of)
    progressions = [p for p in placed if p.event is not None and is_progression(p.event)]
    therapies, tmns, deaths = (
        [p for p in placed if p.kind == kind] for kind in ("next_therapy", "tmn", "death")
    )
    seen = _last_seen(record, placed, as_of, rules)
    death = _death(deaths, placed, seen)
    facts = CourseFacts(
        progression=_first(progressions),
        next_therapy=_first(therapies),
        tmn=_first(tmns),
        tmn_type=next((str(said) for p in tmns if (said := _detail(p, "type"))), None),
        death=death,
        cause_of_death=_cause_of_death(placed, deaths),
        last_seen=seen if death is None else death,
        responses=tuple(
            Response(str(said), p.days)
            for p in placed
            if p.kind == "response" and p.days.last >= 1 and (said := _detail(p, "response"))
        ),
        read_up_to=as_of,
    )
    undated = {
        Wanted.DATE_OF_PROGRESSION: progressions,
        Wanted.DATE_OF_NEXT_THERAPY: therapies,
        Wanted.DATE_OF_TMN: tmns,
        Wanted.DATE_OF_DEATH: deaths,
    }
    return RecordFacts(
        facts,
        tuple(_input(p, axis) for p in placed if p.kind in _READ),
        tuple(w.value for w, found in undated.items() if any(p.days.latest is None for p in found)),
    )


def _placed(record: PatientRecord, axis: DayAxis, as_of: int | None) -> tuple[_Placed, ...]:
    """Return what happened on or after day 0 and is known on day *as_of*; what has no date comes last."""
    events = [(e.kind, e.onset, int(e.id), e) for e in record.events]
    therapies = [("next_therapy", t.infusion, int(t.id), None) for t in record.later_therapies]
    placed = []
    for kind, at, id_, event in (*events, *therapies):
        span = axis.span(at) if at is not None else None
        if span is None:
            placed.append(_Placed(kind, Days(0, None), id_, at, event))
        elif span.latest >= 0 and (as_of is None or span.earliest <= as_of):
            placed.append(_Placed(kind, Days(max(span.earliest, 0), span.latest), id_, at, event))
    placed.sort(key=lambda p: (p.days.latest is None, p.days.earliest, p.days.last, p.kind, p.id))
    return tuple(placed)


def _first(found: Sequence[_Placed]) -> Days | None:
    """Return the days on which the first of them can be."""
    if not found:
        return None
    latest = [p.days.latest for p in found if p.days.latest is not None]
    return Days(min(p.days.earliest for p in found), min(latest, default=None))


def _death(deaths: Sequence[_Placed], placed: Sequence[_Placed], seen: Days) -> Days | None:
    """Return the days of death, none of them before something only the living do."""
    first = _first(deaths)
    if first is None:
        return None
    alive = [p.days.earliest for p in placed if p.kind not in ("death", "tmn")]
    if first.latest is None:
        alive.append(seen.earliest)
    last = max((day for day in alive if day <= first.last), default=0)
    return Days(max(first.earliest, last), first.latest)


def _last_seen(
    record: PatientRecord, placed: Sequence[_Placed], as_of: int | None, rules: EndPointRules
) -> Days:
    """Return the last day the patient was seen alive, as far as is known on day *as_of*."""
    found: list[Days] = [p.days for p in placed if p.days.latest is not None]
    if rules.last_seen is Seen.CONTACT:
        contacts = [p.days for p in placed if p.kind == "last_contact" and p.days.latest is not None]
        found = contacts or found
    else:
        found += _days_of_records(record, as_of)
    if not found:
        return Days(0, 0)
    earliest, latest = max(d.earliest for d in found), max(int(d.last) for d in found)
    return Days(earliest, latest if as_of is None else min(latest, as_of))


def _days_of_records(record: PatientRecord, as_of: int | None) -> Iterable[Days]:
    for span in days_of_records(record):
        if span.latest >= 0 and (as_of is None or span.earliest <= as_of):
            yield Days(max(span.earliest, 0), span.latest)


def _cause_of_death(placed: Sequence[_Placed], deaths: Sequence[_Placed]) -> str | None:
    """Return the recorded cause, else the kind of an event that is recorded as fatal."""
    recorded = next((str(said) for p in deaths if (said := _detail(p, "cause"))), None)
    if recorded is not None or not deaths:
        return recorded
    return next((p.kind for p in placed if p.kind in _FATAL_KINDS and _is_fatal(p)), None)


def _is_fatal(placed: _Placed) -> bool:
    return _detail(placed, "fatal") is True or (
        placed.event is not None and placed.event.grade == _FATAL_GRADE
    )


def _detail(placed: _Placed, name: str) -> object:
    return placed.event.detail(name) if placed.event is not None else None


def _input(placed: _Placed, axis: DayAxis) -> Input:
    said = next((str(d) for name in ("response", "type", "cause") if (d := _detail(placed, name))), "")
    return Input(placed.id, placed.kind, said, None, placed.at, axis.day(placed.at))
