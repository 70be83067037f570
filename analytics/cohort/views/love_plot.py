"""A love plot: how far cases and others differ in each covariate, before and after matching."""

from math import isfinite

from analytics.charts.chart import (
    ChartAxis,
    ChartTick,
    Dot,
    Dots,
    Mark,
    PlainLine,
    Plot,
    Rule,
    SideWords,
    Stroke,
)
from analytics.charts.chart_ticks import linear_axis
from analytics.charts.group_strokes import group_looks
from analytics.cohort.views.cell_text import cell_text
from analytics.cohort.views.cells import Cell, EstimateCell, NoneCell, Scale
from analytics.cohort.views.field_words import capitalised, field_name
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.spec import Direction
from analytics.statistics.standardized_difference import StandardizedDifference

LIMIT = 0.1
"""Above it Gazeau 2025 calls a difference meaningful."""


def love_plot(balance: tuple[StandardizedDifference, ...], context: ViewContext) -> Plot:
    """Return the plot: a row a covariate, before and after on one line."""
    words, palette = context.words.risk_factors, context.palette
    first, second = group_looks(palette, 2)
    rows = list(enumerate(balance))
    before = tuple(_dot(row, one.before, one, words.before, context) for row, one in rows)
    after = tuple(_dot(row, one.after, one, words.after, context) for row, one in rows)
    ways = tuple(
        PlainLine(((one.before, float(row)), (one.after, float(row))), Stroke(palette.line2, 1.0))
        for row, one in rows
        if isfinite(one.before) and isfinite(one.after)
    )
    dashed = Stroke(palette.text3, 1.0, (4.0, 3.0))
    limits = tuple(Rule(at, Direction.VERTICAL, dashed) for at in (-LIMIT, LIMIT))
    zero = Rule(0.0, Direction.VERTICAL, Stroke(palette.text3, 1.0))
    ticks = tuple(ChartTick(float(row), covariate_name(one, context)) for row, one in rows)
    marks: tuple[Mark, ...] = (
        zero,
        *limits,
        *ways,
        Dots(_finite(before), first.marker, first.colour, 8.0),
        Dots(_finite(after), second.marker, second.colour, 8.0, is_open=True, ground=palette.surface),
    )
    return Plot(
        "love",
        _axis(balance, context),
        ChartAxis(len(balance) - 0.5, -0.5, ticks, has_grid=True),
        marks,
        title=words.balance,
        height_pt=18.0 * len(balance),
        stretch=0.6,
        side=tuple(_side(row, one, context) for row, one in rows),
        side_heads=(words.difference_before, words.difference_after),
    )


def covariate_name(one: StandardizedDifference, context: ViewContext) -> str:
    """Return what a covariate of the balance is called."""
    return capitalised(field_name(one.name, context.words.fields, context.wording))


def difference_cell(value: float, one: StandardizedDifference) -> Cell:
    """Return a standardized difference; why not, where there is none."""
    if not isfinite(value):
        return NoneCell(one.status if not one.status.ok else None)
    return EstimateCell(value, None, None, Scale.STANDARDIZED)


def _axis(balance: tuple[StandardizedDifference, ...], context: ViewContext) -> ChartAxis:
    ends = [value for one in balance for value in (one.before, one.after) if isfinite(value)]
    low, high = min([-2 * LIMIT, *ends]), max([2 * LIMIT, *ends])
    return linear_axis(low, high, context.wording, title=context.words.risk_factors.balance_axis)


def _dot(row: int, value: float, one: StandardizedDifference, when: str, context: ViewContext) -> Dot:
    text = cell_text(difference_cell(value, one), context.wording, context.words.cell).whole
    factor = covariate_name(one, context)
    return Dot(
        value, float(row), context.words.risk_factors.says.format(factor=factor, when=when, ratio=text)
    )


def _finite(dots: tuple[Dot, ...]) -> tuple[Dot, ...]:
    return tuple(dot for dot in dots if isfinite(dot.x))


def _side(row: int, one: StandardizedDifference, context: ViewContext) -> SideWords:
    texts = tuple(
        cell_text(difference_cell(value, one), context.wording, context.words.cell).whole
        for value in (one.before, one.after)
    )
    return SideWords(float(row), texts)
