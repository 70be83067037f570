"""The model of the IPSS-M: findings become variables, missing ones get three values, and these a score each.

As the public R package ``ipssm`` does it; an interval in place of a value keeps what is imputed inside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import inf, log

from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected, Outcome
from analytics.rules.comparison import is_above
from analytics.rules.ipss_cytogenetics import IpssRGroup
from analytics.rules.risk_score import Readings, category_of
from analytics.rules.rule_data import rule_data

RULE = "ipss_m"
FLT3, KMT2A_PTD = "FLT3", "MLL_PTD"
TWO_OR_MORE = 2


class Scenario(StrEnum):
    """What is assumed of everything that is missing."""

    BEST = "best"
    MEAN = "mean"
    WORST = "worst"


@dataclass(frozen=True, slots=True)
class IpssMFindings:
    """What the model asks for; None is not known.

    Attributes:
        hemoglobin: g/dL.
        platelets: 10⁹/L.
        blasts: of the marrow, %.
        cytogenetics: the groups of the IPSS-R that are possible; none: nothing is known.
        has_del7: −7 or del(7q).
        is_complex: three or more abnormalities.
        has_del17p: −17 or loss of 17p.
        tp53_mutations: how many; 2: two or more.
        tp53_max_vaf: fraction.
        tp53_loh: loss of heterozygosity, however it was found.
        genes: mutated or not, by symbol; ``FLT3`` is an ITD or TKD mutation, ``MLL_PTD`` that of KMT2A.
    """

    hemoglobin: Readings = ()
    platelets: Readings = ()
    blasts: Readings = ()
    cytogenetics: frozenset[IpssRGroup] = frozenset()
    has_del5q: bool | None = None
    has_del7: bool | None = None
    is_complex: bool | None = None
    has_del17p: bool | None = None
    tp53_mutations: int | None = None
    tp53_max_vaf: float | None = None
    tp53_loh: bool | None = None
    genes: Mapping[str, bool | None] = field(default_factory=dict)

    def gene(self, symbol: str) -> bool | None:
        """Return whether a gene is mutated."""
        return self.genes.get(symbol)


@dataclass(frozen=True, slots=True)
class Term:
    """What one variable adds.

    Attributes:
        best / mean / worst: its share of the score under each scenario, against the average patient.
        is_known: whether all three come from what was found.
    """

    variable: str
    best: float
    mean: float
    worst: float

    @property
    def is_known(self) -> bool:
        """Whether nothing had to be imputed."""
        return self.best == self.mean == self.worst


@dataclass(frozen=True, slots=True)
class ScenarioScore:
    """Score and category of one scenario; the score is rounded before its category is read."""

    score: float
    category: str


def model_genes() -> tuple[str, ...]:
    """Return the genes that the model asks for one by one, without TP53, then the residual ones."""
    data = rule_data(RULE)
    made = {"HB1", "TRANSF_PLT100", "BLAST5", "CYTOVEC", "TP53multi", "SF3B1_5q", "SF3B1_alpha", "nRes2"}
    own = [name for name in data["variable"] if name not in made]
    return tuple(dict.fromkeys((*own, "SF3B1", *data["residual"]["genes"])))


def terms(findings: IpssMFindings, *, clamps_hemoglobin: bool) -> tuple[Term, ...]:
    """Return what every variable of the model adds.

    Args:
        findings: in the units named there.
        clamps_hemoglobin: keep it between 4 and 20 g/dL.
    """
    values = {
        **_numbers(findings, clamps_hemoglobin=clamps_hemoglobin),
        **{name: _imputed(name, fact) for name, fact in _facts(findings).items()},
        "nRes2": _residual(findings),
    }
    variables: dict[str, dict[str, float]] = rule_data(RULE)["variable"]
    return tuple(
        Term(name, *((value - own["mean"]) * own["weight"] / log(2) for value in values[name]))
        for name, own in variables.items()
    )


def score(parts: tuple[Term, ...], scenario: Scenario) -> ScenarioScore:
    """Add up *parts*, round, and only then read off the category."""
    decimals = int(rule_data(RULE)["rounding"]["decimals"])
    total = round(sum(getattr(part, scenario.value) for part in parts), decimals) + 0.0
    return ScenarioScore(total, category_of(RULE, total))


def tp53_loh(findings: IpssMFindings) -> bool | None:
    """Return whether TP53 lost its other copy: by its VAF, by 17p, else as it was said."""
    limit = float(rule_data(RULE)["tp53"]["loh_above"])
    vaf = findings.tp53_max_vaf
    if findings.has_del17p or (vaf is not None and is_above(vaf, limit)):
        return True
    return findings.tp53_loh


def tp53_multi(findings: IpssMFindings) -> bool | None:
    """Return whether both copies of TP53 are hit; None: one mutation, and nobody knows of the other copy."""
    match findings.tp53_mutations:
        case None:
            return None
        case 0:
            return False
        case 1:
            return tp53_loh(findings)
        case _:
            return True


def sf3b1_5q(findings: IpssMFindings) -> bool | None:
    """Return whether SF3B1 is mutated beside del(5q), without −7/del(7q) and complexity."""
    needed = (
        findings.gene("SF3B1"),
        findings.has_del5q,
        _not(findings.has_del7),
        _not(findings.is_complex),
    )
    if False in needed:
        return False
    return None if None in needed else True


def sf3b1_alpha(findings: IpssMFindings) -> bool | None:
    """Return whether SF3B1 is mutated without del(5q) as above and without the genes that undo it."""
    others = [findings.gene(gene) for gene in rule_data(RULE)["sf3b1_alpha"]["without"]]
    needed = (findings.gene("SF3B1"), _not(sf3b1_5q(findings)), *(_not(other) for other in others))
    if False in needed:
        return False
    return None if None in needed else True


def residual_counts(findings: IpssMFindings) -> tuple[int, int, int]:
    """Return how many residual genes are mutated, not known, and looked at."""
    states = [findings.gene(gene) for gene in rule_data(RULE)["residual"]["genes"]]
    missing = states.count(None)
    return states.count(True), missing, len(states) - missing


def hull(readings: Readings) -> tuple[float, float]:
    """Return the least and the greatest value that *readings* leave possible."""
    spans = [_span(one) for one in readings] or [(-inf, inf)]
    return min(low for low, _ in spans), max(high for _, high in spans)


def _numbers(findings: IpssMFindings, *, clamps_hemoglobin: bool) -> dict[str, tuple[float, float, float]]:
    data = rule_data(RULE)
    how, points = data["transform"], data["cytogenetics"]["points"]
    groups = [points[group.value] for group in findings.cytogenetics] or list(points.values())
    low, high = hull(findings.hemoglobin)
    if clamps_hemoglobin:
        low, high = (_clip(end, how["hemoglobin_low"], how["hemoglobin_high"]) for end in (low, high))
    spans = {
        "HB1": (low, high),
        "TRANSF_PLT100": _scaled(hull(findings.platelets), how["platelets_up_to"], how["platelets_by"]),
        "BLAST5": _scaled(hull(findings.blasts), how["blasts_up_to"], how["blasts_by"]),
        "CYTOVEC": (min(groups), max(groups)),
    }
    return {name: _within(name, *span) for name, span in spans.items()}


def _scaled(span: tuple[float, float], up_to: float, by: float) -> tuple[float, float]:
    return min(span[0], up_to) / by, min(span[1], up_to) / by


def _within(name: str, low: float, high: float) -> tuple[float, float, float]:
    """Return the imputed values of a variable, each moved into what is possible."""
    own = rule_data(RULE)["variable"][name]
    best, mean, worst = (_clip(own[scenario], low, high) for scenario in ("best", "mean", "worst"))
    return best, mean, worst


def _facts(findings: IpssMFindings) -> dict[str, bool | None]:
    made = {
        "TP53multi": tp53_multi(findings),
        "SF3B1_5q": sf3b1_5q(findings),
        "SF3B1_alpha": sf3b1_alpha(findings),
    }
    numbers = ("HB1", "TRANSF_PLT100", "BLAST5", "CYTOVEC", "nRes2")
    names = (name for name in rule_data(RULE)["variable"] if name not in numbers)
    return {name: made[name] if name in made else findings.gene(name) for name in names}


def _imputed(name: str, fact: bool | None) -> tuple[float, float, float]:
    if fact is not None:
        return (float(fact),) * 3
    own = rule_data(RULE)["variable"][name]
    return own["best"], own["mean"], own["worst"]


def _residual(findings: IpssMFindings) -> tuple[float, float, float]:
    data = rule_data(RULE)["residual"]
    most, reference = float(data["most"]), float(data["reference"])
    mutated, missing, seen = residual_counts(findings)
    share = (most - mutated) / most * (missing / (seen + missing)) * reference
    return min(mutated, most), min(mutated, most) + max(share, 0.0), min(mutated + missing, most)


def _span(outcome: Outcome) -> tuple[float, float]:
    match outcome:
        case Measured(value=value):
            return value, value
        case NotDetected(limit=None) | Missing():
            return -inf, inf
        case NotDetected(limit=limit):
            return 0.0, limit or 0.0
        case Censored(comparator=Comparator.BELOW | Comparator.AT_MOST, limit=limit):
            return 0.0, limit
        case Censored(limit=limit):
            return limit, inf


def _clip(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def _not(fact: bool | None) -> bool | None:
    return None if fact is None else not fact
