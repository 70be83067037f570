"""How a value differs from the one before it, as far as both are known."""

from dataclasses import dataclass
from math import inf

from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected, Outcome


@dataclass(frozen=True, slots=True)
class Change:
    """From one value to the next, in the analyte's stored unit.

    Attributes:
        direction: 1 up, −1 down, 0 the same.
        difference: None where one of them is only a bound.
    """

    direction: int
    difference: float | None


def change_between(before: Outcome, now: Outcome) -> Change | None:
    """Return how *now* differs from *before*; None where that is not certain.

    A bound tells the direction where every value it allows lies on one side: from 5 to ``<1`` is down.
    """
    match before, now:
        case Measured(value=old), Measured(value=new):
            return Change((new > old) - (new < old), new - old)
        case _:
            return _direction(_interval(before), _interval(now))


def _direction(before: tuple[float, float] | None, now: tuple[float, float] | None) -> Change | None:
    if before is None or now is None:
        return None
    if now[0] >= before[1]:
        return Change(1, None)
    return Change(-1, None) if now[1] <= before[0] else None


def _interval(outcome: Outcome) -> tuple[float, float] | None:
    match outcome:
        case Measured(value=value):
            return value, value
        case Censored(comparator=Comparator.BELOW | Comparator.AT_MOST, limit=limit):
            return -inf, limit
        case Censored(limit=limit):
            return limit, inf
        case NotDetected(limit=None) | Missing():
            return None
        case NotDetected(limit=limit):
            return -inf, limit or 0.0
