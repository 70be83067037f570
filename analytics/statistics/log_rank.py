"""The log-rank test of k groups, stratified or for trend: R's ``survdiff``."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.group_counts import group_counts
from analytics.statistics.group_rows import stratum_rows
from analytics.statistics.groups_to_compare import groups_to_compare
from analytics.statistics.quadratic_test import NO_TEST, ChiSquare, quadratic_test
from analytics.statistics.survival_data import SurvivalData

_RELATIVE_ZERO = 1e-10
"""A variance of the trend below this share of what it is made of is rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class LogRank:
    """A comparison of k groups.

    Attributes:
        groups: shape (k,), names.
        n: shape (k,), rows.
        observed: shape (k,), events.
        expected: shape (k,), events if all groups had the same hazard at each time (in each stratum).
        variance: shape (k, k), of observed − expected.
        test: df is one less than the number of groups that were ever at risk of an event.
        trend: of the hazard over the scores of the groups, df 1.
        status: not estimable with fewer than two groups, an empty one, without events, or (``too_few``) where
            each event found only one group at risk, or took everybody.
    """

    groups: tuple[str, ...]
    n: NDArray[np.int64]
    observed: NDArray[np.float64]
    expected: NDArray[np.float64]
    variance: NDArray[np.float64]
    test: ChiSquare
    trend: ChiSquare
    status: Status


def log_rank(data: SurvivalData, *, scores: Sequence[float] | None = None) -> LogRank:
    """Test whether the hazards of all groups are equal.

    Args:
        data: n rows with groups; any event code but 0 is the event. Strata are compared each within itself.
        scores: shape (k,), of the groups in the order of their names, for the trend; None: 1, 2 … k.

    Raises:
        ValueError: rows without groups, or with late entry, for which this test is not made.

    Source:
        Peto & Peto 1972, JRSS A 135:185; trend: Tarone 1975, Biometrika 62:679. Variance hypergeometric, as R
        survival 3.5-3, ``survdiff(rho = 0)``.
    """
    names, n, status = groups_to_compare(data)
    k = len(names)
    observed, expected, variance = np.zeros(k), np.zeros(k), np.zeros((k, k))
    for _, rows in stratum_rows(data):
        seen, foreseen, spread = _one_stratum(rows, k)
        observed, expected, variance = observed + seen, expected + foreseen, variance + spread
    if status.ok and not observed.any():
        status = not_estimable(Reason.NO_EVENTS)
    test = trend = NO_TEST
    if status.ok:
        test = quadratic_test(observed - expected, variance)
        trend = _trend(observed - expected, variance, scores)
        status = OK if test.df else not_estimable(Reason.TOO_FEW)
    return LogRank(names, n, observed, expected, variance, test, trend, status)


def _one_stratum(
    rows: SurvivalData, k: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return observed, expected (shape (k,)) and the variance (shape (k, k)) of one stratum."""
    counts = group_counts(rows, k)
    at_risk, events = counts.n_risk.sum(axis=1), counts.n_event.sum(axis=1)
    share = counts.n_risk / at_risk[:, None]
    # d (n − d) / (n − 1): nothing is left to chance where one is at risk, or where all have the event
    chance = events * (at_risk - events) / np.maximum(at_risk - 1, 1)
    variance = np.diag(chance @ share) - (share * chance[:, None]).T @ share
    return counts.n_event.sum(axis=0), events @ share, variance


def _trend(
    difference: NDArray[np.float64], variance: NDArray[np.float64], scores: Sequence[float] | None
) -> ChiSquare:
    weights = np.arange(1.0, len(difference) + 1) if scores is None else np.asarray(scores, dtype=np.float64)
    if weights.shape != difference.shape:
        raise ValueError(f"{len(weights)} scores for {len(difference)} groups")
    # centred: the differences add up to 0, so this changes nothing but the size of what cancels
    weights = weights - weights.mean()
    spread = float(weights @ variance @ weights)
    if spread <= _RELATIVE_ZERO * float(weights @ weights) * float(np.trace(variance)):
        return NO_TEST
    return quadratic_test(np.array([weights @ difference]), np.array([[spread]]))
