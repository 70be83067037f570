"""Comparing with a threshold: equal within the tolerance is equal, for one value as for many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.rules.comparison import at_most, below, is_above, is_below

THRESHOLDS = st.sampled_from([-500.0, -1.0, 0.0, 0.5, 1.0, 1.5, 20.0, 500.0, 1500.0])


@pytest.mark.parametrize("threshold", [0.5, 20.0, 500.0, 1500.0])
def test_that_a_converted_value_equals_the_threshold(threshold: float) -> None:
    value = threshold / 1000 * 1000 * (1 + 1e-12)
    assert not is_above(value, threshold)
    assert not is_below(value, threshold)
    assert at_most(threshold)(value)
    assert not below(threshold)(value)


@pytest.mark.parametrize("threshold", [0.5, 20.0, 500.0, 1500.0])
@pytest.mark.parametrize("step", [0.001, 1.0])
def test_that_a_step_beside_the_threshold_is_beside_it(threshold: float, step: float) -> None:
    assert is_above(threshold + step, threshold)
    assert is_below(threshold - step, threshold)
    assert not at_most(threshold)(threshold + step)
    assert below(threshold)(threshold - step)


@given(threshold=THRESHOLDS, beside=st.floats(-1e-5, 1e-5), far=st.floats(-2000, 2000))
def test_that_many_values_are_compared_as_one_is(threshold: float, beside: float, far: float) -> None:
    for value in (threshold + beside, far):
        assert at_most(threshold)(value) is (not is_above(value, threshold))
        assert below(threshold)(value) is is_below(value, threshold)
