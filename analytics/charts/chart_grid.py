"""Where the plots of a chart stand: rows and columns with equal gutters, so that areas line up."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.charts.chart import Chart, Flow, Plot
from analytics.charts.chart_sheet import PlacedPlot
from analytics.charts.flow_items import flow_height
from analytics.charts.plot_room import (
    LEAST_PLOT_PT,
    above_room,
    below_room,
    least_area_height,
    left_room,
    right_room,
)
from analytics.charts.text_lines import text_lines
from analytics.charts.type_sizes import PLOT_TITLE_LINE_PT, PLOT_TITLE_PT
from analytics.figures.clip import Box
from analytics.figures.metrics import Metrics
from analytics.figures.spec import Weight

COLUMN_GAP_PT, ROW_GAP_PT = 20.0, 10.0


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands where: *box* with all labels; *place* only for a plot."""

    what: Plot | Flow
    box: Box
    place: PlacedPlot | None


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    right: float
    room_left: float
    room_right: float

    @property
    def area(self) -> float:
        return self.right - self.left - self.room_left - self.room_right


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[Plot | Flow, ...]
    above: float
    area: float
    below: float
    stretch: float

    @property
    def height(self) -> float:
        return self.above + self.area + self.below


def grid_height(chart: Chart, width_pt: float, metrics: Metrics) -> float:
    """Return the least height of all rows."""
    _, rows = _grid(chart, width_pt, metrics)
    return sum(row.height for row in rows) + ROW_GAP_PT * max(len(rows) - 1, 0)


def cells(
    chart: Chart, left: float, top: float, width_pt: float, height_pt: float, metrics: Metrics
) -> list[Cell]:
    """Return where every plot stands; what is left over of *height_pt* goes to the rows that stretch."""
    columns, rows = _grid(chart, width_pt, metrics)
    over = max(height_pt - grid_height(chart, width_pt, metrics), 0.0)
    shares = sum(row.stretch for row in rows)
    found: list[Cell] = []
    y = top
    for row in rows:
        more = over * row.stretch / shares if shares > 0 else 0.0
        bottom = y + row.height + more
        for column, what in zip(columns, row.cells, strict=False):
            box = Box(left + column.left, y, left + column.right, bottom)
            area = Box(
                box.left + column.room_left, y + row.above, box.right - column.room_right, bottom - row.below
            )
            found.append(Cell(what, box, PlacedPlot(what, area) if isinstance(what, Plot) else None))
        y = bottom + ROW_GAP_PT
    return found


def _grid(chart: Chart, width_pt: float, metrics: Metrics) -> tuple[list[_Column], list[_Row]]:
    count = max(1, min(chart.columns, len(chart.plots) or 1))
    columns = _columns(chart.plots, count, width_pt, metrics)
    while count > 1 and min(column.area for column in columns) < LEAST_PLOT_PT:
        count -= 1
        columns = _columns(chart.plots, count, width_pt, metrics)
    rows = [
        _row(chart.plots[first : first + count], columns, metrics)
        for first in range(0, len(chart.plots), count)
    ]
    return columns, rows


def _columns(plots: Sequence[Plot | Flow], count: int, width_pt: float, metrics: Metrics) -> list[_Column]:
    """Return the columns: all areas equally wide, each with the widest gutters of its plots."""
    share = (width_pt - COLUMN_GAP_PT * (count - 1)) / count
    rooms = []
    for n in range(count):
        of_column = [plot for plot in plots[n::count] if isinstance(plot, Plot)]
        left = max((left_room(plot, share, metrics) for plot in of_column), default=0.0)
        right = max((right_room(plot, share, metrics) for plot in of_column), default=0.0)
        rooms.append((left, right))
    area = (width_pt - COLUMN_GAP_PT * (count - 1) - sum(left + right for left, right in rooms)) / count
    columns: list[_Column] = []
    at = 0.0
    for left, right in rooms:
        columns.append(_Column(at, at + left + area + right, left, right))
        at += left + area + right + COLUMN_GAP_PT
    return columns


def _row(cells_: Sequence[Plot | Flow], columns: Sequence[_Column], metrics: Metrics) -> _Row:
    above, area, below, stretch = 0.0, 0.0, 0.0, 0.0
    for what, column in zip(cells_, columns, strict=False):
        width = column.right - column.left
        if isinstance(what, Flow):
            lines = text_lines(what.title, width, metrics, PLOT_TITLE_PT, Weight.SEMI_BOLD, 2)
            area = max(area, flow_height(what, width, metrics))
            above = max(above, PLOT_TITLE_LINE_PT * len(lines))
            continue
        above = max(above, above_room(what, width, metrics))
        area = max(area, least_area_height(what))
        below = max(below, below_room(what, column.area, metrics))
        stretch = max(stretch, what.stretch)
    return _Row(tuple(cells_), above, area, below, stretch)
