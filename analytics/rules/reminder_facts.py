"""What the follow-up reminders look at: values, treatments and events of one patient up to one day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from analytics.records.by_analyte import results_by_analyte
from analytics.records.event import Event
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.rules.assessment import Input
from analytics.rules.comparison import Truth, is_below
from analytics.rules.criterion_course import Holding
from analytics.rules.dated_value import DatedValue, dated_values, truth_of
from analytics.rules.follow_up import last_known_day
from analytics.rules.immune_reconstitution_settings import settings_from
from analytics.rules.immunoglobulin_window import ImmunoglobulinWindow, immunoglobulin_windows
from analytics.rules.infection_severity import repeat_days
from analytics.rules.marrow_switches import chosen_signs, marrow_switches, relapse_free
from analytics.rules.marrow_trigger import MarrowSigns, marrow_values
from analytics.rules.reference_range import reference_limits
from analytics.rules.reminder_infections import InfectionFact, infection_facts

_UNITS = {"IGG": "g/L", "CD4": "/uL", "CD19": "/uL", "ANC": "10*9/L", "PLT": "10*9/L", "HGB": "g/dL"}
_IMMUNOSUPPRESSION = ("steroids", "tocilizumab", "anakinra")


@dataclass(frozen=True, slots=True)
class Given:
    """A treatment over a time.

    Attributes:
        start: the days it can have begun on; None: not known.
        last_day: the last day it is known to have been given; None: it goes on.
        given: what a reader goes back to.
    """

    start: DaySpan | None
    last_day: int | None
    given: Input


@dataclass(frozen=True, slots=True)
class ReminderFacts:
    """Everything up to day *now*.

    Attributes:
        now: the day that is asked about, counted from the infusion.
        values: analyte → its values since the infusion, oldest first.
        immunoglobulin / windows: every dose or course with its day; windows in which an IgG is not the
            patient's own.
        prophylaxis: target (``pjp``, ``hsv_vzv``) → courses.
        immunosuppression / therapies: what counts against a vaccine; therapies are later systemic ones.
        transplant: before the infusion: ``autologous``, ``allogeneic``, ``none``; None: not known.
        marrows / tmn: events that answer a reminder.
        normal: analyte of the blood count → whether its last value is surely not below its range; None: no
            range is known, or no value.
    """

    now: int
    values: Mapping[str, tuple[DatedValue, ...]]
    marrow: MarrowSigns
    holding: Holding
    immunoglobulin: tuple[Given, ...] = ()
    windows: tuple[ImmunoglobulinWindow, ...] = ()
    infections: tuple[InfectionFact, ...] = ()
    prophylaxis: Mapping[str, tuple[Given, ...]] = field(default_factory=dict)
    vaccinations: tuple[Given, ...] = ()
    immunosuppression: tuple[Given, ...] = ()
    therapies: tuple[Given, ...] = ()
    transplant: str | None = None
    marrows: tuple[Given, ...] = ()
    tmn: tuple[Given, ...] = ()
    normal: Mapping[str, bool | None] = field(default_factory=dict)
    has_full_day_zero: bool = True

    def of(self, analyte: str) -> tuple[DatedValue, ...]:
        """Return the values of *analyte*, oldest first."""
        return self.values.get(analyte, ())


def reminder_facts(
    record: PatientRecord,
    as_of: int | None,
    settings: Mapping[str, str],
    *,
    late_icaht: tuple[int, int] | None = None,
) -> ReminderFacts:
    """Return what is known of *record* on day *as_of*; None: on the last day anything is known of."""
    now = last_known_day(record) if as_of is None else as_of
    ir = settings_from(settings)
    events = [e for e in record.events if not _is_later(record, e, now)]
    infusion = record.axis.infusion
    index = record.index_treatment
    chosen, marrow = marrow_switches(settings), marrow_values(record, now, late_icaht=late_icaht)
    return ReminderFacts(
        now=now,
        values={code: _values(record, code, now) for code in _UNITS},
        marrow=chosen_signs(relapse_free(record, now, marrow, chosen), chosen),
        holding=Holding(ir.holds_days_in_first_year, ir.holds_days_later),
        immunoglobulin=_of_kinds(record, events, ("immunoglobulin",)),
        windows=tuple(
            w for w in immunoglobulin_windows(record, ir.immunoglobulin_window_days) if w.start <= now
        ),
        infections=infection_facts(record, now, repeat_days(settings)),
        prophylaxis={
            target: _of_kinds(record, [e for e in events if e.detail("target") == target], _PROPHYLAXIS)
            for target in ("pjp", "hsv_vzv")
        },
        vaccinations=_of_kinds(record, events, ("vaccination",)),
        immunosuppression=_of_kinds(record, events, _IMMUNOSUPPRESSION),
        therapies=_later_therapies(record, now),
        transplant=index.prior_transplant if index is not None else None,
        marrows=_of_kinds(record, events, ("marrow",)),
        tmn=_of_kinds(record, events, ("tmn",)),
        normal={code: _is_normal(record, code, now) for code in ("ANC", "PLT", "HGB")},
        has_full_day_zero=infusion is None or infusion.is_full,
    )


def deaths_of(record: PatientRecord, as_of: int | None) -> tuple[Input, ...]:
    """Return the death of the patient, where it can have been up to day *as_of*."""
    axis = record.axis
    deaths = [e for e in record.events if e.kind == "death"]
    spans = [(e, axis.span(e.onset) if e.onset is not None else None) for e in deaths]
    return tuple(
        Input(event.id, "death", "", None, event.onset, axis.day(event.onset))
        for event, span in spans
        if span is None or as_of is None or span.earliest <= as_of
    )


_PROPHYLAXIS = ("antimicrobial_prophylaxis",)


def _is_later(record: PatientRecord, event: Event, now: int) -> bool:
    span = record.axis.span(event.onset) if event.onset is not None else None
    return span is not None and span.earliest > now


def _of_kinds(record: PatientRecord, events: Iterable[Event], kinds: tuple[str, ...]) -> tuple[Given, ...]:
    found = [_given(record, event) for event in events if event.kind in kinds]
    return tuple(sorted(found, key=_order))


def _given(record: PatientRecord, event: Event) -> Given:
    axis = record.axis
    start = axis.span(event.onset) if event.onset is not None else None
    end = axis.span(event.end) if event.end is not None else None
    is_open = event.is_ongoing or start is None
    last = None if is_open or start is None else max(start.latest, end.latest if end else start.latest)
    details = ("form", "drug", "vaccine", "target")
    said = next((str(event.detail(name)) for name in details if event.detail(name)), "")
    return Given(start, last, Input(event.id, event.kind, said, None, event.onset, axis.day(event.onset)))


def _values(record: PatientRecord, analyte: str, now: int) -> tuple[DatedValue, ...]:
    return dated_values(record, analyte, _UNITS[analyte], first=1, last=now)


def _is_normal(record: PatientRecord, analyte: str, now: int) -> bool | None:
    """Say whether the last value is not below its range; of several of one day each has to be."""
    values = _values(record, analyte, now)
    ids = {value.given.id for value in values if value.span == values[-1].span}
    told = []
    for result in (r for r in results_by_analyte(record).get(analyte, ()) if r.id in ids):
        limits = reference_limits(record, result)
        if limits is None or limits.low is None:
            return None
        low = limits.low
        told.append(truth_of(result.outcome, partial(_is_not_below, low), (low,)))
    return all(truth is Truth.MET for truth in told) if told else None


def _is_not_below(low: float, value: float) -> bool:
    return not is_below(value, low)


def _later_therapies(record: PatientRecord, now: int) -> tuple[Given, ...]:
    found = []
    for therapy in record.later_therapies:
        span = record.axis.span(therapy.infusion) if therapy.infusion is not None else None
        if span is None or span.earliest <= now:
            given = Input(
                therapy.id, "next_therapy", therapy.product or "", None, therapy.infusion,
                record.axis.day(therapy.infusion),
            )  # fmt: skip
            found.append(Given(span, span.latest if span else None, given))
    return tuple(found)


def _order(course: Given) -> tuple[bool, int, str, int]:
    start = course.start.earliest if course.start is not None else 0
    return (course.start is None, start, course.given.value, course.given.id or 0)
