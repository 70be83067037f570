"""Whether there is a plan for a patient at all, and what of the course bears on it.

The plan goes on after progression, a next therapy and a last contact: late effects are followed for fifteen
years whatever the lymphoma does (definitions §12). It ends with death, and begins anew where another infusion
is made the index.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.rules.follow_up import Ending, course_ends


class NoPlan(StrEnum):
    """Why nothing can be due."""

    DIED = "died"
    NO_INFUSION = "no_infusion"
    """No CAR T-cell infusion is recorded, or it has no date yet."""
    PARTIAL_INFUSION = "partial_infusion"
    """The infusion's date is not known to the day."""
    RELATIVE_TIME = "relative_time"
    """The record counts days without calendar dates."""


@dataclass(frozen=True, slots=True)
class CourseLimits:
    """What bears on the plan.

    Attributes:
        day_zero: ordinal of the infusion; None with *no_plan*.
        staged_until: the day number of the first progression: no staging is planned after it.
    """

    day_zero: int | None
    no_plan: NoPlan | None
    staged_until: int | None = None


def course_limits(record: PatientRecord, on: date) -> CourseLimits:
    """Return them as known on the day *on*."""
    if _has_died(record, on):
        return CourseLimits(None, NoPlan.DIED)
    infusion = record.axis.infusion
    if infusion is None:
        is_relative = record.axis.has_infusion or record.patient.origin is not None
        return CourseLimits(None, NoPlan.RELATIVE_TIME if is_relative else NoPlan.NO_INFUSION)
    if not infusion.is_full:
        return CourseLimits(None, NoPlan.PARTIAL_INFUSION)
    zero = infusion.earliest.toordinal()
    progressions = [
        end.span.earliest
        for end in course_ends(record, on.toordinal() - zero)
        if end.ending is Ending.PROGRESSION and end.span is not None
    ]
    return CourseLimits(zero, None, min(progressions, default=None))


def _has_died(record: PatientRecord, on: date) -> bool:
    deaths = [event.onset for event in record.events if event.kind == "death"]
    return any(not isinstance(at, CalendarDate) or at.earliest <= on for at in deaths)
