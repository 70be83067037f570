"""A link whose text is shortened where its place is too narrow for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

_EDGES_PX = 12


class ShortenedLink(QPushButton):
    """Shows as much of its text as there is room for; the whole text is its tooltip and its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setProperty("kind", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def whole(self) -> str:
        """The whole text."""
        return self._whole

    def show_text(self, text: str) -> None:
        """Show *text*."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        self.ensurePolished()  # else the letters are measured before they have their weight
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + _EDGES_PX + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the beginning can be read."""
        hint = super().sizeHint()
        return QSize(min(self.sizeHint().width(), 60), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _EDGES_PX
        text = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if text != self.text():
            self.setText(text)
        self.setToolTip(self._whole if text != self._whole else "")
