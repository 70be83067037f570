"""Overall survival, and the time of follow-up: infusion to death, or to the day last seen alive."""

from analytics.rules.endpoints.course_facts import CourseFacts
from analytics.rules.endpoints.end_point import CENSORED, EVENT, Cause, EndPoint, Happening, first_of


def overall_survival(facts: CourseFacts) -> EndPoint:
    """Return the time from the infusion to death of any cause.

    Source:
        Gazeau 2025, Stock 2025 (from the infusion); definitions §9.
    """
    return _to_death(facts, EVENT, CENSORED)


def follow_up(facts: CourseFacts) -> EndPoint:
    """Return the time of observation for the reverse Kaplan-Meier method: death censors it.

    Source:
        Definitions §9 (proposed; it agrees with the median follow-up of Gazeau 2025).
    """
    return _to_death(facts, CENSORED, EVENT)


def _to_death(facts: CourseFacts, of_death: int, of_life: int) -> EndPoint:
    happenings = [Happening(Cause.LAST_CONTACT, of_life, facts.last_seen)]
    if facts.death is not None:
        is_sure = facts.is_sure(facts.death)
        death = Happening(Cause.DEATH, of_death, facts.death, is_sure)
        happenings = [death] if is_sure else [death, *happenings]
    return first_of(happenings, facts.last_seen)
