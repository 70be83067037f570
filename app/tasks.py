"""Work that takes longer than a blink: run beside the window, reported back to it, cancelled on wish."""

import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

Tick = Callable[[int, int], None]
Work = Callable[[Tick], Any]
Then = Callable[[Any], None]
Failed = Callable[[Exception], None]

_TICK_SECONDS = 0.04
CLOSING_MS = 2000


class Cancelled(Exception):
    """The user no longer wants the result; raised inside the work by its own ``tick``."""


class Task(QObject):
    """One piece of work. It lives in the window's thread; only ``work`` runs elsewhere.

    Signals:
        progressed: done and total, at most 25 times a second, in the window's thread.
        finished: it is over, whichever way; *then* or *failed* has been called before.

    A result that arrives after cancelling is thrown away, unless the task *keeps_result*: what a writer
    has done is done.
    """

    progressed = Signal(object, object)
    finished = Signal()
    _ticked = Signal(object, object)
    _settled = Signal(object, object)

    def __init__(
        self,
        work: Work,
        *,
        title: str,
        then: Then,
        failed: Failed,
        keeps_result: bool = False,
        pause_ms: int = 0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self._pause_ms = pause_ms
        self._work = work
        self._then = then
        self._failed = failed
        self._keeps_result = keeps_result
        self._cancel_requested = threading.Event()
        self._last_tick = 0.0
        self._ticked.connect(self._relay)
        self._settled.connect(self._hand_over)

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked to stop; its result is then thrown away."""
        return self._cancel_requested.is_set()

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next tick."""
        self._cancel_requested.set()

    def run(self) -> None:
        """Do the work, on a thread of the pool. Touches no widget; every way out settles exactly once."""
        result: Any = None
        error: Exception | None = None
        try:
            if self._cancel_requested.wait(self._pause_ms / 1000):
                raise Cancelled
            result = self._work(self._tick)
        except Exception as caught:
            error = caught
        self._settled.emit(result, error)

    def _tick(self, done: int, total: int) -> None:
        if self._cancel_requested.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last_tick >= _TICK_SECONDS or done >= total:
            self._last_tick = now
            self._ticked.emit(done, total)

    @Slot(object, object)
    def _relay(self, done: object, total: object) -> None:
        self.progressed.emit(done, total)

    @Slot(object, object)
    def _hand_over(self, result: Any, error: Exception | None) -> None:
        try:
            if error is None:
                if self._keeps_result or not self.is_cancelled:
                    self._then(result)
            elif not isinstance(error, Cancelled):
                self._failed(error)
        finally:
            self.finished.emit()
            self.deleteLater()


class TaskRunner(QObject):
    """Starts tasks: readers side by side, writers one after the other.

    Signals:
        started: a task has begun; carries it (the task bar follows it).
        writing_changed: a writer began or the last one ended; saving is disabled in between.
    """

    started = Signal(object)
    writing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = QThreadPool(self)
        self._writers = QThreadPool(self)
        self._writers.setMaxThreadCount(1)
        self._writers.setExpiryTimeout(-1)  # always the same thread: a connection belongs to its thread
        self._running: dict[Task, str | None] = {}
        self._writing: set[Task] = set()
        self._lasting: set[Task] = set()

    @property
    def is_writing(self) -> bool:
        """Whether a writer is at work or waits for its turn."""
        return bool(self._writing)

    @property
    def is_writing_long(self) -> bool:
        """Whether one of them may take more than a moment (an import), so that nobody should wait for it."""
        return bool(self._lasting)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is going on."""
        return not self._running

    def run(
        self,
        work: Work,
        *,
        title: str,
        then: Then,
        failed: Failed,
        channel: str | None = None,
        keeps_result: bool = False,
        pause_ms: int = 0,
    ) -> Task:
        """Start *work* beside the window; an older task of the same *channel* is cancelled.

        Work that stops by itself when it is cancelled *keeps_result*: it tells what was done until then. Work
        that only computes shares Python's lock with the window: after *pause_ms* the window has painted.
        """
        if channel is not None:
            self.cancel(channel)
        task = self._new(
            work,
            title=title,
            then=then,
            failed=failed,
            channel=channel,
            keeps_result=keeps_result,
            pause_ms=pause_ms,
        )
        self.started.emit(task)
        self._readers.start(task.run)
        return task

    def write(self, work: Work, *, title: str, then: Then, failed: Failed, is_short: bool = False) -> Task:
        """Start *work* that changes the clinic; it waits for the writer before it."""
        task = self._new(work, title=title, then=then, failed=failed, channel=None, keeps_result=True)
        self._writing.add(task)
        if not is_short:
            self._lasting.add(task)
        self.writing_changed.emit(True)
        self.started.emit(task)
        self._writers.start(task.run)
        return task

    def cancel(self, channel: str) -> None:
        """Ask the tasks of a channel to stop."""
        for task, its_channel in self._running.items():
            if its_channel == channel:
                task.cancel()

    def cancel_all(self) -> None:
        """Ask everything that is going on to stop."""
        for task in self._running:
            task.cancel()

    def wait(self, milliseconds: int = CLOSING_MS) -> bool:
        """Wait for the end of what is going on; return whether all of it has stopped.

        This ends the writers' thread: whatever belongs to it has to be closed by a writer before.
        """
        return self._writers.waitForDone(milliseconds) and self._readers.waitForDone(milliseconds)

    def _new(
        self,
        work: Work,
        *,
        title: str,
        then: Then,
        failed: Failed,
        channel: str | None,
        keeps_result: bool,
        pause_ms: int = 0,
    ) -> Task:
        task = Task(
            work,
            title=title,
            then=then,
            failed=failed,
            keeps_result=keeps_result,
            pause_ms=pause_ms,
            parent=self,
        )
        self._running[task] = channel
        task.finished.connect(self._forget)
        return task

    @Slot()
    def _forget(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._running.pop(task, None)
            self._lasting.discard(task)
            if task in self._writing:
                self._writing.remove(task)
                if not self._writing:
                    self.writing_changed.emit(False)
