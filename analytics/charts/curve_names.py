"""Names beside the ends of curves: moved apart, each with a stretch of its stroke as key."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.charts.chart import Pick, PlainLine, Plot, StepCurve, Stroke
from analytics.charts.chart_sheet import Hotspot, PlacedPlot
from analytics.charts.spread import spread
from analytics.charts.type_sizes import BASELINE, KEY_GAP_PT, KEY_PT, LABEL_LINE_PT, LABEL_PT
from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Line
from analytics.figures.metrics import Metrics
from analytics.figures.palette import Palette
from analytics.figures.spec import Weight
from analytics.figures.text_board import TextBoard

BESIDE_PT = 8.0
_BETWEEN_PT = 4.0


@dataclass(frozen=True, slots=True)
class CurveName:
    """What stands beside one end: *at* is its height in axis units."""

    at: float
    name: str
    note: str
    stroke: Stroke
    weight: Weight
    says: str
    pick: Pick | None

    @property
    def height_pt(self) -> float:
        """Of its lines, and what keeps the next one off."""
        return LABEL_LINE_PT * (1 + bool(self.note)) + _BETWEEN_PT


def curve_names(plot: Plot) -> tuple[CurveName, ...]:
    """Return the names of *plot*, in the order of its curves."""
    found = []
    for mark in plot.marks:
        match mark:
            case StepCurve() if mark.name and mark.points:
                weight = Weight.SEMI_BOLD if mark.is_main else Weight.REGULAR
                at = value_at_end(mark, plot)
                found.append(CurveName(at, mark.name, mark.note, mark.stroke, weight, mark.says, mark.pick))
            case PlainLine() if mark.name and mark.points:
                at = mark.points[-1][1]
                found.append(
                    CurveName(at, mark.name, "", mark.stroke, Weight.SEMI_BOLD, mark.says, mark.pick)
                )
    return tuple(found)


def value_at_end(curve: StepCurve, plot: Plot) -> float:
    """Return the value of *curve* where it leaves the plot."""
    limit = min(curve.end, plot.x.high)
    return (
        [y for x, y in curve.points if x <= limit][-1] if curve.points[0][0] <= limit else curve.points[0][1]
    )


def names_width(names: Sequence[CurveName], metrics: Metrics) -> float:
    """Return how wide the names are with their keys and the gap before them; 0 without names."""
    if not names:
        return 0.0
    widest = max(
        max(metrics.width(one.name, LABEL_PT, one.weight), metrics.width(one.note, LABEL_PT, Weight.REGULAR))
        for one in names
    )
    return BESIDE_PT + KEY_PT + KEY_GAP_PT + widest + 2.0


def names_height(names: Sequence[CurveName]) -> float:
    """Return the least height of a plot whose names all have room."""
    return sum(one.height_pt for one in names)


def put_names(
    place: PlacedPlot, right: float, palette: Palette, board: TextBoard
) -> tuple[list[Item], list[Hotspot]]:
    """Write the names between the plot and *right*; return their keys, and where they can be clicked."""
    names = curve_names(place.plot)
    box = place.box
    ends = [min(max(place.to_y(one.at), box.top), box.bottom) for one in names]
    middles = spread(ends, [one.height_pt for one in names], box.top - 4, box.bottom + 8)
    items: list[Item] = []
    spots: list[Hotspot] = []
    start = box.right + BESIDE_PT
    left = start + KEY_PT + KEY_GAP_PT
    for one, middle in zip(names, middles, strict=True):
        first = middle - (LABEL_LINE_PT / 2 if one.note else 0.0)
        items.append(
            Line(
                ((start, first), (start + KEY_PT, first)),
                one.stroke.colour,
                one.stroke.width_pt,
                one.stroke.dash,
            )
        )
        lines = ((one.name, one.weight, palette.text), (one.note, Weight.REGULAR, palette.text2))
        for n, (words, weight, colour) in enumerate(lines):
            baseline = first + n * LABEL_LINE_PT + BASELINE * LABEL_PT
            board.put(
                left, baseline, words, colour=colour, size_pt=LABEL_PT, weight=weight, room_pt=right - left
            )
        says = one.says or " ".join(filter(None, (one.name, one.note)))
        area = Box(start, middle - one.height_pt / 2, right, middle + one.height_pt / 2)
        spots.append(Hotspot(area, says, one.pick))
    return items, spots
