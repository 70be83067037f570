"""The cumulative incidence of one cause by group, and how the groups differ in it."""

from dataclasses import dataclass

from analytics.cohort.analyses.account import Words
from analytics.cohort.analyses.group_hazards import differences_to_first, subdistribution_of_groups
from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.statistics.cumulative_incidence import IncidenceCurve, cumulative_incidence
from analytics.statistics.gray_test import GrayTest, gray_test
from analytics.statistics.incidence_difference import IncidenceDifference
from analytics.statistics.regression_table import Regression


@dataclass(frozen=True, slots=True, eq=False)
class ComparedIncidence:
    """One cause.

    Attributes:
        incidence: its curves, one a group.
        gray: between the groups; None without groups.
        subdistribution: Fine–Gray against the first group; None without groups.
        differences: of each group but the first from the first; empty without groups.
    """

    incidence: tuple[IncidenceCurve, ...]
    gray: GrayTest | None = None
    subdistribution: Regression | None = None
    differences: tuple[IncidenceDifference, ...] = ()


def compared_incidence(rows: TimedRows, cause: int, days: float, confidence: float) -> ComparedIncidence:
    """Estimate the incidence of *cause*, and compare the groups of *rows* where there are any.

    Args:
        rows: of the analysis.
        cause: event code.
        days: from the start, where the differences are read.
        confidence: of all intervals.
    """
    incidence = cumulative_incidence(rows.data, confidence=confidence, causes=(cause,))
    if rows.data.group is None:
        return ComparedIncidence(incidence)
    return ComparedIncidence(
        incidence,
        gray_test(rows.data, cause),
        subdistribution_of_groups(rows, cause, confidence),
        differences_to_first(incidence, cause, days),
    )


def incidence_words(*, event: str, censoring: str, competing: str, source: str, confidence: float) -> Words:
    """Return what such an analysis did in words; time runs from the infusion."""
    return Words(
        event=event,
        start="infusion",
        censoring=censoring,
        competing=competing,
        estimator="Aalen-Johansen",
        interval=f"{confidence:.0%}, log-log on F (variance as R cmprsk)",
        test="Gray",
        source=source,
    )
