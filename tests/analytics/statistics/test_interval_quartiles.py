"""Quartiles of values of which some are only bounded."""

import random
from math import inf, isnan

import numpy as np
import pytest

from analytics.statistics.interval_quartiles import Between, interval_quartiles


def test_that_known_values_have_the_quartiles_of_r() -> None:
    # R: quantile(c(10, 20, 40, 80, 160, 320), c(.25, .5, .75)) is 25 60 140
    values = (10.0, 20.0, 40.0, 80.0, 160.0, 320.0)
    assert [one.value for one in interval_quartiles(values, values)] == [25.0, 60.0, 140.0]


def test_that_the_bounds_hold_for_every_value_that_is_possible_and_are_attained() -> None:
    chance = random.Random(5)
    for n in (1, 2, 3, 4, 7, 12):
        low = [chance.uniform(0, 9) for _ in range(n)]
        high = [one + chance.choice((0.0, 3.0)) for one in low]
        found = interval_quartiles(low, high)
        for _ in range(30):
            possible = [chance.uniform(a, b) for a, b in zip(low, high, strict=True)]
            for share, one in zip((0.25, 0.5, 0.75), found, strict=True):
                assert one.low - 1e-9 <= np.quantile(possible, share) <= one.high + 1e-9
        for share, one in zip((0.25, 0.5, 0.75), found, strict=True):
            assert one.low == pytest.approx(np.quantile(low, share))
            assert one.high == pytest.approx(np.quantile(high, share))


def test_that_a_quartile_below_values_without_an_end_is_known() -> None:
    first, median, third = interval_quartiles([1, 2, 3, 4, 5], [1, 2, 3, inf, inf])
    assert (first.value, median.value, third) == (2.0, 3.0, Between(4.0, inf))
    assert third.value is None
    assert all(isnan(one.low) for one in interval_quartiles([], []))
