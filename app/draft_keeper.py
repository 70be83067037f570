"""What is being typed is on the disk a moment later, and back when its patient is opened again."""

from PySide6.QtCore import QObject, QTimer, Slot

from analytics.errors import ExpectedError
from analytics.records.ids import PatientId
from app.session import Session

KEEP_MS = 2000


class DraftKeeper(QObject):
    """Keeps the unfinished text of one kind; that of None belongs to a patient who is not stored yet.

    It is on the disk at most ``KEEP_MS`` after a keystroke, and before every lock.

    Writing goes through the session's one writer; a failure is told there, and tried again.
    """

    def __init__(self, session: Session, kind: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._kind = session, kind
        self._waiting: dict[PatientId | None, str | None] = {}
        self._on_their_way: dict[PatientId | None, str | None] = {}
        self._on_disk: dict[PatientId | None, bool] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self.flush)
        session.closing.connect(self.flush)
        session.closed.connect(self._forget)

    @property
    def is_settled(self) -> bool:
        """Whether everything noted is on the disk."""
        return not self._waiting and not self._on_their_way

    def note(self, patient_id: PatientId | None, content: str | None) -> None:
        """Note what is there now (JSON; None: nothing any more); it is kept soon."""
        if self._session.is_read_only or not self._session.is_open:
            return
        if (
            content is None
            and self._on_disk.get(patient_id) is False
            and patient_id not in self._on_their_way
        ):
            self._waiting.pop(patient_id, None)  # there is nothing to remove
            return
        self._waiting[patient_id] = content
        if not self._timer.isActive():  # not restarted by every key: who types without a pause is safe, too
            self._timer.start()

    def read(self, patient_id: PatientId | None) -> str | None:
        """Return what was noted last for this patient, on the disk or not yet."""
        for noted in (self._waiting, self._on_their_way):
            if patient_id in noted:
                return noted[patient_id]
        draft = self._session.reader.drafts.get(self._kind, patient_id)
        self._on_disk[patient_id] = draft is not None
        return None if draft is None else draft.content

    def holds(self, patient_id: PatientId | None) -> bool:
        """Whether there is, or soon may be, a draft of this patient on the disk."""
        return patient_id in self._on_their_way or self._on_disk.get(patient_id) is not False

    @Slot()
    def flush(self) -> None:
        """Keep what waits now."""
        self._timer.stop()
        for patient_id, content in self._waiting.items():
            self._on_their_way[patient_id] = content
            self._keep(patient_id, content)
        self._waiting.clear()

    def _keep(self, patient_id: PatientId | None, content: str | None) -> None:
        def arrived() -> None:
            if self._on_their_way.get(patient_id) == content:
                self._on_their_way.pop(patient_id, None)
                self._on_disk[patient_id] = content is not None

        def failed(error: Exception) -> None:
            self._on_their_way.pop(patient_id, None)
            if self._session.is_open and isinstance(error, ExpectedError):
                self._waiting.setdefault(patient_id, content)
                self._timer.start()

        self._session.keep_draft(self._kind, patient_id, content, then=arrived, failed=failed)

    @Slot()
    def _forget(self) -> None:
        self._timer.stop()
        self._waiting.clear()
        self._on_their_way.clear()
        self._on_disk.clear()
