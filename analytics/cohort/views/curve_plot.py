"""Curves as a figure: one plot with its axes, the numbers below it, and what its marks are."""

import math
from dataclasses import replace

from analytics.charts.chart import (
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
from analytics.cohort.views.curve_marks import step_bands, step_curve
from analytics.cohort.views.curve_study import CurveStudy, TimeAxis
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.cohort.views.estimate_cells import level_text
from analytics.cohort.views.numbers_below import BLOCKS_TO, numbers_below
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.months import DAYS_PER_MONTH

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
    marks = tuple(step_curve(one, own, last, context) for one in reversed(curves))
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
    return len(study.main) > BLOCKS_TO


def _notes(study: CurveStudy, context: ViewContext) -> tuple[str, ...]:
    words = context.words.curves
    told = [words.ticks_are.format(what=study.ticks_are or words.censored)]
    if is_crowded(study):
        told.append(words.crowded.format(most=BLOCKS_TO))
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
    bands = (
        [] if is_crowded(study) else [band for one in main for band in step_bands(one, study, last, context)]
    )
    curves = [step_curve(one, study, last, context) for one in reversed(drawn) if one.curve.n]
    marks: tuple[Mark, ...] = (*bands, *curves)
    places = tuple(tick.at for tick in axis.ticks)
    asked = tuple(day / study.axis.days for day in context.at)
    return Plot(
        key=study.analysis,
        x=axis,
        y=per_cent_axis(context.wording, high=1.0 if study.is_survival else _highest(marks)),
        marks=marks,
        below=numbers_below(study, places, context) if context.display.with_table else (),
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


def _highest(marks: tuple[Mark, ...]) -> float:
    """Return the greatest probability that has to fit."""
    highest = 0.0
    for mark in marks:
        if isinstance(mark, StepCurve):
            highest = max(highest, *(y for _, y in mark.points))
        elif isinstance(mark, StepBand):
            highest = max(highest, *mark.upper)
    return min(highest * 1.02, 1.0)
