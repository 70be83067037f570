"""Cumulative incidences of several causes at the times asked for, a line a cause and time."""

from collections.abc import Mapping, Sequence

from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cells import CountCell, NumberCell, TextCell
from analytics.cohort.views.estimate_cells import probability_cell
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.months import DAYS_PER_MONTH
from analytics.statistics.cumulative_incidence import IncidenceCurve


def incidence_at_times(
    key: str,
    title: str,
    head: str,
    curves: Sequence[IncidenceCurve],
    names: Mapping[int, str],
    context: ViewContext,
) -> NumberTable:
    """Return the curves of the causes of *names*, all patients together, in the order of *names*."""
    words = context.words.curves
    columns = (
        Column("cause", head),
        Column("time", words.months, is_number=True),
        Column("at_risk", words.at_risk, is_number=True),
        Column("estimate", title, is_number=True),
    )
    by_cause = {curve.cause: curve for curve in curves}
    rows = tuple(
        row
        for cause, name in names.items()
        if cause in by_cause
        for row in _rows(name, by_cause[cause], context)
    )
    return NumberTable(key, title, columns, rows)


def _rows(name: str, curve: IncidenceCurve, context: ViewContext) -> list[TableRow]:
    told = curve.at(context.at)
    rows = []
    for place, day in enumerate(context.at):
        estimate, lower, upper = (float(one[place]) for one in (told.estimate, told.lower, told.upper))
        cell = probability_cell(estimate, lower, upper, curve.confidence, context)
        time = NumberCell(round(day / DAYS_PER_MONTH, 2))
        rows.append(TableRow((TextCell(name), time, CountCell(int(told.n_risk[place])), cell)))
    return rows
