"""Fine and Gray's regression of a subdistribution hazard, in linear time."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.censoring_influence import CarriedOn, influence_of_censoring
from analytics.statistics.censoring_weights import (
    SubdistributionRiskSets,
    censoring,
    subdistribution_risk_sets,
)
from analytics.statistics.covariate_scale import standardise
from analytics.statistics.estimability import Reason, not_estimable
from analytics.statistics.newton import Likelihood, maximise
from analytics.statistics.partial_likelihood import PartialLikelihood
from analytics.statistics.regression_table import Regression, Sizes, estimated, not_estimated
from analytics.statistics.survival_data import SurvivalData

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def fine_gray(
    data: SurvivalData, names: Sequence[str], *, cause: int = 1, confidence: float = 0.95
) -> Regression:
    """Estimate hazard ratios of the subdistribution of *cause*, all other causes competing.

    Rows with a competing event stay at risk with weight G(t−)/G(T−), G the Kaplan–Meier estimate of staying
    uncensored over all rows (events of a day before censorings of that day do not leave its risk set). Tied
    events share a risk set by Breslow's way. Standard errors are robust and count that G is estimated too.
    Newton's search stops where that of ``crr`` stops, which may be 1e-5 from the maximum, so that the
    coefficients are those of ``crr`` to the last digits.

    Args:
        data: n rows with covariates (n, p).
        names: of the p covariates.
        cause: the event code of interest, >= 1.
        confidence: two-sided level of the intervals, in (0, 1).

    Returns:
        The model, or ``not_estimable`` because of ``too_few`` rows, ``no_events`` of *cause*, a
        ``constant_covariate``, ``collinear`` covariates, or ``separation``.

    Raises:
        ValueError: covariates and names do not fit, or *data* have entry times or strata, which the method
            does not know.

    Source:
        Fine & Gray 1999, JASA 94:496, with the variance of their appendix. Equal to R ``cmprsk::crr`` 2.2-11,
        but for times of 0 where some are censored at 0: ``crr`` takes G(0) for G(0−) = 1 there, and gives
        other numbers as soon as one day is added to all times, which the model does not know.
    """
    if data.covariates is None or data.covariates.shape[1] != len(names):
        raise ValueError("one name for each covariate")
    if not np.isfinite(data.covariates).all():
        raise ValueError("an infinite covariate")
    if data.entry is not None or data.strata is not None:
        raise ValueError("no entry times and no strata in a Fine-Gray model")
    sizes = Sizes(len(data), int((data.event == cause).sum()), data.dropped, "breslow", True, confidence)
    if len(data) < 2 or not names:
        return not_estimated(not_estimable(Reason.TOO_FEW), names, sizes)
    if not sizes.events:
        return not_estimated(not_estimable(Reason.NO_EVENTS), names, sizes)
    uncensored = censoring(data)
    risk, rows = subdistribution_risk_sets(data, cause, uncensored)
    scale = standardise(data.covariates[rows])
    event_time = np.where(data.event[rows] == cause, risk.last, -1)
    likelihood = PartialLikelihood(risk, scale.standardised, event_time, np.ones(len(rows)), "breslow")
    fit = maximise(likelihood, scale.standardised, names, enough=partial(_is_enough, scale.deviation))
    if not fit.status.ok:
        return estimated(fit, scale, None, names, sizes)
    influence = influence_of_censoring(
        data, uncensored, _owed(data, rows, cause, risk, likelihood, scale.standardised, fit.point)
    )
    influence[:, rows] += likelihood.score_residuals(fit.point)
    return estimated(fit, scale, influence @ influence.T, names, sizes)


def _owed(
    data: SurvivalData,
    rows: Ints,
    cause: int,
    risk: SubdistributionRiskSets,
    likelihood: PartialLikelihood,
    x: Floats,
    b: Floats,
) -> CarriedOn:
    step, mean = likelihood.increments(b)
    return CarriedOn(
        row_time=data.time[rows],
        carried=likelihood.relative_hazard(b) * risk.stays,
        x=x,
        event_time=np.unique(data.time[data.event == cause]),
        step=risk.uncensored * step,
        mean=mean,
    )


def _is_enough(deviation: Floats, b: Floats, at: Likelihood) -> bool:
    """Return whether ``crr`` stops here: relative gradient below 1e-6 in the units of the covariates.

    Source:
        Dennis & Schnabel 1983, Numerical Methods for Unconstrained Optimization, §7.2.
    """
    gradient = np.abs(at.score * deviation) * np.maximum(np.abs(b / deviation), 1.0)
    return bool(gradient.max() < 1e-6 * max(abs(at.value), 1.0))
