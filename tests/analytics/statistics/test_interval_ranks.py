"""The order of values and bounds."""

from math import inf

import numpy as np
import pytest

from analytics.statistics.interval_ranks import interval_ranks
from analytics.statistics.mann_whitney import mann_whitney


def test_that_known_values_keep_their_order_and_ties() -> None:
    found = interval_ranks([3.0, 1.0, 3.0, 2.0], [3.0, 1.0, 3.0, 2.0])
    assert found is not None
    assert found.tolist() == [2, 0, 2, 1]


def test_that_values_below_one_limit_are_tied_below_the_others() -> None:
    low, high = [0.0, 0.0, 5.0, 7.0, 90.0], [5.0, 5.0, 5.0, 7.0, inf]
    found = interval_ranks(low, high)
    assert found is not None
    assert found.tolist() == [0, 0, 1, 2, 3]
    # R: wilcox.test(c(0, 0, 5), c(7, 90)) with ties: W = 0, p-value = 0.1386406338
    assert mann_whitney(found[:3], found[3:]).p == pytest.approx(0.1386406338, abs=1e-9)


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ([0.0, 3.0], [5.0, 3.0]),  # 3 may be more or less than what is below 5
        ([0.0, 0.0], [5.0, 10.0]),  # two limits
        ([0.0, 0.0], [0.0, 5.0]),  # none, and below 5, which may be none
        ([100.0, 90.0], [100.0, inf]),
    ],
)
def test_that_a_bound_around_another_value_leaves_the_order_open(low: list[float], high: list[float]) -> None:
    assert interval_ranks(low, high) is None


def test_that_nothing_has_an_order() -> None:
    found = interval_ranks([], [])
    assert found is not None
    assert found.shape == (0,)
    assert interval_ranks(np.array([2.0]), np.array([4.0])) is not None
