"""A reference range stands where its limits are, and says whose it is; without a source there is none."""

import dataclasses

import pytest

from analytics.figures.arrange import arrange, needed_height
from analytics.figures.lane_edges import bracket_box, bracket_items, edge_boxes
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import load_palette
from analytics.figures.recovery_choices import LaneChoice, RecoveryChoices
from analytics.records.laboratory import Laboratory, ReportedAnalyte

METRICS, PALETTE = load_metrics(), load_palette("light")
LOG = RecoveryChoices(lanes=(LaneChoice("t_cells", is_log=True), LaneChoice("b_cells")))


def placed(figure, key):
    sheet = arrange(figure, 860, needed_height(figure, 860, METRICS), METRICS)
    return next(place for place in sheet.panels if place.panel.key == key)


def hgb(make, figure_of, *values, laboratories=(), **choices):
    results = [make.result("HGB", 5 * n, value) for n, value in enumerate(values)]
    results = [dataclasses.replace(r, laboratory_id=1) for r in results]
    record = dataclasses.replace(make.record(results), laboratories=laboratories)
    return placed(figure_of(record, choices=RecoveryChoices(lanes=(LaneChoice("HGB"),), **choices)), "HGB")


def test_that_a_range_begins_and_ends_at_its_limits(make, figure_of):
    place = hgb(make, figure_of, 7.0, 17.0)
    box = bracket_box(place, 0)
    assert (box.top, box.bottom) == (pytest.approx(place.to_y(16)), pytest.approx(place.to_y(12)))
    assert box.left >= place.box.right
    bar, part = bracket_items(place, PALETTE)
    assert {y for _, y in bar.points} == {place.box.top, place.box.bottom}
    assert {y for _, y in part.points} == {box.top, box.bottom}
    assert place.panel.readouts[-1].is_range
    ((_, said),) = edge_boxes(place)
    assert "12–16 g/dL" in said
    assert "default" in said
    assert [r.readings[-1].text for r in place.panel.readouts] == ["17.0", "12–16"]


def test_that_the_laboratorys_own_range_is_drawn_and_named(make, figure_of):
    own = Laboratory(1, "Central", (ReportedAnalyte("HGB", "g/L", low=115, high=155),))
    place = hgb(make, figure_of, 7.0, 17.0, laboratories=(own,))
    ((_, said),) = edge_boxes(place)
    assert said == "Haemoglobin: reference 11.5–15.5 g/dL\nCentral"


def test_that_a_range_that_goes_on_out_of_view_is_coloured_to_the_edge(make, figure_of):
    place = hgb(make, figure_of, 7.0, 13.0)
    assert bracket_box(place, 0).top == pytest.approx(place.box.top)


def test_that_a_range_out_of_view_is_a_bar_without_colour(make, figure_of):
    place = hgb(make, figure_of, 7.0, 8.0)
    assert bracket_box(place, 0) is None
    (bar,) = bracket_items(place, PALETTE)
    assert bar.fill == PALETTE.line2


def test_that_the_first_lane_with_ranges_says_what_the_bars_are(course, figure_of):
    figure = figure_of(course)
    told = [panel.key for panel in figure.panels if any(r.is_range for r in panel.readouts)]
    assert len([panel for panel in figure.panels if panel.brackets]) > 1
    assert told == ["t_cells", "igg"]  # a lane of one series says the numbers too
    assert not any(
        readout.is_range
        for panel in figure_of(course, choices=RecoveryChoices(has_ranges=False)).panels
        for readout in panel.readouts
    )


def test_that_bars_end_before_the_readout_begins(course, figure_of):
    for key in ("t_cells", "b_cells"):
        place = placed(figure_of(course, choices=LOG), key)
        assert place.panel.brackets
        for item in bracket_items(place, PALETTE):
            assert place.box.right < min(x for x, _ in item.points)
            assert max(x for x, _ in item.points) < place.box.right + 10


def test_that_ranges_can_be_left_out(make, figure_of):
    place = hgb(make, figure_of, 7.0, 17.0, has_ranges=False)
    assert place.panel.brackets == ()
    assert len(place.panel.readouts) == 1


def test_that_an_analyte_without_a_source_has_no_range(make, figure_of):
    record = make.record([make.result("MPV", 3, 9.1), make.result("MPV", 9, 9.4)])
    place = placed(figure_of(record, choices=RecoveryChoices(lanes=(LaneChoice("MPV"),))), "MPV")
    assert place.panel.brackets == ()


def test_that_a_threshold_says_its_source_at_the_gutter(course, figure_of):
    said = dict(reversed(pair) for pair in edge_boxes(placed(figure_of(course), "t_cells")))
    (text,) = [text for text in said if "Stock 2025" in text]
    assert text.startswith("> 200/µL")
    assert said[text].right <= placed(figure_of(course), "t_cells").box.left
