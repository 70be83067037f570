"""What compares cumulative incidences of groups: Gray's test, differences at one time, Fine and Gray."""

from collections.abc import Sequence
from typing import Protocol

from analytics.cohort.views.comparison import (
    ComparisonLine,
    comparison,
    difference_lines,
    ratio_lines,
    test_line,
)
from analytics.cohort.views.curve_study import Comparison
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.gray_test import GrayTest
from analytics.statistics.incidence_difference import IncidenceDifference
from analytics.statistics.regression_table import Regression


class ComparedIncidence(Protocol):
    """Any analysis of an incidence by groups."""

    @property
    def gray(self) -> GrayTest | None:
        """Of the event between the groups."""

    @property
    def differences(self) -> tuple[IncidenceDifference, ...]:
        """Each group less the first."""

    @property
    def subdistribution(self) -> Regression | None:
        """Against the first group."""


def incidence_comparison(
    result: ComparedIncidence,
    names: dict[str, str],
    time: str,
    context: ViewContext,
    further: Sequence[ComparisonLine] = (),
) -> Comparison:
    """Return test, differences at *time* and ratios, then the *further* lines."""
    words = context.words.curves
    lines = (
        *test_line(words.gray, result.gray),
        *difference_lines(result.differences, names, time, context),
        *ratio_lines(words.fine_gray, result.subdistribution, names, words.fine_gray_test),
        *further,
    )
    first = next(iter(names.values()), "")
    notes = (words.differences_note, words.hazard_note.format(first=first)) if result.differences else ()
    return comparison(lines, context, notes)
