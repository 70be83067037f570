"""Curves as tables: their values at the times asked for, and every step of them."""

from collections.abc import Sequence

from analytics.charts.chart import Pick
from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cells import Cell, CountCell, EstimateCell, NumberCell, TextCell
from analytics.cohort.views.curve_picks import event_pick, risk_pick
from analytics.cohort.views.curve_study import CurveStudy
from analytics.cohort.views.drawn_curve import CurveValues, DrawnCurve
from analytics.cohort.views.estimate_cells import level_text, probability_cell
from analytics.cohort.views.view_context import ViewContext


def curve_table(study: CurveStudy, context: ViewContext) -> NumberTable:
    """Return every curve at the days asked for, a line each: what an export writes first."""
    words = context.words.curves
    columns = (
        Column("group", words.group),
        Column("event", words.event),
        Column("time", study.axis.column, is_number=True),
        Column("at_risk", words.at_risk, is_number=True),
        Column("events", words.events_by_then, is_number=True),
        Column("estimate", words.estimate.format(level=level_of(study)), is_number=True),
    )
    rows = [
        _line(study, one, values, place, context)
        for one in (*study.main, *study.others)
        for values in (one.at(context.at),)
        for place in range(len(context.at))
    ]
    return NumberTable(
        "curves", study.heading.format(level=level_of(study)), columns, tuple(rows), notes(rows, context)
    )


def step_table(study: CurveStudy, context: ViewContext) -> NumberTable:
    """Return every step of every curve, in days."""
    words = context.words.curves
    columns = (
        Column("group", words.group),
        Column("event", words.event),
        Column("days", words.days, is_number=True),
        Column("at_risk", words.at_risk, is_number=True),
        Column("estimate", words.estimate.format(level=level_of(study)), is_number=True),
    )
    rows = tuple(
        TableRow(
            (
                TextCell(one.name),
                TextCell(one.event),
                NumberCell(float(steps.time[place])),
                CountCell(int(steps.n_risk[place])),
                estimate_at(steps, place, one, context),
            )
        )
        for one in (*study.main, *study.others)
        for steps in (one.steps,)
        for place in range(len(steps.time))
    )
    return NumberTable("steps", words.steps, columns, rows)


def _line(
    study: CurveStudy, one: DrawnCurve, values: CurveValues, place: int, context: ViewContext
) -> TableRow:
    day = float(values.time[place])
    happened = event_pick(study.rows, one, day, study.axis, context)
    picks: tuple[tuple[str, Pick], ...] = (
        ("at_risk", risk_pick(study.rows, one, day, study.axis, context)),
        ("events", happened),
        ("estimate", happened),
    )
    cells = (
        TextCell(one.name),
        TextCell(one.event),
        time_cell(day, study),
        CountCell(int(values.n_risk[place])),
        CountCell(len(happened.patients)),
        estimate_at(values, place, one, context),
    )
    return TableRow(cells, at=day / study.axis.days, picks=picks)


def estimate_at(values: CurveValues, place: int, one: DrawnCurve, context: ViewContext) -> Cell:
    """Return the value at *place* with its interval."""
    estimate, lower, upper = (float(one[place]) for one in (values.estimate, values.lower, values.upper))
    return probability_cell(estimate, lower, upper, one.curve.confidence, context)


def time_cell(day: float, study: CurveStudy) -> NumberCell:
    """Return *day* in the unit of the axis."""
    return NumberCell(round(day / study.axis.days, 2))


def level_of(study: CurveStudy) -> str:
    """Return the confidence level of the intervals, in per cent."""
    return level_text(study.main[0].curve.confidence if study.main else 0.95)


def notes(rows: Sequence[TableRow], context: ViewContext) -> tuple[str, ...]:
    """Return what a word or sign in *rows* means that is no number."""
    words, cell_words = context.words.curves, context.words.cell
    ended = TextCell(words.nobody_observed)
    has_ended = any(ended in row.cells for row in rows)
    has_none = any(_has_no_interval(cell) for row in rows for cell in row.cells)
    return (
        *((words.beyond.format(words=words.nobody_observed),) if has_ended else ()),
        *((cell_words.no_interval_note,) if has_none else ()),
    )


def _has_no_interval(cell: Cell) -> bool:
    return (
        isinstance(cell, EstimateCell) and cell.value is not None and (cell.lower, cell.upper) == (None, None)
    )
