"""The difference of two cumulative incidences at one time, of groups that share no patient."""

import math
from dataclasses import dataclass

from analytics.statistics.cumulative_incidence import IncidenceCurve
from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.tail_probability import normal_p, normal_quantile


@dataclass(frozen=True, slots=True)
class IncidenceDifference:
    """F of *group* less F of *reference*, as fractions; NaN where it cannot be estimated.

    Attributes:
        time: in the unit of the curves.
        lower / upper: normal interval of the difference, within −1 … 1.
        p: two-sided, of no difference at this one time; not a test of the curves.
    """

    group: str
    reference: str
    cause: int
    time: float
    estimate: float
    std_error: float
    lower: float
    upper: float
    p: float
    confidence: float
    status: Status


def incidence_difference(
    curve: IncidenceCurve, reference: IncidenceCurve, time: float
) -> IncidenceDifference:
    """Return F(*time*) of *curve* less that of *reference*, which has other patients.

    Returns:
        Not estimable past the last time of either group (``not_observed``, which names it: nobody is observed
        there any longer), or without a variance in both (``no_events``).

    Source:
        Groups share no patient, so that the variances add up; variance as R cmprsk. Fixed point in time:
        Klein, Logan, Harhoff & Andersen 2007, Stat Med 26:4505, the difference on the plain scale.
    """
    first, second = curve.at([time]), reference.at([time])
    estimate = float(first.estimate[0] - second.estimate[0])
    std_error = math.sqrt(float(first.variance[0] + second.variance[0]))
    status = _status(curve, reference, estimate, std_error, time)
    if not status.ok:
        estimate = std_error = math.nan
    half = normal_quantile(curve.confidence) * std_error
    return IncidenceDifference(
        group=curve.group,
        reference=reference.group,
        cause=curve.cause,
        time=time,
        estimate=estimate,
        std_error=std_error,
        lower=max(estimate - half, -1.0) if status.ok else math.nan,
        upper=min(estimate + half, 1.0) if status.ok else math.nan,
        p=normal_p(estimate / std_error) if status.ok else math.nan,
        confidence=curve.confidence,
        status=status,
    )


def _status(
    curve: IncidenceCurve, reference: IncidenceCurve, estimate: float, std_error: float, time: float
) -> Status:
    if math.isnan(estimate):
        ended = [one.group for one in (curve, reference) if math.isnan(float(one.at([time]).estimate[0]))]
        return not_estimable(Reason.NOT_OBSERVED, ", ".join(ended))
    return OK if std_error > 0 else not_estimable(Reason.NO_EVENTS)
