"""Whom a curve and a number of it count."""

from analytics.charts.chart import Pick
from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.cohort.views.curve_study import TimeAxis
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.group_rows import ALL
from analytics.statistics.survival_data import CENSORED


def patients_of(rows: TimedRows, group: str) -> tuple[int, ...]:
    """Return everybody of *group*."""
    return tuple(rows.members[place].patient_id for place in _places(rows, group))


def patients_with(
    rows: TimedRows, group: str, causes: tuple[int, ...], until: float | None = None
) -> tuple[int, ...]:
    """Return who of *group* had one of *causes* (none named: any) by day *until*, that day included."""
    time, event = rows.data.time, rows.data.event
    return tuple(
        rows.members[place].patient_id
        for place in _places(rows, group)
        if (event[place] in causes if causes else event[place] != CENSORED)
        and (until is None or time[place] <= until)
    )


def patients_at_risk(rows: TimedRows, group: str, day: float) -> tuple[int, ...]:
    """Return who of *group* is under observation and without an event just before *day*."""
    time = rows.data.time
    return tuple(rows.members[place].patient_id for place in _places(rows, group) if time[place] >= day)


def curve_pick(rows: TimedRows, shown: DrawnCurve, context: ViewContext) -> Pick:
    """Return who ever had the event of a curve."""
    what = context.words.curves.pick_ever.format(group=shown.name, event=shown.counted)
    return Pick(what, patients_with(rows, shown.group, shown.causes))


def event_pick(rows: TimedRows, shown: DrawnCurve, day: float, axis: TimeAxis, context: ViewContext) -> Pick:
    """Return who had the event of a curve by *day*."""
    time = said_time(day, axis, context)
    what = context.words.curves.pick_by.format(group=shown.name, event=shown.counted, time=time)
    return Pick(what, patients_with(rows, shown.group, shown.causes, day))


def risk_pick(rows: TimedRows, shown: DrawnCurve, day: float, axis: TimeAxis, context: ViewContext) -> Pick:
    """Return who is at risk at *day*."""
    what = context.words.curves.pick_risk.format(group=shown.name, time=said_time(day, axis, context))
    return Pick(what, patients_at_risk(rows, shown.group, day))


def said_time(day: float, axis: TimeAxis, context: ViewContext) -> str:
    """Return *day* as it is said: *12 months*."""
    place = round(day / axis.days, 2)
    if place == 1 and axis.days != 1:
        return context.words.curves.at_one_month
    return axis.at.format(n=context.wording.number(place))


def _places(rows: TimedRows, group: str) -> range | list[int]:
    labels = rows.data.group
    if labels is None:
        return range(len(rows.members)) if group == ALL else []
    code = labels.names.index(group)
    return [place for place, one in enumerate(labels.codes.tolist()) if one == code]
