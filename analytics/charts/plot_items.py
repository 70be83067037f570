"""All marks of a plot as items, the data first, then the words on them."""

from typing import assert_never

from analytics.charts.bar_items import bar_items, bar_spot, put_bar_words
from analytics.charts.chart import (
    Area,
    Bar,
    Dots,
    Interval,
    Mark,
    PlainLine,
    Rule,
    StepBand,
    StepCurve,
    Words,
)
from analytics.charts.chart_sheet import Hotspot, PlacedPlot
from analytics.charts.dot_items import dot_items, dot_spots
from analytics.charts.interval_items import interval_items, rule_items
from analytics.charts.step_items import area_items, band_items, curve_items, line_items
from analytics.charts.type_sizes import BASELINE
from analytics.figures.display_list import Item
from analytics.figures.palette import Palette
from analytics.figures.text_board import TextBoard


def mark_items(mark: Mark, place: PlacedPlot) -> list[Item]:
    """Return what *mark* is drawn with, without its words."""
    match mark:
        case StepCurve():
            return curve_items(mark, place)
        case StepBand():
            return band_items(mark, place)
        case PlainLine():
            return line_items(mark, place)
        case Area():
            return area_items(mark, place)
        case Bar():
            return bar_items(mark, place)
        case Dots():
            return dot_items(mark, place)
        case Interval():
            return interval_items(mark, place)
        case Rule():
            return rule_items(mark, place)
        case Words():
            return []
        case _:
            assert_never(mark)


def mark_spots(mark: Mark, place: PlacedPlot) -> list[Hotspot]:
    """Return the boxes *mark* can be pointed at in; curves are found by their course instead."""
    match mark:
        case Bar():
            return bar_spot(mark, place)
        case Dots():
            return dot_spots(mark, place)
        case _:
            return []


def put_mark_words(mark: Mark, place: PlacedPlot, palette: Palette, board: TextBoard) -> list[Item]:
    """Write the words of *mark* where they are free; return what keeps them readable on the data."""
    match mark:
        case Bar():
            return put_bar_words(mark, place, palette, board)
        case Words():
            x, y = place.to_x(mark.x) + mark.right_pt, place.to_y(mark.y) - mark.up_pt
            board.put(
                x, y + BASELINE * mark.size_pt, mark.text, colour=mark.colour, size_pt=mark.size_pt,
                weight=mark.weight, anchor=mark.anchor,
            )  # fmt: skip
            return []
        case _:
            return []
