"""What the fields of a cohort's row, their levels and their units are called."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analytics.catalogue import Analyte, catalogue
from analytics.wording import Wording

ALL = "all"
"""The one group where there are no groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldWords:
    """The words of fields and levels by their code; analytes without any have those of the catalogue.

    Attributes:
        names: of fields, factors and criteria.
        units: of fields that are numbers but no analytes.
        levels: by field, then by level, in the order of a table; a level without words stands as recorded.
        yes_no: levels of any field that says yes or no.
    """

    titled: str = "{name}, {unit}"
    all_patients: str = "all patients"
    names: Mapping[str, str] = field(
        default_factory=lambda: {
            "domain": "co-stimulatory domain",
            "product": "product",
            "sex": "sex",
            "centre": "centre",
            "disease": "disease",
            "histology": "histology",
            "prior_transplant": "prior transplant",
            "ecog": "ECOG",
            "ecog_2_or_more": "ECOG ≥ 2",
            "lines_4_or_more": "prior lines ≥ 4",
            "bendamustine": "bendamustine before",
            "bridging": "bridging therapy",
            "bendamustine_9_months": "bendamustine in the last 9 months",
            "holding": "holding therapy",
            "polatuzumab_bridging": "bridging with polatuzumab",
            "brain_to_vein_days": "indication to apheresis",
            "vein_to_vein_days": "apheresis to infusion",
            "hematotox": "CAR-HEMATOTOX",
            "year": "year of infusion",
            "age": "age",
            "prior_lines": "prior lines",
            "hematotox_score": "CAR-HEMATOTOX score",
            "crs_any": "CRS, any grade",
            "crs": "CRS, worst grade",
            "crs_3_or_more": "CRS grade ≥ 3",
            "icans_any": "ICANS, any grade",
            "icans": "ICANS, worst grade",
            "icans_3_or_more": "ICANS grade ≥ 3",
            "early_icaht": "early ICAHT, grade",
            "late_icaht": "late ICAHT, grade",
            "tocilizumab": "tocilizumab",
            "steroids": "steroids",
            "icu": "intensive care",
            "neutrophil_recovery": "neutrophil recovery",
            "severe_neutropenia_days": "severe neutropenia, day 0 to 60",
            "best_response": "best response",
            "response_1_month": "response at 1 month",
            "response_3_months": "response at 3 months",
            "responded": "best response CR or PR",
            "responded_1_month": "CR or PR at 1 month",
            "responded_3_months": "CR or PR at 3 months",
            "response_group": "response group",
            "ir_any": "any recovery",
            "ir_th": "CD4 recovery",
            "ir_b": "B-cell recovery",
            "ir_igg": "IgG recovery",
            "ir_count": "criteria met",
            "ir_group": "recovery, poor or good",
            "tmn_type": "type of t-MN",
            "tp53_before": "TP53 mutated before the infusion",
            "cd28z": "CD28z against 4-1BB",
            "crs_grade": "CRS, worst grade",
            "icans_grade": "ICANS, worst grade",
            "tmn_age": "age at diagnosis",
            "onset_days": "infusion to diagnosis",
            "blasts": "blasts in the marrow",
            "blasts_60_or_more": "blasts ≥ 60 %",
            "eln": "ELN 2022 (t-AML)",
            "ipss_r": "IPSS-R (t-MDS)",
            "abnormal_karyotype": "abnormal karyotype",
            "complex_karyotype": "complex karyotype",
            "monosomal_karyotype": "monosomal karyotype",
            "monosomal_or_complex": "monosomal or complex karyotype",
            "chromosome_5": "abnormality of chromosome 5",
            "chromosome_7": "abnormality of chromosome 7",
            "sequenced": "sequenced at diagnosis",
            "tp53": "TP53 mutated",
            "dnmt3a": "DNMT3A mutated",
            "tet2": "TET2 mutated",
            "ppm1d": "PPM1D mutated",
            "asxl1": "ASXL1 mutated",
            "sf3b1": "SF3B1 mutated",
            "tp53_vaf": "TP53, largest VAF at diagnosis",
            "sequenced_before": "sequenced before the infusion",
            "mutated_before": "any mutation before",
            "dnmt3a_before": "DNMT3A mutated before",
            "tet2_before": "TET2 mutated before",
            "ppm1d_before": "PPM1D mutated before",
            "asxl1_before": "ASXL1 mutated before",
            "sf3b1_before": "SF3B1 mutated before",
            "tp53_vaf_before": "TP53, largest VAF before",
            "gene_retained": "a gene mutated before still mutated",
            "tp53_retained": "TP53 mutated before and still",
            "distance": "propensity score",
            "ldh": "LDH",
            "crp": "CRP",
            "mcv": "MCV",
            "any": "any of the three",
            "th": "CD4",
            "b": "B cells",
            "igg": "IgG",
        }
    )
    units: Mapping[str, str] = field(
        default_factory=lambda: {
            "age": "years",
            "prior_lines": "lines",
            "hematotox_score": "points",
            "tmn_age": "years",
            "onset_days": "days",
            "blasts": "%",
            "tp53_vaf": "%",
            "tp53_vaf_before": "%",
            "brain_to_vein_days": "days",
            "vein_to_vein_days": "days",
            "severe_neutropenia_days": "days",
            "crs_grade": "grade",
            "icans_grade": "grade",
        }
    )
    levels: Mapping[str, Mapping[str, str]] = field(
        default_factory=lambda: {
            "product": {"investigational": "investigational product", "other": "other product"},
            "prior_transplant": {"none": "none", "autologous": "autologous", "allogeneic": "allogeneic"},
            "hematotox": {"low": "low (0–1)", "high": "high (≥ 2)"},
            "crs": {"0": "none"},
            "icans": {"0": "none"},
            "ir_any": {
                "none": "no recovery",
                "any": "any recovery",
                "no": "no recovery",
                "yes": "any recovery",
            },
            "ir_th": {"no": "CD4 not recovered", "yes": "CD4 recovered"},
            "ir_b": {"no": "B cells not recovered", "yes": "B cells recovered"},
            "ir_igg": {"no": "IgG not recovered", "yes": "IgG recovered"},
            "ir_count": {"0": "none", "1": "1 of 3", "2": "2 of 3", "3": "3 of 3"},
            "ir_group": {"poor": "poor (0–1 of 3)", "good": "good (2–3 of 3)"},
            "response_group": {
                "refractory": "refractory",
                "early_relapse": "early relapse",
                "late_relapse": "late relapse",
                "sustained_response": "sustained response",
            },
            "best_response": {"CR": "CR", "PR": "PR", "SD": "SD", "PD": "PD"},
            "response_1_month": {"CR": "CR", "PR": "PR", "SD": "SD", "PD": "PD"},
            "response_3_months": {"CR": "CR", "PR": "PR", "SD": "SD", "PD": "PD"},
            "neutrophil_recovery": {
                "quick": "quick",
                "intermittent": "intermittent",
                "aplastic": "aplastic",
            },
            "tmn_type": {"AML": "t-AML", "MDS": "t-MDS", "unknown": "type not known"},
            "eln": {"favourable": "favourable", "intermediate": "intermediate", "adverse": "adverse"},
            "ipss_r": {
                "Very Low": "very low",
                "Low": "low",
                "Intermediate": "intermediate",
                "High": "high",
                "Very High": "very high",
            },
            "sex": {"female": "female", "male": "male"},
            "disease": {},
            "histology": {},
        }
    )
    yes_no: Mapping[str, str] = field(default_factory=lambda: {"yes": "yes", "no": "no"})


