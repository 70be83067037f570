"""What changed in the record since a letter was issued: net differences, so that what was undone is none."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from analytics.records.audit_entry import REDO, UNDO, AuditEntry

_NO_DATA = {"letter"}  # issuing another letter changes nothing that a letter says


@dataclass(frozen=True, slots=True)
class OutcomeChange:
    """A rule that answers otherwise today; None: it gives no outcome."""

    rule: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class ChangesSince:
    """What is different today.

    Attributes:
        records: one entry for each record that differs, from what it was to what it is, newest last;
            imports stand as themselves.
        outcomes: rules of the letter whose answer differs; one that the letter did not ask is no change.
    """

    records: tuple[AuditEntry, ...] = ()
    outcomes: tuple[OutcomeChange, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether the letter would say the same today."""
        return not self.records and not self.outcomes


def changes_since(
    entries: Sequence[AuditEntry],
    *,
    sequence: int,
    issued: str,
    today: Sequence[Mapping[str, Any]],
) -> ChangesSince:
    """Return the differences since the audit entry *sequence*.

    Args:
        entries: of the patient, batches included, in any order; the letters' own are passed over.
        sequence: the last entry when the letter was made.
        issued: the Assessments of that day as JSON text: a list of documents, as ``show --json`` has them.
        today: the Assessments of today as such documents.
    """
    later = sorted(
        (e for e in entries if e.sequence > sequence and e.kind not in _NO_DATA), key=lambda e: e.sequence
    )
    found = [*_records(later), *_batches(later)]
    return ChangesSince(tuple(sorted(found, key=lambda e: e.sequence)), _outcomes(_documents(issued), today))


def _records(entries: Sequence[AuditEntry]) -> list[AuditEntry]:
    """Return one entry a record: from its state before the first to that after the last."""
    spans: dict[tuple[str, int | None], tuple[AuditEntry, AuditEntry]] = {}
    for entry in entries:
        if entry.kind is not None:
            key = (entry.kind, entry.record_id)
            spans[key] = (spans[key][0] if key in spans else entry, entry)
    found = []
    for first, last in spans.values():
        if _said(first.old) != _said(last.new):
            action = "create" if first.old is None else "delete" if last.new is None else "edit"
            label = last.label.removeprefix(UNDO).removeprefix(REDO)
            found.append(replace(last, action=action, old=first.old, label=label))
    return found


def _said(record: str | None) -> Any:
    """Return what a record says beside whom letters go to."""
    fields = None if record is None else json.loads(record)
    return (
        {name: v for name, v in fields.items() if name != "addressees"}
        if isinstance(fields, dict)
        else fields
    )


def _batches(entries: Sequence[AuditEntry]) -> list[AuditEntry]:
    """Return the imports that are there now and were not, and those that were there and are not."""
    came: dict[str, int] = {}
    last: dict[str, AuditEntry] = {}
    for entry in entries:
        if entry.kind is None:
            name = entry.label.removeprefix(UNDO).removeprefix(REDO)
            came[name] = came.get(name, 0) + (-1 if entry.action == "undo import" else 1)
            last[name] = entry
    return [last[name] for name, times in came.items() if times]


def _outcomes(
    issued: Sequence[Mapping[str, Any]], today: Sequence[Mapping[str, Any]]
) -> tuple[OutcomeChange, ...]:
    before, after = ({a["rule"]: a for a in answers} for answers in (issued, today))
    pairs = ((rule, _outcome(before[rule]), _outcome(after.get(rule))) for rule in before)
    return tuple(OutcomeChange(rule, old, new) for rule, old, new in pairs if old != new)


def _outcome(answer: Mapping[str, Any] | None) -> str | None:
    return None if answer is None or answer.get("outcome") is None else str(answer["outcome"])


def _documents(issued: str) -> Sequence[Mapping[str, Any]]:
    answers = json.loads(issued)
    return [a for a in answers if isinstance(a, dict) and "rule" in a] if isinstance(answers, list) else []
