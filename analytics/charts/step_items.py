"""Step curves, the bands around them and the ticks of the censored, cut to their plot."""

from collections.abc import Sequence

from analytics.charts.chart import Area, PlainLine, StepBand, StepCurve
from analytics.charts.chart_sheet import PlacedPlot
from analytics.figures.clip import clipped_line, clipped_polygon
from analytics.figures.display_list import Item, Line, Polygon
from analytics.figures.spec import Vertex

CENSOR_PT = 8.0
_CENSOR_WIDTH_PT = 1.3
_FINEST_PT = 0.25
_MANY = 2000


def stepped(points: Sequence[Vertex], end: float) -> tuple[Vertex, ...]:
    """Return the corners of the right-continuous steps through *points* (axis units), up to *end*."""
    corners: list[Vertex] = []
    for x, y in points:
        if x > end:
            break
        if corners:
            corners.append((x, corners[-1][1]))
        corners.append((x, y))
    if corners and corners[-1][0] < end:
        corners.append((end, corners[-1][1]))
    return tuple(corners)


def value_at(points: Sequence[Vertex], x: float) -> float | None:
    """Return the value of the right-continuous step curve at *x*; None before its first point."""
    low, high = 0, len(points)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if points[middle][0] <= x else (low, middle)
    return points[low - 1][1] if low else None


def curve_items(curve: StepCurve, place: PlacedPlot) -> list[Item]:
    """Return the line of *curve* and a vertical tick on it for everyone censored."""
    corners = [(place.to_x(x), place.to_y(y)) for x, y in stepped(curve.points, curve.end)]
    stroke = curve.stroke
    items: list[Item] = [
        Line(run, stroke.colour, stroke.width_pt, stroke.dash)
        for run in clipped_line(_coarser(corners), place.box)
    ]
    seen: set[int] = set()
    for at in curve.censored:
        value = value_at(curve.points, at)
        x = place.to_x(at)
        if value is None or round(x / _FINEST_PT) in seen or at > curve.end:
            continue
        y = place.to_y(value)
        if place.box.holds(x, y, slack=0.5):
            seen.add(round(x / _FINEST_PT))
            ends = ((x, y - CENSOR_PT / 2), (x, y + CENSOR_PT / 2))
            items.append(Line(ends, stroke.colour, _CENSOR_WIDTH_PT))
    return items


def band_items(band: StepBand, place: PlacedPlot) -> list[Item]:
    """Return the area between two step curves."""
    lower = stepped(tuple(zip(band.x, band.lower, strict=True)), band.end)
    upper = stepped(tuple(zip(band.x, band.upper, strict=True)), band.end)
    return _area((*lower, *reversed(upper)), band.colour, band.opacity, place)


def area_items(area: Area, place: PlacedPlot) -> list[Item]:
    """Return the area between two lines."""
    lower = tuple(zip(area.x, area.lower, strict=True))
    upper = tuple(zip(area.x, area.upper, strict=True))
    return _area((*lower, *reversed(upper)), area.colour, area.opacity, place)


def line_items(line: PlainLine, place: PlacedPlot) -> list[Item]:
    """Return straight lines from point to point."""
    points = [(place.to_x(x), place.to_y(y)) for x, y in line.points]
    stroke = line.stroke
    return [Line(run, stroke.colour, stroke.width_pt, stroke.dash) for run in clipped_line(points, place.box)]


def _area(outline: Sequence[Vertex], colour: str, opacity: float, place: PlacedPlot) -> list[Item]:
    corners = _coarser([(place.to_x(x), place.to_y(y)) for x, y in outline])
    shape = clipped_polygon(corners, place.box) if len(corners) > 2 else ()
    return [Polygon(shape, colour, opacity=opacity)] if len(shape) > 2 else []


def _coarser(corners: list[Vertex]) -> list[Vertex]:
    """Return *corners* without those less than a quarter of a point from the one before, if they are many."""
    if len(corners) <= _MANY:
        return corners
    kept = corners[:1]
    for x, y in corners[1:-1]:
        if abs(x - kept[-1][0]) >= _FINEST_PT or abs(y - kept[-1][1]) >= _FINEST_PT:
            kept.append((x, y))
    return [*kept, corners[-1]]
