"""How the lymphoma answered in the long run: refractory, relapse, sustained (definitions §1.6)."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.rules.assessment import Reason
from analytics.rules.follow_up import CourseEnd, Ending, course_ends

EARLY_RELAPSE_DAYS = 365
"""A relapse or death up to this day is early (Stock 2025)."""


class ResponseGroup(StrEnum):
    """The four groups of Stock 2025."""

    REFRACTORY = "refractory"
    EARLY_RELAPSE = "early_relapse"
    LATE_RELAPSE = "late_relapse"
    SUSTAINED = "sustained_response"


@dataclass(frozen=True, slots=True)
class ResponseCourse:
    """The group, or why it cannot be said."""

    group: ResponseGroup | None
    reason: Reason | None = None


def response_group(record: PatientRecord, as_of: int | None = None) -> ResponseCourse:
    """Return the response group of *record*; the groups overlap in the paper, so they are tried in its order.

    A response counts while the index therapy alone is at work: before progression and before the next
    therapy. Relapse means progression or, after a response, death.

    Source:
        Stock 2025, HemaSphere (text); the order of the groups is proposed by AfterCART.
    """
    if not record.axis.has_infusion:
        return ResponseCourse(None, Reason.OUTSIDE_SCOPE)
    ends = course_ends(record, as_of)
    relapse = _first(ends, Ending.PROGRESSION, Ending.DEATH)
    stop = _first(ends, Ending.PROGRESSION, Ending.DEATH, Ending.NEXT_THERAPY)
    responses = _responses(record, stop.span if stop is not None else None, as_of)
    if not responses and relapse is None:
        return ResponseCourse(None, Reason.NOT_MEASURED)
    if not {"CR", "PR"} & set(responses):
        return ResponseCourse(ResponseGroup.REFRACTORY)
    if relapse is None:
        if stop is not None:  # next therapy without progression: the paper has no group
            return ResponseCourse(None, Reason.OUTSIDE_SCOPE)
        return ResponseCourse(ResponseGroup.SUSTAINED)
    if relapse.span is None or relapse.span.earliest <= EARLY_RELAPSE_DAYS < relapse.span.latest:
        return ResponseCourse(None, Reason.NOT_MEASURED)
    early = relapse.span.latest <= EARLY_RELAPSE_DAYS
    return ResponseCourse(ResponseGroup.EARLY_RELAPSE if early else ResponseGroup.LATE_RELAPSE)


def _first(ends: tuple[CourseEnd, ...], *kinds: Ending) -> CourseEnd | None:
    return next((e for e in ends if e.ending in kinds), None)


def _responses(record: PatientRecord, stop: DaySpan | None, as_of: int | None) -> tuple[str, ...]:
    """Return the responses after the infusion and not after *stop*."""
    found = []
    for event in record.events:
        span = record.axis.span(event.onset) if event.kind == "response" and event.onset else None
        if span is None or span.latest < 1 or (as_of is not None and span.earliest > as_of):
            continue
        if stop is None or span.earliest <= stop.latest:
            found.append(str(event.detail("response")))
    return tuple(found)
