"""What lies beside a lane: brackets of reference ranges, and what these and thresholds say."""

from collections.abc import Iterable

from analytics.figures.arrange import PanelBox
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Line
from analytics.figures.spec import Direction, Rule

_WIDTH_PT, _PITCH_PT, _HOOK_PT = 1.2, 3.0, 2.0
_EDGE_PT = 9.0
"""How far right of a lane its brackets reach; the readout begins after them."""
_THRESHOLD_PT = 50.0
"""How far left of a lane the label of a threshold reaches, about."""


def bracket_items(place: PanelBox) -> list[Item]:
    """Return the reference ranges of a lane as brackets right of it; an end out of view has no hook."""
    items: list[Item] = []
    axis = place.panel.axis
    for n, bracket in enumerate(place.panel.brackets):
        box = bracket_box(place, n)
        if box is None:
            continue
        x = box.left
        items.append(Line(((x, box.top), (x, box.bottom)), bracket.colour, _WIDTH_PT))
        for limit, y in ((bracket.high, box.top), (bracket.low, box.bottom)):
            if limit is not None and axis.low < limit < axis.high:
                items.append(Line(((x, y), (x + _HOOK_PT, y)), bracket.colour, _WIDTH_PT))
    return items


def bracket_box(place: PanelBox, n: int) -> Box | None:
    """Return where the *n*-th bracket of a lane is, as far as it is in view; None: it is not."""
    axis, bracket = place.panel.axis, place.panel.brackets[n]
    floor = axis.low if axis.missing_top is None else axis.missing_top
    floor = floor if axis.strip_top is None else axis.strip_top
    low = max(floor, bracket.low if bracket.low is not None else floor)
    high = min(axis.high, bracket.high if bracket.high is not None else axis.high)
    if high <= low:
        return None
    left = place.box.right + _PITCH_PT * (n + 1) - 1
    return Box(left, place.to_y(high), left + _HOOK_PT, place.to_y(low))


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
