"""Covariates of mean 0 and standard deviation 1, so that years and cells per µL weigh alike in a search."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class CovariateScale:
    """How covariates were standardised.

    Attributes:
        standardised: shape (p, n), mean 0 and SD 1; all 0 where a covariate is constant.
        deviation: shape (p,), what each was divided by; 1 where a covariate is constant.
    """

    standardised: Floats
    deviation: Floats


def standardise(x: Floats) -> CovariateScale:
    """Standardise *x*, shape (n, p)."""
    centred = np.ascontiguousarray(x.T)
    centred = centred - centred.mean(axis=1, keepdims=True)
    deviation = centred.std(axis=1)
    size = np.abs(x).max(axis=0, initial=0.0)
    constant = deviation <= 1e-13 * size
    deviation[constant] = 1.0
    centred[constant] = 0.0
    return CovariateScale(centred / deviation[:, None], deviation)
