"""Therapy-related myeloid neoplasm: its cumulative incidence by groups and by type."""

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
from analytics.rules.endpoints.end_point import COMPETING, EVENT
from analytics.statistics.cumulative_incidence import IncidenceCurve, cumulative_incidence
from analytics.statistics.gray_test import GrayTest
from analytics.statistics.incidence_difference import IncidenceDifference
from analytics.statistics.kaplan_meier import SurvivalCurve
from analytics.statistics.quartiles import quartiles
from analytics.statistics.regression_table import Regression

TMN = 1
TYPE_CODES = {"AML": 1, "MDS": 2, "MDS/MPN": 3, None: 4}
"""Event codes of the types, where each stands for itself; relapse and death are then 5."""
COMPETING_BESIDE_TYPES = 5


@dataclass(frozen=True, slots=True)
class Onset:
    """When the t-MN of one type were diagnosed, in days from the infusion; relapse before it or not.

    Attributes:
        n: all diagnoses with a day; the quartiles are None without any.
    """

    kind: str
    n: int
    lower_quartile: float | None
    median: float | None
    upper_quartile: float | None


@dataclass(frozen=True, slots=True, eq=False)
class TmnAnalysis:
    """Incidence of t-MN.

    Attributes:
        subdistribution: Fine–Gray hazard ratios against the first group; None without groups.
        differences: of the incidence by 12 months, each group less the first; empty without groups.
        follow_up: of these members together, by reverse Kaplan–Meier.
        incidence: of t-MN (``TMN``) and of relapse or death before it (2).
        by_type: of each type (``TYPE_CODES``), the others competing; all patients together.
        diagnosed: all t-MN on record, also those after a relapse.
        first: those that are the event of the analysis.
        onset: of all on record, ``all`` first, then by type.
    """

    account: Account
    by: str | None
    incidence: tuple[IncidenceCurve, ...]
    gray: GrayTest | None
    subdistribution: Regression | None
    differences: tuple[IncidenceDifference, ...]
    by_type: tuple[IncidenceCurve, ...]
    diagnosed: int
    first: int
    onset: tuple[Onset, ...]
    follow_up: SurvivalCurve
    rows: TimedRows


def myeloid_neoplasm(
    members: Iterable[CohortMember], by: Grouping | None = None, *, confidence: float = 0.95
) -> TmnAnalysis:
    """Estimate the incidence of t-MN, with relapse and death before it competing.

    Source:
        Gazeau 2025, Leukemia 39:1714 (Fig. 1c, 1d); definitions §9.
    """
    rows = timed_rows(members, lambda member: timed(member.ends.tmn), by)
    types = timed_rows(rows.members, type_event)
    ill = [m for m in rows.members if m.ends.os_from_tmn is not None]
    compared = compared_incidence(rows, TMN, DAYS_PER_YEAR, confidence)
    return TmnAnalysis(
        account=rows.account(_words(confidence), cautions_of(by)),
        by=by.name if by is not None else None,
        incidence=compared.incidence,
        gray=compared.gray,
        subdistribution=compared.subdistribution,
        differences=compared.differences,
        by_type=cumulative_incidence(types.data, confidence=confidence),
        diagnosed=len(ill),
        first=int((rows.data.event == TMN).sum()),
        onset=_onsets(ill),
        follow_up=followed(rows.members, confidence),
        rows=rows,
    )


def type_event(member: CohortMember) -> TimedEvent | DropReason:
    """Return the row of *member* where each type of t-MN stands for itself."""
    event = timed(member.ends.tmn)
    if isinstance(event, DropReason) or event.code not in (EVENT, COMPETING):
        return event
    if event.code == COMPETING:
        return TimedEvent(event.days, COMPETING_BESIDE_TYPES)
    return TimedEvent(event.days, TYPE_CODES.get(member.ends.tmn_type, TYPE_CODES[None]))


def _onsets(ill: list[CohortMember]) -> tuple[Onset, ...]:
    days = [(m.ends.tmn_type or "unknown", m.ends.tmn_day) for m in ill if m.ends.tmn_day is not None]
    kinds = ("all", *sorted({kind for kind, _ in days}))
    return tuple(_onset(kind, [day for one, day in days if kind in ("all", one)]) for kind in kinds)


def _onset(kind: str, days: list[int]) -> Onset:
    return Onset(kind, len(days), *(quartiles(days) if days else (None, None, None)))


def _words(confidence: float) -> Words:
    return incidence_words(
        event="therapy-related myeloid neoplasm",
        censoring="last contact",
        competing="progression or relapse, death",
        source="Gazeau 2025, Leukemia 39:1714; definitions 9",
        confidence=confidence,
    )
