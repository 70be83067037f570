"""Says that a list shows some patients only, and lets go of that."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from widgets.fitting_label import FittingLabel
from widgets.icon import IconButton


class NarrowingChip(QFrame):
    """What a list is narrowed to, in words, with a button that shows everybody again.

    Signals:
        removed: everybody is wanted again.
    """

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("narrowing_chip")
        self.setProperty("kind", "tint")
        self._what = FittingLabel()
        self._what.setObjectName("narrowing_what")
        self._remove = IconButton("cross", size_px=12)
        self._remove.setObjectName("remove_narrowing")
        self._remove.setAutoRaise(True)
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = self.tr("Show all patients again")
        self._remove.setAccessibleName(words)
        self._remove.setToolTip(words)
        self._remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 3, 3)
        row.setSpacing(4)
        row.addWidget(self._what, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_what(self, what: str) -> None:
        """Say *what* the list is narrowed to; empty: to nothing."""
        self._what.setText(what)
        self._remove.setAccessibleDescription(what)
        self.setVisible(bool(what))
