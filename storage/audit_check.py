"""Whether the audit trail is unbroken, and whether the records are as it last saw them."""

import json
from typing import Any

from storage.audit import AUDIT_NAMES, NO_HASH, chained_hash
from storage.driver import Connection
from storage.record_json import record_json
from storage.shelves import Shelves


def audit_problems(connection: Connection) -> int:
    """Return how many entries are missing, out of order, or not what their hash says."""
    problems, sequence, previous = 0, 0, NO_HASH
    for row in connection.execute(f"SELECT {AUDIT_NAMES} FROM audit ORDER BY sequence"):
        *words, hash_ = row
        is_next = words[0] == sequence + 1 and words[-1] == previous
        problems += not (is_next and chained_hash(tuple(words)) == hash_)
        sequence, previous = words[0], hash_
    return problems + (sequence == 0)


def records_against_audit(shelves: Shelves, connection: Connection) -> int:
    """Return how many records differ from the last audit entry of their own.

    Records of an import have none of their own until they are edited, and a record that was deleted may
    have come back with a batch: these are not counted.
    """
    by_kind = {table.kind: table for table in shelves.tables.values()}
    problems = 0
    for kind, record_id, patient_id, new in connection.execute(
        "SELECT kind, record_id, patient_id, new FROM audit WHERE sequence IN"
        " (SELECT max(sequence) FROM audit WHERE record_id IS NOT NULL GROUP BY kind, record_id)"
        " AND new IS NOT NULL"
    ).fetchall():
        if kind not in by_kind:
            continue
        record: Any = (
            shelves.results.get(patient_id, record_id)
            if kind == "result"
            else shelves.stored(kind, record_id)
        )
        problems += record is None or not _agrees(json.loads(new), json.loads(record_json(record)))
    return problems


def _agrees(noted: dict[str, Any], stored: dict[str, Any]) -> bool:
    """Whether every field that was noted is stored so; fields that came later are not compared."""
    return all(stored.get(name) == value for name, value in noted.items())
