"""What was found at the diagnosis of a t-MN: work-up, blood counts and age, each nearest to its day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from analytics.catalogue import catalogue
from analytics.records.event import Event
from analytics.records.patient_record import DayAxis, DaySpan, PatientRecord
from analytics.records.result import Measured, Missing, Result
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.work_up import MyeloidWorkUp
from analytics.rules.assessment import Input
from analytics.rules.comparison import is_below
from analytics.rules.immune_reconstitution import as_compared
from analytics.rules.risk_score import Readings
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches

RULE = "tmn_findings"
MARROW_BLASTS = "marrow blasts"
_DAYS_A_YEAR = 365.25
_BLOOD = "blood"
Thing = TypeVar("Thing")


class OutsideScope(StrEnum):
    """Why the scores of a myelodysplastic syndrome do not apply."""

    NO_TMN = "no t-MN"
    AML = "AML: use ELN 2022"


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The details of a rule that does not apply."""

    why: OutsideScope


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one input, and where; without readings nothing."""

    readings: Readings = ()
    inputs: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The diagnosis of a t-MN.

    Attributes:
        days: it can have been on, on the patient's axis, else calendar days of their own count.
        type: ``AML``, ``MDS``, ``MDS/MPN``; None: not said.
    """

    event: Event
    days: DaySpan
    type: str | None


@dataclass(frozen=True, slots=True)
class Nearest(Generic[Thing]):
    """What is nearest to a diagnosis.

    Attributes:
        things: more than one where their dates, or their being of one day, leave it open.
        may_be_none: all of them may lie too far from it.
    """

    things: tuple[Thing, ...]
    may_be_none: bool = False


def tmn_switches(settings: Mapping[str, str]) -> Switches:
    """Return how far from a diagnosis its values may lie."""
    return switches(RULE, settings)


def first_tmn(record: PatientRecord, as_of: int | None) -> Diagnosis | None:
    """Return the first t-MN that has a date, up to day *as_of*."""
    found, axis = [], record.axis
    for event in record.events:
        if event.kind == "tmn" and event.onset is not None and _is_known(axis, event.onset, as_of):
            kind = event.detail("type")
            found.append(
                Diagnosis(event, days_of(axis, event.onset), kind if isinstance(kind, str) else None)
            )
    return min(found, key=lambda one: (one.days.earliest, one.days.latest, one.event.id), default=None)


def has_undated_tmn(record: PatientRecord) -> bool:
    """Whether a t-MN was diagnosed and nobody says when."""
    return any(event.kind == "tmn" and event.onset is None for event in record.events)


def days_of(axis: DayAxis, at: TimePoint) -> DaySpan:
    """Return the days *at* can be, to be compared with each other: distances need no day 0."""
    span = axis.span(at)
    if span is not None:
        return span
    if isinstance(at, CalendarDate):
        return DaySpan(at.earliest.toordinal(), at.latest.toordinal())
    return DaySpan(at.days, at.days)


def nearest(
    record: PatientRecord,
    diagnosis: Diagnosis,
    things: Iterable[tuple[TimePoint, Thing]],
    *,
    within_days: int,
    as_of: int | None,
) -> Nearest[Thing]:
    """Return what lies nearest to *diagnosis*; of two equally far ones the earlier.

    Args:
        record: whose axis counts the days.
        diagnosis: of the t-MN.
        things: with their times.
        within_days: what is farther does not count.
        as_of: what is known later does not count.
    """
    placed, axis = [], record.axis
    for at, thing in things:
        if not _is_known(axis, at, as_of):
            continue
        near, far, is_after = _distance(days_of(axis, at), diagnosis.days)
        if near <= within_days:
            placed.append((near, far, is_after, thing))
    if not placed:
        return Nearest(())
    best = min(far for _, far, _, _ in placed)
    kept = [one for one in placed if one[0] <= best]
    if all(near == far for near, far, _, _ in kept):
        is_after = min(one[2] for one in kept)
        kept = [one for one in kept if one[2] == is_after]
    return Nearest(tuple(one[3] for one in kept), may_be_none=best > within_days)


