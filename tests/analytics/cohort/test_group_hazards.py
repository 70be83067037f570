"""Ratios and differences of groups: vector A of the definitions against R cmprsk 2.2-11, survival 3.5-3."""

from typing import Any

import pytest

from analytics.cohort.analyses.group_hazards import (
    differences_to_first,
    hazard_of_groups,
    subdistribution_of_groups,
)
from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.statistics.cumulative_incidence import cumulative_incidence
from analytics.statistics.estimability import Reason
from analytics.statistics.survival_data import survival_data

TIME = (1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16, 18, 20, 22, 24, 28, 30)
EVENT = (2, 2, 0, 1, 2, 0, 2, 1, 2, 0, 1, 0, 2, 1, 0, 1, 0, 2, 0, 0)
GROUP = ("a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "a", "b", "b", "a", "b", "a", "b", "a", "b", "a")


def rows(event: tuple[int, ...] = EVENT, group: tuple[str, ...] = GROUP) -> TimedRows:
    return TimedRows(survival_data(TIME, event, group=group), (), ())


def test_that_the_subdistribution_ratio_is_that_of_crr() -> None:
    """summary(crr(t, s, cbind(g)))."""
    (one,) = subdistribution_of_groups(rows(), 1, 0.95).coefficients
    assert one.name == "group[b]"
    assert one.coef == pytest.approx(-0.15439427721, abs=1e-6)
    assert one.std_error == pytest.approx(0.83420566233, abs=1e-6)
    assert (one.hr, one.lower, one.upper) == pytest.approx(
        (0.85693408482, 0.1670591511, 4.3956647743), abs=1e-6
    )
    assert one.p == pytest.approx(0.8531667648, abs=1e-6)


def test_that_the_hazard_ratio_is_that_of_coxph() -> None:
    """coxph(Surv(t, s > 0) ~ g), definitions 10: HR 0.5382 (0.1610-1.7993)."""
    (one,) = hazard_of_groups(rows(), 0.95).coefficients
    assert (one.hr, one.lower, one.upper) == pytest.approx((0.5382, 0.1610, 1.7993), abs=5e-5)


def test_that_differences_are_of_each_group_and_the_first() -> None:
    groups = tuple("c" if name == "b" and time > 9 else name for name, time in zip(GROUP, TIME, strict=True))
    made = rows(group=groups)
    incidence = cumulative_incidence(made.data)
    found = differences_to_first(incidence, 1, 9)
    assert [(one.group, one.reference) for one in found] == [("b", "a"), ("c", "a")]


@pytest.mark.parametrize("model", [subdistribution_of_groups, None])
def test_that_one_group_or_none_is_no_finding(model: Any) -> None:
    for group in (("a",) * 20, ("a",) * 19 + ("b",)):
        made = rows(event=(0,) * 20, group=group)
        found = hazard_of_groups(made, 0.95) if model is None else model(made, 1, 0.95)
        assert found.status.reason is Reason.NO_EVENTS
    alone = rows(group=("a",) * 20)
    found = hazard_of_groups(alone, 0.95) if model is None else model(alone, 1, 0.95)
    assert found.status.reason is Reason.CONSTANT_COVARIATE
