"""Curves as tables: their values at the months, and every step of them."""

from analytics.charts.chart import Pick
from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cells import Cell, CountCell, NumberCell, TextCell
from analytics.cohort.views.curve_picks import event_pick, risk_pick
from analytics.cohort.views.curve_study import CurveStudy
from analytics.cohort.views.drawn_curve import CurveValues, DrawnCurve
from analytics.cohort.views.estimate_cells import probability_cell
from analytics.cohort.views.group_names import slug
from analytics.cohort.views.view_context import ViewContext


def beside(study: CurveStudy, context: ViewContext) -> NumberTable | None:
    """Return the values of the main curves at the days asked for, a column each."""
    if not study.main or not context.at:
        return None
    words = context.words.curves
    keys = _keys(study.main)
    columns = (
        Column("time", study.axis.column, is_number=True),
        *(
            Column(key, words.curve.format(group=one.name, n=context.wording.number(one.curve.n)), "", True)
            for key, one in zip(keys, study.main, strict=True)
        ),
    )
    values = [one.at(context.at) for one in study.main]
    rows = []
    for place, day in enumerate(context.at):
        cells = tuple(
            _estimate(value, place, one, context) for value, one in zip(values, study.main, strict=True)
        )
        picks = tuple(
            (key, event_pick(study.rows, one, day, study.axis, context))
            for key, one in zip(keys, study.main, strict=True)
        )
        rows.append(TableRow((_time(day, study), *cells), at=day / study.axis.days, picks=picks))
    return NumberTable("at_times", study.heading, columns, tuple(rows), _notes(rows, context))


def curve_table(study: CurveStudy, context: ViewContext) -> NumberTable:
    """Return every curve at the days asked for, a line each: what an export writes first."""
    words = context.words.curves
    columns = (
        Column("group", words.group),
        Column("event", words.event),
        Column("time", study.axis.column, is_number=True),
        Column("at_risk", words.at_risk, is_number=True),
        Column("events", words.events_by_then, is_number=True),
        Column("estimate", words.estimate.format(level=_level(study)), is_number=True),
    )
    rows = [
        _line(study, one, values, place, context)
        for one in (*study.main, *study.others)
        for values in (one.at(context.at),)
        for place in range(len(context.at))
    ]
    return NumberTable("curves", study.heading, columns, tuple(rows), _notes(rows, context))


def step_table(study: CurveStudy, context: ViewContext) -> NumberTable:
    """Return every step of every curve, in days."""
    words = context.words.curves
    columns = (
        Column("group", words.group),
        Column("event", words.event),
        Column("days", words.days, is_number=True),
        Column("at_risk", words.at_risk, is_number=True),
        Column("estimate", words.estimate.format(level=_level(study)), is_number=True),
    )
    rows = tuple(
        TableRow(
            (
                TextCell(one.name),
                TextCell(one.event),
                NumberCell(float(steps.time[place])),
                CountCell(int(steps.n_risk[place])),
                _estimate(steps, place, one, context),
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
        _time(day, study),
        CountCell(int(values.n_risk[place])),
        CountCell(len(happened.patients)),
        _estimate(values, place, one, context),
    )
    return TableRow(cells, at=day / study.axis.days, picks=picks)


def _estimate(values: CurveValues, place: int, one: DrawnCurve, context: ViewContext) -> Cell:
    estimate, lower, upper = (float(one[place]) for one in (values.estimate, values.lower, values.upper))
    return probability_cell(estimate, lower, upper, one.curve.confidence, context)


def _time(day: float, study: CurveStudy) -> NumberCell:
    return NumberCell(round(day / study.axis.days, 2))


def _level(study: CurveStudy) -> str:
    return f"{100 * study.main[0].curve.confidence:g}" if study.main else "95"


def _keys(curves: tuple[DrawnCurve, ...]) -> list[str]:
    """Return a column's key for each curve, each its own."""
    keys: list[str] = []
    for one in curves:
        key = slug(f"{one.group} {one.event}" if len({c.group for c in curves}) < len(curves) else one.group)
        keys.append(key if key not in keys else f"{key}_{len(keys) + 1}")
    return keys


def _notes(rows: list[TableRow], context: ViewContext) -> tuple[str, ...]:
    words = context.words.curves
    ended = TextCell(words.nobody_observed)
    has_ended = any(ended in row.cells for row in rows)
    return (words.beyond.format(words=words.nobody_observed),) if has_ended else ()
