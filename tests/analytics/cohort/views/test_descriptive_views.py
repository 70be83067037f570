"""Table 1, the course and the state at progression: every cell is the result's, and counts whom it says."""

import math
from dataclasses import replace
from typing import Any

import pytest

from analytics.charts.chart import Bar, Plot
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView, NumberTable
from analytics.cohort.views.cells import (
    CountCell,
    EstimateCell,
    NoneCell,
    PCell,
    QuartilesCell,
    ShareCell,
    TextCell,
)
from analytics.cohort.views.descriptive_columns import group_keys, is_only_recorded
from analytics.cohort.views.field_words import FieldWords, field_title, level_name
from analytics.cohort.views.view_book import VIEWS
from analytics.statistics.table_cell import LevelCount
from analytics.wording import Wording
from tests.analytics.cohort.views.curve_context import context_of, shown

QUESTIONS = [
    Question(analysis="table1"),
    Question(analysis="table1", by="domain"),
    Question(analysis="table1", by="ir_any"),
    Question(analysis="table1", by="response_group"),
    Question(analysis="course", by="domain"),
    Question(analysis="state-at-progression"),
    Question(analysis="tmn-findings"),
]


@pytest.fixture(scope="module")
def known(numbered: Population) -> dict[Question, tuple[Any, AnalysisView]]:
    return {question: shown(numbered, question) for question in QUESTIONS}


Known = dict[Question, tuple[Any, AnalysisView]]


def cell(told: NumberTable, row: int, key: str) -> Any:
    keys = [column.key for column in told.columns]
    return told.rows[row].cells[keys.index(key)] if key in keys else None


def titles(told: NumberTable) -> list[str]:
    return [row.cells[0].text for row in told.rows if isinstance(row.cells[0], TextCell)]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: f"{one.analysis}-{one.by}")
def test_that_every_number_of_the_result_stands_in_the_table(known: Known, question: Question) -> None:
    result, view = known[question]
    told = view.tables[0]
    names, words = titles(told), FieldWords()
    checked = 0
    for line, one in result.table.rows():
        if question.analysis == "tmn-findings" and one.name in (
            "age",
            "tmn_type",
            "tp53_vaf",
            "tp53_vaf_before",
        ):
            continue
        if line.level is None:
            at = names.index(field_title(one.name, words, Wording()))
            got = cell(told, at, "all")
            assert (got.median, got.lower, got.upper, got.n) == (
                line.overall.median, line.overall.lower_quartile, line.overall.upper_quartile, line.overall.n,
            )  # fmt: skip
        elif len(one.rows) > 2 or {row.level for row in one.rows} > {"yes", "no"}:
            heading = names.index(field_title(one.name, words, Wording()))
            at = names.index(level_name(one.name, line.level, words), heading)
            assert told.rows[at].is_indented
        elif line.level == "yes" and not is_only_recorded(one):
            at = names.index(field_title(one.name, words, Wording()))
            assert not told.rows[at].is_indented
        else:
            continue
        for group, of_group in zip(result.table.groups, line.groups, strict=True):
            got = cell(told, at, group_keys(result.table.groups)[group])
            if got is None:
                assert len(result.table.groups) == 1
            elif isinstance(of_group, LevelCount):
                assert got == ShareCell(of_group.count, of_group.n)
            else:
                assert (got.median, got.n) == (of_group.median, of_group.n)
            checked += 1
    assert checked >= 20


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: f"{one.analysis}-{one.by}")
def test_that_every_count_leads_to_as_many_patients(
    numbered: Population, known: Known, question: Question
) -> None:
    _, view = known[question]
    told = view.tables[0]
    keys = [column.key for column in told.columns]
    checked = 0
    for row in told.rows:
        for key, pick in row.picks:
            counted = row.cells[keys.index(key)]
            match counted:
                case ShareCell(count, _):
                    assert len(pick.patients) == count
                case QuartilesCell():
                    assert len(pick.patients) == counted.n
                case CountCell(n):
                    assert len(pick.patients) == n
            assert len(set(pick.patients)) == len(pick.patients)
            checked += 1
    assert checked > 20


