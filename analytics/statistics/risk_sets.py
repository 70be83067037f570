"""Who is at risk at each time of an event, as two sums that take linear time."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.survival_data import SurvivalData

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class RiskSets(Protocol):
    """The times of events t_1 … t_K and the weight w_i(t_k) with which row i is at risk at each of them.

    Rows stand in the order of the likelihood: by stratum, then by time. Times of events of different strata
    are different.
    """

    @property
    def stratum_starts(self) -> Ints:
        """First row of each stratum."""

    def over_rows(self, values: Floats) -> Floats:
        """Return Σ_i w_i(t_k)·values_i; shape (q, n) becomes (q, K)."""

    def over_times(self, values: Floats) -> Floats:
        """Return Σ_k w_i(t_k)·values_k; shape (q, K) becomes (q, n)."""


@dataclass(frozen=True, eq=False)
class CoxRiskSets:
    """Risk sets of the Cox model: row i is at risk at t_k where entry_i < t_k <= time_i, in its stratum.

    Attributes:
        first / last: shape (n,), the times of events (positions) that row i lives through, both included.
        row_bounds / time_bounds: shape (strata + 1,), where each stratum's rows and times of events begin.
        is_late: True where some row enters after the first event of its stratum.
    """

    first: Ints
    last: Ints
    row_bounds: Ints
    time_bounds: Ints
    is_late: bool

    @property
    def stratum_starts(self) -> Ints:
        """First row of each stratum."""
        return self.row_bounds[:-1]

    @cached_property
    def _from_row(self) -> Ints:
        """First row whose last time of an event is t_k or later, shape (K,)."""
        return np.searchsorted(self.last, np.arange(self.time_bounds[-1]))

    @cached_property
    def _by_entry(self) -> Ints:
        """Rows by their first time of an event, shape (n,)."""
        return np.argsort(self.first, kind="stable")

    @cached_property
    def _from_entry(self) -> Ints:
        """First position in ``_by_entry`` whose row enters after t_k, shape (K,)."""
        return np.searchsorted(self.first[self._by_entry], np.arange(self.time_bounds[-1]), side="right")

    def over_rows(self, values: Floats) -> Floats:
        """Return the sum of *values* over each risk set; shape (q, n) becomes (q, K)."""
        last_at_risk = np.add.reduceat(values, self._from_row, axis=1)
        sums = _tail_sums(last_at_risk, self.time_bounds)
        if self.is_late:
            bounds = self.row_bounds
            tail = np.pad(_tail_sums(values[:, self._by_entry], bounds), ((0, 0), (0, 1)))
            stratum_end = np.repeat(bounds[1:], np.diff(self.time_bounds))
            sums -= np.where(self._from_entry < stratum_end, tail[:, self._from_entry], 0.0)
        return sums

    def over_times(self, values: Floats) -> Floats:
        """Return the sum of *values* over the times each row lives through; (q, K) becomes (q, n)."""
        sums = np.empty_like(values)
        for begin, end in pairwise(self.time_bounds.tolist()):
            np.cumsum(values[:, begin:end], axis=1, out=sums[:, begin:end])
        reached = sums[:, self.last]
        if self.is_late:
            begin_of_row = np.repeat(self.time_bounds[:-1], np.diff(self.row_bounds))
            reached -= np.where(self.first > begin_of_row, sums[:, self.first - 1], 0.0)
        return reached


def _tail_sums(values: Floats, bounds: Ints) -> Floats:
    """Return the sum of each column and those after it in its stratum, each stratum by itself.

    One running sum over all strata, less what belongs to the others, would lose the digits of a stratum of
    small hazards beside one of large ones.
    """
    tail = np.empty_like(values)
    for begin, end in pairwise(bounds.tolist()):
        np.cumsum(values[:, begin:end][:, ::-1], axis=1, out=tail[:, begin:end][:, ::-1])
    return tail


def _order(positions: Ints, below: int) -> Ints:
    """Return the stable order of *positions*, 0 … below − 1; numpy sorts short integers by their digits."""
    short = positions.astype(np.uint16) if below <= 2**16 else positions
    return np.argsort(short, kind="stable")


def cox_risk_sets(data: SurvivalData) -> tuple[CoxRiskSets, Ints]:
    """Return the risk sets of *data* (event 1 or 0) and the rows they speak of, in their order.

    Rows that live through no event (last seen before the first one, or under observation between two), and
    strata without an event, have no part in the likelihood and are left out.
    """
    stratum = np.zeros(len(data), np.int64) if data.strata is None else data.strata.codes
    died = data.event != 0
    times = np.unique(data.time[died])
    per_stratum = len(times) + 1
    code = np.unique(stratum[died] * per_stratum + np.searchsorted(times, data.time[died]))
    begin = stratum * per_stratum
    last = np.searchsorted(code, begin + np.searchsorted(times, data.time, side="right")) - 1
    first = np.searchsorted(code, begin)
    is_late = False
    if data.entry is not None:
        entered = np.searchsorted(code, begin + np.searchsorted(times, data.entry, side="right"))
        is_late = bool((entered > first).any())
        first = entered
    at_risk = np.flatnonzero(first <= last)
    rows = at_risk[_order(last[at_risk], len(code))]
    _, time_bounds = np.unique(code // per_stratum, return_index=True)
    _, row_bounds = np.unique(stratum[rows], return_index=True)
    row_bounds, time_bounds = np.append(row_bounds, len(rows)), np.append(time_bounds, len(code))
    return CoxRiskSets(first[rows], last[rows], row_bounds, time_bounds, is_late), rows
