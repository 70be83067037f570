"""A patient whose figure has everything in it, and one to build others from."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count

import pytest

from analytics.records.event import Event
from analytics.records.patient import Patient, Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Result,
)
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind, Treatment

INFUSION = date(2023, 10, 24)
DAYS = (-4, 7, 14, 28, 60, 91, 182, 272, 365, 548, 731, 912)
VALUES = {
    "CD4": (145, 35, 65, 90, 95, 125, 155, 214, 240, 265, 255, 301),
    "CD8": (210, 95, 260, 410, 510, 480, 430, 415, 400, 405, 370, 390),
    "CD19": (0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 14, 22),
    "NK": (90, 12, 55, 110, 105, 115, 130, 125, 128, 133, 138, 144),
    "IGG": (4.6, 4.1, 3.9, 3.6, 3.4, 2.8, 5.2, 5.6, 5.4, 5.1, 3.5, 3.9),
}


def at(day):
    return CalendarDate.of(INFUSION + timedelta(days=day))


class RecordMaker:
    """Makes results and events of one invented patient, numbered as they come."""

    def __init__(self) -> None:
        self._ids = count(1)

    def result(self, analyte, day, outcome, when=None):
        outcome = Measured(float(outcome)) if isinstance(outcome, int | float) else outcome
        return Result(
            id=next(self._ids),
            patient_id=1,
            analyte=analyte,
            at=when or at(day),
            outcome=outcome,
            entered_text="",
        )

    def event(self, kind, day, end=None, when=None, **more):
        details = tuple(sorted((k, v) for k, v in more.items() if k not in {"grade", "is_ongoing"}))
        rest = {k: v for k, v in more.items() if k in {"grade", "is_ongoing"}}
        return Event(
            id=next(self._ids),
            patient_id=1,
            kind=kind,
            onset=when or at(day),
            end=at(end) if end is not None else None,
            details=details,
            **rest,
        )

    def record(self, results=(), events=(), treatments=None, **patient):
        index = Treatment(id=1, patient_id=1, infusion=at(0), product="axi-cel", lymphodepletion_start=at(-5))
        return PatientRecord(
            Patient(id=1, uuid="u", number="2023-017", sex=Sex.FEMALE, **patient),
            treatments=(index,) if treatments is None else treatments,
            results=tuple(results),
            events=tuple(events),
        )


@pytest.fixture
def make() -> RecordMaker:
    return RecordMaker()


@pytest.fixture
def course(make: RecordMaker) -> PatientRecord:
    """Two and a half years with everything: relapse, IVIG, bounds, none, missing, partial dates."""
    results = [
        make.result(analyte, day, value)
        for analyte, values in VALUES.items()
        for day, value in zip(DAYS, values, strict=True)
    ]
    results += [
        make.result("CD19", 650, Censored(Comparator.BELOW, 1.0)),
        make.result("CD19", 700, NotDetected()),
        make.result("CD4", 800, Missing(MissingReason.SAMPLE_FAILED)),
        make.result("IGG", 0, 3.0, when=CalendarDate(2026, 4)),
    ]
    events = [
        make.event("crs", 2, 5, grade=2),
        make.event("icans", 6, 9, grade=3),
        make.event("gcsf", 5, 12),
        make.event("gcsf", 18, 23),
        make.event("infection", 11, 17, organism="E. coli bacteraemia"),
        make.event("infection", 92, 110, organism="COVID-19"),
        make.event("infection", 0, when=CalendarDate(2025, 2), organism="Varicella zoster, disseminated"),
        make.event("response", 30, response="PR"),
        make.event("response", 91, response="CR"),
        make.event("progression", 620),
        make.event("death", 1000),
        *(make.event("immunoglobulin", 95 + 30 * n, form="IVIG") for n in range(16)),
    ]
    later = Treatment(
        id=2, patient_id=1, kind=TherapyKind.OTHER_SYSTEMIC, infusion=at(660), product="glofitamab"
    )
    record = make.record(results, events)
    return make.record(results, events, treatments=(*record.treatments, later))


@pytest.fixture
def figure_of() -> Callable:
    """Return the recovery figure of a record, assessed as the window does it."""
    from analytics.figures.palette import load_palette
    from analytics.figures.recovery import recovery_figure
    from analytics.rules.immune_reconstitution import assess_immune_reconstitution
    from analytics.wording import Wording

    def draw(record, **more):
        more.setdefault("palette", load_palette("light"))
        more.setdefault("wording", Wording())
        return recovery_figure(record, assess_immune_reconstitution(record), **more)

    return draw
