"""The clonal haematopoiesis risk score: eight items, each with the points it can have."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from analytics.records.result import Outcome
from analytics.rules.comparison import is_above, is_below
from analytics.rules.possible_points import PointSpan, possible_points
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches

RULE = "chrs"
ITEMS = ("single_dnmt3a", "high_risk", "n_mutations", "max_vaf", "rdw", "mcv", "status", "age")


class ChrsCategory(StrEnum):
    """The risk group."""

    LOW = "low"
    INTERMEDIATE = "intermediate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class ChrsInputs:
    """The eight items; None is not known.

    Attributes:
        n_mutations: mutations of clonal haematopoiesis, 1 or more; without one there is no score.
        max_vaf: the largest VAF, a fraction.
        rdw / mcv: RDW-CV in %, MCV in fL.
        status: ``chip`` or ``ccus``.
        age_years: the youngest and the oldest the patient can have been.
    """

    single_dnmt3a: bool | None = None
    high_risk: bool | None = None
    n_mutations: int | None = None
    max_vaf: float | None = None
    rdw: Outcome | None = None
    mcv: Outcome | None = None
    status: str | None = None
    age_years: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class ChrsItem:
    """The points one item has, or can have where it is not known."""

    name: str
    low: float
    high: float

    @property
    def is_exact(self) -> bool:
        """Whether its points are known."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class ChrsScore:
    """The score.

    Attributes:
        low / high: the least and the most it can be.
        category: None where the two lie in different groups.
    """

    items: tuple[ChrsItem, ...]
    low: float
    high: float
    category: ChrsCategory | None

    @property
    def open_items(self) -> tuple[str, ...]:
        """The items whose points are not known."""
        return tuple(item.name for item in self.items if not item.is_exact)


def chrs_score(given: ChrsInputs, switches: Switches) -> ChrsScore:
    """Return the score of *given*, between bounds where something is not known.

    Source:
        Weeks 2023, NEJM Evid 2:EVIDoa2200310; definitions §7.2.
    """
    data = rule_data(RULE)["points"]
    spans = {
        **_of_mutations(given, data),
        "max_vaf": _from(data["max_vaf"], given.max_vaf, given.max_vaf),
        "rdw": _of_value(data["rdw"], given.rdw, is_included=True),
        "mcv": _of_value(data["mcv"], given.mcv, is_included=switches.choice("mcv") == "mcv_from_100"),
        "status": _one_of(data["status"], given.status),
        "age": _from(data["age"], *(given.age_years or (None, None))),
    }
    items = tuple(ChrsItem(name, spans[name].low, spans[name].high) for name in ITEMS)
    low, high = sum(item.low for item in items), sum(item.high for item in items)
    lowest, highest = category(low), category(high)
    return ChrsScore(items, low, high, lowest if lowest is highest else None)


def category(score: float) -> ChrsCategory:
    """Return the risk group of *score*."""
    data = rule_data(RULE)["categories"]
    if not is_above(score, float(data["low_up_to"])):
        return ChrsCategory.LOW
    is_high = is_above(score, float(data["intermediate_up_to"]))
    return ChrsCategory.HIGH if is_high else ChrsCategory.INTERMEDIATE


def high_risk_genes(switches: Switches) -> frozenset[str]:
    """Return the genes that count as high risk."""
    genes = set(rule_data(RULE)["genes"]["high_risk"])
    if switches.choice("jak2") == "jak2_not_high_risk":
        genes.discard("JAK2")
    if switches.choice("u2af1") == "u2af1_high_risk":
        genes.add("U2AF1")
    return frozenset(genes)


def is_contradictory(given: ChrsInputs) -> bool:
    """Whether *given* says a single DNMT3A mutation and something that cannot be beside it."""
    return given.single_dnmt3a is True and (given.high_risk is True or given.n_mutations not in (None, 1))


def _of_mutations(given: ChrsInputs, data: Mapping[str, Any]) -> dict[str, PointSpan]:
    """Return the points of the three items about mutations; what one of them says decides the others."""
    single, high_risk, n = given.single_dnmt3a, given.high_risk, given.n_mutations
    if single:
        high_risk, n = False, 1
    elif high_risk or (n is not None and n > 1):
        single = False
    more = None if n is None else "more" if n > 1 else "one"
    return {
        "single_dnmt3a": _one_of(data["single_dnmt3a"], _yes(single)),
        "high_risk": _one_of(data["high_risk"], _yes(high_risk)),
        "n_mutations": _one_of(data["n_mutations"], more),
    }


def _yes(answer: bool | None) -> str | None:
    return None if answer is None else "yes" if answer else "no"


def _one_of(points: Mapping[str, float], answer: str | None) -> PointSpan:
    if answer is not None:
        return PointSpan(points[answer], points[answer])
    return PointSpan(min(points.values()), max(points.values()))


def _from(points: Mapping[str, float], low: float | None, high: float | None) -> PointSpan:
    if low is None or high is None:
        return PointSpan(points["below"], points["from"])
    first, last = (points["below" if is_below(v, points["at"]) else "from"] for v in (low, high))
    return PointSpan(first, last)


def _of_value(points: Mapping[str, float], outcome: Outcome | None, *, is_included: bool) -> PointSpan:
    at = points["at"]

    def of(value: float) -> float:
        is_high = not is_below(value, at) if is_included else is_above(value, at)
        return points["from" if is_high else "below"]

    found = possible_points(outcome, of, (at,)) if outcome is not None else None
    return found or PointSpan(points["below"], points["from"])
