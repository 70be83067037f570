"""The words of the view of recovery."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryWords:
    """Names in braces are facts."""

    any: str = "First of the three recovery criteria"
    th: str = "CD4 T cells above {limit}/µL"
    b: str = "B cells above {limit}/µL"
    igg: str = "IgG above {limit} g/L"
    th_own: str = "CD4 T cells above the clinic's threshold"
    b_own: str = "B cells above the clinic's threshold"
    igg_own: str = "IgG above the clinic's threshold"
    subtitle: str = "Cumulative incidence; {competing} compete"
    subtitle_one: str = "Cumulative incidence; {competing} competes"
    subtitle_none: str = (
        "Cumulative incidence; nothing competes: progression, next-line treatment and death censor"
    )
    progression: str = "progression"
    next_therapy: str = "next-line treatment"
    death: str = "death"
    two: str = "{first} and {last}"
    three: str = "{first}, {second} and {last}"
    recovered: str = "recovered"
    contrast: str = "if relapse-free (1 − KM)"
    cd4: str = (
        "A CD3+CD4+ count does not separate endogenous from CAR T cells; early recovery falls in the"
        " expansion window."
    )
    b_cells: str = "Any detectable B cell counts, which may overstate differences between products."
    igg_given: str = "IgG is confounded by substitution."
    ever: str = "{n} of {all} were ever seen recovered."
    of_recovered: str = (
        "Among the {n} who recovered, the median was {median} months (quartiles {lower}–{upper}): a"
        " description of them, no estimate of how many recover."
    )
    recovered_only: str = "Time to recovery of those who recovered"
    recovered_n: str = "recovered"
    recovered_months: str = "median (quartiles), months"
    unmeasured: str = "{n} have no sample of it after the infusion."
    published: str = "published reading"
    clinical: str = "clinical reading (IVIG-aware)"
    clinic: str = "as the clinic set it"
