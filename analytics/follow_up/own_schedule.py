"""The clinic's own schedule as the text that its setting keeps, and back."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem, problem
from analytics.terms.schedule import PlannedPoint, Repetition, Schedule

OWN = "own"
"""Code of the schedule that the clinic made itself."""

_VERSION = 1


def own_schedule_text(schedule: Schedule) -> str:
    """Return *schedule* as JSON; ``read_own_schedule`` gives it back."""
    return json.dumps(
        {
            "version": _VERSION,
            "based_on": schedule.based_on,
            "name": schedule.name,
            "points": [_point_entry(point) for point in schedule.named_points],
            "repeat": [_repetition_entry(again) for again in schedule.repetitions],
        },
        ensure_ascii=False,
    )


def read_own_schedule(text: str) -> Schedule | Problem:
    """Return the schedule that *text* keeps, or why it is none.

    It is read as it stands: whether it makes sense, ``schedule_problems`` says.
    """
    try:
        entry = json.loads(text)
        if entry["version"] != _VERSION:
            return problem("own_schedule_unreadable")
        base = catalogue().schedules[entry["based_on"]]
        own = replace(
            base,
            code=OWN,
            name=_text(entry["name"]),
            named_points=tuple(map(_point, entry["points"])),
            repetitions=tuple(map(_repetition, entry["repeat"])),
            based_on=base.code,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return problem("own_schedule_unreadable")
    return own


def own_copy(schedule: Schedule, name: str) -> Schedule:
    """Return a copy of *schedule* for the clinic to edit."""
    return replace(schedule, code=OWN, name=name, based_on=schedule.based_on or schedule.code)


def _point_entry(point: PlannedPoint) -> dict[str, Any]:
    return {
        "day": point.day,
        "before": point.day - point.first_day,
        "after": point.last_day - point.day,
        "analytes": list(point.analytes),
        "staging": point.has_staging,
    }


def _repetition_entry(again: Repetition) -> dict[str, Any]:
    return {
        "from_day": again.from_day,
        "every_days": again.every_days,
        "until_day": again.until_day,
        "before": again.days_before,
        "after": again.days_after,
        "analytes": list(again.analytes),
        "staging": again.has_staging,
    }


def _point(entry: Mapping[str, Any]) -> PlannedPoint:
    day = _whole(entry["day"])
    return PlannedPoint(
        code=f"d{day}",
        day=day,
        first_day=day - _whole(entry["before"]),
        last_day=day + _whole(entry["after"]),
        analytes=_codes(entry["analytes"]),
        has_staging=entry["staging"] is True,
    )


def _repetition(entry: Mapping[str, Any]) -> Repetition:
    return Repetition(
        from_day=_whole(entry["from_day"]),
        every_days=_whole(entry["every_days"]),
        until_day=_whole(entry["until_day"]),
        days_before=_whole(entry["before"]),
        days_after=_whole(entry["after"]),
        analytes=_codes(entry["analytes"]),
        has_staging=entry["staging"] is True,
    )


def _codes(listed: Any) -> tuple[str, ...]:
    if not isinstance(listed, list):
        raise TypeError
    return tuple(map(_text, listed))


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise TypeError
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
