"""Cox regression: tied events, late entry, strata, weights, and robust standard errors."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.covariate_scale import standardise
from analytics.statistics.estimability import Reason, Status, not_estimable
from analytics.statistics.group_labels import GroupLabels, group_labels
from analytics.statistics.newton import maximise
from analytics.statistics.partial_likelihood import PartialLikelihood, Ties
from analytics.statistics.regression_table import Regression, Sizes, estimated, not_estimated
from analytics.statistics.risk_sets import cox_risk_sets
from analytics.statistics.survival_data import SurvivalData

Floats = NDArray[np.float64]
Clusters = Sequence[object] | NDArray[Any] | GroupLabels


def cox_regression(
    data: SurvivalData,
    names: Sequence[str],
    *,
    ties: Ties = "efron",
    robust: bool = False,
    cluster: Clusters | None = None,
    weights: ArrayLike | None = None,
    confidence: float = 0.95,
) -> Regression:
    """Estimate hazard ratios.

    Cause-specific hazard ratios are those of ``data.of_cause(k)``: any other cause censors.

    Args:
        data: n rows with covariates (n, p); an event code other than 0 is the event. Entry times and strata
            are heeded where they stand in *data*.
        names: of the p covariates.
        ties: how tied events share a risk set; R's default is Efron's way.
        robust: sandwich standard errors; also where *cluster* is given.
        cluster: shape (n,), rows of the same subject or clinic, none missing; without it each row by itself.
        weights: shape (n,), case weights > 0; a model-based standard error takes them for counts.
        confidence: two-sided level of the intervals, in (0, 1).

    Returns:
        The model, or ``not_estimable`` because of ``too_few`` rows, ``no_events``, a ``constant_covariate``
        (within every risk set), ``collinear`` covariates, or ``separation`` (a hazard ratio of 0 or infinity
        fits best).

    Raises:
        ValueError: arguments of the wrong length, or weights that are not positive.

    Source:
        Cox 1972, J R Stat Soc B 34:187; Lin & Wei 1989, JASA 84:1074 (robust). Equal to R
        ``survival::coxph``, but for times that differ by less than 1e-9 of their size, which R ties.
    """
    x = _covariates(data, names)
    every_weight = _positive(weights, len(data))
    sandwich = robust or cluster is not None
    sizes = Sizes(len(data), int((data.event != 0).sum()), data.dropped, ties, sandwich, confidence)
    refused = _refused(data, names)
    if refused is not None:
        return not_estimated(refused, names, sizes)
    risk, rows = cox_risk_sets(data)
    scale = standardise(x[rows])
    event_time = np.where(data.event[rows] != 0, risk.last, -1)
    likelihood = PartialLikelihood(risk, scale.standardised, event_time, every_weight[rows], ties)
    fit = maximise(likelihood, scale.standardised, names)
    meat = None
    if sandwich and fit.status.ok:
        meat = sum_of_squares(likelihood.score_residuals(fit.point), _cluster_codes(cluster, len(data))[rows])
    return estimated(fit, scale, meat, names, sizes)


def sum_of_squares(residuals: Floats, cluster: NDArray[np.int64]) -> Floats:
    """Return Σ_c u_c·u_cᵀ, where u_c is the sum of *residuals*, shape (p, n), over the rows of a cluster."""
    _, codes = np.unique(cluster, return_inverse=True)
    per_cluster = np.vstack([np.bincount(codes, weights=one) for one in residuals])
    return np.asarray(per_cluster @ per_cluster.T, dtype=np.float64)


def _refused(data: SurvivalData, names: Sequence[str]) -> Status | None:
    if len(data) < 2 or not names:
        return not_estimable(Reason.TOO_FEW)
    return None if (data.event != 0).any() else not_estimable(Reason.NO_EVENTS)


def _covariates(data: SurvivalData, names: Sequence[str]) -> Floats:
    if data.covariates is None or data.covariates.shape[1] != len(names):
        raise ValueError("one name for each covariate")
    if not np.isfinite(data.covariates).all():
        raise ValueError("an infinite covariate")
    return data.covariates


def _positive(weights: ArrayLike | None, n: int) -> Floats:
    if weights is None:
        return np.ones(n)
    every = np.asarray(weights, dtype=np.float64)
    if every.shape != (n,) or not (np.isfinite(every) & (every > 0)).all():
        raise ValueError("one positive weight for each row")
    return every


def _cluster_codes(cluster: Clusters | None, n: int) -> NDArray[np.int64]:
    if cluster is None:
        return np.arange(n)
    codes = group_labels(cluster).codes
    if len(codes) != n or (codes < 0).any():
        raise ValueError("one cluster for each row")
    return codes
