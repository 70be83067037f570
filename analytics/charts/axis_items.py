"""A plot's ground, grid, ticks and axis labels."""

from itertools import pairwise

from analytics.charts.axis_labels import has_keys, is_named, is_row_axis, weight_of, x_label_lines
from analytics.charts.chart import ChartTick, Plot
from analytics.charts.chart_sheet import Hotspot, PlacedPlot
from analytics.charts.kept_ticks import kept
from analytics.charts.plot_room import labels_height, title_lines
from analytics.charts.text_lines import text_lines, words_of
from analytics.charts.type_sizes import (
    BASELINE,
    CHIP_PT,
    KEY_GAP_PT,
    KEY_PT,
    LABEL_LINE_PT,
    LABEL_PT,
    PLOT_TITLE_LINE_PT,
    PLOT_TITLE_PT,
    ROW_LINE_PT,
    TICK_GAP_PT,
    TICK_PT,
)
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Line, Polygon
from analytics.figures.glyphs import marker_item
from analytics.figures.palette import Palette
from analytics.figures.spec import Anchor, Weight
from analytics.figures.text_board import TextBoard

_KEY_MARKER_PT = 8.0
_INSIDE_PT = 0.75
_MOST_LINES = 3
_CLOSE_LINE_PT = 13.0


def ground_items(place: PlacedPlot, palette: Palette) -> list[Item]:
    """Return the area's ground, a hairline at every tick of an axis with a grid, and the frame."""
    box, plot = place.box, place.plot
    items: list[Item] = [Polygon(box.corners, palette.surface)]
    if plot.y.has_grid:
        for y in (place.to_y(tick.at) for tick in plot.y.ticks):
            if box.top + _INSIDE_PT < y < box.bottom - _INSIDE_PT:
                items.append(Line(((box.left, y), (box.right, y)), palette.grid, 1.0))
    if plot.x.has_grid:
        for x in (place.to_x(tick.at) for tick in plot.x.ticks):
            if box.left + _INSIDE_PT < x < box.right - _INSIDE_PT:
                items.append(Line(((x, box.top), (x, box.bottom)), palette.grid, 1.0))
    items.append(Polygon(box.corners, None, palette.line, 1.0))
    return items


def put_titles(place: PlacedPlot, cell: Box, palette: Palette, board: TextBoard) -> None:
    """Write the plot's title at the top of its cell, and the y axis' title just above the area."""
    y = cell.top
    for line in title_lines(place.plot, cell.right - cell.left, board.metrics):
        board.put(
            cell.left, y + PLOT_TITLE_LINE_PT / 2 + BASELINE * PLOT_TITLE_PT, line, colour=palette.text,
            size_pt=PLOT_TITLE_PT, weight=Weight.SEMI_BOLD,
        )  # fmt: skip
        y += PLOT_TITLE_LINE_PT
    chip = CHIP_PT + 4.0 if place.plot.has_cursor else 0.0
    middle = place.box.top - chip - LABEL_LINE_PT / 2 - 3.0
    board.put(
        cell.left, middle + BASELINE * LABEL_PT, place.plot.y.title, colour=palette.text2,
        size_pt=LABEL_PT, room_pt=place.box.right - cell.left,
    )  # fmt: skip


def put_y_labels(
    place: PlacedPlot, left: float, palette: Palette, board: TextBoard
) -> tuple[list[Item], list[Hotspot]]:
    """Write the labels of the y axis: numbers beside the axis, names of rows from *left* on."""
    axis, box = place.plot.y, place.box
    if is_row_axis(axis):
        return _put_rows(place, left, palette, board)
    ticks = [tick for tick in axis.ticks if tick.label]
    heights = kept([place.to_y(tick.at) for tick in ticks], [LABEL_LINE_PT - 1] * len(ticks), 1.0)
    spots = []
    for tick in (ticks[n] for n in heights):
        y = place.to_y(tick.at)
        text = board.put(
            box.left - TICK_GAP_PT, y + BASELINE * LABEL_PT, tick.label, colour=_colour(tick, palette),
            size_pt=LABEL_PT, weight=weight_of(tick), anchor=Anchor.END,
            room_pt=box.left - TICK_GAP_PT - left + 0.01,
        )  # fmt: skip
        spots += _spot(tick, text is not None and text.text == tick.label, Box(left, y - 7, box.left, y + 7))
    return [], spots


