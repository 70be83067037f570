"""What the card of the t-MN watch says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TmnWatchCardWords:
    """The texts of this card; names in braces are facts."""

    title: str = "t-MN watch"
    prompt: str = "prompt"
    risk_factors: str = "risk factors"
    none: str = "none"
    none_certain: str = "none certain"
    ended: str = "ended"
    short_source: str = "centre rule"
    listed: str = "Gazeau 2025, listed and not scored"
    two_values: str = "{name} {first} and {last}, {n} d apart"
    consider: str = "Consider marrow + karyotype + NGS"
    diagnosed: str = "t-MN diagnosed {date}; the watch ends there"
    pathway: str = "Up to day {n}: ICAHT, no prompt"
    change: str = "{name} {before} → {after}"
    single: str = "{name} {value}"
    transfused: str = "{name}, transfused"
    hb: str = "Hb"
    mcv: str = "MCV"
    days: str = "{n} d"
    months: str = "{n} mo"
    years: str = "{n} y"
    in_years: str = "×{fold} in {n} y"
    in_months: str = "×{fold} in {n} mo"
    new: str = "new"
    at_least: str = "≥ "
    no_earlier: str = "no earlier sample"
    unchanged: str = "not growing"
    unsure: str = "growth not certain"
    late_icaht: str = "Late ICAHT, {name} {value}"
    chrs: str = "CHRS {value}"
    low: str = "low"
    intermediate: str = "intermediate"
    high: str = "high"
    icans: str = "ICANS grade {grade}"
    icans_ungraded: str = "ICANS, grade not recorded"
    age: str = "Age {n}"
    ratio: str = "HR {ratio} per {per}"
    ten_years: str = "{n} % in 10 y"
    per_fl: str = "fL"
    per_grade: str = "grade"
    per_year: str = "year"
    changed_tip: str = "{name}: {before}, then {after}."
    value_tip: str = "{name}: {value}."
    ratio_tip: str = "Hazard ratio of t-MN {ratio} per {per} (95 % {low}–{high}, {paper})."
    median_tip: str = "Median at the diagnosis of t-MN: {value} ({paper})."
    carried_tip: str = (
        "{carried} of {sequenced} sequenced patients with t-MN carried a mutation before ({paper})."
    )
    ten_years_tip: str = (
        "Myeloid neoplasm within 10 years: {n} % of people with this risk ({paper}), none after CAR T cells."
    )
    rule_prompt: str = (
        "Prompt: {lines} or a transfusion, on two samples at least {apart} days apart later than day "
        "{after}, with none above between, relapse-free; or MCV above {mcv} fL and rising; or blasts in the "
        "blood; or late ICAHT of grade {grade} or worse that never recovered."
    )
    line: str = "{name} < {limit}"
    rule_new: str = "The cytopenia has to be new since day {n} or worsening."
    rule_any: str = "Any late cytopenia counts, also one that is neither new nor worsening."
    rule_rise: str = "The MCV has to have risen by {n} fL or more within a year."
    rule_again: str = (
        "Relapse-free is who never relapsed, or has answered again since; values from then on count."
    )
    rule_never: str = "Relapse-free is who never relapsed."
    rule_hidden: str = "The centre does not show the prompt."
    rule_factors: str = (
        "Risk factors: a late value below these limits, MCV above {mcv} fL, a new or growing clone of "
        "{genes}, CHRS {chrs}, ICANS of grade {icans} or worse. Age is listed."
    )
    figure: str = "{name}: hazard ratio {ratio} per {per} (95 % {low}–{high}), {paper}."
    figure_mcv: str = "MCV before lymphodepletion"
    figure_icans: str = "ICANS"
    figure_age: str = "Age"
    caveats: tuple[str, ...] = (
        "A list, not a score: nobody has validated one.",
        "When to look into the marrow is our proposal; the centre may change or hide it.",
        "Gazeau 2025 does not say of which of its models the hazard ratios are.",
        "Treatment and transfusions change MCV and counts; the CHRS was not derived after CAR T cells.",
    )
