"""The table below a curve: at each time, how many of a group are at risk, had an event, or were censored."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.event_table import n_at_risk
from analytics.statistics.group_rows import group_rows
from analytics.statistics.survival_data import CENSORED, SurvivalData


@dataclass(frozen=True, slots=True, eq=False)
class RiskRow:
    """One group; arrays of shape (times,). Without late entry the three always add up to n.

    Attributes:
        group: its name, ``all`` where there are no groups.
        n: its rows.
        n_risk: under observation and without an event just before each time.
        n_event: by cause, events before each time.
        n_censor: censored before each time.
    """

    group: str
    n: int
    n_risk: NDArray[np.int64]
    n_event: dict[int, NDArray[np.int64]]
    n_censor: NDArray[np.int64]


def risk_table(data: SurvivalData, times: ArrayLike) -> tuple[RiskRow, ...]:
    """Return the numbers below a curve, one row a group in the order of their names.

    Args:
        data: n rows; causes are the event codes that occur anywhere in them.
        times: shape (times,), any order, in the unit of the data.

    Source:
        Morris et al. 2019, BMJ Open 9:e030215: at risk, censored and events together, so that nobody is lost.
    """
    asked = np.asarray(times, dtype=np.float64).reshape(-1)
    return tuple(
        RiskRow(
            group=name,
            n=len(rows),
            n_risk=n_at_risk(rows, asked),
            n_event={cause: _before(rows.time[rows.event == cause], asked) for cause in data.causes},
            n_censor=_before(rows.time[rows.event == CENSORED], asked),
        )
        for name, rows in group_rows(data)
    )


def _before(ends: NDArray[np.float64], times: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.searchsorted(np.sort(ends), times, side="left").astype(np.int64)
