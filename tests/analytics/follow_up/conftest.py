"""Patients to plan for, in days from their infusion."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, TreatmentId, VisitId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Outcome, Result
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit, VisitKind

P = PatientId(1)
ONE = Measured(1.0)


class Follow:
    """``follow("2024-01-01").visit(30).result("CD4", 62).record``: days count from the infusion."""

    def __init__(self, infusion: str) -> None:
        self.zero = CalendarDate.parse(infusion)
        treatment = Treatment(TreatmentId(1), P, infusion=self.zero)
        self.record = PatientRecord(Patient(P, "u", "1"), (treatment,))

    def at(self, day: int | str) -> TimePoint:
        if isinstance(day, str):
            return CalendarDate.parse(day)
        return CalendarDate.of(self.zero.earliest + timedelta(days=day))

    def visit(self, day: int | str, kind: str = "planned", point: str | None = None, **more: Any) -> "Follow":
        made = Visit(VisitId(len(self.record.visits) + 1), P, self.at(day), VisitKind(kind), point, **more)
        return self._with(visits=(*self.record.visits, made))

    def result(
        self, analyte: str, day: int | str, outcome: Outcome = ONE, visit: int | None = None
    ) -> "Follow":
        made = Result(
            ResultId(len(self.record.results) + 1), P, analyte, self.at(day), outcome, "1",
            visit_id=None if visit is None else VisitId(visit),
        )  # fmt: skip
        return self._with(results=(*self.record.results, made))

    def event(self, kind: str, day: int | str | None, **details: Any) -> "Follow":
        at = None if day is None else self.at(day)
        made = Event(EventId(len(self.record.events) + 1), P, kind, at, details=tuple(details.items()))
        return self._with(events=(*self.record.events, made))

    def treated(self, day: int | str | None, **more: Any) -> "Follow":
        at = None if day is None else self.at(day)
        made = Treatment(TreatmentId(len(self.record.treatments) + 1), P, infusion=at, **more)
        return self._with(treatments=(*self.record.treatments, made))

    def day(self, number: int) -> date:
        return self.zero.earliest + timedelta(days=number)

    def _with(self, **changes: Any) -> "Follow":
        other = Follow(str(self.zero))
        other.record = replace(self.record, **changes)
        return other


@pytest.fixture
def follow() -> Callable[[str], Follow]:
    return Follow
