"""Who met exactly which criteria, the largest set first."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.cohort.analyses.recovery_by_response import Combination
from analytics.cohort.cohort_member import CohortMember, Criterion
from analytics.cohort.views.view_context import ViewContext

ROLES = {Criterion.TH: "cd4", Criterion.B: "cd19", Criterion.IGG: "igg"}
"""Each criterion keeps its colour everywhere."""


@dataclass(frozen=True, slots=True)
class Combined:
    """One combination and who has it."""

    criteria: tuple[Criterion, ...]
    members: tuple[CohortMember, ...]


def combined(combinations: Sequence[Combination], members: Sequence[CohortMember]) -> tuple[Combined, ...]:
    """Return *combinations* with their members, the largest first; none of the three at the end.

    Raises:
        ValueError: a combination does not count the members it has.
    """
    found = []
    for one in combinations:
        of = tuple(m for m in members if {which for which, _ in m.recovery.first_met} == set(one.criteria))
        if len(of) != one.n:
            raise ValueError(f"{one.criteria} counts {one.n}, has {len(of)}")
        found.append(Combined(one.criteria, of))
    return tuple(sorted(found, key=lambda one: (not one.criteria, -len(one.members), -len(one.criteria))))


def set_name(criteria: Sequence[Criterion], context: ViewContext) -> str:
    """Return a combination in words: *CD4 + IgG*."""
    words = context.words.recovery_by_response
    return words.joined.join(context.words.fields.names[one.value] for one in criteria) or words.none_met
