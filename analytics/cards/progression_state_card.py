"""The card of the state at progression: counts and lymphocytes nearest to it, and how far off they are."""

from collections.abc import Sequence

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import (
    alternative_sentences,
    analyte_name,
    missing_inputs,
    missing_sentence,
    outcome_text,
    quantity,
)
from analytics.cards.card_words import CardWords
from analytics.cards.progression_state_card_words import ProgressionStateCardWords
from analytics.catalogue import catalogue
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Status
from analytics.rules.progression_state import DATA, NearValue, ProgressionState
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.wording import Wording

_ROWS = (("PLT", "ANC", "HGB"), ("LDH",), ("CD3", "CD4", "CD8"), ("CD4_CD8",), ("CD19", "NK"))


def progression_state_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``progression-state``; None without a progression."""
    details, own, common = assessment.details, words.progression_state, words.common
    if not isinstance(details, ProgressionState):
        raise TypeError("not an assessment of the state at progression")
    is_blank = assessment.status is Status.NOT_EVALUABLE
    if is_blank and not assessment.missing:
        return None
    chosen = switches(DATA, dict(assessment.settings))
    named = {True: own.early, False: own.late, None: own.open}
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title_relapse if details.is_relapse else own.title_progression,
        subtitle=_subtitle(assessment, own, wording),
        outcome=common.dash if is_blank else named[details.is_early],
        short_source=own.short_source,
        tone=Tone.QUIET if is_blank else Tone.PLAIN,
        rows=() if is_blank else _rows(details, wording, words),
        why=missing_sentence(assessment, wording, common) if is_blank else _why(details, chosen, own),
        missing=missing_inputs(assessment, wording, common),
        alternatives=_alternatives(assessment, wording, words),
        rule_in_words=_rule_in_words(chosen, own),
        caveats=own.caveats,
        pages=() if is_blank else (CardPage.RECOVERY,),
        is_brief=True,
    )


def _subtitle(assessment: Assessment, own: ProgressionStateCardWords, wording: Wording) -> str:
    at = next((given.at for given in assessment.inputs if given.what == "progression"), None)
    return own.short_source if at is None else own.subtitle.format(date=wording.time_point(at))


def _rows(details: ProgressionState, wording: Wording, words: CardWords) -> tuple[CardRow, ...]:
    by_code = {value.analyte: value for value in details.values}
    return tuple(_row([by_code[code] for code in codes], wording, words) for codes in _ROWS)


def _row(values: Sequence[NearValue], wording: Wording, words: CardWords) -> CardRow:
    own = words.progression_state
    label = own.separator.join(_short(value, wording, words, is_alone=len(values) == 1) for value in values)
    is_lacking = all(value.outcome is None for value in values)
    return CardRow(
        label,
        _distance([v for v in values if v.outcome is not None], wording, own),
        Mark.NOT_MEASURED if is_lacking else None,
        " ".join(_tip(value, wording, words) for value in values),
    )


def _short(value: NearValue, wording: Wording, words: CardWords, *, is_alone: bool) -> str:
    own = words.progression_state
    figures = {"ANC": wording.anc, "CD3": wording.cd3, "CD4": wording.cd4, "CD8": wording.cd8}
    name = {**figures, **own.names}.get(value.analyte, value.analyte)
    if value.outcome is None:
        return own.none.format(name=name)
    text = _number(value, wording, words)
    unit = catalogue().analyte(value.analyte).unit
    if is_alone and unit != "{ratio}":
        text = quantity(text, unit, wording)
    return own.value.format(name=name, value=text)


def _number(value: NearValue, wording: Wording, words: CardWords) -> str:
    if value.outcome is None:
        return words.common.no_value
    measured = getattr(value.outcome, "value", None)
    if value.is_computed and measured is not None:
        return wording.number(round(measured, 2))
    return outcome_text(value.outcome, wording, words.common)


def _distance(values: Sequence[NearValue], wording: Wording, own: ProgressionStateCardWords) -> str:
    days = [value.days_off for value in values if value.days_off is not None]
    if not days:
        return ""
    low, high = min(days), max(days)
    if low != high:
        return own.from_to.format(low=wording.number(low), high=wording.number(high))
    if low == 0:
        return own.same_day
    template = own.before if low < 0 else own.after
    return template.format(n=wording.number(abs(low)))


def _tip(value: NearValue, wording: Wording, words: CardWords) -> str:
    own = words.progression_state
    name, unit = analyte_name(value.analyte, wording), catalogue().analyte(value.analyte).unit
    medians = next(e["median"] for e in rule_data(DATA)["value"] if e["analyte"] == value.analyte)
    told = own.tip_median.format(**{key: wording.number(float(n)) for key, n in medians.items()})
    if value.outcome is None or not value.given or value.given[0].at is None:
        return f"{own.none.format(name=name)}. {told}"
    text = _number(value, wording, words)
    text = text if unit == "{ratio}" else quantity(text, unit, wording)
    said = own.tip.format(name=name, value=text, date=wording.time_point(value.given[0].at))
    return f"{said} {told}"


def _why(details: ProgressionState, chosen: Switches, own: ProgressionStateCardWords) -> str:
    found, wanted = len(details.found), len(details.values)
    return own.why.format(n=found, all=wanted, days=chosen.whole("within_days"))


def _alternatives(assessment: Assessment, wording: Wording, words: CardWords) -> tuple[str, ...]:
    """Return how many values other choices find."""
    own = words.progression_state
    named = {"early": own.early, "late": own.late, "early or late": own.open}

    def told(outcome: str) -> str:
        word, _, found = outcome.partition(", ")
        return words.common.lists.join((named.get(word, word), found.removesuffix(" values")))

    return alternative_sentences(assessment, wording, words.common, told)


def _rule_in_words(chosen: Switches, own: ProgressionStateCardWords) -> tuple[str, ...]:
    sides = {
        "until_next_therapy": own.rule_until_next_therapy,
        "up_to_progression": own.rule_up_to_progression,
        "before_or_after": own.rule_before_or_after,
    }
    window = own.rule_window.format(days=chosen.whole("within_days"))
    early = own.rule_early.format(n=rule_data(DATA)["early"]["up_to_day"])
    return (f"{window} {sides[chosen.choice('side')]}", early)
