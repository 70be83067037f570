"""Whether a combination of covariates tells two outcomes apart, so that no logistic fit exists."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

_MOVED = 1e-6
"""Share of the possible that the program must reach: its solver's own tolerance is ten times smaller."""


def is_separated(design: NDArray[np.float64], outcome: NDArray[Any]) -> bool:
    """Return whether some direction b has x·b >= 0 on all events and <= 0 on all others, and not 0 on all.

    That is complete or quasi-complete separation: the likelihood grows without end along b.

    Args:
        design: shape (n, p), with the column of ones if the model has one; of full column rank.
        outcome: shape (n,), True or 1 for an event.

    Source:
        Albert & Anderson 1984, Biometrika 71:1; as a linear program: Konis 2007 (thesis, Oxford).
    """
    from scipy.optimize import linprog  # half a second to import: only when a fit looks wrong

    scaled = design / np.maximum(np.abs(design).max(axis=0), np.finfo(np.float64).tiny)
    towards = np.unique(np.where(np.asarray(outcome, dtype=bool)[:, None], scaled, -scaled), axis=0)
    best = linprog(
        -towards.sum(axis=0) / len(towards),
        A_ub=-towards,
        b_ub=np.zeros(len(towards)),
        bounds=[(-1.0, 1.0)] * design.shape[1],
        method="highs",
    )
    return bool(best.status == 0 and float((towards @ best.x).max()) > _MOVED)
