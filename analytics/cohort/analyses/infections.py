"""Infections of the first hundred days: how many patients have one by when, by severity and kind."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from analytics.cohort.analyses.account import Account, Caution, DropReason
from analytics.cohort.analyses.compared_incidence import compared_incidence, incidence_words
from analytics.cohort.analyses.timed_rows import (
    Grouping,
    TimedEvent,
    TimedRows,
    cautions_of,
    timed,
    timed_rows,
)
from analytics.cohort.cohort_member import CohortMember, MemberInfection
from analytics.rules.endpoints.end_point import EVENT
from analytics.statistics.cumulative_incidence import IncidenceCurve
from analytics.statistics.gray_test import GrayTest
from analytics.statistics.incidence_difference import IncidenceDifference
from analytics.statistics.regression_table import Regression

INFECTED, DIED = 1, 2
_BACTERIAL = "bacterial"


class Which(StrEnum):
    """Which infections count (Stock 2025, Fig. 4)."""

    ANY = "any"
    BACTERIAL = "bacterial"
    SEVERE = "severe"
    SEVERE_BACTERIAL = "severe_bacterial"


@dataclass(frozen=True, slots=True, eq=False)
class InfectionAnalysis:
    """The first infection of one kind.

    Attributes:
        subdistribution: Fine–Gray hazard ratios against the first group; None without groups.
        differences: of the incidence by the end of the window, each group less the first; empty without.
        incidence: of the infection (``INFECTED``) and of death before it (``DIED``).
        patients: how many have at least one.
        severity_unknown: how many have one whose severity is not known, which counts as not severe.
    """

    account: Account
    which: Which
    by: str | None
    window_days: int
    incidence: tuple[IncidenceCurve, ...]
    gray: GrayTest | None
    subdistribution: Regression | None
    differences: tuple[IncidenceDifference, ...]
    patients: int
    severity_unknown: int
    rows: TimedRows


def infections(
    members: Iterable[CohortMember],
    which: Which = Which.ANY,
    by: Grouping | None = None,
    *,
    confidence: float = 0.95,
) -> InfectionAnalysis:
    """Estimate the time to the first infection, up to the last day of the window of the clinic's setting.

    Source:
        Stock 2025, HemaSphere (Fig. 4A, 4B); that death alone competes is proposed, the paper does not say.
    """
    everybody = tuple(members)
    window = max((m.course.infection_window_days for m in everybody), default=0)
    counts = _counts(which)
    rows = timed_rows(everybody, lambda member: _event(member, counts, window), by)
    words = incidence_words(
        event=f"first infection ({which.value.replace('_', ' ')}), days 0 to {window}",
        censoring=f"last contact, day {window}",
        competing="death",
        source="Stock 2025, HemaSphere; definitions 6",
        confidence=confidence,
    )
    cautions = (*cautions_of(by), Caution.NOT_RECORDED_COUNTS_AS_NONE)
    compared = compared_incidence(rows, INFECTED, window, confidence)
    return InfectionAnalysis(
        account=rows.account(words, cautions),
        which=which,
        by=by.name if by is not None else None,
        window_days=window,
        incidence=compared.incidence,
        gray=compared.gray,
        subdistribution=compared.subdistribution,
        differences=compared.differences,
        patients=int((rows.data.event == INFECTED).sum()),
        severity_unknown=sum(any(one.is_severe is None for one in m.course.infections) for m in rows.members),
        rows=rows,
    )


def _counts(which: Which) -> Callable[[MemberInfection], bool]:
    def counts(one: MemberInfection) -> bool:
        is_wanted = which in (Which.ANY, Which.SEVERE) or one.category == _BACTERIAL
        return is_wanted and (which in (Which.ANY, Which.BACTERIAL) or one.is_severe is True)

    return counts


def _event(
    member: CohortMember, counts: Callable[[MemberInfection], bool], window: int
) -> TimedEvent | DropReason:
    days = [one.day for one in member.course.infections if counts(one)]
    alive = timed(member.ends.os)
    if isinstance(alive, DropReason) or None in days:
        return DropReason.UNDATED
    first = min((day for day in days if day is not None), default=None)
    if first is not None:
        return TimedEvent(max(first, 0), INFECTED)
    if alive.days > window:
        return TimedEvent(window, 0)
    return TimedEvent(alive.days, DIED if alive.code == EVENT else 0)
