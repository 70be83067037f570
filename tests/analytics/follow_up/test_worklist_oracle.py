"""What is due is what going through every window with every date says."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.catalogue import catalogue
from analytics.demo.clinic import synthetic_clinic
from analytics.follow_up.agenda import Agenda
from analytics.follow_up.followed_patient import followed
from analytics.follow_up.work_item import What, WorkItem
from analytics.follow_up.worklist import patient_items, worklist
from analytics.follow_up.worklist_settings import worklist_settings
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Missing, MissingReason, Result
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit, VisitKind

# Definitions §1.5, written down once more: day, days before, days after.
WINDOWS = [(0, 7, 0), (7, 2, 2), (14, 2, 2), (21, 3, 3), (30, 5, 5), (60, 10, 10), (90, 15, 15),
           (180, 30, 30), (360, 45, 45), *((day, 45, 45) for day in range(540, 5401, 180))]  # fmt: skip
DUE = {"CD3", "CD4", "CD8", "CD19", "NK", "IGG", "IGA", "IGM"}
FAILED = Missing(MissingReason.SAMPLE_FAILED)
AGENDA = Agenda.of(catalogue().schedule)
SETTINGS = worklist_settings({})


class Plain:
    """One patient, window by window and date by date; for full dates only."""

    def __init__(self, record: PatientRecord, on: date) -> None:
        index = record.index_treatment
        assert index is not None
        assert isinstance(index.infusion, CalendarDate)
        zero = index.infusion.earliest
        self.record, self.on = record, on
        self.windows = [
            (day, zero + timedelta(days=day - before), zero + timedelta(days=day + after))
            for day, before, after in WINDOWS
        ]
        starts = [first for _, first, _ in self.windows]
        self.nexts = [*starts[1:], date.max]
        self.lasts = [date.min, *starts[:-1]]

    def of_visit(self, visit: Visit) -> int | None:
        at = full(visit)
        if at > self.on:
            return None
        for place, (day, _, _) in enumerate(self.windows):
            if visit.planned_point == f"d{day}" and at >= self.lasts[place]:
                return place
        for place, (_, first, last) in enumerate(self.windows):
            if first <= at <= last:
                return place
            if last < at < self.nexts[place] and visit.kind is VisitKind.PLANNED:
                return place
        return None

    def of_result(self, result: Result) -> int | None:
        at = full(result)
        if at > self.on:
            return None
        for visit in self.record.visits:
            if visit.id == result.visit_id and self.of_visit(visit) is not None:
                return self.of_visit(visit)
        for place, (_, first, _) in enumerate(self.windows):
            if first <= at < self.nexts[place]:
                return place
        return None

    def served(self) -> int:
        places = [self.of_visit(visit) for visit in self.record.visits]
        places += [self.of_result(r) for r in self.record.results if r.analyte in DUE and r.outcome != FAILED]
        return max((place for place in places if place is not None), default=-1)

    def open(self) -> dict[tuple[str, int], tuple[date, date, int | None]]:
        """Return window and days late by kind and planned day."""
        found: dict[tuple[str, int], tuple[date, date, int | None]] = {}
        for day, first, last in self.windows[self.served() + 1 :]:
            if first <= self.on <= last:
                found["due", day] = (first, last, None)
            elif last < self.on and day > 0:
                found["overdue", day] = (first, last, (self.on - last).days)
        return found

    def missing(self) -> set[str]:
        served = self.served()
        if served < 0:
            return set()
        there = {
            r.analyte for r in self.record.results if self.of_result(r) == served and r.outcome != FAILED
        }
        return DUE - there


def full(record: Visit | Result) -> date:
    assert isinstance(record.at, CalendarDate)
    return record.at.earliest


def is_alive(record: PatientRecord, on: date) -> bool:
    deaths = [e.onset for e in record.events if e.kind == "death"]
    return not any(isinstance(at, CalendarDate) and at.earliest <= on for at in deaths)


def visits_of(items: list[WorkItem]) -> dict[tuple[str, int], tuple[Any, Any, int | None]]:
    return {
        (item.kind.value, item.day or 0): (item.due_from, item.due_to, item.days_late)
        for item in items
        if item.what is What.VISIT
    }


def missing_in(items: list[WorkItem]) -> set[str]:
    return {a for item in items if item.what in (What.SAMPLES, What.MISSING_VALUES) for a in item.analytes}


@pytest.mark.parametrize("on", [date(2012, 2, 29), date(2024, 2, 29), date(2025, 6, 1), date(2026, 11, 22)])
def test_that_the_demo_clinic_has_due_what_its_dates_say(on: date) -> None:
    records = list(synthetic_clinic(seed=1, patients=128))
    checked, everything = 0, 0
    for record in records:
        items, _ = patient_items(followed(record), AGENDA, SETTINGS, on, date(2027, 1, 1))
        plain = Plain(record, on) if is_alive(record, on) else None
        assert visits_of(items) == ({} if plain is None else plain.open())
        if plain is not None:
            assert missing_in(items) == plain.missing()
            checked += 1
        everything += len(items)
    assert checked > 30 or on.year < 2025
    found = worklist(map(followed, records), catalogue().schedule, SETTINGS, on=on, today=date(2027, 1, 1))
    assert len(found.items) == everything


EDGES = sorted({edge + by for day, before, after in WINDOWS[:14] for edge in (day - before, day + after)
                for by in (-1, 0, 1)})  # fmt: skip
DAYS = st.sampled_from(EDGES) | st.integers(-40, 1500)
VISITS = st.lists(
    st.tuples(
        DAYS,
        st.sampled_from(["planned", "unplanned", "inpatient"]),
        st.none() | st.sampled_from(["d0", "d30", "d90", "d180", "d540", "d28", ""]),
    ),
    max_size=5,
)
RESULTS = st.lists(
    st.tuples(
        st.sampled_from(["CD4", "IGG", "IGM", "ANC"]),
        DAYS,
        st.sampled_from([Measured(1.0), FAILED, Missing(MissingReason.NOT_DONE)]),
        st.none() | st.integers(1, 5),
    ),
    max_size=6,
)


@given(
    infusion=st.dates(date(2016, 1, 1), date(2024, 12, 31)) | st.just(date(2024, 2, 29)),
    visits=VISITS,
    results=RESULTS,
    day=DAYS,
)  # fmt: skip
def test_that_any_patient_has_due_what_the_dates_say(
    infusion: date, visits: list[Any], results: list[Any], day: int
) -> None:
    from_here = follow_from(infusion)
    for at, kind, point in visits:
        from_here = from_here.visit(at, kind, point or None)
    for analyte, at, outcome, visit in results:
        from_here = from_here.result(analyte, at, outcome, visit)
    record, on = from_here.record, infusion + timedelta(days=day)
    plain = Plain(record, on)
    items, reason = patient_items(followed(record), AGENDA, SETTINGS, on, date(2099, 1, 1))
    assert reason is None
    assert visits_of(items) == plain.open()
    assert missing_in(items) == plain.missing()


def follow_from(infusion: date) -> Any:
    return FOLLOW[0](infusion.isoformat())


FOLLOW: list[Callable[[str], Any]] = []


@pytest.fixture(autouse=True)
def _builder(follow: Callable[[str], Any]) -> None:
    FOLLOW[:] = [follow]


def test_that_windows_are_written_down_as_the_catalogue_has_them() -> None:
    points = list(catalogue().schedule.points())
    assert [(p.day, p.first_day, p.last_day) for p in points] == [(d, d - b, d + a) for d, b, a in WINDOWS]
    assert all(before.last_day < after.first_day for before, after in pairwise(points))
    assert set(points[-1].analytes) == DUE
