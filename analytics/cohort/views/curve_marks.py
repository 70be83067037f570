"""A curve of a study as marks: its steps, its ticks, its band."""

import numpy as np

from analytics.charts.chart import StepBand, StepCurve
from analytics.cohort.views.curve_picks import curve_pick
from analytics.cohort.views.curve_study import CurveStudy
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.cohort.views.view_context import ViewContext


def step_curve(one: DrawnCurve, study: CurveStudy, last: float, context: ViewContext) -> StepCurve:
    """Return one curve up to *last*, in the unit of the axis, with its ticks and whom it counts."""
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


def step_bands(one: DrawnCurve, study: CurveStudy, last: float, context: ViewContext) -> list[StepBand]:
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
