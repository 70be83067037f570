"""The points a laboratory outcome can have, when all that is known may be a bound."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import inf

from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected, Outcome

_BESIDE = 1e-6
"""Relative to a break: farther than the tolerance of a comparison, nearer than any value is reported."""


@dataclass(frozen=True, slots=True)
class PointSpan:
    """The least and the most points that are possible."""

    low: float
    high: float

    @property
    def is_exact(self) -> bool:
        """Whether they are one number."""
        return self.low == self.high

    def __add__(self, other: "PointSpan") -> "PointSpan":
        return PointSpan(self.low + other.low, self.high + other.high)


def possible_points(
    outcome: Outcome, points: Callable[[float], float], breaks: Iterable[float]
) -> PointSpan | None:
    """Return the points *outcome* can have.

    Args:
        outcome: in the unit *points* and *breaks* are in; ``<x`` lies in [0, x), ``>x`` in (x, ∞).
        points: of one value; constant between neighbouring *breaks*.
        breaks: every value at which the points change.

    Returns:
        None where there is no value at all. *Not detected* without a limit can be anything.
    """
    match outcome:
        case Missing():
            return None
        case Measured(value=value):
            return PointSpan(points(value), points(value))
        case NotDetected(limit=limit):
            low, high, has_low, has_high = 0.0, inf if limit is None else limit, True, False
        case Censored(comparator=Comparator.BELOW | Comparator.AT_MOST as sign, limit=limit):
            low, high, has_low, has_high = 0.0, limit, True, sign is Comparator.AT_MOST
        case Censored(comparator=sign, limit=limit):
            low, high, has_low, has_high = limit, inf, sign is Comparator.AT_LEAST, False
    tried = [low] if has_low else [low + _beside(low)]
    if high < inf:
        tried.append(high if has_high else high - _beside(high))
    for at in breaks:
        tried += [value for value in (at - _beside(at), at, at + _beside(at)) if low < value < high]
    found = [points(value) for value in tried]
    return PointSpan(min(found), max(found))


def _beside(value: float) -> float:
    return _BESIDE * max(1.0, abs(value))
