"""A field to search with, above what it narrows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SearchField(QLineEdit):
    """A search field: Down goes to the results, Escape clears.

    Signals:
        left_downwards: the user wants to go into the results.
    """

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys that leave the field."""
        match event.key():
            case Qt.Key.Key_Down:
                self.left_downwards.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)
