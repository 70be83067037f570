"""The clinic's own patients stand behind the one in view: read beside the window, kept until data change."""

from PySide6.QtCore import QObject, Signal, Slot

from analytics.cohort.recovery_band import CohortBand
from app.errors import ErrorDesk
from app.session import Session
from app.tasks import TaskRunner, Tick


class KnowCohort(QObject):
    """Keeps the band of every co-stimulatory domain of the open clinic.

    Signals:
        known: the bands are there, or there anew; ask ``band``.
    """

    known = Signal()

    def __init__(self, session: Session, tasks: TaskRunner, errors: ErrorDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tasks, self._errors = session, tasks, errors
        self._bands: dict[str, CohortBand] = {}
        self._state, self._read_state = 1, 0
        self._is_reading = False
        session.changed.connect(self._note_change)
        session.closed.connect(self._forget)

    @property
    def is_known(self) -> bool:
        """Whether the bands have been read, be it before the last change."""
        return self._read_state > 0

    def band(self, domain: str | None) -> CohortBand | None:
        """Return the band of *domain* as last read, and read it again where data have changed since."""
        if domain is None:
            return None
        if self._read_state != self._state and not self._is_reading and self._session.is_open:
            self._read()
        return self._bands.get(domain)

    def _read(self) -> None:
        state = self._state
        self._is_reading = True
        open_reader = self._session.reader_for_task()

        def work(tick: Tick) -> dict[str, CohortBand]:
            from app.cohort_band import read_cohort_bands

            with open_reader() as clinic:
                return read_cohort_bands(clinic, tick=tick)

        def keep(bands: dict[str, CohortBand]) -> None:
            if self._session.is_open:
                self._bands, self._read_state = bands, state
                self.known.emit()

        task = self._tasks.run(
            work,
            title=self.tr("Reading the cohort…"),
            then=keep,
            failed=self._errors.take,
            channel="cohort band",
        )
        task.finished.connect(self._end_reading)

    @Slot()
    def _end_reading(self) -> None:
        self._is_reading = False

    @Slot()
    def _note_change(self) -> None:
        self._state += 1

    @Slot()
    def _forget(self) -> None:
        """On locking nothing of the patients stays; bands of the next file begin anew."""
        self._bands, self._read_state = {}, 0
        self._state += 1
