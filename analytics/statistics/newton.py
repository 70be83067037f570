"""Newton's method for concave log-likelihoods, and its word on whether a maximum exists at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]

ITERATIONS = 80
CONVERGED = 1e-7
"""Newton's error is squared at each step: after one this small nothing is left that a double can hold."""
MONOTONE_GAIN, MONOTONE_MOVE = 1e-8, 0.05
"""Where a step still moves a linear predictor so far and gains so little, the maximum lies at infinity."""
NEARLY = 1e-4
"""A gain this small is a hundredth of a standard error away from the maximum."""
SINGULAR = 1e-10


@dataclass(frozen=True, slots=True, eq=False)
class Likelihood:
    """A log-likelihood at one point: its value, gradient (p,) and negative second derivative (p, p)."""

    value: float
    score: Vector
    information: Matrix


@dataclass(frozen=True, slots=True, eq=False)
class Maximum:
    """Where a log-likelihood is largest.

    Attributes:
        point: shape (p,); NaN where there is no maximum.
        start: the likelihood at zero.
        top: the likelihood at *point*; at the last point tried where there is no maximum.
        status: ``constant_covariate``, ``collinear``, ``separation`` or ``not_converged`` with the covariates
            concerned, or ok.
    """

    point: Vector
    start: Likelihood
    top: Likelihood
    status: Status


def maximise(
    likelihood: Callable[[Vector], Likelihood],
    x: Matrix,
    names: Sequence[str],
    *,
    enough: Callable[[Vector, Likelihood], bool] | None = None,
) -> Maximum:
    """Climb from zero to the maximum of *likelihood*.

    Where a linear combination of covariates orders all events perfectly, the likelihood rises for ever: each
    step then moves a linear predictor by about 1 while the gain dies away, which never happens near a finite
    maximum, where steps and gains vanish together.

    Args:
        likelihood: concave function of the p coefficients.
        x: shape (p, n), the covariates of the rows that bear on the likelihood, each of mean 0 and SD 1.
        names: of the p covariates.
        enough: where a reference implementation stops. The climb goes on, to learn whether there is a
            maximum, but the first point that is enough is the answer if it lies within a hundredth of a
            standard error of it.
    """
    start = top = likelihood(np.zeros(len(x)))
    point, status = np.zeros(len(x)), _identifiable(start.information, names)
    first: tuple[Vector, Likelihood] | None = None
    for _ in range(ITERATIONS if status.ok else 0):
        step = _newton_step(top)
        if step is None:
            status = not_estimable(Reason.SEPARATION, _moving(point, x, names))
            break
        move = float(np.abs(np.einsum("j,jk->k", step, x)).max(initial=0.0))
        if move > MONOTONE_MOVE and step @ top.score < MONOTONE_GAIN:
            status = not_estimable(Reason.SEPARATION, _moving(step, x, names))
            break
        if first is None and enough is not None and step @ top.score < NEARLY and enough(point, top):
            first = point, top
        reached = _climb(likelihood, point, step, top)
        if reached is None and move > MONOTONE_MOVE:
            status = not_estimable(Reason.SEPARATION, _moving(step, x, names))
            break
        point, top = reached or (point, top)
        if move < CONVERGED:
            break
    else:
        status = not_estimable(Reason.NOT_CONVERGED) if status.ok else status
    if not status.ok:
        return Maximum(np.full(len(x), np.nan), start, top, status)
    point, top = first or (point, top)
    return Maximum(point, start, top, status)


def _identifiable(information: Matrix, names: Sequence[str]) -> Status:
    """Return whether each covariate adds something of its own, by elimination in the order of the columns."""
    left = information.copy()
    enough = SINGULAR * max(1.0, float(np.abs(np.diagonal(left)).max(initial=0.0)))
    for j, name in enumerate(names):
        if not information[j, j] > enough:
            return not_estimable(Reason.CONSTANT_COVARIATE, name)
        if not left[j, j] > SINGULAR * information[j, j]:
            return not_estimable(Reason.COLLINEAR, name)
        left -= np.outer(left[:, j], left[j]) / left[j, j]
    return OK


def _newton_step(at: Likelihood) -> Vector | None:
    """Return the step to the top of the parabola, None where the likelihood has become flat."""
    scale = np.sqrt(np.maximum(np.diagonal(at.information), np.finfo(float).tiny))
    try:
        root = np.linalg.cholesky(at.information / np.outer(scale, scale))
    except np.linalg.LinAlgError:
        return None
    step = np.linalg.solve(root.T, np.linalg.solve(root, at.score / scale)) / scale
    return step if np.isfinite(step).all() else None


def _climb(
    likelihood: Callable[[Vector], Likelihood], point: Vector, step: Vector, top: Likelihood
) -> tuple[Vector, Likelihood] | None:
    """Go *step*, or half of it, or half of that, until it does not lead down; None where all of them do.

    That is where predictors have become so large that no digit is left for what there is to gain.
    """
    slack = 1e-12 * (1.0 + abs(top.value))
    for _ in range(40):
        reached = likelihood(point + step)
        if reached.value >= top.value - slack and np.isfinite(reached.information).all():
            return point + step, reached
        step = step / 2
    return None


def _moving(direction: Vector, x: Matrix, names: Sequence[str]) -> str:
    """Return the covariates along which *direction* leads away."""
    spread = np.abs(direction) * (x.max(axis=1) - x.min(axis=1))
    return ", ".join(name for name, one in zip(names, spread, strict=True) if one > 0.1 * spread.max())
