"""Partial dates by one rule for a whole cohort, so that every rule of the book reads the same days.

A patient's own page never fills in a date. An analysis of a cohort needs one day: the rule is chosen, named
in the result, and the other rules give the band that the choice leaves open.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from analytics.records.event import Event
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Result
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.treatment import Treatment
from analytics.rules.endpoints.course_facts import CourseFacts
from analytics.rules.endpoints.end_point import EVENT, Days
from analytics.rules.endpoints.first_progression import progressions

T = TypeVar("T", Event, Result, Treatment)


class DateRule(StrEnum):
    """Which of the days a partial date can be is taken."""

    EARLIEST = "earliest"
    MIDDLE = "middle"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class DatedRecord:
    """A record whose partial dates were placed.

    Attributes:
        placed: how many dates were.
    """

    record: PatientRecord
    placed: int


def dated_record(record: PatientRecord, rule: DateRule) -> DatedRecord:
    """Return *record* with a full date wherever a date of the course is partial.

    Within its month or year a date keeps to what is known: nothing comes after death, death not before the
    last sign of life, and no event or later therapy that can have been after the infusion before it. Dates
    that contradict each other are left to the rule alone. The date of birth stays as it is.
    """
    infusion_at = record.axis.infusion
    if infusion_at is None:
        return DatedRecord(record, 0)
    day0 = _day(infusion_at, rule, None, None)
    index = record.index_treatment
    later = {id(t) for t in record.later_therapies}
    dead = _death(record, day0, rule)
    events = tuple(_event(e, rule, day0, dead) for e in record.events)
    results = tuple(_dated(r, "at", rule, None, dead) for r in record.results)
    treatments = tuple(
        replace(t, infusion=CalendarDate.of(day0))
        if t is index
        else _dated(t, "infusion", rule, day0 + timedelta(1) if id(t) in later else None, dead)
        for t in record.treatments
    )
    before, after = (*record.events, *record.results, *record.treatments), (*events, *results, *treatments)
    placed = sum(new is not old and new != old for new, old in zip(after, before, strict=True))
    if not placed:
        return DatedRecord(record, 0)
    return DatedRecord(replace(record, events=events, results=results, treatments=treatments), placed)


def placed_facts(facts: CourseFacts, rule: DateRule) -> CourseFacts:
    """Return *facts* with one day for whatever lies between two known days.

    That is left of a dated record only where death is the one sign of a progression. What has no date at
    all keeps none: its end points are not known.
    """
    derived = progressions(facts, EVENT)
    progression = derived[0].days if derived else None
    return replace(facts, progression=None if progression is None else _one_day(progression, rule))


def placed_day(span: DaySpan | None, rule: DateRule) -> int | None:
    """Return the day of *span* by *rule*."""
    return None if span is None else _one_day(Days(span.earliest, span.latest), rule).earliest


def _one_day(days: Days, rule: DateRule) -> Days:
    if days.latest is None:
        return days
    day = {
        DateRule.EARLIEST: days.earliest,
        DateRule.MIDDLE: (days.earliest + days.latest) // 2,
        DateRule.LATEST: days.latest,
    }[rule]
    return Days(day, day)


def _event(event: Event, rule: DateRule, day0: date, dead: date | None) -> Event:
    if event.kind == "death":
        at = event.onset
        if dead is None or not isinstance(at, CalendarDate) or at.is_full:
            return event
        return replace(event, onset=CalendarDate.of(dead))
    onset = event.onset
    is_after = isinstance(onset, CalendarDate) and onset.latest >= day0
    dated = _dated(event, "onset", rule, day0 if is_after else None, dead)
    start = dated.onset.earliest if isinstance(dated.onset, CalendarDate) else None
    return _dated(dated, "end", rule, start, dead)


def _death(record: PatientRecord, day0: date, rule: DateRule) -> date | None:
    """Return the day of death; None: none is recorded with a date."""
    deaths = [e.onset for e in record.events if e.kind == "death" and isinstance(e.onset, CalendarDate)]
    if not deaths:
        return None
    at = min(deaths, key=lambda one: (one.earliest, one.latest))
    alive = [day for day in _signs_of_life(record) if day <= at.latest]
    return _day(at, rule, max([day0, *alive]), None)


def _signs_of_life(record: PatientRecord) -> Iterable[date]:
    points: list[TimePoint | None] = [e.onset for e in record.events if e.kind not in ("death", "tmn")]
    points += [r.at for r in record.results]
    points += [v.at for v in record.visits]
    points += [t.infusion for t in record.treatments]
    return (at.earliest for at in points if isinstance(at, CalendarDate))


def _dated(one: T, field: str, rule: DateRule, low: date | None, high: date | None) -> T:
    at = getattr(one, field)
    if not isinstance(at, CalendarDate) or at.is_full:
        return one
    changed: dict[str, Any] = {field: CalendarDate.of(_day(at, rule, low, high))}
    return replace(one, **changed)


def _day(at: CalendarDate, rule: DateRule, low: date | None, high: date | None) -> date:
    earliest = at.earliest if low is None else max(at.earliest, low)
    latest = at.latest if high is None else min(at.latest, high)
    if earliest > latest:
        earliest, latest = at.earliest, at.latest
    match rule:
        case DateRule.EARLIEST:
            return earliest
        case DateRule.LATEST:
            return latest
    return earliest + (latest - earliest) // 2
