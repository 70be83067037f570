import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.scale import (
    free_scale_of,
    linear_scale_of,
    log_scale_of,
    nice_step,
    tight_log_scale_of,
)

VALUES = st.lists(st.floats(0, 1e5), max_size=20)
POSITIVE = st.lists(st.floats(1e-3, 1e6), min_size=1, max_size=20)


@given(st.floats(1e-6, 1e9))
def test_that_a_step_is_round_and_near(rough):
    step = nice_step(rough)
    mantissa = step / 10.0 ** math.floor(math.log10(step) + 1e-9)
    assert min(abs(mantissa - nice) for nice in (1, 2, 2.5, 5, 10)) < 1e-6
    assert 1 - 1e-6 <= step / rough <= 2.5


def test_that_an_empty_lane_still_has_a_scale():
    assert linear_scale_of([], 4.0).high > 4
    assert linear_scale_of([0.0], 0.0).high == 1.0
    assert log_scale_of([]).top >= 2
    assert nice_step(1.0) == pytest.approx(1.0)


@given(POSITIVE)
def test_that_a_tight_log_scale_shows_every_value_and_at_least_a_decade(values):
    scale = tight_log_scale_of(values)
    assert not scale.has_strip
    assert all(scale.floor < scale.place(value) < scale.top for value in values)
    assert scale.top - scale.floor >= 1 - 1e-9


@given(POSITIVE)
def test_that_a_zero_gets_a_strip_below_a_tight_log_scale(values):
    scale = tight_log_scale_of([*values, 0.0])
    assert scale.has_strip
    assert scale.bottom < scale.place(0.0) < scale.strip_top < scale.floor


@given(VALUES)
def test_that_a_free_scale_shows_every_value(values):
    scale = free_scale_of(values)
    assert scale.high > scale.low
    assert all(scale.low <= value < scale.high for value in values)


@pytest.mark.parametrize(
    ("values", "low"),
    [((7.5, 13.2), 5.0), ((82, 101), 70.0), ((0.2, 300), 0.0), ((5.0, 5.0), 4.5), ((), 0.0)],
)
def test_that_a_lane_far_above_zero_does_not_begin_there(values, low):
    assert free_scale_of(values).low == pytest.approx(low, abs=0.26)
