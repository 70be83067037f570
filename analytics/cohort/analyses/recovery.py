"""How many recover by when: with competing events as they are, and as if nobody could relapse."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from analytics.cohort.analyses.account import Account, Caution, DropReason, Words
from analytics.cohort.analyses.compared_incidence import compared_incidence
from analytics.cohort.analyses.follow_up import followed
from analytics.cohort.analyses.timed_rows import (
    DAYS_PER_YEAR,
    Grouping,
    TimedEvent,
    TimedRows,
    cautions_of,
    timed_rows,
)
from analytics.cohort.cohort_member import CohortMember, Criterion, RecoveryEnd
from analytics.statistics.cumulative_incidence import IncidenceCurve, cumulative_incidence
from analytics.statistics.gray_test import GrayTest
from analytics.statistics.incidence_difference import IncidenceDifference
from analytics.statistics.kaplan_meier import SurvivalCurve, kaplan_meier
from analytics.statistics.log_rank import LogRank, log_rank
from analytics.statistics.quartiles import quartiles
from analytics.statistics.regression_table import Regression
from analytics.statistics.survival_data import SurvivalData

RECOVERED, COMPETING = 1, 2
CODES = {RecoveryEnd.PROGRESSION: 2, RecoveryEnd.NEXT_THERAPY: 3, RecoveryEnd.DEATH: 4}
"""Event codes of what competes; death here is death without progression."""

NAMES = {
    Criterion.ANY: "the first of the three recovery criteria",
    Criterion.TH: "CD3+CD4+ T cells above the threshold (published: 200/µL)",
    Criterion.B: "CD19+ B cells above the threshold (published: any)",
    Criterion.IGG: "IgG above the threshold (published: 4 g/L)",
}


class Unmeasured(StrEnum):
    """What who was never measured after the infusion counts as."""

    NOT_MET = "not_met"
    """As published: the denominators of Stock 2025 are all patients."""
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryChoices:
    """What the analysis leaves to choose.

    Attributes:
        competing: what competes; the others censor.
    """

    competing: frozenset[RecoveryEnd] = frozenset(CODES)
    unmeasured: Unmeasured = Unmeasured.NOT_MET
    confidence: float = 0.95


@dataclass(frozen=True, slots=True)
class RecoveredOnly:
    """Days to recovery among those who recovered: description, no estimate of how many will.

    Attributes:
        lower_quartile / median / upper_quartile: None where nobody recovered.
    """

    n: int
    lower_quartile: float | None
    median: float | None
    upper_quartile: float | None


@dataclass(frozen=True, slots=True, eq=False)
class RecoveryAnalysis:
    """One criterion.

    Attributes:
        by: name of the grouping; None: all together.
        incidence: cumulative incidence of recovery (``RECOVERED``) and of what competes (``CODES``).
        competing: cumulative incidence of all that competes together (code 2).
        gray: of recovery between the groups; None without groups.
        subdistribution: Fine–Gray hazard ratios of recovery against the first group; None without groups.
        differences: of the incidence after 12 months, each group less the first; empty without groups.
        follow_up: of these members together, by reverse Kaplan–Meier.
        free_of_recovery: Kaplan–Meier with all else censored, for 1 − KM *if relapse-free*; never the share
            of patients who recover.
        log_rank: of the same; None without groups.
        ever: how many were ever seen recovered.
        unmeasured: how many of the rows have no sample of the criterion after the infusion.
    """

    account: Account
    criterion: Criterion
    by: str | None
    incidence: tuple[IncidenceCurve, ...]
    competing: tuple[IncidenceCurve, ...]
    gray: GrayTest | None
    subdistribution: Regression | None
    differences: tuple[IncidenceDifference, ...]
    free_of_recovery: tuple[SurvivalCurve, ...]
    log_rank: LogRank | None
    ever: int
    recovered_only: RecoveredOnly
    unmeasured: int
    follow_up: SurvivalCurve
    rows: TimedRows


def recovery(
    members: Iterable[CohortMember],
    criterion: Criterion = Criterion.ANY,
    by: Grouping | None = None,
    choices: RecoveryChoices | None = None,
) -> RecoveryAnalysis:
    """Estimate the time to recovery of *criterion*.

    Time runs from the infusion to the first sample that meets the criterion; a sample of the very day that
    ends the time counts. It ends with progression, the next therapy, death or the last contact.

    Source:
        Stock 2025, HemaSphere (Statistical considerations; Fig. 2); definitions §1.3.
    """
    choices = choices or RecoveryChoices()
    rows = timed_rows(members, lambda member: _event(member, criterion, choices), by)
    only = rows.data.of_cause(RECOVERED)
    days = [m.recovery.day(criterion) for m in rows.members]
    found = [day for day in days if day is not None]
    unmeasured = sum(not m.recovery.is_measured(criterion) for m in rows.members)
    compared = compared_incidence(rows, RECOVERED, DAYS_PER_YEAR, choices.confidence)
    return RecoveryAnalysis(
        account=rows.account(_words(criterion, choices), _cautions(by, unmeasured)),
        criterion=criterion,
        by=by.name if by is not None else None,
        incidence=compared.incidence,
        competing=_competing(rows.data, choices.confidence),
        gray=compared.gray,
        subdistribution=compared.subdistribution,
        differences=compared.differences,
        free_of_recovery=kaplan_meier(only, confidence=choices.confidence),
        log_rank=log_rank(only) if by is not None else None,
        ever=len(found),
        recovered_only=_recovered_only(found),
        unmeasured=unmeasured,
        follow_up=followed(rows.members, choices.confidence),
        rows=rows,
    )


def _event(member: CohortMember, criterion: Criterion, choices: RecoveryChoices) -> TimedEvent | DropReason:
    recovery = member.recovery
    if choices.unmeasured is Unmeasured.LEFT_OUT and not recovery.is_measured(criterion):
        return DropReason.NOT_MEASURED
    day = recovery.day(criterion)
    if day is not None:
        return TimedEvent(day, RECOVERED)
    competes = recovery.end in choices.competing
    return TimedEvent(recovery.end_day, CODES.get(recovery.end, 0) if competes else 0)


def _competing(data: SurvivalData, confidence: float) -> tuple[IncidenceCurve, ...]:
    """Return the curves of everything that competes, taken as one event."""
    together = replace(data, event=np.minimum(data.event, COMPETING))
    return tuple(
        curve for curve in cumulative_incidence(together, confidence=confidence) if curve.cause == COMPETING
    )


def _recovered_only(days: Sequence[int]) -> RecoveredOnly:
    if not days:
        return RecoveredOnly(0, None, None, None)
    return RecoveredOnly(len(days), *quartiles(days))


def _cautions(by: Grouping | None, unmeasured: int) -> tuple[Caution, ...]:
    unknown = (Caution.UNMEASURED_COUNT_AS_NOT_MET,) if unmeasured else ()
    return (Caution.IF_RELAPSE_FREE, *cautions_of(by), *unknown)


def _words(criterion: Criterion, choices: RecoveryChoices) -> Words:
    competing = [end.value.replace("_", " ") for end in CODES if end in choices.competing]
    censoring = [end.value.replace("_", " ") for end in RecoveryEnd if end not in choices.competing]
    level = f"{choices.confidence:.0%}"
    return Words(
        event=NAMES[criterion],
        start="infusion",
        censoring=", ".join(censoring),
        competing=", ".join(competing) or "none",
        estimator="Aalen-Johansen; beside it 1 - Kaplan-Meier, all else censored (if relapse-free)",
        interval=f"{level}, log-log on F (variance as R cmprsk); Kaplan-Meier: {level}, log",
        test="Gray; log-rank for 1 - Kaplan-Meier",
        source="Stock 2025, HemaSphere; definitions 1.3",
    )
