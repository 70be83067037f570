"""The card of the t-MN watch: what speaks for a t-MN, how it changed, and whether to think of the marrow."""

from collections.abc import Sequence

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import (
    alternative_sentences,
    day_text,
    missing_inputs,
    missing_sentence,
    number_text,
)
from analytics.cards.card_words import CardWords
from analytics.cards.tmn_watch_rows import factor_row, short_name
from analytics.cards.tmn_watch_rule import rule_in_words
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Input, Status
from analytics.rules.comparison import Truth
from analytics.rules.marrow_trigger import MarrowTrigger
from analytics.rules.rule_data import rule_data
from analytics.rules.tmn_factor import FactorKind, RiskFactor
from analytics.rules.tmn_watch import NONE, PROMPT, RISK_FACTORS, TmnWatch
from analytics.wording import Wording

_ROWS, _IN_LETTER = 5, 3
_OF_THE_FIRST_WEEKS = (FactorKind.ICANS, FactorKind.AGE)


def tmn_watch_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard:
    """Return the card of *assessment* of the rule ``tmn-watch``.

    Where nothing speaks for a t-MN but what the first weeks and the age say, it is brief. A letter
    does not list a watch that has ended.
    """
    own, common = words.tmn_watch, words.common
    details = details_of(assessment)
    named = {PROMPT: own.prompt, RISK_FACTORS: own.risk_factors, NONE: own.none}
    is_watched = assessment.outcome == PROMPT or any(
        factor.is_there and factor.kind not in _OF_THE_FIRST_WEEKS for factor in details.factors
    )
    is_shown = is_watched or any(
        is_open_factor(factor) and factor.kind not in _OF_THE_FIRST_WEEKS for factor in details.factors
    )
    tone = _tone(assessment, details, is_watched=is_watched)
    rows = tuple(factor_row(factor, record, wording, words) for factor in details.factors)
    subtitle = _subtitle(assessment, details, record, wording, words)
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=subtitle,
        outcome=_outcome(assessment, details, named, words),
        short_source=own.short_source,
        tone=tone,
        rows=rows[:_ROWS],
        why=_why(assessment, details, record, wording, words),
        missing=missing_inputs(assessment, wording, common, _times(wording, words)),
        alternatives=alternative_sentences(assessment, wording, common, lambda text: named.get(text, text)),
        rule_in_words=rule_in_words(assessment, wording, own),
        caveats=own.caveats,
        pages=(CardPage.RECOVERY, CardPage.CLONES) if is_shown else (CardPage.RECOVERY,),
        is_prompt=tone is Tone.CRIT,
        is_brief=not is_shown,
        in_letter=is_watched and details.tmn is None and not details.is_dead,
        in_letter_beside=_beside(assessment, rows, subtitle, common.lists),
    )


def details_of(assessment: Assessment) -> TmnWatch:
    """Return the details of an assessment of the rule ``tmn-watch``.

    Raises:
        TypeError: it is of another rule.
    """
    if not isinstance(assessment.details, TmnWatch):
        raise TypeError("not an assessment of the t-MN watch")
    return assessment.details


def _outcome(assessment: Assessment, details: TmnWatch, named: dict[str, str], words: CardWords) -> str:
    """Return what the watch came to; with a t-MN diagnosed there is nothing to prompt for any more."""
    if assessment.outcome is None:
        return words.common.dash
    if details.tmn is not None:
        return words.tmn_watch.ended
    if assessment.outcome == NONE and any(is_open_factor(factor) for factor in details.factors):
        return words.tmn_watch.none_certain
    return named[assessment.outcome]


def is_open_factor(factor: RiskFactor) -> bool:
    """Whether *factor* would count and cannot be ruled out."""
    return factor.counts and factor.truth is Truth.INDETERMINATE


def _tone(assessment: Assessment, details: TmnWatch, *, is_watched: bool) -> Tone:
    if assessment.status is Status.NOT_EVALUABLE:
        return Tone.QUIET
    if details.tmn is not None or details.is_dead or not is_watched:
        return Tone.PLAIN
    return Tone.CRIT if assessment.outcome == PROMPT else Tone.WARN


def _subtitle(
    assessment: Assessment, details: TmnWatch, record: PatientRecord, wording: Wording, words: CardWords
) -> str:
    """Return the values the prompt rests on; without one whose factors these are."""
    own = words.tmn_watch
    trigger = next((t for t in details.signs.triggers if t.truth is Truth.MET), None)
    if assessment.outcome != PROMPT or trigger is None:
        return own.listed
    values = [given for given in trigger.because if _is_number(given)]
    name = short_name(trigger.what, wording, own)
    if len(values) == 2 and None not in (days := [given.day for given in values]):
        apart = (days[1] or 0) - (days[0] or 0)
        first, last = (number_text(given.value, wording) for given in values)
        return own.two_values.format(name=name, first=first, last=last, n=wording.number(apart))
    return _one_value(trigger, record, wording, words)


def _one_value(trigger: MarrowTrigger, record: PatientRecord, wording: Wording, words: CardWords) -> str:
    own, given = words.tmn_watch, trigger.because[-1]
    name = short_name(trigger.what, wording, own)
    text = own.single.format(name=name, value=number_text(given.value, wording))
    if not _is_number(given):
        text = own.transfused.format(name=name)
    if given.day is None:
        return text
    date = day_text(given.day, record.axis, wording, words.common)
    return words.common.value_then.format(value=text, date=date)


def _beside(assessment: Assessment, rows: Sequence[CardRow], subtitle: str, between: str) -> str:
    """Return for a letter: the values of the prompt, or the factors that are there."""
    if assessment.outcome == PROMPT:
        return subtitle
    there = [row.label for row in rows if row.mark is Mark.WARNING]
    return between.join(there[:_IN_LETTER])


def _is_number(given: Input) -> bool:
    return any(sign.isdigit() for sign in given.value)


def _times(wording: Wording, words: CardWords) -> dict[str, str]:
    """Return from when on a value is wanted: counts say something once the first weeks are over."""
    data, common = rule_data("marrow_trigger"), words.common
    after = common.after_day.format(day=wording.day_number(int(data["cytopenia"]["after_day"])))
    times = dict.fromkeys((line["analyte"] for line in data["line"]), after)
    return {**times, data["macrocytosis"]["analyte"]: common.after_infusion}


def _why(
    assessment: Assessment, details: TmnWatch, record: PatientRecord, wording: Wording, words: CardWords
) -> str:
    own = words.tmn_watch
    if assessment.status is Status.NOT_EVALUABLE:
        return missing_sentence(assessment, wording, words.common, _times(wording, words))
    if details.tmn is not None:
        day = day_text(details.tmn.earliest, record.axis, wording, words.common)
        return own.diagnosed.format(date=day)
    if details.is_dead:
        return ""
    if assessment.outcome == PROMPT:
        return own.consider
    if details.signs.early_cytopenia and not details.signs.triggers:
        after = int(rule_data("marrow_trigger")["cytopenia"]["after_day"])
        return own.pathway.format(n=wording.number(after))
    return missing_sentence(assessment, wording, words.common, _times(wording, words))
