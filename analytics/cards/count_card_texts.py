"""What the cards of rules on daily counts say alike."""

import re

from analytics.cards.assessment_card import CardRow, Mark
from analytics.cards.card_words import CardWords
from analytics.cards.count_card_words import CountCardWords
from analytics.rules.daily_counts import LowDays
from analytics.wording import Wording

_BOTH = re.compile(r"early (?P<early>.+), late (?P<late>.+)\Z")


def days_text(days: int, wording: Wording, words: CountCardWords) -> str:
    """Return ``16 days``."""
    if not days:
        return words.no_days
    return words.one_day if days == 1 else words.days.format(n=wording.number(days))


def low_row(label: str, low: LowDays, counted: int, wording: Wording, words: CountCardWords) -> CardRow:
    """Return how long a count was low, with all ways to count it beside."""
    tip = words.days_tip.format(
        what=label,
        counted=days_text(counted, wording, words),
        longest=days_text(low.longest, wording, words),
        cumulative=days_text(low.cumulative, wording, words),
        days=days_text(low.days, wording, words),
    )
    return CardRow(label, days_text(counted, wording, words), tip=tip)


def sampled_row(
    observed: int, interpolated: int, missing: int, wording: Wording, words: CountCardWords
) -> CardRow:
    """Return how many days have a value, one from their neighbours, and none."""
    facts = {
        "observed": wording.number(observed),
        "interpolated": wording.number(interpolated),
        "missing": wording.number(missing),
        "all": wording.number(observed + interpolated + missing),
    }
    tip = words.sampled_tip.format(**facts)
    if missing:
        return CardRow(words.gaps_row.format(**facts), words.gaps_value.format(**facts), Mark.WARNING, tip)
    return CardRow(words.sampled.format(**facts), words.sampled_value.format(**facts), tip=tip)


def outcome_word(grade: int | None, words: CountCardWords, *, is_open: bool, is_nothing: bool) -> str:
    """Return what stands beside the early grade: ``so far``, or that it alone is not gradable."""
    if grade is None:
        return "" if is_nothing else words.not_gradable
    return words.so_far if is_open else ""


def both_grades(outcome: str, words: CardWords) -> str:
    """Return an outcome of two grades as a reader calls it: ``early grade 3, late not gradable``."""
    found = _BOTH.match(outcome)
    if found is None:
        return outcome
    own = words.counts

    def called(grade: str) -> str:
        return own.grade.format(grade=grade) if grade.isdigit() else own.not_gradable

    return own.both.format(early=called(found["early"]), late=called(found["late"]))
