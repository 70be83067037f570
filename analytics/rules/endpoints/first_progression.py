"""When the lymphoma progressed, also where only the cause of death says that it did."""

from analytics.rules.endpoints.course_facts import CourseFacts
from analytics.rules.endpoints.end_point import Cause, Days, Happening

_NOT_PROGRESSED = ("CR", "PR", "SD")


def progressions(facts: CourseFacts, code: int) -> tuple[Happening, ...]:
    """Return the first progression or relapse as a happening of *code*; nothing where there was none.

    Who died of the lymphoma had progressed: where no progression is recorded, some day between the last
    assessment without one and death.
    """
    days = facts.progression or _before_death(facts)
    return () if days is None else (Happening(Cause.PROGRESSION, code, days, facts.is_sure(days)),)


def is_undated(facts: CourseFacts) -> bool:
    """Whether there was a progression of which no day is recorded."""
    if facts.progression is None:
        return facts.died_of_lymphoma
    return facts.progression.latest is None


def _before_death(facts: CourseFacts) -> Days | None:
    if facts.death is None or not facts.died_of_lymphoma:
        return None
    seen = [r.days.earliest for r in facts.responses if r.response in _NOT_PROGRESSED]
    return Days(min(max(seen, default=0), facts.death.earliest), facts.death.latest)
