"""The Aalen–Johansen estimate of cumulative incidence of each cause by group, as R's ``cmprsk`` gives it."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.event_table import EventTable, event_table, value_at
from analytics.statistics.group_rows import group_rows
from analytics.statistics.survival_data import SurvivalData
from analytics.statistics.tail_probability import normal_quantile

CONF_TYPE = "log-log"
"""Intervals are symmetric in ln(−ln F)."""
_ONE = 1 - 1e-12
"""A sum of fractions that comes this near to 1 is 1, whose interval does not exist."""


@dataclass(frozen=True, slots=True, eq=False)
class IncidenceSteps:
    """A curve of cumulative incidence at times; all arrays of one length.

    Attributes:
        time: ascending at the steps; as asked in ``at``.
        n_risk: without any event and under observation just before the time.
        estimate: F(t), right-continuous.
        variance: of F(t); the standard error is its root.
        lower / upper: pointwise, on the scale of ln(−ln F); NaN where F(t) is 0 or 1.
    """

    time: NDArray[np.float64]
    n_risk: NDArray[np.int64]
    estimate: NDArray[np.float64]
    variance: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class IncidenceCurve:
    """The curve of one cause in one group.

    Attributes:
        group: its name, ``all`` where there are no groups.
        cause: the event code; all others but 0 compete.
        n / events: rows of the group, and those with the cause.
        steps: at every distinct time of the group.
        status: not estimable without rows, or without an event of the cause (F is 0 throughout).
    """

    group: str
    cause: int
    n: int
    events: int
    steps: IncidenceSteps
    confidence: float
    status: Status

    def at(self, times: ArrayLike) -> IncidenceSteps:
        """Return the curve at *times*, shape (k,), any order: R's ``timepoints``.

        Past the last time of the group nobody knows: NaN, and nobody at risk.
        """
        asked = np.asarray(times, dtype=np.float64).reshape(-1)
        steps = self.steps
        last = steps.time[-1] if self.n else -np.inf
        estimate = value_at(steps.time, steps.estimate, asked, 0.0)
        variance = value_at(steps.time, steps.variance, asked, 0.0)
        estimate, variance = (np.where(asked <= last, known, np.nan) for known in (estimate, variance))
        lower, upper = incidence_interval(estimate, variance, self.confidence)
        following = np.searchsorted(steps.time, asked, side="left")
        return IncidenceSteps(asked, np.append(steps.n_risk, 0)[following], estimate, variance, lower, upper)


def cumulative_incidence(
    data: SurvivalData, *, confidence: float = 0.95, causes: Collection[int] = ()
) -> tuple[IncidenceCurve, ...]:
    """Estimate F_k(t), the probability of an event of cause k by t, for each cause in each group.

    Args:
        data: n rows; causes are the event codes that occur anywhere in them. Strata are not looked at.
        confidence: two-sided level, in (0, 1).
        causes: further event codes; of one that occurs nowhere F is 0, and that is a finding too.

    Returns:
        Curves by cause in each group, groups in the order of their names.

    Raises:
        ValueError: rows with late entry, for which this variance is not made.

    Source:
        Aalen & Johansen 1978, Scand J Stat 5:141. Variance: Aalen 1978, Ann Stat 6:534, corrected for ties,
        as R cmprsk 2.2-11, ``cuminc``. Interval: Choudhury 2002, Stat Med 21:1129; Pintilie 2006, ch. 4.
    """
    if data.entry is not None:
        raise ValueError("rows with late entry")
    asked = sorted({*data.causes, *causes})
    return tuple(
        _curve(name, cause, rows, table, confidence)
        for name, rows in group_rows(data)
        for table in (event_table(rows),)
        for cause in asked
    )


def incidence_interval(
    estimate: NDArray[np.float64], variance: NDArray[np.float64], confidence: float = 0.95
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return F^exp(±z·se / (F·ln F)), lower and upper, each of the shape given; NaN where F is 0 or 1."""
    inside = (estimate > 0) & (estimate < _ONE)
    share = np.where(inside, estimate, 0.5)
    width = normal_quantile(confidence) * np.sqrt(variance) / (share * -np.log(share))
    return (
        np.where(inside, share ** np.exp(width), np.nan),
        np.where(inside, share ** np.exp(-width), np.nan),
    )


def _curve(name: str, cause: int, rows: SurvivalData, table: EventTable, confidence: float) -> IncidenceCurve:
    position = np.searchsorted(table.time, rows.time[rows.event == cause])
    of_cause = np.bincount(position, minlength=len(table.time))
    survival = np.cumprod(1 - table.n_event / table.n_risk, dtype=np.float64)
    before = np.concatenate(([1.0], survival[:-1]))[: len(survival)]
    estimate = np.cumsum(before * of_cause / table.n_risk, dtype=np.float64)
    variance = _variance(table, of_cause, survival, before, estimate)
    events = int(of_cause.sum())
    return IncidenceCurve(
        group=name,
        cause=cause,
        n=len(rows),
        events=events,
        steps=IncidenceSteps(
            table.time, table.n_risk, estimate, variance, *incidence_interval(estimate, variance, confidence)
        ),
        confidence=confidence,
        status=_status(name, cause, len(rows), events),
    )


def _variance(
    table: EventTable,
    of_cause: NDArray[np.int64],
    survival: NDArray[np.float64],
    before: NDArray[np.float64],
    estimate: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return Var F(t), shape (m,), in one pass.

    Σ over times u <= t of S(u−)²/n² · {d₁c₁(1 + q)² + d₂c₂q²} with q = (F(u) − F(t))/S(u) and
    c = 1 − (d − 1)/(n − 1) is a polynomial of second degree in F(t), whose coefficients are running sums.
    """
    others = table.n_event - of_cause
    weight = (before / table.n_risk) ** 2
    free = np.maximum(table.n_risk - 1, 1)
    first = weight * of_cause * (1 - (of_cause - 1) / free)
    second = weight * others * (1 - (others - 1) / free)
    alive = survival > 0
    inverse = np.where(alive, 1 / np.where(alive, survival, 1), 0.0)
    # measured from the end of the curve, F(u) and 1/S(u) are not large together: nothing cancels
    height = estimate - (estimate[-1] if len(estimate) else 0.0)
    offset = height * inverse
    constant = np.cumsum(first * (1 + offset) ** 2 + second * offset**2)
    linear = np.cumsum((first * (1 + offset) + second * offset) * inverse)
    square = np.cumsum((first + second) * inverse**2)
    variance = np.maximum(constant - 2 * height * linear + height**2 * square, 0.0)
    # between events of the cause it stands still; before the first it is none
    last_event = np.maximum.accumulate(np.where(of_cause > 0, np.arange(1, len(variance) + 1), 0))
    return np.concatenate(([0.0], variance))[last_event]


def _status(name: str, cause: int, n: int, events: int) -> Status:
    if not n:
        return not_estimable(Reason.EMPTY_GROUP, name)
    return OK if events else not_estimable(Reason.NO_EVENTS, f"{name}, {cause}")
