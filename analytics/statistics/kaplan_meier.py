"""The Kaplan–Meier estimate of survival by group, with the intervals and medians of R's ``survfit``."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.event_table import event_table, value_at
from analytics.statistics.group_rows import group_rows
from analytics.statistics.survival_data import SurvivalData
from analytics.statistics.survival_interval import ConfidenceType, survival_interval
from analytics.statistics.survival_quantile import Quantile, survival_quantile


@dataclass(frozen=True, slots=True, eq=False)
class SurvivalSteps:
    """A survival curve at every distinct time of its rows; all arrays of shape (m,).

    Attributes:
        time: ascending, in the unit of the data.
        n_risk: under observation just before the time.
        n_event / n_censor: at exactly this time; who is censored there is still at risk of its events.
        estimate: S(t), right-continuous.
        std_error: of S(t), by Greenwood; NaN where S(t) is 0.
        lower / upper: pointwise; NaN where the scale has no interval.
    """

    time: NDArray[np.float64]
    n_risk: NDArray[np.int64]
    n_event: NDArray[np.int64]
    n_censor: NDArray[np.int64]
    estimate: NDArray[np.float64]
    std_error: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class SurvivalAt:
    """A survival curve at the times asked for, in their order; all arrays of shape (k,).

    Past the last time of the rows the estimate is carried on, and ``n_risk`` is 0.
    """

    time: NDArray[np.float64]
    n_risk: NDArray[np.int64]
    estimate: NDArray[np.float64]
    std_error: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class SurvivalCurve:
    """The curve of one group.

    Attributes:
        group: its name, ``all`` where there are no groups.
        n / events: its rows, and those with an event.
        status: not estimable without rows, or without events; then the steps still tell who was at risk.
    """

    group: str
    n: int
    events: int
    steps: SurvivalSteps
    conf_type: ConfidenceType
    confidence: float
    status: Status

    @property
    def median(self) -> Quantile:
        """When half of the group has had the event; NaN where it is not reached."""
        return self.quantile(0.5)

    def quantile(self, share: float) -> Quantile:
        """Return when *share* (in (0, 1)) of the group has had the event, as R's ``quantile.survfit``."""
        steps = self.steps
        return survival_quantile(steps.time, steps.estimate, steps.lower, steps.upper, share)

    def at(self, times: ArrayLike) -> SurvivalAt:
        """Return the curve at *times*, shape (k,), any order: R's ``summary(fit, times, extend=TRUE)``.

        Before the first time of the group all of it is without the event, and the limits are 1 as well.
        """
        asked = np.asarray(times, dtype=np.float64).reshape(-1)
        steps = self.steps
        certain, no_error = (1.0, 0.0) if self.n else (np.nan, np.nan)
        following = np.searchsorted(steps.time, asked, side="left")
        return SurvivalAt(
            time=asked,
            n_risk=np.append(steps.n_risk, 0)[following],
            estimate=value_at(steps.time, steps.estimate, asked, certain),
            std_error=value_at(steps.time, steps.std_error, asked, no_error),
            lower=value_at(steps.time, steps.lower, asked, certain),
            upper=value_at(steps.time, steps.upper, asked, certain),
        )


def kaplan_meier(
    data: SurvivalData, *, conf_type: ConfidenceType = "log", confidence: float = 0.95
) -> tuple[SurvivalCurve, ...]:
    """Estimate S(t), the probability of no event until after t, in each group.

    Args:
        data: n rows; any event code but 0 is the event (``of_cause`` chooses one). Entries are respected:
            a row is at risk after its entry. Strata are not looked at.
        conf_type: scale on which the intervals are symmetric; ``log`` as R.
        confidence: two-sided level, in (0, 1).

    Returns:
        One curve a group, in the order of the names; one curve ``all`` without groups.

    Source:
        Kaplan & Meier 1958, JASA 53:457; Greenwood 1926. Conventions of R survival 3.5-3, ``survfit``.
    """
    return tuple(_curve(name, rows, conf_type, confidence) for name, rows in group_rows(data))


def _curve(name: str, rows: SurvivalData, conf_type: ConfidenceType, confidence: float) -> SurvivalCurve:
    table = event_table(rows)
    survivors = table.n_risk - table.n_event
    survival = np.cumprod(survivors / table.n_risk, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = np.cumsum(table.n_event / (table.n_risk * survivors.astype(np.float64)), dtype=np.float64)
        relative_error: NDArray[np.float64] = np.sqrt(variance)
        std_error: NDArray[np.float64] = survival * relative_error
    lower, upper = survival_interval(survival, relative_error, conf_type, confidence)
    events = int(table.n_event.sum())
    return SurvivalCurve(
        group=name,
        n=len(rows),
        events=events,
        steps=SurvivalSteps(
            table.time, table.n_risk, table.n_event, table.n_censor, survival, std_error, lower, upper
        ),
        conf_type=conf_type,
        confidence=confidence,
        status=_status(name, len(rows), events),
    )


def _status(name: str, n: int, events: int) -> Status:
    if not n:
        return not_estimable(Reason.EMPTY_GROUP, name)
    return OK if events else not_estimable(Reason.NO_EVENTS, name)
