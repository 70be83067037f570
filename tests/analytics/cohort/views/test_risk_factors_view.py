"""Risk factors as they are shown: both models, both populations, and how well it matched."""

from dataclasses import replace
from math import log10
from typing import Any

import pytest

from analytics.charts.chart import Dots, Interval, Plot, Rule
from analytics.cohort.analyses.risk_factors import RiskFactors
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.cells import Cell, CountCell, EstimateCell, NoneCell, PCell
from analytics.cohort.views.factor_rows import STEPS, ratio_of
from tests.analytics.cohort.views.curve_context import shown, table

ASKED = Question(analysis="risk-factors")


@pytest.fixture(scope="module")
def found(numbered: Population) -> tuple[RiskFactors, AnalysisView]:
    return shown(numbered, ASKED)


def plots(view: AnalysisView) -> dict[str, Plot]:
    assert view.chart is not None
    return {one.key: one for one in view.chart.plots if isinstance(one, Plot)}


def columns(view: AnalysisView) -> dict[str, list[Cell]]:
    told = table(view, "risk_factors")
    return {one.key: [row.cells[place] for row in told.rows] for place, one in enumerate(told.columns)}


def test_that_every_ratio_is_the_models_to_the_power_of_its_step(
    found: tuple[RiskFactors, AnalysisView],
) -> None:
    result, view = found
    told, checked = columns(view), 0
    for when, factors in (("before", result.before), ("after", result.after)):
        for place, one in enumerate(factors):
            for key, model in (("hr", one.cause_specific), ("shr", one.subdistribution)):
                ratio, p = told[f"{when}_{key}"][place], told[f"{when}_{key}_p"][place]
                if not model.status.ok:
                    assert ratio == p == NoneCell(model.status)
                    continue
                (of,) = model.coefficients
                step = STEPS.get(one.name, 1.0)
                assert isinstance(ratio, EstimateCell)
                assert ratio.value == pytest.approx(of.hr**step)
                assert (ratio.lower, ratio.upper) == pytest.approx((of.lower**step, of.upper**step))
                assert isinstance(p, PCell)
                assert p.p == of.p
                checked += 1
            assert told[f"{when}_n"][place] == CountCell(one.cause_specific.sizes.n)
            assert told[f"{when}_events"][place] == CountCell(one.cause_specific.sizes.events)
    assert checked > 40


def test_that_counts_lead_to_whom_they_count(found: tuple[RiskFactors, AnalysisView]) -> None:
    told = table(found[1], "risk_factors")
    keys = [one.key for one in told.columns]
    for row in told.rows:
        assert {key for key, _ in row.picks} == {"before_n", "before_events", "after_n", "after_events"}
        for key, pick in row.picks:
            assert row.cells[keys.index(key)] == CountCell(len(pick.patients))


@pytest.mark.parametrize("subdistribution", [False, True])
def test_that_dots_and_intervals_stand_where_the_logarithm_says(
    numbered: Population, subdistribution: bool
) -> None:
    _, view = shown(numbered, ASKED, with_subdistribution=subdistribution)
    forest, told = plots(view)["forest"], columns(view)
    key = "shr" if subdistribution else "hr"
    cells = [cell for pair in zip(told[f"before_{key}"], told[f"after_{key}"], strict=True) for cell in pair]
    known = [cell for cell in cells if isinstance(cell, EstimateCell)]
    intervals = [mark for mark in forest.marks if isinstance(mark, Interval)]
    axis = forest.x
    assert any(tick.at == 0 and tick.label == "1" for tick in axis.ticks)
    assert len(intervals) == len(known)
    for mark, cell in zip(intervals, known, strict=True):
        assert cell.lower is not None
        assert cell.upper is not None
        assert mark.low == pytest.approx(max(log10(cell.lower), axis.low))
        assert mark.high == pytest.approx(min(log10(cell.upper), axis.high))
        assert mark.open_low is (log10(cell.lower) < axis.low)
        assert mark.open_high is (log10(cell.upper) > axis.high)
    dots = sorted(dot.x for mark in forest.marks if isinstance(mark, Dots) for dot in mark.dots)
    values = sorted(log10(cell.value) for cell in known if cell.value)
    assert dots == pytest.approx([x for x in values if axis.low <= x <= axis.high])
    assert ("Fine" in view.subtitle) is subdistribution
    assert ("Cause-specific" in view.subtitle) is not subdistribution


