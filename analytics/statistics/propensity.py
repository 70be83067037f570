"""Propensity scores and what matching on them does: score, matching and balance in one step."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.estimability import OK, Status
from analytics.statistics.logistic_regression import LogisticFit, logistic_regression
from analytics.statistics.matching import Matching, Order, match_nearest
from analytics.statistics.standardized_difference import (
    Denominator,
    StandardizedDifference,
    standardized_differences,
)

DISTANCE = "distance"
"""What MatchIt calls the score in its tables of balance."""


@dataclass(frozen=True, slots=True, eq=False)
class PropensityScore:
    """How likely each row was to be treated, given its covariates.

    Attributes:
        score: shape (n,), in (0, 1); NaN for rows dropped, and everywhere if not estimable.
        model: the logistic fit on the complete rows.
        dropped: rows left out because a covariate or the treatment is missing.
    """

    score: NDArray[np.float64]
    model: LogisticFit
    dropped: int
    status: Status = OK


@dataclass(frozen=True, slots=True, eq=False)
class MatchedStudy:
    """A matching with the score it stands on and the balance it reached.

    Attributes:
        balance: of the score first (named ``distance``), then of each covariate, before and after matching;
            of the complete rows; empty if not estimable.
    """

    propensity: PropensityScore
    matching: Matching | None
    balance: tuple[StandardizedDifference, ...]
    status: Status = OK


def propensity_score(covariates: ArrayLike, treated: ArrayLike, names: Sequence[str]) -> PropensityScore:
    """Estimate P(treated) from *covariates* by logistic regression.

    Args:
        covariates: shape (n, p), dummy-coded; a row with NaN is left out.
        treated: shape (n,), 1 or True for treated, 0 or False for not; NaN leaves the row out.
        names: of the p covariates.

    Returns:
        The scores; not estimable for the reasons of ``logistic_regression``.

    Raises:
        ValueError: *treated* holds something besides 0 and 1.

    Source:
        Rosenbaum & Rubin 1983, Biometrika 70:41.
    """
    arm = np.asarray(treated, dtype=np.float64)
    x = np.asarray(covariates, dtype=np.float64).reshape(len(arm), len(names))
    complete = np.isfinite(x).all(axis=1) & ~np.isnan(arm)
    if not np.isin(arm[complete], (0.0, 1.0)).all():
        raise ValueError("a treatment is 0 or 1")
    model = logistic_regression(x[complete], arm[complete] == 1, names)
    score = np.full(len(arm), math.nan)
    score[complete] = model.fitted
    return PropensityScore(score, model, int((~complete).sum()), model.status)


def match_on_propensity(
    covariates: ArrayLike,
    treated: ArrayLike,
    names: Sequence[str],
    *,
    ratio: int = 1,
    caliper: float | None = None,
    order: Order = Order.LARGEST,
    denominator: Denominator = Denominator.TREATED,
) -> MatchedStudy:
    """Estimate the score, match on it and compare the arms before and after.

    Args:
        covariates: shape (n, p), dummy-coded; a row with NaN is left out.
        treated: shape (n,), 1 or True for treated, 0 or False for not; NaN leaves the row out.
        names: of the p covariates.
        ratio: controls per treated, >= 1.
        caliper: largest difference of two probabilities allowed; None for any.
        order: who chooses first.
        denominator: of the standardized differences.

    Returns:
        The study; rows are positions in the arrays as given.
    """
    arm = np.asarray(treated, dtype=np.float64)
    x = np.asarray(covariates, dtype=np.float64).reshape(len(arm), len(names))
    propensity = propensity_score(x, arm, names)
    if not propensity.status.ok:
        return MatchedStudy(propensity, None, (), propensity.status)
    is_treated = arm == 1
    matching = match_nearest(propensity.score, is_treated, ratio=ratio, caliper=caliper, order=order)
    complete = ~np.isnan(propensity.score)
    balance = standardized_differences(
        np.column_stack([propensity.score, x])[complete],
        is_treated[complete],
        (DISTANCE, *names),
        weights=matching.weights(len(arm))[complete],
        denominator=denominator,
    )
    return MatchedStudy(propensity, matching, balance)
