"""The clinic is locked: on wish, or after some minutes without use."""

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app.main_window import MainWindow
from app.session import Session
from app.settings import UserSettings
from app.tasks import TaskRunner

_USE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class LockClinic(QObject):
    """Watches for use of the window, and closes the file when there is none."""

    def __init__(
        self, window: MainWindow, session: Session, settings: UserSettings, tasks: TaskRunner
    ) -> None:
        super().__init__(window)
        self._session, self._settings, self._tasks = session, settings, tasks
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._lock_when_idle)
        window.menus.lock.triggered.connect(self.lock)
        window.save_state.lock_requested.connect(self.lock)
        session.opened.connect(self._watch)
        session.closed.connect(self._idle.stop)

    @property
    def idle_timer(self) -> QTimer:
        """Runs out after the minutes of the settings without use."""
        return self._idle

    @Slot()
    def lock(self) -> None:
        """Close the file; nothing of it stays in view or in memory."""
        self._session.close()

    @Slot()
    def count_anew(self) -> None:
        """Begin to count with the minutes chosen now."""
        self._idle.stop()
        if self._session.is_open:
            self._restart()

    @Slot()
    def _watch(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            app.installEventFilter(self)
        self._restart()

    @Slot()
    def _lock_when_idle(self) -> None:
        if self._tasks.is_writing:
            self._restart()
        else:
            self.lock()

    def _restart(self) -> None:
        if self._settings.lock_minutes:
            self._idle.start(self._settings.lock_minutes * 60_000)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew with every use."""
        if event.type() in _USE and self._idle.isActive():
            self._idle.start()
        return False
