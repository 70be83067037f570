"""The difference of two incidences at one time, against values of R cmprsk 2.2-11."""

import pytest

from analytics.statistics.cumulative_incidence import IncidenceCurve, cumulative_incidence
from analytics.statistics.estimability import Reason
from analytics.statistics.incidence_difference import incidence_difference
from analytics.statistics.survival_data import survival_data

TIME = (1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16, 18, 20, 22, 24, 28, 30)
EVENT = (2, 2, 0, 1, 2, 0, 2, 1, 2, 0, 1, 0, 2, 1, 0, 1, 0, 2, 0, 0)
GROUP = ("a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "b", "a", "b", "a", "b", "a", "b", "a")


def curves() -> tuple[IncidenceCurve, IncidenceCurve]:
    made = cumulative_incidence(survival_data(TIME, EVENT, group=GROUP))
    first, second = (curve for curve in made if curve.cause == 1)
    return first, second


@pytest.mark.parametrize(
    ("time", "estimate", "std_error", "lower", "upper", "p"),
    [
        (12, 0.101785714285714, 0.186825212446471, -0.264384973513413, 0.467956402084841, 0.585878787075391),
        (
            18,
            -0.0107142857142856,
            0.214102453464804,
            -0.430347383506964,
            0.408918812078393,
            0.960088283585335,
        ),
        (24, -0.123214285714286, 0.232102453748945, -0.578126735785591, 0.331698164357020, 0.595514672243101),
    ],
)
def test_that_the_difference_is_that_of_r(
    time: float, estimate: float, std_error: float, lower: float, upper: float, p: float
) -> None:
    """cuminc, timepoints; d = est[1] - est[0], se = sqrt(var + var), d ± qnorm(.975) se, 2 pnorm(-|d/se|)."""
    first, second = curves()
    found = incidence_difference(second, first, time)
    told = (found.estimate, found.std_error, found.lower, found.upper, found.p)
    assert told == pytest.approx((estimate, std_error, lower, upper, p), abs=1e-12)
    assert (found.group, found.reference, found.cause) == ("b", "a", 1)


def test_that_turned_round_it_changes_its_sign_only() -> None:
    first, second = curves()
    one, other = incidence_difference(second, first, 12), incidence_difference(first, second, 12)
    assert (one.estimate, one.lower, one.upper) == pytest.approx(
        (-other.estimate, -other.upper, -other.lower)
    )
    assert one.p == pytest.approx(other.p)


def test_that_past_the_last_time_of_a_group_there_is_none_and_which_is_named() -> None:
    first, second = curves()
    found = incidence_difference(second, first, 29)
    assert found.status.reason is Reason.NOT_OBSERVED
    assert found.status.about == "b"
    assert all(number != number for number in (found.estimate, found.std_error, found.lower, found.p))


def test_that_without_an_event_in_either_there_is_none() -> None:
    first, second = curves()
    assert incidence_difference(second, first, 1).status.reason is Reason.NO_EVENTS
