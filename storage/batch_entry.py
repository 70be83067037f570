"""The one audit entry of a batch: an import, or an import that is taken back."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from analytics.records.command import Command
from storage.audit import AuditWriter
from storage.content import ContentSums
from storage.record_json import canonical


class BatchEntry:
    """What a batch did: counts, the patients it touched, and its rows.

    Records that were created stand in the file itself, so the sum of their SHA-256 is enough, kind by kind
    (``storage/content.py``). Records that are taken back stand nowhere else any more, so the entry keeps them
    whole.
    """

    def __init__(self) -> None:
        self._created = ContentSums()
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

    def add(self, kind: str, contents: Iterable[str]) -> None:
        """Add records that were created, of which *contents* are the texts."""
        self._counts[kind, "create"] += self._created.add(kind, contents)

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
        if sums := self._created.as_json():
            new["sha256_sums"] = sums
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
