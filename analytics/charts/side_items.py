"""Columns of words right of a plot, each row at its height: the numbers of a forest plot."""

from analytics.charts.chart import Plot
from analytics.charts.chart_sheet import PlacedPlot
from analytics.charts.spread import spread
from analytics.charts.type_sizes import BASELINE, LABEL_LINE_PT, LABEL_PT
from analytics.figures.metrics import Metrics
from analytics.figures.palette import Palette
from analytics.figures.spec import Anchor, Weight
from analytics.figures.text_board import TextBoard

_LINE_PT = 13.0
"""Rows closer than this are moved apart: a number is never left out."""
_BEFORE_PT = 12.0
_BETWEEN_PT = 14.0


def column_widths(plot: Plot, metrics: Metrics) -> tuple[float, ...]:
    """Return the width of each column, its head included."""
    count = max([len(plot.side_heads), *(len(row.texts) for row in plot.side)], default=0)
    widths = [0.0] * count
    for n, head in enumerate(plot.side_heads):
        lines = [metrics.width(line, LABEL_PT, Weight.SEMI_BOLD) for line in head.split("\n")]
        widths[n] = max(lines, default=0.0)
    for row in plot.side:
        for n, text in enumerate(row.texts):
            widths[n] = max(widths[n], metrics.width(text, LABEL_PT, _weight(row.is_strong)))
    return tuple(widths)


def side_width(plot: Plot, metrics: Metrics) -> float:
    """Return the width of all columns and the gaps before each; 0 without columns."""
    widths = column_widths(plot, metrics)
    return _BEFORE_PT + sum(widths) + _BETWEEN_PT * (len(widths) - 1) + 2.0 if widths else 0.0


def side_height(plot: Plot) -> float:
    """Return the least height of a plot beside which all rows have room."""
    return _LINE_PT * len(plot.side) - 4.0


def heads_height(plot: Plot) -> float:
    """Return the height of the columns' heads."""
    return LABEL_LINE_PT * max((head.count("\n") + 1 for head in plot.side_heads), default=0)


def put_side(place: PlacedPlot, right: float, palette: Palette, board: TextBoard) -> None:
    """Write the columns right-aligned; where they have less room than they need, the last ones are cut."""
    plot, metrics = place.plot, board.metrics
    widths = column_widths(plot, metrics)
    ends, at = [], place.box.right + _BEFORE_PT
    for width in widths:
        ends.append(min(at + width, right))
        at += width + _BETWEEN_PT
    top = place.box.top - heads_height(plot) - 2.0
    for n, head in enumerate(plot.side_heads):
        for line_number, line in enumerate(head.split("\n")):
            board.put(
                ends[n], top + (line_number + 0.5) * LABEL_LINE_PT + BASELINE * LABEL_PT, line,
                colour=palette.text2, size_pt=LABEL_PT, weight=Weight.SEMI_BOLD, anchor=Anchor.END,
                room_pt=min(widths[n], ends[n] - place.box.right - 4.0),
            )  # fmt: skip
    middles = spread(
        [place.to_y(row.at) for row in plot.side],
        [_LINE_PT] * len(plot.side),
        place.box.top - 2.0,
        place.box.bottom + 2.0,
    )
    for row, middle in zip(plot.side, middles, strict=True):
        baseline = middle + BASELINE * LABEL_PT
        for n, text in enumerate(row.texts):
            board.put(
                ends[n], baseline, text, colour=row.colour or palette.text, size_pt=LABEL_PT,
                weight=_weight(row.is_strong), anchor=Anchor.END,
                room_pt=min(widths[n] + 0.01, ends[n] - place.box.right - 4.0),
            )  # fmt: skip


def _weight(is_strong: bool) -> Weight:
    return Weight.SEMI_BOLD if is_strong else Weight.REGULAR
