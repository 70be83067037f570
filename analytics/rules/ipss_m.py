"""IPSS-M: the molecular score of a myelodysplastic syndrome, with best, mean and worst of what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.comparison import is_above, is_below
from analytics.rules.ipss_cytogenetics import IpssRGroup
from analytics.rules.ipss_m_model import (
    KMT2A_PTD,
    RULE,
    IpssMFindings,
    Scenario,
    ScenarioScore,
    Term,
    hull,
    model_genes,
    residual_counts,
    score,
    sf3b1_5q,
    terms,
    tp53_loh,
    tp53_multi,
)
from analytics.rules.ipss_m_of_record import SAMPLE, findings_at_tmn
from analytics.rules.ipss_r import RULE as GROUPS
from analytics.rules.ipss_r import IpssRDetails
from analytics.rules.risk_assessment import Asked, inputs_of, why_open
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.rules.tmn_findings import MARROW_BLASTS
from analytics.rules.tmn_inputs import OutsideTmn, tmn_inputs
from analytics.rules.wanted import GENE, Wanted

NAME = "ipss-m"
_CLAMPED = "hb_4_to_20"


@dataclass(frozen=True, slots=True)
class IpssMDetails:
    """The three scores, and what they add up from.

    Attributes:
        score: of the mean scenario, where best and worst lie near enough to each other.
        category: the same, or the one that best and worst agree in.
        range: worst − best.
        terms: what every variable adds, against the average patient.
        cytogenetics: the groups that are possible.
        tp53_mutations: 2: two or more; None: not known.
        has_multi_hit_tp53: None: not known.
        residual_mutated / residual_missing: of the fifteen residual genes.
        is_hemoglobin_below_model: below 4 g/dL, where package and cohort differ.
        ipss_r: of the same row of a table, where that has neutrophils or an age.
    """

    score: float | None
    category: str | None
    best: ScenarioScore
    mean: ScenarioScore
    worst: ScenarioScore
    range: float
    terms: tuple[Term, ...]
    cytogenetics: tuple[str, ...]
    tp53_mutations: int | None
    has_multi_hit_tp53: bool | None
    residual_mutated: int
    residual_missing: int
    is_hemoglobin_below_model: bool
    ipss_r: IpssRDetails | None = None


def rate_ipss_m(
    findings: IpssMFindings, settings: Mapping[str, str], *, asked: Asked | None = None
) -> Assessment:
    """Return the IPSS-M.

    The mean scenario is reported where worst − best is at most 1; else only a category in which best and
    worst agree; else it is not evaluable.

    Args:
        findings: in the units named there.
        settings: of the clinic.
        asked: where the findings stand in a record; None: they come from a table.

    Source:
        Bernard 2022, NEJM Evid 1(7); papaemmelab/ipssm.
    """
    chosen = switches(RULE, settings)
    details = _details(findings, chosen)
    is_stable = details.category is not None
    is_certain = details.best == details.worst
    status = Status.COMPLETE if is_certain else Status.BOUNDED if is_stable else Status.NOT_EVALUABLE
    asked = Asked(_said(findings, details), None, chosen.as_pairs()) if asked is None else asked
    return Assessment(
        rule=NAME,
        version=str(rule_data(RULE)["version"]),
        outcome=details.category,
        status=status,
        reason=None if is_certain else _why_open(findings),
        inputs=asked.inputs,
        missing=_missing(findings),
        source=str(rule_data(RULE)["source"]),
        as_of=asked.as_of,
        settings=asked.settings,
        details=details,
        value=details.score,
    )


def assess_ipss_m(record: PatientRecord, as_of: int | None, settings: Mapping[str, str]) -> Assessment:
    """Return the IPSS-M at the first t-MN of *record*; an acute leukaemia has none."""
    chosen = switches(RULE, settings)
    found = tmn_inputs(record, as_of, settings)
    if isinstance(found, OutsideTmn):
        return found.assessment(NAME, RULE, as_of, chosen.as_pairs())
    findings, inputs = findings_at_tmn(record, found, as_of, settings)
    groups = switches(GROUPS, settings).as_pairs()
    asked = Asked((*found.inputs, *inputs), as_of, (*chosen.as_pairs(), *groups, *found.settings))
    answer = rate_ipss_m(findings, settings, asked=asked)
    has_sample = any(given.what == SAMPLE for given in inputs)
    return answer if has_sample else replace(answer, missing=_without_sample(answer.missing))


def _details(findings: IpssMFindings, chosen: Switches) -> IpssMDetails:
    parts = terms(findings, clamps_hemoglobin=chosen.choice("hemoglobin") == _CLAMPED)
    best, mean, worst = (score(parts, scenario) for scenario in Scenario)
    limits = rule_data(RULE)["rounding"]
    spread = round(worst.score - best.score, int(limits["decimals"]))
    is_near = not is_above(spread, float(limits["range_up_to"]))
    is_stable = is_near or best.category == worst.category
    mutated, missing, _ = residual_counts(findings)
    return IpssMDetails(
        score=mean.score if is_near else None,
        category=mean.category if is_stable else None,
        best=best,
        mean=mean,
        worst=worst,
        range=spread,
        terms=parts,
        cytogenetics=tuple(group.value for group in IpssRGroup if group in findings.cytogenetics),
        tp53_mutations=findings.tp53_mutations,
        has_multi_hit_tp53=tp53_multi(findings),
        residual_mutated=mutated,
        residual_missing=missing,
        is_hemoglobin_below_model=_is_very_low(findings),
    )


def _is_very_low(findings: IpssMFindings) -> bool:
    low, _ = hull(findings.hemoglobin)
    return bool(findings.hemoglobin) and is_below(low, float(rule_data(RULE)["transform"]["hemoglobin_low"]))


def _why_open(findings: IpssMFindings) -> Reason:
    """Return why the scores differ: something is not known, or of a count only a bound."""
    counts = {"HGB", "PLT", Wanted.MARROW_BLASTS.value}
    is_known = counts.issuperset(_missing(findings))
    groups = tuple(group.value for group in findings.cytogenetics)
    spans = (findings.hemoglobin, findings.platelets, findings.blasts)
    return why_open(spans, groups) if is_known else Reason.NOT_MEASURED


def _missing(findings: IpssMFindings) -> tuple[str, ...]:
    """Return what had to be imputed, and what is known too roughly."""
    spans = {
        "HGB": hull(findings.hemoglobin),
        "PLT": hull(findings.platelets),
        Wanted.MARROW_BLASTS.value: hull(findings.blasts),
    }
    lacking = [code for code, (low, high) in spans.items() if low != high]
    if len(findings.cytogenetics) != 1 or _is_karyotype_wanted(findings):
        lacking.append(Wanted.KARYOTYPE.value)
    if findings.tp53_mutations is None:
        lacking.append(f"{GENE}TP53")
    elif findings.tp53_mutations == 1 and tp53_loh(findings) is None:
        lacking.append(Wanted.TP53_LOH.value)
    for gene in model_genes():
        if findings.gene(gene) is None:
            lacking.append(Wanted.KMT2A_PTD.value if gene == KMT2A_PTD else f"{GENE}{gene}")
    return tuple(lacking)


def _without_sample(missing: tuple[str, ...]) -> tuple[str, ...]:
    """Return *missing* where nothing was sequenced: the sample in place of each of its genes."""
    return (*(code for code in missing if not code.startswith(GENE)), Wanted.SAMPLE.value)


def _is_karyotype_wanted(findings: IpssMFindings) -> bool:
    flags = (findings.has_del5q, findings.has_del7, findings.is_complex)
    return sf3b1_5q(findings) is None and findings.gene("SF3B1") is True and None in flags


def _said(findings: IpssMFindings, details: IpssMDetails) -> tuple[Input, ...]:
    """Return what stood in a table."""
    counts = {"HGB": findings.hemoglobin, "PLT": findings.platelets, MARROW_BLASTS: findings.blasts}
    flags = {
        "del5q": findings.has_del5q,
        "del7_7q": findings.has_del7,
        "complex": findings.is_complex,
        "del17_17p": findings.has_del17p,
        "TP53mut": findings.tp53_mutations,
        "TP53maxvaf": findings.tp53_max_vaf,
        "TP53loh": findings.tp53_loh,
        **{gene: findings.gene(gene) for gene in model_genes()},
    }
    said = tuple(
        Input(None, name, f"{float(value):g}", None, None, None)
        for name, value in flags.items()
        if value is not None
    )
    return (*inputs_of(counts, details.cytogenetics), *said)
