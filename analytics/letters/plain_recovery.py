"""The three criteria for the patient: recovered, still low, or not known."""

from dataclasses import dataclass

from analytics.rules.assessment import Assessment, Reason
from analytics.rules.criterion_course import CriterionCourse, State
from analytics.rules.follow_up import Ending
from analytics.rules.immune_reconstitution import ImmuneReconstitution


@dataclass(frozen=True, slots=True)
class PlainCriterion:
    """What the last sample says; neither: it says nothing that stands, or not of the patient's own."""

    is_met: bool
    is_low: bool


@dataclass(frozen=True, slots=True)
class PlainRecovery:
    """T helper cells, B cells, and the patient's own antibodies."""

    t_cells: PlainCriterion
    b_cells: PlainCriterion
    antibodies: PlainCriterion


def plain_recovery(assessment: Assessment) -> PlainRecovery | None:
    """Return the criteria of *assessment*; None after progression, next therapy or death, or without any."""
    details = assessment.details
    if not isinstance(details, ImmuneReconstitution) or assessment.reason is Reason.OUTSIDE_SCOPE:
        return None
    if details.end is not None and details.end.ending is not Ending.LAST_CONTACT:
        return None
    if all(course.last_sample is None for course in details.criteria):
        return None
    cd4, b_cells, igg = (_criterion(course) for course in details.criteria)
    return PlainRecovery(t_cells=cd4, b_cells=b_cells, antibodies=igg)


def _criterion(course: CriterionCourse) -> PlainCriterion:
    last = course.last_sample
    state = last.state if last is not None else None
    is_own = last is not None and not last.is_under_immunoglobulin
    return PlainCriterion(is_met=state is State.MET and is_own, is_low=state is State.NOT_MET)
