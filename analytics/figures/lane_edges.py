"""What lies beside a lane: its reference ranges, and what these and thresholds say when pointed at."""

from collections.abc import Iterable

from analytics.figures.arrange import PanelBox
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Polygon
from analytics.figures.palette import Palette
from analytics.figures.spec import Direction, Rule

_WIDTH_PT, _PITCH_PT, _FIRST_PT = 2.0, 3.0, 1.5
_KEY_PT = 11.0
_QUIET = 0.6
_EDGE_PT = 9.0
"""How far right of a lane its bars reach; the readout begins after them."""
_THRESHOLD_PT = 50.0
"""How far left of a lane the label of a threshold reaches, about."""


def bracket_items(place: PanelBox, palette: Palette) -> list[Item]:
    """Return a thin bar as high as the lane for each of its reference ranges, coloured where that lies.

    A bar without colour: the range is out of view.
    """
    items: list[Item] = []
    for n, bracket in enumerate(place.panel.brackets):
        left = place.box.right + _FIRST_PT + _PITCH_PT * n
        bar = Box(left, place.box.top, left + _WIDTH_PT, place.to_y(_floor(place)))
        items.append(Polygon(bar.corners, palette.line2, opacity=_QUIET))
        box = bracket_box(place, n)
        if box is not None:
            items.append(Polygon(box.corners, bracket.colour))
    return items


def bracket_key(left: float, y: float, palette: Palette) -> list[Item]:
    """Return the sign of the bars for the readout: a piece of one, its middle coloured."""
    half = _KEY_PT / 2
    bar = Box(left + 8, y - half, left + 8 + _WIDTH_PT, y + half)
    middle = Box(bar.left, y - half / 2, bar.right, y + half / 2)
    return [Polygon(bar.corners, palette.line2, opacity=_QUIET), Polygon(middle.corners, palette.text2)]


def bracket_box(place: PanelBox, n: int) -> Box | None:
    """Return where the *n*-th range of a lane is, as far as it is in view; None: it is not."""
    axis, bracket, floor = place.panel.axis, place.panel.brackets[n], _floor(place)
    low = max(floor, bracket.low if bracket.low is not None else floor)
    high = min(axis.high, bracket.high if bracket.high is not None else axis.high)
    if high <= low:
        return None
    left = place.box.right + _FIRST_PT + _PITCH_PT * n
    return Box(left, place.to_y(high), left + _WIDTH_PT, place.to_y(low))


def _floor(place: PanelBox) -> float:
    """Return where the scale of values begins: above the strips for *none* and for what is missing."""
    axis = place.panel.axis
    return max(edge for edge in (axis.low, axis.missing_top, axis.strip_top) if edge is not None)


def edge_boxes(place: PanelBox) -> Iterable[tuple[Box, str]]:
    """Yield the boxes beside a lane with what they say: its ranges, and each threshold with its source."""
    box = place.box
    if place.panel.brackets:
        said = "\n".join(bracket.text for bracket in place.panel.brackets)
        yield Box(box.right, box.top, box.right + _EDGE_PT, box.bottom), said
    for mark in place.panel.marks:
        if isinstance(mark, Rule) and mark.text and mark.direction is Direction.HORIZONTAL:
            y = place.to_y(mark.at)
            yield Box(box.left - _THRESHOLD_PT, y - 6, box.left, y + 6), mark.text
