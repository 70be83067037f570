"""The words of a descriptive table: Table 1, recovery by response, the state at progression."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DescriptiveWords:
    """Headings, notes and picks; names in braces are facts."""

    characteristic: str = "Characteristic"
    group: str = "n = {n}"
    missing: str = "Missing"
    difference: str = "SMD"
    p: str = "p"
    test: str = "Test"
    recorded: str = "{name}, recorded"
    all_missing: str = "not known in anybody"
    pick: str = "{group}: {row}"
    pick_level: str = "{field}, {level}"
    pick_missing: str = "{row}: not known"
    numbers_note: str = "Numbers: median (lower–upper quartile, type 7) of those with a value."
    levels_note: str = "Counts: n/N (%); N are those in whom it is known."
    missing_note: str = "Missing: patients without a value; they are in no cell of the row."
    difference_note: str = (
        "SMD: standardized mean difference, first group minus second, by the pooled standard deviation; of "
        "several levels the one over all of them."
    )
    recorded_note: str = (
        "Recorded: of all patients; a record cannot tell “no” from “not entered”, so it is not compared."
    )
    p_note: str = "p: two-sided, not adjusted for the number of rows."
    few_note: str = "χ²: where the smallest expected count is below 5, the p value may be wrong."
    few: str = "{test}, expected < 5"
    mann_whitney_exact: str = "Mann–Whitney, exact"
    mann_whitney: str = "Mann–Whitney"
    kruskal_wallis: str = "Kruskal–Wallis"
    welch_t: str = "Welch’s t"
    fisher_exact: str = "Fisher, exact"
    chi_square: str = "χ²"
    chi_square_yates: str = "χ², Yates"
    none: str = "none"
    records: str = "Records"
    patients: str = "{n} patients"
    described: str = "Described by"
    compared: str = "Compared by"
    as_named: str = "test named in every row"
    no_comparison: str = "one group, no comparison"
    quartiles: str = "median, quartiles (type 7); counts"
    counts: str = "counts"
    medians: str = "median, quartiles (type 7)"
    source: str = "As in"
