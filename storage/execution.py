"""Carrying out one command inside a transaction: rows, ids and audit entries."""

from dataclasses import replace
from typing import Any

from analytics.errors import EditConflict
from analytics.records.command import Change, Command, Record
from analytics.records.patient import Patient
from analytics.records.setting import Setting
from storage import driver
from storage.audit import AuditTrail, AuditWriter
from storage.batch_entry import BatchEntry
from storage.faults import DuplicateRecord
from storage.id_counter import IdCounter
from storage.inserting import Row, insert_rows
from storage.record_json import record_json
from storage.record_table import RecordTable, Tables
from storage.references import Placeholders


class Execution:
    """One command on its way; used once."""

    def __init__(
        self, connection: driver.Connection, tables: Tables, ids: IdCounter, audit: AuditWriter
    ) -> None:
        self._connection = connection
        self._tables = tables
        self._ids = ids
        self._audit = audit
        self._placeholders = Placeholders()
        self._waiting: list[Row] = []
        self._waiting_table: RecordTable[Any] | None = None
        self._batch = BatchEntry()
        self._noted: set[tuple[str, int]] = set()
        self._done: list[Change] = []

    def carry_out(self, command: Command) -> Command:
        """Carry *command* out and return it as carried out, every id filled in.

        Raises:
            EditConflict: a record is not as the command last saw it.
            DuplicateRecord: a number or a name that must be unique is taken.
        """
        if any(map(_is_moved, command.changes)):  # what refers to one another moves one after the other
            self._connection.execute("PRAGMA defer_foreign_keys = ON")  # until the end of the transaction
        for change in command.changes:
            if change.before is None:
                self._create(change.after, command)
            else:
                self._flush(is_batch=command.is_batch)
                self._replace(change.before, change.after, command)
        self._flush(is_batch=command.is_batch)
        if command.is_batch:
            self._batch.note(self._audit, command)
        self._ids.write()
        self._audit.write()
        return replace(command, changes=tuple(self._done))

    def _create(self, wanted: Any, command: Command) -> None:
        table = self._tables[type(wanted)]
        if type(wanted) is not Setting and wanted.id < 0:
            record = self._placeholders.settled(wanted, id=self._ids.next(table.kind))
            self._placeholders.settle(table.kind, wanted.id, record.id)  # type: ignore[union-attr]
        else:
            record = self._placeholders.settled(wanted)
            if type(record) is not Setting:
                self._ids.keep(table.kind, record.id)  # type: ignore[union-attr]
        if table is not self._waiting_table:
            self._flush(is_batch=command.is_batch)
            self._waiting_table = table
        self._waiting.append(table.to_row(record))
        self._done.append(Change(None, record))
        self._batch.touch(_patient_of(record))
        if not command.is_batch:
            self._note("create", command, None, record)

    def _replace(self, before: Any, wanted: Any, command: Command) -> None:
        table = self._tables[type(before)]
        after: Any = None if wanted is None else self._placeholders.settled(wanted)
        if after is not None and _id_of(after) != _id_of(before):
            raise ValueError("an edit keeps the id of its record")
        if table.stored(before) != before:
            raise EditConflict(kind=table.kind, id=_id_of(before))
        self._done.append(Change(before, after))
        if after == before:
            return
        try:
            if after is None:
                table.delete(before)
            else:
                table.update(before, after)
        except driver.IntegrityError as error:
            raise _meant_by(error, table.kind, _id_of(before)) from error
        action = "delete" if after is None else "correct" if command.is_batch else "edit"
        self._batch.count(table.kind, action)
        self._batch.touch(_patient_of(before))
        if command.is_batch and after is None and not self._has_entries(table.kind, before):
            self._batch.keep(table.kind, record_json(before))
        else:
            self._note(action, command, before, after)

    def _flush(self, *, is_batch: bool) -> None:
        """Insert the rows that wait, all of one kind."""
        table, rows = self._waiting_table, self._waiting
        self._waiting_table, self._waiting = None, []
        if table is None:
            return
        try:
            insert_rows(self._connection, table.kind, table.names, rows)
        except driver.IntegrityError as error:
            raise _meant_by(error, table.kind, None) from error
        if is_batch:
            self._batch.add(table.kind, map(table.content, rows))

    def _has_entries(self, kind: str, record: Any) -> bool:
        """Whether the record has entries of its own: then its end gets one, too."""
        if type(record) is Setting:
            return True
        return (kind, record.id) in self._noted or AuditTrail(self._connection).knows(kind, record.id)

    def _note(self, action: str, command: Command, before: Record | None, after: Record | None) -> None:
        record: Any = before if after is None else after
        kind = self._tables[type(record)].kind
        record_id = None if type(record) is Setting else _id_of(record)
        if record_id is not None:
            self._noted.add((kind, record_id))
        self._audit.note(
            action,
            command.label,
            kind=kind,
            record_id=record_id,
            patient_id=_patient_of(record),
            old=None if before is None else record_json(before),
            new=None if after is None else record_json(after),
            reason=command.reason,
        )


def _is_moved(change: Change) -> bool:
    """Whether a record passes to another patient, by a merge or by taking one back."""
    before, after = change.before, change.after
    return (
        before is not None
        and after is not None
        and getattr(before, "patient_id", None) != getattr(after, "patient_id", None)
    )


def _id_of(record: Any) -> Any:
    return record.key if type(record) is Setting else record.id


def _patient_of(record: Any) -> int | None:
    return record.id if type(record) is Patient else getattr(record, "patient_id", None)


def _meant_by(error: Exception, kind: str, id_: object) -> Exception:
    """Return what a broken constraint means; a check that fails is a bug and stays one.

    The driver gives no extended code, only SQLite's words.
    """
    if str(error).startswith("FOREIGN KEY"):
        return EditConflict(kind=kind, id=id_)
    if str(error).startswith("UNIQUE"):
        return DuplicateRecord(kind=kind)
    return error
