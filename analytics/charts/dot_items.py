"""Points, in the shapes that markers have in every figure."""

from analytics.charts.chart import Dots
from analytics.charts.chart_sheet import Hotspot, PlacedPlot
from analytics.figures.clip import Box
from analytics.figures.display_list import Item
from analytics.figures.glyphs import marker_item

_LEAST_PT = 9.0


def dot_items(dots: Dots, place: PlacedPlot) -> list[Item]:
    """Return the markers of the points in view."""
    ground = dots.ground if dots.is_open else None
    return [
        marker_item(dots.marker, x, y, dots.size_pt, dots.colour, ground=ground)
        for x, y in ((place.to_x(dot.x), place.to_y(dot.y)) for dot in dots.dots)
        if place.box.holds(x, y, slack=0.5)
    ]


def dot_spots(dots: Dots, place: PlacedPlot) -> list[Hotspot]:
    """Return where the points can be pointed at."""
    half = max(dots.size_pt, _LEAST_PT) / 2
    found = []
    for dot in dots.dots:
        x, y = place.to_x(dot.x), place.to_y(dot.y)
        if (dot.says or dot.pick) and place.box.holds(x, y, slack=0.5):
            says = dot.says or (dot.pick.what if dot.pick else "")
            found.append(Hotspot(Box(x - half, y - half, x + half, y + half), says, dot.pick))
    return found
