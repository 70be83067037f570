"""The cards of IPSS and IPSS-R: category, score, the points of every item, and what is missing."""

from collections.abc import Mapping, Sequence

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark
from analytics.cards.card_texts import alternative_sentences, missing_sentence, points_text
from analytics.cards.card_words import CardWords
from analytics.cards.ipss_card_words import IpssCardWords
from analytics.cards.risk_card_texts import (
    categories_in_words,
    category_text,
    groups_text,
    has_tmn,
    is_leukaemia,
    risk_tone,
    shared_caveats,
    values_text,
    wanted,
    when,
)
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Status
from analytics.rules.ipss import COUNTS, IpssDetails
from analytics.rules.ipss import RULE as IPSS
from analytics.rules.ipss_r import RULE as IPSS_R
from analytics.rules.ipss_r import IpssRDetails
from analytics.rules.risk_score import ItemPoints
from analytics.rules.rule_data import rule_data
from analytics.rules.tmn_findings import MARROW_BLASTS
from analytics.wording import Wording

_CYTOGENETICS, _CYTOPENIAS = "cytogenetics", "cytopenias"
_ONE_DECIMAL = 1


def ipss_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``ipss``; None without a t-MN that it applies to."""
    own = words.ipss
    if is_leukaemia(assessment):
        return None
    rule = (*_items_in_words(IPSS, assessment, wording, own), own.groups_ipss)
    return _card(
        assessment, wording, words, data=IPSS, title=own.title_ipss, source=own.source_ipss, rule=rule
    )


def ipss_r_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``ipss-r``; of a leukaemia it says what applies."""
    own, age = words.ipss, rule_data(IPSS_R)["age"]
    facts = {name: wording.number(float(age[name])) for name in ("centre", "slope", "per_point")}
    items = _items_in_words(IPSS_R, assessment, wording, own)
    return _card(
        assessment,
        wording,
        words,
        data=IPSS_R,
        title=own.title_ipss_r,
        source=own.source_ipss_r,
        rule=(*items, own.groups_ipss_r, own.rule_age.format(**facts)),
    )


def _card(
    assessment: Assessment,
    wording: Wording,
    words: CardWords,
    *,
    data: str,
    title: str,
    source: str,
    rule: tuple[str, ...],
) -> AssessmentCard | None:
    own, common = words.ipss, words.common
    if not has_tmn(assessment):
        return None
    found = assessment.details
    details = found if isinstance(found, IpssDetails | IpssRDetails) else None
    is_open = assessment.status is Status.NOT_EVALUABLE
    time, missing = wanted(assessment, wording, words)
    why = "" if details is None else _age_adjusted(details, wording, words)
    if is_leukaemia(assessment):
        why = own.use_eln
    elif missing or is_open:
        why = " ".join(filter(None, (missing_sentence(assessment, wording, common, time), why)))
    return AssessmentCard(
        rule=assessment.rule,
        title=title,
        subtitle=when(assessment, wording, own),
        outcome=common.dash if is_open else category_text(assessment.outcome, own),
        outcome_word="" if is_open or details is None else _score(details, wording, words),
        short_source=source,
        tone=risk_tone(assessment, data),
        rows=() if details is None else _rows(assessment, details, wording, own, words),
        why=why,
        missing=missing,
        alternatives=alternative_sentences(
            assessment, wording, common, lambda text: category_text(text, own)
        ),
        rule_in_words=(*rule, categories_in_words(data, wording, own)),
        caveats=shared_caveats(assessment, own),
        pages=(CardPage.CLONES,),
        is_brief=assessment.rule == "ipss" or is_leukaemia(assessment),
    )


def _score(details: IpssDetails | IpssRDetails, wording: Wording, words: CardWords) -> str:
    return points_text(details.score_low, details.score_high, wording, words.common, decimals=_ONE_DECIMAL)


def _age_adjusted(details: IpssDetails | IpssRDetails, wording: Wording, words: CardWords) -> str:
    adjusted = details.age_adjusted if isinstance(details, IpssRDetails) else None
    if adjusted is None:
        return ""
    score = points_text(adjusted.score_low, adjusted.score_high, wording, words.common, decimals=2)
    low, high = adjusted.category_low, adjusted.category_high
    category = category_text(low if low == high else f"{low} to {high}", words.ipss)
    return words.ipss.age_adjusted.format(score=score, category=category)


