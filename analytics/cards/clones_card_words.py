"""What the card of the clones says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClonesCardWords:
    """The texts of this card; names in braces are facts."""

    title: str = "Clone kinetics"
    short_source: str = "Fabre 2022"
    samples: str = "{n} samples, {first} to {last}"
    one_sample: str = "1 sample, {first}"
    outcome: str = "{n} of {all}"
    rising: str = "rising"
    none_detected: str = "none detected"
    clone: str = "{gene} {change}"
    course: str = "{first} → {last}"
    others: str = "{n} more clones"
    doubling: str = "×2 in {time}"
    months: str = "{n} mo"
    years: str = "{n} y"
    called_rising: str = "rising"
    called_falling: str = "falling"
    called_unchanged: str = "unchanged"
    undecided: str = "undecided"
    interval: str = "{value} ({low} to {high})"
    per_year: str = "growth per year {rate}"
    logit: str = "logit {rate}"
    fitness: str = "fitness, heterozygous {rate}"
    different_materials: str = "different materials: {first}, then {second}"
    too_close: str = "less than 28 days apart: no rate"
    time_unknown: str = "a date is not exact: no rate"
    separator: str = "; "
    retained: str = "{n} retained"
    lost: str = "{n} lost"
    new: str = "{n} new"
    not_comparable: str = "{n} not comparable"
    fates_at_last: str = "Before the infusion to the last sample: {fates}."
    fates_at_tmn: str = "Before the infusion to the t-MN: {fates}."
    too_few: str = "One sample says how much there was: growth begins with the second."
    rule_growth: str = (
        "Each clone is compared between its first and its last sample that says how much there was: growth "
        "is ln(v2/v1) per year, doubling time ln 2 / growth. Less than 28 days apart there is no rate."
    )
    rule_others: str = (
        "Beside it stand the growth of logit(v) and, for a heterozygous variant below 50 %, of logit(2v); "
        "X-linked genes of men have none."
    )
    rule_bounds: str = (
        "Not detected means somewhere below the limit of the sample: what is measured against it is a bound. "
        "Without a known limit there is none."
    )
    rule_by_error: str = (
        "Rising or falling: the 95 % interval of the fitness (else of the growth) leaves out zero; it holds "
        "the counting error of the reads only."
    )
    rule_by_rate: str = "Rising or falling: the fitness (else the growth) is beyond 0.25 per year up or down."
    rule_fates: str = (
        "Lost or new is said only where the sample without the clone could have shown it: its limit is below "
        "the VAF of the other."
    )
    caveats: tuple[str, ...] = (
        "Blood, marrow and apheresis product are not the same: a change between materials is less certain.",
        "A VAF of 50 % or more may be germline, a lost allele, or one copy in a man.",
        "Natural clones grow by 5 % (DNMT3A, TP53) to more than 50 % (SRSF2 P95H) a year; after CAR T cells "
        "Gazeau 2025 saw an order more.",
        "No rate below 28 days is our proposal.",
    )
