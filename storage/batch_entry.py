"""The one audit entry of a batch: an import, or an import that is taken back."""

import hashlib
import json
from collections import Counter, defaultdict
from typing import Any

from analytics.records.command import Command
from storage.audit import AuditWriter
from storage.inserting import Row
from storage.record_json import canonical


class BatchEntry:
    """What a batch did: counts, the patients it touched, and its rows.

    Rows that were created stand in the file itself, so their SHA-256 is enough: each run of rows of one kind
    goes in as one line of JSON, the kind, then the rows' columns as stored. Records that are taken back stand
    nowhere else any more, so the entry keeps them whole.
    """

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self._counts: Counter[tuple[str, str]] = Counter()
        self._patients: set[int] = set()
        self._gone: dict[str, list[str]] = defaultdict(list)

    def touch(self, patient_id: int | None) -> None:
        """Remember that something of this patient changed."""
        if patient_id is not None:
            self._patients.add(patient_id)

    def count(self, kind: str, action: str) -> None:
        """Count one change."""
        self._counts[kind, action] += 1

    def add(self, kind: str, rows: list[Row]) -> None:
        """Add rows that were created."""
        self._counts[kind, "create"] += len(rows)
        line = json.dumps([kind, rows], ensure_ascii=False, separators=(",", ":"), default=_digested)
        self._hash.update(line.encode() + b"\n")

    def keep(self, kind: str, record: str) -> None:
        """Keep a record that is taken back, as JSON."""
        self._gone[kind].append(record)

    def note(self, audit: AuditWriter, command: Command) -> None:
        """Note the batch in the audit trail."""
        counts: dict[str, dict[str, int]] = {}
        for (kind, action), number in sorted(self._counts.items()):
            counts.setdefault(kind, {})[action] = number
        is_taken_back = any(action == "delete" for _, action in self._counts)
        new: dict[str, Any] = {"counts": counts, "patients": sorted(self._patients)}
        if not is_taken_back:
            new["rows_sha256"] = self._hash.hexdigest()
        audit.note(
            "undo import" if is_taken_back else "import",
            command.label,
            old=self._kept() if self._gone else None,
            new=canonical(new),
            reason=command.reason,
        )

    def _kept(self) -> str:
        kinds = (f'"{kind}":[{",".join(records)}]' for kind, records in sorted(self._gone.items()))
        return f'{{"records":{{{",".join(kinds)}}}}}'


def _digested(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()
