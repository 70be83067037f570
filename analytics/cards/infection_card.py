"""The card of infections: how many count, how severe, and which they were."""

import re

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import alternative_sentences, missing_inputs
from analytics.cards.card_words import CardWords
from analytics.cards.infection_card_words import InfectionCardWords
from analytics.catalogue import catalogue
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.infection_list import InfectionList, RecordedInfection
from analytics.rules.infection_severity import Counts
from analytics.rules.same_infection import INFECTION
from analytics.wording import Wording

_MOST_ROWS = 5
_OUTCOME = re.compile(r"(?P<count>\S+) infections?, (?P<severe>\S+) severe(?:, worst grade (?P<worst>\S+))?")
_PERHAPS = (Counts.UNKNOWN_DAY, Counts.FEVER_ALONE)


def infection_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``infection``; None where no infection is recorded."""
    details, own = assessment.details, words.infection
    if not isinstance(details, InfectionList) or not details.infections:
        return None
    shown = [one for one in details.infections if one.counts is Counts.IN_WINDOW or one.counts in _PERHAPS]
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=own.subtitle.format(day=details.window_days),
        outcome=own.none if details.count == (0, 0) else _span(details.count, words),
        outcome_word=_severe(details, words),
        short_source=own.short_source,
        tone=Tone.WARN if details.severe[0] else Tone.PLAIN,
        rows=tuple(_row(one, wording, words) for one in shown[:_MOST_ROWS]),
        why=_why(details, len(shown), own),
        missing=missing_inputs(assessment, wording, words.common),
        alternatives=alternative_sentences(
            assessment, wording, words.common, lambda text: outcome_in_words(text, words)
        ),
        rule_in_words=tuple(
            text.format(day=details.window_days, repeat=details.repeat_days) for text in own.rule
        ),
        caveats=own.caveats,
        pages=(CardPage.RECOVERY,),
        is_brief=True,
    )


def outcome_in_words(text: str, words: CardWords) -> str:
    """Return the outcome of the rule in the reader's language."""
    own, found = words.infection, _OUTCOME.fullmatch(text)
    if found is None:
        return own.none_in_window
    facts = {name: (value or "").replace("-", "–") for name, value in found.groupdict().items()}
    return (own.said if found["worst"] is None else own.said_worst).format(**facts)


def _severe(details: InfectionList, words: CardWords) -> str:
    own = words.infection
    if details.severe == (0, 0):
        return ""
    if details.count == details.severe == (1, 1):
        return own.one_severe
    return own.severe.format(n=_span(details.severe, words))


def _span(pair: tuple[int, int], words: CardWords) -> str:
    if pair[0] == pair[1]:
        return str(pair[0])
    return words.common.between.format(low=pair[0], high=pair[1])


def _row(one: RecordedInfection, wording: Wording, words: CardWords) -> CardRow:
    own = words.infection
    day = own.no_day if one.onset is None else _day(one, wording)
    grade = _grade(one, wording, own)
    is_sure = one.counts is Counts.IN_WINDOW and one.low is not None and one.low == one.high
    return CardRow(
        label=own.named.format(day=day, what=_what(one, wording, own)),
        value=grade,
        mark=None if is_sure else Mark.UNCERTAIN,
        tip=_tip(one, own),
    )


def _day(one: RecordedInfection, wording: Wording) -> str:
    if one.day is not None:
        return wording.day_number(one.day)
    return wording.time_point(one.onset) if one.onset is not None else ""


def _what(one: RecordedInfection, wording: Wording, own: InfectionCardWords) -> str:
    if one.organism or one.site:
        return one.organism or one.site or ""
    field = catalogue().event_kinds[INFECTION].field("category")
    if one.category is None or field is None:
        return own.unnamed
    return field.choice_called(one.category, wording.language)


def _tip(one: RecordedInfection, own: InfectionCardWords) -> str:
    """Say where it was, and why it may not count."""
    doubts = {Counts.UNKNOWN_DAY: own.perhaps, Counts.FEVER_ALONE: own.fever_alone}
    if one.counts in doubts:
        return doubts[one.counts]
    both = one.organism and one.site
    return own.what.format(organism=one.organism, site=one.site) if both else ""


def _grade(one: RecordedInfection, wording: Wording, own: InfectionCardWords) -> str:
    if one.low is None or one.high is None:
        return own.grade_not_known
    low, high = (_grade_name(grade, wording.language) for grade in (one.low, one.high))
    return low if low == high else own.between.format(low=low, high=high)


def _grade_name(grade: int, language: str) -> str:
    names = catalogue().event_kinds[INFECTION].grade_names.get(grade, {})
    return names.get(language) or names.get("en") or str(grade)


def _why(details: InfectionList, shown: int, own: InfectionCardWords) -> str:
    """Say how many stand in no row: more of the window, and those outside it."""
    texts = []
    if shown > _MOST_ROWS:
        texts.append(own.more.format(n=shown - _MOST_ROWS))
    outside = len(details.infections) - shown
    if outside:
        texts.append(own.others.format(n=outside, day=details.window_days))
    return " ".join(texts)
