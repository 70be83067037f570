"""Who is in a table of members, as what its numbers count."""

from collections.abc import Sequence

from analytics.charts.chart import Pick
from analytics.cohort.analyses.account import Account
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.views.view_context import ViewContext


def kept_members(account: Account, context: ViewContext) -> tuple[CohortMember, ...]:
    """Return the members an analysis is of, in the order of the cohort."""
    dropped = {one.patient_id for one in account.dropped}
    return tuple(one for one in context.population.members if one.patient_id not in dropped)


def picked(what: str, members: Sequence[CohortMember]) -> Pick:
    """Return *members* as what a number counts."""
    return Pick(what, tuple(one.patient_id for one in members))


def everyone(members: Sequence[CohortMember], context: ViewContext) -> Pick:
    """Return all members of an analysis."""
    return picked(
        context.words.account.everybody.format(n=context.wording.number(len(members))),
        members,
    )
