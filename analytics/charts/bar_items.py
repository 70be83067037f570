"""Bars in the fills of a patient's spans, their words where they fit."""

from analytics.charts.chart import Bar
from analytics.charts.chart_sheet import Hotspot, PlacedPlot
from analytics.charts.type_sizes import BASELINE, LABEL_PT
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Polygon
from analytics.figures.mark_items import span_items
from analytics.figures.palette import Palette, readable_on
from analytics.figures.spec import Anchor, Fill, Span, Weight
from analytics.figures.text_board import TextBoard

_INSIDE_PT = 4.0
_PLATE_PT = 2.0
_LEAST_PT = 6.0


def bar_box(bar: Bar, place: PlacedPlot) -> Box | None:
    """Return the visible box of *bar*; None where nothing of it is in view."""
    x = sorted((place.to_x(bar.left), place.to_x(bar.right)))
    y = sorted((place.to_y(bar.low), place.to_y(bar.high)))
    area = place.box
    box = Box(max(x[0], area.left), max(y[0], area.top), min(x[1], area.right), min(y[1], area.bottom))
    return box if box.right > box.left and box.bottom > box.top else None


def bar_items(bar: Bar, place: PlacedPlot) -> list[Item]:
    """Return the look of *bar*."""
    box = bar_box(bar, place)
    return span_items(Span(bar.left, bar.right, bar.low, bar.high, bar.fill, bar.colour), box) if box else []


def put_bar_words(bar: Bar, place: PlacedPlot, palette: Palette, board: TextBoard) -> list[Item]:
    """Write the words of *bar* in its middle; return the ground that keeps a hatch off them."""
    box = bar_box(bar, place)
    if box is None or not bar.words or box.bottom - box.top < LABEL_PT + 1:
        return []
    width = board.metrics.width(bar.words, LABEL_PT, Weight.MEDIUM)
    if width + 2 * _INSIDE_PT > box.right - box.left:
        return []
    is_solid = bar.fill is Fill.SOLID
    colour = bar.words_colour or (readable_on(bar.colour) if is_solid else palette.text)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2 + BASELINE * LABEL_PT
    text = board.put(
        x, y, bar.words, colour=colour, size_pt=LABEL_PT, weight=Weight.MEDIUM, anchor=Anchor.MIDDLE
    )
    if text is None or is_solid:
        return []
    at = board.box_of(text)
    plate = Box(at.left - _PLATE_PT, box.top + 1.5, at.right + _PLATE_PT, box.bottom - 1.5)
    return [Polygon(plate.corners, palette.surface)]


def bar_spot(bar: Bar, place: PlacedPlot) -> list[Hotspot]:
    """Return where *bar* can be pointed at: all of it, and a few points at least."""
    box = bar_box(bar, place)
    if box is None or not (bar.says or bar.pick):
        return []
    wide, high = (max(0.0, (_LEAST_PT - size) / 2) for size in (box.right - box.left, box.bottom - box.top))
    reach = Box(box.left - wide, box.top - high, box.right + wide, box.bottom + high)
    return [Hotspot(reach, bar.says or bar.pick.what if bar.pick else bar.says, bar.pick)]
