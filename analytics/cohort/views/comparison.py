"""Tests, ratios, differences and medians as one table, and as the lines beside a figure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.cohort.views.analysis_view import Column, Fact, NumberTable, TableRow
from analytics.cohort.views.cells import Cell, EstimateCell, NoneCell, PCell, Scale, TextCell
from analytics.cohort.views.curve_study import Comparison
from analytics.cohort.views.estimate_cells import level_text
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.months import DAYS_PER_MONTH
from analytics.statistics.gray_test import GrayTest
from analytics.statistics.incidence_difference import IncidenceDifference
from analytics.statistics.kaplan_meier import SurvivalCurve
from analytics.statistics.log_rank import LogRank
from analytics.statistics.regression_table import Regression

TABLE = "comparison"
NOTHING = NoneCell()


@dataclass(frozen=True, slots=True)
class ComparisonLine:
    """One line: an estimate, its p, or both; at least one of them is a number or says why it is none."""

    name: str
    value: Cell = NOTHING
    p: Cell = NOTHING


def comparison(
    lines: Sequence[ComparisonLine], context: ViewContext, notes: tuple[str, ...] = (), level: float = 0.95
) -> Comparison:
    """Return *lines* as a table and as facts; a fact shows the value, or where there is none the p."""
    words = context.words.curves
    columns = (
        Column("what", words.what),
        Column("value", words.value.format(level=level_text(level)), is_number=True),
        Column("p", words.p, is_number=True),
    )
    rows = tuple(TableRow((TextCell(one.name), one.value, one.p)) for one in lines)
    facts = []
    for place, one in enumerate(lines):
        key = "p" if one.value == NOTHING else "value"
        facts.append(Fact(one.name, one.p if key == "p" else one.value, same_as=(TABLE, place, key)))
    return Comparison(NumberTable(TABLE, words.comparison, columns, rows, notes), tuple(facts))


def test_line(name: str, test: GrayTest | LogRank | None) -> tuple[ComparisonLine, ...]:
    """Return the p of a test of groups; nothing without groups."""
    if test is None:
        return ()
    cell = PCell(test.test.p, name) if test.status.ok else NoneCell(test.status)
    return (ComparisonLine(name, p=cell),)


def ratio_lines(
    template: str, model: Regression | None, names: dict[str, str], test: str
) -> tuple[ComparisonLine, ...]:
    """Return a line for each group but the first of *names* (group: in words)."""
    if model is None or len(names) < 2:
        return ()
    first = next(iter(names.values()))
    by_name = {one.name: one for one in model.coefficients}
    lines = []
    for group, name in list(names.items())[1:]:
        said, one = template.format(group=name, first=first), by_name.get(f"group[{group}]")
        if one is None or not model.status.ok:
            lines.append(ComparisonLine(said, NoneCell(model.status)))
            continue
        confidence = model.sizes.confidence
        ratio = EstimateCell(one.hr, one.lower, one.upper, Scale.RATIO, confidence)
        lines.append(ComparisonLine(said, ratio, PCell(one.p, test)))
    return tuple(lines)


def difference_lines(
    differences: Sequence[IncidenceDifference],
    names: dict[str, str],
    time: str,
    context: ViewContext,
) -> tuple[ComparisonLine, ...]:
    """Return a line for each difference of incidence, in percentage points."""
    lines = []
    for one in differences:
        name = context.words.curves.difference.format(
            time=time, group=names.get(one.group, one.group), first=names.get(one.reference, one.reference)
        )
        cell: Cell = NoneCell(one.status)
        if one.status.ok:
            cell = EstimateCell(one.estimate, one.lower, one.upper, Scale.DIFFERENCE, one.confidence)
        p: Cell = PCell(one.p, name) if one.status.ok else NOTHING
        lines.append(ComparisonLine(name, cell, p))
    return tuple(lines)


def median_line(name: str, curve: SurvivalCurve) -> ComparisonLine:
    """Return a median in months; not reached where the curve stays above one half."""
    return ComparisonLine(name, median_cell(curve))


def median_cell(curve: SurvivalCurve) -> Cell:
    """Return the median of a curve in months, with its interval."""
    if not curve.n:
        return NoneCell(curve.status)
    middle = curve.median
    value, lower, upper = (_months(days) for days in (middle.estimate, middle.lower, middle.upper))
    return EstimateCell(value, lower, upper, Scale.MONTHS, curve.confidence)


def _months(days: float) -> float | None:
    return None if math.isnan(days) else days / DAYS_PER_MONTH
