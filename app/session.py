"""The clinic that is open: read by the window, changed by one writer thread, with undo and redo."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from app.record_in_view import RecordInView
from app.tasks import Cancelled, Failed, Task, TaskRunner, Tick
from app.undo import UndoStack

if TYPE_CHECKING:
    from analytics.records.command import Command
    from analytics.records.ids import PatientId
    from analytics.records.patient_record import PatientRecord
    from storage.clinic import Clinic


@dataclass(frozen=True, slots=True)
class Opened:
    """A clinic file that was unlocked.

    Attributes:
        writer: lives on the writers' thread and is only ever used there.
        reader: for the window's own short reads.
        held_by: the computer whose user writes to it now; None: nobody does.
    """

    writer: "Clinic"
    reader: "Clinic"
    held_by: str | None = None
    is_read_only: bool = False


class Session(QObject):
    """What is open, and the one way to change it.

    The writing connection belongs to the only thread of the writers' pool (sqlite objects do not cross
    threads): opening, executing and closing all happen there, one after the other.

    Signals:
        opened / closed: a clinic was unlocked, or locked again.
        closing: it is about to be locked: what waits to be saved is saved now.
        changed: a command was carried out, taken back or done again; carries it.
        saving: a change is on its way to the disk.
        saved: it arrived.
        save_failed: it did not; carries the error. Nothing was changed.
        draft_kept: unfinished text arrived on the disk.
    """

    opened = Signal()
    closing = Signal()
    closed = Signal()
    changed = Signal(object)
    saving = Signal()
    saved = Signal()
    save_failed = Signal(object)
    draft_kept = Signal()

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = UndoStack(self)
        self._tasks = tasks
        self._opened: Opened | None = None
        self._in_view = RecordInView()
        self._holds_undo = False
        self._wishes: list[Callable[[], None]] = []
        tasks.writing_changed.connect(self._grant)

    @property
    def takes_undo(self) -> bool:
        """Whether *Undo* and *Redo* are taken: at once, or after what is on its way for a moment only."""
        return self.is_open and not self._tasks.is_writing_long

    def hold_undo(self, *, is_held: bool) -> None:
        """Let *Undo* and *Redo* wait for entries that are on their way, or carry out those that waited."""
        self._holds_undo = is_held
        self._grant()

    @property
    def is_open(self) -> bool:
        """Whether a clinic is unlocked."""
        return self._opened is not None

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._opened is not None and self._opened.is_read_only

    @property
    def held_by(self) -> str | None:
        """The computer whose user is writing to the file, where that is why it is read-only."""
        return self._opened.held_by if self._opened is not None else None

    @property
    def reader(self) -> "Clinic":
        """For short reads in the window's thread."""
        if self._opened is None:
            raise RuntimeError("no clinic is open")
        return self._opened.reader

    def record(self, patient_id: "PatientId") -> "PatientRecord":
        """Return the record of a patient as it is now; who asks for the same one again gets it at once.

        Raises:
            PatientNotFound.
        """
        return self._in_view.read(self.reader, patient_id)

    def reader_for_task(self) -> Callable[[], "Clinic"]:
        """Return what opens a connection to the clinic open now, for a task; whoever calls it closes it.

        A task may begin after the lock, or with another clinic open: then nobody wants its result, and
        calling raises ``Cancelled``.
        """
        reader = self.reader

        def open_reader() -> "Clinic":
            if self._opened is None or self._opened.reader is not reader:
                raise Cancelled
            return reader.reader()

        return open_reader

    def unlock(self, path: Path, passphrase: str, *, user: str | None, title: str, failed: Failed) -> None:
        """Open *path*; where somebody else writes to it or nobody may, open it for reading."""

        def work(tick: Tick) -> Opened:
            from storage.clinic import Clinic
            from storage.faults import FileLocked, FolderNotWritable, ReadOnlyFile

            held_by = None
            try:
                writer = Clinic.open(path, passphrase, user=user)
            except FileLocked as fault:
                held_by = str(fault.facts["host"] or "")
            except (ReadOnlyFile, FolderNotWritable):
                pass
            else:
                return Opened(writer, writer.reader())
            reader = Clinic.open(path, passphrase, user=user, writer=False)
            return Opened(reader, reader.reader(), held_by, is_read_only=True)

        self._tasks.write(work, title=title, then=self._begin, failed=failed)

    def create(self, path: Path, passphrase: str, *, user: str, title: str, failed: Failed) -> None:
        """Make a new clinic file and open it."""

        def work(tick: Tick) -> Opened:
            from storage.clinic import Clinic

            writer = Clinic.create(path, passphrase, user=user)
            return Opened(writer, writer.reader())

        self._tasks.write(work, title=title, then=self._begin, failed=failed)

    def execute(
        self,
        command: "Command",
        *,
        title: str,
        then: Callable[["Command"], None] | None = None,
        failed: Failed | None = None,
        is_final: bool = False,
    ) -> None:
        """Carry out *command*, remember it for undo, and say that it changed something.

        What *is_final* (a letter that left the house) is not remembered: undo goes past it.
        """
        self.execute_made(lambda _: command, title=title, then=then, failed=failed, is_final=is_final)

    def execute_made(
        self,
        make: Callable[["Clinic"], "Command"],
        *,
        title: str,
        then: Callable[["Command"], None] | None = None,
        failed: Failed | None = None,
        is_final: bool = False,
        is_short: bool = False,
    ) -> None:
        """Carry out the command that *make* makes of the file as it is when its turn has come.

        *make* runs on the writer's thread and touches nothing else. What *is_short* takes a moment only, so
        that *Undo* may wait for it.
        """

        def remember(done: "Command") -> None:
            if not is_final:
                self.undo_stack.push(done)
            if then is not None:
                then(done)

        self._write(make, title, remember, failed, is_short=is_short)

    def execute_many(
        self,
        work: Callable[["Clinic", Tick], tuple[Any, tuple["Command", ...]]],
        *,
        title: str,
        then: Callable[[Any], None],
        failed: Failed,
    ) -> Task | None:
        """Carry out what *work* carries out itself on the writer's thread, one command after the other.

        *work* returns what *then* gets and the commands as carried out. They are final: undo goes past them.
        """
        opened = self._opened
        if opened is None:
            return None

        def settle(done: tuple[Any, tuple["Command", ...]]) -> None:
            result, commands = done
            self._in_view.end(change)
            self.saved.emit()
            then(result)
            if commands and self.is_open:
                self.changed.emit(
                    replace(commands[0], changes=tuple(c for command in commands for c in command.changes))
                )

        change = self._in_view.begin()
        self.saving.emit()
        task = self._tasks.write(
            lambda tick: work(opened.writer, tick), title=title, then=settle, failed=failed
        )
        task.finished.connect(lambda: self._in_view.end(change))
        return task

    def keep_draft(
        self,
        kind: str,
        patient_id: "PatientId | None",
        content: str | None,
        *,
        then: Callable[[], None],
        failed: Failed,
    ) -> None:
        """Keep unfinished text (None: remove it); no command, so nothing to undo."""
        opened = self._opened
        if opened is None or opened.is_read_only:
            return

        def work(tick: Tick) -> None:
            if content is None:
                opened.writer.drop_draft(kind, patient_id)
            else:
                opened.writer.keep_draft(kind, patient_id, content)

        def settle(_: None) -> None:
            then()
            self.draft_kept.emit()

        def complain(error: Exception) -> None:
            failed(error)
            self.save_failed.emit(error)

        self._tasks.write(work, title="", then=settle, failed=complain, is_short=True)

    @Slot()
    def undo(self) -> None:
        """Take back the last command, once what is on its way has arrived; not while an import runs."""
        if self._must_wait:
            self._wishes.append(self.undo)
            return
        command, label = self.undo_stack.next_undo, self.undo_stack.undo_label
        if command is not None and not self._tasks.is_writing:
            note = self.undo_stack.note_undone
            self._write(lambda _: command, label or "", note, None, is_short=True)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last, in the same way."""
        if self._must_wait:
            self._wishes.append(self.redo)
            return
        command, label = self.undo_stack.next_redo, self.undo_stack.redo_label
        if command is not None and not self._tasks.is_writing:
            note = self.undo_stack.note_redone
            self._write(lambda _: command, label or "", note, None, is_short=True)

    @Slot()
    def close(self) -> None:
        """Lock: close the file, drop its key and everything that could be undone."""
        if self._opened is not None:
            self.closing.emit()
        opened, self._opened = self._opened, None
        if opened is None:
            return
        self.undo_stack.clear()
        self._wishes.clear()
        self._in_view.forget()
        opened.reader.close()
        self._tasks.write(lambda tick: opened.writer.close(), title="", then=_nothing, failed=_raise)
        self.closed.emit()

    @property
    def _must_wait(self) -> bool:
        return self._holds_undo or (self._tasks.is_writing and not self._tasks.is_writing_long)

    @Slot()
    def _grant(self) -> None:
        """Carry out the first wish that waited; the next one follows when it has arrived."""
        if self._wishes and self.is_open and not self._must_wait:
            self._wishes.pop(0)()

    def tell_foreign_change(self, done: "Command") -> None:
        """Say that somebody else changed the file; *done* names whose records are others now."""
        self._in_view.forget()
        self.changed.emit(done)

    def _begin(self, opened: Opened) -> None:
        self.close()
        self._opened = opened
        self.opened.emit()

    def _write(
        self,
        make: Callable[["Clinic"], "Command"],
        title: str,
        remember: Callable[["Command"], None],
        failed: Failed | None,
        *,
        is_short: bool = False,
    ) -> None:
        opened = self._opened
        if opened is None:
            return

        def work(tick: Tick) -> "Command":
            return opened.writer.execute(make(opened.writer))

        def settle(done: "Command") -> None:
            self._in_view.end(change, done)
            if self._opened is not opened:
                return  # locked meanwhile: it is stored, and nothing of it is kept in memory
            remember(done)
            self.saved.emit()
            self.changed.emit(done)

        def complain(error: Exception) -> None:
            self._in_view.end(change)
            self.save_failed.emit(error)
            if failed is not None:
                failed(error)

        change = self._in_view.begin()
        self.saving.emit()
        self._tasks.write(work, title=title, then=settle, failed=complain, is_short=is_short)


def _nothing(_: Any) -> None:
    """A closed file has nothing to hand over."""


def _raise(error: Exception) -> None:
    raise error
