"""What can be taken back, and what can be done again."""

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from analytics.records.audit_entry import REDO, UNDO

if TYPE_CHECKING:
    from analytics.records.command import Command

MOST_CHANGES = 100_000
"""Records that the stack remembers at most: every change of a session by hand; an import may fill it alone.

One takes about half a kilobyte. The last command can always be taken back, however large it is.
"""


class UndoStack(QObject):
    """The commands carried out since unlocking, newest last, and those taken back.

    It only remembers; carrying out is the session's.

    Signals:
        changed: the names to show after *Undo* and *Redo* may be others now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: deque[Command] = deque()
        self._undone: list[Command] = []
        self._held = 0

    @property
    def undo_label(self) -> str | None:
        """What *Undo* would take back; None: nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What *Redo* would do again; None: nothing."""
        return self._undone[-1].label if self._undone else None

    @property
    def next_undo(self) -> "Command | None":
        """The command that takes the last one back; its label says so."""
        return self._named(UNDO, self._done[-1].inverse()) if self._done else None

    @property
    def next_redo(self) -> "Command | None":
        """The command that was taken back last; its label says that it is done again."""
        return self._named(REDO, self._undone[-1]) if self._undone else None

    @staticmethod
    def _named(prefix: str, command: "Command") -> "Command":
        return replace(command, label=prefix + command.label)

    def push(self, done: "Command") -> None:
        """Remember *done* as carried out; what was taken back before can no longer be done again."""
        self._remember(done)
        self._undone.clear()
        self.changed.emit()

    def note_undone(self, carried_out: "Command") -> None:
        """Remember that ``next_undo`` was carried out, as *carried_out*."""
        undone = self._done.pop()
        self._held -= len(undone.changes)
        label = undone.label
        self._undone.append(replace(carried_out.inverse(), label=label))
        self.changed.emit()

    def note_redone(self, carried_out: "Command") -> None:
        """Remember that ``next_redo`` was carried out, as *carried_out*."""
        label = self._undone.pop().label
        self._remember(replace(carried_out, label=label))
        self.changed.emit()

    def clear(self) -> None:
        """Forget everything (on locking: no patient data stay in memory)."""
        self._done.clear()
        self._undone.clear()
        self._held = 0
        self.changed.emit()

    def _remember(self, done: "Command") -> None:
        self._done.append(done)
        self._held += len(done.changes)
        while self._held > MOST_CHANGES and len(self._done) > 1:
            self._held -= len(self._done.popleft().changes)
