"""Who is at risk at each time, and what happens then: the counts that all curves and tests are made of."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.survival_data import CENSORED, SurvivalData


@dataclass(frozen=True, slots=True, eq=False)
class EventTable:
    """Counts at the distinct times of some rows; at a tie events come before censorings.

    Attributes:
        time: shape (m,), ascending, every time of the rows, also those with censorings only.
        n_risk: shape (m,), rows under observation just before each time.
        n_event: shape (m,), events of any cause.
        n_censor: shape (m,).
    """

    time: NDArray[np.float64]
    n_risk: NDArray[np.int64]
    n_event: NDArray[np.int64]
    n_censor: NDArray[np.int64]


def event_table(data: SurvivalData) -> EventTable:
    """Return the counts of *data*, its groups and strata not looked at."""
    time, position = np.unique(data.time, return_inverse=True)
    ends = np.bincount(position, minlength=len(time))
    events = np.bincount(position[data.event != CENSORED], minlength=len(time))
    n_risk = at_risk_from(ends)
    if data.entry is not None:
        n_risk = n_risk - not_entered(data.entry, time)
    return EventTable(time, n_risk, events, ends - events)


def at_risk_from(ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how many are still there just before each time.

    Args:
        ends: shape (m,) or (m, groups), how many leave at each time, in the order of time.
    """
    return np.cumsum(ends[::-1], axis=0)[::-1]


def not_entered(entry: NDArray[np.float64], time: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return, shape (m,), how many come under observation only at *time* or later: not at risk there."""
    return len(entry) - np.searchsorted(np.sort(entry), time, side="left")


def n_at_risk(data: SurvivalData, times: ArrayLike) -> NDArray[np.int64]:
    """Return how many rows are at risk just before each of *times*, shape (times,), in their order."""
    asked = np.asarray(times, dtype=np.float64)
    ended = np.searchsorted(np.sort(data.time), asked, side="left")
    n_risk = len(data) - ended
    return n_risk if data.entry is None else n_risk - not_entered(data.entry, asked)


def value_at(
    steps: NDArray[np.float64], values: NDArray[np.float64], times: ArrayLike, before: float
) -> NDArray[np.float64]:
    """Return the step function at *times*: the value of the last step at or before each.

    Args:
        steps: shape (m,), ascending.
        values: shape (m,), from each step on.
        times: shape (k,), any order.
        before: value before the first step.
    """
    position = np.searchsorted(steps, np.asarray(times, dtype=np.float64), side="right")
    return np.concatenate(([before], values))[position]
