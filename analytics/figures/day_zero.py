"""Which day is drawn as day 0 where a reader chose another one than the infusion, and what can be chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from analytics.catalogue import catalogue
from analytics.figures.recovery_choices import ZeroChoice
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import RelativeTime, TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from analytics.rules.follow_up import is_progression
from analytics.rules.relapse import is_relapse
from analytics.wording import Wording

_FIRST_ONLY = frozenset({"immunoglobulin", "transfusion", "vaccination", "antimicrobial_prophylaxis"})
"""Kinds that come in dozens: only the first of them is offered."""
_NEVER = frozenset({"last_contact"})
_COURSE = frozenset({"progression", "tmn", "death"})


@dataclass(frozen=True, slots=True)
class DayZero:
    """The day of the record that is drawn as day 0.

    Attributes:
        day: counted from the record's own day 0; the earliest it can be.
        name: of what happened on it.
        at: when, as its source gave it.
        is_exact: False where its date is partial.
    """

    day: int
    name: str
    at: TimePoint
    is_exact: bool


@dataclass(frozen=True, slots=True)
class ZeroOffer:
    """One day 0 a reader may choose; *choice* None is the infusion."""

    choice: ZeroChoice | None
    label: str


def day_zero(record: PatientRecord, choice: ZeroChoice | None, wording: Wording) -> DayZero | None:
    """Return what *choice* stands for in *record*; None where it is the infusion or is not there any more."""
    if choice is None:
        return None
    if choice.what == "event":
        event = next((e for e in record.events if e.id == choice.id), None)
        return None if event is None else _of(record, event.onset, _event_name(record, event, wording))
    treatment = next((t for t in record.treatments if t.id == choice.id), None)
    if treatment is None or treatment is record.index_treatment:
        return None
    return _of(record, treatment.infusion, _treatment_name(record, treatment, wording))


def zero_offers(record: PatientRecord, wording: Wording) -> tuple[ZeroOffer, ...]:
    """Return every day 0 that can be chosen: the record's own, then the turns of its course, then the rest.

    Of what comes in dozens (immunoglobulin, transfusions) only the first is offered.
    """
    axis = record.axis
    own = wording.infusion if axis.has_infusion else (axis.origin or wording.infusion)
    if axis.has_infusion and axis.infusion is not None:
        own = f"{own} · {wording.date(axis.infusion)}"
    relapses = {axis.day(e.onset) for e in record.events if e.kind == "progression"}
    turns, rest, seen = list[tuple[int, ZeroOffer]](), list[tuple[int, ZeroOffer]](), set[str]()
    for choice, event in _choices(record):
        zero = day_zero(record, choice, wording)
        if zero is None:
            continue
        kind = event.kind if event is not None else ""
        is_said = kind == "response" and zero.day in relapses  # the assessment that found the relapse
        if is_said or (kind in _FIRST_ONLY and kind in seen):
            continue
        seen.add(kind)
        is_turn = event is None or kind in _COURSE or is_progression(event)
        (turns if is_turn else rest).append((zero.day, ZeroOffer(choice, _label(zero, record, wording))))
    ordered = [*sorted(turns, key=lambda t: t[0]), *sorted(rest, key=lambda t: t[0])]
    return (ZeroOffer(None, own), *(offer for _, offer in ordered))


def day_zero_title(zero: DayZero, record: PatientRecord, wording: Wording) -> str:
    """Return the axis' title: what day 0 is, and on which day the record's own day 0 lies then."""
    said = wording.day_zero_of_undated.format(event=zero.name)
    if not isinstance(zero.at, RelativeTime):
        said = wording.day_zero_of.format(event=zero.name, date=wording.time_point(zero.at))
    axis = record.axis
    origin = wording.infusion if axis.has_infusion else (axis.origin or wording.infusion)
    notes = [wording.origin_on_day.format(origin=origin, day=wording.number(-zero.day))]
    if not zero.is_exact:
        notes.insert(0, wording.earliest_day)
    return f"{said} ({', '.join(notes)})"


def after_infusion(wording: Wording) -> Wording:
    """Return *wording* whose days say that they count from the infusion, for what a rule counted from it."""
    return replace(
        wording,
        met_on=wording.met_on_after_infusion,
        then_not_counted="",  # no room beside the lane; the veil says it
        since=wording.since_after_infusion,
        day=wording.day_after_infusion,
        on_day=wording.day_after_infusion,
    )


def _choices(record: PatientRecord) -> Iterable[tuple[ZeroChoice, Event | None]]:
    yield from ((ZeroChoice("treatment", t.id), None) for t in record.treatments)
    dated = (e for e in record.events if e.onset is not None and e.kind not in _NEVER)
    axis = record.axis
    spans = ((axis.span(e.onset), e) for e in dated if e.onset is not None)
    for _, event in sorted(((s.earliest, e) for s, e in spans if s is not None), key=lambda p: p[0]):
        yield ZeroChoice("event", event.id), event


def _of(record: PatientRecord, at: TimePoint | None, name: str) -> DayZero | None:
    span = record.axis.span(at) if at is not None else None
    if at is None or span is None:
        return None
    return DayZero(span.earliest, name, at, span.is_exact)


def _label(zero: DayZero, record: PatientRecord, wording: Wording) -> str:
    day = wording.day.format(day=wording.day_number(zero.day))
    if isinstance(zero.at, RelativeTime):
        return f"{zero.name} · {day}"
    return f"{zero.name} · {wording.time_point(zero.at)} ({day})"


def _treatment_name(record: PatientRecord, treatment: Treatment, wording: Wording) -> str:
    """Return what *treatment* is called in the events lane; an earlier infusion is named by its product."""
    if treatment.kind is not TherapyKind.CAR_T:
        return treatment.product or wording.next_therapy
    if treatment in record.later_therapies:
        return wording.second_infusion
    product = catalogue().products.get(treatment.product or "")
    return f"{wording.infusion} {product.name}" if product is not None else wording.infusion


def _event_name(record: PatientRecord, event: Event, wording: Wording) -> str:
    """Return what *event* is called: as in the events lane where it has a word there."""
    span = record.axis.span(event.onset) if event.onset is not None else None
    if event.kind == "progression" and span is not None:
        return wording.relapse if is_relapse(record, span) else wording.progression
    organism = event.detail("organism") or event.detail("site")
    if event.kind == "infection" and isinstance(organism, str) and organism.strip():
        return organism
    kind = catalogue().event_kinds.get(event.kind)
    known = {
        "tmn": wording.t_mn,
        "death": wording.death,
        "crs": wording.crs,
        "icans": wording.icans,
        "gcsf": wording.gcsf,
        "infection": wording.infection,
        "iec_hs": wording.iec_hs,
    }
    name = known.get(event.kind) or (kind.names.get(wording.language, kind.name) if kind else event.kind)
    said = event.detail("response") if event.kind == "response" else event.grade
    return name if said is None or event.kind == "infection" else f"{name} {said}"
