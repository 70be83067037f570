"""A time axis ends while enough patients are followed, and says whom it leaves out."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.charts.chart import Chart, Plot
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.fitted_axis import fitted_end
from analytics.cohort.views.view_context import ALL_MONTHS
from analytics.rules.months import DAYS_PER_MONTH
from tests.analytics.cohort.views.curve_context import shown, table

SURVIVAL = Question(analysis="survival", part="os")


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ((), 0.0),
        ((2.5,), 3.0),
        ((2.5, 3.0, 181.0), 192.0),  # of three patients one is a fifth
        ((1.0, 2.0, 3.0, 4.0, 5.0, 181.0), 5.0),  # of six two
        ((*[float(n) for n in range(1, 41)], 181.0), 42.0),  # the fifth of them is followed for 37 months
        ((12.0,) * 9, 12.0),
    ],
)
def test_that_an_axis_ends_while_enough_are_followed(times: tuple[float, ...], expected: float) -> None:
    assert fitted_end(times) == expected


def drawn(view: AnalysisView) -> Chart:
    assert view.chart is not None
    return view.chart


def end_of(view: AnalysisView) -> float:
    (plot,) = drawn(view).plots
    assert isinstance(plot, Plot)
    return plot.x.high


def test_that_a_figure_says_whom_its_axis_leaves_out_and_its_tables_leave_out_nobody(numbered: Any) -> None:
    result, fitted = shown(numbered, SURVIVAL)
    whole = shown(numbered, SURVIVAL, months=ALL_MONTHS)[1]
    notes, all_notes = drawn(fitted).notes, drawn(whole).notes
    end = end_of(fitted)
    longer = result.rows.data.time > end * DAYS_PER_MONTH
    assert 1 <= longer.sum() < 5
    assert end < end_of(whole)
    deaths = int(result.rows.data.event[longer].sum())
    said = f"followed longer: {longer.sum()}, of them with an event there: {deaths}."
    assert said in " ".join(notes)
    assert "followed longer" not in " ".join(all_notes)
    assert table(fitted, "steps") == table(whole, "steps")
    assert table(fitted, "curves") == table(whole, "curves")


def test_that_few_patients_have_an_axis_that_shows_most_of_them(numbered: Any) -> None:
    few = replace(numbered, members=numbered.members[:4])
    result, view = shown(few, SURVIVAL)
    assert end_of(view) * DAYS_PER_MONTH >= result.rows.data.time.max()


def test_that_recovery_is_drawn_for_two_years_or_as_long_as_the_reader_wants(numbered: Any) -> None:
    question = Question(analysis="recovery", part="any")
    for months, expected in ((None, 24.0), (6.0, 6.0), (36.0, 36.0)):
        assert end_of(shown(numbered, question, months=months)[1]) == expected