def analyte_of(name: str) -> Analyte | None:
    """Return the analyte a field reads; None: it is no laboratory value."""
    return catalogue().analytes.get(name.upper())


def field_name(name: str, words: FieldWords, wording: Wording) -> str:
    """Return what a field is called, inside a sentence; of a laboratory value the catalogue's name."""
    known = words.names.get(name.lower())
    if known is not None:
        return known
    analyte = analyte_of(name)
    return name if analyte is None else analyte.names.get(wording.language, analyte.name)


def field_unit(name: str, words: FieldWords) -> str:
    """Return the unit of a field that is a number; empty where it has none."""
    analyte = analyte_of(name)
    return words.units.get(name, "") if analyte is None else analyte.display_unit


def field_title(name: str, words: FieldWords, wording: Wording) -> str:
    """Return the name of a field as the beginning of a line, with its unit: *Age, years*."""
    called, unit = field_name(name, words, wording), field_unit(name, words)
    titled = words.titled.format(name=called, unit=unit) if unit and unit not in called else called
    return capitalised(titled)


def field_decimals(name: str) -> int:
    """Return how many digits after the decimal sign a value of a field is printed with."""
    analyte = analyte_of(name)
    return 0 if analyte is None else analyte.decimals


def level_name(name: str, level: str, words: FieldWords) -> str:
    """Return what *level* of the field *name* is called."""
    own = words.levels.get(name, {})
    return own.get(level, words.yes_no.get(level, level))


def group_name(by: str | None, group: str, words: FieldWords) -> str:
    """Return what a group of the grouping *by* is called; without one it is everybody."""
    return words.all_patients if by is None else level_name(by, group, words)


def capitalised(text: str) -> str:
    """Return *text* as the beginning of a line; marks of their own (t-MN, 1 month) stay as they are."""
    return text if text[1:2] == "-" or not text else text[0].upper() + text[1:]
