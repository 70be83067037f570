"""The finding first, in words: what the assessment of immune reconstitution says, sentence by sentence."""

from dataclasses import dataclass

from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.comparison import Truth
from analytics.rules.criterion_course import CriterionCourse, CriterionSample, State
from analytics.rules.follow_up import Ending
from analytics.rules.immune_reconstitution import ImmuneReconstitution, as_compared
from analytics.wording import Wording


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words of a sentence; the key ones are set bold."""

    text: str
    is_key: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryWording:
    """The sentences, each one translatable text; names in braces are facts."""

    met_of: str = "{met} of {all} recovery criteria met"
    all_met_by: str = "All {all} recovery criteria were met {by}"
    met_of_by: str = "{met} of {all} recovery criteria met {by}"
    none_met_by: str = "None of the {all} recovery criteria was met {by}"
    by_progression: str = "by the time of progression (day {day})"
    by_next_therapy: str = "by the time of the next therapy (day {day})"
    by_death: str = "before death (day {day})"
    between: str = "{least}–{most}"
    since: str = "{criterion} since day {day}"
    since_until: str = "{criterion} since day {day}, last measured on day {last}"
    first_met_then_lost: str = "{criterion} first met day {first}, not met at the last sample (day {last})"
    first_met_then_unknown: str = "{criterion} first met day {first}, {state} at the last sample (day {last})"
    met_again: str = "{criterion} first met day {first}, again since day {day}"
    given_immunoglobulin: str = " (under immunoglobulin)"
    not_met: str = "{criterion} not met: {value} on day {day}"
    not_met_ended: str = "{criterion} not met: no sample before the count ended on day {day}"
    under_immunoglobulin: str = "{criterion} not evaluable: measured only under immunoglobulin"
    above_under_immunoglobulin: str = "{criterion} not evaluable: above {limit} only under immunoglobulin"
    only_bounds: str = "{criterion} not certain: the laboratory reported only a bound ({value} on day {day})"
    never_measured: str = "{criterion} not measured after infusion"
    afterwards_met: str = "{criterion} met (day {day})"
    afterwards_not_met: str = "{criterion} not met (day {day})"
    after_progression: str = "Afterwards, not counted: {states}."
    as_published: str = "As published, immunoglobulin ignored: {met} of {all}."
    nothing_measured: str = "Not evaluable: no CD4, B-cell or IgG sample after infusion."
    not_evaluable: str = "Not evaluable: {missing} missing."
    infusion_date: str = "infusion date"
    full_infusion_date: str = "full infusion date"
    partial_date: str = "A partial date could change this."
    confounded: str = "confounded by immunoglobulin"
    not_certain: str = "not certain"

    # what definitions §1.1 asks to print beside the result
    caveats: tuple[str, ...] = (
        "CD3+CD4+ counts include CAR T cells; in the first month they may be their expansion.",
        "Any detectable B cell counts, which may overstate differences between products.",
        "IgG after given immunoglobulin is not the patient’s own.",
    )


def recovery_summary(
    assessment: Assessment, wording: Wording, words: SummaryWording | None = None
) -> tuple[tuple[Phrase, ...], ...]:
    """Return the sentences for one patient: what is met and since when, then what is not, and why.

    After progression or the next therapy two times are told apart: what was met by then, and what the last
    sample says, which no longer counts.

    Args:
        assessment: of the rule ``ir``.
        wording: how numbers are written and criteria are called.
        words: the sentences; None is English.
    """
    words = words or SummaryWording()
    details = _details_of(assessment)
    if assessment.status is Status.NOT_EVALUABLE and assessment.reason is Reason.OUTSIDE_SCOPE:
        return ((Phrase(words.not_evaluable.format(missing=missing_text(assessment, wording, words))),),)
    if all(c.outcome is State.NOT_MEASURED for c in details.criteria):
        return ((Phrase(words.nothing_measured),),)
    sentences = [_what_is_met(details, wording, words)]
    others = [reason_sentence(c, wording, words) for c in details.criteria if c.outcome is not State.MET]
    if others:
        rest = [wording.inside(other) for other in others[1:]]
        sentences.append((Phrase("; ".join([others[0], *rest]) + "."),))
    later = _afterwards(details, wording, words)
    if later:
        sentences.append((Phrase(later),))
    if details.published_met != details.met:
        facts = {"met": details.published_met, "all": len(details.criteria)}
        sentences.append((Phrase(words.as_published.format(**facts)),))
    if any(c.depends_on_partial_date for c in details.criteria):
        sentences.append((Phrase(words.partial_date),))
    return tuple(sentences)


def count_text(assessment: Assessment, words: SummaryWording | None = None) -> str | None:
    """Return how many criteria are met: ``2``, ``0–1`` where some are not evaluable; None if none can be."""
    words = words or SummaryWording()
    details = _details_of(assessment)
    if assessment.status is Status.NOT_EVALUABLE:
        return None
    if details.met == details.possible:
        return str(details.met)
    return words.between.format(least=details.met, most=details.possible)


def missing_text(assessment: Assessment, wording: Wording, words: SummaryWording | None = None) -> str:
    """Return what is missing, in words: analytes by their names, dates as what they are of."""
    words = words or SummaryWording()
    names = {
        "CD4": wording.cd4,
        "CD19": wording.cd19,
        "IGG": wording.igg,
        "infusion date": words.infusion_date,
        "full infusion date": words.full_infusion_date,
    }
    return ", ".join(names.get(name, name) for name in assessment.missing)


def criterion_sentence(course: CriterionCourse, wording: Wording, words: SummaryWording | None = None) -> str:
    """Return what is known of one criterion, with the reason where it is not met or not evaluable."""
    words = words or SummaryWording()
    if course.outcome is State.MET:
        return met_sentence(course, wording, words)
    return reason_sentence(course, wording, words)


def met_sentence(course: CriterionCourse, wording: Wording, words: SummaryWording) -> str:
    """Say when a met criterion was first met, and whether it still is; *since* only of an unbroken run.

    Only samples that count are spoken of: those up to the end of the course.
    """
    first, last = course.first_met, course.last_counted
    if first is None or last is None:
        raise ValueError("not a met criterion")
    facts = {
        "criterion": criterion_name(course, wording),
        "first": wording.day_number(first.span.earliest),
        "last": wording.day_number(last.span.earliest),
    }
    badge = words.given_immunoglobulin if first.is_under_immunoglobulin else ""
    if course.counted_since_day is not None:
        facts["day"] = wording.day_number(course.counted_since_day)
        if course.counted_since_day != first.span.earliest:
            return words.met_again.format(**facts) + badge
        is_old = course.now is State.NOT_MEASURED and course.last_sample is last
        return (words.since_until if is_old and last is not first else words.since).format(**facts) + badge
    if last.state is State.NOT_MET:
        return words.first_met_then_lost.format(**facts) + badge
    state = words.confounded if last.state is State.CONFOUNDED else words.not_certain
    return words.first_met_then_unknown.format(state=state, **facts) + badge


def reason_sentence(course: CriterionCourse, wording: Wording, words: SummaryWording) -> str:
    """Say why a criterion is not met or not evaluable."""
    name = criterion_name(course, wording)
    sample = _telling_sample(course)
    facts = {"criterion": name, "value": "", "day": "", "limit": limit_text(course, wording)}
    if sample is not None:
        outcome = as_compared(sample.result.outcome).replace(".", wording.decimal_sign)
        facts["value"] = _with_unit(outcome, course, wording)
        facts["day"] = wording.day_number(sample.span.earliest)
    match course.outcome:
        case State.NOT_MEASURED:
            template = words.never_measured
        case State.CONFOUNDED:
            above = any(s.is_confounded and s.raw is Truth.MET for s in course.samples)
            template = words.above_under_immunoglobulin if above else words.under_immunoglobulin
        case State.INDETERMINATE:
            template = words.only_bounds
        case _ if course.reason is Reason.ENDED_EARLY and course.ended_day is not None:
            facts["day"] = wording.day_number(course.ended_day)
            template = words.not_met_ended
        case _:
            template = words.not_met
    return template.format(**facts)


def criterion_name(course: CriterionCourse, wording: Wording) -> str:
    """Return what the criterion is called."""
    return {"cd4": wording.cd4, "b_cells": wording.cd19, "igg": wording.igg}[course.criterion]


def limit_text(course: CriterionCourse, wording: Wording) -> str:
    """Return the threshold with its unit, for example ``200/µL`` or ``4 g/L``."""
    return _with_unit(wording.number(course.threshold), course, wording)


def _with_unit(number: str, course: CriterionCourse, wording: Wording) -> str:
    unit = wording.unit(course.unit)
    return f"{number}{'' if unit.startswith('/') else ' '}{unit}"


def _details_of(assessment: Assessment) -> ImmuneReconstitution:
    if not isinstance(assessment.details, ImmuneReconstitution):
        raise TypeError("not an assessment of immune reconstitution")
    return assessment.details


def _what_is_met(
    details: ImmuneReconstitution, wording: Wording, words: SummaryWording
) -> tuple[Phrase, ...]:
    met = [c for c in details.criteria if c.outcome is State.MET]
    count = str(details.met)
    if details.met != details.possible:
        count = words.between.format(least=details.met, most=details.possible)
    head = Phrase(_counted(details, count, _by(details, wording, words), words))
    if not met:
        return (head, Phrase("."))
    said = "; ".join(wording.inside(met_sentence(c, wording, words)) for c in met)
    return (head, Phrase(": "), Phrase(said, is_key=True), Phrase("."))


def _counted(details: ImmuneReconstitution, count: str, by: str, words: SummaryWording) -> str:
    """Say how many are met, and by when where the count has ended."""
    total = len(details.criteria)
    if not by:
        template = words.met_of
    elif details.met == total:
        template = words.all_met_by
    elif details.possible == 0:
        template = words.none_met_by
    else:
        template = words.met_of_by
    return template.format(met=count, all=total, by=by)


def _by(details: ImmuneReconstitution, wording: Wording, words: SummaryWording) -> str:
    if details.end is None or details.end.span is None:
        return ""
    by = {
        Ending.PROGRESSION: words.by_progression,
        Ending.NEXT_THERAPY: words.by_next_therapy,
        Ending.DEATH: words.by_death,
    }.get(details.end.ending)
    return by.format(day=wording.day_number(details.end.span.earliest)) if by else ""


def _afterwards(details: ImmuneReconstitution, wording: Wording, words: SummaryWording) -> str | None:
    """Say what the last sample shows where it came after the end and says otherwise."""
    states = []
    for course in details.criteria:
        last, counted = course.last_sample, course.last_counted
        if last is None or last is counted or (counted is not None and counted.state is last.state):
            continue
        templates = {State.MET: words.afterwards_met, State.NOT_MET: words.afterwards_not_met}
        if last.state in templates:
            day = wording.day_number(last.span.earliest)
            name = criterion_name(course, wording)
            states.append(templates[last.state].format(criterion=name, day=day))
    return words.after_progression.format(states="; ".join(states)) if states else None


def _telling_sample(course: CriterionCourse) -> CriterionSample | None:
    """Return the sample that a reason quotes: the last that counts, of those that are not certain if so."""
    if course.outcome is not State.INDETERMINATE:
        return course.last_counted
    uncertain = [
        s
        for s in course.samples
        if s.state is State.INDETERMINATE
        and (course.ended_day is None or s.span.earliest <= course.ended_day)
    ]
    return uncertain[-1] if uncertain else None
