"""Reads from a record what the t-MN watch looks at."""

from collections.abc import Mapping

from analytics.records.asked_record import once
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.rules.age import possible_ages
from analytics.rules.assessment import Assessment, Input
from analytics.rules.chrs_of_record import assess_chrs
from analytics.rules.clone_watch import DATA, is_sequenced, record_up_to, watched_clones
from analytics.rules.follow_up import last_known_day
from analytics.rules.icaht import Icaht, assess_icaht
from analytics.rules.marrow_switches import relapse_free
from analytics.rules.marrow_trigger import marrow_values
from analytics.rules.switches import Switches, switches
from analytics.rules.tmn_watch import tmn_watch
from analytics.rules.tmn_watch_inputs import WatchInputs
from analytics.rules.wanted import Wanted

Pairs = tuple[tuple[str, str], ...]


def assess_tmn_watch(
    record: PatientRecord, as_of: int | None = None, settings: Mapping[str, str] | None = None
) -> Assessment:
    """Watch *record* for a t-MN, as known on day *as_of*, up to its diagnosis where there is one."""
    stored = settings or {}
    chosen = switches(DATA, stored)
    given, more = watch_inputs(record, as_of, stored, chosen)
    missing = () if record.axis.has_infusion else (Wanted.INFUSION_DATE.value,)
    return tmn_watch(given, chosen, as_of=as_of, more_settings=more, missing=missing)


def watch_inputs(
    record: PatientRecord, as_of: int | None, stored: Mapping[str, str], chosen: Switches
) -> tuple[WatchInputs, Pairs]:
    """Return what is looked at in *record*, and the settings of the rules asked on the way."""
    tmn = tmn_span(record, as_of)
    until = as_of if tmn is None else tmn.latest if as_of is None else min(as_of, tmn.latest)
    icaht, chrs = assess_icaht(record, until, stored), assess_chrs(record, until, stored)
    late = _late(icaht)
    marrow = once(
        record, ("marrow_values", until, late), lambda: marrow_values(record, until, late_icaht=late)
    )
    known, (grade, icans) = record_up_to(record, until), _icans(record, until)
    index = record.index_treatment
    given = WatchInputs(
        marrow=relapse_free(record, until, marrow, chosen),
        clones=watched_clones(known),
        is_sequenced=is_sequenced(known),
        icans_grade=grade,
        icans=icans,
        age_years=possible_ages(record, index.infusion) if index and index.infusion else None,
        chrs=chrs,
        last_day=last_known_day(record, until),
        tmn=tmn,
        is_dead=_is_dead(record, as_of),
    )
    return given, (*icaht.settings, *chrs.settings)


def tmn_span(record: PatientRecord, as_of: int | None) -> DaySpan | None:
    """Return the days the first t-MN after the infusion can have been diagnosed on."""
    spans = [record.axis.span(e.onset) for e in record.events if e.kind == "tmn" and e.onset is not None]
    found = [s for s in spans if s is not None and s.latest >= 0 and (as_of is None or s.earliest <= as_of)]
    return min(found, key=lambda s: (s.earliest, s.latest), default=None)


def _late(answer: Assessment) -> tuple[int, int] | None:
    late = answer.details.late if isinstance(answer.details, Icaht) else None
    if late is None or late.grade is None:
        return None
    least = 0 if late.is_single_value else late.grade  # one value alone may be transient
    return least, late.grade if late.highest is None else late.highest


def _icans(record: PatientRecord, until: int | None) -> tuple[int | None, tuple[Input, ...]]:
    """Return the highest grade recorded: 0 without any ICANS, None where no grade is."""
    found = []
    for event in record.events:
        span = record.axis.span(event.onset) if event.onset is not None else None
        if event.kind != "icans" or event.grade == 0 or span is None or span.latest < 0:
            continue
        if until is None or span.earliest <= until:
            found.append(event)
    if not found:
        return 0, ()
    worst = max(found, key=lambda e: (e.grade or 0, -e.id))
    value = "" if worst.grade is None else str(worst.grade)
    given = Input(worst.id, "icans", value, None, worst.onset, record.axis.day(worst.onset))
    return worst.grade, (given,)


def _is_dead(record: PatientRecord, as_of: int | None) -> bool:
    for event in record.events:
        if event.kind == "death":
            span = record.axis.span(event.onset) if event.onset is not None else None
            if as_of is None or span is None or span.earliest <= as_of:
                return True
    return False
