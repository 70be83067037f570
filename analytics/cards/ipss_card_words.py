"""What the cards of IPSS, IPSS-R and IPSS-M say."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class IpssCardWords:
    """The texts of the three cards; names in braces are facts.

    Attributes:
        categories: by the rules' own words.
        items: what points come from, by the names in the data files.
        variables: of the model of the IPSS-M; others are called by their gene.
    """

    title_ipss: str = "IPSS"
    title_ipss_r: str = "IPSS-R"
    title_ipss_m: str = "IPSS-M"
    source_ipss: str = "Greenberg 1997"
    source_ipss_r: str = "Greenberg 2012"
    source_ipss_m: str = "Bernard 2022"
    at_diagnosis: str = "at the diagnosis of the t-MN, {date}"
    undated: str = "at the diagnosis of the t-MN"
    near_diagnosis: str = "within {n} days of the diagnosis of the t-MN"
    categories: Mapping[str, str] = field(
        default_factory=lambda: {
            "Low": "low",
            "Int-1": "intermediate-1",
            "Int-2": "intermediate-2",
            "Intermediate": "intermediate",
            "High": "high",
            "Very Low": "very low",
            "Moderate Low": "moderate low",
            "Moderate High": "moderate high",
            "Very High": "very high",
        }
    )
    groups: Mapping[str, str] = field(
        default_factory=lambda: {
            "good": "good",
            "intermediate": "intermediate",
            "poor": "poor",
            "Very Good": "very good",
            "Good": "good",
            "Intermediate": "intermediate",
            "Poor": "poor",
            "Very Poor": "very poor",
        }
    )
    items: Mapping[str, str] = field(
        default_factory=lambda: {
            "blasts": "Blasts",
            "cytogenetics": "Karyotype",
            "cytopenias": "Cytopenias",
            "hemoglobin": "Hb",
            "platelets": "Platelets",
            "anc": "ANC",
        }
    )
    variables: Mapping[str, str] = field(
        default_factory=lambda: {
            "HB1": "Hb",
            "TRANSF_PLT100": "Platelets",
            "BLAST5": "Blasts",
            "CYTOVEC": "Karyotype",
            "TP53multi": "TP53, both copies",
            "FLT3": "FLT3-ITD/TKD",
            "MLL_PTD": "KMT2A-PTD",
            "SF3B1_5q": "SF3B1 with del(5q)",
            "SF3B1_alpha": "SF3B1 alone",
            "nRes2": "Residual genes",
        }
    )
    short: Mapping[str, str] = field(default_factory=lambda: {"TP53multi": "TP53"})
    to: str = "{low} to {high}"
    item: str = "{name} {value}"
    several: str = " / "
    of_three: str = "{n} of 3"
    absent: str = "{name} not found"
    unknown: str = "{name} not known"
    genes_mutated: str = "{n} of {all} mutated"
    point_tip: str = "{what}: {points} point"
    points_tip: str = "{what}: {points} points"
    unknown_one_tip: str = "{what} not known: {points} point"
    unknown_tip: str = "{what} not known: {points} points"
    share_tip: str = "{what}: {share} against the average patient"
    age_adjusted: str = "Adjusted for age, for survival only: {score}, {category}."
    scenarios: str = "Best {best} ({best_category}), mean {mean}, worst {worst} ({worst_category})."
    and_more: str = "{missing} and {n} more"
    second_copy: str = "TP53, second copy not known"
    stable: str = "Best and worst are more than {range} apart, but of one category."
    use_eln: str = "Acute leukaemia: ELN 2022 applies, not IPSS, IPSS-R or IPSS-M."
    rule_item: str = "{name} ({unit}): {classes}."
    rule_cytopenias: str = "Cytopenias: {limits}; none or one 0, two or three {points}."
    rule_categories: str = "Categories: {classes}."
    rule_groups: str = "Karyotype: {classes}."
    separator: str = " · "
    class_of: str = "{limit}: {points}"
    category_of: str = "{category} {limit}"
    groups_ipss: str = (
        "Good: normal, −Y, del(5q) or del(20q) alone. Poor: three or more abnormalities, or any of "
        "chromosome 7. Intermediate: all other."
    )
    groups_ipss_r: str = (
        "Very good: −Y or del(11q) alone. Good: normal, del(5q), del(12p) or del(20q) alone, "
        "two with del(5q). Intermediate: del(7q), +8, +19, i(17q), any other one or two. "
        "Poor: −7, inv(3)/t(3q)/del(3q), two with −7/del(7q), three. Very poor: more than three."
    )
    rule_age: str = "Adjusted for age: score + (age − {centre}) × ({slope} − {per_point} × score)."
    rule_model: str = (
        "Sum of {n} variables, each (value − average) × weight / ln 2, rounded to two decimals; "
        "0 is the average patient, each point doubles the hazard."
    )
    rule_missing: str = (
        "What is missing takes its best, average and worst value. The mean is reported where worst and best "
        "are at most {range} apart, else only a category in which both agree."
    )
    rule_tp53: str = (
        "TP53: two mutations, or one with the other copy lost: VAF above {vaf}, loss of 17p, or LOH reported."
    )
    caveat_window: str = (
        "Values nearest to the diagnosis, at most {n} days from it; the distance is our proposal."
    )
    caveat_type: str = "The kind of the t-MN is not stated; it is scored as an MDS."
    caveat_mds_mpn: str = "The t-MN is an MDS/MPN; the score was made for MDS."
    caveat_few: str = "Fitted on MDS of which few followed a therapy."
    caveat_hb: str = "Hb below 4 g/dL: the R package and the published cohort differ here."
    caveat_ptd: str = (
        "Many panels cannot show a KMT2A-PTD; it counts as excluded only where the work-up says so."
    )
