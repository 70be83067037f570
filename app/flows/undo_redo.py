"""The user takes something back, or does it again; the menu always names what."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Slot

from analytics.errors import ExpectedError
from app.errors import ErrorDesk, sentence_of
from app.main_window import MainWindow
from app.session import Session
from app.tasks import TaskRunner


class UndoRedo(QObject):
    """Connects the Edit menu and the save state with the session."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        tasks: TaskRunner,
        errors: ErrorDesk,
        *,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._tasks, self._errors = window, session, tasks, errors
        self._now = now
        menus = window.menus
        menus.undo.triggered.connect(session.undo)
        menus.redo.triggered.connect(session.redo)
        session.undo_stack.changed.connect(self._name)
        tasks.writing_changed.connect(self._name)
        session.saving.connect(window.save_state.show_saving)
        session.saved.connect(self._tell_saved)
        session.draft_kept.connect(self._tell_kept)
        session.save_failed.connect(self._tell_not_saved)
        self._name()

    @Slot()
    def _name(self) -> None:
        stack = self._session.undo_stack
        possible = self._session.takes_undo
        self._window.menus.name_undo(stack.undo_label, stack.redo_label, is_possible=possible)

    @Slot()
    def _tell_saved(self) -> None:
        self._window.problems.clear()
        self._window.save_state.show_saved(self._now())

    @Slot()
    def _tell_kept(self) -> None:
        self._window.save_state.show_saved(self._now())

    @Slot(object)
    def _tell_not_saved(self, error: Exception) -> None:
        sentence = sentence_of(error) if isinstance(error, ExpectedError) else ""
        self._window.save_state.show_not_saved(sentence)
        self._errors.take(error)
