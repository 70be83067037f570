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
from analytics.cohort.views.fitted_axis import fitted_end, whole_end
from analytics.cohort.views.numbers_below import BLOCKS_TO, numbers_below
from analytics.cohort.views.view_context import ALL_MONTHS, ViewContext
from analytics.rules.months import DAYS_PER_MONTH
from analytics.statistics.survival_data import CENSORED


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
    naive = (words.naive_note,) if is_naive(study.account) else ()
    return (" ".join(told), *_not_drawn(study, context), *naive)


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
    """Return where the axis ends, in its unit: what the reader chose, else what is usual or fits."""
    axis, chosen = study.axis, context.display.months
    times = (study.rows.data.time / axis.days).tolist()
    limit = math.inf if axis.end is None else axis.end / axis.days
    if chosen is not None and chosen != ALL_MONTHS:
        wanted = chosen * DAYS_PER_MONTH / axis.days
    else:
        wanted = whole_end(max(times, default=0.0))
        if chosen is None and axis.end is None:
            wanted = min(wanted, fitted_end(times) if axis.usual is None else axis.usual)
    return float(max(min(wanted, limit), 1))


def _not_drawn(study: CurveStudy, context: ViewContext) -> tuple[str, ...]:
    """Return who was followed beyond the end of the axis, and what happened there; else nothing."""
    data, last, number = study.rows.data, _last(study, context), context.wording.number
    beyond = data.time > last * study.axis.days
    n, events = int(beyond.sum()), int((beyond & (data.event != CENSORED)).sum())
    if not n:
        return ()
    place = study.axis.at.format(n=number(last))
    return (context.words.curves.not_drawn.format(place=place, n=number(n), events=number(events)),)


def _highest(marks: tuple[Mark, ...]) -> float:
    """Return the greatest probability that has to fit."""
    highest = 0.0
    for mark in marks:
        if isinstance(mark, StepCurve):
            highest = max(highest, *(y for _, y in mark.points))
        elif isinstance(mark, StepBand):
            highest = max(highest, *mark.upper)
    return min(highest * 1.02, 1.0)
