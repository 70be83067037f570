"""What the cards of IPSS, IPSS-R and IPSS-M say alike: categories, values, when they are from, caveats."""

from collections.abc import Mapping, Sequence
from typing import Any

from analytics.cards.assessment_card import MissingInput, Tone
from analytics.cards.card_texts import input_text, missing_inputs
from analytics.cards.card_words import CardWords
from analytics.cards.ipss_card_words import IpssCardWords
from analytics.rules.assessment import Assessment, Input, Status
from analytics.rules.risk_score import category_names
from analytics.rules.rule_data import rule_data
from analytics.rules.tmn_findings import RULE as TMN
from analytics.rules.tmn_findings import NotApplicable, OutsideScope
from analytics.wording import Wording

_WINDOW = f"{TMN}.counts_within_days"
_TMN = "tmn"


def has_tmn(assessment: Assessment) -> bool:
    """Whether there is a t-MN at all: without one there is no card."""
    details = assessment.details
    return not (isinstance(details, NotApplicable) and details.why is OutsideScope.NO_TMN)


def is_leukaemia(assessment: Assessment) -> bool:
    """Whether the t-MN is an acute leukaemia."""
    details = assessment.details
    return isinstance(details, NotApplicable) and details.why is OutsideScope.AML


def risk_tone(assessment: Assessment, data: str) -> Tone:
    """Return how the card is set: the two highest categories warn."""
    if assessment.status is Status.NOT_EVALUABLE:
        return Tone.QUIET
    worst = (assessment.outcome or "").rpartition(" to ")[2]
    return Tone.WARN if worst in category_names(data)[-2:] else Tone.PLAIN


def category_text(outcome: str | None, own: IpssCardWords) -> str:
    """Return a category, or the first and the last possible one, as a reader calls it."""
    low, to, high = (outcome or "").partition(" to ")
    first = own.categories.get(low, low)
    return own.to.format(low=first, high=own.categories.get(high, high)) if to else first


def when(assessment: Assessment, wording: Wording, own: IpssCardWords) -> str:
    """Return when the values are from."""
    at = next((given.at for given in assessment.inputs if given.what == _TMN), None)
    return own.undated if at is None else own.at_diagnosis.format(date=wording.time_point(at))


def said(assessment: Assessment, what: str) -> tuple[Input, ...]:
    """Return the inputs of this name."""
    return tuple(given for given in assessment.inputs if given.what == what)


def values_text(assessment: Assessment, what: str, wording: Wording, own: IpssCardWords) -> str:
    """Return the values of an input, with their unit; empty where there is none."""
    return own.several.join(dict.fromkeys(input_text(given, wording) for given in said(assessment, what)))


def groups_text(groups: Sequence[str], own: IpssCardWords) -> str:
    """Return the cytogenetic groups that are possible, as a reader calls them."""
    return own.several.join(own.groups[group] for group in groups)


def wanted(
    assessment: Assessment, wording: Wording, words: CardWords
) -> tuple[str | Mapping[str, str], tuple[MissingInput, ...]]:
    """Return the time the laboratory values are wanted for, and what is missing, in words."""
    time = words.ipss.near_diagnosis.format(n=window_days(assessment))
    return time, missing_inputs(assessment, wording, words.common, time)


def window_days(assessment: Assessment) -> str:
    """Return how far from the diagnosis values may lie."""
    default = str(rule_data(TMN)["setting"]["counts_within_days"]["default"])
    return dict(assessment.settings).get(_WINDOW, default)


def shared_caveats(assessment: Assessment, own: IpssCardWords) -> tuple[str, ...]:
    """Return what to keep in mind with all three."""
    kinds = {given.value for given in said(assessment, _TMN)}
    found = [own.caveat_window.format(n=window_days(assessment))]
    if "" in kinds:
        found.append(own.caveat_type)
    if "MDS/MPN" in kinds:
        found.append(own.caveat_mds_mpn)
    return tuple(found)


def categories_in_words(data: str, wording: Wording, own: IpssCardWords) -> str:
    """Return the categories with their limits: ``low ≤ 3 · … · very high > 6``."""
    texts, last = [], 0.0
    entries: list[dict[str, Any]] = rule_data(data)["category"]
    for one in entries:
        last = float(one.get("up_to", last))
        limit = f"{'≤' if 'up_to' in one else '>'} {wording.number(last)}"
        texts.append(own.category_of.format(category=own.categories[one["name"]], limit=limit))
    return own.rule_categories.format(classes=own.separator.join(texts))
