"""Standardized differences of covariates between treated and controls, before and after matching."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable


class Denominator(StrEnum):
    """What a difference of means is divided by; always taken before matching."""

    TREATED = "treated"
    POOLED = "pooled"


@dataclass(frozen=True, slots=True)
class StandardizedDifference:
    """How far apart treated and controls are in one covariate.

    Attributes:
        name: of the covariate.
        before / after: (mean of treated − mean of controls) / *spread*, signed, no unit; NaN if not
            estimable, *after* also where there is no matching.
        spread: the standard deviation divided by, in the covariate's unit.
        is_binary: True for a covariate of nothing but 0 and 1, whose spread is √(p(1 − p)).
    """

    name: str
    before: float
    after: float
    spread: float
    is_binary: bool
    status: Status = OK


def standardized_differences(
    covariates: ArrayLike,
    treated: ArrayLike,
    names: Sequence[str],
    *,
    weights: ArrayLike | None = None,
    denominator: Denominator = Denominator.TREATED,
    binary_by_proportion: bool = True,
) -> tuple[StandardizedDifference, ...]:
    """Compare the means of treated and controls, one answer per covariate.

    Args:
        covariates: shape (n, p), dummy-coded; NaN is missing in its own column only.
        treated: shape (n,), 1 or True for treated.
        names: of the p covariates.
        weights: shape (n,), of the matched rows, 0 for unmatched ones (``Matching.weights``); None: none yet.
        denominator: the SD of the treated (ATT, as MatchIt), or √((s1² + s0²)/2) of both.
        binary_by_proportion: False divides also a binary covariate by its sample SD (n − 1).

    Returns:
        The differences; not estimable with ``empty_group``, with ``too_few`` where one value has no SD, and
        with ``constant_covariate`` where there is no spread to divide by.

    Source:
        Austin 2009, Stat Med 28:3083; Stuart 2010, Stat Sci 25:1. Reference: MatchIt 4.7.2 ``summary``.
    """
    is_treated = np.asarray(treated).astype(bool)
    x = np.asarray(covariates, dtype=np.float64).reshape(len(is_treated), len(names))
    after = None if weights is None else np.asarray(weights, dtype=np.float64)
    return tuple(
        _of_column(name, column, is_treated, after, denominator, binary_by_proportion)
        for name, column in zip(names, x.T, strict=True)
    )


def _of_column(
    name: str,
    column: NDArray[np.float64],
    is_treated: NDArray[np.bool_],
    weights: NDArray[np.float64] | None,
    denominator: Denominator,
    by_proportion: bool,
) -> StandardizedDifference:
    known = ~np.isnan(column)
    cases, controls = column[known & is_treated], column[known & ~is_treated]
    is_binary = bool(np.isin(column[known], (0.0, 1.0)).all())
    spread = _spread(cases, controls, denominator, is_binary and by_proportion)
    status = _status(name, cases, controls, spread)
    if not status.ok:
        return StandardizedDifference(name, math.nan, math.nan, spread, is_binary, status)
    before = float(cases.mean() - controls.mean()) / spread
    after = math.nan if weights is None else _after(column, is_treated, weights * known) / spread
    return StandardizedDifference(name, before, after, spread, is_binary)


def _status(name: str, cases: NDArray[np.float64], controls: NDArray[np.float64], spread: float) -> Status:
    if not (len(cases) and len(controls)):
        return not_estimable(Reason.EMPTY_GROUP, name)
    if math.isnan(spread):
        return not_estimable(Reason.TOO_FEW, name)
    largest = max(float(np.abs(cases).max()), float(np.abs(controls).max()))
    if spread <= 1e-12 * largest:  # rounding, not spread
        return not_estimable(Reason.CONSTANT_COVARIATE, name)
    return OK


def _spread(
    cases: NDArray[np.float64], controls: NDArray[np.float64], denominator: Denominator, by_proportion: bool
) -> float:
    if denominator is Denominator.TREATED:
        return math.sqrt(_variance(cases, by_proportion))
    return math.sqrt((_variance(cases, by_proportion) + _variance(controls, by_proportion)) / 2)


def _variance(values: NDArray[np.float64], by_proportion: bool) -> float:
    if len(values) == 0 or (len(values) == 1 and not by_proportion):
        return math.nan
    if by_proportion:
        share = float(values.mean())
        return share * (1 - share)
    return float(values.var(ddof=1))


def _after(column: NDArray[np.float64], is_treated: NDArray[np.bool_], weights: NDArray[np.float64]) -> float:
    """Return the difference of the weighted means; NaN where nobody is matched."""
    means = []
    for side in (is_treated, ~is_treated):
        chosen = side & (weights > 0)
        if not chosen.any():
            return math.nan
        means.append(float(np.average(column[chosen], weights=weights[chosen])))
    return means[0] - means[1]
