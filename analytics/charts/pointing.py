"""What of a laid-out chart lies under the mouse: a mark, a label, or a curve near it."""

from dataclasses import dataclass, replace

from analytics.charts.chart import Chart, PlainLine, StepCurve
from analytics.charts.chart_sheet import ChartSheet, Hotspot, PlacedPlot
from analytics.charts.readings import said
from analytics.charts.step_items import curve_items, line_items, value_at
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Polygon

NEAR_PT = 6.0
_LENS_PT = 4.0
_THICKER = 1.5


@dataclass(frozen=True, slots=True)
class Pointed:
    """What is pointed at, and how it is brought out: items to paint over the sheet."""

    spot: Hotspot
    over: tuple[Item, ...]


def pointed_at(sheet: ChartSheet, chart: Chart, x: float, y: float) -> Pointed | None:
    """Return what lies at (x, y) of the sheet: the smallest of the boxes there, else the nearest curve."""
    boxes = [spot for spot in sheet.hotspots if spot.box.holds(x, y)]
    if boxes:
        least = min(
            boxes, key=lambda spot: (spot.box.right - spot.box.left) * (spot.box.bottom - spot.box.top)
        )
        return Pointed(least, outlined(least, sheet, chart))
    for place in sheet.plots:
        if place.box.holds(x, y):
            return _curve_at(place, chart, x, y)
    return None


def outlined(spot: Hotspot, sheet: ChartSheet, chart: Chart) -> tuple[Item, ...]:
    """Return the frame that brings *spot* out, and the curve it names, thicker."""
    box = Box(spot.box.left - 1.0, spot.box.top - 1.0, spot.box.right + 1.0, spot.box.bottom + 1.0)
    curves = (
        item
        for place in sheet.plots
        for mark in place.plot.marks
        if isinstance(mark, StepCurve | PlainLine) and mark.name and _says(mark) == spot.says
        for item in _thicker(mark, place)
    )
    return (*curves, Polygon(box.corners, None, chart.palette.accent, 1.5))


def _says(mark: StepCurve | PlainLine) -> str:
    """Return what the name beside the end of *mark* says."""
    note = mark.note if isinstance(mark, StepCurve) else ""
    return mark.says or " ".join(filter(None, (mark.name, note)))


def _curve_at(place: PlacedPlot, chart: Chart, x: float, y: float) -> Pointed | None:
    nearest: tuple[float, StepCurve | PlainLine, float] | None = None
    for mark in place.plot.marks:
        if not isinstance(mark, StepCurve | PlainLine) or not (mark.says or mark.pick):
            continue
        found = _distance(mark, place, x, y)
        if found is not None and found[0] <= NEAR_PT and (nearest is None or found[0] < nearest[0]):
            nearest = (found[0], mark, found[1])
    if nearest is None:
        return None
    _, mark, value = nearest
    name = mark.says or (mark.pick.what if mark.pick else "")
    words = f"{name}: {said(value, place.plot.y, chart.decimal_sign)}"
    half = _LENS_PT
    spot = Hotspot(Box(x - half, y - half, x + half, y + half), words, mark.pick)
    return Pointed(spot, _thicker(mark, place))


def _distance(
    mark: StepCurve | PlainLine, place: PlacedPlot, x: float, y: float
) -> tuple[float, float] | None:
    """Return (distance in points, value) of *mark* near (x, y); steps are near along their risers too."""
    at = place.from_x(x)
    if isinstance(mark, PlainLine):
        value = _between(mark, at)
        return None if value is None else (abs(place.to_y(value) - y), value)
    if at > mark.end:
        return None
    value = value_at(mark.points, at)
    if value is None:
        return None
    around = [value_at(mark.points, place.from_x(x + step)) for step in (-_LENS_PT, 0.0, _LENS_PT)]
    heights = [place.to_y(one) for one in around if one is not None]
    off = max(min(heights) - y, y - max(heights), 0.0)
    return off, value


def _between(line: PlainLine, at: float) -> float | None:
    for (x0, y0), (x1, y1) in zip(line.points, line.points[1:], strict=False):
        if min(x0, x1) <= at <= max(x0, x1):
            return y0 if x0 == x1 else y0 + (at - x0) / (x1 - x0) * (y1 - y0)
    return None


def _thicker(mark: StepCurve | PlainLine, place: PlacedPlot) -> tuple[Item, ...]:
    bold = replace(mark, stroke=replace(mark.stroke, width_pt=mark.stroke.width_pt * _THICKER))
    return tuple(curve_items(bold, place) if isinstance(bold, StepCurve) else line_items(bold, place))
