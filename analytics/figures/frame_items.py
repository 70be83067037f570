"""Everything around the data: lane grounds, grid, gutter, day axis, readout column."""

from collections.abc import Sequence
from datetime import timedelta

from analytics.figures.arrange import (
    READOUT_KEY_PT,
    READOUT_LINE_PT,
    READOUT_TEXT_PT,
    TICK_PT,
    TITLE_PT,
    Arrangement,
    PanelBox,
    second_column,
    top_of_strips,
)
from analytics.figures.clip import Box
from analytics.figures.day_ticks import DAYS_PER_YEAR
from analytics.figures.display_list import Item, Line, Polygon
from analytics.figures.glyphs import break_sign, marker_item, wedge
from analytics.figures.lane_edges import bracket_key
from analytics.figures.palette import Palette
from analytics.figures.spec import Anchor, Figure, Reading, Readout, Tick, TickKind, Weight
from analytics.figures.text_board import TextBoard

_BASELINE = 0.36
_LINE_PT = 14.0
_READOUT_PITCH_PT = 17.0
_ROW_ENTRY_PT = READOUT_LINE_PT
_LABEL_PITCH_PT = 15.0
_LEAST_FOOT_PT = 3.0
"""A readout this near the lower edge of its lane would take the place of the next lane's first one."""


def cursor_words(figure: Figure, x: float) -> str:
    """Return what the chip above a cursor at *x* says: its day, and its date where day 0 has one."""
    day = round(figure.x.scale.day_at(x))
    words = figure.wording.day_number(round(figure.x.count.number(day)))
    if figure.x.is_age:
        return figure.wording.age.format(n=figure.wording.number(day / DAYS_PER_YEAR, 1))
    zero = figure.x.day_zero
    return words if zero is None else f"{words} · {figure.wording.date(zero + timedelta(days=day))}"


def ground_items(figure: Figure, sheet: Arrangement) -> list[Item]:
    """Return grounds, shades and grid of all lanes, and the dotted edges of the breaks."""
    palette = figure.palette
    items: list[Item] = []
    lanes: list[tuple[Box, PanelBox | None]] = [(place.box, place) for place in sheet.panels]
    if sheet.events is not None:
        lanes.insert(0, (sheet.events, None))
    for box, place in lanes:
        segments = [Box(left, box.top, right, box.bottom) for left, right in sheet.segments]
        items += [Polygon(segment.corners, palette.surface) for segment in segments]
        items += _shades(place, segments, sheet, palette)
        items += _grid(place, segments, sheet, palette)
        items += _edges(box, sheet, palette)
    return items


def _shades(place: PanelBox | None, segments: list[Box], sheet: Arrangement, palette: Palette) -> list[Item]:
    items: list[Item] = []
    if sheet.x.shaded_to is not None:
        end = sheet.to_x(sheet.x.shaded_to)
        items += [
            Polygon(Box(s.left, s.top, min(end, s.right), s.bottom).corners, palette.sunken, opacity=0.7)
            for s in segments
            if end > s.left
        ]
    axis = place.panel.axis if place is not None else None
    if place is not None and axis is not None and axis.strip_top is not None:
        top = place.to_y(axis.strip_top)
        items += [
            Polygon(Box(s.left, top, s.right, s.bottom).corners, palette.sunken, opacity=0.7)
            for s in segments
        ]
    if place is not None and axis is not None and axis.missing_top is not None:
        y = place.to_y(axis.missing_top)
        items += [Line(((s.left, y), (s.right, y)), palette.line2, 1.0) for s in segments]
    return items


def _grid(place: PanelBox | None, segments: list[Box], sheet: Arrangement, palette: Palette) -> list[Item]:
    top, bottom = segments[0].top, segments[0].bottom
    items: list[Item] = []
    for tick in sheet.x.ticks:
        x = sheet.to_x(tick.at)
        if any(s.left < x < s.right for s in segments):
            items.append(Line(((x, top), (x, bottom)), palette.grid, 1.0))
    if place is not None:
        for tick in place.panel.axis.ticks:
            y = place.to_y(tick.at)
            missing_top = place.panel.axis.missing_top
            is_missing = missing_top is not None and tick.at < missing_top
            if tick.kind is TickKind.PLAIN and top < y < bottom and not is_missing:
                items += [Line(((s.left, y), (s.right, y)), palette.grid, 1.0) for s in segments]
    return items


