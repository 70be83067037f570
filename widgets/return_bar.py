"""The way back: a bar above a page that somebody came to from elsewhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from widgets.icon import link_button


class ReturnBar(QFrame):
    """Leads back to where the reader came from.

    Signals:
        pressed: the reader goes back.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("return_bar")
        self.setProperty("kind", "tint")
        self._back = link_button("")
        self._back.setObjectName("go_back")
        self._back.setAccessibleName(self.tr("Back"))
        self._back.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 1)
        row.addWidget(self._back)
        row.addStretch(1)
        self.hide()

    def show_way(self, text: str) -> None:
        """Offer the way back in words; empty: there is none."""
        self._back.setText(text)
        self.setVisible(bool(text))
