"""What an account says in words: cautions, and who was left out why."""

from collections.abc import Sequence

from analytics.charts.chart import Pick
from analytics.cohort.analyses.account import Account, Caution, DropReason
from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.views.account_words import caution_words, drop_words
from analytics.cohort.views.view_context import ViewContext

WARNINGS = (Caution.IMMORTAL_TIME, Caution.OUTCOME_MATCHED)
"""Cautions that must be seen before the numbers; the others say how to read them."""


def warnings(account: Account, context: ViewContext) -> tuple[str, ...]:
    """Return what has to be seen before the numbers."""
    return tuple(warning(one, context) for one in account.cautions if one in WARNINGS)


def warning(caution: Caution, context: ViewContext) -> str:
    """Return the sentences of a warning; of immortal time with what can be done in this analysis."""
    words, asked = context.words.account, context.question
    told = caution_words(caution, words)
    if caution is not Caution.IMMORTAL_TIME or "landmark" not in ANALYSES[asked.analysis].takes:
        return told
    return f"{told} {words.use_a_landmark if asked.landmark is None else words.known_after_landmark}"


def readings(account: Account, members: Sequence[CohortMember], context: ViewContext) -> tuple[str, ...]:
    """Return how to read the numbers: cautions, and that dates of *members* were placed by a rule."""
    words = context.words.account
    told = [caution_words(one, words) for one in account.cautions if one not in WARNINGS]
    return (*told, *placed_dates(members, context))


def placed_dates(members: Sequence[CohortMember], context: ViewContext) -> tuple[str, ...]:
    """Return that dates known only in part were placed by a rule, where any were."""
    words = context.words.account
    placed = sum(member.placed_dates > 0 for member in members)
    if not placed:
        return ()
    rule = getattr(words, context.population.choices.date_rule.value)
    return (words.partial_dates.format(n=context.wording.number(placed), rule=rule),)


def is_naive(account: Account) -> bool:
    """Whether groups were formed by what became known only later."""
    return Caution.IMMORTAL_TIME in account.cautions


def everybody(rows: TimedRows, context: ViewContext) -> Pick:
    """Return all members of the analysis."""
    what = context.words.account.everybody.format(n=context.wording.number(len(rows.members)))
    return Pick(what, tuple(member.patient_id for member in rows.members))


def left_out(account: Account, context: ViewContext) -> tuple[Pick, ...]:
    """Return who was dropped, one pick for each reason that dropped somebody."""
    return tuple(
        Pick(
            drop_words(reason, context.words.account),
            tuple(one.patient_id for one in account.dropped if one.reason is reason),
        )
        for reason in DropReason
        if account.dropped_for(reason)
    )
