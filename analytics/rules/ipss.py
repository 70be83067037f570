"""IPSS: the prognosis of a myelodysplastic syndrome from blasts, karyotype and cytopenias (1997)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured
from analytics.rules.assessment import Assessment
from analytics.rules.comparison import is_above, is_below
from analytics.rules.ipss_cytogenetics import IpssGroup, ipss_groups
from analytics.rules.risk_assessment import Asked, inputs_of, not_evaluable, rated, risk_assessment, why_open
from analytics.rules.risk_score import (
    ItemPoints,
    Readings,
    breaks_of,
    class_points,
    classed,
    group_points,
    item_points,
)
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.rules.tmn_findings import MARROW_BLASTS
from analytics.rules.tmn_inputs import OutsideTmn, tmn_inputs
from analytics.rules.wanted import Wanted

RULE = "ipss"
COUNTS = {"hemoglobin": "HGB", "platelets": "PLT", "anc": "ANC"}


@dataclass(frozen=True, slots=True)
class IpssFindings:
    """What the score asks for.

    Attributes:
        blasts: of the marrow, %.
        hemoglobin: g/dL.
        platelets / anc: 10⁹/L.
        cytogenetics: the groups that are possible; none: nothing is known.
    """

    blasts: Readings = ()
    hemoglobin: Readings = ()
    platelets: Readings = ()
    anc: Readings = ()
    cytogenetics: frozenset[IpssGroup] = frozenset()


@dataclass(frozen=True, slots=True)
class IpssDetails:
    """The score with what it adds up from.

    Attributes:
        score / category: where there is exactly one.
        points: of blasts, cytogenetics and the number of cytopenias.
        cytopenias: 0 or 1 for haemoglobin, platelets and neutrophils.
        cytopenias_low / cytopenias_high: how many there are.
        cytogenetics: the groups that are possible.
    """

    score: float | None
    category: str | None
    score_low: float
    score_high: float
    category_low: str
    category_high: str
    points: tuple[ItemPoints, ...]
    cytopenias: tuple[ItemPoints, ...]
    cytopenias_low: int
    cytopenias_high: int
    cytogenetics: tuple[str, ...]


def rate_ipss(
    findings: IpssFindings, settings: Mapping[str, str], *, asked: Asked | None = None
) -> Assessment:
    """Return the IPSS; what is not known leaves it between the scores that are possible.

    Above 30 % of blasts there is none.

    Args:
        findings: in the units named there.
        settings: of the clinic.
        asked: where the findings stand in a record; None: they come from a table.

    Source:
        Greenberg 1997, Blood 89:2079.
    """
    chosen = switches(RULE, settings)
    cytopenias = _cytopenias(findings, chosen)
    least, most = int(sum(one.low for one in cytopenias)), int(sum(one.high for one in cytopenias))
    groups = tuple(group.value for group in IpssGroup if group in findings.cytogenetics)
    points = (_blasts(findings.blasts, chosen), group_points(RULE, groups), _of_count(least, most))
    result = rated(RULE, points)
    details = IpssDetails(
        score=result.score,
        category=result.categories.only,
        score_low=result.low,
        score_high=result.high,
        category_low=result.categories.low,
        category_high=result.categories.high,
        points=points,
        cytopenias=cytopenias,
        cytopenias_low=least,
        cytopenias_high=most,
        cytogenetics=groups,
    )
    said = inputs_of(_named(findings), groups)
    asked = Asked(said, None, chosen.as_pairs()) if asked is None else asked
    if _are_too_many(findings.blasts):
        return not_evaluable(RULE, RULE, asked, details)
    missing = _missing(findings, points, cytopenias)
    reason = why_open((findings.blasts, *(getattr(findings, name) for name in COUNTS)), groups)
    return risk_assessment(RULE, RULE, result, asked, details, missing=missing, reason=reason)


def assess_ipss(record: PatientRecord, as_of: int | None, settings: Mapping[str, str]) -> Assessment:
    """Return the IPSS at the first t-MN of *record*; an acute leukaemia has none."""
    pairs = switches(RULE, settings).as_pairs()
    found = tmn_inputs(record, as_of, settings)
    if isinstance(found, OutsideTmn):
        return found.assessment(RULE, RULE, as_of, pairs)
    groups = frozenset(group for one in found.karyotypes for group in ipss_groups(one))
    findings = IpssFindings(found.blasts, found.hemoglobin, found.platelets, found.anc, groups)
    return rate_ipss(findings, settings, asked=Asked(found.inputs, as_of, (*pairs, *found.settings)))


def _blasts(readings: Readings, chosen: Switches) -> ItemPoints:
    classes: list[dict[str, float]] = rule_data(RULE)["item"]["blasts"]["classes"]
    if chosen.choice("blasts_between") == "blasts_lower_class":
        classes = [
            {"points": one["points"], "below": one["or_below"]} if "or_below" in one else one
            for one in classes
        ]
    return item_points("blasts", readings, lambda value: class_points(classes, value), breaks_of(classes))


def _are_too_many(blasts: Readings) -> bool:
    highest = float(rule_data(RULE)["item"]["blasts"]["classes"][-1]["up_to"])
    return bool(blasts) and all(isinstance(one, Measured) and is_above(one.value, highest) for one in blasts)


def _cytopenias(findings: IpssFindings, chosen: Switches) -> tuple[ItemPoints, ...]:
    limit = chosen.number("anc_below")
    return (
        classed(RULE, "hemoglobin", findings.hemoglobin),
        classed(RULE, "platelets", findings.platelets),
        item_points("anc", findings.anc, lambda value: float(is_below(value, limit)), (limit,)),
    )


def _of_count(least: int, most: int) -> ItemPoints:
    classes: list[dict[str, Any]] = rule_data(RULE)["item"]["cytopenias"]["classes"]
    return ItemPoints("cytopenias", class_points(classes, least), class_points(classes, most))


def _named(findings: IpssFindings) -> dict[str, Readings]:
    return {
        MARROW_BLASTS: findings.blasts,
        **{code: getattr(findings, name) for name, code in COUNTS.items()},
    }


def _missing(
    findings: IpssFindings, points: tuple[ItemPoints, ...], cytopenias: tuple[ItemPoints, ...]
) -> tuple[str, ...]:
    """Return what is not known, and what is known too roughly to say its points."""
    blasts, groups, count = points
    lacking = []
    if not findings.blasts or not blasts.is_exact:
        lacking.append(Wanted.MARROW_BLASTS.value)
    if not findings.cytogenetics or not groups.is_exact:
        lacking.append(Wanted.KARYOTYPE.value)
    for one in cytopenias:
        if not getattr(findings, one.item) or (not one.is_exact and not count.is_exact):
            lacking.append(COUNTS[one.item])
    return tuple(lacking)
