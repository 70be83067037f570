"""The odds ratio of a 2 × 2 table given its margins: conditional maximum likelihood and exact interval."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_STEPS = 200
_SAME = 1e-14


@dataclass(frozen=True, slots=True)
class OddsRatio:
    """How many times the odds of the first column are higher in the first row than in the second.

    Attributes:
        estimate: conditional maximum likelihood, in [0, ∞]; not the cross product ad/bc.
        lower / upper: exact interval, in [0, ∞].
        confidence: its two-sided level.
    """

    estimate: float
    lower: float
    upper: float
    confidence: float


@dataclass(frozen=True, slots=True, eq=False)
class FixedMargins:
    """The upper left cell of a 2 × 2 table whose margins are fixed.

    Attributes:
        support: every count the cell can take, shape (m,).
        log_probability: of each at odds ratio 1 (hypergeometric), shape (m,).
        observed: the count it has.
    """

    support: NDArray[np.float64]
    log_probability: NDArray[np.float64]
    observed: int

    @classmethod
    def of(cls, counts: NDArray[np.int64]) -> "FixedMargins":
        """Return the margins of *counts*, shape (2, 2), no margin of it 0."""
        (a, b), (c, d) = counts.tolist()
        least, most = max(0, a - d), min(a + b, a + c)
        cell = np.arange(least, most + 1, dtype=np.float64)
        before = cell[:-1]
        ratio = (a + b - before) * (a + c - before) / ((before + 1) * (d - a + before + 1))
        log_ratio = np.log(ratio)
        top = int((log_ratio > 0).sum())  # summed from the top, where the mass is, nothing is rounded away
        down = -np.cumsum(log_ratio[:top][::-1])[::-1]
        shape = np.concatenate([down, [0.0], np.cumsum(log_ratio[top:])])
        return cls(cell, shape - math.log(float(np.exp(shape).sum())), a)

    def at(self, log_odds_ratio: float) -> NDArray[np.float64]:
        """Return the probabilities of the support (Fisher's noncentral hypergeometric), shape (m,)."""
        tilted = self.log_probability + log_odds_ratio * self.support
        mass = np.exp(tilted - tilted.max())
        share: NDArray[np.float64] = mass / mass.sum()
        return share


def odds_ratio(counts: NDArray[np.int64], *, confidence: float = 0.95) -> OddsRatio:
    """Estimate the odds ratio of a 2 × 2 table.

    R searches with a tolerance of 1e-4; here the root is found to the last digits.

    Args:
        counts: shape (2, 2), no row and no column of it empty.
        confidence: in (0, 1).

    Source:
        Fisher 1935, JRSS 98:39; Cornfield 1956. Reference: R 4.2.2 ``fisher.test``.
    """
    cell = FixedMargins.of(counts)
    tail = (1 - confidence) / 2
    at_least, at_most = cell.support >= cell.observed, cell.support <= cell.observed
    is_least, is_most = cell.observed == cell.support[0], cell.observed == cell.support[-1]

    def expected(log_ratio: float) -> float:
        return float(cell.at(log_ratio) @ cell.support) - cell.observed

    def low_tail(log_ratio: float) -> float:
        return float(cell.at(log_ratio)[at_least].sum()) - tail

    def high_tail(log_ratio: float) -> float:
        return tail - float(cell.at(log_ratio)[at_most].sum())

    return OddsRatio(
        0.0 if is_least else math.inf if is_most else math.exp(_root(expected)),
        0.0 if is_least else math.exp(_root(low_tail)),
        math.inf if is_most else math.exp(_root(high_tail)),
        confidence,
    )


def _root(rising: Callable[[float], float]) -> float:
    """Return where *rising*, which crosses 0 once, does so, by bisection."""
    low, high = -1.0, 1.0
    while rising(low) > 0:
        low *= 2
    while rising(high) < 0:
        high *= 2
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) > 0 else (middle, high)
        if high - low <= _SAME * max(1.0, abs(middle)):
            break
    return (low + high) / 2
