"""A small card over the window, beside what it speaks of; Escape, a click or a focus elsewhere closes it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

_GAP = 4


class OverlayCard(QFrame):
    """Lies over the window it is opened in and never leaves it; the focus comes back when it closes.

    Signals:
        closed: it went away.
    """

    closed = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._content = content
        self._came_from: QWidget | None = None
        self._beside = QRect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(content)
        self.hide()

    def open_beside(self, widget: QWidget, place: QRect, *, focus: QWidget | None = None) -> None:
        """Show the card below *place* of *widget*, or above it where there is more room.

        Args:
            widget: what it speaks of; the card lies over its window.
            place: in *widget*'s coordinates.
            focus: the part of the card that gets the focus; None: the card.
        """
        window = widget.window()
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self.setParent(window)
        self._beside = QRect(widget.mapTo(window, place.topLeft()), place.size())
        self.fit()
        self.show()
        self.raise_()
        (focus or self).setFocus(Qt.FocusReason.PopupFocusReason)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    @Slot()
    def close_card(self) -> None:
        """Go away, and give the focus back."""
        if not self.isVisible():
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and (focus is self or self.isAncestorOf(focus))
        self.hide()
        if had_focus and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self._came_from = None
        self.closed.emit()

    def fit(self) -> None:
        """Find a place within the window, as large as the content wants where there is room."""
        window = self.parentWidget()
        if window is None:
            return
        self._content.ensurePolished()
        for part in (self._content.layout(), self.layout()):
            if part is not None:
                part.activate()  # else it would be as large as what it said before
        room = window.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        self.setMaximumSize(room.size())
        size = self.sizeHint().boundedTo(room.size())
        below = room.bottom() - self._beside.bottom() - _GAP
        above = self._beside.top() - room.top() - _GAP
        is_below = size.height() <= below or below >= above
        height = min(size.height(), max(below if is_below else above, room.height() // 2))
        size = QSize(size.width(), height)
        y = self._beside.bottom() + _GAP if is_below else self._beside.top() - _GAP - height
        x = min(max(self._beside.left(), room.left()), room.right() - size.width())
        y = min(max(y, room.top()), room.bottom() - height)
        self.setGeometry(QRect(QPoint(x, y), size))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a click elsewhere, when the focus goes elsewhere, and when the window changes its size."""
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            where = event.globalPosition().toPoint()
            inside = self.rect().contains(self.mapFromGlobal(where))
            if not inside and isinstance(watched, QWidget) and watched.window() is self.window():
                self.close_card()
        elif (kind is QEvent.Type.FocusIn and isinstance(watched, QWidget) and self._is_outside(watched)) or (
            kind is QEvent.Type.Resize and watched is self.parentWidget()
        ):
            self.close_card()
        return False

    def _is_outside(self, widget: QWidget) -> bool:
        """Whether *widget* is another part of the window; a list that drops down is a window of its own."""
        return widget.window() is self.window() and widget is not self and not self.isAncestorOf(widget)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look at no events of others any more, also where the whole window goes."""
        super().hideEvent(event)
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)
