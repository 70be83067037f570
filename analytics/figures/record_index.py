"""Finds the records that a figure's marks stand for, of one patient or of several."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.figures.figure_row import TableWords
from analytics.records.event import Event
from analytics.records.ids import LaboratoryId, SourceFileId
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.records.time_point import TimePoint
from analytics.records.treatment import Treatment
from analytics.records.variant_call import VariantCall


@dataclass(frozen=True, slots=True)
class RecordIndex:
    """Records by their ids, which are unique in a clinic's file, each with the patient it belongs to.

    Attributes:
        files: names of the files that records came from.
    """

    results: Mapping[int, tuple[Result, PatientRecord]]
    calls: Mapping[int, VariantCall]
    samples: Mapping[int, tuple[Sample, PatientRecord]]
    events: Mapping[int, tuple[Event, PatientRecord]]
    treatments: Mapping[int, tuple[Treatment, PatientRecord]]
    files: Mapping[SourceFileId, str]
    words: TableWords

    @classmethod
    def of(
        cls, records: Sequence[PatientRecord], files: Mapping[SourceFileId, str], words: TableWords
    ) -> "RecordIndex":
        """Return the index of *records*."""
        return cls(
            {result.id: (result, record) for record in records for result in record.results},
            {call.id: call for record in records for call in record.variants},
            {sample.id: (sample, record) for record in records for sample in record.samples},
            {event.id: (event, record) for record in records for event in record.events},
            {one.id: (one, record) for record in records for one in record.treatments},
            files,
            words,
        )

    def source(self, file_id: SourceFileId | None, row: int | None = None) -> str:
        """Return where a record stands: its file, with the row where that is known, or *typed*."""
        if file_id is None:
            return self.words.typed
        name = self.files.get(file_id, self.words.unnamed_file)
        return name if row is None else self.words.file_row.format(file=name, row=row)


def laboratory_name(record: PatientRecord, laboratory_id: LaboratoryId | None) -> str:
    """Return the name of a laboratory of *record*; empty where none is named."""
    return next((lab.name for lab in record.laboratories if lab.id == laboratory_id), "")


def days_of(record: PatientRecord, at: TimePoint | None) -> DaySpan | None:
    """Return the days *at* can be on the axis of *record*; None where it has no place there."""
    return record.axis.span(at) if at is not None else None


def as_known(at: TimePoint | None) -> str:
    """Return a date as far as it is known, ``2024-05``; a relative time as its source said it."""
    return str(at) if at is not None else ""
