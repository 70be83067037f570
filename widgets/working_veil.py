"""What lies over a figure that no longer answers the question: faded, with what goes on and a way to stop."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.look import current_theme

PATIENCE_MS = 300
_OPACITY = 0.72


class WorkingVeil(QWidget):
    """Covers its parent at once, and says what goes on after a moment.

    Signals:
        cancelled: the reader does not want to wait.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("working_veil")
        self._text = QLabel()
        self._text.setProperty("kind", "strong")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("cancel_cohort")
        self._cancel.clicked.connect(self.cancelled)
        self._card = QFrame()
        self._card.setProperty("kind", "popup")
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(18, 12, 18, 12)
        for part in (self._text, self._cancel):
            inner.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._card.show)
        parent.installEventFilter(self)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether what is below is not valid."""
        return not self.isHidden()

    def lay(self, text: str) -> None:
        """Cover what is below, and say in a moment that *text* goes on."""
        self._text.setText(text)
        self.setAccessibleName(text)
        if not self.is_on:
            self._card.hide()
            self._patience.start()
        self._cover()
        self.show()
        self.raise_()

    @Slot()
    def lift(self) -> None:
        """Show what is below again."""
        self._patience.stop()
        self.hide()

    def _cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is covered."""
        if event.type() is QEvent.Type.Resize:
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fade what is below."""
        painter = QPainter(self)
        painter.setOpacity(_OPACITY)
        painter.fillRect(self.rect(), QColor(current_theme().window))