def test_that_the_numbers_beside_are_those_of_the_table(found: tuple[RiskFactors, AnalysisView]) -> None:
    result, view = found
    side = plots(view)["forest"].side
    assert len(side) == 2 * len(result.before)
    sizes = [one.texts[2] for one in side[::2]]
    assert sizes == [f"{r.cause_specific.sizes.events} / {r.cause_specific.sizes.n}" for r in result.before]
    heights = [one.at for one in side]
    assert heights == sorted(heights)


def test_that_the_love_plot_shows_the_balance_and_its_limits(found: tuple[RiskFactors, AnalysisView]) -> None:
    result, view = found
    love = plots(view)["love"]
    before, after = ([dot.x for dot in mark.dots] for mark in love.marks if isinstance(mark, Dots))
    assert before == [one.before for one in result.study.balance]
    assert after == [one.after for one in result.study.balance]
    assert sorted(mark.at for mark in love.marks if isinstance(mark, Rule)) == [-0.1, 0.0, 0.1]
    assert love.x.low <= min(*before, *after, -0.1)
    assert love.x.high >= max(*before, *after, 0.1)
    fact = next(one for one in view.facts if one.same_as is not None)
    assert fact.same_as is not None
    assert fact.cell == table(view, "balance").rows[fact.same_as[1]].cells[2]


def test_that_matching_by_the_outcome_is_warned_of_before_the_numbers(
    found: tuple[RiskFactors, AnalysisView],
) -> None:
    assert any("matched" in one and "outcome" in one for one in found[1].warnings)


def without_tmn(cohort: Population) -> Population:
    return replace(cohort, members=tuple(m for m in cohort.members if m.ends.os_from_tmn is None))


@pytest.mark.parametrize("members", [0, 1, 40])
def test_that_nothing_is_drawn_and_everything_says_why_without_a_tmn(
    numbered: Population, members: int
) -> None:
    healthy = without_tmn(numbered)
    _, view = shown(replace(healthy, members=healthy.members[:members]), ASKED)
    assert view.chart is not None
    assert view.chart.empty
    told = columns(view)
    for key in ("before_hr", "before_hr_p", "after_shr", "after_shr_p"):
        for cell in told[key]:
            assert isinstance(cell, NoneCell)
            assert cell.status is not None
            assert not cell.status.ok
    assert any("matched" in one for one in view.warnings)


def test_that_a_factor_without_a_model_says_why_in_the_figure(numbered: Population) -> None:
    from analytics.cohort.cohort_member import Course

    def without_icans(course: Course) -> Course:
        return replace(course, icans_grade=None)

    members = tuple(replace(m, course=without_icans(m.course)) for m in numbered.members)
    _, view = shown(replace(numbered, members=members), ASKED)
    last = plots(view)["forest"].side[-2:]
    assert all("not estimable" in one.texts[0] for one in last)
    assert all(one.texts[1] == "" for one in last)


def test_that_words_for_factors_name_their_step(found: Any) -> None:
    labels = [tick.label for tick in plots(found[1])["forest"].y.ticks]
    assert "LDH, per 100 U/L" in labels
    assert "Age, per year" in labels
    assert not any("_" in label for label in labels)


def test_that_a_ratio_too_large_to_be_written_is_without_an_end(found: Any) -> None:
    result, _ = found
    model = result.before[0].cause_specific
    (one,) = model.coefficients
    huge = replace(model, coefficients=(replace(one, hr=2.0, lower=0.0, upper=1e200),))
    cell = ratio_of(huge, 100.0)
    assert isinstance(cell, EstimateCell)
    assert cell.value == 2.0**100
    assert cell.upper == float("inf")
