"""The points of values, bounds and nothing at all."""

import pytest

from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
)
from analytics.rules.comparison import is_above, is_below
from analytics.rules.possible_points import PointSpan, possible_points

BREAKS = (75.0, 175.0)


def platelets(value: float) -> float:
    return 2.0 if is_below(value, 75.0) else 0.0 if is_above(value, 175.0) else 1.0


@pytest.mark.parametrize(
    ("outcome", "low", "high"),
    [
        (Measured(74.999), 2, 2),
        (Measured(75.0), 1, 1),
        (Measured(175.0), 1, 1),
        (Measured(175.001), 0, 0),
        (Censored(Comparator.BELOW, 75.0), 2, 2),
        (Censored(Comparator.AT_MOST, 75.0), 1, 2),
        (Censored(Comparator.BELOW, 100.0), 1, 2),
        (Censored(Comparator.BELOW, 200.0), 0, 2),
        (Censored(Comparator.ABOVE, 175.0), 0, 0),
        (Censored(Comparator.AT_LEAST, 175.0), 0, 1),
        (Censored(Comparator.ABOVE, 10.0), 0, 2),
        (NotDetected(20.0), 2, 2),
        (NotDetected(None), 0, 2),
    ],
)
def test_that_a_bound_has_every_number_of_points_its_values_have(
    outcome: Outcome, low: float, high: float
) -> None:
    assert possible_points(outcome, platelets, BREAKS) == PointSpan(low, high)


def test_that_no_value_has_no_points() -> None:
    assert possible_points(Missing(MissingReason.NOT_DONE), platelets, BREAKS) is None


def test_that_spans_add_up_at_both_ends() -> None:
    assert PointSpan(1, 2) + PointSpan(0, 2) == PointSpan(1, 4)
    assert PointSpan(1, 1).is_exact
    assert not PointSpan(1, 2).is_exact
