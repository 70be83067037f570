"""The answers of the rules as a table: each with its paper, its outcome and what it rests on."""

from collections.abc import Sequence

from analytics.cards.assessment_card import AssessmentCard
from analytics.cards.card_book import cards
from analytics.cards.card_words import CardWords
from analytics.letters.document import PlainTable
from analytics.letters.pen import Pen
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Status
from analytics.rules.immune_reconstitution import RULE
from analytics.rules.immune_reconstitution_settings import is_own_reading
from analytics.rules.rule_settings import rule_setting

_SOURCE, _BESIDE, _OUTCOME = 1, 2, 3


def assessments_table(
    assessments: Sequence[Assessment], record: PatientRecord, pen: Pen, words: CardWords, *, key: str
) -> PlainTable | None:
    """Return one row a rule, as its card says it; None without any.

    A rule that could not be evaluated is left out, but for immune reconstitution (every letter tells of it).
    """
    rows = [
        _row(answer, card, pen)
        for answer in assessments
        for card in cards([answer], record, pen.wording, words)
        if card.in_letter and (answer.rule == RULE or answer.status is not Status.NOT_EVALUABLE)
    ]
    if not rows:
        return None
    own = pen.words
    return PlainTable(
        key=key,
        title="",
        heads=(own.assessments_name, own.assessments_source, own.assessments_beside, own.assessments_outcome),
        rows=tuple(rows),
        aligned="lllr",
        shares=(),
        strong=_OUTCOME,
        quiet=(_SOURCE, _BESIDE),
    )


def _row(answer: Assessment, card: AssessmentCard, pen: Pen) -> tuple[str, ...]:
    words = pen.words
    if answer.status is Status.NOT_EVALUABLE:
        return (card.title, _source(answer, card, pen), "–", words.not_evaluable)
    beside = filter(None, (card.in_letter_beside, _openness(answer, card, pen)))
    # a part of the answer may be missing (early ICAHT where only the late one could be graded)
    said = [text for text in (card.outcome, card.outcome_word) if text != "–"]
    return (
        card.title,
        _source(answer, card, pen),
        pen.typeset("; ".join(beside)) or "–",
        ", ".join(filter(None, said)) or words.not_evaluable,
    )


def _openness(answer: Assessment, card: AssessmentCard, pen: Pen) -> str:
    """Return what a bounded answer lacks; the open points tell it of immune reconstitution."""
    if answer.status is not Status.BOUNDED or answer.rule == RULE:
        return ""
    if len(card.missing) == 1:
        return pen.words.still_open.format(missing=card.missing[0].text)
    return pen.words.within_bounds


def _source(answer: Assessment, card: AssessmentCard, pen: Pen) -> str:
    """Return the paper, how it was read, and whether the clinic chose otherwise."""
    words, said = pen.words, [card.short_source]
    if answer.rule == RULE:
        is_aware = dict(answer.settings).get("ir.immunoglobulin") == "aware"
        said.append(words.immunoglobulin_aware if is_aware else words.immunoglobulin_ignored)
        is_changed = is_own_reading(answer.settings)
    else:
        is_changed = _is_changed(answer)
    return ", ".join([*said, words.own_settings] if is_changed else said)


def _is_changed(answer: Assessment) -> bool:
    """Return whether a switch stands otherwise than it does while the clinic's file says nothing."""
    known = ((rule_setting(key), value) for key, value in answer.settings)
    return any(setting is not None and setting.default != value for setting, value in known)