def _rows(
    assessment: Assessment,
    details: IpssDetails | IpssRDetails,
    wording: Wording,
    own: IpssCardWords,
    words: CardWords,
) -> tuple[CardRow, ...]:
    return tuple(_row(one, assessment, details, wording, words) for one in details.points)


def _row(
    one: ItemPoints,
    assessment: Assessment,
    details: IpssDetails | IpssRDetails,
    wording: Wording,
    words: CardWords,
) -> CardRow:
    own = words.ipss
    value = _value(one, assessment, details, wording, words)
    name = own.items[one.item]
    what = own.item.format(name=name, value=value) if value else name
    points = points_text(one.low, one.high, wording, words.common)
    if not value:
        return CardRow(what, points, Mark.NOT_MEASURED, own.unknown_tip.format(what=what, points=points))
    mark = None if one.is_exact else Mark.UNCERTAIN
    return CardRow(what, points, mark, own.points_tip.format(what=what, points=points))


def _value(
    one: ItemPoints,
    assessment: Assessment,
    details: IpssDetails | IpssRDetails,
    wording: Wording,
    words: CardWords,
) -> str:
    own = words.ipss
    if one.item == _CYTOGENETICS:
        return groups_text(details.cytogenetics, own)
    if isinstance(details, IpssDetails) and one.item == _CYTOPENIAS:
        low, high = float(details.cytopenias_low), float(details.cytopenias_high)
        return own.of_three.format(n=points_text(low, high, wording, words.common))
    code = MARROW_BLASTS if one.item == "blasts" else COUNTS[one.item]
    return values_text(assessment, code, wording, own)


def _items_in_words(
    data: str, assessment: Assessment, wording: Wording, own: IpssCardWords
) -> tuple[str, ...]:
    """Return the points of every item as the data file has them."""
    items = rule_data(data)["item"]
    points: dict[str, float] = items[_CYTOGENETICS]["points"]
    texts = [
        own.class_of.format(limit=own.groups[group], points=wording.number(of_group))
        for group, of_group in points.items()
    ]
    groups = own.rule_groups.format(classes=own.separator.join(texts))
    if data == IPSS:
        return (
            _classes("blasts", items["blasts"], wording, own),
            groups,
            _cytopenias(assessment, wording, own),
        )
    names = [name for name in items if name != _CYTOGENETICS]
    return (groups, *(_classes(name, items[name], wording, own) for name in names))


def _classes(
    name: str, item: Mapping[str, Sequence[Mapping[str, float]]], wording: Wording, own: IpssCardWords
) -> str:
    texts, rest = [], ""
    for one in item["classes"]:
        points = wording.number(one["points"])
        if "below" in one:
            limit, rest = f"< {wording.number(one['below'])}", f"≥ {wording.number(one['below'])}"
        elif "up_to" in one:
            limit, rest = f"≤ {wording.number(one['up_to'])}", f"> {wording.number(one['up_to'])}"
        else:
            limit = rest
        texts.append(own.class_of.format(limit=limit, points=points))
    unit = wording.unit(_UNITS[name])
    return own.rule_item.format(name=own.items[name], unit=unit, classes=own.separator.join(texts))


_UNITS = {"blasts": "%", "hemoglobin": "g/dL", "platelets": "10*9/L", "anc": "10*9/L"}


def _cytopenias(assessment: Assessment, wording: Wording, own: IpssCardWords) -> str:
    items = rule_data(IPSS)["item"]
    limits = {name: float(items[name]["classes"][0]["below"]) for name in ("hemoglobin", "platelets")}
    chosen = dict(assessment.settings).get(f"{IPSS}.anc_below")
    limits["anc"] = float(chosen or rule_data(IPSS)["setting"]["anc_below"]["default"])
    texts = [
        f"{own.items[name]} < {wording.number(limit)} {wording.unit(_UNITS[name])}"
        for name, limit in limits.items()
    ]
    points = wording.number(items[_CYTOPENIAS]["classes"][-1]["points"])
    return own.rule_cytopenias.format(limits=own.separator.join(texts), points=points)
