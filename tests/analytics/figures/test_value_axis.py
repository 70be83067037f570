"""Ticks are round, the threshold wins over them, and two quantities on one axis are both right."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.scale import free_scale_of, linear_scale_of, log_scale_of, tight_log_scale_of
from analytics.figures.spec import TickKind
from analytics.figures.value_axis import linear_axis, log_axis, threshold_tick, with_second_quantity
from analytics.wording import Wording

WORDING = Wording()
VALUES = st.lists(st.floats(0, 1e5), max_size=20)
LIMIT = threshold_tick(200, "200/µL")


@given(VALUES)
def test_that_a_linear_lane_shows_every_value_and_its_threshold(values):
    axis = linear_axis(linear_scale_of(values, 200), LIMIT, WORDING)
    assert all(axis.low < value < axis.high for value in [*values, 200])


@given(VALUES)
def test_that_a_log_lane_shows_every_value_and_none_never_on_the_scale(values):
    scale = log_scale_of(values)
    axis = log_axis(scale, threshold_tick(scale.strip_top, "> 0/µL"), "none", WORDING)
    for value in values:
        place = scale.place(value)
        assert axis.low < place < axis.high
        assert (place < scale.strip_top) == (value == 0)


def test_that_the_threshold_is_the_first_tick_and_says_so():
    axis = linear_axis(linear_scale_of([90.0], 200), LIMIT, WORDING)
    assert (axis.ticks[0].at, axis.ticks[0].kind) == (200, TickKind.THRESHOLD)


def test_that_a_tick_near_the_threshold_gives_way():
    axis = linear_axis(linear_scale_of([600.0], 200), LIMIT, WORDING)
    assert [tick.at for tick in axis.ticks].count(200) == 1


def test_that_decades_are_labelled_as_numbers():
    scale = log_scale_of([0.0, 3.0, 1200.0])
    axis = log_axis(scale, threshold_tick(scale.strip_top, "> 0/µL"), "none", WORDING)
    assert [tick.label for tick in axis.ticks] == ["> 0/µL", "none", "1,000", "100", "10", "1"]


def test_that_a_log_lane_without_none_has_no_strip_and_finer_ticks_where_it_is_narrow():
    axis = log_axis(tight_log_scale_of([3.0, 8.0]), None, "0", WORDING)
    assert axis.strip_top is None
    assert [tick.label for tick in axis.ticks] == ["10", "5", "2"]


def test_that_a_lane_that_does_not_begin_at_zero_has_ticks_within_it():
    axis = linear_axis(free_scale_of([82.0, 101.0]), None, WORDING)
    assert all(70 <= tick.at <= axis.high for tick in axis.ticks)
    assert len(axis.ticks) >= 2


@pytest.mark.parametrize("values", [[0.02, 3.0], [0.0, 0.5, 8.0]])
def test_that_two_quantities_share_an_axis_with_their_own_numbers(values):
    scale = tight_log_scale_of(values)
    axis = log_axis(scale, threshold_tick(math.log10(0.5), "0.5"), "0", WORDING)
    both = with_second_quantity(axis, 100.0, ("ANC", "Plt"), "#123456", WORDING)
    assert (both.head, both.lead_head) == ("ANC", "Plt")
    for tick in both.ticks:
        if tick.label == "0":
            assert tick.lead == ""
        else:
            assert float(tick.lead.replace(",", "")) == pytest.approx(100 * float(tick.label))
