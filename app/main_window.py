"""The window: pages in, actions out. It decides nothing; the flows do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.menus import Menus
from app.save_state import SaveState
from widgets.problem_banner import ProblemBanner
from widgets.task_bar import TaskBar
from widgets.unlock_page import UnlockPage

DEFAULT_SIZE = (1366, 768)
MINIMUM_SIZE = (560, 360)


class MainWindow(QMainWindow):
    """Holds the page in view, the menus, the banner for problems and the task bar.

    Signals:
        painted: the first time only: everything that need not be there before can begin.
        closing: the window is about to close.
        files_dropped: paths that were dragged onto the window.
    """

    painted = Signal()
    closing = Signal()
    files_dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("AfterCART")
        self.setAcceptDrops(True)
        self.setMinimumSize(*MINIMUM_SIZE)
        self.resize(*DEFAULT_SIZE)
        self.menus = Menus(self.menuBar())
        self.menus.quit.triggered.connect(self.close)
        self.save_state = SaveState()
        self.menuBar().setCornerWidget(self.save_state)
        self.problems = ProblemBanner()
        self.task_bar = TaskBar()
        self.unlock_page = UnlockPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.unlock_page)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.problems)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.task_bar)
        self.setCentralWidget(central)
        self._said = QLabel()
        self._said.setObjectName("status")
        self._said.setContentsMargins(10, 0, 0, 0)
        device = QLabel(self.tr("Not a medical device"))
        device.setContentsMargins(0, 0, 10, 0)
        self.statusBar().addWidget(self._said, 1)
        self.statusBar().addPermanentWidget(device)
        self.statusBar().setSizeGripEnabled(False)
        self._was_painted = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._let_enter_press)

    @property
    def page(self) -> QWidget | None:
        """The page in view."""
        return self._pages.currentWidget()

    def add_page(self, page: QWidget) -> None:
        """Take in a page that was built later."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Bring *page* into view."""
        self._pages.setCurrentWidget(page)

    def say(self, text: str) -> None:
        """Write *text* into the status bar."""
        self._said.setText(text)

    def show_file(self, name: str | None) -> None:
        """Name the clinic file in the title."""
        self.setWindowTitle(f"{name} · AfterCART" if name else "AfterCART")

    @Slot()
    def _tell_painted(self) -> None:
        self.painted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell, once, after the first paint has reached the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._tell_painted)

    @Slot(QWidget, QWidget)
    def _let_enter_press(self, _: QWidget | None, now: QWidget | None) -> None:
        """Let Enter press the button that has the focus, as Space does; Qt does so in dialogs only."""
        if isinstance(now, QPushButton):
            now.setAutoDefault(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the flows finish first."""
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over the files."""
        files = _files_in(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)


def _files_in(data: QMimeData) -> Sequence[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
