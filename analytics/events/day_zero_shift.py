"""What moving day 0 does to the day numbers of a patient, to be seen before it is saved."""

from collections.abc import Iterable
from dataclasses import dataclass

from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, TimePoint


@dataclass(frozen=True, slots=True)
class DayZeroShift:
    """The move.

    Attributes:
        old / new: day 0 before and after; None: there is none.
        days: what is added to every day number; None where one of the dates is missing or partial.
        results / events / visits / samples: how many dated ones get another day number.
    """

    old: CalendarDate | None
    new: CalendarDate | None
    days: int | None
    results: int
    events: int
    visits: int
    samples: int


def day_zero_shift(before: PatientRecord, after: PatientRecord) -> DayZeroShift | None:
    """Return what changes between two states of one record; None: day 0 stays where it is."""
    old, new = before.axis.infusion, after.axis.infusion
    if old == new:
        return None
    is_counted = old is not None and new is not None and old.is_full and new.is_full
    return DayZeroShift(
        old=old,
        new=new,
        days=(old.earliest - new.earliest).days if is_counted and old and new else None,
        results=_dated(r.at for r in after.results),
        events=_dated(e.onset for e in after.events),
        visits=_dated(v.at for v in after.visits),
        samples=_dated(s.at for s in after.samples),
    )


def _dated(times: Iterable[TimePoint | None]) -> int:
    return sum(isinstance(at, CalendarDate) for at in times)
