"""Immune reconstitution: which of the three criteria were met, since when, and what holds now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from analytics.records.asked_record import once
from analytics.records.by_analyte import placed_results
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Censored, Measured, NotDetected, Outcome
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.below_limit import below_means_none
from analytics.rules.comparison import Truth, exceeds
from analytics.rules.criterion_course import (
    CriterionCourse,
    CriterionSample,
    Holding,
    SampleDay,
    State,
    by_day,
    first_met,
    met_since,
    ribbon,
)
from analytics.rules.follow_up import CourseEnd, Ending, course_ends, last_known_day
from analytics.rules.immune_reconstitution_settings import (
    Baseline,
    Confirm,
    Immunoglobulin,
    IrSettings,
    preset,
)
from analytics.rules.immunoglobulin_window import (
    immunoglobulin_windows,
    undated_immunoglobulin,
)
from analytics.rules.months import months
from analytics.rules.rule_data import rule_data

RULE = "ir"
_NOT_EVALUABLE = (State.INDETERMINATE, State.CONFOUNDED, State.NOT_MEASURED)


@dataclass(frozen=True, slots=True)
class ImmuneReconstitution:
    """Details of the Assessment.

    Attributes:
        criteria: CD4, B cells, IgG in this order.
        met / possible: the count lies between them (``possible`` counts what is not evaluable as met);
            ``met`` is also the published count, which takes unknown as not met (definitions §1.2).
        published_met: how many are met when the paper's own reading (preset *published*) is applied.
        any_day / any_months: time to the first criterion met.
        group: ``good`` (2 or 3), ``poor`` (0 or 1), None where what is unknown could decide it.
        end: what ended the time that counts; None: the course goes on.
        last_day: the day up to which the record was read.
    """

    criteria: tuple[CriterionCourse, ...]
    met: int
    possible: int
    published_met: int
    any_day: int | None
    any_months: float | None
    group: str | None
    end: CourseEnd | None
    last_day: int


def assess_immune_reconstitution(
    record: PatientRecord, as_of: int | None = None, settings: IrSettings | None = None
) -> Assessment:
    """Assess the three criteria of Stock 2025 on *record*, as known on day *as_of*.

    Args:
        record: one patient; results in stored units (CD4 and CD19 per µL, IgG in g/L).
        as_of: day number; later results and events are not looked at. None: the whole record.
        settings: switches and thresholds; None is the *clinical* preset.

    Returns:
        Outcome ``n/3``; *bounded* where some criteria are not evaluable, *not evaluable* where all are or
        where there is no infusion to count from. Details: ``ImmuneReconstitution``.

    Source:
        Stock 2025, HemaSphere (data collection and definitions of IR; Fig 2, 3D, 5); definitions §1.
    """
    settings = settings or preset("clinical")
    ends = course_ends(record, as_of)
    last_day = as_of if as_of is not None else _last_day(record, ends)
    details = _reconstitution(record, ends, settings, as_of=as_of, last_day=last_day)
    if settings.preset != "published":
        published = _reconstitution(record, ends, preset("published"), as_of=as_of, last_day=last_day)
        details = replace(details, published_met=published.met)
    missing = _missing(record, details, ends, settings)
    open_criteria = [c for c in details.criteria if c.outcome in _NOT_EVALUABLE]
    status: Status
    reason: Reason | None
    if not record.axis.has_infusion:
        status, reason = Status.NOT_EVALUABLE, Reason.OUTSIDE_SCOPE
    elif len(open_criteria) == len(details.criteria):
        status, reason = Status.NOT_EVALUABLE, _commonest([c.reason for c in open_criteria])
    elif open_criteria or any(c.depends_on_partial_date for c in details.criteria):
        status, reason = Status.BOUNDED, _commonest([c.reason for c in open_criteria])
    else:
        status, reason = Status.COMPLETE, None
    data = rule_data("immune_reconstitution")
    return Assessment(
        rule=RULE,
        version=data["version"],
        outcome=None if status is Status.NOT_EVALUABLE else f"{details.met}/{len(details.criteria)}",
        status=status,
        reason=reason,
        inputs=_inputs(record, details, ends, settings),
        missing=missing,
        source=data["source"],
        as_of=as_of,
        settings=settings.as_pairs(),
        details=details,
        value=float(details.met) if status is Status.COMPLETE else None,
    )


def _reconstitution(
    record: PatientRecord,
    ends: tuple[CourseEnd, ...],
    settings: IrSettings,
    *,
    as_of: int | None,
    last_day: int,
) -> ImmuneReconstitution:
    """Return the criteria under *settings*; *ends* and *last_day* hang on *as_of* alone."""
    return once(
        record,
        ("immune_reconstitution", settings, as_of),
        lambda: _worked_out(record, ends, settings, as_of=as_of, last_day=last_day),
    )


def _worked_out(
    record: PatientRecord,
    ends: tuple[CourseEnd, ...],
    settings: IrSettings,
    *,
    as_of: int | None,
    last_day: int,
) -> ImmuneReconstitution:
    def course(criterion: dict[str, str]) -> CriterionCourse:
        chosen = _that_matter(settings, criterion["analyte"])
        return once(
            record,
            ("criterion", criterion["code"], chosen, as_of),
            lambda: _course(record, criterion, ends, chosen, as_of=as_of, last_day=last_day),
        )

    courses = tuple(map(course, rule_data("immune_reconstitution")["criterion"]))
    met = sum(c.outcome is State.MET for c in courses)
    possible = met + sum(c.outcome in _NOT_EVALUABLE for c in courses)
    days = [c.first_met_day for c in courses if c.first_met_day is not None]
    return ImmuneReconstitution(
        criteria=courses,
        met=met,
        possible=possible,
        published_met=met,
        any_day=min(days, default=None),
        any_months=months(min(days)) if days else None,
        group="good" if met >= 2 else "poor" if possible <= 1 else None,
        end=next((e for e in ends if e.span is not None), None),
        last_day=last_day,
    )


def _that_matter(settings: IrSettings, analyte: str) -> IrSettings:
    """Return *settings* without those that are of the IgG alone, where *analyte* is another."""
    if analyte == "IGG":
        return settings
    return replace(settings, immunoglobulin=Immunoglobulin.IGNORED, immunoglobulin_window_days=0)


def _course(
    record: PatientRecord,
    criterion: dict[str, str],
    ends: tuple[CourseEnd, ...],
    settings: IrSettings,
    *,
    as_of: int | None,
    last_day: int,
) -> CriterionCourse:
    code, analyte = criterion["code"], criterion["analyte"]
    threshold = _threshold(code, settings)
    samples = _samples(record, analyte, threshold, as_of, settings)
    days = by_day(samples)
    holds = Holding(settings.holds_days_in_first_year, settings.holds_days_later)
    span = next((e.span for e in ends if e.span is not None), None)
    veiled = next((e.span for e in ends if e.span is not None and e.ending is not Ending.LAST_CONTACT), None)
    ended_day = span.earliest if span is not None else None

    def met_until(day: int | None, among: Sequence[SampleDay]) -> SampleDay | None:
        return first_met(
            among,
            until=day,
            after_low=settings.baseline is Baseline.AFTER_LOW,
            sustained_over_days=(
                settings.confirm_interval_days if settings.confirm is Confirm.SUSTAINED else None
            ),
        )

    earliest = met_until(ended_day, days)
    first = next((s for s in earliest.samples if s.state is State.MET), None) if earliest else None
    outcome, reason = _outcome(days, earliest, ended_day)
    spans = ribbon(
        days, holds, last_day=max(last_day, 0), ended_day=veiled.earliest if veiled is not None else None
    )
    return CriterionCourse(
        criterion=code,
        analyte=analyte,
        threshold=threshold,
        unit=criterion["unit"],
        outcome=outcome,
        reason=reason,
        first_met=first,
        met_since_day=met_since(days),
        counted_since_day=met_since([d for d in days if ended_day is None or d.day <= ended_day]),
        now=_now(days, holds, last_day),
        last_sample=max(samples, key=lambda s: (s.span.earliest, s.result.id), default=None),
        samples=samples,
        spans=spans,
        ended_day=ended_day,
        depends_on_partial_date=_depends_on_partial_date(samples, span, earliest, met_until, ends),
    )


def _outcome(
    days: Sequence[SampleDay], met: SampleDay | None, ended_day: int | None
) -> tuple[State, Reason | None]:
    if met is not None:
        return State.MET, None
    if not days:
        return State.NOT_MEASURED, Reason.NOT_MEASURED
    counted = [d for d in days if ended_day is None or d.day <= ended_day]
    if not counted:
        return State.NOT_MET, Reason.ENDED_EARLY
    samples = [s for d in counted for s in d.samples]
    could_be_met = [s for s in samples if s.is_confounded and s.raw is not Truth.NOT_MET]
    if could_be_met or all(s.is_confounded for s in samples):
        return State.CONFOUNDED, Reason.CONFOUNDED_IMMUNOGLOBULIN
    if any(s.state is State.INDETERMINATE for s in samples):
        return State.INDETERMINATE, Reason.CENSORED_VALUE
    return State.NOT_MET, None


def _depends_on_partial_date(
    samples: Sequence[CriterionSample],
    end: DaySpan | None,
    met: SampleDay | None,
    met_until: Callable[[int | None, Sequence[SampleDay]], SampleDay | None],
    ends: Sequence[CourseEnd],
) -> bool:
    """Say whether another day within a partial date could change when, or whether, it was met."""
    day = met.day if met is not None else None
    if any(e.span is None for e in ends) and samples:
        return True
    if end is not None and not end.is_exact:
        later = met_until(end.latest, by_day(samples))
        if (later.day if later is not None else None) != day:
            return True
    partial = [s for s in samples if not s.span.is_exact]
    if not partial:
        return False
    late = [replace(s, span=DaySpan(s.span.latest, s.span.latest)) if s in partial else s for s in samples]
    later = met_until(end.earliest if end is not None else None, by_day(late))
    return (later.day if later is not None else None) != day


def _samples(
    record: PatientRecord, analyte: str, threshold: float, as_of: int | None, settings: IrSettings
) -> tuple[CriterionSample, ...]:
    """Return the results of *analyte* from day 1 to *as_of* as the criterion sees them, oldest first."""
    axis = record.axis
    if not axis.has_infusion:
        return ()
    aware = settings.immunoglobulin is Immunoglobulin.AWARE
    is_igg = analyte == "IGG"
    windows = immunoglobulin_windows(record, settings.immunoglobulin_window_days) if is_igg else ()
    laboratories = {laboratory.id: laboratory for laboratory in record.laboratories}
    samples = []
    for placed in placed_results(record, analyte):
        result, span = placed.result, placed.span
        if span is None or span.earliest < 1 or (as_of is not None and span.earliest > as_of):
            continue
        laboratory = laboratories.get(result.laboratory_id) if result.laboratory_id is not None else None
        raw = exceeds(
            result.outcome,
            threshold,
            below_means_not_detected=below_means_none(laboratory, result.analyte, result.at),
        )
        if raw is not None:
            under = any(window.covers(span) for window in windows)
            samples.append(CriterionSample(result, span, raw, aware and under, under))
    return tuple(sorted(samples, key=lambda s: (s.span.earliest, s.span.latest, s.result.id)))


def _threshold(code: str, settings: IrSettings) -> float:
    return {
        "cd4": settings.cd4_above_per_ul,
        "b_cells": settings.b_cells_above_per_ul,
        "igg": settings.igg_above_g_per_l,
    }[code]


def _now(days: Sequence[SampleDay], holds: Holding, last_day: int) -> State:
    seen = [d for d in days if d.day <= last_day]
    if not seen or seen[-1].day + holds.days(seen[-1].day) < last_day:
        return State.NOT_MEASURED
    return seen[-1].state


def _last_day(record: PatientRecord, ends: Sequence[CourseEnd]) -> int:
    """Return the last day the record knows of; death ends it."""
    death = next((e.span for e in ends if e.ending is Ending.DEATH and e.span is not None), None)
    return last_known_day(record) if death is None else death.latest


def _commonest(reasons: Sequence[Reason | None]) -> Reason | None:
    order = (Reason.CONFOUNDED_IMMUNOGLOBULIN, Reason.CENSORED_VALUE, Reason.NOT_MEASURED)
    return next((reason for reason in order if reason in reasons), None)


def _missing(
    record: PatientRecord, details: ImmuneReconstitution, ends: Sequence[CourseEnd], settings: IrSettings
) -> tuple[str, ...]:
    """Name exactly what is missing: analytes never measured, and the dates nothing can be placed without."""
    missing = []
    if not record.axis.has_infusion:
        missing.append("infusion date")
    for course in details.criteria:
        if course.outcome is State.NOT_MEASURED:
            missing += _missing_for(record, course.analyte)
    missing += [f"date of {e.ending.value}" for e in ends if e.span is None]
    if settings.immunoglobulin is Immunoglobulin.AWARE and undated_immunoglobulin(record):
        missing.append("date of immunoglobulin")
    return tuple(dict.fromkeys(missing))


def _missing_for(record: PatientRecord, analyte: str) -> tuple[str, ...]:
    """Name what is missing where *analyte* has no sample after the infusion: it, or the day it was on."""
    axis = record.axis
    spans = [placed.span for placed in placed_results(record, analyte)]
    if not axis.has_infusion:
        return () if spans else (analyte,)
    if any(span is not None and span.earliest < 1 <= span.latest for span in spans):
        return ("full infusion date",)
    return (analyte,)


def _inputs(
    record: PatientRecord, details: ImmuneReconstitution, ends: Sequence[CourseEnd], settings: IrSettings
) -> tuple[Input, ...]:
    axis = record.axis
    inputs = [
        Input(
            id=s.result.id,
            what=course.analyte,
            value=as_compared(s.result.outcome),
            unit=course.unit,
            at=s.result.at,
            day=s.span.earliest if s.span.is_exact else None,
        )
        for course in details.criteria
        for s in course.samples
    ]
    inputs += [Input(e.id, e.ending.value, "", None, e.at, axis.day(e.at)) for e in ends]
    if settings.immunoglobulin is Immunoglobulin.AWARE:
        inputs += [
            Input(e.id, e.kind, str(e.detail("form") or ""), None, e.onset, axis.day(e.onset))
            for e in record.events
            if e.kind == "immunoglobulin"
        ]
    return tuple(inputs)


def as_compared(outcome: Outcome) -> str:
    """Return *outcome* as text with a decimal point, as it went into the comparison."""
    match outcome:
        case Measured(value=value):
            return f"{value:.12g}"
        case Censored(comparator=comparator, limit=limit):
            return f"{comparator.value}{limit:.12g}"
        case NotDetected(limit=limit):
            return "not detected" if limit is None else f"not detected (<{limit:.12g})"
        case missing:
            return missing.reason.value
