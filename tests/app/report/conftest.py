"""Invented patients for pages."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment

ONE = PatientId(1)
VALUES = {
    "CD4": ((7, 35), (60, 95), (272, 214), (365, 240), (731, 301)),
    "CD19": ((7, 0), (60, 0), (272, 0), (365, 0), (731, 22)),
    "IGG": ((60, 3.4), (272, 5.6), (731, 3.9)),
}


def day(number: int) -> CalendarDate:
    return CalendarDate.of(date(2023, 10, 24) + timedelta(days=number))


@pytest.fixture
def a_record() -> Callable[..., PatientRecord]:
    def make(
        *, infections: int = 0, without: str = "", organism: str = "CMV", **patient: Any
    ) -> PatientRecord:
        patient = {"number": "2023-017", "family_name": "Moreau", "given_name": "Claire"} | patient
        events = [Event(EventId(1), ONE, "immunoglobulin", day(250), details=(("form", "IVIG"),))]
        events += [
            Event(
                EventId(10 + n),
                ONE,
                "infection",
                day(3 * n),
                day(3 * n + 2),
                details=(("organism", organism),),
            )
            for n in range(infections)
        ]
        return PatientRecord(
            Patient(ONE, "u", birth_date=CalendarDate(1957, 3, 14), **patient),
            treatments=(Treatment(TreatmentId(1), ONE, infusion=day(0), product="axi-cel"),),
            results=tuple(
                Result(
                    ResultId(1000 * k + at), ONE, analyte, day(at), Measured(float(value)), entered_text=""
                )
                for k, (analyte, course) in enumerate(VALUES.items())
                if analyte != without
                for at, value in course
            ),
            events=tuple(events),
        )

    return make
