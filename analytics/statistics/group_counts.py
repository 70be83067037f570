"""At each time with an event, how many of each group are at risk and how many have it: k columns."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.survival_data import CENSORED, SurvivalData


@dataclass(frozen=True, slots=True, eq=False)
class GroupCounts:
    """Counts of k groups at the m distinct times at which somebody has an event of any cause.

    Attributes:
        time: shape (m,), ascending.
        n_risk: shape (m, k), just before each time.
        n_event: shape (m, k), events of any cause.
        n_cause: shape (m, k), events of the cause asked for.
    """

    time: NDArray[np.float64]
    n_risk: NDArray[np.float64]
    n_event: NDArray[np.float64]
    n_cause: NDArray[np.float64]


def group_counts(data: SurvivalData, groups: int, cause: int | None = None) -> GroupCounts:
    """Return the counts of *data*, whose group codes are 0 … *groups* − 1.

    Args:
        data: rows with groups.
        groups: k; a group without rows has zeros.
        cause: which event code ``n_cause`` counts; None: all but 0.
    """
    if data.group is None:
        raise ValueError("rows without groups")
    codes = data.group.codes
    is_event = data.event != CENSORED
    time = np.unique(data.time[is_event])
    # a row is at risk at every event time up to its own: the last of them is just before `until`
    until = np.searchsorted(time, data.time, side="right")
    leaving = _cells(until, codes, len(time) + 1, groups)
    n_risk = np.cumsum(leaving[::-1], axis=0)[::-1][1:]
    n_event = _cells(until[is_event] - 1, codes[is_event], len(time), groups)
    if cause is None:
        return GroupCounts(time, n_risk, n_event, n_event)
    of_cause = data.event == cause
    n_cause = _cells(until[of_cause] - 1, codes[of_cause], len(time), groups)
    return GroupCounts(time, n_risk, n_event, n_cause)


def _cells(
    position: NDArray[np.int64], codes: NDArray[np.int64], times: int, groups: int
) -> NDArray[np.float64]:
    counted = np.bincount(position * groups + codes, minlength=times * groups)
    return counted.reshape(times, groups).astype(np.float64)
