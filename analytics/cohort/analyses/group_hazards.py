"""Hazard ratios of groups against the first of them, with nothing else in the model."""

from collections.abc import Sequence
from dataclasses import replace

from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.statistics.cox import cox_regression
from analytics.statistics.cumulative_incidence import IncidenceCurve
from analytics.statistics.design_matrix import DesignMatrix, design_matrix
from analytics.statistics.fine_gray import fine_gray
from analytics.statistics.incidence_difference import IncidenceDifference, incidence_difference
from analytics.statistics.regression_table import Regression


def hazard_of_groups(rows: TimedRows, confidence: float) -> Regression:
    """Return the hazard ratios of the groups against the first one, Efron's ties."""
    coded = _groups(rows)
    plain = replace(rows.data, group=None, covariates=coded.values)
    return cox_regression(plain, coded.names, confidence=confidence)


def subdistribution_of_groups(rows: TimedRows, cause: int, confidence: float) -> Regression:
    """Return Fine and Gray's subdistribution hazard ratios of *cause* against the first group."""
    coded = _groups(rows)
    plain = replace(rows.data, group=None, covariates=coded.values)
    return fine_gray(plain, coded.names, cause=cause, confidence=confidence)


def differences_to_first(
    incidence: Sequence[IncidenceCurve], cause: int, days: float
) -> tuple[IncidenceDifference, ...]:
    """Return, of each group but the first, its incidence of *cause* by *days* less that of the first."""
    curves = [curve for curve in incidence if curve.cause == cause]
    return tuple(incidence_difference(curve, curves[0], days) for curve in curves[1:])


def _groups(rows: TimedRows) -> DesignMatrix:
    """Return the 0/1 columns ``group[name]`` of each group but the first in sorted order."""
    labels = rows.data.group
    names: Sequence[str] = [] if labels is None else [labels.names[code] for code in labels.codes]
    return design_matrix({"group": names})
