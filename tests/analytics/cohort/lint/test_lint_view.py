"""Our own analyses before they leave the house: every check finds its slip, and nothing where all is well."""

from dataclasses import replace

import pytest

from analytics.charts.chart import Pick
from analytics.cohort.lint.finding import Severity, has_errors
from analytics.cohort.lint.lint_book import STATEMENT_CHECKS, VIEW_CHECKS, lint_view
from analytics.cohort.lint.phrase_numbers import plain
from analytics.cohort.views.analysis_view import AnalysisView, Column, Fact, NumberTable, TableRow
from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    EstimateCell,
    NoneCell,
    NumberCell,
    PCell,
    QuartilesCell,
    Scale,
    ShareCell,
    TextCell,
)
from analytics.wording import Wording

CURVE = (
    EstimateCell(0.195, 0.10, 0.34, Scale.PROBABILITY),
    EstimateCell(0.062, 0.02, 0.12, Scale.PROBABILITY),
)
RATIO = EstimateCell(0.28, 0.14, 0.56, Scale.RATIO)


def table(*rows: tuple[Cell, ...], key: str = "t", heads: tuple[str, ...] = ("", "", "", "")) -> NumberTable:
    columns = tuple(Column(f"c{place}", f"C{place}", head) for place, head in enumerate(heads))
    return NumberTable(key, "Table", columns, tuple(TableRow(row) for row in rows))


def view(*tables: NumberTable, facts: tuple[Fact, ...] = (), reading: tuple[str, ...] = ()) -> AnalysisView:
    everybody = Pick("all", tuple(range(105)))
    return AnalysisView(
        "x", "y", "Title", "", None, tables, facts=facts, reading=reading, everybody=everybody
    )


SOUND = view(
    table(
        (TextCell("1"), *CURVE, NoneCell()),
        (TextCell("CD28z"), RATIO, PCell(0.0004, "Wald"), NumberCell(4.0, "g/L")),
        (TextCell("LDH"), QuartilesCell(256, 206, 328, 40), ShareCell(14, 29), CountCell(3)),
        heads=("", "4-1BB, n = 41", "CD28z, n = 64", ""),
    ),
    facts=(Fact("Fine-Gray", RATIO, same_as=("t", 1, "c1")), Fact("Gray", PCell(0.0002, "Gray"))),
    reading=("19.5 % of 41 patients, 95 % interval 10–34; above 200/µL; 14 of 29.",),
)


def test_that_sound_numbers_are_left_alone() -> None:
    assert lint_view(SOUND) == ()
    assert not has_errors(lint_view(SOUND))


@pytest.mark.parametrize(
    ("broken", "check", "words"),
    [
        (view(table((TextCell("a"), ShareCell(42, 41)))), "per_cent", "42 of 41 is more than all"),
        (view(table((TextCell("a"), EstimateCell(0.5, 0.6, 0.7, Scale.PROBABILITY)))), "interval", "outside"),
        (
            view(table((TextCell("a"), EstimateCell(0.5, 0.7, 0.3, Scale.PROBABILITY)))),
            "interval",
            "ends before",
        ),
        (
            view(table((TextCell("a"), EstimateCell(1.2, 1.1, 1.3, Scale.PROBABILITY)))),
            "interval",
            "no probability",
        ),
        (view(table((TextCell("a"), EstimateCell(0.5, 0.1, 0.51, Scale.RATIO)))), "centre", "0.23"),
        (view(table((TextCell("a"), PCell(1.2, "Gray")))), "p_value", "no probability"),
        (view(table((TextCell("a"), RATIO, PCell(0.6, "Wald")))), "p_value", "leaves out 1"),
        (
            view(table((TextCell("a"), EstimateCell(1.1, 0.5, 2.42, Scale.RATIO), PCell(0.001, "Wald")))),
            "p_value",
            "holds 1",
        ),
        (view(table((TextCell("a"), NumberCell(float("nan"))))), "number", "no number"),
        (
            view(table((TextCell("a"), EstimateCell(float("inf"), 1, None, Scale.RATIO)))),
            "number",
            "no number",
        ),
        (view(facts=(Fact("Gray", PCell(float("nan"), "Gray")),)), "number", "no number"),
        (
            view(
                table((TextCell("a"), RATIO)),
                facts=(Fact("sHR", replace(RATIO, value=0.29), same_as=("t", 0, "c1")),),
            ),
            "fact",
            "0.29 (0.14–0.56)",
        ),
        (
            view(table((TextCell("a"), RATIO)), facts=(Fact("x", RATIO, same_as=("t", 1, "c1")),)),
            "fact",
            "not there",
        ),
        (
            view(table((TextCell("a"), RATIO)), facts=(Fact("x", RATIO, same_as=("t", 0, "c9")),)),
            "fact",
            "not there",
        ),
    ],
)
def test_that_a_contradiction_is_an_error(broken: AnalysisView, check: str, words: str) -> None:
    findings = [one for one in lint_view(broken) if one.check == check]
    assert findings, lint_view(broken)
    assert any(words in one.what for one in findings), findings
    assert has_errors(findings)


LAB = QuartilesCell(256.5, 206.0, 328.0, 41)


