"""Cumulative incidences of several causes at the times asked for, a line a cause and time."""

from collections.abc import Mapping, Sequence

from analytics.charts.chart import Pick
from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cells import CountCell, NumberCell, TextCell
from analytics.cohort.views.curve_picks import patients_with
from analytics.cohort.views.estimate_cells import level_text, probability_cell
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.months import DAYS_PER_MONTH
from analytics.statistics.cumulative_incidence import IncidenceCurve


def incidence_at_times(
    key: str,
    title: str,
    head: str,
    curves: Sequence[IncidenceCurve],
    names: Mapping[int, str],
    rows_of: TimedRows,
    context: ViewContext,
) -> NumberTable:
    """Return the curves of the causes of *names*, all patients together, in the order of *names*.

    Args:
        key: of the table.
        title: of the table; *level* in braces stands for that of the intervals.
        head: of its first column.
        curves: of each cause, as estimated from *rows_of*.
        names: event codes in words.
        rows_of: whom the numbers count.
        context: language, and the times asked for.
    """
    words = context.words.curves
    level = level_text(curves[0].confidence if curves else 0.95)
    columns = (
        Column("cause", head),
        Column("time", words.months, is_number=True),
        Column("at_risk", words.at_risk, is_number=True),
        Column("events", words.events_by_then, is_number=True),
        Column("estimate", words.estimate.format(level=level), is_number=True),
    )
    by_cause = {curve.cause: curve for curve in curves}
    rows = tuple(
        row
        for cause, name in names.items()
        if cause in by_cause
        for row in _rows(name, by_cause[cause], rows_of, context)
    )
    return NumberTable(key, title.format(level=level), columns, rows)


def _rows(name: str, curve: IncidenceCurve, rows_of: TimedRows, context: ViewContext) -> list[TableRow]:
    told, words = curve.at(context.at), context.words.curves
    rows = []
    for place, day in enumerate(context.at):
        estimate, lower, upper = (float(one[place]) for one in (told.estimate, told.lower, told.upper))
        months = round(day / DAYS_PER_MONTH, 2)
        patients = patients_with(rows_of, curve.group, (curve.cause,), day)
        cells = (
            TextCell(name),
            NumberCell(months),
            CountCell(int(told.n_risk[place])),
            CountCell(len(patients)),
            probability_cell(estimate, lower, upper, curve.confidence, context),
        )
        time = words.at_month.format(n=context.wording.number(months))
        pick = Pick(words.pick_cause_by.format(event=name, time=time), patients)
        rows.append(TableRow(cells, picks=(("events", pick), ("estimate", pick))))
    return rows
