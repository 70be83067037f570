"""How long the members were followed: the median by the reverse Kaplan-Meier method."""

from collections.abc import Iterable
from dataclasses import dataclass

from analytics.cohort.analyses.account import Account, Words
from analytics.cohort.analyses.timed_rows import Grouping, TimedRows, cautions_of, timed, timed_rows
from analytics.cohort.cohort_member import CohortMember
from analytics.statistics.kaplan_meier import SurvivalCurve
from analytics.statistics.reverse_kaplan_meier import reverse_kaplan_meier


def followed(members: Iterable[CohortMember], confidence: float = 0.95) -> SurvivalCurve:
    """Return how long *members* were observed, all together, by the reverse Kaplan–Meier method."""
    rows = timed_rows(members, lambda member: timed(member.ends.os))
    return reverse_kaplan_meier(rows.data, confidence=confidence)[0]


@dataclass(frozen=True, slots=True, eq=False)
class FollowUpAnalysis:
    """Follow-up; the median of each curve is the median follow-up."""

    account: Account
    by: str | None
    curves: tuple[SurvivalCurve, ...]
    rows: TimedRows


def follow_up(
    members: Iterable[CohortMember], by: Grouping | None = None, *, confidence: float = 0.95
) -> FollowUpAnalysis:
    """Estimate the time of observation; death ends the chance to be observed.

    Source:
        Schemper & Smith 1996, Control Clin Trials 17:343; definitions §9 (agrees with Gazeau 2025).
    """
    rows = timed_rows(members, lambda member: timed(member.ends.os), by)
    words = Words(
        event="last contact alive",
        start="infusion",
        censoring="death",
        competing="none",
        estimator="reverse Kaplan-Meier; median as R survfit",
        interval=f"{confidence:.0%}, log",
        test="none",
        source="Schemper & Smith 1996; definitions 9",
    )
    return FollowUpAnalysis(
        rows.account(words, cautions_of(by)),
        by.name if by is not None else None,
        reverse_kaplan_meier(rows.data, confidence=confidence),
        rows,
    )
