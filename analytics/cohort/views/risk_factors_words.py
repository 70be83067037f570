"""The words of the risk factors of t-MN, before and after matching."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskFactorsWords:
    """Titles, headings and sentences; names in braces are facts.

    Attributes:
        per: a factor and the step its ratio is for: *LDH, per 100 U/L*.
    """

    title: str = "Risk factors of t-MN, one at a time"
    subtitle_cause: str = "Cause-specific hazard ratios (Cox): relapse and death censor"
    subtitle_sub: str = "Subdistribution hazard ratios (Fine–Gray): relapse and death compete"
    ratios: str = "{model}, before and after matching"
    per: str = "{name}, per {step} {unit}"
    per_one: str = "{name}, per {unit}"
    year: str = "year"
    line: str = "line"
    point: str = "point"
    grade: str = "grade"
    cause_axis: str = "hazard ratio, logarithmic"
    sub_axis: str = "subdistribution hazard ratio, logarithmic"
    ratio_head: str = "{name} (95 % CI)"
    hr: str = "HR"
    shr: str = "sHR"
    p: str = "p"
    events_of: str = "t-MN / n"
    before: str = "before matching"
    after: str = "after matching"
    before_head: str = "Before"
    before_cause: str = "Before, cause-specific"
    before_sub: str = "Before, subdistribution"
    after_head: str = "After"
    after_cause: str = "After, cause-specific"
    after_sub: str = "After, subdistribution"
    factor: str = "Factor"
    events: str = "t-MN"
    patients: str = "n"
    step: str = "Units a ratio is for"
    step_note: str = (
        "A ratio is for one step of the factor as named; per unit it is the root of as many units."
    )
    after_note: str = (
        "After matching: cases and their matched others alone; the matching took the outcome for the"
        " treatment."
    )
    table: str = "Univariate models of t-MN, before and after matching"
    says: str = "{factor}, {when}: {ratio}"
    balance: str = "Standardized differences, cases minus others"
    balance_axis: str = "standardized difference"
    balance_note: str = "Dashed: −0.1 and 0.1; within them the groups are usually called balanced."
    covariate: str = "Covariate"
    difference_before: str = "Before"
    difference_after: str = "After"
    cases: str = "Patients with t-MN"
    controls: str = "Matched to them"
    unmatched: str = "Could not be matched"
    largest: str = "Largest difference after matching"
    of_factor: str = "{when}: {factor} known"
    events_of_factor: str = "{when}: t-MN, {factor} known"
    few: str = (
        "Events are few: {n}. An interval that reaches 1 does not say that a factor does nothing, and one"
        " that does not may be chance: {factors} factors were tried."
    )
    two_models: str = (
        "A cause-specific ratio compares the rate of t-MN among those still in remission and alive; a "
        "subdistribution ratio compares how many get a t-MN in the end, with relapse and death as they come. "
        "The text of the paper names one, its table titles the other: both are given."
    )
    later: str = "CRS and ICANS grades become known only after day 0, from when time is counted."
    no_matching: str = "Nobody could be matched: {why}."
    nobody: str = "Nobody has a t-MN on record: there is nothing to compare."
    matched_on: str = "Matched on"
    matching: str = "{ratio} nearest neighbours each by propensity score, no caliper: {names}"
    estimator: str = "Estimator"
    models: str = "Cox, Efron’s ties; Fine–Gray, robust standard errors"
    compared: str = "Compared"
    equal: str = "equal to R survival 3.5-3 and cmprsk 2.2-11"
    source: str = "Tables 2 and 3 of Gazeau 2025"
