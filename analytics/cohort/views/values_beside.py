"""The values of the main curves at the times asked for, small enough for the side of a figure."""

from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cells import TextCell
from analytics.cohort.views.column_keys import column_keys
from analytics.cohort.views.curve_picks import event_pick, said_time
from analytics.cohort.views.curve_study import CurveStudy
from analytics.cohort.views.curve_tables import estimate_at, level_of, notes, time_cell
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.cohort.views.view_context import ViewContext

KEY = "at_times"
_COLUMNS_TO = 2
"""So many curves stand side by side; more of them one below the other."""


def values_beside(study: CurveStudy, context: ViewContext) -> NumberTable | None:
    """Return the table; None where there is no curve or no time was asked for."""
    if not study.main or not context.at:
        return None
    return _side_by_side(study, context) if len(study.main) <= _COLUMNS_TO else _below(study, context)


def _side_by_side(study: CurveStudy, context: ViewContext) -> NumberTable:
    """Return a line a time, a column a curve."""
    keys = column_keys([one.group for one in study.main], taken=("time",))
    columns = (
        Column("time", study.axis.column, is_number=True),
        *(
            Column(key, _size(one, context), head=one.name, is_number=True)
            for key, one in zip(keys, study.main, strict=True)
        ),
    )
    values = [one.at(context.at) for one in study.main]
    rows = []
    for place, day in enumerate(context.at):
        told = [(key, one, value) for key, one, value in zip(keys, study.main, values, strict=True)]
        cells = tuple(estimate_at(value, place, one, context) for _, one, value in told)
        picks = tuple((key, event_pick(study.rows, one, day, study.axis, context)) for key, one, _ in told)
        rows.append(TableRow((time_cell(day, study), *cells), at=day / study.axis.days, picks=picks))
    return NumberTable(
        KEY, study.heading.format(level=level_of(study)), columns, tuple(rows), notes(rows, context)
    )


def _below(study: CurveStudy, context: ViewContext) -> NumberTable:
    """Return a heading a time, and below it a line a curve."""
    columns = (
        Column("group", context.words.curves.group),
        Column("estimate", context.words.curves.estimate.format(level=level_of(study)), is_number=True),
    )
    values = [one.at(context.at) for one in study.main]
    rows = []
    for place, day in enumerate(context.at):
        at = day / study.axis.days
        time = TextCell(said_time(day, study.axis, context))
        rows.append(TableRow((time, TextCell("")), at=at, is_heading=True))
        for one, value in zip(study.main, values, strict=True):
            pick = event_pick(study.rows, one, day, study.axis, context)
            cells = (TextCell(_name(one, context)), estimate_at(value, place, one, context))
            rows.append(TableRow(cells, at=at, is_indented=True, picks=(("estimate", pick),)))
    return NumberTable(
        KEY, study.heading.format(level=level_of(study)), columns, tuple(rows), notes(rows, context)
    )


def _size(one: DrawnCurve, context: ViewContext) -> str:
    return context.words.curves.group_size.format(n=context.wording.number(one.curve.n))


def _name(one: DrawnCurve, context: ViewContext) -> str:
    return context.words.curves.curve.format(group=one.name, n=context.wording.number(one.curve.n))
