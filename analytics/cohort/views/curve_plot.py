"""Curves as a figure: steps with bands and censorings, and the numbers below."""

import math
from dataclasses import replace

import numpy as np

from analytics.charts.chart import (
    BelowBlock,
    BelowRow,
    Chart,
    ChartAxis,
    Mark,
    Plot,
    StepBand,
    StepCurve,
)
from analytics.charts.chart_ticks import linear_axis, month_axis, per_cent_axis
from analytics.charts.group_strokes import MOST
from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.cohort.views.account_notes import is_naive
from analytics.cohort.views.curve_picks import curve_pick
from analytics.cohort.views.curve_study import CurveStudy, TimeAxis
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.cohort.views.estimate_cells import level_text
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.months import DAYS_PER_MONTH
from analytics.statistics.risk_table import RiskRow, risk_table
from analytics.statistics.survival_data import CENSORED

_BLOCKS_TO = 3
"""So many groups have a block of numbers and a band each; of more there is one line a group."""
_ENDS = ((8, 1), (12, 3), (120, 6), (math.inf, 12))
"""Up to so many months an axis ends at a multiple of so many."""


def curve_chart(study: CurveStudy, title: str, context: ViewContext) -> Chart:
    """Return the figure of *study*; without patients the words that say so."""
    wording = context.wording
    empty = "" if study.rows.members else context.words.curves.nobody_in
    return Chart(
        title=title,
        palette=context.palette,
        plots=() if empty else (_plot(study, context), *study.plots),
        subtitle=study.subtitle,
        notes=() if empty else _notes(study, context),
        empty=empty,
        decimal_sign=wording.decimal_sign,
        language=wording.language,
    )


def plain_plot(
    key: str,
    title: str,
    curves: tuple[DrawnCurve, ...],
    study: CurveStudy,
    rows: TimedRows,
    context: ViewContext,
) -> Plot:
    """Return further *curves* of *rows* on the time axis of *study*, without bands and numbers below."""
    last, own = _last(study, context), replace(study, rows=rows, ticks=())
    marks = tuple(_curve(one, own, last, context) for one in reversed(curves))
    axis = time_axis(study.axis, last, context)
    return Plot(
        key=key,
        x=axis,
        y=per_cent_axis(context.wording, high=_highest(marks), room_pt=120.0),
        marks=marks,
        title=title,
        height_pt=110.0,
        stretch=0.4,
        has_cursor=True,
        cursor_unit=study.axis.chip,
    )


def time_axis(axis: TimeAxis, last: float, context: ViewContext) -> ChartAxis:
    """Return the axis of times up to *last*, in its unit."""
    if axis.days == 1.0:
        days = linear_axis(0.0, last, context.wording, room_pt=520.0, pitch_pt=48.0, title=axis.title)
        return replace(days, high=last, ticks=tuple(tick for tick in days.ticks if tick.at <= last))
    return month_axis(context.wording, months=last, title=axis.title)


def is_crowded(study: CurveStudy) -> bool:
    """Whether there are too many groups for bands and for the curves of what competes."""
    return len(study.main) > _BLOCKS_TO


def _notes(study: CurveStudy, context: ViewContext) -> tuple[str, ...]:
    words = context.words.curves
    told = [words.ticks_are.format(what=study.ticks_are or words.censored)]
    if is_crowded(study):
        told.append(words.crowded.format(most=_BLOCKS_TO))
    elif context.display.with_bands and study.main:
        told.append(words.bands_are.format(level=level_text(study.main[0].curve.confidence)))
    labels = study.rows.data.group
    if labels is not None and len(labels.names) > MOST:
        told.append(words.too_many_groups.format(n=len(labels.names), most=MOST))
    look = " ".join(told)
    return (look, words.naive_note) if is_naive(study.account) else (look,)


def _plot(study: CurveStudy, context: ViewContext) -> Plot:
    last = _last(study, context)
    axis = time_axis(study.axis, last, context)
    main = [one for one in study.main if one.is_drawn]
    drawn = main if is_crowded(study) else [*main, *(one for one in study.others if one.is_drawn)]
    bands = [] if is_crowded(study) else [band for one in main for band in _bands(one, study, last, context)]
    curves = [_curve(one, study, last, context) for one in reversed(drawn) if one.curve.n]
    marks: tuple[Mark, ...] = (*bands, *curves)
    places = tuple(tick.at for tick in axis.ticks)
    asked = tuple(day / study.axis.days for day in context.at)
    return Plot(
        key=study.analysis,
        x=axis,
        y=per_cent_axis(context.wording, high=1.0 if study.is_survival else _highest(marks)),
        marks=marks,
        below=_below(study, places, context) if context.display.with_table else (),
        has_cursor=True,
        cursor_stops=tuple(sorted({*places, *(at for at in asked if at <= last)})),
        cursor_unit=study.axis.chip,
    )


def _last(study: CurveStudy, context: ViewContext) -> float:
    """Return where the axis ends, in its unit: what the reader chose, else as far as there are patients."""
    longest = max((one.last_day for one in study.main), default=0.0) / study.axis.days
    limit = math.inf if study.axis.end is None else study.axis.end / study.axis.days
    chosen = context.display.months
    wanted = _rounded_up(longest) if chosen is None else chosen * DAYS_PER_MONTH / study.axis.days
    return float(max(min(wanted, limit), 1))