def _edges(box: Box, sheet: Arrangement, palette: Palette) -> list[Item]:
    items: list[Item] = []
    for left, right in sheet.segments:
        items += [Line(((left, y), (right, y)), palette.line2, 1.0) for y in (box.top, box.bottom)]
        items += [
            Line(
                ((x, box.top), (x, box.bottom)),
                palette.line2 if is_end else palette.control,
                1.0,
                () if is_end else (1.5, 2.5),
            )
            for x, is_end in ((left, left == sheet.left), (right, right == sheet.right))
        ]
    return items


def head_items(figure: Figure, sheet: Arrangement, board: TextBoard, cursor: float | None) -> list[Item]:
    """Write what stands above the lanes: the cursor's day, day 0, the zones, what the readouts are of."""
    palette, baseline = figure.palette, sheet.top - 6
    items: list[Item] = []
    readout_title = figure.readout_title
    if cursor is not None:
        readout_title = figure.wording.at_the_cursor
        items = _chip(cursor_words(figure, cursor), sheet.to_x(cursor), sheet, palette, board)
    board.put(
        sheet.right + 10, baseline, readout_title, colour=palette.accent, weight=Weight.SEMI_BOLD,
        room_pt=sheet.width - sheet.right - 12,
    )  # fmt: skip
    board.put(0, baseline, figure.x.title, colour=palette.text2, size_pt=TICK_PT, room_pt=sheet.right)
    for zone in figure.x.zones:
        left, right = max(zone.start, sheet.x.low), min(zone.end, sheet.x.high)
        if right > left:
            middle = (sheet.to_x(left) + sheet.to_x(right)) / 2
            board.put(
                middle, baseline, zone.name, colour=palette.text2, size_pt=TICK_PT, anchor=Anchor.MIDDLE
            )
    return items


def _chip(words: str, x: float, sheet: Arrangement, palette: Palette, board: TextBoard) -> list[Item]:
    half = board.metrics.width(words, READOUT_TEXT_PT, Weight.SEMI_BOLD) / 2 + 7
    x = min(max(x, half), sheet.right - half)
    box = Box(x - half, 1, x + half, sheet.top - 2)
    board.put(
        x, sheet.top - 6.5, words, colour=palette.on_accent, weight=Weight.SEMI_BOLD, anchor=Anchor.MIDDLE
    )
    board.reserve(Box(box.left - 4, box.top, box.right + 4, box.bottom))
    return [Polygon(box.corners, palette.accent)]


def foot_items(figure: Figure, sheet: Arrangement, board: TextBoard) -> list[Item]:
    """Write the day axis below the lanes, and the note below it."""
    palette, bottom = figure.palette, sheet.bottom
    items: list[Item] = []
    for left, right in zip(sheet.segments, sheet.segments[1:], strict=False):
        items += break_sign(left[1], right[0], bottom, palette.text2)
    baseline = bottom + 5 + TICK_PT
    for tick in sorted(sheet.x.ticks, key=lambda t: t.label != "0"):
        x = sheet.to_x(tick.at)
        if not any(left - 0.5 <= x <= right + 0.5 for left, right in sheet.segments):
            continue
        is_zero = tick.label == "0"
        written = board.put(
            x, baseline, tick.label, colour=palette.text if is_zero else palette.text2, size_pt=TICK_PT,
            weight=Weight.SEMI_BOLD if is_zero else Weight.REGULAR, anchor=Anchor.MIDDLE,
        )  # fmt: skip
        if written is not None:
            items.append(Line(((x, bottom), (x, bottom + 4)), palette.control, 1.0))
    if figure.note:
        board.put(
            sheet.left, baseline + 17, figure.note, colour=palette.text2, room_pt=sheet.width - sheet.left
        )
    return items


