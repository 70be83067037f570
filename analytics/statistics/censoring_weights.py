"""Risk sets of Fine and Gray: after a competing event a row stays, with the weight of being uncensored."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.survival_data import CENSORED, SurvivalData

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Censoring:
    """Kaplan–Meier estimate G of staying uncensored.

    Attributes:
        times: shape (c,), distinct times of censoring, ascending.
        count: shape (c,), rows censored at each.
        at_risk: shape (c,), rows whose time is that time or later, events of the same time included.
        before: shape (c + 1,), G just before each time, and after the last.
    """

    times: Floats
    count: Ints
    at_risk: Ints
    before: Floats

    def just_before(self, time: Floats) -> Floats:
        """Return G(t−)."""
        return self.before[np.searchsorted(self.times, time)]


def censoring(data: SurvivalData) -> Censoring:
    """Estimate G from *data*: being censored is the event, and any event censors."""
    times, count = np.unique(data.time[data.event == CENSORED], return_counts=True)
    at_risk = len(data) - np.searchsorted(np.sort(data.time), times)
    before = np.concatenate(([1.0], np.cumprod(1.0 - count / at_risk)))
    return Censoring(times, count.astype(np.int64), at_risk, before)


@dataclass(frozen=True, slots=True, eq=False)
class SubdistributionRiskSets:
    """Row i has weight 1 while t_k <= time_i, and after a competing event G(t_k−)/G(time_i−); else 0.

    Rows stand by time.

    Attributes:
        last: shape (n,), the last time of an event that row i lives through; −1 for none.
        stays: shape (n,), 1/G(time_i−) after a competing event, else 0.
        uncensored: shape (K,), G(t_k−) at each time of an event.
        from_row: shape (K,), the first row with ``last`` >= k.
    """

    last: Ints
    stays: Floats
    uncensored: Floats
    from_row: Ints

    @property
    def stratum_starts(self) -> Ints:
        """First row of the only stratum."""
        return np.zeros(1, np.int64)

    def over_rows(self, values: Floats) -> Floats:
        """Return the weighted sum of *values* over each risk set; shape (q, n) becomes (q, K)."""
        last_at_risk = np.add.reduceat(values, self.from_row, axis=1)
        present = np.cumsum(last_at_risk[:, ::-1], axis=1)[:, ::-1]
        return present + self.uncensored * self._after_competing_event(values * self.stays)

    def _after_competing_event(self, values: Floats) -> Floats:
        """Return the sum of *values* over the rows whose time is before each t_k; (q, n) becomes (q, K)."""
        before_any = values[:, : self.from_row[0]].sum(axis=1, keepdims=True)
        between = np.add.reduceat(values, self.from_row, axis=1)[:, :-1]
        return np.cumsum(np.hstack((before_any, between)), axis=1)

    def over_times(self, values: Floats) -> Floats:
        """Return the weighted sum of *values* over the times of events; shape (q, K) becomes (q, n)."""
        nothing = np.zeros((len(values), 1))
        lived = np.hstack((nothing, np.cumsum(values, axis=1)))
        later = np.cumsum((values * self.uncensored)[:, ::-1], axis=1)[:, ::-1]
        later = np.hstack((later, nothing))
        return lived[:, self.last + 1] + self.stays * later[:, self.last + 1]


def subdistribution_risk_sets(
    data: SurvivalData, cause: int, uncensored: Censoring
) -> tuple[SubdistributionRiskSets, Ints]:
    """Return the risk sets for *cause* and the rows they speak of, by time.

    Rows censored before the first event of *cause* have no part in the likelihood and are left out.
    """
    times = np.unique(data.time[data.event == cause])
    last = np.searchsorted(times, data.time, side="right") - 1
    competing = (data.event != CENSORED) & (data.event != cause)
    bearing = np.flatnonzero((last >= 0) | competing)
    rows = bearing[np.argsort(data.time[bearing], kind="stable")]
    stays = np.where(competing[rows], 1.0 / uncensored.just_before(data.time[rows]), 0.0)
    from_row = np.searchsorted(last[rows], np.arange(len(times)))
    return SubdistributionRiskSets(last[rows], stays, uncensored.just_before(times), from_row), rows
