"""The labels of a plot's axes: which are written, on which lines, and how much room they need."""

import itertools

from analytics.charts.below_items import number_widths
from analytics.charts.chart import ChartAxis, ChartTick, Plot
from analytics.charts.kept_ticks import kept
from analytics.charts.text_lines import text_lines
from analytics.charts.type_sizes import KEY_GAP_PT, KEY_PT, LABEL_PT, ROW_LINE_PT, TICK_GAP_PT
from analytics.figures.metrics import Metrics
from analytics.figures.spec import Weight

_MOST_LINES = 3
_NAMED_APART_PT = 6.0
_LEAST_NAME_PT = 20.0


def weight_of(tick: ChartTick) -> Weight:
    """Return the weight *tick* is written in."""
    return Weight.SEMI_BOLD if tick.is_strong else Weight.REGULAR


def is_row_axis(axis: ChartAxis) -> bool:
    """Whether its labels are names of rows: they begin at the left, and none is ever left out."""
    return axis.low > axis.high or any(_has_key(tick) for tick in axis.ticks)


def has_keys(axis: ChartAxis) -> bool:
    """Whether a key stands before a label."""
    return any(_has_key(tick) for tick in axis.ticks)


def is_named(axis: ChartAxis) -> bool:
    """Whether its labels are words rather than numbers: broken into lines rather than left out."""
    labels = [tick.label for tick in axis.ticks if tick.label]
    return 2 * sum(any(letter.isalpha() for letter in label) for label in labels) > len(labels)


def y_labels_width(axis: ChartAxis, metrics: Metrics) -> float:
    """Return the width of the labels, their keys and the gap to the plot."""
    widths = [metrics.width(tick.label, LABEL_PT, weight_of(tick)) for tick in axis.ticks if tick.label]
    keys = KEY_PT + KEY_GAP_PT if has_keys(axis) else 0.0
    return max(widths) + keys + TICK_GAP_PT if widths else 0.0


def rows_height(axis: ChartAxis) -> float:
    """Return the least height of a plot in which every row has a line of its own; 0 for other axes."""
    places = sorted({tick.at for tick in axis.ticks if tick.label})
    if not is_row_axis(axis) or len(places) < 2:
        return 0.0
    closest = min(after - before for before, after in itertools.pairwise(places))
    return abs(axis.high - axis.low) / closest * ROW_LINE_PT


def x_label_lines(plot: Plot, width_pt: float, metrics: Metrics) -> tuple[tuple[str, ...], ...]:
    """Return the lines of each tick's label on an axis *width_pt* long; none where it has no room."""
    axis = plot.x
    reach = (axis.high - axis.low) or 1.0
    places = [(tick.at - axis.low) / reach * width_pt for tick in axis.ticks]
    lines: list[tuple[str, ...]] = [(tick.label,) if tick.label else () for tick in axis.ticks]
    if is_named(axis):
        room = _pitch(places, width_pt) - _NAMED_APART_PT
        if room >= _LEAST_NAME_PT:
            lines = [
                text_lines(tick.label, room, metrics, LABEL_PT, weight_of(tick), _MOST_LINES)
                for tick in axis.ticks
            ]
    shown = shown_places(plot, width_pt, metrics, lines)
    return tuple(one if tick.at in shown else () for tick, one in zip(axis.ticks, lines, strict=True))


def shown_places(
    plot: Plot, width_pt: float, metrics: Metrics, lines: list[tuple[str, ...]] | None = None
) -> frozenset[float]:
    """Return the places on the x axis that are written at: the same for labels and the numbers below."""
    axis = plot.x
    reach = (axis.high - axis.low) or 1.0
    widths = number_widths(plot, metrics)
    for n, tick in enumerate(axis.ticks):
        words = lines[n] if lines is not None else (tick.label,) if tick.label else ()
        wide = max((metrics.width(line, LABEL_PT, weight_of(tick)) for line in words), default=0.0)
        widths[tick.at] = max(widths.get(tick.at, 0.0), wide)
    places = sorted(widths)
    at = [(place - axis.low) / reach * width_pt for place in places]
    return frozenset(places[index] for index in kept(at, [widths[place] for place in places]))


def _has_key(tick: ChartTick) -> bool:
    return tick.marker is not None or tick.dash is not None


def _pitch(places: list[float], width_pt: float) -> float:
    return min((abs(b - a) for a, b in itertools.pairwise(places)), default=width_pt)
