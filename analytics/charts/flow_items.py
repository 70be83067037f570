"""The boxes of a flow: a trunk from top to bottom, who was left out beside it, the groups at its foot."""

import itertools
from dataclasses import dataclass

from analytics.charts.chart import Flow, FlowBox
from analytics.charts.chart_sheet import Hotspot
from analytics.charts.text_lines import text_lines
from analytics.charts.type_sizes import BASELINE, LABEL_LINE_PT, LABEL_PT
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Line, Polygon
from analytics.figures.metrics import Metrics
from analytics.figures.palette import Palette
from analytics.figures.spec import Vertex, Weight
from analytics.figures.text_board import TextBoard

_PAD_PT = 8.0
_GAP_PT = 22.0
_SIDE_GAP_PT = 12.0
_ASIDE_PT = 34.0
_TRUNK_PT, _TRUNK_SHARE = 300.0, 0.46
_BRANCH_GAP_PT, _LEAST_BRANCH_PT = 14.0, 112.0
_ARROW_PT = 6.0


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box of the flow, where it stands, and its words as lines."""

    box: FlowBox
    area: Box
    lines: tuple[tuple[str, Weight], ...]


def placed_boxes(flow: Flow, left: float, top: float, width_pt: float, metrics: Metrics) -> list[PlacedBox]:
    """Return the boxes of *flow* from *top* on, within *width_pt*."""
    has_side = any(box.is_side for box in flow.boxes)
    trunk = min(_TRUNK_PT, (_TRUNK_SHARE if has_side else 1.0) * width_pt)
    start = left if has_side else left + (width_pt - trunk) / 2
    aside = start + trunk + _ASIDE_PT
    side = min(left + width_pt - aside, _natural(flow, metrics))
    found: list[PlacedBox] = []
    y = top
    before: FlowBox | None = None
    for box in (box for box in flow.boxes if not box.is_branch):
        if before is not None:
            y += _SIDE_GAP_PT if box.is_side or before.is_side else _GAP_PT
        at, wide = (aside, side) if box.is_side else (start, trunk)
        found.append(_placed(box, at, y, wide, metrics))
        y, before = found[-1].area.bottom, box
    return found + _branches([box for box in flow.boxes if box.is_branch], found, left, y, width_pt, metrics)


def _natural(flow: Flow, metrics: Metrics) -> float:
    """Return the width of the widest line beside the trunk, within reason."""
    widths = [
        metrics.width(words, LABEL_PT, Weight.SEMI_BOLD)
        for box in flow.boxes
        if box.is_side
        for words in box.lines
    ]
    return min(max(widths, default=0.0) + 2 * _PAD_PT + 2.0, 1.2 * _TRUNK_PT)


def _branches(
    boxes: list[FlowBox], trunk: list[PlacedBox], left: float, top: float, width_pt: float, metrics: Metrics
) -> list[PlacedBox]:
    """Return the boxes at the foot: side by side where they have room, else one below the other."""
    if not boxes:
        return []
    y = top + (2 * _GAP_PT if trunk else 0.0)
    wide = (width_pt - _BRANCH_GAP_PT * (len(boxes) - 1)) / len(boxes)
    if wide < _LEAST_BRANCH_PT:
        found = []
        for box in boxes:
            found.append(_placed(box, left + _ASIDE_PT, y, min(width_pt - _ASIDE_PT, _TRUNK_PT), metrics))
            y = found[-1].area.bottom + _SIDE_GAP_PT
        return found
    wide = min(wide, 0.8 * _TRUNK_PT)
    middle = _middle(trunk[0]) if trunk else left + width_pt / 2
    whole = wide * len(boxes) + _BRANCH_GAP_PT * (len(boxes) - 1)
    start = min(max(middle - whole / 2, left), left + width_pt - whole)
    places = [start + n * (wide + _BRANCH_GAP_PT) for n in range(len(boxes))]
    found = [_placed(box, at, y, wide, metrics) for box, at in zip(boxes, places, strict=True)]
    bottom = max(one.area.bottom for one in found)
    return [
        PlacedBox(one.box, Box(one.area.left, one.area.top, one.area.right, bottom), one.lines)
        for one in found
    ]


def _placed(box: FlowBox, left: float, top: float, width_pt: float, metrics: Metrics) -> PlacedBox:
    lines = [
        (line, Weight.SEMI_BOLD if n == 0 else Weight.REGULAR)
        for n, words in enumerate(box.lines)
        for line in text_lines(
            words, width_pt - 2 * _PAD_PT, metrics, LABEL_PT, Weight.SEMI_BOLD if n == 0 else Weight.REGULAR
        )
    ]
    height = 2 * _PAD_PT - 2.0 + LABEL_LINE_PT * len(lines)
    return PlacedBox(box, Box(left, top, left + width_pt, top + height), tuple(lines))


def flow_height(flow: Flow, width_pt: float, metrics: Metrics) -> float:
    """Return the height of the whole flow."""
    return max((one.area.bottom for one in placed_boxes(flow, 0, 0, width_pt, metrics)), default=0.0) + 2.0


def flow_items(
    flow: Flow, left: float, top: float, width_pt: float, palette: Palette, board: TextBoard
) -> tuple[list[Item], list[Hotspot]]:
    """Write the words of the boxes; return the boxes, the arrows between them and where they lead."""
    boxes = placed_boxes(flow, left, top, width_pt, board.metrics)
    items = _arrows(boxes, palette)
    spots: list[Hotspot] = []
    for one in boxes:
        ground = palette.sunken if one.box.is_side else palette.surface
        items.append(Polygon(one.area.corners, ground, palette.control, 1.0))
        for n, (words, weight) in enumerate(one.lines):
            y = one.area.top + _PAD_PT - 1.0 + (n + 0.5) * LABEL_LINE_PT + BASELINE * LABEL_PT
            board.put(one.area.left + _PAD_PT, y, words, colour=palette.text, size_pt=LABEL_PT, weight=weight)
        if one.box.says or one.box.pick:
            says = one.box.says or (one.box.pick.what if one.box.pick else "")
            spots.append(Hotspot(one.area, says, one.box.pick))
    return items, spots


def _arrows(boxes: list[PlacedBox], palette: Palette) -> list[Item]:
    trunk = [one for one in boxes if not one.box.is_side and not one.box.is_branch]
    sides = [one for one in boxes if one.box.is_side]
    branches = [one for one in boxes if one.box.is_branch]
    colour = palette.text2
    items: list[Item] = []
    for before, after in itertools.pairwise(trunk):
        x = _middle(before)
        items += _arrow(((x, before.area.bottom), (x, after.area.top)), colour)
    if not trunk:
        return items
    x = _middle(trunk[0])
    last = trunk[-1].area.bottom
    for one in sides:
        y = (one.area.top + one.area.bottom) / 2
        items += _arrow(((x, y), (one.area.left, y)), colour)
        if y > last:
            items.append(Line(((x, last), (x, y)), colour, 1.2))
    return items + _fork(branches, trunk[-1], max([last, *(_height(one) for one in sides)]), colour)


def _fork(branches: list[PlacedBox], foot: PlacedBox, from_y: float, colour: str) -> list[Item]:
    """Return the lines from the foot of the trunk to every branch."""
    if not branches:
        return []
    x, start = _middle(foot), foot.area.bottom
    stacked = len(branches) > 1 and branches[0].area.left == branches[1].area.left
    items: list[Item] = []
    if stacked:
        rail = branches[0].area.left - _ASIDE_PT / 2
        turn = max(from_y, start) + _GAP_PT
        last = _height(branches[-1])
        items.append(Line(((x, start), (x, turn), (rail, turn), (rail, last)), colour, 1.2))
        for one in branches:
            items += _arrow(((rail, _height(one)), (one.area.left, _height(one))), colour)
        return items
    turn = branches[0].area.top - _GAP_PT
    items.append(Line(((x, start), (x, turn)), colour, 1.2))
    ends = [*(_middle(one) for one in branches), x]
    if max(ends) > min(ends):
        items.append(Line(((min(ends), turn), (max(ends), turn)), colour, 1.2))
    for one in branches:
        items += _arrow(((_middle(one), turn), (_middle(one), one.area.top)), colour)
    return items


def _arrow(ends: tuple[Vertex, Vertex], colour: str) -> list[Item]:
    (x0, _y0), (x, y) = ends
    if x0 == x:
        head = ((x - 4.0, y - _ARROW_PT), (x, y), (x + 4.0, y - _ARROW_PT))
    else:
        head = ((x - _ARROW_PT, y - 4.0), (x, y), (x - _ARROW_PT, y + 4.0))
    return [Line(ends, colour, 1.2), Polygon(head, colour)]


def _middle(one: PlacedBox) -> float:
    return (one.area.left + one.area.right) / 2


def _height(one: PlacedBox) -> float:
    return (one.area.top + one.area.bottom) / 2
