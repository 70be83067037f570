"""An UpSet plot: bars of how many have exactly a combination, over the matrix that says which."""

from math import ceil

from analytics.charts.chart import (
    Bar,
    ChartAxis,
    ChartTick,
    Dot,
    Dots,
    Mark,
    PlainLine,
    Plot,
    Stroke,
    Words,
)
from analytics.charts.chart_ticks import count_axis
from analytics.cohort.cohort_member import SINGLE, Criterion
from analytics.cohort.views.criteria_sets import ROLES, Combined, set_name
from analytics.cohort.views.member_notes import picked
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.palette import Marker
from analytics.figures.spec import Weight

GUTTER_PT = 96.0
_HALF = 0.32
_ROOM_ABOVE = 1.2


def upset_plots(sets: tuple[Combined, ...], context: ViewContext) -> tuple[Plot, Plot]:
    """Return the bars and the matrix below them; both have the combinations on one x axis."""
    return _bars(sets, context), _matrix(sets, context)


def _columns(sets: tuple[Combined, ...]) -> ChartAxis:
    return ChartAxis(-0.6, len(sets) - 0.4, (), has_grid=False)


def _bars(sets: tuple[Combined, ...], context: ViewContext) -> Plot:
    words, palette, number = context.words.recovery_by_response, context.palette, context.wording.number
    everybody = sum(len(one.members) for one in sets)
    marks: list[Mark] = []
    for place, one in enumerate(sets):
        n = len(one.members)
        percent = number(100 * n / everybody, 1)
        name = set_name(one.criteria, context)
        says = words.says.format(what=name, n=number(n), all=number(everybody), percent=percent)
        colour = palette.accent if one.criteria else palette.control
        pick = picked(name, one.members)
        marks.append(Bar(place - _HALF, place + _HALF, 0.0, n, colour, says=says, pick=pick))
        for text, up, weight in ((number(n), 19.0, Weight.SEMI_BOLD), (f"{percent} %", 6.0, Weight.REGULAR)):
            ink = palette.text if weight is Weight.SEMI_BOLD else palette.text2
            marks.append(Words(text, place, n, ink, size_pt=11.0, weight=weight, up_pt=up))
    most = max((len(one.members) for one in sets), default=0)
    axis = count_axis(ceil(most * _ROOM_ABOVE), context.wording, room_pt=130.0, title=words.patients_axis)
    return Plot(
        "combinations",
        _columns(sets),
        axis,
        tuple(marks),
        title=words.together,
        height_pt=120.0,
        stretch=2.0,
        gutter_pt=GUTTER_PT,
    )


def _matrix(sets: tuple[Combined, ...], context: ViewContext) -> Plot:
    palette = context.palette
    empty = tuple(
        Dot(float(place), float(row))
        for place, one in enumerate(sets)
        for row, criterion in enumerate(SINGLE)
        if criterion not in one.criteria
    )
    marks: list[Mark] = [Dots(empty, Marker.CIRCLE, palette.line2, 9.0)]
    for place, one in enumerate(sets):
        rows = [float(row) for row, criterion in enumerate(SINGLE) if criterion in one.criteria]
        if len(rows) > 1:
            ends = ((float(place), rows[0]), (float(place), rows[-1]))
            marks.append(PlainLine(ends, Stroke(palette.text2, 2.0)))
    for row, criterion in enumerate(SINGLE):
        style = palette.style(ROLES[criterion])
        full = tuple(
            Dot(float(place), float(row), set_name(one.criteria, context), picked("", one.members))
            for place, one in enumerate(sets)
            if criterion in one.criteria
        )
        marks.append(Dots(full, style.marker, style.colour, 11.0))
    ticks = tuple(_tick(row, criterion, sets, context) for row, criterion in enumerate(SINGLE))
    y = ChartAxis(len(SINGLE) - 0.4, -0.6, ticks, has_grid=False)
    return Plot("matrix", _columns(sets), y, tuple(marks), height_pt=66.0, stretch=0.0, gutter_pt=GUTTER_PT)


def _tick(row: int, criterion: Criterion, sets: tuple[Combined, ...], context: ViewContext) -> ChartTick:
    words, number = context.words.recovery_by_response, context.wording.number
    members = tuple(member for one in sets if criterion in one.criteria for member in one.members)
    everybody = sum(len(one.members) for one in sets)
    name = context.words.fields.names[criterion.value]
    style = context.palette.style(ROLES[criterion])
    percent = number(100 * len(members) / everybody, 1)
    says = words.says.format(what=name, n=number(len(members)), all=number(everybody), percent=percent)
    label = words.set_row.format(name=name, n=number(len(members)))
    return ChartTick(float(row), label, style.marker, style.colour, says=says, pick=picked(name, members))
