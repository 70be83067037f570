"""One end point of one patient: a time and what ended it, and how the first of several events is told.

Dates may be partial: an event then happened on one of several days, and which of two came first may not be
known. Times are always whole days from the infusion (or from the start the end point names).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf

CENSORED, EVENT, COMPETING = 0, 1, 2
"""``cause_code``: still under observation, the event itself, an event that rules it out."""


class Cause(StrEnum):
    """What ended the time, in one word; of a non-relapse death what it was of."""

    LAST_CONTACT = "last_contact"
    NEXT_THERAPY = "next_therapy"
    PROGRESSION = "progression"
    DEATH = "death"
    TMN = "tmn"
    INFECTION = "infection"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Days:
    """The days something can have happened on; *latest* None: it happened, nobody knows when."""

    earliest: int
    latest: int | None

    @property
    def last(self) -> float:
        """The latest day as a number; infinite where it is not known."""
        return inf if self.latest is None else self.latest


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that can end the time.

    Attributes:
        code: ``CENSORED``, ``EVENT`` or ``COMPETING``.
        is_sure: whether it has certainly happened by the day the record is read up to.
    """

    cause: Cause
    code: int
    days: Days
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class EndPoint:
    """Time to an end point.

    Attributes:
        time_days: None where it is not one day.
        cause_code: 0 censored, 1 the event, 2 a competing event; None where dates leave open which.
        cause: what ended the time; None where dates leave open what.
        earliest_days / latest_days: what the time lies between; *latest_days* None: not known.
        possible: everything that can have ended it, in the order of its precedence.
    """

    time_days: int | None
    cause_code: int | None
    cause: Cause | None
    earliest_days: int
    latest_days: int | None
    possible: tuple[Cause, ...]

    @property
    def is_certain(self) -> bool:
        """Whether both time and cause are known."""
        return self.time_days is not None and self.cause is not None


def first_of(happenings: Sequence[Happening], last_seen: Days) -> EndPoint:
    """Return the end point that the first of *happenings* makes; without any it is censored when last seen.

    Args:
        happenings: in the order of their precedence: of two on one day the former counts.
        last_seen: when the patient was last seen, which censors.
    """
    if not any(one.is_sure for one in happenings):
        happenings = (*happenings, Happening(Cause.LAST_CONTACT, CENSORED, last_seen))
    earliest = min(one.days.earliest for one in happenings)
    latest = min(one.days.last for one in happenings if one.is_sure)
    first = [one for at, one in enumerate(happenings) if _can_be_first(at, happenings)]
    codes, causes = {one.code for one in first}, tuple(dict.fromkeys(one.cause for one in first))
    return EndPoint(
        time_days=earliest if earliest == latest else None,
        cause_code=codes.pop() if len(codes) == 1 else None,
        cause=causes[0] if len(causes) == 1 else None,
        earliest_days=earliest,
        latest_days=None if latest == inf else int(latest),
        possible=causes,
    )


def _can_be_first(at: int, happenings: Sequence[Happening]) -> bool:
    """Whether there are days on which nothing sure comes before the happening at this place."""
    day = happenings[at].days.earliest
    return all(
        day < other.days.last or (day == other.days.last and at < place)
        for place, other in enumerate(happenings)
        if place != at and other.is_sure
    )