def gutter_items(place: PanelBox, sheet: Arrangement, palette: Palette, board: TextBoard) -> list[Item]:
    """Write a lane's thresholds, title, unit, words and numbers left of it, in this order of precedence."""
    items: list[Item] = []
    floor = top_of_strips(place.panel.axis)
    ticks = sorted(place.panel.axis.ticks, key=lambda t: (t.kind is TickKind.PLAIN, t.at >= floor))
    for tick in ticks:
        if tick.kind is TickKind.THRESHOLD:
            y = place.to_y(tick.at)
            written = board.put(
                sheet.left - 10, y + _BASELINE * TICK_PT, tick.label, colour=palette.text, size_pt=TICK_PT,
                weight=Weight.BOLD, anchor=Anchor.END,
            )  # fmt: skip
            if written is not None:
                items.append(wedge(sheet.left - 2, y, palette.text))
                _write_lead(tick, y, place, sheet, board, Weight.BOLD)
    _write_heads(place, sheet, palette, board)
    baseline = place.box.top + TITLE_PT
    for line in filter(None, place.panel.title.split("\n")):
        board.put(
            0, baseline, line, colour=palette.text, size_pt=TITLE_PT, weight=Weight.SEMI_BOLD,
            room_pt=sheet.left - 12,
        )  # fmt: skip
        baseline += _LINE_PT
    board.put(0, baseline, place.panel.unit, colour=palette.text2, size_pt=TICK_PT, room_pt=sheet.left - 12)
    for tick in ticks:
        y = place.to_y(tick.at)
        if tick.kind is TickKind.ROW:
            board.put(0, y + _BASELINE * 11, tick.lead, colour=tick.lead_colour, weight=Weight.SEMI_BOLD)
        if tick.kind is not TickKind.THRESHOLD:
            written = board.put(
                sheet.left - 10, y + _BASELINE * TICK_PT, tick.label, colour=palette.text2, size_pt=TICK_PT,
                anchor=Anchor.END,
            )  # fmt: skip
            if written is not None and tick.kind is TickKind.PLAIN:
                items.append(Line(((sheet.left - 5, y), (sheet.left, y)), palette.control, 1.0))
                _write_lead(tick, y, place, sheet, board, Weight.REGULAR)
    return items


def _write_lead(
    tick: Tick, y: float, place: PanelBox, sheet: Arrangement, board: TextBoard, weight: Weight
) -> None:
    """Write what a tick is for the second quantity of its axis."""
    if tick.lead:
        board.put(
            sheet.left - second_column(place.panel.axis, board.metrics), y + _BASELINE * TICK_PT, tick.lead,
            colour=tick.lead_colour, size_pt=TICK_PT, weight=weight, anchor=Anchor.END,
        )  # fmt: skip


def _write_heads(place: PanelBox, sheet: Arrangement, palette: Palette, board: TextBoard) -> None:
    """Write above the ticks which column is which quantity, where two share the axis."""
    axis = place.panel.axis
    colours = [tick.lead_colour for tick in axis.ticks if tick.lead]
    if not axis.lead_head or not colours:
        return
    for right, head, colour in (
        (sheet.left - 10, axis.head, palette.text),
        (sheet.left - second_column(axis, board.metrics), axis.lead_head, colours[0]),
    ):
        board.put(
            right, place.box.top + TITLE_PT, head, colour=colour, size_pt=TICK_PT, weight=Weight.SEMI_BOLD,
            anchor=Anchor.END,
        )  # fmt: skip


def readout_items(
    place: PanelBox, sheet: Arrangement, palette: Palette, board: TextBoard, cursor: float | None
) -> list[Item]:
    """Write a lane's legend and values right of it, as of *cursor* (axis units) or the last ones."""
    return [
        item
        for readout, y in _placed_readouts(place)
        for item in _readout_line(readout, y, sheet, palette, board, cursor)
    ]


def readout_boxes(place: PanelBox, sheet: Arrangement, cursor: float | None) -> list[tuple[Box, int]]:
    """Return where the lane's values stand that are results, with the ids of these."""
    boxes = []
    for readout, y in _placed_readouts(place):
        reading = _reading(readout, cursor)
        if reading is not None and reading.result_id is not None:
            half = min(_READOUT_PITCH_PT, _ROW_ENTRY_PT) / 2
            boxes.append((Box(sheet.right + 6, y - half, sheet.width, y + half), reading.result_id))
    return boxes


