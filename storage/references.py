"""Placeholder ids of a command: where records refer to one another, and what each becomes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from analytics.records.clone_parent import CloneParent
from analytics.records.command import Record
from analytics.records.event import Event
from analytics.records.laboratory import Laboratory
from analytics.records.letter import Letter
from analytics.records.patient import Patient
from analytics.records.result import FromFile, Result
from analytics.records.sample import Sample
from analytics.records.setting import Setting
from analytics.records.source_file import SourceFile
from analytics.records.treatment import Treatment
from analytics.records.variant_call import VariantCall
from analytics.records.visit import Visit
from analytics.records.work_up import MyeloidWorkUp
from storage.result_rows import changed_result

_PATIENT = {"patient_id": "patient"}
REFERENCES: Mapping[type, Mapping[str, str]] = {
    Patient: {},
    Laboratory: {},
    SourceFile: {},
    Setting: {},
    Treatment: _PATIENT,
    Visit: _PATIENT,
    MyeloidWorkUp: _PATIENT,
    CloneParent: _PATIENT,
    Letter: {**_PATIENT, "corrects": "letter"},
    Event: {**_PATIENT, "file_id": "source_file"},
    Sample: {**_PATIENT, "laboratory_id": "laboratory", "file_id": "source_file"},
    VariantCall: {**_PATIENT, "sample_id": "sample"},
    Result: {**_PATIENT, "laboratory_id": "laboratory", "visit_id": "visit"},
}


class Placeholders:
    """The ids that a command's placeholders became, kind by kind."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, int], int] = {}

    def settle(self, kind: str, placeholder: int, id_: int) -> None:
        """Remember what *placeholder* became.

        Raises:
            ValueError: the command creates two records of this kind with the same placeholder.
        """
        if (kind, placeholder) in self._ids:
            raise ValueError(f"placeholder {placeholder} names two records of kind {kind}")
        self._ids[kind, placeholder] = id_

    def settled(self, record: Any, **changes: Any) -> Record:
        """Return *record* with the placeholders it refers to replaced, and with *changes*."""
        for field, kind in REFERENCES[type(record)].items():
            target = getattr(record, field)
            if target is not None and target < 0:
                changes[field] = self._id(kind, target)
        if type(record) is Result and type(record.source) is FromFile and record.source.file_id < 0:
            changes["source"] = FromFile(
                self._id("source_file", record.source.file_id),  # type: ignore[arg-type]
                record.source.row,
            )
        if type(record) is Result:
            return changed_result(record, changes) if changes else record
        found: Record = replace(record, **changes) if changes else record
        return found

    def of(self, kind: str, id_: int | None) -> int | None:
        """Return what *id_* became, or itself where it is no placeholder."""
        return id_ if id_ is None or id_ >= 0 else self._id(kind, id_)

    def _id(self, kind: str, placeholder: int) -> int:
        try:
            return self._ids[kind, placeholder]
        except KeyError:
            raise ValueError(f"placeholder {placeholder} of kind {kind} names no record before it") from None
