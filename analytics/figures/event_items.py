"""The events lane as items in points: glyphs drawn as shapes, words beside them."""

from collections.abc import Iterable
from typing import assert_never

from analytics.figures.arrange import EVENTS_PAD_PT, Arrangement
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Line, Polygon
from analytics.figures.event_rows import (
    INSIDE_PT,
    INSIDE_WEIGHT,
    ROW_PT,
    WORDS_PT,
    WORDS_WEIGHT,
    PlacedHappening,
)
from analytics.figures.glyphs import arrow_end, cross, diamond, infusion
from analytics.figures.palette import Palette
from analytics.figures.rule_clearance import plates
from analytics.figures.spec import Anchor, Glyph
from analytics.figures.text_board import TextBoard

_BAR_PT = 11.0
_OPEN_BAR_PT = 14.0
_BASELINE = 0.36


def event_items(sheet: Arrangement, palette: Palette, board: TextBoard) -> list[Item]:
    """Return the glyphs of all events in view, and write their words and headings."""
    items: list[Item] = []
    if sheet.events is None:
        return items
    top = sheet.events.top + EVENTS_PAD_PT
    for index, group in enumerate(sheet.groups):
        if index:
            items += [Line(((a, top), (b, top)), palette.grid, 1.0) for a, b in sheet.segments]
        baseline = top + ROW_PT / 2 + _BASELINE * 11
        board.put(
            sheet.left - 10, baseline, group.group.name, colour=palette.text2, anchor=Anchor.END,
            room_pt=sheet.left - 14,
        )  # fmt: skip
        for placed in group.placed:
            y = top + (placed.row + 0.5) * ROW_PT
            items += _glyph_items(placed, y, sheet, palette)
            items += _write(placed, y, sheet, board, palette)
        top += group.rows * ROW_PT
    return items


def event_boxes(sheet: Arrangement) -> Iterable[tuple[Box, str]]:
    """Yield the box of every glyph with what it says when it is pointed at."""
    top = (sheet.events.top if sheet.events is not None else 0.0) + EVENTS_PAD_PT
    for group in sheet.groups:
        for placed in group.placed:
            y = top + placed.row * ROW_PT
            for left, right in placed.parts:
                if placed.happening.text:
                    yield Box(left, y, right, y + ROW_PT), placed.happening.text
        top += group.rows * ROW_PT


def _write(
    placed: PlacedHappening, y: float, sheet: Arrangement, board: TextBoard, palette: Palette
) -> list[Item]:
    happening = placed.happening
    if happening.inside:
        left, right = placed.parts[0]
        board.put(
            (left + right) / 2, y + _BASELINE * INSIDE_PT, happening.inside, colour=happening.inside_colour,
            size_pt=INSIDE_PT, weight=INSIDE_WEIGHT, anchor=Anchor.MIDDLE,
        )  # fmt: skip
    if not placed.words:
        return []
    words = board.put(
        placed.words_left, y + _BASELINE * WORDS_PT, placed.words,
        colour=happening.words_colour or palette.text, size_pt=WORDS_PT, weight=WORDS_WEIGHT,
    )  # fmt: skip
    if words is None:
        return []
    box = board.box_of(words)
    if happening.is_uncertain and any(a <= box.left and box.right <= b for a, b in placed.parts):
        return []  # inside the open bar, which is its ground
    halo = Box(box.left - 1, y - ROW_PT / 2 + 1, box.right + 1, y + ROW_PT / 2 - 1)
    return [
        Polygon(halo.corners, palette.surface, opacity=0.85),
        *plates(box, sheet.rules, palette.surface),
    ]


def _glyph_items(placed: PlacedHappening, y: float, sheet: Arrangement, palette: Palette) -> list[Item]:
    happening, colour = placed.happening, placed.happening.colour
    half = (_OPEN_BAR_PT if happening.is_uncertain else _BAR_PT) / 2
    boxes = [Box(left, y - half, right, y + half) for left, right in placed.parts]
    middle = (placed.parts[0][0] + placed.parts[0][1]) / 2
    if happening.is_uncertain:
        return [Polygon(box.corners, palette.surface, colour, 1.2) for box in boxes]
    match happening.glyph:
        case Glyph.INFUSION:
            return [infusion(middle, y, colour)]
        case Glyph.DIAMOND:
            return [diamond(middle, y, colour)]
        case Glyph.CROSS:
            return [*cross(middle, y, colour)]
        case Glyph.FLAG:
            return [Polygon(box.corners, colour) for box in boxes]
        case Glyph.BOX:
            return [Polygon(box.corners, colour, happening.inside_colour, 1.0) for box in boxes]
        case Glyph.BAR:
            bars: list[Item] = [Polygon(box.corners, colour) for box in boxes]
            if happening.is_ongoing and boxes[-1].right + 6 <= sheet.right:
                bars.append(arrow_end(boxes[-1].right, y, colour))
            return bars
        case Glyph.DOSES:
            return [
                Line((((a + b) / 2, y - half), ((a + b) / 2, y + half)), colour, 2.0) for a, b in placed.parts
            ]
        case _:
            assert_never(happening.glyph)
