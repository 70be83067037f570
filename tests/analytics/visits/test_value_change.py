"""The change against the value before, as far as both are known."""

import pytest

from analytics.records.result import Censored, Comparator, Measured, Missing, MissingReason, NotDetected
from analytics.visits.value_change import Change, change_between

BELOW_1 = Censored(Comparator.BELOW, 1.0)


def test_that_two_numbers_have_a_difference() -> None:
    assert change_between(Measured(5), Measured(7)) == Change(1, 2)
    assert change_between(Measured(7), Measured(5)) == Change(-1, -2)
    assert change_between(Measured(5), Measured(5)) == Change(0, 0)


@pytest.mark.parametrize(
    ("before", "now", "direction"),
    [
        (Measured(5), BELOW_1, -1),
        (BELOW_1, Measured(5), 1),
        (Measured(0.5), BELOW_1, None),
        (BELOW_1, BELOW_1, None),
        (Measured(5), Censored(Comparator.ABOVE, 10), 1),
        (Measured(5), NotDetected(2.0), -1),
        (Measured(5), NotDetected(), None),
        (Measured(5), Missing(MissingReason.NOT_DONE), None),
    ],
)
def test_that_a_bound_tells_a_direction_only_where_it_is_certain(
    before: object, now: object, direction: int | None
) -> None:
    change = change_between(before, now)  # type: ignore[arg-type]
    assert change == (Change(direction, None) if direction is not None else None)
