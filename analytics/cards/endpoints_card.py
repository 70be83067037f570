"""The card of the end points: survival, progression, non-relapse death, t-MN and response in five rows."""

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import (
    alternative_sentences,
    missing_inputs,
    missing_sentence,
)
from analytics.cards.card_words import CardWords
from analytics.cards.endpoints_card_words import EndpointsCardWords
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Status
from analytics.rules.endpoints.assess_end_points import EndPoints
from analytics.rules.endpoints.end_point import CENSORED, COMPETING, EndPoint
from analytics.rules.endpoints.end_point_rules import DATA, AfterTmn, NextTherapy, end_point_rules
from analytics.rules.months import months
from analytics.rules.switches import switches
from analytics.wording import Wording


def endpoints_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard:
    """Return the card of *assessment* of the rule ``endpoints``; it stands where all are listed."""
    details, own, common = assessment.details, words.endpoints, words.common
    if not isinstance(details, EndPoints):
        raise TypeError("not an assessment of end points")
    is_blank = assessment.status is Status.NOT_EVALUABLE
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=own.subtitle,
        outcome=common.dash if is_blank else _state(details.os, own),
        outcome_word="" if is_blank else _time(details.os, wording, own),
        short_source=own.short_source,
        tone=Tone.QUIET if is_blank else Tone.PLAIN,
        rows=() if is_blank else _rows(details, wording, own),
        why=missing_sentence(assessment, wording, common),
        missing=missing_inputs(assessment, wording, common),
        alternatives=alternative_sentences(
            assessment, wording, common, lambda outcome: _differing(outcome, assessment.outcome or "", own)
        ),
        rule_in_words=_rule_in_words(assessment, own),
        caveats=own.caveats,
        pages=(CardPage.RECOVERY,),
        is_brief=True,
    )


def _state(end: EndPoint, own: EndpointsCardWords) -> str:
    if end.cause_code is None:
        return own.unknown
    return own.alive if end.cause_code == CENSORED else own.died


def _rows(details: EndPoints, wording: Wording, own: EndpointsCardWords) -> tuple[CardRow, ...]:
    named = (
        (own.os, details.os),
        (own.pfs, details.pfs),
        (own.nrm, details.nrm),
        (own.tmn, details.tmn),
    )
    rows = [_row(name, end, wording, own) for name, end in named]
    best, first = details.best_response, details.response_at_one_month
    told = best or own.not_assessed
    if best is not None and first is not None:
        told = own.at_one_month.format(best=best, first=first)
    return (*rows, CardRow(own.response, told, None if best else Mark.NOT_MEASURED))


def _row(name: str, end: EndPoint, wording: Wording, own: EndpointsCardWords) -> CardRow:
    cause = own.one_of.join(own.causes[one.value] for one in end.possible)
    time = _time(end, wording, own)
    if end.cause_code == CENSORED:
        value = own.censored.format(time=time)
    elif end.cause_code == COMPETING:
        value = own.competing.format(cause=cause)
    else:
        value = own.event.format(cause=cause, time=time)
    return CardRow(
        name, value, None if end.is_certain else Mark.UNCERTAIN, _tip(name, end, cause, wording, own)
    )


def _tip(name: str, end: EndPoint, cause: str, wording: Wording, own: EndpointsCardWords) -> str:
    latest = end.earliest_days if end.latest_days is None else end.latest_days
    low, high = wording.number(end.earliest_days), wording.number(latest)
    days = low if low == high else f"{low}–{high}"
    return own.tip.format(name=name, what=cause, days=days)


def _time(end: EndPoint, wording: Wording, own: EndpointsCardWords) -> str:
    low = wording.number(round(months(end.earliest_days), 1))
    if end.latest_days is None:
        return own.at_least_months.format(low=low)
    high = wording.number(round(months(end.latest_days), 1))
    if low == high:
        return own.months.format(n=low)
    return own.months_between.format(low=low, high=high)


def _differing(outcome: str, now: str, own: EndpointsCardWords) -> str:
    """Return the parts of another choice's outcome that are not as they are now."""
    parts, current = outcome.split(", "), set(now.split(", "))
    return "; ".join(_told(part, own) for part in parts if part not in current)


def _told(part: str, own: EndpointsCardWords) -> str:
    """Return one part of an outcome (``PFS 60+``, ``NRM competing 90 progression``) in words."""
    names = {"OS": own.os, "PFS": own.pfs, "relapse": own.relapse, "NRM": own.nrm, "t-MN": own.tmn}
    name, _, rest = part.partition(" ")
    is_competing = rest.startswith("competing ")
    days, _, causes = rest.removeprefix("competing ").partition(" ")
    cause = own.one_of.join(own.causes[one] for one in causes.split(" or ") if one)
    time = own.on_day.format(n=days.removesuffix("+"))
    if days.endswith("+"):
        said = own.censored.format(time=time)
    elif is_competing:
        said = own.competing.format(cause=cause)
    else:
        said = own.event.format(cause=cause, time=time)
    return own.part.format(name=names[name], what=said)


def _rule_in_words(assessment: Assessment, own: EndpointsCardWords) -> tuple[str, ...]:
    rules = end_point_rules(switches(DATA, dict(assessment.settings)))
    is_tmn = rules.infection_after_tmn is AfterTmn.TMN
    therapies = {
        NextTherapy.CENSORS: own.rule_censored,
        NextTherapy.IGNORED: own.rule_ignored,
        NextTherapy.COUNTS: own.rule_counted,
    }
    infection = own.rule_infection if is_tmn else own.rule_infection_own
    return (*own.rule, infection, therapies[rules.pfs_next_therapy])
