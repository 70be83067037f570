"""Values of one visit that do not fit together are found, and only those."""

import pytest

from analytics.catalogue import catalogue
from analytics.entry.entry_checks import entry_checks
from analytics.entry.finding import Weight
from analytics.entry.problem_sentences import sentence
from analytics.entry.visit_checks import VisitFinding, all_visit_checks, visit_checks
from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
)
from analytics.rules.rule_data import rule_data


def found(settings: dict[str, str] | None = None, **values: float | Outcome) -> tuple[VisitFinding, ...]:
    outcomes = {
        code: Measured(float(value)) if isinstance(value, int | float) else value
        for code, value in values.items()
    }
    return visit_checks(outcomes, entry_checks(settings))


def codes(settings: dict[str, str] | None = None, **values: float | Outcome) -> list[str]:
    return [finding.check for finding in found(settings, **values)]


def below(limit: float) -> Censored:
    return Censored(Comparator.BELOW, limit)


def above(limit: float) -> Censored:
    return Censored(Comparator.ABOVE, limit)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"ANC": 2.1, "WBC": 4.2}, []),
        ({"ANC": 4.2, "WBC": 4.2}, []),
        ({"ANC": 4.24, "WBC": 4.2}, []),  # WBC is printed with one decimal
        ({"ANC": 4.4, "WBC": 4.2}, ["anc_wbc"]),
        ({"ALC": 11.0, "WBC": 4.2}, ["alc_wbc"]),
        ({"ANC": 3.0, "ALC": 1.0, "MONO": 0.3, "WBC": 4.2}, []),
        ({"ANC": 3.0, "ALC": 2.0, "WBC": 4.2}, ["differential"]),
        ({"ANC": 0.4, "ALC": 0.3, "WBC": 9.0}, ["leukocytes_unexplained"]),
        ({"ANC": 0.1, "ALC": 0.1, "WBC": 0.8}, []),  # monocytes come back first
        ({"ANC": 0.4, "WBC": 9.0}, []),
        ({"NEUT_PCT": 60, "LYMPH_PCT": 30, "MONO_PCT": 8, "EOS_PCT": 1, "BASO_PCT": 1}, []),
        ({"NEUT_PCT": 60, "LYMPH_PCT": 30, "MONO_PCT": 18}, ["differential_percent"]),
        (
            {"NEUT_PCT": 40, "LYMPH_PCT": 30, "MONO_PCT": 8, "EOS_PCT": 1, "BASO_PCT": 1},
            ["differential_percent_low"],
        ),
        ({"NEUT_PCT": 50, "ANC": 2.1, "WBC": 4.2}, []),
        ({"NEUT_PCT": 5, "ANC": 2.1, "WBC": 4.2}, ["neutrophils_percent"]),
        ({"CD4": 110, "CD3": 100}, []),
        ({"CD4": 130, "CD3": 100}, ["cd4_cd3"]),
        ({"CD4": 60, "CD8": 55, "CD3": 100}, []),
        ({"CD4": 60, "CD8": 70, "CD3": 100}, ["cd4_cd8_cd3"]),
        ({"CD3": 700, "CD19": 100, "NK": 200, "ALC": 1.0}, []),
        ({"CD3": 600, "CD19": 100, "NK": 200, "ALC": 1.0}, ["lymphosum"]),
        ({"CD3": 3000, "ALC": 1.0}, ["lymphosum_far"]),
        ({"CD3": 60, "CD19": 10, "NK": 20, "ALC": 1.0}, ["lymphosum_far"]),
        ({"CD3": 60, "ALC": 1.0}, []),
        ({"CD4_CD8": 1.0, "CD4": 300, "CD8": 300}, []),
        ({"CD4_CD8": 1.2, "CD4": 300, "CD8": 300}, ["cd4_cd8_ratio"]),
        ({"CD4_CD8": 3.0, "CD4": 1, "CD8": 0}, []),
        ({"IGG": 10, "IGG1": 6, "IGG2": 3, "IGG3": 0.5, "IGG4": 0.5}, []),
        ({"IGG": 10, "IGG1": 4, "IGG2": 2, "IGG3": 0.5, "IGG4": 0.5}, ["igg_subclasses"]),
        ({"IGG": 1.0, "IGG1": 6}, ["igg_subclasses_far"]),
        ({"MCV": 90, "HCT": 45, "RBC": 5.0}, []),
        ({"MCV": 90, "HCT": 45, "RBC": 3.0}, ["mcv"]),
        ({"RETIC": 50, "RETIC_PCT": 1.0, "RBC": 5.0}, []),
        ({"RETIC": 500, "RETIC_PCT": 1.0, "RBC": 5.0}, ["reticulocytes"]),
    ],
)
def test_that_what_does_not_fit_together_is_found(values, expected):
    assert codes(**values) == expected


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"ANC": 5.0},
        {"ANC": below(0.1), "WBC": 0.1},
        {"ANC": 0.3, "WBC": below(0.5)},
        {"ANC": 0.3, "WBC": Missing(MissingReason.NOT_DONE)},
        {"CD3": 500, "CD19": below(1), "NK": 500, "ALC": 1.0},
        {"CD3": 500, "CD19": NotDetected(), "NK": 100, "ALC": 1.0},
        {"CD3": above(1000), "CD19": 1, "NK": 100, "ALC": 9.0},
        {"CD4_CD8": above(5), "CD4": 600, "CD8": 50},
        {"CMV": 1000.0, "NO_SUCH": 1.0},
    ],
)
def test_that_what_is_not_known_does_not_disagree(values):
    assert codes(**values) == []


