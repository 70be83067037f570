"""One line to type or paste in: Return goes on, the arrows go up and down, a pasted block comes whole."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_PLAIN = Qt.KeyboardModifier.NoModifier
_PAD = Qt.KeyboardModifier.KeypadModifier


class TypedLine(QLineEdit):
    """A line of a list of lines.

    Signals:
        went_on / went_back: the user leaves for the next line or the one before.
        offer_wanted: Alt+U: the reading offered is to be taken.
        block_pasted: text of several lines.
    """

    went_on = Signal()
    went_back = Signal()
    offer_wanted = Signal()
    block_pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Return and ↓, back with Shift+Return and ↑; take the offer with Alt+U."""
        key, held = event.key(), event.modifiers() & ~_PAD
        is_return = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif (is_return or key == Qt.Key.Key_Down) and held == _PLAIN:
            self.went_on.emit()
        elif (is_return and held == Qt.KeyboardModifier.ShiftModifier) or (
            key == Qt.Key.Key_Up and held == _PLAIN
        ):
            self.went_back.emit()
        elif key == Qt.Key.Key_U and held == Qt.KeyboardModifier.AltModifier:
            self.offer_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the menu paste as the key does."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self._paste)
        menu.exec(event.globalPos())
        menu.deleteLater()

    @Slot()
    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if "\n" in text.strip("\r\n") or "\r" in text.strip("\r\n"):
            self.block_pasted.emit(text)
        else:
            self.insert(text.strip("\r\n"))
