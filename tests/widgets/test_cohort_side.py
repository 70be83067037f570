"""The right side of the cohort page is headed by what its lines are."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from analytics.cohort.views.analysis_view import Fact
from analytics.cohort.views.cells import Cell, CountCell, EstimateCell, NoneCell, PCell, Scale
from analytics.statistics.estimability import Reason, not_estimable
from tests.widgets.test_cohort_page import a_view, write
from widgets.cohort_names import part_name
from widgets.cohort_side import CohortSide

MEDIAN = EstimateCell(24.8, 20.1, 28.0, Scale.MONTHS)


@pytest.mark.parametrize(
    ("analysis", "cell", "heading"),
    [
        ("recovery", PCell(0.0004, "Gray"), "Comparison"),
        ("recovery", EstimateCell(0.28, 0.14, 0.51, Scale.RATIO), "Comparison"),
        ("recovery", NoneCell(not_estimable(Reason.NO_EVENTS)), "Comparison"),
        ("recovery", MEDIAN, "Time to recovery"),
        ("population", CountCell(105), "Who is in"),
    ],
)
def test_that_only_what_compares_is_headed_comparison(
    qtbot: Any, analysis: str, cell: Cell, heading: str
) -> None:
    side = CohortSide()
    qtbot.addWidget(side)
    side.show_view(a_view(analysis=analysis, facts=(Fact("line", cell),)), write)
    told = [label.text() for label in side.findChildren(QLabel)]
    assert heading in told
    assert ("Comparison" in told) == (heading == "Comparison")


def test_that_igg_is_not_called_aware_of_immunoglobulin_which_the_population_chooses() -> None:
    assert part_name("recovery", "igg") == "IgG"
