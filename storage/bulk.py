"""Many patients at once: the demo clinic and the benchmarks, up to sixteen million results."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, Protocol

from analytics.records.clone_parent import CloneParent
from analytics.records.command import Command
from analytics.records.event import Event
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.records.treatment import Treatment
from analytics.records.variant_call import VariantCall
from analytics.records.visit import Visit
from analytics.records.work_up import MyeloidWorkUp
from storage.audit import AuditWriter
from storage.batch_entry import BatchEntry
from storage.driver import Connection
from storage.id_counter import IdCounter
from storage.inserting import Row, insert_rows
from storage.laboratories import Laboratories
from storage.record_table import Tables
from storage.references import Placeholders

_CHUNK_ROWS = 200_000
_ORDER = (
    Laboratory, Patient, Treatment, Visit, Event, Sample, VariantCall, MyeloidWorkUp, CloneParent, Result,
)  # fmt: skip


class BulkTarget(Protocol):
    """What the bulk path needs of an open clinic."""

    @property
    def connection(self) -> Connection:
        """The connection it writes on."""

    @property
    def tables(self) -> Tables:
        """The table of every kind of record."""

    @property
    def laboratories(self) -> Laboratories:
        """The laboratories the file has already."""

    def writing(self) -> AbstractContextManager[AuditWriter]:
        """Hold a transaction."""


def add_in_bulk(
    clinic: BulkTarget, records: Iterable[PatientRecord], *, label: str, tick: Callable[[int], None] | None
) -> None:
    """See ``Clinic.add_records``."""
    batch = _Batch(clinic)
    done = 0
    remaining = iter(records)
    while chunk := batch.take(remaining):
        done += chunk
        with clinic.writing():
            batch.write()
        if tick is not None:
            tick(done)
    with clinic.writing() as audit:
        batch.entry.note(audit, Command(label, (), is_batch=True))
        audit.write()


class _Batch:
    """The rows of some patients on their way into the file."""

    def __init__(self, clinic: BulkTarget) -> None:
        self._clinic = clinic
        self._tables = clinic.tables
        self._ids = IdCounter(clinic.connection)
        self._laboratories = {found.name: found.id for found in clinic.laboratories.all()}
        self._records: list[PatientRecord] = []
        self.entry = BatchEntry()

    def take(self, records: Any) -> int:
        """Take the patients of the next transaction; return how many."""
        size = 0
        self._records = []
        for record in records:
            self._records.append(record)
            size += 20 + len(record.results)
            if size >= _CHUNK_ROWS:
                break
        return len(self._records)

    def write(self) -> None:
        """Insert what was taken."""
        rows: dict[type, list[Row]] = defaultdict(list)
        for record in self._records:
            self._add(record, rows)
        for kind in _ORDER:
            if rows[kind]:
                table = self._tables[kind]
                insert_rows(self._clinic.connection, table.kind, table.names, rows[kind])
                self.entry.add(table.kind, map(table.content, rows[kind]))
        self._ids.write()

    def _add(self, record: PatientRecord, rows: dict[type, list[Row]]) -> None:
        settled = Placeholders()
        for laboratory in record.laboratories:
            known = self._laboratories.get(laboratory.name)
            if known is None:
                known = LaboratoryId(self._ids.next("laboratory"))
                self._laboratories[laboratory.name] = known
                rows[Laboratory].append(self._tables[Laboratory].to_row(replace(laboratory, id=known)))
            settled.settle("laboratory", laboratory.id, known)
        everything: tuple[Any, ...] = (
            record.patient, *record.treatments, *record.visits, *record.events, *record.samples,
            *record.variants, *record.work_ups, *record.clone_parents,
        )  # fmt: skip
        for one in everything:
            kind = self._tables[type(one)].kind
            id_ = self._ids.next(kind)
            settled.settle(kind, one.id, id_)
            rows[type(one)].append(self._tables[type(one)].to_row(settled.settled(one, id=id_)))
        self.entry.touch(settled.of("patient", record.patient.id))
        rows[Result].extend(sorted(self._result_row(result, settled) for result in record.results))

    def _result_row(self, result: Result, settled: Placeholders) -> Row:
        row = self._tables[Result].to_row(result)
        id_ = self._ids.next("result")
        patient_id = settled.of("patient", row[0])
        laboratory_id, visit_id = settled.of("laboratory", row[13]), settled.of("visit", row[15])
        return (patient_id, *row[1:3], id_, *row[4:13], laboratory_id, row[14], visit_id, *row[16:])
