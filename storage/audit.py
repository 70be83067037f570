"""The audit trail: who changed what, when and why, each entry chained to the one before by its hash."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from analytics.records.audit_entry import AuditEntry
from storage.driver import Connection
from storage.inserting import insert_rows
from storage.record_json import canonical_row

NO_HASH = "0" * 64
_COLUMNS = (
    "sequence", "at", "user", "action", "kind", "record_id", "patient_id", "old", "new", "reason", "label",
    "previous_hash", "hash",
)  # fmt: skip
AUDIT_NAMES = ", ".join(_COLUMNS)
_LISTED = AUDIT_NAMES.replace("old,", "iif(action = 'undo import', NULL, old),")
_OF_PATIENT = (
    "SELECT sequence FROM audit WHERE patient_id = ?"
    " UNION ALL SELECT sequence FROM audit WHERE kind IS NULL AND action IN ('import', 'undo import')"
    " AND EXISTS (SELECT 1 FROM json_each(new, '$.patients') WHERE value = ?)"
)


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The last entry: everything before it follows from its hash."""

    sequence: int
    hash: str


class AuditTrail:
    """Reads the trail."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def entries(self, patient_id: int | None = None, limit: int = 1000) -> tuple[AuditEntry, ...]:
        """Return the last *limit* entries, newest first, of one patient where asked, batches included.

        The records that a batch took back are left out of its entry: ``taken_back`` reads them.
        """
        clause = "" if patient_id is None else f"WHERE sequence IN ({_OF_PATIENT})"
        rows = self._connection.execute(
            f"SELECT {_LISTED} FROM audit {clause} ORDER BY sequence DESC LIMIT ?",
            (limit,) if patient_id is None else (patient_id, patient_id, limit),
        )
        return tuple(_entry(row) for row in rows)

    def of_record(self, kind: str, record_id: int) -> tuple[AuditEntry, ...]:
        """Return every entry about one record, oldest first."""
        rows = self._connection.execute(
            f"SELECT {AUDIT_NAMES} FROM audit WHERE kind = ? AND record_id = ? ORDER BY sequence",
            (kind, record_id),
        )
        return tuple(_entry(row) for row in rows)

    def knows(self, kind: str, record_id: int) -> bool:
        """Return whether a record has an entry of its own."""
        return (
            self._connection.execute(
                "SELECT 1 FROM audit WHERE kind = ? AND record_id = ? LIMIT 1", (kind, record_id)
            ).fetchone()
            is not None
        )

    def taken_back(self, kind: str, record_id: int) -> tuple[AuditEntry, ...]:
        """Return the batches that took a record back, oldest first, each with the record alone as *old*."""
        names = AUDIT_NAMES.replace("old,", "gone.value,")
        rows = self._connection.execute(
            f"SELECT {names} FROM audit, json_each(audit.old, '$.records.' || ?) AS gone"
            " WHERE action = 'undo import' AND json_extract(gone.value, '$.id') = ? ORDER BY sequence",
            (kind, record_id),
        )
        return tuple(_entry(row) for row in rows)

    def all(self) -> Iterator[AuditEntry]:
        """Yield every entry, oldest first."""
        for row in self._connection.execute(f"SELECT {AUDIT_NAMES} FROM audit ORDER BY sequence"):
            yield _entry(row)

    def head(self) -> AuditHead:
        """Return the last entry's sequence and hash; 0 and zeros before there is one."""
        row = self._connection.execute(
            "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        return AuditHead(0, NO_HASH) if row is None else AuditHead(*row)

    def head_hash(self) -> str:
        """Return the last entry's hash."""
        return self.head().hash


class AuditWriter:
    """Adds entries to the trail inside the caller's transaction."""

    def __init__(self, connection: Connection, *, user: str, at: datetime) -> None:
        self._connection = connection
        self._user = user
        self._at = at.isoformat()
        self._head = AuditTrail(connection).head()
        self._rows: list[tuple[Any, ...]] = []

    def note(
        self,
        action: str,
        label: str,
        *,
        kind: str | None = None,
        record_id: int | None = None,
        patient_id: int | None = None,
        old: str | None = None,
        new: str | None = None,
        reason: str | None = None,
    ) -> None:
        """Chain one entry to the last."""
        words = (
            self._head.sequence + 1, self._at, self._user, action, kind, record_id, patient_id, old, new,
            reason, label, self._head.hash,
        )  # fmt: skip
        hash_ = chained_hash(words)
        self._rows.append((*words, hash_))
        self._head = AuditHead(self._head.sequence + 1, hash_)

    def write(self) -> None:
        """Write the entries noted so far."""
        insert_rows(self._connection, "audit", _COLUMNS, self._rows)
        self._rows.clear()


def chained_hash(words: tuple[Any, ...]) -> str:
    """Return the SHA-256 of an entry: of its columns but the last, as one canonical JSON array."""
    return hashlib.sha256(canonical_row(words).encode()).hexdigest()


def _entry(row: tuple[Any, ...]) -> AuditEntry:
    return AuditEntry(row[0], datetime.fromisoformat(row[1]), *row[2:])
