"""A figure laid out: every line, shape and text in points, ready for a painter that decides nothing."""

from dataclasses import dataclass, replace

from analytics.figures.arrange import Arrangement, PanelBox, arrange, keys_height
from analytics.figures.clip import Box
from analytics.figures.day_ticks import day_ticks
from analytics.figures.display_list import Item, Line, moved, scaled
from analytics.figures.event_items import event_boxes, event_items
from analytics.figures.frame_items import (
    foot_items,
    ground_items,
    gutter_items,
    head_items,
    readout_boxes,
    readout_items,
)
from analytics.figures.key_items import key_items
from analytics.figures.lane_edges import bracket_items, edge_boxes
from analytics.figures.mark_items import mark_items, put_words
from analytics.figures.metrics import Metrics
from analytics.figures.spec import Figure, Label, Rule, Span
from analytics.figures.text_board import TextBoard

EMPTY_PT = 13.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The display list, from the back to the front; the origin is the upper left corner.

    Attributes:
        ground: colour of the sheet itself.
        under: lane grounds and grid; *marks*: the data; *over*: rules, events, words and all around.
        lanes: (key, box) of every panel, for pointing at it.
        events: (box, what it says) of every glyph of the events lane, and of what lies beside a lane
            (thresholds, reference ranges), for pointing at it.
        readouts: (box, id of the result) of every value beside the lanes.
    """

    width_pt: float
    height_pt: float
    ground: str
    under: tuple[Item, ...]
    marks: tuple[Item, ...]
    over: tuple[Item, ...]
    lanes: tuple[tuple[str, Box], ...]
    events: tuple[tuple[Box, str], ...] = ()
    readouts: tuple[tuple[Box, int], ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in the order they are painted."""
        return (*self.under, *self.marks, *self.over)

    def scaled(self, factor: float) -> "Sheet":
        """Return the same sheet, every length times *factor*."""
        return replace(
            self,
            width_pt=self.width_pt * factor,
            height_pt=self.height_pt * factor,
            under=tuple(scaled(item, factor) for item in self.under),
            marks=tuple(scaled(item, factor) for item in self.marks),
            over=tuple(scaled(item, factor) for item in self.over),
            lanes=tuple((key, box.scaled(factor)) for key, box in self.lanes),
            events=tuple((box.scaled(factor), words) for box, words in self.events),
            readouts=tuple((box.scaled(factor), result) for box, result in self.readouts),
        )

    def with_margin(self, margin_pt: float) -> "Sheet":
        """Return the same sheet with that much of its ground around it."""
        return replace(
            self.moved(margin_pt, margin_pt),
            width_pt=self.width_pt + 2 * margin_pt,
            height_pt=self.height_pt + 2 * margin_pt,
        )

    def moved(self, right: float, down: float) -> "Sheet":
        """Return the same sheet with everything on it moved by that much."""
        return replace(
            self,
            under=tuple(moved(item, right, down) for item in self.under),
            marks=tuple(moved(item, right, down) for item in self.marks),
            over=tuple(moved(item, right, down) for item in self.over),
            lanes=tuple((key, box.moved(right, down)) for key, box in self.lanes),
            events=tuple((box.moved(right, down), words) for box, words in self.events),
            readouts=tuple((box.moved(right, down), result) for box, result in self.readouts),
        )


def lay_out(
    figure: Figure,
    width_pt: float,
    height_pt: float,
    metrics: Metrics,
    *,
    cursor: float | None = None,
    with_marks: bool = True,
) -> Sheet:
    """Lay *figure* out on *width_pt* × *height_pt* points.

    Args:
        figure: what to draw.
        width_pt: at least about 420, so that gutter and readouts leave room for the data.
        height_pt: ``arrange.needed_height`` or more; with less, lanes are lower than they want to be.
        metrics: text widths.
        cursor: x in axis units that the readouts are as of, with a chip that says which day that is; None:
            the last values.
        with_marks: False leaves the data to a painter that zooms them itself.
    """
    if figure.keys:
        return _below_keys(figure, width_pt, height_pt, metrics, cursor=cursor, with_marks=with_marks)
    board = TextBoard(metrics, width_pt, height_pt)
    ground = figure.palette.window
    if figure.empty is not None:
        board.put(0, 24, figure.empty, colour=figure.palette.text2, size_pt=EMPTY_PT, room_pt=width_pt)
        return Sheet(width_pt, height_pt, ground, (), (), tuple(board.texts), ())
    sheet = _with_fitting_ticks(arrange(figure, width_pt, height_pt, metrics), figure)
    marks: list[Item] = []
    over: list[Item] = [item for rule in figure.rules for item in _rule_items(rule, sheet)]
    if with_marks:
        marks = [
            item
            for place in sheet.panels
            for mark in place.panel.marks
            for item in mark_items(mark, place, sheet)
        ]
    over += head_items(figure, sheet, board, cursor)
    over += event_items(sheet, figure.palette, board)
    for place in sheet.panels:
        over += bracket_items(place, figure.palette)
        over += gutter_items(place, sheet, figure.palette, board)
        over += readout_items(place, sheet, figure.palette, board, cursor)
        over += _words(place, sheet, board)
    over += foot_items(figure, sheet, board)
    return Sheet(
        width_pt,
        height_pt,
        ground,
        tuple(ground_items(figure, sheet)),
        tuple(marks),
        (*over, *board.texts),
        tuple((place.panel.key, place.box) for place in sheet.panels),
        (*event_boxes(sheet), *(hint for place in sheet.panels for hint in edge_boxes(place))),
        tuple(one for place in sheet.panels for one in readout_boxes(place, sheet, cursor)),
    )


def _below_keys(
    figure: Figure,
    width_pt: float,
    height_pt: float,
    metrics: Metrics,
    *,
    cursor: float | None,
    with_marks: bool,
) -> Sheet:
    """Lay *figure* out below the lines that say who is who."""
    down = keys_height(figure)
    rest = replace(figure, keys=())
    sheet = lay_out(rest, width_pt, height_pt - down, metrics, cursor=cursor, with_marks=with_marks)
    board = TextBoard(metrics, width_pt, down)
    items = key_items(figure.keys, width_pt, figure.palette, board)
    sheet = sheet.moved(0.0, down)
    return replace(sheet, height_pt=height_pt, over=(*sheet.over, *items, *board.texts))


def _with_fitting_ticks(sheet: Arrangement, figure: Figure) -> Arrangement:
    """Return *sheet* with as many ticks as its plot has room for: few on paper, more on a wide screen."""
    x, width = sheet.x, sheet.right - sheet.left
    if x.is_named:
        return sheet
    ticks = day_ticks(x.scale, x.low, x.high, figure.wording, width_pt=width, count=x.count)
    return replace(sheet, x=replace(x, ticks=ticks))


def _words(place: PanelBox, sheet: Arrangement, board: TextBoard) -> list[Item]:
    return [
        item
        for mark in place.panel.marks
        if isinstance(mark, Span | Label)
        for item in put_words(mark, place, sheet, board)
    ]


def _rule_items(rule: Rule, sheet: Arrangement) -> list[Item]:
    """Return a vertical line down all lanes, the spaces between them included."""
    x = sheet.to_x(rule.at)
    if x not in sheet.rules:
        return []
    return [Line(((x, sheet.top), (x, sheet.bottom)), rule.colour, rule.width_pt, rule.dash)]
