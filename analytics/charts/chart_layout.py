"""Lays a chart out: title, legend, plots and notes, from the top to the bottom of one sheet."""

from dataclasses import replace

from analytics.charts.axis_items import ground_items, put_titles, put_x_labels, put_y_labels
from analytics.charts.axis_labels import shown_places
from analytics.charts.below_items import put_blocks
from analytics.charts.chart import Chart, Flow, Plot
from analytics.charts.chart_grid import Cell, cells, grid_height
from analytics.charts.chart_sheet import ChartSheet, Hotspot, PlacedPlot
from analytics.charts.cursor_items import cursor_items
from analytics.charts.curve_names import put_names
from analytics.charts.flow_items import flow_items
from analytics.charts.legend_items import legend_height, put_legend
from analytics.charts.plot_items import mark_items, mark_spots, put_mark_words
from analytics.charts.plot_room import below_room
from analytics.charts.plot_room import least_width as plot_least_width
from analytics.charts.side_items import put_side
from analytics.charts.text_lines import text_lines
from analytics.charts.type_sizes import (
    BASELINE,
    LABEL_PT,
    NOTE_LINE_PT,
    PLOT_TITLE_LINE_PT,
    PLOT_TITLE_PT,
    SUBTITLE_LINE_PT,
    SUBTITLE_PT,
    TITLE_LINE_PT,
    TITLE_PT,
)
from analytics.figures.display_list import Item
from analytics.figures.metrics import Metrics
from analytics.figures.palette import Palette
from analytics.figures.spec import Weight
from analytics.figures.text_board import TextBoard

EMPTY_PT, EMPTY_LINE_PT = 13, 18.0
LEAST_WIDTH_PT = 320.0
_BETWEEN_PT = 10.0
_NARROWER_PT = 2.0
_Line = tuple[str, float, Weight, float, bool]
"""Words, size, weight, height of the line, whether they are said quietly."""


def least_width(chart: Chart, metrics: Metrics) -> float:
    """Return the least width of *chart*: no number of a column beside a plot is ever cut."""
    plots = (plot_least_width(plot, metrics) for plot in chart.plots if isinstance(plot, Plot))
    return max([LEAST_WIDTH_PT, *plots])


def needed_height(chart: Chart, width_pt: float, metrics: Metrics) -> float:
    """Return the least height of *chart* at *width_pt*."""
    width = max(width_pt, least_width(chart, metrics))
    height = _head_height(chart, width, metrics) + _notes_height(chart, width, metrics)
    if chart.empty or not chart.plots:
        return height + EMPTY_LINE_PT * len(_empty_lines(chart, width, metrics)) + 2 * _BETWEEN_PT
    return height + grid_height(chart, width, metrics)


def lay_out(
    chart: Chart, width_pt: float, height_pt: float, metrics: Metrics, *, cursor: float | None = None
) -> ChartSheet:
    """Lay *chart* out on *width_pt* × *height_pt* points.

    Args:
        chart: what to draw.
        width_pt: at least ``least_width``; a sheet is never narrower.
        height_pt: with less than ``needed_height`` the sheet gets as high as that.
        metrics: text widths.
        cursor: a place on the x axis that the plots with a cursor are read at; None: no cursor.
    """
    width = max(width_pt, least_width(chart, metrics))
    height = max(height_pt, needed_height(chart, width, metrics))
    board = TextBoard(metrics, width, height)
    top = _put_lines(_head_lines(chart, width, metrics), 0.0, chart.palette, board)
    items = put_legend(chart.legend, top, width, chart.palette, board)
    top = _head_height(chart, width, metrics)
    notes = _notes_height(chart, width, metrics)
    ground = chart.palette.window
    if chart.empty or not chart.plots:
        _put_empty(chart, top, width, board)
        _put_lines(_note_lines(chart, width, metrics), height - notes + _BETWEEN_PT, chart.palette, board)
        return ChartSheet(width, height, ground, (*items, *board.texts))
    spots: list[Hotspot] = []
    places = cells(chart, 0.0, top, width, height - top - notes, metrics)
    for cell in places:
        found = _flow(cell, chart, board) if isinstance(cell.what, Flow) else _plot(cell, chart, board)
        items += found[0]
        spots += found[1]
    bottom = max(cell.box.bottom for cell in places)
    _put_lines(_note_lines(chart, width, metrics), bottom + _BETWEEN_PT, chart.palette, board)
    plots = tuple(cell.place for cell in places if cell.place is not None)
    sheet = ChartSheet(width, height, ground, (*items, *board.texts), tuple(spots), plots)
    return with_cursor(sheet, chart, cursor, metrics)


def with_cursor(sheet: ChartSheet, chart: Chart, cursor: float | None, metrics: Metrics) -> ChartSheet:
    """Return *sheet* with the cursor over its plots."""
    if cursor is None:
        return sheet
    return replace(sheet, items=(*sheet.items, *cursor_items(sheet.plots, chart, cursor, metrics)))


