"""The record that was asked for last is kept, and after a change only what changed of it is read anew."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analytics.records.command import Command
    from analytics.records.ids import PatientId
    from analytics.records.patient_record import PatientRecord
    from analytics.records.result import Result
    from storage.clinic import Clinic

_MOST = 500
"""More results than this are read with all others."""


class RecordInView:
    """Reads the record of one patient once for everybody who asks after a change.

    Fifteen years of results take a tenth of a second to read. A command says which results it changed:
    only these are read, and everything of the record that is no result. While
    commands are on their way nobody knows yet what they changed, and everything is read.
    """

    def __init__(self) -> None:
        self._record: PatientRecord | None = None
        self._is_outdated = False
        self._changed: list[Result] = []
        self._on_their_way: set[object] = set()

    def begin(self) -> object:
        """Note that a change is on its way; return what to ``end`` it with."""
        change = object()
        self._on_their_way.add(change)
        return change

    def end(self, change: object, done: "Command | None" = None) -> None:
        """Note that *change* has arrived, or (None) was given up, nobody knows where; again is nothing."""
        from analytics.records.result import Result  # not before the window is painted

        if change not in self._on_their_way:
            return
        self._on_their_way.remove(change)
        if done is None or done.is_batch:
            self.forget()
            return
        self._is_outdated = True
        for one in done.changes:
            for record in (one.before, one.after):
                if isinstance(record, Result):
                    self._changed.append(record)
        if len(self._changed) > _MOST:
            self.forget()

    def forget(self) -> None:
        """Keep nothing of a patient."""
        self._record = None
        self._is_outdated = False
        self._changed.clear()

    def read(self, clinic: "Clinic", patient_id: "PatientId") -> "PatientRecord":
        """Return the record as it is now.

        Raises:
            PatientNotFound.
        """
        before = self._record
        if before is None or before.patient.id != patient_id or self._on_their_way:
            self.forget()
            record = clinic.patients.record(patient_id)
        elif self._is_outdated:
            changed = tuple(self._changed)
            self.forget()
            record = clinic.patients.record_again(before, changed)
        else:
            return before
        if not self._on_their_way:
            self._record = record
        return record