def _rounded_up(months: float) -> float:
    """Return a place with a tick at or after *months*."""
    step = next((step for most, step in _ENDS if months <= most), _ENDS[-1][1])
    return float(math.ceil(months / step) * step)


def _curve(one: DrawnCurve, study: CurveStudy, last: float, context: ViewContext) -> StepCurve:
    steps, start = one.steps, 1.0 if study.is_survival else 0.0
    days = study.axis.days
    height = np.concatenate(([start], steps.estimate))
    moves = np.flatnonzero(np.diff(height) != 0)
    points = [(0.0, start)]
    for place in moves.tolist():
        at = float(steps.time[place]) / days
        if at <= last:
            points.append((at, float(steps.estimate[place])))
    ends = min(one.last_day / days, last)
    return StepCurve(
        points=tuple(points),
        end=ends,
        stroke=one.stroke,
        name=one.name,
        note=one.event,
        censored=_censored(one, study, ends) if one.is_main else (),
        says=context.words.curves.says.format(group=one.name, event=one.event),
        pick=curve_pick(study.rows, one, context),
        is_main=one.is_main,
    )


def _censored(one: DrawnCurve, study: CurveStudy, last: float) -> tuple[float, ...]:
    data = study.rows.data
    mine = np.isin(data.event, study.ticks)
    if data.group is not None:
        mine = mine & (data.group.codes == data.group.names.index(one.group))
    return tuple(
        at for at in sorted({day / study.axis.days for day in data.time[mine].tolist()}) if at <= last
    )


def _bands(one: DrawnCurve, study: CurveStudy, last: float, context: ViewContext) -> list[StepBand]:
    """Return the band of a curve where it has an interval; none where the reader wants none."""
    if not context.display.with_bands:
        return []
    steps = one.steps
    x = steps.time / study.axis.days
    known = np.flatnonzero(~np.isnan(steps.lower) & ~np.isnan(steps.upper) & (x <= last))
    if not len(known):
        return []
    after = x[known[-1] + 1] if known[-1] + 1 < len(x) else one.last_day / study.axis.days
    return [
        StepBand(
            x=tuple(x[known].tolist()),
            lower=tuple(steps.lower[known].tolist()),
            upper=tuple(steps.upper[known].tolist()),
            end=min(float(after), last),
            colour=one.stroke.colour,
            opacity=context.palette.band_opacity,
        )
    ]


def _highest(marks: tuple[Mark, ...]) -> float:
    """Return the greatest probability that has to fit."""
    highest = 0.0
    for mark in marks:
        if isinstance(mark, StepCurve):
            highest = max(highest, *(y for _, y in mark.points))
        elif isinstance(mark, StepBand):
            highest = max(highest, *mark.upper)
    return min(highest * 1.02, 1.0)


def _below(study: CurveStudy, places: tuple[float, ...], context: ViewContext) -> tuple[BelowBlock, ...]:
    """Return the numbers at *places* of the axis."""
    rows = {row.group: row for row in risk_table(study.rows.data, [at * study.axis.days for at in places])}
    heads = list({one.group: one for one in study.main if one.is_drawn}.values())
    if len(heads) > _BLOCKS_TO:
        return (_one_block(study, heads, rows, places, context),)
    return tuple(_block(study, one, rows[one.group], places, context) for one in heads)


def _block(
    study: CurveStudy, one: DrawnCurve, row: RiskRow, places: tuple[float, ...], context: ViewContext
) -> BelowBlock:
    number = context.wording.number
    at_risk = tuple((at, number(n)) for at, n in zip(places, row.n_risk.tolist(), strict=True))
    happened = []
    for what in study.happened:
        counts = [_before(row, what.causes, place) for place in range(len(places))]
        happened.append(
            BelowRow(what.name, tuple((at, number(n)) for at, n in zip(places, counts, strict=True)))
        )
    stroke = one.stroke if study.rows.data.group is not None else None
    return BelowBlock(one.name, stroke, (BelowRow(context.words.curves.at_risk, at_risk, True), *happened))


def _one_block(
    study: CurveStudy,
    heads: list[DrawnCurve],
    rows: dict[str, RiskRow],
    places: tuple[float, ...],
    context: ViewContext,
) -> BelowBlock:
    """Return one line a group: at risk, in brackets with the event so far."""
    number, main = context.wording.number, study.happened[0]
    lines = []
    for one in heads:
        row = rows[one.group]
        told = tuple(
            (at, f"{number(int(row.n_risk[place]))} ({number(_before(row, main.causes, place))})")
            for place, at in enumerate(places)
        )
        lines.append(BelowRow(one.name, told))
    return BelowBlock(context.words.curves.at_risk_with.format(event=main.name), None, tuple(lines))


def _before(row: RiskRow, causes: tuple[int, ...], place: int) -> int:
    happened = {CENSORED: row.n_censor, **row.n_event}
    wanted = causes or tuple(row.n_event)
    return sum(int(happened[cause][place]) for cause in wanted if cause in happened)
