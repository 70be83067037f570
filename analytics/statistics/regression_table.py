"""What a regression says: one row per coefficient, and the tests of all of them together."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.covariate_scale import CovariateScale
from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.newton import Maximum
from analytics.statistics.tail_probability import chi_square_p, normal_p, normal_quantile

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One covariate's log hazard ratio, its hazard ratio with interval, and the Wald test of it.

    Where the model cannot be estimated, every number is NaN.
    """

    name: str
    coef: float
    hr: float
    std_error: float
    z: float
    p: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class GlobalTest:
    """A test that all coefficients are zero: χ² on *df* degrees of freedom."""

    statistic: float
    df: int
    p: float


@dataclass(frozen=True, slots=True)
class Sizes:
    """What was fitted to what.

    Attributes:
        n / events / dropped: complete rows, their events, and rows left out for a missing value.
        ties: how tied events share a risk set, ``efron`` or ``breslow``.
        robust: True where the standard errors are sandwich estimates.
        confidence: two-sided level of the Wald intervals, symmetric for the coefficient.
    """

    n: int
    events: int
    dropped: int
    ties: str
    robust: bool
    confidence: float = 0.95


@dataclass(frozen=True, slots=True, eq=False)
class Regression:
    """A fitted proportional hazards model.

    Attributes:
        status: ok, or why there is no model.
        coefficients: in the order of the covariates.
        covariance: shape (p, p), of the coefficients; the robust one where that was asked for.
        model_covariance: shape (p, p), inverse of the information.
        loglik_null / loglik: log (pseudo) partial likelihood at zero and at the maximum.
        likelihood_ratio / wald / score: tests of all coefficients; Wald's uses *covariance*.
        sizes: what was fitted to what.
    """

    status: Status
    coefficients: tuple[Coefficient, ...]
    covariance: Floats
    model_covariance: Floats
    loglik_null: float
    loglik: float
    likelihood_ratio: GlobalTest
    wald: GlobalTest
    score: GlobalTest
    sizes: Sizes


def estimated(
    fit: Maximum, scale: CovariateScale, meat: Floats | None, names: Sequence[str], sizes: Sizes
) -> Regression:
    """Return the model whose likelihood was maximised over standardised covariates.

    Args:
        fit: the maximum; where there is none, the result carries its status and no numbers.
        scale: how the covariates were standardised.
        meat: shape (p, p), variance of the score on the standardised scale for a sandwich; None: model-based.
        names: of the covariates.
        sizes: what was fitted to what.
    """
    if not fit.status.ok:
        return not_estimated(fit.status, names, sizes)
    b = fit.point / scale.deviation
    unscale = np.outer(scale.deviation, scale.deviation)
    inverse = np.linalg.inv(fit.top.information)
    model = inverse / unscale
    covariance = model if meat is None else inverse @ meat @ inverse / unscale
    if not (np.diagonal(covariance) > 1e-10 * np.diagonal(model)).all():
        return not_estimated(not_estimable(Reason.TOO_FEW), names, sizes)
    return Regression(
        OK, _rows(names, b, covariance, sizes.confidence), covariance, model, fit.start.value, fit.top.value,
        likelihood_ratio=_test(max(0.0, 2 * (fit.top.value - fit.start.value)), len(b)),
        wald=_test(_quadratic(fit.point, covariance * unscale), len(b)),
        score=_test(_quadratic(fit.start.score, fit.start.information), len(b)),
        sizes=sizes,
    )  # fmt: skip


def not_estimated(status: Status, names: Sequence[str], sizes: Sizes) -> Regression:
    """Return the result of a model that does not exist, because of *status*: NaN for every number."""
    nothing = np.full((len(names), len(names)), np.nan)
    no_test = GlobalTest(math.nan, len(names), math.nan)
    rows = _rows(names, nothing[0] if len(names) else np.empty(0), nothing, sizes.confidence)
    return Regression(status, rows, nothing, nothing, math.nan, math.nan, no_test, no_test, no_test, sizes)


def _rows(names: Sequence[str], b: Floats, covariance: Floats, confidence: float) -> tuple[Coefficient, ...]:
    half_width = normal_quantile(confidence)
    rows = []
    for name, value, variance in zip(names, b.tolist(), np.diagonal(covariance).tolist(), strict=True):
        error = math.sqrt(variance)
        z = value / error
        low, high = value - half_width * error, value + half_width * error
        rows.append(Coefficient(name, value, _exp(value), error, z, normal_p(z), _exp(low), _exp(high)))
    return tuple(rows)


def _quadratic(vector: Floats, matrix: Floats) -> float:
    try:
        return float(vector @ np.linalg.solve(matrix, vector))
    except np.linalg.LinAlgError:
        return math.nan


def _test(statistic: float, df: int) -> GlobalTest:
    return GlobalTest(statistic, df, chi_square_p(statistic, df))


def _exp(value: float) -> float:
    try:
        return math.exp(value)
    except OverflowError:
        return math.inf
