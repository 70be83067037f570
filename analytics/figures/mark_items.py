"""A panel's marks as items in points, cut to its box."""

from typing import assert_never

from analytics.figures.arrange import Arrangement, PanelBox
from analytics.figures.clip import Box, clipped_line, clipped_polygon
from analytics.figures.display_list import Item, Line, Polygon, Text
from analytics.figures.glyphs import marker_item
from analytics.figures.rule_clearance import plates, step_beside
from analytics.figures.spec import (
    Anchor,
    Band,
    Direction,
    Fill,
    Label,
    Mark,
    Markers,
    Polyline,
    Rule,
    Span,
    Vertex,
    Weight,
)
from analytics.figures.text_board import TextBoard

HATCH_PITCH_PT = 5.0
SPAN_WORDS_PT = 10.0
SPAN_WORDS_WEIGHT = Weight.SEMI_BOLD
_HALO_PT = 3.0
_BESIDE_PT = 30.0
"""How much of a hatch stays seen beside the words on it."""


def mark_items(mark: Mark, place: PanelBox, sheet: Arrangement) -> list[Item]:
    """Return what *mark* is drawn with, without its words."""
    match mark:
        case Polyline():
            points = [(sheet.to_x(x), place.to_y(y)) for x, y in mark.vertices]
            return [
                Line(run, mark.colour, mark.width_pt, mark.dash) for run in clipped_line(points, place.box)
            ]
        case Markers():
            ground = mark.ground if mark.is_open else None
            return [
                marker_item(mark.marker, x, y, mark.size_pt, mark.colour, ground=ground)
                for x, y in ((sheet.to_x(p.x), place.to_y(p.y)) for p in mark.points)
                if place.box.holds(x, y, slack=0.5)
            ]
        case Band():
            outline = [(sheet.to_x(x), place.to_y(y)) for x, y in (*mark.lower, *reversed(mark.upper))]
            area = clipped_polygon(outline, place.box)
            return [Polygon(area, mark.colour, opacity=mark.opacity)] if len(area) > 2 else []
        case Rule(direction=Direction.HORIZONTAL):
            y = place.to_y(mark.at)
            return [
                Line(((left, y), (right, y)), mark.colour, mark.width_pt, mark.dash)
                for left, right in sheet.segments
            ]
        case Rule():
            x = sheet.to_x(mark.at)
            if not place.box.holds(x, place.box.top):
                return []
            ends = ((x, place.box.top), (x, place.box.bottom))
            return [Line(ends, mark.colour, mark.width_pt, mark.dash)]
        case Span():
            box = span_box(mark, place, sheet)
            return span_items(mark, box) if box is not None else []
        case Label():
            return []
        case _:
            assert_never(mark)


def span_box(span: Span, place: PanelBox, sheet: Arrangement) -> Box | None:
    """Return the visible box of *span* in points, None where it is out of view."""
    left = max(sheet.to_x(span.start), place.box.left)
    right = min(sheet.to_x(span.end), place.box.right)
    return Box(left, place.to_y(span.high), right, place.to_y(span.low)) if right > left else None


def span_items(span: Span, box: Box) -> list[Item]:
    """Return the look of *span* in *box*: its pitch is the paper's, not the axis'."""
    middle = (box.top + box.bottom) / 2
    rails: list[Item] = [
        Line(((box.left, y), (box.right, y)), span.colour, 1.0) for y in (box.top + 0.5, box.bottom - 0.5)
    ]
    match span.fill:
        case Fill.SOLID:
            return [Polygon(box.corners, span.colour, opacity=span.opacity)]
        case Fill.RAILS:
            return rails
        case Fill.HATCH:
            return [*rails, *(Line(run, span.colour, 1.2) for run in _hatch(box))]
        case Fill.DOTS:
            return [Line(((box.left, middle), (box.right, middle)), span.colour, 1.4, (1.4, 3.0))]
        case Fill.DASHES:
            return [*rails, Line(((box.left, middle), (box.right, middle)), span.colour, 1.4, (5.0, 3.0))]
        case _:
            assert_never(span.fill)


