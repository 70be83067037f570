"""Welch's t test of two means without the assumption of equal variances."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from analytics.statistics.estimability import OK, Reason, Status, not_estimable

_LEAST_ERROR = 10 * float(np.finfo(np.float64).eps)
"""R's rule: a standard error below this share of the larger mean is rounding, not spread."""


@dataclass(frozen=True, slots=True)
class WelchT:
    """Do the means of two groups differ?

    Attributes:
        t: (mean of x − mean of y) / standard error; NaN if not estimable.
        df: Welch–Satterthwaite degrees of freedom, seldom whole; NaN if not estimable.
        p: two-sided; NaN if not estimable.
        difference: mean of x − mean of y, in the unit of the values; NaN where a side has no value.
        dropped: values left out because they are not finite.
    """

    t: float
    df: float
    p: float
    difference: float
    dropped: int = 0
    status: Status = OK


def welch_t(x: ArrayLike, y: ArrayLike) -> WelchT:
    """Compare the means of *x* and *y*, two-sided.

    Args:
        x: shape (n1,), any unit; what is not finite is missing.
        y: shape (n2,), in the same unit.

    Returns:
        The test; not estimable with ``empty_group`` where a side has no value, ``too_few`` where it has
        one, ``constant_covariate`` where neither side varies.

    Source:
        Welch 1947, Biometrika 34:28. Reference: R 4.2.2 ``t.test``.
    """
    both = [np.asarray(side, dtype=np.float64) for side in (x, y)]
    first, second = (side[np.isfinite(side)] for side in both)
    dropped = sum(map(len, both)) - len(first) - len(second)
    if not (len(first) and len(second)):
        return WelchT(math.nan, math.nan, math.nan, math.nan, dropped, not_estimable(Reason.EMPTY_GROUP))
    means = float(first.mean()), float(second.mean())
    difference = means[0] - means[1]
    if min(len(first), len(second)) < 2:
        return WelchT(math.nan, math.nan, math.nan, difference, dropped, not_estimable(Reason.TOO_FEW))
    shares = float(first.var(ddof=1)) / len(first), float(second.var(ddof=1)) / len(second)
    error = math.sqrt(sum(shares))
    if error <= _LEAST_ERROR * max(map(abs, means)):
        status = not_estimable(Reason.CONSTANT_COVARIATE)
        return WelchT(math.nan, math.nan, math.nan, difference, dropped, status)
    t = difference / error
    df = sum(shares) ** 2 / (shares[0] ** 2 / (len(first) - 1) + shares[1] ** 2 / (len(second) - 1))
    return WelchT(t, df, student_p(t, df), difference, dropped)


def student_p(t: float, df: float) -> float:
    """Return P(abs(T) >= abs(*t*)) of Student's t with *df* > 0 degrees of freedom; NaN in, NaN out."""
    from scipy.special import betainc  # a tenth of a second to import: only when asked for

    return float(betainc(df / 2, 0.5, df / (df + t * t)))
