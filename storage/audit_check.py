"""Whether the audit trail is unbroken, and whether the records are as it last saw them."""

import json

from analytics.errors import ExpectedError
from analytics.records.command import Record
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
        problems += not _is_as_noted(shelves, kind, record_id, patient_id, new)
    return problems


def _is_as_noted(shelves: Shelves, kind: str, record_id: int, patient_id: int, noted: str) -> bool:
    """Whether every field that was noted is stored so; fields that came later are not compared."""
    record: Record | None
    try:
        if kind == "result":
            record = shelves.results.get(patient_id, record_id)
        else:
            record = shelves.stored(kind, record_id)
    except (ExpectedError, ValueError):
        return False
    if record is None:
        return False
    stored = json.loads(record_json(record))
    return all(stored.get(name) == value for name, value in json.loads(noted).items())
