"""The best response to the index therapy, and the response at one month."""

from analytics.rules.endpoints.course_facts import CourseFacts, Response
from analytics.rules.endpoints.end_point_rules import DATA, EndPointRules
from analytics.rules.rule_data import rule_data

_ORDER = ("CR", "PR", "SD", "PD")


def best_response(facts: CourseFacts) -> str | None:
    """Return the best of the responses while the index therapy alone was at work.

    A progression without any assessment before it is ``PD``; without either nothing is known.
    """
    found = {one.response for one in _counted(facts)}
    if facts.progression is not None or facts.died_of_lymphoma:
        found.add("PD")
    return next((response for response in _ORDER if response in found), None)


def response_at_one_month(facts: CourseFacts, rules: EndPointRules) -> Response | None:
    """Return the assessment nearest to day 30 within the window, the later of two, the worse of one day.

    Source:
        Gazeau 2025, Leukemia 39:1714: response at one month by Lugano 2014; the window is proposed.
    """
    target, within = int(rule_data(DATA)["month_one"]["day"]), rules.month_one_within_days
    return response_near(facts, target, within)


def response_near(facts: CourseFacts, target: int, within: int) -> Response | None:
    """Return the assessment nearest to day *target*, at most *within* days from it; as at one month.

    A progression up to then without an assessment near it is ``PD``.
    """
    near = [
        one
        for one in _counted(facts)
        if one.days.earliest == one.days.latest and abs(one.days.earliest - target) <= within
    ]
    near.sort(key=lambda one: (abs(one.days.earliest - target), -one.days.earliest, -_rank(one)))
    if near:
        return near[0]
    first = facts.progression
    if first is not None and first.latest is not None and first.latest <= target + within:
        return Response("PD", first)
    return None


def _rank(one: Response) -> int:
    return _ORDER.index(one.response)


def _counted(facts: CourseFacts) -> list[Response]:
    """Return the responses up to the progression and the next therapy."""
    stops = [days.last for days in (facts.progression, facts.next_therapy) if days is not None]
    stop = min(stops, default=float("inf"))
    return [r for r in facts.responses if r.response in _ORDER and r.days.earliest <= stop]
