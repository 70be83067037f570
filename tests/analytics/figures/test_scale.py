import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.scale import (
    linear_axis,
    linear_scale_of,
    log_axis,
    log_scale_of,
    nice_step,
)
from analytics.figures.spec import TickKind
from analytics.wording import Wording

WORDING = Wording()
VALUES = st.lists(st.floats(0, 1e5), max_size=20)


@given(VALUES)
def test_that_a_linear_lane_shows_every_value_and_its_threshold(values):
    axis = linear_axis(linear_scale_of(values, 200), 200, "200/µL", WORDING)
    assert all(axis.low < value < axis.high for value in [*values, 200])


@given(VALUES)
def test_that_a_log_lane_shows_every_value_and_none_never_on_the_scale(values):
    scale = log_scale_of(values)
    axis = log_axis(scale, "> 0/µL", "none", WORDING)
    for value in values:
        place = scale.place(value)
        assert axis.low < place < axis.high
        assert (place < scale.strip_top) == (value == 0)


def test_that_the_threshold_is_the_first_tick_and_says_so():
    axis = linear_axis(linear_scale_of([90.0], 200), 200, "200/µL", WORDING)
    assert (axis.ticks[0].at, axis.ticks[0].kind) == (200, TickKind.THRESHOLD)


def test_that_a_tick_near_the_threshold_gives_way():
    axis = linear_axis(linear_scale_of([600.0], 200), 200, "200/µL", WORDING)
    assert [tick.at for tick in axis.ticks].count(200) == 1


def test_that_decades_are_labelled_as_numbers():
    axis = log_axis(log_scale_of([0.0, 3.0, 1200.0]), "> 0/µL", "none", WORDING)
    assert [tick.label for tick in axis.ticks] == ["> 0/µL", "none", "1,000", "100", "10", "1"]


@given(st.floats(1e-6, 1e9))
def test_that_a_step_is_round_and_near(rough):
    step = nice_step(rough)
    mantissa = step / 10.0 ** math.floor(math.log10(step) + 1e-9)
    assert min(abs(mantissa - nice) for nice in (1, 2, 2.5, 5, 10)) < 1e-6
    assert 1 - 1e-6 <= step / rough <= 2.5


def test_that_an_empty_lane_still_has_a_scale():
    assert linear_scale_of([], 4.0).high > 4
    assert log_scale_of([]).top >= 2
    assert nice_step(1.0) == pytest.approx(1.0)
