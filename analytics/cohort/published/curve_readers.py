"""Reads published numbers out of curves: estimates at a month, medians, tests and hazard ratios."""

from collections.abc import Mapping
from typing import Any

from analytics.cohort.published.own_value import OwnValue, nothing, number_or_none
from analytics.rules.months import DAYS_PER_MONTH
from analytics.statistics.cumulative_incidence import IncidenceCurve
from analytics.statistics.kaplan_meier import SurvivalCurve
from analytics.statistics.regression_table import Regression

Given = Mapping[str, Any]
NO_GROUP = "nobody is in this group"
NOT_SO_LONG = "nobody is followed that long"
_INTERVAL = "95% CI"


def at_time(result: Any, given: Given) -> OwnValue:
    """Return a curve at a time, in per cent.

    Args:
        result: with the curves.
        given: ``curve`` (name of the result's curves), ``group``, ``cause``, ``months`` or ``days``;
            ``is_complement``: 1 − Kaplan-Meier.
    """
    curve = _curve(result, given)
    if curve is None:
        return nothing(NO_GROUP)
    day = float(given["days"]) if "days" in given else float(given["months"]) * DAYS_PER_MONTH
    found = curve.at([day])
    is_over = isinstance(curve, SurvivalCurve) and curve.n and curve.steps.estimate[-1] == 0.0
    if not curve.n or (day > max(curve.steps.time, default=0.0) and not is_over):
        return nothing(NOT_SO_LONG)
    values = [float(column[0]) for column in (found.estimate, found.lower, found.upper)]
    if given.get("is_complement"):
        values = [1 - values[0], 1 - values[2], 1 - values[1]]
    estimate, lower, upper = (number_or_none(100 * value) for value in values)
    if estimate is None:
        return nothing(NOT_SO_LONG)
    return OwnValue(estimate=estimate, lower=lower, upper=upper, spread=_INTERVAL, unit="%")


def median_time(result: Any, given: Given) -> OwnValue:
    """Return the median of a Kaplan-Meier curve in months."""
    curve = _curve(result, given)
    if not isinstance(curve, SurvivalCurve) or not curve.n:
        return nothing(NO_GROUP)
    found = curve.median
    estimate, lower, upper = (
        number_or_none(day / DAYS_PER_MONTH) for day in (found.estimate, found.lower, found.upper)
    )
    return OwnValue(estimate=estimate, lower=lower, upper=upper, spread=_INTERVAL, unit="months")


def test_p(result: Any, given: Given) -> OwnValue:
    """Return the p value of the test named ``test``: ``gray`` or ``log_rank``."""
    test = getattr(result, given["test"])
    if test is None or not test.status.ok:
        return nothing("no test can be made")
    return OwnValue(p=float(test.test.p))


def group_hazard(result: Any, given: Given) -> OwnValue:
    """Return the hazard ratio of ``group`` against the first group."""
    return _hazard(result.hazard, f"group[{given['group']}]")


def factor(result: Any, given: Given) -> OwnValue:
    """Return the hazard ratio of one risk factor, or its p value (``p = true``).

    Args:
        result: of the risk factors.
        given: ``name``, ``stage`` (``before`` or ``after`` matching), ``model`` (``cause_specific`` or
            ``subdistribution``).
    """
    found = next((one for one in getattr(result, given["stage"]) if one.name == given["factor"]), None)
    if found is None:
        return nothing("nobody could be matched")
    own = _hazard(getattr(found, given["model"]), given["factor"])
    model: Regression = getattr(found, given["model"])
    if not given.get("p") or own.reason:
        return own
    return OwnValue(p=model.coefficients[0].p)


def _hazard(model: Regression | None, name: str) -> OwnValue:
    if model is None or not model.status.ok:
        reason = model.status.reason if model is not None else None
        return nothing("not estimable" + (f": {reason.value.replace('_', ' ')}" if reason else ""))
    found = next((one for one in model.coefficients if one.name == name), None)
    if found is None:
        return nothing(NO_GROUP)
    return OwnValue(
        estimate=number_or_none(found.hr),
        lower=number_or_none(found.lower),
        upper=number_or_none(found.upper),
        spread=_INTERVAL,
        decimals=2,
    )


def _curve(result: Any, given: Given) -> SurvivalCurve | IncidenceCurve | None:
    for curve in getattr(result, given["curve"]):
        is_cause = "cause" not in given or curve.cause == given["cause"]
        if is_cause and ("group" not in given or curve.group == given["group"]):
            found: SurvivalCurve | IncidenceCurve = curve
            return found
    return None
