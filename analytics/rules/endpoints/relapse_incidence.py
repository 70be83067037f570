"""Progression or relapse, with death without it as the competing event."""

from analytics.rules.endpoints.course_facts import CourseFacts
from analytics.rules.endpoints.end_point import COMPETING, EVENT, Cause, EndPoint, Happening, first_of
from analytics.rules.endpoints.first_progression import progressions


def relapse_incidence(facts: CourseFacts) -> EndPoint:
    """Return the time to progression or relapse; of both on one day it is the relapse.

    Source:
        Definitions §9: the counterpart of the non-relapse mortality of Gazeau 2025.
    """
    happenings = list(progressions(facts, EVENT))
    if facts.death is not None:
        happenings.append(Happening(Cause.DEATH, COMPETING, facts.death, facts.is_sure(facts.death)))
    return first_of(happenings, facts.last_seen)
