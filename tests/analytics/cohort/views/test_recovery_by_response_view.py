"""Combinations and numbers of criteria as they are shown: bars add up, and lead to whom they count."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.charts.chart import Bar, Dots, Plot
from analytics.cohort.analyses.recovery_by_response import Combination
from analytics.cohort.cohort_member import SINGLE
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.cells import CountCell, PCell, ShareCell
from analytics.cohort.views.criteria_sets import combined
from analytics.cohort.views.number_of_criteria import NUMBERS, number_colour
from analytics.figures.palette import Palette, load_palette, luminance
from tests.analytics.cohort.views.curve_context import shown, table

ASKED = Question(analysis="recovery-by-response")


@pytest.fixture(scope="module")
def found(numbered: Population) -> tuple[Any, AnalysisView]:
    return shown(numbered, ASKED)


def plot(view: AnalysisView, key: str) -> Plot:
    assert view.chart is not None
    return next(one for one in view.chart.plots if isinstance(one, Plot) and one.key == key)


def bars(one: Plot) -> list[Bar]:
    return [mark for mark in one.marks if isinstance(mark, Bar)]


def test_that_the_bars_of_the_combinations_are_the_results_and_add_up(
    found: tuple[Any, AnalysisView],
) -> None:
    result, view = found
    drawn = bars(plot(view, "combinations"))
    assert sorted(bar.high for bar in drawn) == sorted(one.n for one in result.combinations)
    assert sum(bar.high for bar in drawn) == result.account.n
    patients = [patient for bar in drawn if bar.pick for patient in bar.pick.patients]
    assert len(patients) == len(set(patients)) == result.account.n
    heights = [bar.high for bar in drawn]
    assert heights[:-1] == sorted(heights[:-1], reverse=True)
    assert plot(view, "combinations").y.high > max(heights)


def test_that_the_matrix_says_which_criteria_a_bar_is_of(found: tuple[Any, AnalysisView]) -> None:
    result, view = found
    matrix, columns = plot(view, "matrix"), plot(view, "combinations")
    assert matrix.x == columns.x
    assert matrix.gutter_pt == columns.gutter_pt
    full = [mark for mark in matrix.marks if isinstance(mark, Dots)][1:]
    counts = {one.criteria: one.n for one in result.combinations}
    for place, bar in enumerate(bars(columns)):
        criteria = tuple(
            criterion
            for criterion, dots in zip(SINGLE, full, strict=True)
            if any(dot.x == place for dot in dots.dots)
        )
        assert counts[criteria] == bar.high
    for criterion, tick in zip(SINGLE, matrix.y.ticks, strict=True):
        n = sum(one.n for one in result.combinations if criterion in one.criteria)
        assert tick.label.endswith(str(n))
        assert tick.pick is not None
        assert len(tick.pick.patients) == n


def test_that_the_stacked_bars_are_as_long_as_their_groups(found: tuple[Any, AnalysisView]) -> None:
    result, view = found
    numbers = plot(view, "numbers")
    sizes = {f"{label.rsplit(' ', 1)[-1]}" for label in (tick.label for tick in numbers.y.ticks)}
    assert sizes == {str(n) for n in (*result.table.sizes, sum(result.table.sizes))}
    counts = next(one for one in result.table.characteristics if one.name == "ir_count")
    for row, tick in enumerate(numbers.y.ticks):
        mine = [bar for bar in bars(numbers) if bar.low < row < bar.high]
        assert tick.pick is not None
        n = len(tick.pick.patients)
        assert mine[0].left == 0
        assert mine[-1].right == pytest.approx(1)
        assert sum(len(bar.pick.patients) for bar in mine if bar.pick) == n
        for bar in mine:
            assert bar.pick is not None
            assert (bar.right - bar.left) * n == pytest.approx(len(bar.pick.patients))
            assert bar.words in ("", str(len(bar.pick.patients)))
    overall = [bar for bar in bars(numbers) if bar.low < 0 < bar.high]
    assert [len(bar.pick.patients) for bar in overall if bar.pick] == [
        line.overall.count for line in counts.rows if line.overall.count
    ]


def test_that_the_groups_stand_in_the_order_of_the_paper(found: tuple[Any, AnalysisView]) -> None:
    labels = [tick.label.split(",")[0] for tick in plot(found[1], "numbers").y.ticks]
    assert labels == ["All patients", "Refractory", "Early relapse", "Late relapse", "Sustained response"]


def test_that_the_table_of_combinations_adds_up(found: tuple[Any, AnalysisView]) -> None:
    result, view = found
    *rows, total = table(view, "combinations").rows
    assert sum(row.cells[1].n for row in rows if isinstance(row.cells[1], CountCell)) == result.account.n
    assert total.cells[1:] == (CountCell(result.account.n), ShareCell(result.account.n, result.account.n))
    assert isinstance(view.facts[1].cell, PCell)
    assert view.facts[1].cell.p == next(
        one.test.p for one in result.table.characteristics if one.name == "ir_any"
    )


def test_that_a_combination_that_counts_others_than_it_has_is_refused(numbered: Population) -> None:
    with pytest.raises(ValueError, match="counts"):
        combined((Combination(SINGLE, 10_000),), numbered.members)


@pytest.mark.parametrize("members", [0, 1, 3])
@pytest.mark.parametrize("by", [None, "domain", "ir_count"])
def test_that_small_cohorts_are_shown(numbered: Population, members: int, by: str | None) -> None:
    few = replace(numbered, members=numbered.members[:members])
    result, view = shown(few, replace(ASKED, by=by))
    assert view.chart is not None
    assert bool(view.facts) is (result.account.n > 0)
    assert bool(view.chart.empty) is (result.account.n == 0)
    if not view.chart.empty:
        assert sum(bar.high for bar in bars(plot(view, "combinations"))) == result.account.n


@pytest.mark.parametrize("theme", ["light", "dark", "paper"])
def test_that_numbers_of_criteria_grow_in_one_direction_without_their_hue(theme: Any) -> None:
    palette: Palette = load_palette(theme)
    light = [luminance(number_colour(one, palette)) for one in NUMBERS]
    steps = [abs(one - palette_light(palette)) for one in light[1:]]
    assert steps == sorted(steps)


def palette_light(palette: Palette) -> float:
    return luminance(palette.surface)


def test_that_every_fact_is_a_cell_of_the_table(found: tuple[Any, AnalysisView]) -> None:
    _, view = found
    assert len(view.facts) == 5
    for fact in view.facts:
        assert fact.same_as is not None
        key, row, column = fact.same_as
        told = table(view, key)
        assert told.rows[row].cells[[one.key for one in told.columns].index(column)] == fact.cell