def count_at(
    record: PatientRecord, diagnosis: Diagnosis, analyte: str, settings: Switches, as_of: int | None
) -> Found:
    """Return the blood count nearest to *diagnosis*."""
    results = [
        (r.at, r)
        for r in record.results
        if r.analyte == analyte and r.material == _BLOOD and not isinstance(r.outcome, Missing)
    ]
    within = settings.whole("counts_within_days")
    found = nearest(record, diagnosis, results, within_days=within, as_of=as_of)
    if found.may_be_none:
        return Found((), tuple(_of_result(record, one) for one in found.things))
    readings = tuple(dict.fromkeys(one.outcome for one in found.things))
    return Found(readings, tuple(_of_result(record, one) for one in found.things))


def blasts_at(record: PatientRecord, diagnosis: Diagnosis, settings: Switches, as_of: int | None) -> Found:
    """Return the blasts of the marrow at *diagnosis*: of the work-up, else of a marrow examination."""
    work_ups = [(w.at, w.id, w.marrow_blasts_percent) for w in record.work_ups]
    marrows = [(e.onset, e.id, e.detail("blasts")) for e in record.events if e.kind == "marrow"]
    within = settings.whole("counts_within_days")
    for source in (work_ups, marrows):
        values = [
            (at, (value, Input(of, MARROW_BLASTS, f"{value:.10g}", "%", at, record.axis.day(at))))
            for at, of, value in source
            if at is not None and isinstance(value, float)
        ]
        found = nearest(record, diagnosis, values, within_days=within, as_of=as_of)
        if found.things:
            known = () if found.may_be_none else tuple(dict.fromkeys(value for value, _ in found.things))
            return Found(tuple(Measured(value) for value in known), tuple(one for _, one in found.things))
    return Found()


def work_ups_at(
    record: PatientRecord, diagnosis: Diagnosis, settings: Switches, as_of: int | None
) -> tuple[MyeloidWorkUp, ...]:
    """Return the work-ups of the time of *diagnosis*, in the order they were taken."""
    within, axis = settings.whole("counts_within_days"), record.axis
    near = [
        w
        for w in record.work_ups
        if _is_known(axis, w.at, as_of) and _distance(days_of(axis, w.at), diagnosis.days)[0] <= within
    ]
    return tuple(sorted(near, key=lambda w: (days_of(axis, w.at).earliest, w.id)))


def karyotype_at(
    record: PatientRecord, diagnosis: Diagnosis, settings: Switches, as_of: int | None
) -> Nearest[MyeloidWorkUp]:
    """Return the work-up nearest to *diagnosis* that has a karyotype."""
    within = settings.whole("counts_within_days")
    with_text = [(w.at, w) for w in record.work_ups if w.karyotype]
    return nearest(record, diagnosis, with_text, within_days=within, as_of=as_of)


def age_at(record: PatientRecord, at: TimePoint) -> tuple[float, float] | None:
    """Return the least and the greatest age in years at *at*; None: not known."""
    day = record.axis.day(at)
    when = at if isinstance(at, CalendarDate) else _date_of(record, day)
    born = record.patient.birth_date
    if when is None or born is None:
        return None
    low, high = (when.earliest - born.latest).days, (when.latest - born.earliest).days
    return low / _DAYS_A_YEAR, high / _DAYS_A_YEAR


def is_aml(diagnosis: Diagnosis, blasts: Found) -> bool:
    """Whether it is an acute leukaemia: called so, or by every reading of its blasts."""
    if diagnosis.type == "AML":
        return True
    limit = float(rule_data(RULE)["aml"]["blasts_from"])
    values = [one.value for one in blasts.readings if isinstance(one, Measured)]
    return bool(values) and not any(is_below(value, limit) for value in values)


def _is_known(axis: DayAxis, at: TimePoint, as_of: int | None) -> bool:
    span = axis.span(at)
    return as_of is None or span is None or span.earliest <= as_of


def _distance(days: DaySpan, diagnosis: DaySpan) -> tuple[int, int, bool]:
    """Return the least and the greatest distance, and whether *days* come after the diagnosis."""
    near = max(0, days.earliest - diagnosis.latest, diagnosis.earliest - days.latest)
    far = max(days.latest - diagnosis.earliest, diagnosis.latest - days.earliest)
    return near, far, days.earliest > diagnosis.latest


def _date_of(record: PatientRecord, day: int | None) -> CalendarDate | None:
    date = record.axis.date_of(day) if day is not None else None
    return None if date is None else CalendarDate.of(date)


def _of_result(record: PatientRecord, result: Result) -> Input:
    unit = catalogue().analyte(result.analyte).unit
    return Input(
        result.id, result.analyte, as_compared(result.outcome), unit, result.at, record.axis.day(result.at)
    )
