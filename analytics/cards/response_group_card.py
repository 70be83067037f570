"""The card of the response group: the group, the best response, and what came after it."""

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Tone
from analytics.cards.card_texts import alternative_sentences, missing_inputs, missing_sentence
from analytics.cards.card_words import CardWords
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.follow_up import Ending
from analytics.rules.response_group import ResponseCourse
from analytics.wording import Wording


def response_group_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard:
    """Return the card of *assessment* of the rule ``response-group``."""
    details, own = assessment.details, words.response_group
    if not isinstance(details, ResponseCourse):
        raise TypeError("not an assessment of the response group")
    is_open = assessment.status is Status.NOT_EVALUABLE
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=own.subtitle,
        outcome=words.common.dash if is_open else own.groups[assessment.outcome or ""],
        short_source=own.short_source,
        tone=Tone.QUIET if is_open else Tone.PLAIN,
        rows=_rows(details, wording, words),
        why=_why(assessment, wording, words) if is_open else "",
        missing=missing_inputs(assessment, wording, words.common),
        alternatives=alternative_sentences(
            assessment, wording, words.common, lambda text: own.groups.get(text, text)
        ),
        rule_in_words=tuple(text.format(day=details.early_up_to_days) for text in own.rule),
        caveats=own.caveats,
        pages=(CardPage.RECOVERY,),
        is_brief=True,
    )


def _rows(details: ResponseCourse, wording: Wording, words: CardWords) -> tuple[CardRow, ...]:
    own = words.response_group
    rows = [CardRow(own.best, details.best or own.none_assessed)]
    if details.relapse is not None:
        name = wording.death if details.relapse == Ending.DEATH else wording.progression
        day = words.common.dash if details.relapse_day is None else wording.day_number(details.relapse_day)
        rows.append(CardRow(name[0].upper() + name[1:], day))
    return tuple(rows)


def _why(assessment: Assessment, wording: Wording, words: CardWords) -> str:
    if assessment.reason is Reason.OUTSIDE_SCOPE and not assessment.missing:
        return words.response_group.next_therapy
    return missing_sentence(assessment, wording, words.common)
