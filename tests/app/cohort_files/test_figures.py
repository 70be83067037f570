"""A figure travels without its page: cautions, origin and that its patients are invented go with it."""

from dataclasses import replace

import pytest

from analytics.charts.chart import Chart, ChartAxis, Plot
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.figures.palette import load_palette
from app.cohort_files.analysis_file import analysis_as_file
from app.cohort_files.file_facts import FileFacts


@pytest.fixture
def drawn(view: AnalysisView) -> AnalysisView:
    plot = Plot("curves", ChartAxis(0.0, 24.0, ()), ChartAxis(0.0, 1.0, ()), ())
    return replace(view, chart=Chart("CD4", load_palette("paper"), (plot,), notes=("Ticks: censored.",)))


def svg(view: AnalysisView, facts: FileFacts) -> str:
    return analysis_as_file(view, ".svg", facts).decode()


def test_that_a_figure_says_what_its_page_says(drawn: AnalysisView, facts: FileFacts) -> None:
    told = svg(drawn, facts)
    for said in ("Ticks: censored.", "Groups were not randomised.", facts.words.file.synthetic):
        assert said in told


def test_that_a_figure_of_real_patients_is_not_called_synthetic(
    drawn: AnalysisView, facts: FileFacts
) -> None:
    assert facts.words.file.synthetic not in svg(drawn, replace(facts, is_synthetic=False))
