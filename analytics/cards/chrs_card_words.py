"""What the card of the clonal haematopoiesis risk score says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChrsCardWords:
    """The texts of this card; names in braces are facts."""

    title: str = "CHRS"
    short_source: str = "Weeks 2023"
    low: str = "low"
    intermediate: str = "intermediate"
    high: str = "high"
    high_risk_gene: str = "{gene} {vaf} · high-risk gene"
    high_risk_open: str = "High-risk gene not excluded"
    one_mutation: str = "1 mutation · {vaf}"
    single_dnmt3a: str = "Single DNMT3A · {vaf}"
    mutations: str = "{n} mutations · largest {vaf}"
    at_least_one: str = "1 mutation or more · largest {vaf}"
    count: str = "{name} {value}"
    rdw: str = "RDW"
    mcv: str = "MCV"
    not_measured: str = "{name} not measured"
    plus: str = "{first} + {second}"
    other_items: str = "Other items {points}"
    separator: str = " · "
    set_by: str = "{status} set by {name}"
    judged: str = "{status} set by a clinician"
    by_counts: str = "{status} by the counts"
    not_set: str = "CHIP or CCUS not set"
    chip: str = "CHIP"
    ccus: str = "CCUS"
    no_chip: str = "No CHIP in this sample: nothing to score."
    said_neither: str = "A clinician says neither CHIP nor CCUS: nothing to score."
    has_tmn: str = "A myeloid neoplasm is known: its risk is no longer asked for."
    near: str = "near {date}"
    before_infusion: str = "before the infusion"
    point_tip: str = "{what}: {points} point"
    points_tip: str = "{what}: {points} points"
    range_sentence: str = "Between {low} and {high} points."
    rule_items: str = (
        "Eight items are added up: a single DNMT3A mutation 0.5 (else 1), a high-risk gene 2.5 (else 1), two "
        "mutations or more 2 (one 1), largest VAF 20 % or more 2 (below 1), RDW 15 % or more 2.5 (below 1), "
        "MCV {mcv} 2.5 (else 1), CCUS 1.5 (CHIP 1), age 65 or more 1.5 (below 1)."
    )
    mcv_from: str = "100 fL or more"
    mcv_above: str = "more than 100 fL"
    rule_genes: str = "High-risk genes: {genes}."
    rule_sample_before: str = (
        "Scored is the last sample before the infusion, with the RDW and MCV nearest to it within {n} days, "
        "and the age of its day."
    )
    rule_sample_last: str = (
        "Scored is the last sample, with the RDW and MCV nearest to it within {n} days, and the age of its "
        "day."
    )
    rule_groups: str = "Low up to 9.5, intermediate 10 to 12, high from 12.5 points."
    rule_open: str = (
        "What is missing can have any points; a group is said only where they cannot change it. A gene the "
        "panel does not cover is not taken as normal."
    )
    rule_uncovered: str = (
        "What is missing can have any points; a group is said only where they cannot change it. Genes the "
        "panel does not cover are taken as not mutated."
    )
    risk: str = (
        "In the paper {low} % (low), {intermediate} % (intermediate) and {high} % (high) had a myeloid "
        "neoplasm within 10 years."
    )
    caveats: tuple[str, ...] = (
        "The score was not made in patients after CAR T cells: its risks are not theirs.",
        "Earlier therapy and transfusions raise MCV and RDW.",
        "PPM1D, the commonest gene after therapy, is not one of its high-risk genes.",
        "The points are read in a secondary source, not in the paper’s table.",
        "Which sample is scored is our proposal: the paper had one.",
        "Every reported variant of a gene counts; whether it is a driver, or germline, is not judged.",
    )