def _plot(cell: Cell, chart: Chart, board: TextBoard) -> tuple[list[Item], list[Hotspot]]:
    """Return a plot's items from the back to the front; axes get their words before the data do."""
    place, palette = cell.place, chart.palette
    if place is None:
        return [], []
    width = place.box.right - place.box.left
    put_titles(place, cell.box, palette, board)
    keys, spots = put_y_labels(place, cell.box.left, palette, board)
    ticks, more = put_x_labels(place, cell.box, palette, board)
    shown = shown_places(place.plot, width, board.metrics)
    blocks, cut = put_blocks(place, _blocks_top(place, board.metrics), cell.box.left, shown, palette, board)
    put_side(place, cell.box.right, palette, board)
    names, named = put_names(place, cell.box.right, palette, board)
    plates = [item for mark in place.plot.marks for item in put_mark_words(mark, place, palette, board)]
    marks = [item for mark in place.plot.marks for item in mark_items(mark, place)]
    pointed = [spot for mark in place.plot.marks for spot in mark_spots(mark, place)]
    items = [*ground_items(place, palette), *marks, *plates, *keys, *ticks, *blocks, *names]
    return items, [*spots, *pointed, *named, *more, *cut]


def _blocks_top(place: PlacedPlot, metrics: Metrics) -> float:
    """Return where the number blocks begin: below the axis and its title."""
    bare = replace(place.plot, below=())
    return place.box.bottom + below_room(bare, place.box.right - place.box.left, metrics)


def _flow(cell: Cell, chart: Chart, board: TextBoard) -> tuple[list[Item], list[Hotspot]]:
    flow = cell.what
    if not isinstance(flow, Flow):
        return [], []
    width = cell.box.right - cell.box.left
    lines = text_lines(flow.title, width, board.metrics, PLOT_TITLE_PT, Weight.SEMI_BOLD, 2)
    heads = [(line, float(PLOT_TITLE_PT), Weight.SEMI_BOLD, PLOT_TITLE_LINE_PT, False) for line in lines]
    top = _put_lines(heads, cell.box.top, chart.palette, board, left=cell.box.left)
    return flow_items(flow, cell.box.left + 1.0, top + 1.0, width - 2.0, chart.palette, board)


def _head_lines(chart: Chart, width_pt: float, metrics: Metrics) -> list[_Line]:
    room = width_pt - _NARROWER_PT
    title = text_lines(chart.title, room, metrics, TITLE_PT, Weight.SEMI_BOLD)
    subtitle = text_lines(chart.subtitle, room, metrics, SUBTITLE_PT, Weight.REGULAR)
    return [
        *((line, float(TITLE_PT), Weight.SEMI_BOLD, TITLE_LINE_PT, False) for line in title),
        *((line, float(SUBTITLE_PT), Weight.REGULAR, SUBTITLE_LINE_PT, True) for line in subtitle),
    ]


def _head_height(chart: Chart, width_pt: float, metrics: Metrics) -> float:
    lines = sum(line[3] for line in _head_lines(chart, width_pt, metrics))
    legend = legend_height(chart.legend, width_pt, metrics)
    return lines + legend + (_BETWEEN_PT if lines or legend else 0.0)


def _note_lines(chart: Chart, width_pt: float, metrics: Metrics) -> list[_Line]:
    return [
        (line, float(LABEL_PT), Weight.REGULAR, NOTE_LINE_PT, True)
        for note in chart.notes
        for line in text_lines(note, width_pt - _NARROWER_PT, metrics, LABEL_PT, Weight.REGULAR)
    ]


def _notes_height(chart: Chart, width_pt: float, metrics: Metrics) -> float:
    lines = sum(line[3] for line in _note_lines(chart, width_pt, metrics))
    return lines + _BETWEEN_PT if lines else 0.0


def _empty_lines(chart: Chart, width_pt: float, metrics: Metrics) -> tuple[str, ...]:
    return text_lines(chart.empty, width_pt - _NARROWER_PT, metrics, EMPTY_PT, Weight.REGULAR)


def _put_empty(chart: Chart, top: float, width_pt: float, board: TextBoard) -> None:
    lines = [
        (line, float(EMPTY_PT), Weight.REGULAR, EMPTY_LINE_PT, True)
        for line in _empty_lines(chart, width_pt, board.metrics)
    ]
    _put_lines(lines, top + _BETWEEN_PT, chart.palette, board)


def _put_lines(
    lines: list[_Line], top: float, palette: Palette, board: TextBoard, *, left: float = 0.0
) -> float:
    """Write *lines* from *top* on; return where the last one ends."""
    y = top
    for words, size, weight, height, is_quiet in lines:
        colour = palette.text2 if is_quiet else palette.text
        board.put(left, y + height / 2 + BASELINE * size, words, colour=colour, size_pt=size, weight=weight)
        y += height
    return y
