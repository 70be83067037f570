"""What the card of CHIP and CCUS says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipCardWords:
    """The texts of this card; names in braces are facts."""

    title: str = "CHIP or CCUS"
    short_source: str = "Weeks 2023"
    chip: str = "CHIP"
    ccus: str = "CCUS"
    neither: str = "neither"
    chip_or_ccus: str = "CHIP or CCUS"
    variant: str = "{gene} {change}"
    size_unknown: str = "VAF not given"
    low: str = "low"
    uncertain: str = "not certain"
    no_count: str = "not measured"
    others: str = "{n} more mutations"
    set_by: str = "Set by {name}, {date}"
    judged: str = "Set by a clinician, {date}"
    data_say: str = "the data alone: {status}"
    nobody_can_say: str = "undecided"
    separator: str = "; "
    ask: str = "Please say which: {reasons}."
    before_day_100: str = "before day 100 CAR T cells may explain the cytopenia"
    icaht: str = "the cytopenia has lasted since the weeks after CAR T cells"
    later_therapy: str = "a later therapy may explain the cytopenia"
    not_persistent: str = "the cytopenia is not shown to last 4 months"
    no_infusion: str = "the day of the infusion is not known"
    counts_missing: str = "the blood count near the sample is not complete"
    other_gene: str = "Please say which: {genes} is not on the list of genes that count."
    too_coarse: str = "Not evaluable: the sample could not show 2 % (limit {limit})."
    has_tmn: str = "A myeloid neoplasm is known: it is neither."
    by_data: str = "From 2 % VAF on, without cytopenia."
    by_data_ccus: str = "From 2 % VAF on, with a cytopenia that lasts."
    nothing: str = "No mutation from 2 % VAF on."
    near: str = "near {date}"
    rule_clone: str = (
        "CHIP: a mutation in a gene of myeloid neoplasms with a VAF of 2 % or more, no cytopenia."
    )
    rule_x_linked: str = "X-linked genes of men count from 4 % on."
    rule_ccus: str = (
        "CCUS: the same with cytopenia: haemoglobin below 13.0 g/dL (men) or 12.0 g/dL (women), neutrophils "
        "below 1.8 or platelets below 150 ×10⁹/L, in the counts nearest to the sample within {n} days."
    )
    rule_lasting: str = "The cytopenia has to last 4 months."
    rule_ask: str = (
        "Before day 100, after a later therapy, or while neutrophils or platelets have not recovered since, "
        "the data never say CCUS: a clinician does."
    )
    rule_judged: str = (
        "What a clinician says stands above the data: Events and treatment, Add, “CHIP or CCUS”."
    )
    caveats: tuple[str, ...] = (
        "The limits of cytopenia are read in a second source; 4 months and 4 % are recalled (WHO 2022).",
        "The list of genes is our proposal; a mutation in another gene is left to the clinician.",
        "Every reported variant of a gene counts; whether it is a driver, or germline, is not judged.",
        "CCUS supposes a marrow without myeloid neoplasm, and no other cause of the cytopenia.",
    )
