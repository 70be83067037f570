"""The legend: keys and names in rows above the plots."""

from collections.abc import Sequence

from analytics.charts.chart import LegendItem
from analytics.charts.type_sizes import BASELINE, KEY_GAP_PT, KEY_PT, LABEL_PT
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Line
from analytics.figures.glyphs import marker_item
from analytics.figures.mark_items import span_items
from analytics.figures.metrics import Metrics
from analytics.figures.palette import Palette
from analytics.figures.spec import Fill, Span, Weight
from analytics.figures.text_board import TextBoard

LINE_PT, ABOVE_PT = 17.0, 4.0
_BETWEEN_PT = 18.0
_MARKER_PT = 8.0


def legend_places(legend: Sequence[LegendItem], width_pt: float, metrics: Metrics) -> list[tuple[float, int]]:
    """Return (left, row) of each item: as many in a row as it has room for."""
    places: list[tuple[float, int]] = []
    left, row = 0.0, 0
    for item in legend:
        width = KEY_PT + KEY_GAP_PT + metrics.width(item.name, LABEL_PT, Weight.REGULAR)
        if left > 0 and left + width > width_pt:
            left, row = 0.0, row + 1
        places.append((left, row))
        left += width + _BETWEEN_PT
    return places


def legend_height(legend: Sequence[LegendItem], width_pt: float, metrics: Metrics) -> float:
    """Return the height of all rows; 0 without a legend."""
    rows = max((row for _, row in legend_places(legend, width_pt, metrics)), default=-1) + 1
    return ABOVE_PT + LINE_PT * rows if rows else 0.0


def put_legend(
    legend: Sequence[LegendItem], top: float, width_pt: float, palette: Palette, board: TextBoard
) -> list[Item]:
    """Write the names from *top* on; return the keys."""
    items: list[Item] = []
    for item, (left, row) in zip(legend, legend_places(legend, width_pt, board.metrics), strict=True):
        y = top + ABOVE_PT + (row + 0.5) * LINE_PT
        items += _key(item, left, y, palette)
        start = left + KEY_PT + KEY_GAP_PT
        board.put(
            start, y + BASELINE * LABEL_PT, item.name, colour=palette.text, size_pt=LABEL_PT,
            room_pt=width_pt - start,
        )  # fmt: skip
    return items


def _key(item: LegendItem, left: float, y: float, palette: Palette) -> list[Item]:
    items: list[Item] = []
    if item.stroke is not None:
        items.append(
            Line(((left, y), (left + KEY_PT, y)), item.stroke.colour, item.stroke.width_pt, item.stroke.dash)
        )
    if item.marker is not None:
        ground = palette.surface if item.is_open else None
        items.append(marker_item(item.marker, left + KEY_PT / 2, y, _MARKER_PT, item.colour, ground=ground))
    if item.marker is None and item.stroke is None:
        box = Box(left, y - 5.0, left + KEY_PT, y + 5.0)
        items += span_items(Span(0, 1, 0, 1, item.fill or Fill.SOLID, item.colour), box)
    return items
