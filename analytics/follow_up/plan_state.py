"""Which planned points a patient has kept, and which are open, on a given day.

A visit serves the point it names; without a name the point whose window holds its day, and, if it was a
planned visit, the point whose window was the last to end before it (it came late). A result of an analyte
that is due serves a point in the same way: a clinic may import results and no visits. A date that is partial
serves a point only where every day it can be is in its window.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from analytics.follow_up.agenda import BEFORE, Agenda
from analytics.follow_up.followed_patient import FollowedPatient, ResultMark, VisitMark
from analytics.records.ids import VisitId
from analytics.records.visit import VisitKind

_end = attrgetter("last")


@dataclass(frozen=True, slots=True)
class PlanState:
    """How far a patient is in the schedule.

    Attributes:
        today: the day number.
        now: the place of the point that today belongs to; ``BEFORE`` the first window.
        served: the place of the last point that was surely served; ``BEFORE``: none.
        visit_id: the last visit that served it; None where results did.
        unsure: a later point that a partial date may have served, and what has that date; None: no such.
        missing: analytes that are planned at the served point and have neither value nor reason.
        failed: those of them whose sample gave no value.
    """

    today: int
    now: int
    served: int
    visit_id: VisitId | None
    unsure: "Unsure | None"
    missing: tuple[str, ...]
    failed: tuple[str, ...]

    @property
    def open_places(self) -> range:
        """The places of the points that nothing has served since, up to that of today."""
        last = self.served if self.unsure is None else max(self.served, self.unsure.place)
        return range(last + 1, self.now + 1)


@dataclass(frozen=True, slots=True)
class Unsure:
    """What may have served the point at *place*: a visit, or a result of *analyte*."""

    place: int
    visit_id: VisitId | None
    analyte: str | None = None


class _Service(NamedTuple):
    """The places that a visit or a result may be of; *is_sure*: it serves the one at *high*."""

    low: int
    high: int
    is_sure: bool
    day: int
    visit_id: VisitId | None
    analyte: str | None = None


def plan_state(patient: FollowedPatient, agenda: Agenda, *, day_zero: int, on: int) -> PlanState:
    """Return how far *patient* is on the day *on*; what is dated later does not count.

    Args:
        patient: whose day 0 is a full date.
        agenda: of the schedule in force.
        day_zero: its ordinal.
        on: the ordinal of the day.
    """
    reader = _Reader(agenda, patient.visits, day_zero, on)
    visits = reader.last_visits()
    results = [
        (found, mark.has_failed)
        for analyte, marks in patient.results.items()
        for mark in marks
        if (found := reader.of_result(analyte, mark))
    ]
    serving = [one for one, has_failed in results if not has_failed and reader.is_planned(one)]
    every = [*visits, *serving]
    served = max((one.high for one in every if one.is_sure), default=BEFORE)
    missing, failed = _missing(agenda, served, results)
    at = [(one.day, one.visit_id) for one in visits if one.is_sure and one.high == served]
    return PlanState(
        today=on - day_zero,
        now=agenda.place(on - day_zero),
        served=served,
        visit_id=max(at, default=(0, None))[1],
        unsure=_unsure(every, served),
        missing=missing,
        failed=failed,
    )


def first_day_needed(
    visits: Iterable[VisitMark], last_days: Mapping[str, int], agenda: Agenda, *, day_zero: int, on: int
) -> int:
    """Return the ordinal from which results decide how far a patient is; those before can stay unread.

    Args:
        visits: all of them.
        last_days: by analyte the ordinal of the last result with a full date, up to *on*.
        agenda: of the schedule in force.
        day_zero: its ordinal.
        on: the ordinal of the day.
    """
    reader = _Reader(agenda, visits, day_zero, on)
    places = [one.high for one in reader.last_visits() if one.is_sure]
    for analyte, last in last_days.items():
        place = agenda.place(last - day_zero)
        if place != BEFORE and last <= on and analyte in agenda.points[place].analytes:
            places.append(place)
    served = max(places, default=BEFORE)
    return day_zero + agenda.points[max(served - 1, 0)].first_day


class _Reader:
    """Finds the points that marks of one patient may be of."""

    def __init__(self, agenda: Agenda, visits: Iterable[VisitMark], day_zero: int, on: int) -> None:
        self._agenda, self._day_zero, self._on = agenda, day_zero, on
        self._visits = sorted(visits, key=_end, reverse=True)
        self._by_id: dict[VisitId, VisitMark] | None = None
        self._known: dict[VisitId, _Service | None] = {}

    def last_visits(self) -> list[_Service]:
        """Return what the visits serve, from the last one back to where none can be of a later point."""
        found: list[_Service] = []
        served = BEFORE
        for mark in self._visits:
            if self._agenda.place(min(mark.last, self._on) - self._day_zero) + 1 < served:
                break  # a visit may name the next point, never one beyond it
            one = self.of_visit(mark)
            if one is not None:
                found.append(one)
                served = max(served, one.high if one.is_sure else BEFORE)
        return found

    def of_visit(self, mark: VisitMark) -> _Service | None:
        """Return what the visit may be of; None: nothing that is planned, or it is later than the day."""
        if mark.first > self._on:
            return None
        first, last = mark.first - self._day_zero, min(mark.last, self._on) - self._day_zero
        low, high = self._agenda.place(first), self._agenda.place(last)
        named = self._agenda.place_of(mark.planned_point)
        if named is not None and high >= named - 1:
            return _Service(named, named, True, first, mark.visit_id)
        if high == BEFORE:
            return None
        end = self._agenda.points[high].last_day
        if mark.kind is not VisitKind.PLANNED and low == high and first > end:
            return None
        is_sure = low == high and (mark.kind is VisitKind.PLANNED or last <= end)
        return _Service(low, high, is_sure, first, mark.visit_id)

    def of_result(self, analyte: str, mark: ResultMark) -> _Service | None:
        """Return what the result may be of: what its visit is, else by its own day."""
        if mark.first > self._on:
            return None
        visit = None if mark.visit_id is None else self._of_visit_with(mark.visit_id)
        if visit is not None:
            return _Service(visit.low, visit.high, visit.is_sure, visit.day, visit.visit_id, analyte)
        first, last = mark.first - self._day_zero, min(mark.last, self._on) - self._day_zero
        low, high = self._agenda.place(first), self._agenda.place(last)
        return None if high == BEFORE else _Service(low, high, low == high, first, mark.visit_id, analyte)

    def _of_visit_with(self, visit_id: VisitId) -> _Service | None:
        if visit_id not in self._known:
            if self._by_id is None:
                self._by_id = {mark.visit_id: mark for mark in self._visits}
            mark = self._by_id.get(visit_id)
            self._known[visit_id] = None if mark is None else self.of_visit(mark)
        return self._known[visit_id]

    def is_planned(self, one: _Service) -> bool:
        """Whether the analyte of a result is planned at a point it may be of."""
        points = self._agenda.points[max(one.low, 0) : one.high + 1]
        return any(one.analyte in point.analytes for point in points)


def _missing(
    agenda: Agenda, served: int, results: Iterable[tuple[_Service, bool]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the analytes of the served point that no result may be of, and those whose sample failed."""
    if served == BEFORE:
        return (), ()
    planned = agenda.points[served].analytes
    there = [(one.analyte, has_failed) for one, has_failed in results if one.low <= served <= one.high]
    given = {analyte for analyte, has_failed in there if not has_failed}
    tried = {analyte for analyte, has_failed in there if has_failed} - given
    return tuple(a for a in planned if a not in given), tuple(a for a in planned if a in tried)


def _unsure(services: Iterable[_Service], served: int) -> Unsure | None:
    found = max(
        (one for one in services if not one.is_sure and one.high > served),
        key=lambda one: (one.high, one.visit_id is not None),
        default=None,
    )
    return None if found is None else Unsure(found.high, found.visit_id, found.analyte)
