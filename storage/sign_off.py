"""A signed visit is locked: nothing in it changes until it is unlocked, which asks for a reason."""

from collections.abc import Callable
from dataclasses import replace

from analytics.errors import UnlockWithoutReason, VisitSigned
from analytics.records.audit_entry import REDO, UNDO
from analytics.records.command import Change, Command
from analytics.records.ids import PatientId, VisitId
from analytics.records.patient import Patient
from analytics.records.result import Result
from analytics.records.visit import Visit

VisitWith = Callable[[VisitId], Visit | None]


def check_sign_off(command: Command, stored: VisitWith) -> None:
    """Refuse *command* where it changes a signed visit, or a result of one.

    A command may unlock the visit first; taking back or doing again what was allowed needs no new reason. A
    patient who is deleted or moved takes signed visits along as they are.

    Raises:
        VisitSigned: a visit is signed.
        UnlockWithoutReason: nobody said why it is unlocked.
    """
    locked = _Locked(command, stored)
    for change in command.changes:
        record = change.after if change.before is None else change.before
        if type(record) is Visit:
            locked.check_visit(change, record)
        elif type(record) is Result:
            locked.check_result(change)


class _Locked:
    """Which visits are signed at this point of one command."""

    def __init__(self, command: Command, stored: VisitWith) -> None:
        self._command, self._stored = command, stored
        self._open: dict[VisitId, bool] = {}
        self._gone: set[PatientId] = {
            change.before.id
            for change in command.changes
            if type(change.before) is Patient and change.after is None
        }

    def check_visit(self, change: Change, visit: Visit) -> None:
        before, after = change.before, change.after
        if before is None:
            self._open[visit.id] = True  # made by this command, with whatever belongs to it
            return
        if visit.patient_id in self._gone or _is_moved(change) or self._is_open(visit.id):
            return
        if not isinstance(after, Visit) or after.signed_by is not None:
            raise VisitSigned
        if not self._command.reason and not self._command.label.startswith((UNDO, REDO)):
            raise UnlockWithoutReason
        self._open[visit.id] = True

    def check_result(self, change: Change) -> None:
        if _is_moved(change):
            return
        for result in (change.before, change.after):
            if not isinstance(result, Result) or result.visit_id is None:
                continue
            if result.patient_id not in self._gone and not self._is_open(result.visit_id):
                raise VisitSigned

    def _is_open(self, visit_id: VisitId) -> bool:
        known = self._open.get(visit_id)
        if known is None:
            visit = self._stored(visit_id) if visit_id > 0 else None
            known = self._open[visit_id] = visit is None or visit.signed_by is None
        return known


def _is_moved(change: Change) -> bool:
    """Whether a record only changes its patient (two files of one person that become one).

    A result may come to be the second of its kind there.
    """
    before, after = change.before, change.after
    if not (isinstance(before, Visit | Result) and isinstance(after, Visit | Result)):
        return False
    moved = replace(before, patient_id=after.patient_id)
    if isinstance(moved, Result) and isinstance(after, Result):
        moved = replace(moved, occurrence=after.occurrence)
    return before.patient_id != after.patient_id and moved == after
