"""A patient infused on 1 January 2024 with one stored visit, and a visit being entered on it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.records.command import Command
from analytics.records.ids import LaboratoryId, PatientId, ResultId, TreatmentId, VisitId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit
from analytics.visits.entering import Entering, begin
from analytics.visits.entry_frame import EntryFrame

TODAY = date(2024, 6, 29)
P = PatientId(1)


def result(id: int, analyte: str, value: float, day: str = "2024-03-31", **given: Any) -> Result:
    """A stored result, as it was typed."""
    return Result(
        ResultId(id), P, analyte, CalendarDate.parse(day), Measured(value), f"{value:g}",
        **{"visit_id": VisitId(5), **given},
    )  # fmt: skip


@pytest.fixture
def make_result() -> Callable[..., Result]:
    """Return what makes a stored result."""
    return result


@pytest.fixture
def record() -> PatientRecord:
    """Day 90 was seen: IgG 3.1, CD4 150; today is day 180."""
    return PatientRecord(
        Patient(id=P, uuid="u", number="1"),
        (Treatment(id=TreatmentId(1), patient_id=P, infusion=CalendarDate(2024, 1, 1)),),
        visits=(
            Visit(VisitId(5), P, CalendarDate(2024, 3, 31), planned_point="d90", ecog=1, weight_kg=70.0),
        ),
        results=(result(1, "IGG", 3.1), result(2, "CD4", 150.0)),
    )


@pytest.fixture
def frame() -> EntryFrame:
    """A clinic with one laboratory, which reports IgG in mg/dL, and an alarm limit of its own."""
    laboratory = Laboratory(LaboratoryId(1), "CHU", (ReportedAnalyte("IGG", "mg/dL"),))
    return EntryFrame(today=TODAY, laboratories=(laboratory,), settings={"alarm.high.IGG": "20.0"})


@pytest.fixture
def stored(record: PatientRecord, frame: EntryFrame) -> Entering:
    """The stored visit of day 90, open; no laboratory is chosen."""
    return begin(record, replace(frame, laboratories=()), VisitId(5))


@pytest.fixture
def new(record: PatientRecord, frame: EntryFrame) -> Entering:
    """A new visit of today, in the units of the catalogue."""
    return begin(record, replace(frame, laboratories=()))


@pytest.fixture
def carry_out() -> Callable[[PatientRecord, Command], PatientRecord]:
    """Return what carries a command out on a record in memory, with ids from 100 on."""

    def carry(record: PatientRecord, command: Command) -> PatientRecord:
        visits: dict[int, Any] = {v.id: v for v in record.visits}
        results: dict[int, Any] = {r.id: r for r in record.results}
        ids: dict[tuple[type, int], int] = {}

        def settle(one: Any) -> Any:
            if one is None:
                return None
            id_ = ids.setdefault((type(one), one.id), 100 + len(ids)) if one.id < 0 else one.id
            one = replace(one, id=id_)
            if isinstance(one, Result) and one.visit_id is not None and one.visit_id < 0:
                one = replace(one, visit_id=ids[Visit, one.visit_id])
            return one

        for change in command.changes:
            shelf: Any = visits if isinstance(change.before or change.after, Visit) else results
            before, after = change.before, settle(change.after)
            if before is not None:
                assert shelf[before.id] == before
                del shelf[before.id]
            if after is not None:
                shelf[after.id] = after
        by_id = [tuple(shelf[id_] for id_ in sorted(shelf)) for shelf in (visits, results)]
        return replace(record, visits=by_id[0], results=by_id[1])

    return carry
