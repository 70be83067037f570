"""Older versions of a result: what stood there before it was corrected, edited or deleted.

They live in the audit trail, which keeps every changed record as it was before; nothing is kept twice.
"""

from dataclasses import dataclass
from datetime import datetime

from analytics.records.result import Result
from storage.audit import AuditTrail
from storage.record_json import result_of_json


@dataclass(frozen=True, slots=True)
class OlderResult:
    """A version that was replaced: when, by whom and why."""

    result: Result
    replaced_at: datetime
    user: str
    reason: str | None


def older_results(trail: AuditTrail, result_id: int) -> tuple[OlderResult, ...]:
    """Return the versions before the present one, oldest first."""
    return tuple(
        OlderResult(result_of_json(entry.old), entry.at, entry.user, entry.reason)
        for entry in sorted(
            (*trail.of_record("result", result_id), *trail.taken_back("result", result_id)),
            key=lambda entry: entry.sequence,
        )
        if entry.old is not None
    )
