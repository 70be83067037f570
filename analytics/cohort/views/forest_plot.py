"""A forest plot of hazard ratios, before and after matching below each other, with their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from analytics.charts.chart import (
    ChartAxis,
    ChartTick,
    Dot,
    Dots,
    Interval,
    Mark,
    Plot,
    Rule,
    SideWords,
    Stroke,
)
from analytics.charts.chart_ticks import log_axis
from analytics.charts.group_strokes import GroupLook, group_looks
from analytics.cohort.analyses.risk_factors import FactorResult
from analytics.cohort.views.cell_text import bare_p, cell_text
from analytics.cohort.views.cells import EstimateCell
from analytics.cohort.views.factor_rows import FactorRow, ratio_of
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.spec import Direction
from analytics.statistics.regression_table import Regression

LEAST, MOST = 0.1, 10.0
"""How far the axis goes at most; an interval beyond is drawn with an arrow and written in full."""
ROW_PT = 27.0
_APART = 0.25


@dataclass(frozen=True, slots=True)
class _Estimate:
    """One dot: which factor, when, and its model."""

    at: float
    row: FactorRow
    model: Regression
    when: str
    look: GroupLook
    is_after: bool


def forest_plot(rows: Sequence[FactorRow], context: ViewContext) -> Plot:
    """Return the plot of the model that is shown; on top of each factor before, below it after matching."""
    words = context.words.risk_factors
    estimates = _estimates(rows, context)
    axis = _axis(estimates, context)
    ticks = tuple(ChartTick(float(place), row.title) for place, row in enumerate(rows))
    one = Rule(0.0, Direction.VERTICAL, Stroke(context.palette.text3, 1.0))
    name = words.shr if context.display.with_subdistribution else words.hr
    return Plot(
        "forest",
        axis,
        ChartAxis(len(rows) - 0.5, -0.5, ticks, has_grid=True),
        (one, *(mark for estimate in estimates for mark in _marks(estimate, axis, context))),
        height_pt=ROW_PT * len(rows),
        stretch=3.0,
        side=tuple(_side(estimate, context) for estimate in estimates),
        side_heads=(words.ratio_head.format(name=name), words.p, words.events_of),
    )


def shown_model(result: FactorResult, context: ViewContext) -> Regression:
    """Return the model the figure is of."""
    return result.subdistribution if context.display.with_subdistribution else result.cause_specific


def _estimates(rows: Sequence[FactorRow], context: ViewContext) -> list[_Estimate]:
    words, (first, second) = context.words.risk_factors, group_looks(context.palette, 2)
    found = []
    for place, row in enumerate(rows):
        apart = _APART if row.after is not None else 0.0
        model = shown_model(row.before, context)
        found.append(_Estimate(place - apart, row, model, words.before, first, False))
        if row.after is not None:
            model = shown_model(row.after, context)
            found.append(_Estimate(place + apart, row, model, words.after, second, True))
    return found


def _axis(estimates: Sequence[_Estimate], context: ViewContext) -> ChartAxis:
    words = context.words.risk_factors
    cells = [ratio_of(one.model, one.row.step) for one in estimates]
    known = [cell for cell in cells if isinstance(cell, EstimateCell)]
    ends = [end for cell in known for end in (cell.lower, cell.upper) if end is not None]
    low = max(LEAST, min([0.5, *ends]))
    high = min(MOST, max([2.0, *ends]))
    title = words.sub_axis if context.display.with_subdistribution else words.cause_axis
    return log_axis(low, high, context.wording, title=title)


def _marks(one: _Estimate, axis: ChartAxis, context: ViewContext) -> list[Mark]:
    cell = ratio_of(one.model, one.row.step)
    if not isinstance(cell, EstimateCell) or cell.value is None or cell.lower is None or cell.upper is None:
        return []
    low, value, high = (_place(end) for end in (cell.lower, cell.value, cell.upper))
    ratio = cell_text(cell, context.wording, context.words.cell).whole
    says = context.words.risk_factors.says.format(factor=one.row.title, when=one.when, ratio=ratio)
    marks: list[Mark] = []
    if low < axis.high and high > axis.low:
        marks.append(
            Interval(
                one.at,
                max(low, axis.low),
                min(high, axis.high),
                Direction.HORIZONTAL,
                Stroke(one.look.colour, 1.6),
                open_low=low < axis.low,
                open_high=high > axis.high,
            )
        )
    if axis.low <= value <= axis.high:
        dot = (Dot(value, one.at, says),)
        ground = context.palette.surface
        marks.append(Dots(dot, one.look.marker, one.look.colour, 8.0, is_open=one.is_after, ground=ground))
    return marks


def _place(ratio: float) -> float:
    """Return the place of a ratio on the axis; what cannot be told from 0 lies left of everything."""
    return log10(ratio) if ratio > 1e-300 else -300.0


def _side(one: _Estimate, context: ViewContext) -> SideWords:
    cell = ratio_of(one.model, one.row.step)
    text = cell_text(cell, context.wording, context.words.cell).whole
    p = bare_p(one.model.coefficients[0].p, context.wording) if one.model.status.ok else ""
    number = context.wording.number
    sizes = f"{number(one.model.sizes.events)} / {number(one.model.sizes.n)}"
    colour = one.look.word_colour
    return SideWords(one.at, (text, p, sizes), colour)
