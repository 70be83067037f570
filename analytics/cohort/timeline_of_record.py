"""Reads from a record what happened and when, for the bar of a swimmer plot."""

from collections.abc import Iterable

from analytics.cohort.member_timeline import MemberTimeline
from analytics.cohort.partial_dates import DateRule, placed_day
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import TimePoint
from analytics.rules.endpoints.assess_end_points import EndPoints
from analytics.rules.endpoints.end_point import EVENT
from analytics.rules.follow_up import is_progression
from analytics.rules.infection_list import InfectionList
from analytics.rules.infection_severity import Counts

_WORST_FIRST = ("PD", "SD", "PR", "CR")
_AFTER = (Counts.IN_WINDOW, Counts.AFTER_WINDOW)


def timeline_of(
    record: PatientRecord, ends: EndPoints, infections: InfectionList, rule: DateRule
) -> MemberTimeline:
    """Return the timeline of *record*, whose partial dates are placed by *rule*."""
    responses: dict[int, str] = {}
    progressions: list[int | None] = []
    tmns: list[int | None] = []
    undated = 0
    for event in record.events:
        said = _response(event)
        if said is None and not is_progression(event) and event.kind != "tmn":
            continue
        day = _day(record, event.onset, rule)
        if day is not None and day < 0:
            continue
        if event.kind == "tmn":
            tmns.append(day)
        elif is_progression(event):
            progressions.append(day)
        if said is not None and day is not None:
            responses[day] = min(said, responses.get(day, said), key=_WORST_FIRST.index)
        undated += day is None
    therapies = [_day(record, one.infusion, rule) for one in record.later_therapies]
    severe = [one.day for one in infections.infections if one.is_severe and one.counts in _AFTER]
    undated += sum(day is None for day in (*therapies, *severe))
    is_dead = ends.os.cause_code == EVENT
    return MemberTimeline(
        responses=tuple(sorted(responses.items())),
        progression=min(_known(progressions), default=None),
        next_therapies=_known(therapies),
        severe_infections=_known(severe),
        tmn=_known(tmns),
        death=ends.os.time_days if is_dead else None,
        last_seen=ends.os.time_days,
        undated=undated,
    )


def _response(event: Event) -> str | None:
    said = event.detail("response") if event.kind == "response" else None
    return str(said) if said in _WORST_FIRST else None


def _day(record: PatientRecord, at: TimePoint | None, rule: DateRule) -> int | None:
    return placed_day(record.axis.span(at), rule) if at is not None else None


def _known(days: Iterable[int | None]) -> tuple[int, ...]:
    return tuple(sorted(max(day, 0) for day in days if day is not None))
