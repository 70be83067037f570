"""What a rule answered as a letter keeps it, in the words of its card."""

from collections.abc import Mapping
from dataclasses import replace

from analytics.cards.card_words import CardWords
from analytics.cards.count_card_texts import both_grades
from analytics.letters.changes import ChangesSince, OutcomeChange


def changes_in_words(changes: ChangesSince, words: CardWords) -> ChangesSince:
    """Return *changes* with rules and outcomes as their cards call them; what has no name stays as it is."""
    return replace(changes, outcomes=tuple(_in_words(change, words) for change in changes.outcomes))


def _in_words(change: OutcomeChange, words: CardWords) -> OutcomeChange:
    titles = {
        "ir": words.ir.title,
        "icaht": words.icaht.title,
        "car-hematotox": words.car_hematotox.title,
        "chrs": words.chrs.title,
        "tmn-watch": words.tmn_watch.title,
    }
    before, after = (_outcome(change.rule, text, words) for text in (change.before, change.after))
    return OutcomeChange(titles.get(change.rule, change.rule), before, after)


def _outcome(rule: str, outcome: str | None, words: CardWords) -> str:
    if outcome is None:
        return words.common.in_an_alternative
    if rule == "icaht":
        return both_grades(outcome, words)
    met, slash, total = outcome.partition("/")
    if rule == "ir" and slash:
        return words.ir.outcome.format(met=met, all=total)
    return _named(rule, words).get(outcome, outcome)


def _named(rule: str, words: CardWords) -> Mapping[str, str]:
    match rule:
        case "car-hematotox":
            return {"low": words.car_hematotox.low, "high": words.car_hematotox.high}
        case "chrs":
            own = words.chrs
            return {"low": own.low, "intermediate": own.intermediate, "high": own.high}
        case "tmn-watch":
            watch = words.tmn_watch
            return {"prompt": watch.prompt, "risk factors": watch.risk_factors, "none": watch.none}
    return {}
