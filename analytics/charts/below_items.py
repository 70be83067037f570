"""Number blocks below a plot: at risk and the events, each number centred under its place on the x axis."""

from analytics.charts.chart import BelowBlock, BelowRow, Plot
from analytics.charts.chart_sheet import Hotspot, PlacedPlot
from analytics.charts.type_sizes import BASELINE, KEY_GAP_PT, KEY_PT, LABEL_PT, ROW_LINE_PT
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Line
from analytics.figures.metrics import Metrics
from analytics.figures.palette import Palette
from analytics.figures.spec import Anchor, Weight
from analytics.figures.text_board import TextBoard

_BEFORE_PT = 8.0
_NAME_GAP_PT = 10.0
_SAME = 1e-9


def blocks_height(plot: Plot) -> float:
    """Return the height of all blocks of *plot*."""
    return sum(_BEFORE_PT + ROW_LINE_PT * (bool(block.name) + len(block.rows)) for block in plot.below)


def names_room(plot: Plot, metrics: Metrics) -> float:
    """Return the width left of the plot that row names and the half of the first number need."""
    rows = [row for block in plot.below for row in block.rows]
    if not rows:
        return 0.0
    widest = max(metrics.width(row.name, LABEL_PT, _weight(row.is_strong)) for row in rows)
    return widest + _NAME_GAP_PT + number_widths(plot, metrics).get(plot.x.low, 0.0) / 2


def number_widths(plot: Plot, metrics: Metrics) -> dict[float, float]:
    """Return the width of the widest number at each place."""
    widths: dict[float, float] = {}
    for block in plot.below:
        for row in block.rows:
            for at, text in row.numbers:
                width = metrics.width(text, LABEL_PT, _weight(row.is_strong))
                widths[at] = max(widths.get(at, 0.0), width)
    return widths


def put_blocks(
    place: PlacedPlot,
    top: float,
    left: float,
    shown: frozenset[float],
    palette: Palette,
    board: TextBoard,
) -> tuple[list[Item], list[Hotspot]]:
    """Write the blocks from *top* on, names from *left* on; *shown* are the places that have room."""
    items: list[Item] = []
    spots: list[Hotspot] = []
    y = top
    for block in place.plot.below:
        y += _BEFORE_PT
        if block.name:
            items += _put_heading(block, left, y, place.box.right - left, palette, board)
            y += ROW_LINE_PT
        for row in block.rows:
            _put_row(row, y, left, place, shown, palette, board)
            room = place.box.left - left - _NAME_GAP_PT
            if board.metrics.width(row.name, LABEL_PT, _weight(row.is_strong)) > room:
                spots.append(Hotspot(Box(left, y, place.box.left - 4, y + ROW_LINE_PT), row.name))
            y += ROW_LINE_PT
    return items, spots


def _put_heading(
    block: BelowBlock, left: float, y: float, room: float, palette: Palette, board: TextBoard
) -> list[Item]:
    items: list[Item] = []
    middle = y + ROW_LINE_PT / 2
    start = left
    if block.stroke is not None:
        stroke = block.stroke
        items.append(
            Line(((left, middle), (left + KEY_PT, middle)), stroke.colour, stroke.width_pt, stroke.dash)
        )
        start += KEY_PT + KEY_GAP_PT
    board.put(
        start, middle + BASELINE * LABEL_PT, block.name, colour=palette.text, size_pt=LABEL_PT,
        weight=Weight.SEMI_BOLD, room_pt=room - (start - left),
    )  # fmt: skip
    return items


def _put_row(
    row: BelowRow, y: float, left: float, place: PlacedPlot, shown: frozenset[float], palette: Palette,
    board: TextBoard,
) -> None:  # fmt: skip
    baseline = y + ROW_LINE_PT / 2 + BASELINE * LABEL_PT
    colour = palette.text if row.is_strong else palette.text2
    weight = _weight(row.is_strong)
    metrics = board.metrics
    first = [
        metrics.width(text, LABEL_PT, weight) for at, text in row.numbers if at <= place.plot.x.low + _SAME
    ]
    room = place.box.left - left - (first[0] / 2 if first else 0.0) - 4.0
    board.put(left, baseline, row.name, colour=palette.text2, size_pt=LABEL_PT, room_pt=room)
    for at, text in row.numbers:
        if any(abs(at - one) < _SAME for one in shown):
            board.put(
                place.to_x(at), baseline, text, colour=colour, size_pt=LABEL_PT, weight=weight,
                anchor=Anchor.MIDDLE,
            )  # fmt: skip


def _weight(is_strong: bool) -> Weight:
    return Weight.SEMI_BOLD if is_strong else Weight.REGULAR
