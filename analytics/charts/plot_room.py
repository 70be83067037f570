"""How much room a plot needs around its area: labels, names, columns, number blocks."""

from dataclasses import dataclass

from analytics.charts.axis_labels import (
    is_named,
    is_row_axis,
    longest_word,
    rows_height,
    x_label_lines,
    y_labels_width,
)
from analytics.charts.below_items import blocks_height, names_room
from analytics.charts.chart import Plot
from analytics.charts.curve_names import curve_names, names_height, names_width
from analytics.charts.side_items import heads_height, side_height, side_width
from analytics.charts.text_lines import text_lines
from analytics.charts.type_sizes import (
    CHIP_PT,
    LABEL_LINE_PT,
    LABEL_PT,
    PLOT_TITLE_LINE_PT,
    PLOT_TITLE_PT,
    TICK_PT,
)
from analytics.figures.metrics import Metrics
from analytics.figures.spec import Weight

LEAST_PLOT_PT = 110.0
_LEAST_SHARE = 0.5
"""Of the width at least, about, is the area of a plot."""
_EDGE_PT = 7.0
_TITLE_GAP_PT = 3.0
_LEFT_SHARE, _ROW_SHARE, _RIGHT_SHARE = 0.34, 0.42, 0.32
_LEAST_LEFT_PT = 90.0


@dataclass(frozen=True, slots=True)
class Room:
    """Widths left and right, heights above and below, in points."""

    left: float
    right: float
    above: float
    below: float


def least_width(plot: Plot, metrics: Metrics) -> float:
    """Return the width below which the columns beside *plot* would not be written whole."""
    side = side_width(plot, metrics)
    return _LEAST_LEFT_PT + LEAST_PLOT_PT + side if side else 0.0


def left_room(plot: Plot, width_pt: float, metrics: Metrics) -> float:
    """Return the width left of the area, at most a share of *width_pt*."""
    share = (_ROW_SHARE if is_row_axis(plot.y) else _LEFT_SHARE) * width_pt
    if plot.side:
        share = min(
            share, max(width_pt - right_room(plot, width_pt, metrics) - LEAST_PLOT_PT, _LEAST_LEFT_PT)
        )
    need = max(
        y_labels_width(plot.y, metrics),
        names_room(plot, metrics),
        _first_half(plot, width_pt, metrics),
        plot.gutter_pt,
    )
    return min(need, share)


def right_room(plot: Plot, width_pt: float, metrics: Metrics) -> float:
    """Return the width right of the area; columns are always whole, names at most a share of *width_pt*."""
    names = min(names_width(curve_names(plot), metrics), _RIGHT_SHARE * width_pt)
    return max(side_width(plot, metrics), names, _last_half(plot, width_pt, metrics))


def above_room(plot: Plot, cell_width_pt: float, metrics: Metrics) -> float:
    """Return the height above the area: titles, heads of columns, the cursor's chip."""
    titles = PLOT_TITLE_LINE_PT * len(title_lines(plot, cell_width_pt, metrics))
    axis = LABEL_LINE_PT + 3.0 if plot.y.title else 0.0
    chip = CHIP_PT + 4.0 if plot.has_cursor else 0.0
    heads = heads_height(plot) + 2.0 if plot.side_heads else 0.0
    return titles + max(axis + chip, heads, _EDGE_PT)


def below_room(plot: Plot, plot_width_pt: float, metrics: Metrics) -> float:
    """Return the height below the area: labels, the axis' title, number blocks."""
    labels = labels_height(plot, plot_width_pt, metrics)
    title = LABEL_LINE_PT + _TITLE_GAP_PT if plot.x.title else 0.0
    return max(labels + title + blocks_height(plot), _EDGE_PT if plot.y.ticks else 2.0)


def labels_height(plot: Plot, plot_width_pt: float, metrics: Metrics) -> float:
    """Return the height of the x axis' labels with their ticks."""
    lines = max((len(one) for one in x_label_lines(plot, plot_width_pt, metrics)), default=0)
    return TICK_PT + 3.0 + lines * LABEL_LINE_PT if lines else 0.0


def least_area_height(plot: Plot) -> float:
    """Return the least height of the area: as asked for, and a line for every row and every name."""
    names = names_height(curve_names(plot)) - 8.0
    return max(plot.height_pt, rows_height(plot.y), names, side_height(plot), 40.0)


def title_lines(plot: Plot, cell_width_pt: float, metrics: Metrics) -> tuple[str, ...]:
    """Return the lines of the plot's title."""
    return text_lines(plot.title, cell_width_pt, metrics, PLOT_TITLE_PT, Weight.SEMI_BOLD, 2)


def _first_half(plot: Plot, width_pt: float, metrics: Metrics) -> float:
    return _half_label(plot, plot.x.low, width_pt, metrics)


def _last_half(plot: Plot, width_pt: float, metrics: Metrics) -> float:
    return max(_half_label(plot, plot.x.high, width_pt, metrics), 4.0)


def _half_label(plot: Plot, at: float, width_pt: float, metrics: Metrics) -> float:
    """Return half the width of what stands at one end of the x axis; labels further in reach out less."""
    reach = abs(plot.x.high - plot.x.low) or 1.0
    if is_named(plot.x):
        long = _LEAST_SHARE * width_pt / reach
        halves = (longest_word(one, metrics) / 2 - abs(one.at - at) * long for one in plot.x.ticks)
        return max(max(halves, default=0.0), 0.0) + 2.0
    ends = [tick.label for tick in plot.x.ticks if abs(tick.at - at) < 0.02 * reach]
    ends += [
        text
        for block in plot.below
        for row in block.rows
        for x, text in row.numbers
        if abs(x - at) < 0.02 * reach
    ]
    return max((metrics.width(text, LABEL_PT, Weight.SEMI_BOLD) for text in ends), default=0.0) / 2 + 2.0
