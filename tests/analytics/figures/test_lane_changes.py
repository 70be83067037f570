"""Lanes are shown, ordered and enlarged as the reader says."""

from dataclasses import replace

import pytest

from analytics.figures import lane_changes
from analytics.figures.arrange import arrange
from analytics.figures.lane_changes import listed, moved, share_for_height, stepped, toggled, with_lane
from analytics.figures.metrics import load_metrics
from analytics.figures.recovery_choices import LaneChoice, RecoveryChoices
from analytics.figures.spec import Axis, Panel

LANES = tuple(LaneChoice(key) for key in ("t_cells", "b_cells", "igg"))


def test_that_offered_analytes_are_listed_hidden_after_the_chosen_lanes() -> None:
    lanes = listed(LANES, ["igg", "LDH"])
    assert [(lane.key, lane.is_shown) for lane in lanes][2:] == [("igg", True), ("LDH", False)]


def test_that_a_lane_takes_the_place_of_the_one_with_its_key() -> None:
    lanes = with_lane(LANES, LaneChoice("b_cells", is_shown=False))
    assert [lane.is_shown for lane in lanes] == [True, False, True]
    assert with_lane(LANES, LaneChoice("LDH"))[-1].key == "LDH"


@pytest.mark.parametrize(
    ("to", "order"),
    [
        (0, "igg t_cells b_cells"),
        (1, "t_cells igg b_cells"),
        (9, "t_cells b_cells igg"),
        (-3, "igg t_cells b_cells"),
    ],
)
def test_that_a_lane_moves_no_further_than_there_are_places(to: int, order: str) -> None:
    assert " ".join(lane.key for lane in moved(LANES, "igg", to)) == order


def test_that_steps_up_and_down_come_back_to_one_and_end_at_the_limits() -> None:
    assert stepped(stepped(1.0, 1), -1) == 1.0
    assert stepped(1.0, 20) == lane_changes.MOST_SHARE
    assert stepped(1.0, -20) == lane_changes.LEAST_SHARE
    assert toggled(toggled(1.0)) == 1.0


def _panels(**heights: float) -> tuple[Panel, ...]:
    return tuple(
        Panel(key, key, "", Axis(0, 1, ()), (), (), height, 0.0 if key == "ribbon" else height)
        for key, height in heights.items()
    )


@pytest.mark.parametrize("wanted", [100.0, 140.0, 190.0, 310.0])
def test_that_a_pulled_lane_gets_the_height_it_was_pulled_to(figure_of, course, wanted: float) -> None:
    """In a figure that has room to spare, and in one that has to grow."""
    figure = replace(figure_of(course), panels=_panels(ribbon=51, t_cells=84, b_cells=80, igg=68))
    before = arrange(figure, 700, 600, load_metrics())
    boxes = {place.panel.key: place.box for place in before.panels}
    room = sum(boxes[key].bottom - boxes[key].top for key in ("t_cells", "b_cells", "igg"))
    share = share_for_height(figure.panels, "b_cells", 1.0, height_pt=wanted, room_pt=room)
    pulled = replace(figure, panels=_panels(ribbon=51, t_cells=84, b_cells=80 * share, igg=68))
    height = 600 + max(0.0, 84 + 80 * share + 68 - room)
    after = {place.panel.key: place.box for place in arrange(pulled, 700, height, load_metrics()).panels}
    assert after["b_cells"].bottom - after["b_cells"].top == pytest.approx(wanted, abs=3)


def test_that_a_lane_that_never_stretches_keeps_its_share() -> None:
    assert share_for_height(_panels(ribbon=51, igg=68), "ribbon", 1.0, height_pt=100, room_pt=68) == 1.0


def test_that_the_defaults_show_the_standard_lanes() -> None:
    assert all(lane.is_shown for lane in RecoveryChoices().lanes)
