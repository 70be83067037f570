"""The cursor over a chart: a vertical line, a chip that says where, a dot and a value on every main curve."""

import math
from collections.abc import Sequence

from analytics.charts.chart import Chart
from analytics.charts.chart_sheet import PlacedPlot
from analytics.charts.readings import CurveReading, chip_words, readings_at
from analytics.charts.spread import spread
from analytics.charts.type_sizes import BASELINE, CHIP_PT, LABEL_LINE_PT, LABEL_PT
from analytics.figures.clip import Box
from analytics.figures.display_list import Disc, Item, Line, Polygon, Text
from analytics.figures.metrics import Metrics
from analytics.figures.palette import Palette
from analytics.figures.spec import Anchor, Vertex, Weight

_PAD_PT, _RADIUS_PT = 8.0, 4.0
_DOT_PT = 4.5
_BESIDE_PT = 9.0
_PLATE_PT = 3.0


def cursor_items(
    plots: Sequence[PlacedPlot], chart: Chart, cursor: float, metrics: Metrics
) -> tuple[Item, ...]:
    """Return the cursor at *cursor* in every plot that has one."""
    items: list[Item] = []
    for place in plots:
        axis = place.plot.x
        if place.plot.has_cursor and min(axis.low, axis.high) <= cursor <= max(axis.low, axis.high):
            items += _in_plot(place, chart, cursor, metrics)
    return tuple(items)


def _in_plot(place: PlacedPlot, chart: Chart, cursor: float, metrics: Metrics) -> list[Item]:
    palette, box = chart.palette, place.box
    x = place.to_x(cursor)
    items: list[Item] = [Line(((x, box.top - 4.0), (x, box.bottom)), palette.accent, 1.5)]
    items += _chip(chip_words(place.plot, cursor, chart), x, place, palette, metrics)
    readings = readings_at(place.plot, cursor, chart.decimal_sign)
    items += _values(readings, x, place, palette, metrics)
    for one in readings:
        y = place.to_y(one.value)
        if box.holds(x, y, slack=0.5):
            items.append(Disc(x, y, _DOT_PT, palette.surface, palette.accent, 1.5))
    return items


def _chip(words: str, x: float, place: PlacedPlot, palette: Palette, metrics: Metrics) -> list[Item]:
    half = metrics.width(words, LABEL_PT, Weight.SEMI_BOLD) / 2 + _PAD_PT
    middle = max(min(x, place.box.right - half), place.box.left + half)
    bottom = place.box.top - 3.0
    area = Box(middle - half, bottom - CHIP_PT, middle + half, bottom)
    y = (area.top + area.bottom) / 2 + BASELINE * LABEL_PT
    return [
        Polygon(_rounded(area), palette.accent),
        Text(middle, y, words, LABEL_PT, Weight.SEMI_BOLD, palette.on_accent, Anchor.MIDDLE),
    ]


def _rounded(box: Box) -> tuple[Vertex, ...]:
    """Return the outline of *box* with its corners cut round."""
    inner = (
        (box.right - _RADIUS_PT, box.bottom - _RADIUS_PT, 0),
        (box.left + _RADIUS_PT, box.bottom - _RADIUS_PT, 90),
        (box.left + _RADIUS_PT, box.top + _RADIUS_PT, 180),
        (box.right - _RADIUS_PT, box.top + _RADIUS_PT, 270),
    )
    return tuple(
        (
            x + _RADIUS_PT * math.cos(math.radians(start + turn)),
            y + _RADIUS_PT * math.sin(math.radians(start + turn)),
        )
        for x, y, start in inner
        for turn in range(0, 91, 15)
    )


def _values(
    readings: Sequence[CurveReading], x: float, place: PlacedPlot, palette: Palette, metrics: Metrics
) -> list[Item]:
    """Return the values beside the dots, on a ground of their own, moved apart, on the side with room."""
    box = place.box
    shown = [one for one in readings if box.holds(x, place.to_y(one.value), slack=0.5)]
    widths = [metrics.width(one.words, LABEL_PT, Weight.SEMI_BOLD) for one in shown]
    middles = spread(
        [place.to_y(one.value) for one in shown],
        [LABEL_LINE_PT + 1.0] * len(shown),
        box.top + 1,
        box.bottom - 1,
    )
    to_left = x + _BESIDE_PT + max(widths, default=0.0) + _PLATE_PT > box.right
    items: list[Item] = []
    for one, width, middle in zip(shown, widths, middles, strict=True):
        left = x - _BESIDE_PT - width if to_left else x + _BESIDE_PT
        plate = Box(left - _PLATE_PT, middle - 7.0, left + width + _PLATE_PT, middle + 7.0)
        items.append(Polygon(plate.corners, palette.surface, opacity=0.88))
        items.append(
            Text(
                left,
                middle + BASELINE * LABEL_PT,
                one.words,
                LABEL_PT,
                Weight.SEMI_BOLD,
                palette.text,
                Anchor.START,
            )
        )
    return items
