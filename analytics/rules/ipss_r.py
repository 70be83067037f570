"""IPSS-R: the revised score of a myelodysplastic syndrome, and the same adjusted for age."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.ipss_cytogenetics import IpssRGroup, ipss_r_groups
from analytics.rules.risk_assessment import Asked, Rated, inputs_of, rated, risk_assessment, why_open
from analytics.rules.risk_score import ItemPoints, Readings, category_span, classed, group_points
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import switches
from analytics.rules.tmn_findings import MARROW_BLASTS
from analytics.rules.tmn_inputs import OutsideTmn, TmnInputs, tmn_inputs
from analytics.rules.wanted import Wanted

NAME, RULE = "ipss-r", "ipss_r"
_CODES = {
    "cytogenetics": Wanted.KARYOTYPE.value,
    "blasts": Wanted.MARROW_BLASTS.value,
    "hemoglobin": "HGB",
    "platelets": "PLT",
    "anc": "ANC",
}


@dataclass(frozen=True, slots=True)
class IpssRFindings:
    """What the score asks for.

    Attributes:
        blasts: of the marrow, %.
        hemoglobin: g/dL.
        platelets / anc: 10⁹/L.
        cytogenetics: the groups that are possible; none: nothing is known.
        age_years: the least and the greatest it can be; None: not known.
    """

    blasts: Readings = ()
    hemoglobin: Readings = ()
    platelets: Readings = ()
    anc: Readings = ()
    cytogenetics: frozenset[IpssRGroup] = frozenset()
    age_years: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class AgeAdjusted:
    """IPSS-RA, for survival only; rounded to four decimals.

    Attributes:
        score / category: where there is exactly one.
    """

    score: float | None
    category: str | None
    score_low: float
    score_high: float
    category_low: str
    category_high: str


@dataclass(frozen=True, slots=True)
class IpssRDetails:
    """The score with what it adds up from.

    Attributes:
        score / category: where there is exactly one.
        points: of every item.
        cytogenetics: the groups that are possible.
        age_adjusted: None without an age.
    """

    score: float | None
    category: str | None
    score_low: float
    score_high: float
    category_low: str
    category_high: str
    points: tuple[ItemPoints, ...]
    cytogenetics: tuple[str, ...]
    age_adjusted: AgeAdjusted | None


def rate_ipss_r(
    findings: IpssRFindings, settings: Mapping[str, str], *, asked: Asked | None = None
) -> Assessment:
    """Return the IPSS-R; what is not known leaves it between the scores that are possible.

    Args:
        findings: in the units named there.
        settings: of the clinic.
        asked: where the findings stand in a record; None: they come from a table.

    Source:
        Greenberg 2012, Blood 120:2454.
    """
    groups = tuple(group.value for group in IpssRGroup if group in findings.cytogenetics)
    counted = {item: getattr(findings, item) for item in ("blasts", "hemoglobin", "platelets", "anc")}
    points = (
        group_points(RULE, groups),
        *(classed(RULE, item, readings) for item, readings in counted.items()),
    )
    result = rated(RULE, points)
    details = IpssRDetails(
        score=result.score,
        category=result.categories.only,
        score_low=result.low,
        score_high=result.high,
        category_low=result.categories.low,
        category_high=result.categories.high,
        points=points,
        cytogenetics=groups,
        age_adjusted=None if findings.age_years is None else _adjusted(result, findings.age_years),
    )
    if asked is None:
        named = {MARROW_BLASTS if item == "blasts" else _CODES[item]: r for item, r in counted.items()}
        asked = Asked(inputs_of(named, groups), None, switches(RULE, settings).as_pairs())
    lacking = [_CODES[one.item] for one in points if not one.is_exact or not getattr(findings, one.item)]
    reason = why_open(counted.values(), groups)
    return risk_assessment(NAME, RULE, result, asked, details, missing=tuple(lacking), reason=reason)


def assess_ipss_r(record: PatientRecord, as_of: int | None, settings: Mapping[str, str]) -> Assessment:
    """Return the IPSS-R at the first t-MN of *record*; an acute leukaemia has none."""
    chosen = switches(RULE, settings)
    found = tmn_inputs(record, as_of, settings)
    if isinstance(found, OutsideTmn):
        return found.assessment(NAME, RULE, as_of, chosen.as_pairs())
    findings = IpssRFindings(
        found.blasts,
        found.hemoglobin,
        found.platelets,
        found.anc,
        groups_of(found, settings),
        found.age_years,
    )
    asked = Asked(found.inputs, as_of, (*chosen.as_pairs(), *found.settings))
    return rate_ipss_r(findings, settings, asked=asked)


def groups_of(found: TmnInputs, settings: Mapping[str, str]) -> frozenset[IpssRGroup]:
    """Return the cytogenetic groups that the karyotypes found at a t-MN leave open."""
    is_poor = switches(RULE, settings).choice("double_5q_and_7") == "double_poor"
    return frozenset(
        group for one in found.karyotypes for group in ipss_r_groups(one, is_5q_with_7_poor=is_poor)
    )


def _adjusted(result: Rated, age_years: tuple[float, float]) -> AgeAdjusted:
    """Adjust for age: linear in it and, below 270 years, growing with the score."""
    found = [adjusted_for_age(score, age) for score in (result.low, result.high) for age in age_years]
    low, high = min(found), max(found)
    categories = category_span(RULE, low, high)
    score = low if low == high else None
    return AgeAdjusted(score, categories.only, low, high, categories.low, categories.high)


def adjusted_for_age(score: float, age_years: float) -> float:
    """Return IPSS-RA to four decimals; halves go up, and decimal numbers are taken as written."""
    data = rule_data(RULE)["age"]
    centre, slope, per_point = (Decimal(data[name]) for name in ("centre", "slope", "per_point"))
    exact = Decimal(repr(score)) + (Decimal(repr(age_years)) - centre) * (
        slope - per_point * Decimal(repr(score))
    )
    step = Decimal(1).scaleb(-int(data["decimals"]))
    return float(exact.quantize(step, rounding=ROUND_HALF_UP))
