"""The card of the IPSS-M: category, score, best and worst, what weighs most, and what is missing."""

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark
from analytics.cards.card_texts import alternative_sentences, missing_sentence
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
from analytics.rules.ipss_m import IpssMDetails
from analytics.rules.ipss_m_model import RULE, Term
from analytics.rules.rule_data import rule_data
from analytics.rules.tmn_findings import MARROW_BLASTS
from analytics.rules.wanted import Wanted
from analytics.wording import Wording

_MOST_ROWS, _MOST_NAMED = 5, 3
_DECIMALS = 2
_TP53 = "TP53multi"
_COUNTS = {"HB1": "HGB", "TRANSF_PLT100": "PLT", "BLAST5": MARROW_BLASTS}


def ipss_m_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``ipss-m``; None without a t-MN that it applies to."""
    own, common = words.ipss, words.common
    if not has_tmn(assessment) or is_leukaemia(assessment):
        return None
    details = assessment.details if isinstance(assessment.details, IpssMDetails) else None
    is_open = assessment.status is Status.NOT_EVALUABLE
    _, missing = wanted(assessment, wording, words)
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title_ipss_m,
        subtitle=when(assessment, wording, own),
        outcome=common.dash if is_open else category_text(assessment.outcome, own),
        outcome_word="" if details is None or is_open else _score(details, wording, own),
        short_source=own.source_ipss_m,
        tone=risk_tone(assessment, RULE),
        rows=() if details is None else _rows(assessment, details, wording, own),
        why=_why(assessment, details, wording, words),
        missing=missing,
        alternatives=alternative_sentences(
            assessment, wording, common, lambda text: category_text(text, own)
        ),
        rule_in_words=_rule_in_words(wording, own),
        caveats=_caveats(assessment, details, own),
        pages=(CardPage.CLONES,),
    )


def _score(details: IpssMDetails, wording: Wording, own: IpssCardWords) -> str:
    if details.score is not None:
        return wording.number(details.score, _DECIMALS)
    low, high = (wording.number(one.score, _DECIMALS) for one in (details.best, details.worst))
    return own.to.format(low=low, high=high)


def _why(assessment: Assessment, details: IpssMDetails | None, wording: Wording, words: CardWords) -> str:
    if details is None:
        return missing_sentence(assessment, wording, words.common)
    if details.best == details.worst:
        return ""
    own = words.ipss
    spread = own.scenarios.format(
        best=wording.number(details.best.score, _DECIMALS),
        best_category=own.categories[details.best.category],
        mean=wording.number(details.mean.score, _DECIMALS),
        worst=wording.number(details.worst.score, _DECIMALS),
        worst_category=own.categories[details.worst.category],
    )
    if details.score is not None:
        return spread
    if details.category is None:
        return f"{_lacking(assessment, wording, words)} {spread}"
    limit = wording.number(float(rule_data(RULE)["rounding"]["range_up_to"]))
    return f"{spread} {own.stable.format(range=limit)}"


def _lacking(assessment: Assessment, wording: Wording, words: CardWords) -> str:
    """Return ``Not evaluable: … missing.`` with the first of many names only."""
    _, missing = wanted(assessment, wording, words)
    named = words.common.lists.join(one.text for one in missing[:_MOST_NAMED])
    rest = len(missing) - _MOST_NAMED
    text = words.ipss.and_more.format(missing=named, n=rest) if rest > 0 else named
    return words.common.missing.format(missing=text)


def _rows(
    assessment: Assessment, details: IpssMDetails, wording: Wording, own: IpssCardWords
) -> tuple[CardRow, ...]:
    """Return what weighs most: what is found far from the average, and what is not known and matters."""
    ordered = sorted(details.terms, key=lambda term: -max(abs(term.best), abs(term.worst)))
    return tuple(_row(term, assessment, details, wording, own) for term in ordered[:_MOST_ROWS])


def _row(
    term: Term, assessment: Assessment, details: IpssMDetails, wording: Wording, own: IpssCardWords
) -> CardRow:
    value = _value(term, assessment, details, wording, own)
    what = _named(term, value, details, own)
    ends = dict.fromkeys(_signed(share, wording) for share in (term.best, term.worst))
    share = own.to.format(low=next(iter(ends)), high=list(ends)[-1]) if len(ends) > 1 else next(iter(ends))
    return CardRow(what, share, _mark(term, value), own.share_tip.format(what=what, share=share))


def _value(
    term: Term, assessment: Assessment, details: IpssMDetails, wording: Wording, own: IpssCardWords
) -> str:
    if term.variable in _COUNTS:
        return values_text(assessment, _COUNTS[term.variable], wording, own)
    if term.variable == "CYTOVEC":
        return groups_text(details.cytogenetics, own)
    if term.variable == "nRes2":
        genes = len(rule_data(RULE)["residual"]["genes"])
        return own.genes_mutated.format(n=details.residual_mutated, all=genes)
    return ""


def _named(term: Term, value: str, details: IpssMDetails, own: IpssCardWords) -> str:
    """Return what a row is about: with its value, or as a gene that is mutated, not mutated or not known."""
    name = own.variables.get(term.variable, term.variable)
    if value:
        return own.item.format(name=name, value=value)
    if not term.is_known:
        is_second = term.variable == _TP53 and details.tp53_mutations == 1
        return own.second_copy if is_second else own.unknown.format(name=own.short.get(term.variable, name))
    is_there = term.mean * rule_data(RULE)["variable"][term.variable]["weight"] > 0
    return name if is_there else own.absent.format(name=name)


def _mark(term: Term, value: str) -> Mark | None:
    if term.is_known:
        return None
    return Mark.UNCERTAIN if value else Mark.NOT_MEASURED


def _signed(share: float, wording: Wording) -> str:
    text = wording.number(share, _DECIMALS)
    return f"+{text}" if share > 0 and not text.startswith("−") else text


def _rule_in_words(wording: Wording, own: IpssCardWords) -> tuple[str, ...]:
    data = rule_data(RULE)
    limit = wording.number(float(data["rounding"]["range_up_to"]))
    return (
        own.rule_model.format(n=len(data["variable"])),
        own.rule_tp53.format(vaf=wording.number(float(data["tp53"]["loh_above"]))),
        own.rule_missing.format(range=limit),
        categories_in_words(RULE, wording, own),
    )


def _caveats(assessment: Assessment, details: IpssMDetails | None, own: IpssCardWords) -> tuple[str, ...]:
    found = [own.caveat_few, *shared_caveats(assessment, own)]
    if details is not None and details.is_hemoglobin_below_model:
        found.append(own.caveat_hb)
    if Wanted.KMT2A_PTD.value in assessment.missing:
        found.append(own.caveat_ptd)
    return tuple(found)
