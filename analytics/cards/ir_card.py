"""The card of immune reconstitution: the three criteria, since when, and the count as published."""

from dataclasses import replace

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import alternative_sentences, missing_inputs, missing_sentence
from analytics.cards.card_words import CardWords
from analytics.cards.ir_card_words import IrCardWords
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Alternative, Assessment, Reason, Status
from analytics.rules.criterion_course import CriterionCourse, State
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immune_reconstitution_settings import (
    Baseline,
    Confirm,
    Immunoglobulin,
    IrSettings,
    is_own_reading,
    settings_from,
)
from analytics.summary import count_text, criterion_name, criterion_sentence, limit_text
from analytics.wording import Wording

_MARKS = {
    State.MET: Mark.MET,
    State.NOT_MET: Mark.NOT_MET,
    State.INDETERMINATE: Mark.UNCERTAIN,
    State.CONFOUNDED: Mark.CONFOUNDED,
    State.NOT_MEASURED: Mark.NOT_MEASURED,
}


def ir_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard:
    """Return the card of *assessment* of the rule ``ir``."""
    details, own = details_of(assessment), words.ir
    is_blank = assessment.status is Status.NOT_EVALUABLE
    has_no_day_0 = is_blank and assessment.reason is Reason.OUTSIDE_SCOPE
    settings = settings_from(dict(assessment.settings))
    met = count_text(assessment, words.summary)
    total = wording.number(len(details.criteria))
    published = own.published.format(met=wording.number(details.published_met), all=total)
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=_reading(assessment, settings, own),
        outcome=words.common.dash if met is None else own.outcome.format(met=met, all=total),
        short_source=own.short_source,
        tone=Tone.QUIET if is_blank else Tone.PLAIN,
        rows=() if has_no_day_0 else tuple(_row(c, wording, words) for c in details.criteria),
        why=missing_sentence(assessment, wording, words.common) if has_no_day_0 else published,
        missing=missing_inputs(assessment, wording, words.common, words.common.after_infusion),
        alternatives=_alternatives(assessment, total, wording, words),
        rule_in_words=_rule_in_words(details, settings, wording, own),
        caveats=words.summary.caveats,
        pages=(CardPage.RECOVERY,),
        in_letter=True,
        in_letter_beside="" if is_blank else published,
    )


def details_of(assessment: Assessment) -> ImmuneReconstitution:
    """Return the details of an assessment of the rule ``ir``.

    Raises:
        TypeError: it is of another rule.
    """
    if not isinstance(assessment.details, ImmuneReconstitution):
        raise TypeError("not an assessment of immune reconstitution")
    return assessment.details


def _reading(assessment: Assessment, settings: IrSettings, own: IrCardWords) -> str:
    reading = own.aware if settings.immunoglobulin is Immunoglobulin.AWARE else own.ignored
    return own.changed.format(reading=reading) if is_own_reading(assessment.settings) else reading


def _row(course: CriterionCourse, wording: Wording, words: CardWords) -> CardRow:
    own = words.ir
    return CardRow(
        label=own.criterion.format(
            criterion=criterion_name(course, wording), limit=limit_text(course, wording)
        ),
        value=_fact(course, wording, own),
        mark=_MARKS[course.outcome],
        tip=criterion_sentence(course, wording, words.summary),
    )


def _fact(course: CriterionCourse, wording: Wording, own: IrCardWords) -> str:
    match course.outcome:
        case State.MET if course.first_met is not None:
            return _when_met(course, wording, own)
        case State.CONFOUNDED:
            return own.under_immunoglobulin_only
        case State.INDETERMINATE:
            return wording.indeterminate
        case State.NOT_MEASURED:
            return own.not_measured
    return own.not_met


def _when_met(course: CriterionCourse, wording: Wording, own: IrCardWords) -> str:
    """Return the day it was first met, and whether it was lost or met again while it counted."""
    first, last = course.first_met, course.last_counted
    if first is None:
        return ""
    day = wording.day_number(first.span.earliest)
    if first.is_under_immunoglobulin:
        day = own.with_immunoglobulin.format(day=day)
    if last is not None and last.state is State.NOT_MET:
        return own.lost.format(day=day)
    since = course.counted_since_day
    if since is not None and since != first.span.earliest:
        return own.again.format(day=day, since=wording.day_number(since))
    return day


def _alternatives(assessment: Assessment, total: str, wording: Wording, words: CardWords) -> tuple[str, ...]:
    """Return what other choices say; ``at least`` where some criteria are not evaluable under them."""

    def named(other: Alternative) -> Alternative:
        if other.outcome is None:
            return other
        text = words.ir.outcome.format(met=other.outcome.partition("/")[0], all=total)
        is_bound = other.status is Status.BOUNDED
        return replace(other, outcome=words.common.at_least.format(value=text) if is_bound else text)

    told = replace(assessment, alternatives=tuple(named(other) for other in assessment.alternatives))
    return alternative_sentences(told, wording, words.common, str)


def _rule_in_words(
    details: ImmuneReconstitution, settings: IrSettings, wording: Wording, own: IrCardWords
) -> tuple[str, ...]:
    criteria = ", ".join(
        own.criterion.format(criterion=criterion_name(c, wording), limit=limit_text(c, wording))
        for c in details.criteria
    )
    after_low = settings.baseline is Baseline.AFTER_LOW
    sentences = [own.rule_met.format(criteria=criteria), own.rule_after_low if after_low else own.rule_any]
    if settings.confirm is Confirm.SUSTAINED:
        sentences.append(own.rule_sustained.format(n=settings.confirm_interval_days))
    if settings.immunoglobulin is Immunoglobulin.AWARE:
        sentences.append(own.rule_aware.format(n=settings.immunoglobulin_window_days))
    else:
        sentences.append(own.rule_ignored)
    return (" ".join([*sentences, own.rule_end]), own.rule_groups)
