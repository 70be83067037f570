"""The card of CAR-HEMATOTOX: the score, which values brought points, and what is missing when."""

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.car_hematotox_card_words import CarHematotoxCardWords
from analytics.cards.card_texts import (
    alternative_sentences,
    input_text,
    missing_inputs,
    missing_sentence,
    number_text,
    points_text,
    time_before,
)
from analytics.cards.card_words import CardWords
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Assessment, Input, Status
from analytics.rules.car_hematotox import HIGH, CarHematotox, ScoredItem
from analytics.rules.car_hematotox_points import DATA, HematotoxItem, hematotox_items
from analytics.rules.switches import Switches, switches
from analytics.wording import Wording

_BLOOD_COUNT = ("PLT", "ANC", "HGB")


def car_hematotox_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard:
    """Return the card of *assessment* of the rule ``car-hematotox``."""
    own, common = words.car_hematotox, words.common
    details = assessment.details if isinstance(assessment.details, CarHematotox) else None
    is_open = assessment.status is Status.NOT_EVALUABLE
    start = details.lymphodepletion if details is not None else None
    time = time_before(start, wording, common) if start is not None else ""
    named = {"low": own.low, "high": own.high}
    items = details.items if details is not None else ()
    shown = [item for item in items if item.high > 0 or item.value is None]
    zeros = [_value(item, assessment, wording, own, short=True) for item in items if item not in shown]
    subtitle = _subtitle(assessment, wording, own)
    why = own.no_point.format(items=own.separator.join(zeros)) if zeros else ""
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=subtitle,
        outcome=common.dash if is_open or details is None else _points(details, wording, words),
        outcome_word=named.get(assessment.outcome or "", ""),
        short_source=own.short_source,
        tone=_tone(assessment),
        rows=tuple(_row(item, assessment, time, wording, words) for item in shown),
        why=missing_sentence(assessment, wording, common, time) if is_open else why,
        missing=missing_inputs(assessment, wording, common, time),
        alternatives=alternative_sentences(assessment, wording, common, lambda text: named.get(text, text)),
        rule_in_words=_rule_in_words(switches(DATA, dict(assessment.settings)), wording, own),
        caveats=own.caveats,
        pages=(CardPage.RECOVERY,),
        in_letter=True,
        in_letter_beside=subtitle,
    )


def _tone(assessment: Assessment) -> Tone:
    if assessment.status is Status.NOT_EVALUABLE:
        return Tone.QUIET
    return Tone.WARN if assessment.outcome == HIGH else Tone.PLAIN


def _points(details: CarHematotox, wording: Wording, words: CardWords) -> str:
    return points_text(details.score_low, details.score_high, wording, words.common)


def _subtitle(assessment: Assessment, wording: Wording, own: CarHematotoxCardWords) -> str:
    """Return when the values are from: one date, or the first and the last."""
    dates = {given.at for given in assessment.inputs if isinstance(given.at, CalendarDate)}
    ordered = sorted(dates, key=lambda at: (at.earliest, at.latest))
    if not ordered:
        return own.before
    if len(ordered) == 1:
        return own.before_on.format(date=wording.date(ordered[0]))
    return own.before_between.format(first=wording.date(ordered[0]), last=wording.date(ordered[-1]))


def _row(item: ScoredItem, assessment: Assessment, time: str, wording: Wording, words: CardWords) -> CardRow:
    own = words.car_hematotox
    points = points_text(item.low, item.high, wording, words.common)
    most = next(one.most for one in hematotox_items() if one.analyte == item.analyte)
    facts = {"points": points, "most": wording.number(most)}
    if item.value is None:
        name = _name(item.analyte, wording, own)
        tip = own.not_measured_tip.format(name=name, time=time, **facts)
        return CardRow(name, points, Mark.NOT_MEASURED, tip)
    value = _value(item, assessment, wording, own)
    mark = None if item.low == item.high else Mark.UNCERTAIN
    return CardRow(value, points, mark, own.points_tip.format(value=value, **facts))


def _value(
    item: ScoredItem,
    assessment: Assessment,
    wording: Wording,
    own: CarHematotoxCardWords,
    *,
    short: bool = False,
) -> str:
    """Return ``Ferritin 2,140 µg/L``; *short* leaves out the units of the blood count, which has one each."""
    has_unit = not (short and item.analyte in _BLOOD_COUNT)
    texts = dict.fromkeys(
        _with_unit(given, wording) if has_unit else number_text(given.value, wording)
        for given in assessment.inputs
        if given.what == item.analyte
    )
    return own.item.format(name=_name(item.analyte, wording, own), value=own.several.join(texts))


def _with_unit(given: Input, wording: Wording) -> str:
    text = input_text(given, wording)
    return text.replace(" 10⁹", " ×10⁹")


def _name(analyte: str, wording: Wording, own: CarHematotoxCardWords) -> str:
    names = {
        "PLT": wording.platelets,
        "ANC": wording.anc,
        "HGB": own.hb,
        "CRP": own.crp,
        "FERRITIN": own.ferritin,
    }
    return names[analyte]


def _rule_in_words(chosen: Switches, wording: Wording, own: CarHematotoxCardWords) -> tuple[str, ...]:
    is_either = chosen.choice("leniency") == "either_side"
    window = (own.window_either if is_either else own.window).format(n=chosen.whole("leniency_days"))
    return (window, *(_item_in_words(one, chosen, wording, own) for one in hematotox_items()), own.categories)


def _item_in_words(
    item: HematotoxItem, chosen: Switches, wording: Wording, own: CarHematotoxCardWords
) -> str:
    name, unit = _name(item.analyte, wording, own), wording.unit(item.unit)
    lower, upper = wording.number(item.breaks[0]), wording.number(item.breaks[-1])
    if len(item.breaks) == 2:
        text = own.two_cut_offs_low if item.is_low_bad else own.two_cut_offs_high
        return text.format(name=name, lower=lower, upper=upper, unit=unit)
    equal = wording.number(item.points(item.breaks[0], chosen))
    text = own.one_cut_off_low if item.is_low_bad else own.one_cut_off_high
    return text.format(name=name, limit=lower, equal=equal, unit=unit)
