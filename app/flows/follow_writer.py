"""A window that is open for reading follows what the other one writes: no old value stays for long."""

from PySide6.QtCore import QObject, QTimer, Slot

from analytics.errors import ExpectedError
from analytics.records.command import Change, Command
from analytics.records.ids import PatientId
from app.session import Session

LOOK_MS = 2000
_MOST = 200
"""After more entries than this everything is read anew."""


class FollowWriter(QObject):
    """Looks every two seconds how long the audit trail has become."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._sequence = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        session.opened.connect(self._begin)
        session.closed.connect(self._timer.stop)
        if session.is_open:
            self._begin()

    @Slot()
    def _begin(self) -> None:
        if self._session.is_read_only:
            self._sequence = self._session.reader.audit.head().sequence
            self._timer.start()

    @Slot()
    def look(self) -> None:
        """Tell the session what somebody else changed, if anything."""
        from storage.faults import expected

        before, reader = self._sequence, self._session.reader
        try:
            with expected(reader.path):
                now = reader.audit.head().sequence
                done = self._what_changed(now - before) if now != before else None
        except ExpectedError:  # the other one keeps the file busy, or it is out of reach: look again
            return
        self._sequence = now
        if done is not None:
            self._session.tell_foreign_change(done)

    def _what_changed(self, entries: int) -> Command:
        """Return a command that names whose records are others now; a batch where that is unclear."""
        reader = self._session.reader
        whose: set[int | None] = {None}
        if 0 < entries <= _MOST:
            whose = {entry.patient_id for entry in reader.audit.entries(limit=entries)}
        patients = [reader.patients.get(PatientId(one)) if one is not None else None for one in whose]
        known = tuple(Change(patient, patient) for patient in patients if patient is not None)
        return Command("", known, is_batch=len(known) < len(whose))
