"""A small language for records: ``a_record(infusion="2024-01-01").with_result("CD4", 30, 250)``."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from analytics.records.event import Detail, Event
from analytics.records.ids import (
    EventId,
    LaboratoryId,
    PatientId,
    ResultId,
    SampleId,
    TreatmentId,
    VariantCallId,
)
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Patient, Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Outcome, Result
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from analytics.records.variant_call import CallState, VariantCall

P = PatientId(1)
INFUSION = date(2024, 1, 1)


def at(day: int | str) -> TimePoint:
    """A day number as a date, a text as the partial date it is."""
    if isinstance(day, str):
        return CalendarDate.parse(day)
    return CalendarDate.of(INFUSION + timedelta(days=day))


@dataclass(frozen=True)
class RecordBuilder:
    """A patient infused on 1 January 2024; every ``with_…`` gives a new builder."""

    record: PatientRecord = field(
        default_factory=lambda: PatientRecord(
            Patient(id=P, uuid="u", number="1"),
            (Treatment(id=TreatmentId(1), patient_id=P, infusion=CalendarDate.of(INFUSION)),),
        )
    )

    def with_result(
        self, analyte: str, day: int | str, outcome: float | Outcome, *, laboratory: int | None = None
    ) -> "RecordBuilder":
        result = Result(
            id=ResultId(len(self.record.results) + 1),
            patient_id=P,
            analyte=analyte,
            at=at(day),
            outcome=Measured(float(outcome)) if isinstance(outcome, int | float) else outcome,
            entered_text=str(outcome),
            laboratory_id=LaboratoryId(laboratory) if laboratory is not None else None,
        )
        return RecordBuilder(replace(self.record, results=(*self.record.results, result)))

    def with_event(
        self,
        kind: str,
        day: int | str | None,
        *,
        end: int | None = None,
        ongoing: bool = False,
        **details: Detail,
    ) -> "RecordBuilder":
        event = Event(
            id=EventId(len(self.record.events) + 1),
            patient_id=P,
            kind=kind,
            onset=None if day is None else at(day),
            end=None if end is None else at(end),
            is_ongoing=ongoing,
            details=tuple(sorted(details.items())),
        )
        return RecordBuilder(replace(self.record, events=(*self.record.events, event)))

    def with_sample(
        self,
        day: int | str | None,
        found: Mapping[str, float | None] = MappingProxyType({}),
        *,
        panel: str | None = "myeloid-core",
        limit: float | None = 0.01,
        material: Material | None = Material.BLOOD,
        depth: int | None = 1000,
        failed: bool = False,
    ) -> "RecordBuilder":
        """A sequencing sample with what it *found*: ``{"TP53 p.R248Q": 0.044}``."""
        place = RelativeTime(0) if day is None else at(day)
        key = SampleId(len(self.record.samples) + 1)
        sample = Sample(key, P, place, material, panel, limit, depth, has_failed=failed)
        first = len(self.record.variants) + 1
        calls = tuple(
            VariantCall(
                VariantCallId(n), P, key, name.split(" ")[0], CallState.DETECTED,
                hgvs_p=name.partition(" ")[2] or "p.Arg1Ter", vaf_fraction=vaf,
            )
            for n, (name, vaf) in enumerate(found.items(), first)
        )  # fmt: skip
        samples, variants = (*self.record.samples, sample), (*self.record.variants, *calls)
        return RecordBuilder(replace(self.record, samples=samples, variants=variants))

    def of(self, sex: Sex | None = None, born: str | None = None) -> "RecordBuilder":
        """The same of a man or a woman born on a date."""
        date_of_birth = CalendarDate.parse(born) if born else None
        patient = replace(self.record.patient, sex=sex, birth_date=date_of_birth)
        return RecordBuilder(replace(self.record, patient=patient))

    def with_next_therapy(self, day: int) -> "RecordBuilder":
        therapy = Treatment(
            id=TreatmentId(len(self.record.treatments) + 1),
            patient_id=P,
            kind=TherapyKind.OTHER_SYSTEMIC,
            infusion=at(day),
        )
        return RecordBuilder(replace(self.record, treatments=(*self.record.treatments, therapy)))

    def with_laboratory(self, analyte: str, *, below_means_not_detected: bool | None) -> "RecordBuilder":
        report = ReportedAnalyte(analyte, "/uL", below_means_not_detected=below_means_not_detected)
        laboratory = Laboratory(LaboratoryId(7), "Central", (report,))
        return RecordBuilder(replace(self.record, laboratories=(laboratory,)))

    def counted_from(self, origin: str | None) -> "RecordBuilder":
        """The same results in days from *origin*, without any treatment."""
        axis = self.record.axis
        results = tuple(replace(r, at=RelativeTime(axis.day(r.at) or 0)) for r in self.record.results)
        return RecordBuilder(PatientRecord(replace(self.record.patient, origin=origin), (), results=results))


@pytest.fixture
def a_record() -> RecordBuilder:
    return RecordBuilder()
