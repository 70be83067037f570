"""Pointwise intervals of a survival probability on three scales, with the limits of R's ``survfit``."""

from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.tail_probability import normal_quantile

ConfidenceType = Literal["log", "log-log", "plain"]
"""``log`` is symmetric in ln S (R's default), ``log-log`` in ln(−ln S), ``plain`` in S."""

CONFIDENCE_TYPES: tuple[ConfidenceType, ...] = get_args(ConfidenceType)


def survival_interval(
    survival: NDArray[np.float64],
    relative_error: NDArray[np.float64],
    conf_type: ConfidenceType,
    confidence: float = 0.95,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return lower and upper limits, shape (m,) each, within 0 … 1.

    Args:
        survival: shape (m,), S(t).
        relative_error: shape (m,), standard error of ln S(t), the square root of Greenwood's sum.
        conf_type: the scale on which the interval is symmetric.
        confidence: two-sided level, in (0, 1).

    Returns:
        NaN where the scale has no interval: at S = 0 on all of them, at S = 1 on ``log-log``.

    Source:
        Kalbfleisch & Prentice 2002, ch. 1; R survival 3.5-3, ``survfit_confint`` (its limits, not its code).
    """
    width = normal_quantile(confidence) * relative_error
    with np.errstate(all="ignore"):
        if conf_type == "plain":
            lower, upper = survival - survival * width, survival + survival * width
        elif conf_type == "log":
            lower, upper = survival * np.exp(-width), survival * np.exp(width)
        else:
            width = width / np.log(survival)  # negative: the lower limit has the larger power
            lower, upper = survival ** np.exp(-width), survival ** np.exp(width)
    none = survival == 0
    if conf_type == "log-log":
        none = none | (survival == 1)
    lower, upper = np.clip(lower, 0.0, None), np.clip(upper, None, 1.0)
    return np.where(none, np.nan, lower), np.where(none, np.nan, upper)
