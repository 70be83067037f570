"""Ours beside R's: the same numbers, or a reason of ours where R has none, warns, or says what is hollow."""

import math
from collections import Counter
from dataclasses import dataclass

from analytics.statistics.estimability import Reason
from tests.oracles.our_answers import Ours
from tests.oracles.r_answers import Answer

WITHIN = {"cox": 1e-6, "crr": 1e-6, "crr_later": 1e-6}
"""Relative (absolute below 1) where it is not 1e-8."""

ROOT = 2.5e-4
"""``fisher.test`` looks for an odds ratio below 1, or the inverse of one above, to 1.2e-4 only."""

HUGE_ERROR, NO_ERROR = 100.0, 1e-8
"""Standard errors beyond which R's numbers are none: a maximum at infinity, a variance that is rounding."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One result of both.

    Attributes:
        family: first part of the name, which says which method it is.
        ours_kind: ``ok`` or the reason of ours.
        r_kind: ``numbers``; ``error``, ``warning`` (also ``crr`` without convergence), ``na`` (a coefficient
            left out), or ``hollow`` (see ``hollow``) where R's numbers carry no finding.
        is_same: whether all numbers are equal.
    """

    number: int
    key: str
    ours_kind: str
    r_kind: str
    is_same: bool

    @property
    def family(self) -> str:
        return self.key.split("/")[0]


REFUSED: dict[tuple[str, Reason], dict[str, str]] = {
    ("logrank", Reason.NO_EVENTS): {"warning": "NaN with a warning of R's own arithmetic"},
    ("logrank", Reason.ONE_GROUP): {"error": "There is only 1 group"},
    ("logrank", Reason.TOO_FEW): {"error": "a singular matrix", "hollow": "χ² 0 on 0 degrees of freedom"},
    ("trend", Reason.NO_EVENTS): {"hollow": "score 0, p 1 of a model without events"},
    ("trend", Reason.ONE_GROUP): {"error": "no events", "hollow": "score 0, p 1 of a constant"},
    ("trend", Reason.TOO_FEW): {"hollow": "score 0, p 1: each event found one group only"},
    ("gray", Reason.TOO_FEW): {"hollow": "cuminc says −1, p 1 for a singular matrix, without a warning"},
    ("cox", Reason.NO_EVENTS): {"na": "all coefficients NA"},
    ("cox", Reason.TOO_FEW): {
        "error": "no rows to fit",
        "na": "all coefficients NA",
        "hollow": "robust error of 1e-16: one event decides, its score is 0",
    },
    ("cox", Reason.CONSTANT_COVARIATE): {
        "na": "the coefficient left out in silence",
        "warning": "coefficient 0 with error 0 or NaN",
    },
    ("cox", Reason.COLLINEAR): {"na": "the coefficient left out", "warning": "left out, the rest infinite"},
    ("cox", Reason.SEPARATION): {"warning": "Loglik converged before variable: may be infinite"},
    ("crr", Reason.NO_EVENTS): {"error": "no events of the cause"},
    ("crr", Reason.TOO_FEW): {"error": "too few rows"},
    ("crr", Reason.CONSTANT_COVARIATE): {"error": "a singular matrix"},
    ("crr", Reason.COLLINEAR): {"error": "a singular matrix"},
    ("crr", Reason.SEPARATION): {
        "error": "a singular matrix",
        "warning": "converged = FALSE and a falsely small error, printed like any other",
    },
    ("glm", Reason.SEPARATION): {"hollow": "errors in the thousands", "warning": "probabilities 0 or 1"},
    ("glm", Reason.ONE_GROUP): {"hollow": "errors in the hundred thousands"},
    ("glm", Reason.TOO_FEW): {"hollow": "as many coefficients as rows", "na": "a coefficient left out"},
    ("glm", Reason.CONSTANT_COVARIATE): {"na": "the coefficient left out in silence"},
    ("glm", Reason.COLLINEAR): {"na": "the coefficient left out in silence"},
    ("welch", Reason.TOO_FEW): {"error": "not enough observations"},
    ("kruskal", Reason.ONE_GROUP): {"error": "all observations are in the same group"},
    ("fisher", Reason.ONE_GROUP): {"error": "x must have at least 2 rows and columns"},
    ("fisher", Reason.CONSTANT_COVARIATE): {"error": "x must have at least 2 rows and columns"},
    ("chi", Reason.ONE_GROUP): {
        "error": "x must at least have 2 elements",
        "numbers": "R tests another hypothesis: that the levels of one group are equally frequent",
    },
    ("chi", Reason.CONSTANT_COVARIATE): {
        "numbers": "R tests another hypothesis: that the groups are equally large"
    },
}
"""What R does where we refuse, by method and reason: every case that came up, and no other."""

