"""The partial likelihood of Cox with tied events, its derivatives and its residuals, in linear time."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.newton import Likelihood
from analytics.statistics.risk_sets import RiskSets

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Ties = Literal["efron", "breslow"]


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """What a likelihood is made of at one point; K times of events, n rows, p covariates.

    ``reciprocal`` and ``square`` hold Σ_l w̄·f^j/φ_l and Σ_l w̄·f^j/φ_l² for j = 0, 1 (and 2), where φ_l is
    the denominator of the l-th of the tied events and f = l/d the share of them taken out of it (0: Breslow).
    """

    value: float
    hazard: Floats
    at_risk: Floats
    tied: Floats
    reciprocal: Floats
    square: Floats


class PartialLikelihood:
    """Log partial likelihood as a function of the coefficients.

    With e_i = w_i·exp(x_i·b), each event at t_k contributes x_i·b − log φ; Breslow's φ is the sum of e over
    the risk set, Efron's takes l/d of the d tied events out of it, l = 0 … d−1.

    The matrix of second derivatives is never summed risk set by risk set: Σ_k S2_k/φ_k equals
    Σ_i x_i·x_iᵀ·e_i·(cumulative hazard of row i), one matrix product.

    Source:
        Cox 1975, Biometrika 62:269; Efron 1977, JASA 72:557; Breslow 1974, Biometrics 30:89. Equal to
        R ``survival::coxph``.
    """

    def __init__(self, risk: RiskSets, x: Floats, event_time: Ints, weights: Floats, ties: Ties) -> None:
        """Take the risk sets and rows in their order.

        Args:
            risk: K times of events, n rows.
            x: shape (p, n), covariates.
            event_time: shape (n,), which time of an event is this row's own event; −1 where it has none.
            weights: shape (n,), > 0; how often each row counts.
            ties: how tied events share a risk set.
        """
        self._risk, self._x, self._weights = risk, x, weights
        died = np.flatnonzero(event_time >= 0)
        self._died = died[np.argsort(event_time[died], kind="stable")]
        self._time = event_time[self._died]
        self._deaths = np.bincount(self._time)
        self._starts = np.concatenate(([0], np.cumsum(self._deaths)[:-1]))
        self._mean_weight = np.add.reduceat(weights[self._died], self._starts) / self._deaths
        place = np.arange(len(self._died)) - self._starts[self._time]
        self._share = place / self._deaths[self._time] if ties == "efron" else np.zeros(len(self._died))
        self._rows_per_stratum = np.diff(np.append(risk.stratum_starts, x.shape[1]))

    def __call__(self, b: Floats) -> Likelihood:
        """Return the likelihood at *b*, shape (p,)."""
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            sums = self._sums(b)
            exposed = self._exposed(sums)
            is_event = np.zeros_like(exposed)
            is_event[self._died] = self._weights[self._died]
            means, tied, square = sums.at_risk[1:], sums.tied[1:], sums.square
            crossed = _product(means, square[1], tied)
            squares = (
                _product(means, square[0], means) - crossed - crossed.T + _product(tied, square[2], tied)
            )
            information = _product(self._x, exposed, self._x) - squares
            score = np.einsum("jk,k->j", self._x, is_event - exposed)
            return Likelihood(sums.value, score, information)

    def score_residuals(self, b: Floats) -> Floats:
        """Return what each row adds to the score at *b*, weighted, shape (p, n); they sum to the score.

        Source:
            Lin & Wei 1989, JASA 84:1074; for Efron's ties Therneau & Grambsch 2000, §2 (as R
            ``residuals(coxph, "score")``).
        """
        sums, x, died, time = self._sums(b), self._x, self._died, self._time
        means, tied = sums.at_risk[1:], sums.tied[1:]
        drift = self._risk.over_times(means * sums.square[0] - tied * sums.square[1])
        residuals = -x * self._exposed(sums) + sums.hazard * drift
        average = means * sums.reciprocal[0] - tied * sums.reciprocal[1]
        average /= self._deaths * self._mean_weight
        share = (means * sums.square[1] - tied * sums.square[2])[:, time]
        residuals[:, died] += self._weights[died] * (x[:, died] - average[:, time])
        residuals[:, died] -= sums.hazard[died] * share
        return residuals

    def increments(self, b: Floats) -> tuple[Floats, Floats]:
        """Return the steps of the baseline hazard dΛ (K,) and the mean covariates (p, K); Breslow only."""
        sums = self._sums(b)
        return sums.reciprocal[0], sums.at_risk[1:] / sums.at_risk[0]

    def relative_hazard(self, b: Floats) -> Floats:
        """Return e_i of each row, shape (n,), on the scale of ``increments``."""
        return self._sums(b).hazard

    def _sums(self, b: Floats) -> _Sums:
        predictor: Floats = np.einsum("j,jk->k", b, self._x)  # a product by BLAS starts threads here
        # A constant of its own for each stratum cancels, and keeps exp() in range.
        highest = np.maximum.reduceat(predictor, self._risk.stratum_starts)
        predictor -= np.repeat(highest, self._rows_per_stratum)
        hazard = self._weights * np.exp(predictor)
        values = np.empty((len(self._x) + 1, len(hazard)))
        values[0] = hazard
        np.multiply(self._x, hazard, out=values[1:])
        at_risk = self._risk.over_rows(values)
        tied = np.add.reduceat(values[:, self._died], self._starts, axis=1)
        at_risk[0] = np.maximum(at_risk[0], tied[0])
        denominator = at_risk[0, self._time] - self._share * tied[0, self._time]
        mean_weight = self._mean_weight[self._time]
        value = np.sum(self._weights[self._died] * predictor[self._died] - mean_weight * np.log(denominator))
        one = mean_weight / denominator
        powers = np.vstack((one, one * self._share))
        two = one / denominator
        squares = np.vstack((two, two * self._share, two * self._share**2))
        return _Sums(
            float(value), hazard, at_risk, tied,
            np.add.reduceat(powers, self._starts, axis=1), np.add.reduceat(squares, self._starts, axis=1),
        )  # fmt: skip

    def _exposed(self, sums: _Sums) -> Floats:
        """Return e_i times the hazard that row i lived through, shape (n,): the events expected of it."""
        lived = self._risk.over_times(sums.reciprocal[:1])[0]
        lived[self._died] -= sums.reciprocal[1, self._time]
        exposed: Floats = sums.hazard * lived
        return exposed


def _product(left: Floats, weights: Floats, right: Floats) -> Floats:
    """Return Σ_i weights_i·left_i·right_iᵀ; shapes (p, n), (n,), (p, n) become (p, p).

    In blocks that stay in the cache and below the size at which BLAS starts threads, which cost more here
    than they bring.
    """
    block = max(1, 200_000 // max(1, left.shape[0] ** 2))
    total = np.zeros((len(left), len(right)))
    for begin in range(0, left.shape[1], block):
        part = slice(begin, begin + block)
        total += (left[:, part] * weights[part]) @ right[:, part].T
    return total
