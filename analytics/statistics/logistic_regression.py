"""Logistic regression by iteratively reweighted least squares, step for step as R's ``glm``."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.separation import is_separated
from analytics.statistics.tail_probability import normal_p

INTERCEPT = "(Intercept)"
_TOLERANCE, _MOST_STEPS = 1e-8, 25  # R's glm.control
_STILL_MOVING = 1e-3
"""Logits that one more Newton step still moves by more than this have no maximum to go to."""
_RANK_TOLERANCE = 1e-11  # R's, for the pivots of columns of length 1
_FARTHEST = 30.0  # R's logit link is flat beyond


@dataclass(frozen=True, slots=True, eq=False)
class LogisticFit:
    """How the log odds of an event depend on covariates.

    Attributes:
        names: of the coefficients, the intercept first.
        coef / std_error / z / p: shape (p + 1,), log odds, Wald, two-sided; NaN if not estimable.
        fitted: shape (n,), probability of the event per row; NaN if not estimable.
        deviance: −2 log likelihood; NaN if not estimable.
        steps: Newton steps taken.
    """

    names: tuple[str, ...]
    coef: NDArray[np.float64]
    std_error: NDArray[np.float64]
    z: NDArray[np.float64]
    p: NDArray[np.float64]
    fitted: NDArray[np.float64]
    deviance: float
    steps: int
    status: Status = OK


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    """Where the iteration stands: what R calls coef, the QR of its last step, eta and the deviance."""

    coef: NDArray[np.float64]
    root: NDArray[np.float64]
    eta: NDArray[np.float64]
    deviance: float


def logistic_regression(covariates: ArrayLike, event: ArrayLike, names: Sequence[str]) -> LogisticFit:
    """Fit P(event) = 1 / (1 + exp(−(b0 + x·b))) by maximum likelihood.

    Args:
        covariates: shape (n, p), finite, p >= 0, without the column of ones.
        event: shape (n,), 1 or True for an event, 0 or False for none.
        names: of the p covariates.

    Returns:
        The fit. Not estimable: ``too_few`` with no more rows than coefficients, ``one_group`` if all or no
        rows are events, ``constant_covariate`` and ``collinear`` naming the covariate, ``separation``,
        ``not_converged``. R fits on with a warning at most.

    Source:
        McCullagh & Nelder 1989, Generalized Linear Models, ch. 4. Reference: R 4.2.2 ``glm``.
    """
    x = np.asarray(covariates, dtype=np.float64).reshape(len(np.asarray(event)), len(names))
    y = np.asarray(event).astype(bool)
    design = np.column_stack([np.ones(len(y)), x])
    labels = (INTERCEPT, *names)
    if not (status := _check(x, y, names)).ok:
        return _none(labels, len(y), status)
    state, steps, has_converged = _iterate(design, y)
    if not (status := _maximum(design, y, state, has_converged)).ok:
        return _none(labels, len(y), status, steps)
    half = np.linalg.inv(state.root)
    error = np.sqrt((half**2).sum(axis=1))
    z = state.coef / error
    p = np.array([normal_p(value) for value in z.tolist()])
    return LogisticFit(labels, state.coef, error, z, p, _probability(state.eta), state.deviance, steps)


def _none(names: tuple[str, ...], n: int, status: Status, steps: int = 0) -> LogisticFit:
    empty = np.full(len(names), math.nan)
    return LogisticFit(names, empty, empty, empty, empty, np.full(n, math.nan), math.nan, steps, status)


def _check(x: NDArray[np.float64], y: NDArray[np.bool_], names: Sequence[str]) -> Status:
    """Return why no fit can exist, as far as it shows before fitting."""
    if len(y) <= x.shape[1] + 1:
        return not_estimable(Reason.TOO_FEW)
    if y.all() or not y.any():
        return not_estimable(Reason.ONE_GROUP)
    for name, column in zip(names, x.T, strict=True):
        if (column == column[0]).all():
            return not_estimable(Reason.CONSTANT_COVARIATE, name)
    middle = x - x.mean(axis=0)
    length = np.sqrt((middle**2).sum(axis=0))
    pivots = np.abs(np.diag(np.linalg.qr(middle / length, mode="r")))
    for name, pivot in zip(names, pivots.tolist(), strict=True):
        if pivot < _RANK_TOLERANCE:
            return not_estimable(Reason.COLLINEAR, name)
    return OK


def _iterate(design: NDArray[np.float64], y: NDArray[np.bool_]) -> tuple[_State, int, bool]:
    """Return where R would stop, after how many steps, and whether it calls that converged."""
    start = (y + 0.5) / 2  # R's mustart
    before, steps = _deviance(y, start), 1
    state = _step(design, y, np.log(start / (1 - start)))
    while abs(state.deviance - before) / (abs(state.deviance) + 0.1) >= _TOLERANCE:
        if steps == _MOST_STEPS:
            return state, steps, False
        before = state.deviance
        state = _step(design, y, state.eta)
        steps += 1
    return state, steps, True


def _maximum(design: NDArray[np.float64], y: NDArray[np.bool_], state: _State, has_converged: bool) -> Status:
    """Return whether *state* is a maximum: R's criterion is met also on an endless way up."""
    moved = _step(design, y, state.eta).eta - state.eta
    if has_converged and np.abs(moved).max() <= _STILL_MOVING:
        return OK
    far = np.abs(moved) > _STILL_MOVING
    all_rise = bool(far.any() and (np.sign(moved[far]) == np.where(y[far], 1, -1)).all())
    apart = all_rise or is_separated(design, y)
    return not_estimable(Reason.SEPARATION if apart else Reason.NOT_CONVERGED)


def _step(design: NDArray[np.float64], y: NDArray[np.bool_], eta: NDArray[np.float64]) -> _State:
    """Take one step of weighted least squares from *eta*."""
    mu = _probability(eta)
    slope = np.where(np.abs(eta) > _FARTHEST, np.finfo(np.float64).eps, mu * (1 - mu))
    working = eta + (y - mu) / slope
    root_weight = slope / np.sqrt(mu * (1 - mu))
    q, root = np.linalg.qr(design * root_weight[:, None])
    coef = np.linalg.solve(root, q.T @ (working * root_weight))
    eta = linear_predictor(design, coef)
    return _State(coef, root, eta, _deviance(y, _probability(eta)))


def linear_predictor(design: NDArray[np.float64], coef: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return x·b per row, shape (n,), summed column by column.

    A matrix product may round equal rows differently by where they stand, and equal patients must have
    equal scores: matching decides ties by their order.
    """
    eta = np.zeros(len(design))
    for column, weight in zip(design.T, coef.tolist(), strict=True):
        eta += column * weight
    return eta


def _probability(eta: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the inverse logit, kept a rounding error away from 0 and 1 as in R."""
    least = np.finfo(np.float64).eps
    odds = np.where(eta < -_FARTHEST, least, np.where(eta > _FARTHEST, 1 / least, 0.0))
    near = np.abs(eta) <= _FARTHEST
    odds[near] = np.exp(eta[near])
    probability: NDArray[np.float64] = odds / (1 + odds)
    return probability


def _deviance(y: NDArray[np.bool_], mu: NDArray[np.float64]) -> float:
    return float(-2 * (np.log(mu[y]).sum() + np.log1p(-mu[~y]).sum()))
