"""Overall survival from the diagnosis of a therapy-related myeloid neoplasm."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

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
from analytics.statistics.kaplan_meier import SurvivalCurve, kaplan_meier
from analytics.statistics.log_rank import LogRank, log_rank
from analytics.statistics.regression_table import Regression
from analytics.statistics.reverse_kaplan_meier import reverse_kaplan_meier


@dataclass(frozen=True, slots=True, eq=False)
class TmnSurvival:
    """Survival from the diagnosis, in days; all t-MN count, also those after a relapse.

    Attributes:
        hazard: univariate Cox of the groups against the first, Efron's ties; None without groups.
        follow_up: reverse Kaplan–Meier from the diagnosis, all rows together.
    """

    account: Account
    by: str | None
    curves: tuple[SurvivalCurve, ...]
    log_rank: LogRank | None
    hazard: Regression | None
    follow_up: SurvivalCurve
    rows: TimedRows


def survival_from_tmn(
    members: Iterable[CohortMember], by: Grouping | None = None, *, confidence: float = 0.95
) -> TmnSurvival:
    """Estimate survival from the diagnosis of t-MN.

    Source:
        Gazeau 2025, Leukemia 39:1714; its 1-year interval (29.2 %, 15.0-56.6) is on the log scale.
    """
    rows = timed_rows(members, _event, by)
    words = Words(
        event="death of any cause",
        start="diagnosis of the t-MN",
        censoring="last contact",
        competing="none",
        estimator="Kaplan-Meier; median as R survfit",
        interval=f"{confidence:.0%}, log",
        test="log-rank",
        source="Gazeau 2025, Leukemia 39:1714; definitions 9",
    )
    # the type is known on the day the clock starts
    cautions = () if by is not None and by.name == "tmn_type" else cautions_of(by)
    return TmnSurvival(
        rows.account(words, cautions),
        by.name if by is not None else None,
        kaplan_meier(rows.data, confidence=confidence),
        log_rank(rows.data) if by is not None else None,
        hazard_of_groups(rows, confidence) if by is not None else None,
        reverse_kaplan_meier(replace(rows.data, group=None), confidence=confidence)[0],
        rows,
    )


def _event(member: CohortMember) -> TimedEvent | DropReason:
    end = member.ends.os_from_tmn
    return DropReason.NO_TMN if end is None else timed(end)