@pytest.mark.parametrize(
    ("rows", "is_said"),
    [
        ((EstimateCell(-0.0571, -0.1169, 0.0026, Scale.DIFFERENCE),) * 2, False),
        ((QuartilesCell(2.25, 2.0, 3.75, 41), QuartilesCell(2.25, 2.0, 3.75, 40)), False),
        ((LAB, LAB), True),
        ((QuartilesCell(2.31, 2.04, 3.17, 41),) * 2, True),
        ((RATIO, RATIO), True),
    ],
)
def test_that_rows_that_are_equal_without_a_slip_are_not_called_copies(
    rows: tuple[Cell, Cell], is_said: bool
) -> None:
    found = lint_view(view(table((TextCell("a"), rows[0]), (TextCell("b"), rows[1]))))
    assert [one.check for one in found] == (["duplicate"] if is_said else [])


def test_that_a_group_that_holds_everybody_with_a_value_is_no_copy_of_all() -> None:
    one = table((TextCell("LDH"), LAB, LAB), heads=("", "All", "Axi-cel"))
    assert lint_view(view(one)) == ()


@pytest.mark.parametrize(
    ("broken", "check"),
    [
        (view(table((TextCell("a"), RATIO), (TextCell("b"), RATIO))), "duplicate"),
        (view(table((TextCell("a"), RATIO), heads=("", "A, n = 41", "B, n = 63"))), "groups"),
        (view(table((TextCell("a"), RATIO)), reading=("47.3 % recovered.",)), "sentence"),
        (view(table((TextCell("a"), RATIO)), reading=("p = 0.04",)), "sentence"),
        (view(table((TextCell("a"), RATIO)), reading=("17 of 30 recovered.",)), "sentence"),
        (view(table((TextCell("a"), RATIO)), reading=("Reconstitués : 17 sur 30.",)), "sentence"),
        (view(table((TextCell("a"), RATIO)), reading=("17 von 30 erholten sich.",)), "sentence"),
    ],
)
def test_that_what_needs_an_explanation_is_a_warning(broken: AnalysisView, check: str) -> None:
    (finding,) = lint_view(broken)
    assert (finding.check, finding.severity) == (check, Severity.WARNING)


def test_that_the_sizes_of_groups_are_read_below_their_names_too() -> None:
    def told(*sizes: int) -> AnalysisView:
        names = [Column(f"g{place}", f"n = {n}", f"Group {place}") for place, n in enumerate(sizes)]
        row = TableRow((TextCell("a"), *(CountCell(place) for place in range(len(sizes)))))
        return view(NumberTable("t", "Table", (Column("name", ""), *names), (row,)))

    assert lint_view(told(105, 41, 64)) == ()
    assert [one.check for one in lint_view(told(105, 41, 63))] == ["groups"]


def test_that_numbers_are_read_as_their_language_writes_them() -> None:
    assert plain("1.083 von 2.166, p = 0,032, n = 1.083.", ",") == "1083 von 2166, p = 0.032, n = 1083."
    assert plain("1\u202f083 sur 2\u202f166, p = 0,032", ",") == "1083 sur 2166, p = 0.032"
    assert plain("1,083 of 2,166, p = 0.032") == "1083 of 2166, p = 0.032"


def test_that_a_row_whose_groups_are_not_its_total_is_an_error() -> None:
    broken = view(table((TextCell("CRS 1–2"), ShareCell(80, 105), ShareCell(26, 41), ShareCell(50, 64))))
    (finding,) = lint_view(broken)
    assert (finding.check, finding.severity) == ("sums", Severity.ERROR)


def test_that_levels_of_one_characteristic_add_up_where_they_are_ranges() -> None:
    heading = TableRow((TextCell("Lines"), NoneCell()), is_heading=True)
    rows = [
        TableRow((TextCell(name), ShareCell(n, 41)), is_indented=True)
        for name, n in (("0–1", 20), ("≥ 2", 20))
    ]
    broken = view(NumberTable("t", "Table", (Column("a", ""), Column("b", "B")), (heading, *rows)))
    (finding,) = lint_view(broken)
    assert finding.check == "sums"
    assert "“Lines” add up to 40 of 41 in B" in finding.what


def test_that_rows_of_a_curve_may_stand_still() -> None:
    cells = (TextCell("18"), EstimateCell(0.672, 0.52, 0.80, Scale.PROBABILITY))
    rows = tuple(TableRow(cells, at=at) for at in (18.0, 24.0))
    assert lint_view(view(NumberTable("t", "Table", (Column("a", ""), Column("b", "")), rows))) == ()


def test_that_an_open_interval_and_a_median_not_reached_are_sound() -> None:
    rows = (
        (TextCell("a"), EstimateCell(17.4, 9.0, None, Scale.MONTHS)),
        (TextCell("b"), EstimateCell(None, 8.0, None, Scale.MONTHS)),
        (TextCell("c"), QuartilesCell(float("nan"), float("nan"), float("nan"), 0)),
    )
    assert lint_view(view(table(*rows))) == ()


def test_that_per_cents_are_read_back_as_the_language_writes_them() -> None:
    german = Wording(language="de", decimal_sign=",", group_sign=".")
    assert lint_view(view(table((TextCell("a"), ShareCell(1284, 2568)))), wording=german) == ()


def test_that_every_check_has_a_name_of_its_own() -> None:
    assert len({**STATEMENT_CHECKS, **VIEW_CHECKS}) == len(STATEMENT_CHECKS) + len(VIEW_CHECKS) == 13
