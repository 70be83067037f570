"""One line of the audit trail."""

from dataclasses import dataclass
from datetime import datetime

UNDO, REDO = "Undo: ", "Redo: "
"""How the label of a command begins that takes another back, or does it again."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who changed what, when and why; chained to the entry before by its hash.

    Attributes:
        sequence: 1, 2, 3 … without gaps.
        at: an instant in UTC (the order is the sequence's, not the clock's).
        action: ``create``, ``edit``, ``delete``, ``correct``, ``import``, ``undo import``.
        kind / record_id / patient_id: the record changed; None for a batch.
        old / new: the record before and after as JSON text; None where there was none.
        reason: as given by the user.
        label: what the command was called (``Edit patient``).
        previous_hash / hash: SHA-256 in hex.
    """

    sequence: int
    at: datetime
    user: str
    action: str
    kind: str | None
    record_id: int | None
    patient_id: int | None
    old: str | None
    new: str | None
    reason: str | None
    label: str
    previous_hash: str
    hash: str