def test_that_levels_add_up_to_those_who_are_known(numbered: Population, known: Known) -> None:
    _, view = known[Question(analysis="table1", by="domain")]
    told, sums = view.tables[0], 0
    heading = None
    for place, row in [*enumerate(told.rows), (-1, None)]:
        if row is not None and row.is_indented:
            continue
        if heading is not None:
            levels = told.rows[heading + 1 : place] if place > 0 else told.rows[heading + 1 :]
            cells = [r.cells[1] for r in levels if r.is_indented]
            if cells and isinstance(cells[0], ShareCell):
                sums += 1
                assert sum(c.count for c in cells if isinstance(c, ShareCell)) == cells[0].of
        heading = place if row is not None and row.is_heading else None
    assert sums >= 8


def test_that_differences_are_those_of_the_groups_as_they_stand(numbered: Population, known: Known) -> None:
    """*No recovery* stands first and is the second group of the result."""
    result, view = known[Question(analysis="table1", by="ir_any")]
    told = view.tables[0]
    assert result.table.groups == ("any", "none")
    assert [c.key for c in told.columns][2:4] == ["group_none", "group_any"]
    age = next(one for one in result.table.characteristics if one.name == "age")
    at = titles(told).index("Age, years")
    assert cell(told, at, "smd").value == -age.difference
    means = [
        [FIELDS["age"].of(m) for m in numbered.members if bool(m.recovery.first_met) is recovered]
        for recovered in (False, True)
    ]
    assert math.copysign(1, cell(told, at, "smd").value) == math.copysign(
        1,
        sum(means[0]) / len(means[0]) - sum(means[1]) / len(means[1]),  # type: ignore[arg-type]
    )


def test_that_groups_stand_alike_in_every_language(numbered: Population, known: Known) -> None:
    """A file of words may list levels in another order, or more of them; signs must not follow it."""
    question = Question(analysis="table1", by="ir_any")
    result, view = known[question]
    context = context_of(numbered, question)
    levels = {name: dict(reversed(list(own.items()))) for name, own in context.words.fields.levels.items()}
    levels["disease"] = {"z": "z"}
    own_words = replace(context.words, fields=replace(context.words.fields, levels=levels))
    turned = VIEWS["table1"](result, view.part, replace(context, words=own_words)).tables[0]
    assert turned.columns == view.tables[0].columns
    assert [row.cells for row in turned.rows] == [row.cells for row in view.tables[0].rows]


def test_that_a_test_that_cannot_be_made_says_why(numbered: Population, known: Known) -> None:
    _, view = known[Question(analysis="table1", by="domain")]
    told = view.tables[0]
    centre = cell(told, titles(told).index("Centre"), "p")
    assert isinstance(centre, NoneCell)
    assert centre.status is not None
    assert not centre.status.ok
    tested = [cell(told, place, "p") for place in range(len(told.rows))]
    assert sum(isinstance(one, PCell) for one in tested) > 10


def test_that_what_a_record_cannot_deny_is_counted_of_all_and_not_compared(
    numbered: Population, known: Known
) -> None:
    _, view = known[Question(analysis="course", by="domain")]
    told = view.tables[0]
    at = titles(told).index("Tocilizumab, recorded")
    got = cell(told, at, "all")
    assert got == ShareCell(
        sum(FIELDS["tocilizumab"].of(m) == "yes" for m in numbered.members), len(numbered.members)
    )
    assert cell(told, at, "p") == NoneCell()
    assert any(note.startswith("Recorded") for note in told.notes)


def test_that_groups_made_by_later_recovery_are_warned_of(numbered: Population, known: Known) -> None:
    _, late = known[Question(analysis="table1", by="ir_any")]
    _, early = known[Question(analysis="table1", by="domain")]
    assert any("Immortal time" in one for one in late.warnings)
    assert not any("Immortal time" in one for one in early.warnings)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: f"{one.analysis}-{one.by}")
