"""How the lymphoma answered in the long run: refractory, relapse, sustained (definitions §1.6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analytics.records.event import Event
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.follow_up import CourseEnd, Ending, course_ends
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.rules.wanted import Wanted

RULE, DATA = "response-group", "response_group"
_ANSWERS = ("CR", "PR", "SD", "PD")
"""The best first; the first two are responses."""
_RESPONSES = _ANSWERS[:2]


class ResponseGroup(StrEnum):
    """The four groups of Stock 2025."""

    REFRACTORY = "refractory"
    EARLY_RELAPSE = "early_relapse"
    LATE_RELAPSE = "late_relapse"
    SUSTAINED = "sustained_response"


@dataclass(frozen=True, slots=True)
class ResponseCourse:
    """Details of the Assessment: the group, or why it cannot be said.

    Attributes:
        best: best answer to the index therapy alone; None: none assessed.
        relapse / relapse_day: what came after a response, or ended a course without one: ``progression`` or
            ``death``; the day where it is one.
        early_up_to_days: a relapse up to this day is early.
    """

    group: ResponseGroup | None
    reason: Reason | None = None
    missing: tuple[str, ...] = ()
    best: str | None = None
    relapse: str | None = None
    relapse_day: int | None = None
    early_up_to_days: int = 365


def response_group(
    record: PatientRecord, as_of: int | None = None, settings: Mapping[str, str] | None = None
) -> ResponseCourse:
    """Return the response group of *record*; the groups overlap in the paper, so they are tried in its order.

    A response counts while the index therapy alone is at work: before progression and before the next
    therapy. Relapse means progression or, after a response, death.
    """
    return _course(record, as_of, switches(DATA, settings or {}))


def assess_response_group(
    record: PatientRecord, as_of: int | None = None, settings: Mapping[str, str] | None = None
) -> Assessment:
    """Assess the response group of *record*, as known on day *as_of*.

    Returns:
        Outcome ``refractory``, ``early_relapse``, ``late_relapse`` or ``sustained_response``. Details:
        ``ResponseCourse``.

    Source:
        Stock 2025, HemaSphere (text); the order of the groups is proposed by AfterCART; definitions §1.6.
    """
    chosen = switches(DATA, settings or {})
    course = _course(record, as_of, chosen)
    data = rule_data(DATA)
    return Assessment(
        rule=RULE,
        version=str(data["version"]),
        outcome=course.group.value if course.group is not None else None,
        status=Status.COMPLETE if course.group is not None else Status.NOT_EVALUABLE,
        reason=course.reason,
        inputs=_inputs(record, as_of),
        missing=course.missing,
        source=str(data["source"]),
        as_of=as_of,
        settings=chosen.as_pairs(),
        details=course,
    )


def _course(record: PatientRecord, as_of: int | None, chosen: Switches) -> ResponseCourse:
    limit = chosen.whole("early_up_to_days")
    if not record.axis.has_infusion:
        missing = (Wanted.INFUSION_DATE,)
        return ResponseCourse(None, Reason.OUTSIDE_SCOPE, missing, early_up_to_days=limit)
    ends = course_ends(record, as_of)
    relapse = _first(ends, Ending.PROGRESSION, Ending.DEATH)
    stop = _first(ends, Ending.PROGRESSION, Ending.DEATH, Ending.NEXT_THERAPY)
    answers = _answers(record, stop, as_of)
    best = next((answer for answer in _ANSWERS if any(a.response == answer for a in answers)), None)
    group, reason, lacking = _group(answers, ends, relapse, stop, limit)
    day = relapse.span.earliest if relapse and relapse.span and relapse.span.is_exact else None
    return ResponseCourse(group, reason, lacking, best, relapse.ending.value if relapse else None, day, limit)


_Said = tuple[ResponseGroup | None, Reason | None, tuple[str, ...]]


def _group(
    answers: "Sequence[_Answer]",
    ends: Sequence[CourseEnd],
    relapse: CourseEnd | None,
    stop: CourseEnd | None,
    limit: int,
) -> _Said:
    """Return the group, or why there is none and what is missing."""
    if relapse is None and not any(answer.is_certain for answer in answers):
        return None, Reason.NOT_MEASURED, (Wanted.RESPONSE,)
    responses = [answer for answer in answers if answer.response in _RESPONSES]
    if not responses:
        return ResponseGroup.REFRACTORY, None, ()
    if not any(answer.is_certain for answer in responses):
        is_end_open = stop is not None and stop.span is not None and not stop.span.is_exact
        lacking = f"date of {stop.ending.value}" if stop is not None and is_end_open else Wanted.RESPONSE
        return None, Reason.NOT_MEASURED, (lacking,)
    if relapse is None and stop is not None:  # next therapy without progression: the paper has no group
        return None, Reason.OUTSIDE_SCOPE, ()
    if relapse is None:
        return ResponseGroup.SUSTAINED, None, ()
    return _relapse_group(ends, relapse, limit)


def _relapse_group(ends: Sequence[CourseEnd], relapse: CourseEnd, limit: int) -> _Said:
    """Return whether the relapse was early; a progression without a date can have been on any day before."""
    undated = [e for e in ends if e.span is None and e.ending in (Ending.PROGRESSION, Ending.DEATH)]
    if relapse.span is not None and relapse.span.latest <= limit:
        return ResponseGroup.EARLY_RELAPSE, None, ()
    if undated or relapse.span is None:
        missing = dict.fromkeys(f"date of {e.ending.value}" for e in undated)
        return None, Reason.NOT_MEASURED, tuple(missing)
    if relapse.span.earliest > limit:
        return ResponseGroup.LATE_RELAPSE, None, ()
    return None, Reason.NOT_MEASURED, (f"date of {relapse.ending.value}",)


@dataclass(frozen=True, slots=True)
class _Answer:
    """A response assessment that can be of the index therapy.

    Attributes:
        is_certain: its date leaves no doubt that it came after the infusion and not after the end.
    """

    response: str
    event: Event
    is_certain: bool


def _answers(record: PatientRecord, stop: CourseEnd | None, as_of: int | None) -> tuple[_Answer, ...]:
    """Return the answers that can have come after the infusion and not after *stop*."""
    end = stop.span if stop is not None else None
    found = []
    for event in record.events:
        if event.kind != "response" or event.detail("response") not in _ANSWERS:
            continue
        span = record.axis.span(event.onset) if event.onset is not None else None
        if span is not None and not _can_count(span, end, as_of):
            continue
        is_certain = span is not None and span.earliest >= 1 and (end is None or span.latest <= end.earliest)
        found.append(_Answer(str(event.detail("response")), event, is_certain))
    return tuple(found)


def _can_count(span: DaySpan, end: DaySpan | None, as_of: int | None) -> bool:
    is_known = as_of is None or span.earliest <= as_of
    return span.latest >= 1 and is_known and (end is None or span.earliest <= end.latest)


def _first(ends: Sequence[CourseEnd], *kinds: Ending) -> CourseEnd | None:
    return next((e for e in ends if e.ending in kinds), None)


def _inputs(record: PatientRecord, as_of: int | None) -> tuple[Input, ...]:
    if not record.axis.has_infusion:
        return ()
    axis = record.axis
    ends = course_ends(record, as_of)
    stop = _first(ends, Ending.PROGRESSION, Ending.DEATH, Ending.NEXT_THERAPY)
    answers = _answers(record, stop, as_of)
    said = [
        Input(a.event.id, "response", a.response, None, a.event.onset, axis.day(a.event.onset))
        for a in answers
    ]
    known = {one.id for one in said}
    said += [
        Input(e.id, e.ending.value, "", None, e.at, axis.day(e.at))
        for e in ends
        if e.ending is not Ending.PROGRESSION or e.id not in known
    ]
    return tuple(sorted(said, key=lambda one: (one.day is None, one.day or 0, one.what, one.id or 0)))
