"""What compares survival curves: medians, the log-rank test, hazard ratios, follow-up."""

from collections.abc import Sequence

from analytics.cohort.views.cells import NoneCell, PCell
from analytics.cohort.views.comparison import (
    ComparisonLine,
    comparison,
    median_line,
    ratio_lines,
    test_line,
)
from analytics.cohort.views.curve_study import Comparison
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.kaplan_meier import SurvivalCurve
from analytics.statistics.log_rank import LogRank
from analytics.statistics.regression_table import Regression


def survival_comparison(
    curves: Sequence[SurvivalCurve],
    names: dict[str, str],
    test: LogRank | None,
    hazard: Regression | None,
    follow_up: SurvivalCurve,
    context: ViewContext,
) -> Comparison:
    """Return tests and ratios first, then the median of each group, then how long all were followed."""
    words = context.words.curves
    lines = (
        *test_line(words.log_rank, test),
        *_trend(test, context),
        *ratio_lines(words.hazard, hazard, names, words.cox_test),
        *medians(curves, names, words.median_all, words.median, context),
        median_line(words.follow_up, follow_up),
    )
    first = next(iter(names.values()), "")
    return comparison(lines, context, (words.hazard_note.format(first=first),) if hazard is not None else ())


def medians(
    curves: Sequence[SurvivalCurve], names: dict[str, str], alone: str, of_group: str, context: ViewContext
) -> tuple[ComparisonLine, ...]:
    """Return the median of each curve; *alone* names the only one."""
    return tuple(
        median_line(alone if len(names) < 2 else of_group.format(group=names[curve.group]), curve)
        for curve in curves
    )


def _trend(test: LogRank | None, context: ViewContext) -> tuple[ComparisonLine, ...]:
    """Return the test for trend where there are three groups or more and their names are numbers."""
    if test is None or len(test.groups) < 3 or not all(name.isdigit() for name in test.groups):
        return ()
    name = context.words.curves.trend
    is_known = test.status.ok and test.trend.df > 0
    return (ComparisonLine(name, p=PCell(test.trend.p, name) if is_known else NoneCell(test.status)),)
