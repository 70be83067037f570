"""Reads published numbers that are counts of patients, causes and days beside the curves."""

from collections.abc import Mapping
from typing import Any

from analytics.cohort.published.own_value import OwnValue, nothing
from analytics.rules.months import DAYS_PER_MONTH

Given = Mapping[str, Any]


def patients(result: Any, given: Given) -> OwnValue:
    """Return how many are in the analysis, or so many as ``count`` names, of them (``of = false``: alone)."""
    n = result.account.n
    if "count" not in given:
        return OwnValue(count=n)
    return OwnValue(count=int(getattr(result, given["count"])), of=n if given.get("of", True) else None)


def deaths(result: Any, given: Given) -> OwnValue:
    """Return how many died without relapse, of one ``cause`` of Gazeau 2025 or of all."""
    total = sum(one.deaths for one in result.categories)
    if "cause" not in given:
        return OwnValue(count=total)
    found = sum(one.deaths for one in result.categories if one.cause in given["cause"])
    return OwnValue(count=found, of=total) if total else nothing("nobody died so")


def group_events(result: Any, given: Given) -> OwnValue:
    """Return how many of a group have the event ``cause``, of all in the group."""
    curves = [c for c in result.incidence if c.group == given["group"] and c.cause == given["cause"]]
    return OwnValue(count=curves[0].events, of=curves[0].n) if curves else nothing("nobody is in this group")


def alive(result: Any, given: Given) -> OwnValue:
    """Return how many of a group had no event, of all in it."""
    curves = [curve for curve in result.curves if curve.group == given["group"]]
    if not curves:
        return nothing("nobody is in this group")
    return OwnValue(count=curves[0].n - curves[0].events, of=curves[0].n)


def days_to_recovery(result: Any, given: Given) -> OwnValue:
    """Return the median days to recovery of those who recovered, in months."""
    found = result.recovered_only
    return _middle(found.n, found.median, found.lower_quartile, found.upper_quartile)


def onset(result: Any, given: Given) -> OwnValue:
    """Return the median time to the t-MN of one type (``all``: of each), in months."""
    found = next((one for one in result.onset if one.kind == given["kind"]), None)
    if found is None:
        return nothing("nobody has this type")
    return _middle(found.n, found.median, found.lower_quartile, found.upper_quartile)


def _middle(n: int, middle: float | None, lower: float | None, upper: float | None) -> OwnValue:
    if not n or middle is None or lower is None or upper is None:
        return nothing("nobody")
    numbers = [day / DAYS_PER_MONTH for day in (middle, lower, upper)]
    return OwnValue(estimate=numbers[0], lower=numbers[1], upper=numbers[2], spread="IQR", unit="months")
