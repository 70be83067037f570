"""Stores what is entered at visits, one entry after the other, in the order it was entered."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from analytics.errors import EditConflict, ExpectedError, UnlockWithoutReason, VisitSigned
from app.session import Session

if TYPE_CHECKING:
    from analytics.records.command import Command
    from storage.clinic import Clinic

RETRY_MS = 5000
_FINAL = (EditConflict, VisitSigned, UnlockWithoutReason)
"""What trying again does not mend."""

Make = Callable[["Clinic"], "Command"]


@dataclass(frozen=True, slots=True, eq=False)
class Saving:
    """One entry on its way.

    Attributes:
        prepare: called when its turn has come, on the record as it is then; returns what makes the command
            on the writer's thread, or None where there is nothing to store any more.
        done / failed: how it went.
    """

    title: str
    prepare: Callable[[], Make | None]
    done: Callable[["Command"], None]
    failed: Callable[[Exception], None]


class VisitSaver(QObject):
    """A queue before the session: at most one entry is with the writer, the others keep their order.

    Where the disk is full or away, the entry stays first in the queue and is tried again after a while, and
    with the next one. While anything waits, *Undo* waits, too.

    Signals:
        settled: everything entered so far is stored, or was given back.
    """

    settled = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: deque[Saving] = deque()
        self._on_its_way: Saving | None = None
        self._is_taken_in = True
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(RETRY_MS)
        self._again.timeout.connect(self.go_on)
        session.closed.connect(self._forget)

    @property
    def is_settled(self) -> bool:
        """Whether nothing waits."""
        return self._on_its_way is None and not self._waiting and self._is_taken_in

    @property
    def goes_on(self) -> bool:
        """Whether the next one follows at once."""
        return bool(self._waiting) and not self._again.isActive()

    def add(self, saving: Saving) -> None:
        """Store *saving* after everything before it."""
        self._waiting.append(saving)
        if self._is_taken_in:
            self.go_on()

    @Slot()
    def go_on(self) -> None:
        """Store the next one, unless one is being stored."""
        self._again.stop()
        self._is_taken_in = True
        while self._on_its_way is None and self._waiting and self._session.is_open:
            saving = self._waiting.popleft()
            make = saving.prepare()
            if make is not None:
                self._on_its_way = saving
                self._session.hold_undo(is_held=True)
                self._session.execute_made(
                    make,
                    title=saving.title,
                    then=partial(self._tell_done, saving),
                    failed=partial(self._tell_failed, saving),
                    is_short=True,
                )
        if self.is_settled:
            self._session.hold_undo(is_held=False)
            self.settled.emit()

    def _tell_done(self, saving: Saving, command: "Command") -> None:
        self._on_its_way, self._is_taken_in = None, False
        saving.done(command)
        QTimer.singleShot(0, self, self.go_on)  # after everybody has taken in what changed

    def _tell_failed(self, saving: Saving, error: Exception) -> None:
        self._on_its_way = None
        if isinstance(error, ExpectedError) and not isinstance(error, _FINAL):
            self._waiting.appendleft(saving)
            self._session.hold_undo(is_held=False)
            self._again.start()
            return
        self._is_taken_in = False
        saving.failed(error)
        QTimer.singleShot(0, self, self.go_on)

    @Slot()
    def _forget(self) -> None:
        """On locking what waits stays in its draft."""
        self._again.stop()
        self._waiting.clear()
        self._on_its_way, self._is_taken_in = None, True
