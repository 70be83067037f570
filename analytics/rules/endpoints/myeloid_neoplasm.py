"""Therapy-related myeloid neoplasm: its incidence, and survival from its diagnosis."""

from analytics.rules.endpoints.course_facts import CourseFacts
from analytics.rules.endpoints.end_point import (
    CENSORED,
    COMPETING,
    EVENT,
    Cause,
    Days,
    EndPoint,
    Happening,
    first_of,
)
from analytics.rules.endpoints.first_progression import progressions


def tmn_days(facts: CourseFacts) -> Days | None:
    """Return the days the t-MN was diagnosed on: of a diagnosis made after death the day of death.

    Where it is the recorded cause of death and no diagnosis is on record, it was known by that day.
    """
    if facts.tmn is None:
        return facts.death if facts.cause_of_death == Cause.TMN.value else None
    if facts.death is None or facts.death.latest is None:
        return facts.tmn
    if facts.tmn.earliest >= facts.death.latest:
        return facts.death
    latest = int(min(facts.tmn.last, facts.death.latest))
    return Days(facts.tmn.earliest, latest)


def tmn_incidence(facts: CourseFacts) -> EndPoint:
    """Return the time to t-MN; relapse and death compete.

    A t-MN of the day of relapse or death counts as t-MN.

    Source:
        Gazeau 2025, Leukemia 39:1714 (Statistical analysis); the order on one day is proposed.
    """
    happenings = []
    days = tmn_days(facts)
    if days is not None:
        happenings.append(Happening(Cause.TMN, EVENT, days, facts.is_sure(days)))
    happenings += progressions(facts, COMPETING)
    if facts.death is not None:
        happenings.append(Happening(Cause.DEATH, COMPETING, facts.death, facts.is_sure(facts.death)))
    return first_of(happenings, facts.last_seen)


def survival_from_tmn(facts: CourseFacts) -> EndPoint | None:
    """Return the time from the diagnosis of the t-MN to death; None without a t-MN.

    Source:
        Gazeau 2025, Leukemia 39:1714 (Kaplan-Meier from diagnosis, censored at the end of the study).
    """
    start = tmn_days(facts)
    if start is None:
        return None
    since_seen = _since(start, facts.last_seen)
    if facts.death is None:
        return first_of([Happening(Cause.LAST_CONTACT, CENSORED, since_seen)], since_seen)
    death = Happening(Cause.DEATH, EVENT, _since(start, facts.death), facts.is_sure(facts.death))
    return first_of([death], since_seen)


def _since(start: Days, end: Days) -> Days:
    """Return the days that can lie between; what dates overlap never runs backwards."""
    if start is end:  # diagnosed after death: the same day, whichever it was
        return Days(0, 0)
    earliest = 0 if start.latest is None else max(0, end.earliest - start.latest)
    return Days(earliest, None if end.latest is None else max(0, end.latest - start.earliest))
