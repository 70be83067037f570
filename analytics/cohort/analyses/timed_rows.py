"""Members as rows of a survival analysis: a time, what ended it, and a group."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from analytics.cohort.analyses.account import Account, Caution, Dropped, DropReason, Words
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_fields import Cell, KnownFrom, KnownOn, MemberField, never
from analytics.rules.endpoints.end_point import EndPoint
from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.survival_data import SurvivalData, survival_data

DAYS_PER_YEAR = 365.25
YEARS = tuple(DAYS_PER_YEAR * year for year in (1, 2, 3, 4))
"""Where curves are read unless asked otherwise, in days."""


@dataclass(frozen=True, slots=True)
class TimedEvent:
    """Days from the start, and the event code (0: censored)."""

    days: float
    code: int


@dataclass(frozen=True, slots=True)
class Grouping:
    """How members are grouped.

    Attributes:
        of: None: the member has no group.
        known: when the group becomes known.
        known_on: of a group known later, the day it was known; None: it can change for ever.
    """

    name: str
    of: Callable[[CohortMember], Cell]
    known: KnownFrom = KnownFrom.BASELINE
    known_on: KnownOn = never

    @classmethod
    def by(cls, field: MemberField) -> "Grouping":
        """Return the grouping by *field*."""
        return cls(field.name, field.of, field.known, field.known_on)


@dataclass(frozen=True, slots=True, eq=False)
class TimedRows:
    """Rows of an analysis.

    Attributes:
        data: in the order of *members*.
        dropped: the other members of the population.
    """

    data: SurvivalData
    members: tuple[CohortMember, ...]
    dropped: tuple[Dropped, ...]

    @property
    def status(self) -> Status:
        """Not estimable without rows."""
        return OK if self.members else not_estimable(Reason.TOO_FEW)

    def account(self, words: Words, cautions: tuple[Caution, ...] = ()) -> Account:
        """Return what stands beside the numbers that are estimated from these rows."""
        return Account(len(self.members), self.dropped, words, cautions, self.status)


def timed_rows(
    members: Iterable[CohortMember],
    event_of: Callable[[CohortMember], TimedEvent | DropReason],
    by: Grouping | None = None,
) -> TimedRows:
    """Return the rows of *members*; who has no time or no group is dropped and named with the reason."""
    kept: list[CohortMember] = []
    events: list[TimedEvent] = []
    groups: list[Cell] = []
    dropped: list[Dropped] = []
    for member in members:
        event = event_of(member)
        group = by.of(member) if by is not None else ""
        if isinstance(event, DropReason):
            dropped.append(dropped_for(member, event))
        elif group is None:
            dropped.append(dropped_for(member, DropReason.NO_GROUP))
        else:
            kept.append(member)
            events.append(event)
            groups.append(group)
    data = survival_data(
        [e.days for e in events], [e.code for e in events], group=groups if by is not None else None
    )
    return TimedRows(data, tuple(kept), tuple(dropped))


def dropped_for(member: CohortMember, reason: DropReason) -> Dropped:
    """Return *member* as left out for *reason*."""
    return Dropped(member.patient_id, member.number, reason)


def cautions_of(
    by: Grouping | None, landmark: int | None = None, members: Iterable[CohortMember] = ()
) -> tuple[Caution, ...]:
    """Return what a comparison of the groups has to be read with.

    Args:
        by: the groups.
        landmark: the day the clock starts; None: before anything that is known later.
        members: who is compared; with a landmark the group of each must have been known on it.
    """
    if by is None:
        return ()
    late = (Caution.IMMORTAL_TIME,) if not _is_known(by, landmark, members) else ()
    return (*late, Caution.NOT_RANDOMISED)


def _is_known(by: Grouping, landmark: int | None, members: Iterable[CohortMember]) -> bool:
    if by.known is KnownFrom.BASELINE or landmark is None:
        return by.known is KnownFrom.BASELINE
    days = [by.known_on(member) for member in members]
    return all(day is not None and day <= landmark for day in days)


def timed(end: EndPoint) -> TimedEvent | DropReason:
    """Return *end* as a row; undated where its time or its cause is not known."""
    if end.time_days is None or end.cause_code is None:
        return DropReason.UNDATED
    return TimedEvent(end.time_days, end.cause_code)