@pytest.mark.parametrize("members", [0, 1, 2])
def test_that_small_cohorts_are_shown(numbered: Population, question: Question, members: int) -> None:
    _, view = shown(replace(numbered, members=numbered.members[:members]), question)
    for told in view.tables:
        assert all(len(row.cells) == len(told.columns) for row in told.rows)
        for row in told.rows:
            for one in row.cells:
                assert not (isinstance(one, EstimateCell) and one.value is not None and math.isnan(one.value))
                assert not (isinstance(one, PCell) and math.isnan(one.p))
    if members == 0 and view.chart is not None:
        assert view.chart.empty


def test_that_the_boxes_at_progression_are_the_quartiles_of_the_table(
    numbered: Population, known: Known
) -> None:
    result, view = known[Question(analysis="state-at-progression")]
    assert view.chart is not None
    assert [plot.key for plot in view.chart.plots] == [one.name for one in result.table.characteristics]
    for plot, one in zip(view.chart.plots, result.table.characteristics, strict=True):
        assert isinstance(plot, Plot)
        boxes = [mark for mark in plot.marks if isinstance(mark, Bar)]
        assert [(box.low, box.high) for box in boxes] == [
            (cell.lower_quartile, cell.upper_quartile) for cell in one.rows[0].groups
        ]
        assert plot.y.high >= max(box.high for box in boxes)
        assert [len(box.pick.patients) for box in boxes if box.pick] == [c.n for c in one.rows[0].groups]


def left_out(view: AnalysisView) -> int:
    return sum(len(one.patients) for one in view.left_out)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: f"{one.analysis}-{one.by}")
def test_that_everybody_is_in_or_left_out(numbered: Population, known: Known, question: Question) -> None:
    _, view = known[question]
    assert view.everybody is not None
    assert len(view.everybody.patients) + left_out(view) == len(numbered.members)


def test_that_shares_of_alleles_are_read_in_per_cent(known: Known) -> None:
    result, view = known[Question(analysis="tmn-findings")]
    told = view.tables[0]
    at = titles(told).index("TP53, largest VAF at diagnosis, %")
    vaf = next(one for one in result.table.characteristics if one.name == "tp53_vaf").rows[0].overall
    assert vaf.n > 0
    assert cell(told, at, "all").median == pytest.approx(100 * vaf.median)
    assert 1 < cell(told, at, "all").median < 100


def test_that_where_nobody_has_it_nobody_is_counted_and_all_are_known(known: Known) -> None:
    """A gene that was looked for in everybody and found in nobody: 0 of all, not left out."""
    result, view = known[Question(analysis="tmn-findings")]
    told = view.tables[0]
    never = [one for one in result.table.characteristics if [line.level for line in one.rows] == ["no"]]
    assert never
    for one in never:
        at = titles(told).index(field_title(one.name, FieldWords(), Wording()))
        assert cell(told, at, "all") == ShareCell(0, one.rows[0].overall.n)
        assert dict(told.rows[at].picks)["all"].patients == ()


def test_that_the_groups_themselves_are_no_row_of_their_table(known: Known) -> None:
    assert "Type of t-MN" not in titles(known[Question(analysis="tmn-findings")][1].tables[0])
    assert "Co-stimulatory domain" not in titles(known[QUESTIONS[1]][1].tables[0])


def test_that_groups_that_read_alike_have_columns_of_their_own(numbered: Population) -> None:
    """*Lyon 1* and *Lyon-1* are two centres, and so are a few that only differ in signs."""
    names = ("Lyon 1", "Lyon-1", "LYON 1", "!", "?")
    members = tuple(
        replace(m, baseline=replace(m.baseline, centre=names[place % len(names)]))
        for place, m in enumerate(numbered.members)
    )
    result, view = shown(replace(numbered, members=members), Question(analysis="table1", by="centre"))
    told = view.tables[0]
    keys = [column.key for column in told.columns]
    assert len(set(keys)) == len(keys)
    by_group = group_keys(result.table.groups)
    at = titles(told).index("Age, years")
    age = next(one for one in result.table.characteristics if one.name == "age").rows[0]
    for group, summary in zip(result.table.groups, age.groups, strict=True):
        assert cell(told, at, by_group[group]).median == summary.median