@pytest.mark.parametrize(
    "values",
    [
        {"ANC": above(5.0), "WBC": 4.0},
        {"ANC": 5.0, "WBC": below(1.0)},
        {"CD4": above(500), "CD3": below(100)},
    ],
)
def test_that_a_bound_that_can_only_disagree_is_found(values):
    assert len(codes(**values)) == 1


def test_that_a_finding_stands_at_the_part_and_names_the_whole():
    (finding,) = found(ANC=4.4, WBC=4.2)
    assert finding.fields == ("ANC", "WBC")
    assert finding.finding.weight is Weight.ASKED


def test_that_all_findings_come_at_once():
    assert codes(ANC=9, ALC=1.0, WBC=4.2, CD4=300, CD3=100, MCV=90, HCT=20, RBC=4) == [
        "anc_wbc",
        "cd4_cd3",
        "mcv",
    ]


def test_that_a_check_can_be_made_a_note_or_turned_off():
    assert codes({"entry.visit.anc_wbc": "off"}, ANC=4.4, WBC=4.2) == []
    (finding,) = found({"entry.visit.anc_wbc": "noted"}, ANC=4.4, WBC=4.2)
    assert finding.finding.weight is Weight.NOTED
    (asked,) = found({"entry.visit.anc_wbc": "nonsense"}, ANC=4.4, WBC=4.2)
    assert asked.finding.weight is Weight.ASKED


def test_that_a_lymphosum_of_ninety_per_cent_is_only_noted():
    (finding,) = found(CD3=600, CD19=100, NK=200, ALC=1.0)
    assert finding.finding.weight is Weight.NOTED


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"ANC": 4.4, "WBC": 4.2}, "ANC (4.4) is above WBC (4.2 ×10⁹/L), of which it is a part."),
        ({"ANC": 5.0, "WBC": below(1.0)}, "ANC (5) is above WBC (< 1 ×10⁹/L), of which it is a part."),
        (
            {"CD4": 60, "CD8": 70, "CD3": 100},
            "CD4 + CD8 are together 130, more than 115 % of CD3 (100 /µL), of which they are parts.",
        ),
        (
            {"CD3": 600, "CD19": 100, "NK": 200, "ALC": 1.0},
            "CD3 + CD19 + NK are together 90 % of ALC; expected are 95 to 105 %.",
        ),
        ({"ANC": 0.4, "ALC": 0.3, "WBC": 9.0}, "ANC + ALC explain only 0.7 of WBC 9 ×10⁹/L."),
        ({"MCV": 90, "HCT": 45, "RBC": 3.0}, "MCV 90 fL does not fit HCT + RBC: expected is 150."),
    ],
)
def test_that_a_finding_says_the_numbers_as_they_stand(values, expected):
    (finding,) = found(**values)
    assert sentence(finding.finding.problem) == expected


def test_that_every_check_names_known_analytes_and_where_it_comes_from():
    entries = rule_data("entry_checks")["visit"]
    for check in all_visit_checks():
        named = (*check.parts, *check.needed, check.whole, check.value, check.over, check.under, check.times)
        assert all(code in catalogue().analytes for code in named if code), check.code
        assert all(other in entries for other in check.unless), check.code
        assert entries[check.code]["source"]
        assert entries[check.code]["mark"] in ("PROPOSED", "VERIFIED")
        assert entries[check.code]["weight"] in ("asked", "noted")
