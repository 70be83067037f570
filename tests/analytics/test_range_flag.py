"""A flag stands beside a value only where the value surely lies outside."""

from dataclasses import dataclass

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
from analytics.rules.range_flag import RangeFlag, is_surely_inside, range_flag


@dataclass(frozen=True)
class Between:
    low: float | None = None
    high: float | None = None


PLATELETS, ALARM = Between(150, 450), Between(low=50)


@pytest.mark.parametrize(
    ("outcome", "flag"),
    [
        (Measured(150), None),
        (Measured(450), None),
        (Measured(149.9), "L"),
        (Measured(450.1), "H"),
        (Measured(50), "L"),
        (Measured(49.9), "LL"),
        (Censored(Comparator.BELOW, 150), "L"),
        (Censored(Comparator.AT_MOST, 150), None),
        (Censored(Comparator.AT_MOST, 149), "L"),
        (Censored(Comparator.BELOW, 200), None),
        (Censored(Comparator.BELOW, 50), "LL"),
        (Censored(Comparator.ABOVE, 450), "H"),
        (Censored(Comparator.AT_LEAST, 450), None),
        (Censored(Comparator.ABOVE, 400), None),
        (NotDetected(20.0), "LL"),
        (NotDetected(), None),
        (Missing(MissingReason.NOT_DONE), None),
    ],
)
def test_that_a_flag_says_where_every_possible_value_lies(outcome: Outcome, flag: str | None) -> None:
    found = range_flag(outcome, PLATELETS, ALARM)
    assert (found.value if found is not None else None) == flag


CRP, CD19, GFR = Between(high=5), Between(100, 500), Between(low=60)


@pytest.mark.parametrize(
    ("outcome", "limits", "is_inside"),
    [
        (Measured(100), CD19, True),
        (Measured(99), CD19, False),
        (Censored(Comparator.BELOW, 300), CD19, False),
        (Censored(Comparator.ABOVE, 300), CD19, False),
        (NotDetected(), CD19, False),
        (Censored(Comparator.BELOW, 5), CRP, True),
        (Censored(Comparator.BELOW, 6), CRP, False),
        (NotDetected(1.0), CRP, True),
        (NotDetected(), CRP, True),
        (Censored(Comparator.ABOVE, 60), GFR, True),
        (Censored(Comparator.ABOVE, 50), GFR, False),
        (Missing(MissingReason.NOT_DONE), CRP, False),
    ],
)
def test_that_inside_is_said_only_where_every_possible_value_is(
    outcome: Outcome, limits: Between, is_inside: bool
) -> None:
    assert is_surely_inside(outcome, limits) is is_inside


def test_that_nothing_is_flagged_without_limits() -> None:
    assert range_flag(Measured(1e6), None) is None


def test_that_a_value_converted_to_the_limit_stays_inside() -> None:
    assert range_flag(Measured(0.1 + 0.2), Between(high=0.3)) is None


def test_that_an_alarm_is_told_from_a_value_outside_the_reference() -> None:
    assert range_flag(Measured(500), PLATELETS, Between(high=480)) is RangeFlag.ALARM_HIGH
    assert range_flag(Measured(460), PLATELETS, Between(high=480)) is RangeFlag.HIGH
