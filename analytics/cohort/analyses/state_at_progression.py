"""Counts and lymphocytes at progression, early against late."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from analytics.cohort.analyses.account import Account, DropReason, Words
from analytics.cohort.analyses.timed_rows import dropped_for
from analytics.cohort.cohort_member import CohortMember
from analytics.records.result import Censored, Comparator, Measured, NotDetected
from analytics.statistics.descriptive_table import DescriptiveTable, TableChoices, descriptive_table
from analytics.statistics.estimability import OK, Reason, not_estimable
from analytics.statistics.table_column import ColumnKind

_BELOW = (Comparator.BELOW, Comparator.AT_MOST)


@dataclass(frozen=True, slots=True)
class StateAtProgression:
    """The table: groups ``early`` (to day 90) and ``late``; below a limit counts as 0.

    A median and a test of ranks need no more than that it lies below all others; without it only those with
    cells would be described. Above a limit is missing.
    """

    account: Account
    table: DescriptiveTable


def state_at_progression(members: Iterable[CohortMember]) -> StateAtProgression:
    """Describe the values nearest to progression or relapse.

    Source:
        Stock 2025, HemaSphere (Table 2); early is up to day 90 (definitions §1.4).
    """
    everybody = tuple(members)
    reasons = [(member, _reason(member)) for member in everybody]
    kept = [member for member, reason in reasons if reason is None]
    dropped = tuple(dropped_for(member, reason) for member, reason in reasons if reason is not None)
    names = dict.fromkeys(v.analyte for m in kept for v in m.course.at_progression.values)
    words = Words(
        event="",
        start="nearest value to progression or relapse, within the days of the setting",
        censoring="",
        competing="",
        estimator="median and quartiles (type 7); below a limit or not detected counts as 0",
        interval="none",
        test="Mann-Whitney, named in every row",
        source="Stock 2025, HemaSphere, Table 2",
    )
    table = descriptive_table(
        {name: [value_at_progression(name)(member) for member in kept] for name in names},
        ["early" if member.course.at_progression.is_early else "late" for member in kept],
        TableChoices(kinds=dict.fromkeys(names, ColumnKind.NUMBERS)),
    )
    status = OK if kept else not_estimable(Reason.TOO_FEW)
    return StateAtProgression(Account(len(kept), dropped, words, (), status), table)


def _reason(member: CohortMember) -> DropReason | None:
    state = member.course.at_progression
    if state.progression is None:
        return DropReason.NO_PROGRESSION
    return DropReason.NO_GROUP if state.is_early is None else None


def value_at_progression(analyte: str) -> Callable[[CohortMember], float | None]:
    """Return what reads the value of *analyte* nearest to progression; below a limit it reads 0."""

    def value(member: CohortMember) -> float | None:
        found = next((v for v in member.course.at_progression.values if v.analyte == analyte), None)
        outcome = found.outcome if found is not None else None
        if isinstance(outcome, Measured):
            return outcome.value
        is_below = isinstance(outcome, Censored) and outcome.comparator in _BELOW
        return 0.0 if is_below or isinstance(outcome, NotDetected) else None

    return value