def _put_rows(
    place: PlacedPlot, left: float, palette: Palette, board: TextBoard
) -> tuple[list[Item], list[Hotspot]]:
    items: list[Item] = []
    spots: list[Hotspot] = []
    start = left + (KEY_PT + KEY_GAP_PT if has_keys(place.plot.y) else 0.0)
    heights = sorted(place.to_y(tick.at) for tick in place.plot.y.ticks if tick.label)
    pitch = min(
        (after - before for before, after in pairwise(heights)), default=place.box.bottom - place.box.top
    )
    most = max(1, min(_MOST_LINES, int(pitch // _CLOSE_LINE_PT)))
    for tick in place.plot.y.ticks:
        y = place.to_y(tick.at)
        items += _key(tick, left, y, palette)
        room = place.box.left - TICK_GAP_PT - start + 0.01
        lines = text_lines(tick.label, room, board.metrics, LABEL_PT, weight_of(tick), most)
        for n, line in enumerate(lines):
            middle = y + (n - (len(lines) - 1) / 2) * _CLOSE_LINE_PT
            board.put(
                start, middle + BASELINE * LABEL_PT, line, colour=palette.text, size_pt=LABEL_PT,
                weight=weight_of(tick),
            )  # fmt: skip
        half = max(ROW_LINE_PT, _CLOSE_LINE_PT * len(lines)) / 2
        area = Box(left, y - half, place.box.left - 2, y + half)
        spots += _spot(tick, " ".join(lines) == " ".join(words_of(tick.label)), area)
    return items, spots


def put_x_labels(
    place: PlacedPlot, cell: Box, palette: Palette, board: TextBoard
) -> tuple[list[Item], list[Hotspot]]:
    """Write the labels of the x axis and its title, which ends where the plot ends."""
    plot, box = place.plot, place.box
    width = box.right - box.left
    items: list[Item] = []
    spots: list[Hotspot] = []
    down = box.bottom + TICK_PT + 3.0
    for tick, lines in zip(plot.x.ticks, x_label_lines(plot, width, board.metrics), strict=True):
        x = place.to_x(tick.at)
        if tick.label and not is_named(plot.x):
            items.append(Line(((x, box.bottom), (x, box.bottom + TICK_PT)), palette.line2, 1.0))
        half = max((board.metrics.width(line, LABEL_PT, weight_of(tick)) for line in lines), default=0.0) / 2
        middle = max(min(x, cell.right - half), cell.left + half)
        for n, line in enumerate(lines):
            y = down + (n + 0.5) * LABEL_LINE_PT + BASELINE * LABEL_PT
            board.put(
                middle, y, line, colour=_colour(tick, palette), size_pt=LABEL_PT, weight=weight_of(tick),
                anchor=Anchor.MIDDLE,
            )  # fmt: skip
        is_whole = " ".join(lines).strip() == " ".join(words_of(tick.label)) or not is_named(plot.x)
        area = Box(middle - half, box.bottom, middle + half, down + len(lines) * LABEL_LINE_PT)
        spots += _spot(tick, is_whole, area) if lines else []
    _put_title(plot, box, cell.left, labels_height(plot, width, board.metrics), palette, board)
    return items, spots


def _put_title(plot: Plot, box: Box, left: float, labels: float, palette: Palette, board: TextBoard) -> None:
    y = box.bottom + labels + LABEL_LINE_PT / 2 + 2.0
    board.put(
        box.right, y + BASELINE * LABEL_PT, plot.x.title, colour=palette.text2, size_pt=LABEL_PT,
        anchor=Anchor.END, room_pt=box.right - left,
    )  # fmt: skip


def _key(tick: ChartTick, left: float, y: float, palette: Palette) -> list[Item]:
    colour = tick.colour or palette.text
    items: list[Item] = []
    if tick.dash is not None:
        items.append(Line(((left, y), (left + KEY_PT, y)), colour, 1.7, tick.dash))
    if tick.marker is not None:
        items.append(marker_item(tick.marker, left + KEY_PT / 2, y, _KEY_MARKER_PT, colour, ground=None))
    return items


def _spot(tick: ChartTick, is_whole: bool, box: Box) -> list[Hotspot]:
    """Return the hotspot of a label that says or leads to something, or is not written whole."""
    if tick.pick is None and not tick.says and (is_whole or not tick.label):
        return []
    return [Hotspot(box, tick.says or tick.label, tick.pick)]


def _colour(tick: ChartTick, palette: Palette) -> str:
    return palette.text if tick.is_strong else palette.text2
