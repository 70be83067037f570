"""What it adds to the variance of a Fine-Gray model that its censoring weights are estimated."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.censoring_weights import Censoring
from analytics.statistics.survival_data import CENSORED, SurvivalData

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class CarriedOn:
    """What the likelihood owes to rows that stay at risk after a competing event.

    Attributes:
        row_time: shape (n,), times of the rows of the likelihood, ascending.
        carried: shape (n,), exp(x·b)/G(time−) after a competing event, else 0.
        x: shape (p, n), their covariates.
        event_time: shape (K,), times of events, ascending.
        step: shape (K,), G(t_k−)·dΛ(t_k).
        mean: shape (p, K), mean covariates of the risk sets.
    """

    row_time: Floats
    carried: Floats
    x: Floats
    event_time: Floats
    step: Floats
    mean: Floats

    def slope(self, at: Floats) -> Floats:
        """Return q(u) at each time of *at*: how the score moves with the censoring hazard, shape (p, c).

        q(u) = Σ_i Σ_k (x_i − mean_k)·w_i(t_k)·exp(x_i·b)·dΛ_k over time_i < u <= t_k.
        """
        weighted = np.vstack((self.carried, self.x * self.carried))
        earlier = np.pad(np.cumsum(weighted, axis=1), ((0, 0), (1, 0)))
        earlier = earlier[:, np.searchsorted(self.row_time, at)]
        steps = np.vstack((self.step, self.mean * self.step))
        later = np.pad(np.cumsum(steps[:, ::-1], axis=1)[:, ::-1], ((0, 0), (0, 1)))
        later = later[:, np.searchsorted(self.event_time, at)]
        return np.asarray(earlier[1:] * later[0] - earlier[0] * later[1:], dtype=np.float64)


def influence_of_censoring(data: SurvivalData, uncensored: Censoring, owed: CarriedOn) -> Floats:
    """Return ψ_i = ∫ q(u)/π(u) dM_i^c(u) of each row of *data*, shape (p, len(data)).

    Source:
        Fine & Gray 1999, JASA 94:496, eq. (8) and appendix: q has I(s >= u > X_i), π(u) = rows with X >= u.
        The ties of ``cmprsk::crr`` are those of that indicator.
    """
    per_person = owed.slope(uncensored.times) / uncensored.at_risk
    expected = np.cumsum(per_person * (uncensored.count / uncensored.at_risk), axis=1)
    expected = np.pad(expected, ((0, 0), (1, 0)))
    passed = np.searchsorted(uncensored.times, data.time, side="right")
    influence = -expected[:, passed]
    left = np.flatnonzero(data.event == CENSORED)
    influence[:, left] += per_person[:, passed[left] - 1]
    return np.asarray(influence, dtype=np.float64)
