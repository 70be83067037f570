"""The finding first, in words: what the assessment of immune reconstitution says, sentence by sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.rules.assessment import Assessment, Reason, Status
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
    before_progression: str = " before progression on day {day}"
    before_next_therapy: str = " before the next therapy on day {day}"
    before_death: str = " before death on day {day}"
    since: str = "{criterion} since day {day}"
    first_met_then_lost: str = "{criterion} first met day {first}, not met at the last sample (day {last})"
    first_met_then_unknown: str = "{criterion} first met day {first}, now {state}"
    met_again: str = "{criterion} first met day {first}, again since day {day}"
    not_met: str = "{criterion} not met: {value} on day {day}"
    not_met_ended: str = "{criterion} not met before the end of the count on day {day}"
    under_immunoglobulin: str = "{criterion} not evaluable: measured only under immunoglobulin"
    above_under_immunoglobulin: str = "{criterion} above {limit} only under immunoglobulin, not evaluable"
    only_bounds: str = (
        "{criterion} not evaluable: the laboratory reported only a bound ({value} on day {day})"
    )
    never_measured: str = "{criterion} not evaluable: never measured after infusion"
    as_published: str = "As published, immunoglobulin ignored: {met} of {all}"
    not_evaluable: str = "Not evaluable: {missing} missing."
    partial_date: str = "A partial date could change this."
    now_not_measured: str = "not measured"
    now_confounded: str = "confounded by immunoglobulin"
    now_indeterminate: str = "not certain"


def recovery_summary(
    assessment: Assessment, wording: Wording, words: SummaryWording | None = None
) -> tuple[tuple[Phrase, ...], ...]:
    """Return the sentences for one patient: what is met and since when, then what is not, and why.

    Args:
        assessment: of the rule ``ir``.
        wording: how numbers are written and criteria are called.
        words: the sentences; None is English.
    """
    words = words or SummaryWording()
    details = assessment.details
    if not isinstance(details, ImmuneReconstitution):
        raise TypeError("not an assessment of immune reconstitution")
    if assessment.status is Status.NOT_EVALUABLE and assessment.reason is Reason.OUTSIDE_SCOPE:
        return ((Phrase(words.not_evaluable.format(missing=", ".join(assessment.missing))),),)
    met = [c for c in details.criteria if c.outcome is State.MET]
    first = [Phrase(_head(details, wording, words))]
    if met:
        first += [
            Phrase(": "),
            Phrase("; ".join(met_sentence(c, wording, words) for c in met), is_key=True),
        ]
    first.append(Phrase("."))
    sentences = [tuple(first)]
    others = [reason_sentence(c, wording, words) for c in details.criteria if c.outcome is not State.MET]
    if others:
        sentences.append((Phrase("; ".join(others) + "."),))
    if details.published_met != details.met:
        published = words.as_published.format(met=details.published_met, all=len(details.criteria))
        sentences.append((Phrase(published + "."),))
    if any(c.depends_on_partial_date for c in details.criteria):
        sentences.append((Phrase(words.partial_date),))
    return tuple(sentences)


def criterion_sentence(course: CriterionCourse, wording: Wording, words: SummaryWording | None = None) -> str:
    """Return what is known of one criterion, with the reason where it is not met or not evaluable."""
    words = words or SummaryWording()
    if course.outcome is State.MET:
        return met_sentence(course, wording, words)
    return reason_sentence(course, wording, words)


def met_sentence(course: CriterionCourse, wording: Wording, words: SummaryWording) -> str:
    """Say when a met criterion was first met, and whether it still is; *since* only of an unbroken run."""
    first, last = course.first_met, course.last_sample
    if first is None or last is None:
        raise ValueError("not a met criterion")
    facts = {
        "criterion": criterion_name(course, wording),
        "first": wording.day_number(first.span.earliest),
        "last": wording.day_number(last.span.earliest),
    }
    if course.met_since_day is not None:
        facts["day"] = wording.day_number(course.met_since_day)
        again = course.met_since_day != first.span.earliest
        return (words.met_again if again else words.since).format(**facts)
    if last.state is State.NOT_MET:
        return words.first_met_then_lost.format(**facts)
    states = {State.CONFOUNDED: words.now_confounded, State.INDETERMINATE: words.now_indeterminate}
    return words.first_met_then_unknown.format(state=states.get(last.state, words.now_not_measured), **facts)


def reason_sentence(course: CriterionCourse, wording: Wording, words: SummaryWording) -> str:
    """Say why a criterion is not met or not evaluable."""
    name = criterion_name(course, wording)
    sample = _last_counted(course)
    facts = {"criterion": name, "value": "", "day": "", "limit": limit_text(course, wording)}
    if sample is not None:
        outcome = as_compared(sample.result.outcome).replace(".", wording.decimal_sign)
        facts["value"] = _with_unit(outcome, course, wording)
        facts["day"] = wording.day_number(sample.span.earliest)
    match course.outcome:
        case State.NOT_MEASURED:
            template = words.never_measured
        case State.CONFOUNDED:
            above = any(s.is_confounded and s.raw.value == "met" for s in course.samples)
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


def _last_counted(course: CriterionCourse) -> CriterionSample | None:
    counted: Sequence[CriterionSample] = [
        s for s in course.samples if course.ended_day is None or s.span.earliest <= course.ended_day
    ]
    if course.outcome is State.INDETERMINATE:
        counted = [s for s in counted if s.state is State.INDETERMINATE]
    return counted[-1] if counted else None


def _head(details: ImmuneReconstitution, wording: Wording, words: SummaryWording) -> str:
    head = words.met_of.format(met=details.met, all=len(details.criteria))
    if details.end is None or details.end.span is None:
        return head
    before = {
        Ending.PROGRESSION: words.before_progression,
        Ending.NEXT_THERAPY: words.before_next_therapy,
        Ending.DEATH: words.before_death,
    }.get(details.end.ending)
    return head + (before.format(day=wording.day_number(details.end.span.earliest)) if before else "")
