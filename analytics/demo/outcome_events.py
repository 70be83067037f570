"""Staging, progression, myeloid neoplasm, death and last contact."""

from analytics.demo.event_list import EventList
from analytics.demo.plan import Plan

_OTHER_CAUSES = ("iec_hs", "second_malignancy", "other", "unknown")
_STAGED = (30, 90, 180, 360)


def add_outcome_events(plan: Plan, events: EventList) -> None:
    """Add how the lymphoma and the patient did."""
    course = plan.course
    rng = plan.rng("outcome")
    until = min(d for d in (course.progression_day, course.tmn_day, course.last_day + 1) if d is not None)
    response = "CR" if plan.has_complete_response else "PR" if course.has_responded else "SD"
    for day, planned in plan.sampling_days.items():
        if planned in _STAGED and day < until:
            events.add("response", day, response=response, method="PET-CT")
            if response == "PR" and rng.random() < 0.3:
                response = "CR"
    if course.progression_day is not None:
        events.add("response", course.progression_day, response="PD", method="PET-CT")
        events.add("progression", course.progression_day, method="PET-CT")
    if course.tmn_day is not None:
        events.add("marrow", course.tmn_day)
        events.add("tmn", course.tmn_day, type=tmn_type(plan))
    if course.death_day is not None:
        events.add("death", course.death_day, cause=_cause(plan))
    else:
        events.add("last_contact", course.last_day)


def tmn_type(plan: Plan) -> str:
    """Return AML or MDS in the published proportion."""
    return "AML" if plan.rng("tmn type").random() < 11 / 29 else "MDS"


def _cause(plan: Plan) -> str:
    cause = plan.course.death_cause or "other"
    if cause != "other":
        return cause
    return _OTHER_CAUSES[int(plan.rng("cause").random() * len(_OTHER_CAUSES))]
