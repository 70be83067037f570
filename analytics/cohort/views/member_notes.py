"""What stands beside a table of members: who is in it, and what has to be seen before its numbers."""

from collections.abc import Sequence

from analytics.charts.chart import Pick
from analytics.cohort.analyses.account import Account
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.views.account_notes import WARNINGS, warning
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


def first_seen(account: Account, members: Sequence[CohortMember], context: ViewContext) -> tuple[str, ...]:
    """Return what has to be seen before the numbers: cautions, and dates that were placed by a rule."""
    told = [warning(one, context) for one in account.cautions if one in WARNINGS]
    return (*told, *placed_dates(members, context))


def placed_dates(members: Sequence[CohortMember], context: ViewContext) -> tuple[str, ...]:
    """Return that dates known only in part were placed by a rule, where any were."""
    words = context.words.account
    placed = sum(member.placed_dates > 0 for member in members)
    if not placed:
        return ()
    rule = getattr(words, context.population.choices.date_rule.value)
    return (words.partial_dates.format(n=context.wording.number(placed), rule=rule),)
