"""Non-relapse mortality: its cumulative incidence, and what the patients died of."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from analytics.cohort.analyses.account import Account, DropReason, Words
from analytics.cohort.analyses.compared_incidence import compared_incidence, incidence_words
from analytics.cohort.analyses.follow_up import followed
from analytics.cohort.analyses.timed_rows import (
    DAYS_PER_YEAR,
    Grouping,
    TimedEvent,
    TimedRows,
    cautions_of,
    timed,
    timed_rows,
)
from analytics.cohort.cohort_member import CohortMember
from analytics.rules.endpoints.end_point import EVENT, Cause
from analytics.statistics.cumulative_incidence import IncidenceCurve, cumulative_incidence
from analytics.statistics.gray_test import GrayTest
from analytics.statistics.incidence_difference import IncidenceDifference
from analytics.statistics.kaplan_meier import SurvivalCurve
from analytics.statistics.regression_table import Regression

NRM, RELAPSE = 1, 2
CAUSE_CODES = {Cause.INFECTION: 1, Cause.TMN: 2, Cause.OTHER: 3, Cause.UNKNOWN: 4}
"""Event codes of the causes of Gazeau 2025, where each stands for itself; relapse is then 5."""
RELAPSE_BESIDE_CAUSES = 5


@dataclass(frozen=True, slots=True)
class CauseOfDeath:
    """How many died without relapse of one cause."""

    cause: str
    deaths: int


@dataclass(frozen=True, slots=True, eq=False)
class NrmAnalysis:
    """Non-relapse mortality.

    Attributes:
        subdistribution: Fine–Gray hazard ratios against the first group; None without groups.
        differences: of the incidence by 12 months, each group less the first; empty without groups.
        follow_up: of these members together, by reverse Kaplan–Meier.
        incidence: of death without relapse (``NRM``) and of relapse (``RELAPSE``).
        by_cause: of each cause (``CAUSE_CODES``), the others and relapse competing; all patients together.
        categories: deaths by the categories of Gazeau 2025; they add up to the deaths.
        recorded: the same deaths by the cause as recorded (Stock 2025, Fig. 4F), the commonest first.
    """

    account: Account
    by: str | None
    incidence: tuple[IncidenceCurve, ...]
    gray: GrayTest | None
    subdistribution: Regression | None
    differences: tuple[IncidenceDifference, ...]
    by_cause: tuple[IncidenceCurve, ...]
    categories: tuple[CauseOfDeath, ...]
    recorded: tuple[CauseOfDeath, ...]
    follow_up: SurvivalCurve
    rows: TimedRows


def non_relapse_mortality(
    members: Iterable[CohortMember], by: Grouping | None = None, *, confidence: float = 0.95
) -> NrmAnalysis:
    """Estimate the incidence of death without progression or relapse, which competes.

    Source:
        Gazeau 2025, Leukemia 39:1714 (Toxicity; Statistical analysis; Fig. 1b); definitions §9.
    """
    rows = timed_rows(members, lambda member: timed(member.ends.nrm), by)
    causes = timed_rows(rows.members, cause_event)
    died = [m for m in rows.members if m.ends.nrm.cause_code == EVENT]
    categories = Counter(str(m.ends.nrm.cause.value) for m in died if m.ends.nrm.cause is not None)
    recorded = Counter(m.ends.cause_of_death or Cause.UNKNOWN.value for m in died)
    compared = compared_incidence(rows, NRM, DAYS_PER_YEAR, confidence)
    return NrmAnalysis(
        account=rows.account(_words(confidence), cautions_of(by)),
        by=by.name if by is not None else None,
        incidence=compared.incidence,
        gray=compared.gray,
        subdistribution=compared.subdistribution,
        differences=compared.differences,
        by_cause=cumulative_incidence(causes.data, confidence=confidence),
        categories=tuple(CauseOfDeath(cause.value, categories[cause.value]) for cause in CAUSE_CODES),
        recorded=tuple(CauseOfDeath(*one) for one in sorted(recorded.items(), key=_commonest)),
        follow_up=followed(rows.members, confidence),
        rows=rows,
    )


def cause_event(member: CohortMember) -> TimedEvent | DropReason:
    """Return the row of *member* where each cause of death stands for itself."""
    event, cause = timed(member.ends.nrm), member.ends.nrm.cause
    if isinstance(event, DropReason) or event.code == 0:
        return event
    if event.code != NRM:
        return TimedEvent(event.days, RELAPSE_BESIDE_CAUSES)
    return TimedEvent(event.days, CAUSE_CODES.get(cause or Cause.UNKNOWN, CAUSE_CODES[Cause.OTHER]))


def _commonest(one: tuple[str, int]) -> tuple[int, str]:
    return -one[1], one[0]


def _words(confidence: float) -> Words:
    return incidence_words(
        event="death of any cause without progression or relapse of the lymphoma",
        censoring="last contact, and the next therapy by the setting",
        competing="progression or relapse",
        source="Gazeau 2025, Leukemia 39:1714; definitions 9",
        confidence=confidence,
    )