CURVES = ("km", "reverse", "late", "landmark", "cuminc")
"""Where nobody has the event we keep the numbers of R, and say beside them that nothing follows."""


def compare(number: int, key: str, ours: Ours, r: Answer) -> Pair:
    """Return how *ours* stands to *r*; of an empty group the numbers are those without it."""
    family = key.split("/")[0]
    used = ours.of_the_rest or ours
    kind = "ok" if used.status.reason is None else used.status.reason.value
    return Pair(number, key, kind, _kind(family, r), _is_same(key, used.values, r.values))


def method_of(family: str) -> str:
    """Return the name of a family in ``REFUSED``."""
    names = {"crr_later": "crr", "logrank_strata": "logrank", "landmark_logrank": "logrank"}
    return names.get(family, family.removesuffix("_at_risk"))


def refusals(pairs: list[Pair]) -> Counter[tuple[str, str, str]]:
    """Return how often we refuse, by method, reason of ours and kind of R's answer."""
    return Counter(
        (method_of(pair.family), pair.ours_kind, pair.r_kind)
        for pair in pairs
        if pair.ours_kind != "ok" and pair.family not in (*CURVES, "gray_at_risk")
    )


def _kind(family: str, r: Answer) -> str:
    if r.kind != "ok":
        return r.kind
    if family in ("cox", "crr", "crr_later", "glm"):
        coefficients = len(r.values) // 3 if family != "glm" else len(r.values) // 2
        if any(math.isnan(value) for value in r.values[:coefficients]):
            return "na"
    return "hollow" if _is_hollow(method_of(family), r.values) else "numbers"


def _is_hollow(method: str, values: tuple[float, ...]) -> bool:
    """Return whether R answers with numbers that say nothing."""
    match method:
        case "logrank":
            return values[0] == 0 and values[1] == 0
        case "trend":
            return values == (0.0, 1.0)
        case "gray":
            return not values or values[0] < 0
        case "cox":
            p = (len(values) - 2) // 3
            return min(values[p : 2 * p]) < NO_ERROR
        case "glm":
            p = (len(values) - 1) // 2
            return max(values[p : 2 * p]) > HUGE_ERROR or values[-1] < NO_ERROR
    return False


def _is_same(key: str, ours: tuple[float, ...], theirs: tuple[float, ...]) -> bool:
    if len(ours) != len(theirs):
        return False
    if key == "fisher/2x2":
        odds = zip(ours[1:], theirs[1:], strict=True)
        return _near(ours[0], theirs[0], 1e-8) and all(_same_odds(a, b) for a, b in odds)
    within = WITHIN.get(key.split("/")[0], 1e-8)
    return all(_near(a, b, within) for a, b in zip(ours, theirs, strict=True))


def _same_odds(a: float, b: float) -> bool:
    return abs(min(a, 1.0) - min(b, 1.0)) <= ROOT and abs(1 / max(a, 1.0) - 1 / max(b, 1.0)) <= ROOT


def _near(a: float, b: float, within: float) -> bool:
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    return a == b or abs(a - b) <= within * max(1.0, abs(b))
