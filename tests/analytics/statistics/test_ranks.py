"""Mid-ranks against counting by hand."""

import random

import numpy as np
import pytest

from analytics.statistics.ranks import mid_ranks, tie_sum


@pytest.mark.parametrize("seed", range(50))
def test_that_a_rank_is_how_many_are_smaller_and_half_of_those_equal(seed: int) -> None:
    chance = random.Random(seed)
    values = [chance.choice([0.0, 1.0, 2.5, -1.0, 7.0]) for _ in range(chance.randint(1, 15))]
    ranks, ties = mid_ranks(np.array(values))
    for value, rank in zip(values, ranks, strict=True):
        smaller, equal = sum(one < value for one in values), sum(one == value for one in values)
        assert rank == smaller + (equal + 1) / 2
    assert ties.tolist() == [values.count(value) for value in sorted(set(values))]


def test_that_the_tie_sum_is_of_cubes_less_themselves() -> None:
    assert tie_sum(np.array([1, 2, 3])) == 0 + 6 + 24
