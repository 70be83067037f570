"""Shows what is going on once it takes longer than half a second, and lets the user stop it."""

from typing import Protocol

from PySide6.QtCore import QTimer, SignalInstance, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from widgets.local_text import whole_text

PATIENCE_MS = 500


class Followed(Protocol):
    """What the bar needs of a task."""

    title: str

    @property
    def progressed(self) -> SignalInstance:
        """Emitted with done and total."""

    @property
    def finished(self) -> SignalInstance:
        """Emitted once."""

    def cancel(self) -> None:
        """Ask it to stop."""


class TaskBar(QFrame):
    """Follows tasks, newest on top; invisible while none takes long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "task")
        self._title = QLabel()
        self._title.setObjectName("task_title")
        self._count = QLabel()
        self._count.setProperty("kind", "hint")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setMaximumWidth(280)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancel_task")
        cancel.setAccessibleName(self.tr("Cancel this task"))
        cancel.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        for widget in (self._title, self._progress, self._count):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(cancel)
        self._followed: list[Followed] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        self.hide()

    @Slot(object)
    def follow(self, task: Followed) -> None:
        """Show *task* if it is still going on in half a second."""
        self._followed.append(task)
        task.progressed.connect(self._show_progress)
        task.finished.connect(self._forget)
        self._patience.start()

    @Slot()
    def _appear(self) -> None:
        if self._followed:
            self._title.setText(self._followed[-1].title)
            self._progress.setRange(0, 0)
            self._count.clear()
            self.show()

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        task: object = self.sender()
        if self._followed and self._followed[-1] is task:
            # a total beyond 32 bits is possible in principle; a per mille scale never overflows
            self._progress.setRange(0, 1000 if total else 0)
            self._progress.setValue(done * 1000 // total if total else 0)
            self._count.setText(
                self.tr("{done} of {total}").format(done=whole_text(done), total=whole_text(total))
            )

    @Slot()
    def _forget(self) -> None:
        task: object = self.sender()
        self._followed = [f for f in self._followed if f is not task]
        if self._followed:
            self._title.setText(self._followed[-1].title)
        else:
            self._patience.stop()
            self.hide()

    @Slot()
    def _cancel(self) -> None:
        if self._followed:
            self._followed[-1].cancel()
