"""Comparing a laboratory outcome with a threshold, when all that is known may be a bound."""

from collections.abc import Callable
from enum import StrEnum
from math import inf

from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected, Outcome

TOLERANCE = 1e-9
"""Relative to the threshold: 1.2 G/L × 1000 must equal 1200 (definitions §0)."""


class Truth(StrEnum):
    """Whether a comparison holds for every value the outcome allows, for none, or for some."""

    MET = "met"
    NOT_MET = "not_met"
    INDETERMINATE = "indeterminate"


def is_above(value: float, threshold: float) -> bool:
    """Whether *value* > *threshold*, both in one unit; equal within the tolerance is not above."""
    return value > threshold + _slack(threshold)


def is_below(value: float, threshold: float) -> bool:
    """Whether *value* < *threshold*, both in one unit; equal within the tolerance is not below."""
    return value < threshold - _slack(threshold)


def at_most(threshold: float) -> Callable[[float], bool]:
    """Return what says of many values, one after the other, that they are not above *threshold*."""
    limit = threshold + _slack(threshold)
    return lambda value: value <= limit


def below(threshold: float) -> Callable[[float], bool]:
    """Return what says of many values, one after the other, that they are below *threshold*."""
    limit = threshold - _slack(threshold)
    return lambda value: value < limit


def _slack(threshold: float) -> float:
    return TOLERANCE * (threshold if threshold > 1.0 else max(1.0, -threshold))


def exceeds(outcome: Outcome, threshold: float, *, below_means_not_detected: bool | None) -> Truth | None:
    """Say whether *outcome* lies strictly above *threshold* (definitions §0: the whole interval must agree).

    Args:
        outcome: in the analyte's stored unit, as is *threshold*.
        threshold: 0 or more.
        below_means_not_detected: whether ``<limit`` from this laboratory means *none found*; None: not known.

    Returns:
        None where there is no value at all.
    """
    match outcome:
        case Missing():
            return None
        case Measured(value=value):
            return Truth.MET if is_above(value, threshold) else Truth.NOT_MET
        case NotDetected(limit=limit):
            return _between(0.0, threshold if threshold == 0.0 else _or_infinity(limit), threshold)
        case Censored(comparator=Comparator.BELOW | Comparator.AT_MOST, limit=limit):
            none_found = threshold == 0.0 and below_means_not_detected is True
            return _between(0.0, 0.0 if none_found else limit, threshold)
        case Censored(comparator=Comparator.ABOVE, limit=limit):
            return Truth.INDETERMINATE if is_above(threshold, limit) else Truth.MET
        case Censored(limit=limit):
            return Truth.MET if is_above(limit, threshold) else Truth.INDETERMINATE


def _or_infinity(limit: float | None) -> float:
    return inf if limit is None else limit


def _between(low: float, high: float, threshold: float) -> Truth:
    """Compare an interval from *low* to *high*; a bound of the interval that touches counts as inside."""
    if is_above(low, threshold):
        return Truth.MET
    return Truth.INDETERMINATE if is_above(high, threshold) else Truth.NOT_MET
