"""Progression-free survival: infusion to progression, relapse or death."""

from analytics.rules.endpoints.course_facts import CourseFacts
from analytics.rules.endpoints.end_point import CENSORED, EVENT, Cause, Days, EndPoint, Happening, first_of
from analytics.rules.endpoints.end_point_rules import EndPointRules, Evaluated, NextTherapy
from analytics.rules.endpoints.first_progression import progressions


def progression_free_survival(facts: CourseFacts, rules: EndPointRules) -> EndPoint:
    """Return the time to progression, relapse or death; of progression and death on one day the former.

    Source:
        Gazeau 2025, Stock 2025 (from the infusion); censoring at the next therapy and what counts as the
        last evaluation are proposed (definitions §9).
    """
    happenings = list(progressions(facts, EVENT))
    if facts.death is not None:
        happenings.append(Happening(Cause.DEATH, EVENT, facts.death, facts.is_sure(facts.death)))
    if facts.next_therapy is not None and rules.pfs_next_therapy is not NextTherapy.IGNORED:
        code = EVENT if rules.pfs_next_therapy is NextTherapy.COUNTS else CENSORED
        therapy = facts.next_therapy
        happenings.append(Happening(Cause.NEXT_THERAPY, code, therapy, facts.is_sure(therapy)))
    return first_of(happenings, _last_evaluation(facts, rules))


def _last_evaluation(facts: CourseFacts, rules: EndPointRules) -> Days:
    if rules.pfs_evaluated is Evaluated.CONTACT:
        return facts.last_seen
    staged = [r.days for r in facts.responses]
    return max(staged, key=lambda days: (days.earliest, days.last), default=Days(0, 0))
