"""Progression-free and overall survival by groups, from the infusion or from a landmark."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from analytics.cohort.analyses.account import Account, DropReason, Words
from analytics.cohort.analyses.group_hazards import hazard_of_groups
from analytics.cohort.analyses.timed_rows import (
    Grouping,
    TimedEvent,
    TimedRows,
    cautions_of,
    timed,
    timed_rows,
)
from analytics.cohort.cohort_member import CohortMember
from analytics.rules.endpoints.end_point import CENSORED, EVENT, EndPoint
from analytics.statistics.kaplan_meier import SurvivalCurve, kaplan_meier
from analytics.statistics.log_rank import LogRank, log_rank
from analytics.statistics.regression_table import Regression
from analytics.statistics.reverse_kaplan_meier import reverse_kaplan_meier
from analytics.statistics.survival_interval import ConfidenceType

LANDMARKS = (30, 90, 180)
"""Of Stock 2025, in days."""


class SurvivalEnd(StrEnum):
    """Which survival."""

    PFS = "pfs"
    OS = "os"


_EVENTS = {
    SurvivalEnd.PFS: ("progression, relapse or death", "last evaluation, or the next therapy by the setting"),
    SurvivalEnd.OS: ("death of any cause", "last contact"),
}


@dataclass(frozen=True, slots=True, eq=False)
class SurvivalAnalysis:
    """One end point.

    Attributes:
        landmark: the day the clock starts, in days from the infusion; None: the infusion itself.
        curves: Kaplan–Meier, times in days from where the clock starts.
        log_rank: None without groups.
        hazard: univariate Cox of the groups against the first in sorted order, Efron's ties; None without.
        follow_up: reverse Kaplan–Meier of all rows together.
    """

    account: Account
    end: SurvivalEnd
    by: str | None
    landmark: int | None
    curves: tuple[SurvivalCurve, ...]
    log_rank: LogRank | None
    hazard: Regression | None
    follow_up: SurvivalCurve
    rows: TimedRows


def survival(
    members: Iterable[CohortMember],
    end: SurvivalEnd,
    by: Grouping | None = None,
    *,
    landmark: int | None = None,
    conf_type: ConfidenceType = "log",
    confidence: float = 0.95,
) -> SurvivalAnalysis:
    """Estimate survival.

    With a landmark only who is alive, observed and free of progression or relapse after it is in: events on
    the landmark day itself exclude, being seen last on it does not. The clock restarts there. The groups have
    to be those of that day (``by_recovery(…, until=landmark)``); others are flagged as immortal time.

    Source:
        Stock 2025, HemaSphere (Fig. 5); definitions §1.4, §9. Landmark: Anderson 1983, J Clin Oncol 1:710.
    """
    event_of = _at_infusion(end) if landmark is None else _at_landmark(end, landmark)
    rows = timed_rows(members, event_of, by)
    return SurvivalAnalysis(
        account=rows.account(
            _words(end, landmark, conf_type, confidence), cautions_of(by, landmark, rows.members)
        ),
        end=end,
        by=by.name if by is not None else None,
        landmark=landmark,
        curves=kaplan_meier(rows.data, conf_type=conf_type, confidence=confidence),
        log_rank=log_rank(rows.data) if by is not None else None,
        hazard=hazard_of_groups(rows, confidence) if by is not None else None,
        follow_up=reverse_kaplan_meier(replace(rows.data, group=None), confidence=confidence)[0],
        rows=rows,
    )


def _end(member: CohortMember, end: SurvivalEnd) -> EndPoint:
    return member.ends.pfs if end is SurvivalEnd.PFS else member.ends.os


def _at_infusion(end: SurvivalEnd) -> Callable[[CohortMember], TimedEvent | DropReason]:
    return lambda member: timed(_end(member, end))


def _at_landmark(end: SurvivalEnd, landmark: int) -> Callable[[CohortMember], TimedEvent | DropReason]:
    if landmark < 0:
        raise ValueError(f"a landmark at {landmark}")

    def event_of(member: CohortMember) -> TimedEvent | DropReason:
        reason = not_at_risk(member, landmark)
        if reason is not None:
            return reason
        event = timed(_end(member, end))
        if isinstance(event, DropReason):
            return event
        if event.days < landmark:  # censored before it by what is no event: the next therapy
            return DropReason.NOT_OBSERVED
        return TimedEvent(event.days - landmark, event.code)

    return event_of


def not_at_risk(member: CohortMember, landmark: int) -> DropReason | None:
    """Return why *member* does not enter at *landmark*; None: alive, observed and free of relapse.

    Source:
        Definitions §1.4: every event after the landmark, observed at least until it.
    """
    relapse, alive = timed(member.ends.relapse), timed(member.ends.os)
    if isinstance(relapse, DropReason) or isinstance(alive, DropReason):
        return DropReason.UNDATED
    if relapse.code == EVENT and relapse.days <= landmark:
        return DropReason.PROGRESSED
    if alive.code == EVENT and alive.days <= landmark:
        return DropReason.DIED
    return DropReason.NOT_OBSERVED if alive.code == CENSORED and alive.days < landmark else None


def _words(end: SurvivalEnd, landmark: int | None, conf_type: str, confidence: float) -> Words:
    event, censoring = _EVENTS[end]
    return Words(
        event=event,
        start="infusion" if landmark is None else f"day {landmark} after the infusion (landmark)",
        censoring=censoring,
        competing="none",
        estimator="Kaplan-Meier; median as R survfit; hazard ratio: univariate Cox, Efron's ties",
        interval=f"{confidence:.0%}, {conf_type}; hazard ratio: Wald",
        test="log-rank",
        source="Stock 2025, HemaSphere; definitions 1.4 and 9",
    )
