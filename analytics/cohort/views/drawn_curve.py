"""One curve as it is shown: what it counts, how it looks, and its values at any day."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.charts.chart import Stroke
from analytics.statistics.cumulative_incidence import IncidenceCurve
from analytics.statistics.kaplan_meier import SurvivalCurve

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class CurveValues:
    """Values of a curve, as fractions; all arrays of one length; NaN where there is none.

    Attributes:
        time: in days.
        n_risk: under observation and without an event just before.
    """

    time: Floats
    n_risk: NDArray[np.int64]
    estimate: Floats
    lower: Floats
    upper: Floats


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DrawnCurve:
    """One curve.

    Attributes:
        group: as the estimators name it.
        name: of the group in words.
        event: what the curve is of, in words: *recovered*.
        causes: event codes it counts; empty: any.
        happens: what happened to whom it counts, where that is not *event*: *died* under *alive*.
        is_main: what the analysis is about; others are thin, without a band.
        is_complement: one minus the estimate is shown.
        is_drawn: in the figure; where groups are too many, some stand in the tables only.
    """

    curve: IncidenceCurve | SurvivalCurve
    group: str
    name: str
    event: str
    causes: tuple[int, ...]
    stroke: Stroke
    happens: str = ""
    is_main: bool = True
    is_complement: bool = False
    is_drawn: bool = True

    @property
    def counted(self) -> str:
        """What happened to whom it counts, in words."""
        return self.happens or self.event

    @property
    def last_day(self) -> float:
        """The last day anybody of the group was observed; 0 without rows."""
        time = self.curve.steps.time
        return float(time[-1]) if len(time) else 0.0

    @property
    def steps(self) -> CurveValues:
        """The curve at every step."""
        steps = self.curve.steps
        return self._values(steps.time, steps.n_risk, steps.estimate, steps.lower, steps.upper)

    def at(self, days: Sequence[float]) -> CurveValues:
        """Return the curve at *days*; after the last day of the group nobody knows: NaN."""
        told = self.curve.at(days)
        beyond = told.time > self.last_day
        estimate, lower, upper = (
            np.where(beyond, np.nan, one) for one in (told.estimate, told.lower, told.upper)
        )
        return self._values(told.time, told.n_risk, estimate, lower, upper)

    def _values(
        self, time: Floats, n_risk: NDArray[np.int64], estimate: Floats, lower: Floats, upper: Floats
    ) -> CurveValues:
        if self.is_complement:
            return CurveValues(time, n_risk, 1 - estimate, 1 - upper, 1 - lower)
        return CurveValues(time, n_risk, estimate, lower, upper)