def _placed_readouts(place: PanelBox) -> list[tuple[Readout, float]]:
    """Return the lane's readouts that have room, each with its height."""
    readouts = place.panel.readouts
    stacked = [readout for readout in readouts if readout.at is None]
    room = place.box.bottom - place.box.top
    placed = sorted(
        (place.to_y(r.at), n) for n, r in enumerate(readouts) if r.at is not None
    )  # those with a height of their own, from the top
    label = min(_LABEL_PITCH_PT, room / max(len(placed), 1))
    apart = pushed_apart(
        [y for y, _ in placed], label, place.box.top + label / 2, place.box.bottom - label / 2
    )
    heights = {n: y for (_, n), y in zip(placed, apart, strict=True)}
    pitch = min(_READOUT_PITCH_PT, max(room / max(len(stacked), 1), _ROW_ENTRY_PT))
    y = place.box.top + min(pitch, room) / 2
    found = []
    for n, readout in enumerate(readouts):
        at = heights.get(n, y)
        if at <= place.box.bottom - _LEAST_FOOT_PT:
            found.append((readout, at))
        y += pitch if readout.at is None else 0
    return found


def _reading(readout: Readout, cursor: float | None) -> Reading | None:
    """Return what a readout reads at *cursor*, or last."""
    past = [r for r in readout.readings if cursor is None or r.x <= cursor]
    return past[-1] if past else None


def pushed_apart(heights: Sequence[float], pitch: float, low: float, high: float) -> list[float]:
    """Return *heights* moved so that neighbours are *pitch* apart, those that are stay where they are.

    Args:
        heights: rising.
        pitch: least distance.
        low: the least height allowed.
        high: the greatest height allowed; there has to be room for all between the two.
    """
    places: list[float] = []
    for height in heights:
        places.append(max(height, places[-1] + pitch if places else low))
    ceiling = high
    for n in range(len(places) - 1, -1, -1):
        places[n] = min(places[n], ceiling)
        ceiling = places[n] - pitch
    return places


def _readout_line(
    readout: Readout, y: float, sheet: Arrangement, palette: Palette, board: TextBoard, cursor: float | None
) -> list[Item]:
    left = sheet.right + 10
    baseline = y + _BASELINE * READOUT_TEXT_PT
    reading = _reading(readout, cursor)
    value = reading.text if reading is not None else ("–" if readout.readings else "")
    value = readout.at_rest if cursor is None and readout.at_rest else value
    room = sheet.width - left
    if readout.marker is None and not readout.name:
        board.put(left, baseline, value, colour=palette.text, weight=Weight.MEDIUM, room_pt=room)
        return []
    written = board.put(
        sheet.width - 1, baseline, value, colour=palette.text, weight=Weight.SEMI_BOLD, anchor=Anchor.END,
        room_pt=room,
    )  # fmt: skip
    used = board.metrics.width(written.text, READOUT_TEXT_PT, Weight.SEMI_BOLD) + 8 if written else 0.0
    items: list[Item] = []
    if readout.marker is not None:
        if not readout.is_open:
            items.append(Line(((left, y), (left + 18, y)), readout.colour, 1.7, readout.dash))
        ground = palette.surface if readout.is_open else None
        items.append(marker_item(readout.marker, left + 9, y, 7.5, readout.colour, ground=ground))
        left += READOUT_KEY_PT - 10
    elif readout.opacity:
        key = Box(left, y - 5, left + 18, y + 5)
        items.append(Polygon(key.corners, readout.colour, opacity=2 * readout.opacity))
        items.append(Line(((left, y), (left + 18, y)), readout.colour, 1.0))
        left += READOUT_KEY_PT - 10
    elif readout.is_range:
        items += bracket_key(left, y, palette)
        left += READOUT_KEY_PT - 10
    board.put(left, baseline, readout.name, colour=palette.text, room_pt=sheet.width - left - used)
    return items
