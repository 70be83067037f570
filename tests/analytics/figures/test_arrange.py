"""Lanes give some of their height before a page scrolls, but no words they carry."""

import pytest

from analytics.figures.arrange import arrange, least_height, needed_height
from analytics.figures.display_list import Text
from analytics.figures.metrics import load_metrics
from analytics.figures.sheet import lay_out

METRICS = load_metrics()


def heights(figure, height):
    return [place.box.bottom - place.box.top for place in arrange(figure, 860, height, METRICS).panels]


def words(figure, height):
    return {item.text for item in lay_out(figure, 860, height, METRICS).items if isinstance(item, Text)}


def test_that_lanes_give_up_to_a_quarter_and_rows_nothing(course, figure_of):
    figure = figure_of(course)
    least = least_height(figure, 860, METRICS)
    assert least < needed_height(figure, 860, METRICS)
    for panel, height in zip(figure.panels, heights(figure, least), strict=True):
        assert height >= panel.height_pt * (0.75 if panel.stretch else 1.0) - 1e-6


def test_that_no_readout_and_no_threshold_is_lost_to_a_low_window(course, figure_of):
    figure = figure_of(course)
    said = words(figure, least_height(figure, 860, METRICS))
    names = {readout.name for panel in figure.panels for readout in panel.readouts if readout.name}
    assert {name for name in names if name in words(figure, needed_height(figure, 860, METRICS))} <= said
    assert {"200/µL", "> 0/µL", "4 g/L", "none", "no result"} <= said


@pytest.mark.parametrize("more", [0, 10, 25])
def test_that_lanes_fill_the_room_there_is(course, figure_of, more):
    figure = figure_of(course)
    height = least_height(figure, 860, METRICS) + more
    assert arrange(figure, 860, height, METRICS).bottom == pytest.approx(height - 22)
