"""Non-relapse mortality and its causes: death without progression or relapse of the lymphoma."""

from analytics.rules.endpoints.course_facts import CourseFacts
from analytics.rules.endpoints.end_point import (
    CENSORED,
    COMPETING,
    EVENT,
    Cause,
    EndPoint,
    Happening,
    first_of,
)
from analytics.rules.endpoints.end_point_rules import DATA, AfterTmn, EndPointRules, NextTherapy
from analytics.rules.endpoints.first_progression import progressions
from analytics.rules.rule_data import rule_data


def non_relapse_mortality(facts: CourseFacts, rules: EndPointRules) -> EndPoint:
    """Return the time to death without relapse, with its cause; relapse is the competing event.

    Source:
        Gazeau 2025, Leukemia 39:1714 (Toxicity; Statistical analysis; causes in Fig. 1b); Stock 2025 censors
        at the next therapy as well.
    """
    happenings = list(progressions(facts, COMPETING))
    if facts.death is not None:
        cause = category_of_death(facts, rules)
        happenings.append(Happening(cause, EVENT, facts.death, facts.is_sure(facts.death)))
    if facts.next_therapy is not None and rules.nrm_next_therapy is NextTherapy.CENSORS:
        therapy = facts.next_therapy
        happenings.append(Happening(Cause.NEXT_THERAPY, CENSORED, therapy, facts.is_sure(therapy)))
    return first_of(happenings, facts.last_seen)


def category_of_death(facts: CourseFacts, rules: EndPointRules) -> Cause:
    """Return the category of Gazeau 2025: an infection after the onset of a t-MN is a t-MN death."""
    if facts.cause_of_death is None:
        return Cause.UNKNOWN
    cause = Cause(rule_data(DATA)["causes"].get(facts.cause_of_death, Cause.OTHER.value))
    is_after_tmn = facts.tmn is not None and rules.infection_after_tmn is AfterTmn.TMN
    return Cause.TMN if cause is Cause.INFECTION and is_after_tmn else cause
