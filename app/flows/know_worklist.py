"""What is due in the open clinic: read beside the window, kept up to date patient by patient."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from analytics.follow_up.worklist import Worklist
from analytics.records.command import Command
from analytics.records.ids import PatientId
from analytics.records.laboratory import Laboratory
from analytics.records.patient import Patient
from analytics.records.setting import Setting
from app.clinic_worklist import read_worklist
from app.errors import ErrorDesk
from app.session import Session
from app.tasks import TaskRunner, Tick

_PAUSE_MS = 120
_MOST_ALONE = 50
"""More changed patients than this are read with everybody else."""


class KnowWorklist(QObject):
    """Holds the worklist; a change of one patient reads that one anew, an import or a setting all of them.

    Signals:
        known: the worklist is there, or there anew.
        forgotten: nothing of the patients is left.
    """

    known = Signal()
    forgotten = Signal()

    def __init__(
        self,
        session: Session,
        tasks: TaskRunner,
        errors: ErrorDesk,
        parent: QObject,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(parent)
        self._session, self._tasks, self._errors, self._today = session, tasks, errors, today
        self.worklist: Worklist | None = None
        self._waiting: set[PatientId] = set()
        self._wants_all = False
        self._is_reading = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        session.changed.connect(self._note_change)
        session.closed.connect(self._forget)

    @property
    def is_pending(self) -> bool:
        """Whether something changed that the worklist does not know yet."""
        return self._is_reading or self._wants_all or bool(self._waiting)

    @Slot()
    def begin(self) -> None:
        """Read everybody, unless that is being done."""
        if not self._wants_all and (self.worklist is None or self.worklist.on != self._today()):
            self._wants_all = True
            self._pause.start()

    @Slot(object)
    def _note_change(self, done: Command) -> None:
        records = [record for change in done.changes for record in (change.before, change.after) if record]
        self._wants_all |= done.is_batch or any(isinstance(one, Setting | Laboratory) for one in records)
        for one in records:
            patient_id = one.id if isinstance(one, Patient) else getattr(one, "patient_id", None)
            if patient_id is not None:
                self._waiting.add(patient_id)
        self._pause.start()

    @Slot()
    def _read(self) -> None:
        if self._is_reading or not self._session.is_open:
            return
        today = self._today()
        found = self.worklist
        if found is None or found.on != today or len(self._waiting) > _MOST_ALONE:
            self._wants_all = True
        only = None if self._wants_all else frozenset(self._waiting)
        self._wants_all, self._waiting = False, set()
        if only is not None and not only:
            return
        open_reader = self._session.reader_for_task()

        def work(tick: Tick) -> Worklist:
            with open_reader() as clinic:
                return read_worklist(clinic, on=today, today=today, only=only, tick=tick)

        self._is_reading = True
        task = self._tasks.run(
            work,
            title=self.tr("Reading what is due…") if only is None else "",
            then=lambda anew: self._keep(anew, only),
            failed=self._errors.take,
            channel="worklist",
        )
        task.finished.connect(self._end_reading)

    def _keep(self, anew: Worklist, only: frozenset[PatientId] | None) -> None:
        if not self._session.is_open:
            return
        if only is None or self.worklist is None:
            self.worklist = anew
        else:
            self.worklist = self.worklist.with_patients(anew, only)
        self.known.emit()

    @Slot()
    def _end_reading(self) -> None:
        self._is_reading = False
        if self._waiting or self._wants_all:
            self._pause.start()

    @Slot()
    def _forget(self) -> None:
        """On locking nothing of the patients stays."""
        self._pause.stop()
        self.worklist = None
        self._waiting, self._wants_all = set(), False
        self.forgotten.emit()