def _hatch(box: Box) -> list[tuple[Vertex, ...]]:
    """Return rising strokes on a grid that does not move with the box's left end."""
    height = box.bottom - box.top
    first = int((box.left - height) // HATCH_PITCH_PT) + 1
    last = int(box.right // HATCH_PITCH_PT)
    strokes: list[tuple[Vertex, ...]] = []
    for n in range(first, last + 1):
        x = n * HATCH_PITCH_PT
        strokes += clipped_line(((x, box.bottom), (x + height, box.top)), box)
    return strokes


def put_words(mark: Span | Label, place: PanelBox, sheet: Arrangement, board: TextBoard) -> list[Item]:
    """Write the words of *mark* where they are free, and return what keeps them readable on the data."""
    match mark:
        case Span():
            box = span_box(mark, place, sheet)
            return _span_words(mark, box, sheet, board) if box is not None and mark.words else []
        case Label():
            return _label_words(mark, place, sheet, board)


def _label_words(label: Label, place: PanelBox, sheet: Arrangement, board: TextBoard) -> list[Item]:
    x, y = sheet.to_x(label.x) + label.shift_pt, place.to_y(label.y) + 0.36 * label.size_pt
    if not place.box.holds(x, y):
        return []
    for words in filter(None, (label.text, label.shorter)):
        half = board.metrics.width(words, label.size_pt, label.weight) / 2
        at = x
        if label.anchor is Anchor.MIDDLE:
            at = min(max(x, place.box.left + half + 4), place.box.right - half - 4)
        if label.within is not None and not _fits(at, half, label.within, sheet):
            continue
        for place_x in _free_of_rules(label, words, at, y, place, sheet, board):
            text = board.put(
                place_x, y, words, colour=label.colour, size_pt=label.size_pt, weight=label.weight,
                anchor=label.anchor,
            )  # fmt: skip
            if text is not None:
                box = board.box_of(text)
                return [_halo(box, label.ground), *plates(box, sheet.rules, label.ground)]
    return []


def _free_of_rules(
    label: Label, words: str, x: float, y: float, place: PanelBox, sheet: Arrangement, board: TextBoard
) -> list[float]:
    """Return where *words* may be anchored: beside a rule that crosses them at *x*, else there."""
    box = board.box_of(Text(x, y, words, label.size_pt, label.weight, label.colour, label.anchor))
    room = place.box
    if label.within is not None:
        left, right = (sheet.to_x(end) for end in label.within)
        room = Box(max(left, room.left), room.top, min(right, room.right), room.bottom)
    step = step_beside(box, sheet.to_x(label.x), sheet.rules, room)
    return [x + step, x] if step else [x]


def _fits(middle: float, half: float, within: Vertex, sheet: Arrangement) -> bool:
    left, right = (sheet.to_x(x) for x in within)
    return left + 1 <= middle - half and middle + half <= right - 1


def _span_words(span: Span, box: Box, sheet: Arrangement, board: TextBoard) -> list[Item]:
    """Write the words of *span* inside it, else before it where the span says that this is free."""
    is_filled = span.fill is Fill.SOLID
    for words in filter(None, (span.words, span.shorter)):
        width = board.metrics.width(words, SPAN_WORDS_PT, SPAN_WORDS_WEIGHT)
        if width + (_BESIDE_PT if span.fill is Fill.HATCH else 10) <= box.right - box.left:
            start = box.left + 6 if is_filled else (box.left + box.right - width) / 2
            colour = span.words_inside_colour if is_filled else span.words_colour
            return _written(words, start, colour, span, box, board, is_inside=True)
    if span.words_from is None or sheet.to_x(span.start) < box.left - 0.5:
        return []
    start = box.left - 5 - board.metrics.width(span.words, SPAN_WORDS_PT, SPAN_WORDS_WEIGHT)
    if start - _HALO_PT < max(sheet.to_x(span.words_from), sheet.left):
        return []
    return _written(span.words, start, span.words_colour, span, box, board, is_inside=False)


def _written(
    words: str, start: float, colour: str, span: Span, box: Box, board: TextBoard, *, is_inside: bool
) -> list[Item]:
    """Write *words*, and return the ground that keeps rails, hatch and the notches of samples off them."""
    baseline = (box.top + box.bottom) / 2 + 0.36 * SPAN_WORDS_PT
    text = board.put(start, baseline, words, colour=colour, size_pt=SPAN_WORDS_PT, weight=SPAN_WORDS_WEIGHT)
    if text is None:
        return []
    wide = board.box_of(text)
    if is_inside and span.fill is Fill.SOLID:
        plate = Box(wide.left - 1.5, box.top, wide.right + 1.5, box.bottom).corners
        return [Polygon(plate, span.ground), Polygon(plate, span.colour, opacity=span.opacity)]
    inner = Box(wide.left - _HALO_PT, box.top + 1.5, wide.right + _HALO_PT, box.bottom - 1.5)
    return [Polygon(inner.corners, span.ground)]


def _halo(box: Box, ground: str) -> Polygon:
    wide = Box(box.left - _HALO_PT, box.top + 1.5, box.right + _HALO_PT, box.bottom - 1)
    return Polygon(wide.corners, ground, opacity=0.9)
