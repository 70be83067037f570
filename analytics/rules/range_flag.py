"""Whether a value surely lies outside: ``L`` and ``H`` of its reference range, ``LL`` and ``HH`` alarms.

The reference range is the laboratory's own, else the catalogue's (``reference_range.py``); alarm limits are
the clinic's (``alarm_limits.py``). Nobody else's limit is ever used, and a bound (``<1``) is flagged only
where every value it allows lies outside.
"""

from enum import StrEnum
from typing import Protocol

from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected, Outcome

_TOLERANCE = 1e-9


class RangeFlag(StrEnum):
    """What stands beside a value."""

    LOW = "L"
    HIGH = "H"
    ALARM_LOW = "LL"
    ALARM_HIGH = "HH"


class Limits(Protocol):
    """Two limits in the analyte's stored unit, each None where there is none."""

    @property
    def low(self) -> float | None:
        """A value below lies outside."""

    @property
    def high(self) -> float | None:
        """A value above lies outside."""


def range_flag(outcome: Outcome, reference: Limits | None, alarm: Limits | None = None) -> RangeFlag | None:
    """Return the flag of *outcome*; None inside the range, without one, or where it is not certain.

    A value at a limit lies inside. An alarm comes before the reference range.
    """
    match _side(outcome, alarm), _side(outcome, reference):
        case (-1, _):
            return RangeFlag.ALARM_LOW
        case (1, _):
            return RangeFlag.ALARM_HIGH
        case (_, -1):
            return RangeFlag.LOW
        case (_, 1):
            return RangeFlag.HIGH
        case _:
            return None


def is_surely_inside(outcome: Outcome, limits: Limits) -> bool:
    """Whether every value that *outcome* allows lies within *limits*; no value lies below zero."""
    is_open_below = limits.low is None or limits.low <= 0
    match outcome:
        case Measured():
            return not _side(outcome, limits)
        case (
            Censored(comparator=Comparator.BELOW | Comparator.AT_MOST, limit=limit)
            | NotDetected(limit=float() as limit)
        ):
            return is_open_below and not _below(limits.high, limit)
        case NotDetected():
            return is_open_below
        case Censored(limit=limit):
            return limits.high is None and not _below(limit, limits.low)
        case Missing():
            return False


def _side(outcome: Outcome, limits: Limits | None) -> int:
    """Return −1 or 1 where *outcome* surely lies below or above, else 0."""
    if limits is None:
        return 0
    match outcome:
        case Measured(value=value):
            return _below(value, limits.low) or -_below(limits.high, value)
        case Censored(comparator=Comparator.BELOW, limit=limit) | NotDetected(limit=float() as limit):
            return -1 if limits.low is not None and limit <= limits.low else 0
        case Censored(comparator=Comparator.AT_MOST, limit=limit):
            return _below(limit, limits.low)
        case Censored(comparator=Comparator.ABOVE, limit=limit):
            return 1 if limits.high is not None and limit >= limits.high else 0
        case Censored(limit=limit):
            return -_below(limits.high, limit)
        case NotDetected() | Missing():
            return 0


def _below(one: float | None, other: float | None) -> int:
    """Return −1 where *one* is below *other*, by more than what conversion of units may have lost."""
    if one is None or other is None:
        return 0
    return -1 if one < other - _TOLERANCE * max(1.0, abs(other)) else 0
