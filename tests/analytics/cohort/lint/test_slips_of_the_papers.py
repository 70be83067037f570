"""Every slip of the two papers that can be computed is found (definitions §B), and clean lines are not."""

import pytest

from analytics.cohort.lint.finding import Finding
from analytics.cohort.lint.lint_book import lint_printed, lint_table, lint_text
from analytics.cohort.lint.published_table import statements_of_table, statements_of_text, table_of_lines
from analytics.cohort.views.cells import Scale


def told(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return {(one.severity.value, one.check) for one in findings}


@pytest.mark.parametrize(
    ("text", "found", "number"),
    [
        # Gazeau 2025
        ("LDH 254 (206–328)\nLDH 256 (206–328)", ("warning", "said_twice"), "254"),
        (
            "CD28 2 years: CIF 4.8 % (2.7–7.9)\nCD28 3 years: CIF 9.6 % (2.7–7.9)",
            ("error", "interval"),
            "9.6",
        ),
        (
            "CD28 2 years: CIF 4.8 % (2.7–7.9)\nCD28 3 years: CIF 9.6 % (2.7–7.9)",
            ("warning", "repeated"),
            "2.7",
        ),
        (
            "4-1BB 3 years: CIF 3.2 % (1.2–7.1)\n4-1BB 4 years: CIF 5.2 % (1.2–12)",
            ("note", "repeated"),
            "1.2",
        ),
        ("CAR-HEMATOTOX, HR 1.14 (0.78–1.22), p 0.8", ("error", "centre"), "0.98"),
        ("CAR-HEMATOTOX, HR 1.14 (0.78–1.22), p 0.8", ("warning", "p_value"), "0.8"),
        ("LDH: HR 1.10 (0.70–1.72) p 0.7\nALC: HR 1.10 (0.70–1.72) p 0.7", ("warning", "duplicate"), "LDH"),
        ("NRM due to infection 39 % (22/57)\nNRM due to infection 37 %", None, ""),
        ("NRM due to infection 37 % (22/57)", ("error", "per_cent"), "38.6"),
        ("pre-samples 14/29 (48.2 %)", ("error", "per_cent"), "48.3"),
        ("FL 98/539 (18.1 %)", ("error", "per_cent"), "18.2"),
        ("FL/MZL 66/539 (12.3 %)", ("error", "per_cent"), "12.2"),
        ("tisa-cel 144 of 539 (26.6 %)", ("error", "per_cent"), "26.7"),
        ("TP53 5/11 (46 %)", ("error", "per_cent"), "45.5"),
        ("retained 10/12 (71.4 %)", ("error", "per_cent"), "83.3"),
        ("AML onset 14.2 (10–21.9)\nMDS onset 15.8 (12.6–21.9)", ("note", "repeated"), "21.9"),
        # Stock 2025
        ("HT ≥2, no recovery: 73 % (29/41)", ("error", "per_cent"), "70.7"),
        ("HT ≥2, any recovery: 27 % (27/64)", ("error", "per_cent"), "42.2"),
        ("HT score p = .004\nHT score p = .005", ("warning", "said_twice"), "0.004"),
        ("CD28, no recovery: 30/41 (72.2 %)", ("error", "per_cent"), "73.2"),
        ("ICANS 3 or more: 10.0 % (7/64)", ("error", "per_cent"), "10.9"),
        ("brexu-cel 14/105 (13.5 %)", ("error", "per_cent"), "13.3"),
        (
            "OS any recovery: median 34.9 (20.1–40.2)\nOS at day 30: median 34.9 (18.3–41.5)\n"
            "PFS at day 90: median 34.9 (16.6–44.4)",
            ("note", "repeated"),
            "34.9",
        ),
    ],
)
def test_that_a_slip_in_a_text_is_found(text: str, found: tuple[str, str] | None, number: str) -> None:
    findings = lint_text(text)
    if found is None:  # 39 % of 57 is right, and 37 % beside it without its count only differs
        assert [one.check for one in findings if one.severity.value == "error"] == []
        return
    assert found in told(findings), findings
    assert any(number in one.what for one in findings if one.check == found[1])


def test_that_two_places_with_another_per_cent_are_found() -> None:
    """S0 #9: 39 % in the results, 37 % in the discussion."""
    statements = statements_of_text("NRM due to infection: 22/57 (39 %)\nNRM due to infection: 21/57 (37 %)")
    assert ("warning", "said_twice") in told(lint_printed(statements))


def test_that_a_bound_repeated_from_above_is_off_the_middle() -> None:
    """S0 #3: on ln(−ln F) 5.2 (1.2–12) is not where its interval has its middle, even rounded."""
    assert told(lint_text("CIF 5.2 % (1.2–12.0)")) == {("warning", "centre")}


@pytest.mark.parametrize(
    "line",
    [
        "t-MN 1 year: CIF 1.4 % (0.63–2.8)",
        "t-MN 2 years: CIF 4.5 % (2.8–6.9)",
        "t-MN 3 y: CIF 7.5 % (4.8–11)",
        "t-MN 4 y: CIF 10 % (6.4–15)",
        "NRM: CIF 5.4 % (3.6–7.6)",
        "NRM: CIF 9.7 % (7.1–13)",
        "NRM: CIF 12 % (8.9–16)",
        "NRM: CIF 14.0 % (10–18)",
        "liso-cel: CIF 3.0 % (0.21–13)",
        "tisa-cel: CIF 3.5 % (1.1–8.2)",
        "brexu-cel: CIF 12 % (2.8–27)",
        "4-1BB: CIF 3.2 % (1.2–7.1)",
        "CD28: CIF 13 % (7.4–19)",
        "Age, HR 1.04 (1.01–1.07)",
        "MCV, HR 1.10 (1.05–1.16)",
        "ICANS, HR 1.32 (1.01–1.74)",
        "Lines, HR 1.11 (0.98–1.25)",
        "CD28, HR 1.82 (0.75–4.34)",
        "CRS, HR 0.88 (0.64–1.2)",
        "HT, HR 1.2 (0.96–1.51)",
        "any ICANS, HR 2.52 (1.23–5.09)",
        "CD28, HR 2.15 (0.89–5.22)",
        "ALC, HR 0.84 (0.39–1.81)",
        "CRS, HR 0.94 (0.62–1.42)",
        "PFS, HR 4.6 (2.8–7.7)",
        "OS, HR 3.6 (2.1–6.2)",
        "CRS 467/539 (86.6 %)",
        "ICANS 191 of 539 (35.4 %)",
        "male 335/539 (62.2 %)",
        "T-cells 40/105 (38.1 %)",
        "any 15.5 (1.0–56.9)",
        "p < .0001",
        "p = 0.04",
        "n = 539 patients in 3 centres, 2016–2023",
    ],
)
def test_that_a_clean_line_is_left_alone(line: str) -> None:
    assert lint_text(line) == ()


NONE_VS_ANY = ["Characteristic | All (n = 105) | No recovery (n = 41) | Any recovery (n = 64) | p"]


@pytest.mark.parametrize(
    ("rows", "found", "number"),
    [
        (["Transformed | 33 (31.4 %) | 9 (22.0 %) | 24 (27.5 %) | .1"], ("error", "per_cent"), "37.5"),
        (["CRS | | | |", "0 | 15 (14.3 %) | 4 (9.8 %) | 11 (17.2 %) | ",
          "1–2 | 80 (76.2 %) | 26 (63.4 %) | 50 (78.1 %) | ",
          "≥ 3 | 10 (9.5 %) | 7 (17.1 %) | 3 (4.7 %) | "], ("error", "sums"), "26 + 50"),
        (["CRS | | | |", "0 | 15 (14.3 %) | 4 (9.8 %) | 11 (17.2 %) | ",
          "1–2 | 80 (76.2 %) | 26 (63.4 %) | 50 (78.1 %) | ",
          "≥ 3 | 10 (9.5 %) | 7 (17.1 %) | 3 (4.7 %) | "], ("warning", "sums"), "37 of 41"),
        (["HT | | | |", "low (0–1) | 49 (46.7 %) | 12 (29.3 %) | 37 (57.8 %) |",
          "high (>2) | 56 (53.3 %) | 29 (70.7 %) | 27 (42.2 %) |"], ("warning", "levels"), "leave out 2"),
        (["Progression | | | |", "<90 days | 48 (45.7 %) | 20 (48.8 %) | 28 (43.8 %) |",
          ">90 days | 57 (54.3 %) | 21 (51.2 %) | 36 (56.2 %) |"], ("warning", "levels"), "leave out 90"),
    ],
)  # fmt: skip
def test_that_a_slip_in_a_table_is_found(rows: list[str], found: tuple[str, str], number: str) -> None:
    findings = lint_table(table_of_lines("Table 1", NONE_VS_ANY + rows))
    assert found in told(findings), findings
    assert any(number in one.what for one in findings if one.check == found[1])


def test_that_per_cents_no_count_gives_are_found() -> None:
    """S2 #8: all three criteria by response, 0/3.6/9.1/10.8 % of 29/28/13/35."""
    lines = [
        "Recovery | refractory (n = 29) | early (n = 28) | late (n = 13) | sustained (n = 35)",
        "none | 72.4 % | 50.0 % | 23.1 % | 8.6 %",
        "all three | 0 % | 3.6 % | 9.1 % | 10.8 %",
    ]
    findings = lint_table(table_of_lines("Fig. 3E", lines))
    assert [one.check for one in findings] == ["per_cent", "per_cent"]
    assert "1 of 13 is 7.7 %" in findings[0].what
    assert "3 of 35 is 8.6 %, 4 is 11.4 %" in findings[1].what


def test_that_shares_of_another_denominator_are_found() -> None:
    """S0 #11: 33, 36 and 18 % of nine sequenced."""
    lines = ["Gene | t-AML (n = 9)", "TP53 | 3 (33 %)", "TET2 | 4 (36 %)", "DNMT3A | 2 (18 %)"]
    findings = lint_table(table_of_lines("Mutations", lines))
    assert [one.where for one in findings] == ["Mutations: TET2", "Mutations: DNMT3A"]


def test_that_what_is_not_accounted_for_is_noted() -> None:
    """S0 #14: treatments of t-MDS listed 6 + 4 + 5 of 18."""
    lines = ["Treatment | t-MDS (n = 18)", "Given |", "azacitidine | 6 (33.3 %)", "supportive | 4 (22.2 %)",
             "transplant | 5 (27.8 %)"]  # fmt: skip
    (finding,) = lint_table(table_of_lines("t-MDS", lines))
    assert (finding.severity.value, finding.check) == ("note", "sums")
    assert "15 of 18" in finding.what


def test_that_text_and_table_are_compared() -> None:
    """S2 #2: p < .0001 in the text, .0003 in the table."""
    table = table_of_lines("Table 1", ["Score | p", "HT score | .0003"])
    statements = (*statements_of_text("HT score: p < .0001"), *statements_of_table(table))
    assert told(lint_printed(statements)) == {("warning", "said_twice")}
    assert lint_printed((*statements_of_text("HT score: p < .001"), *statements_of_table(table))) == ()


def test_that_a_clean_table_is_left_alone() -> None:
    lines = [*NONE_VS_ANY, "Sex | | | |", "female | 42 (40.0 %) | 16 (39.0 %) | 26 (40.6 %) | 1.0",
             "male | 63 (60.0 %) | 25 (61.0 %) | 38 (59.4 %) |",
             "LDH | 260 (194.5–402) | 383 (250–600) | 229 (180–310) | < .001"]  # fmt: skip
    assert lint_table(table_of_lines("Table 1", lines)) == ()


def test_that_a_comma_is_read_as_the_language_has_it() -> None:
    assert lint_text("14/29 (48,2 %)", decimal_sign=",")[0].check == "per_cent"
    assert lint_text("14/29 (48,3 %)", decimal_sign=",") == ()
    assert lint_text("1,284/2,568 (50.0 %)") == ()


def test_that_a_ratio_may_be_told_by_the_caller() -> None:
    assert lint_text("CAR-HEMATOTOX 1.14 (0.78–1.22)") == ()
    assert told(lint_text("CAR-HEMATOTOX 1.14 (0.78–1.22)", scale=Scale.RATIO)) == {("error", "centre")}
