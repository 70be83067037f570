"""Check boxes and radio buttons whose words may be longer than their place: the rest is in the tip."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton

_LEAST_PX = 60


class NarrowCheckBox(QCheckBox):
    """A check box that makes no panel wider than it is."""

    def minimumSizeHint(self) -> QSize:
        """Return the height of its line, at any width."""
        return QSize(_LEAST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in a tip what has no room."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.sizeHint().width() > self.width() else "")


class NarrowRadioButton(QRadioButton):
    """A radio button that makes no panel wider than it is."""

    def minimumSizeHint(self) -> QSize:
        """Return the height of its line, at any width."""
        return QSize(_LEAST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in a tip what has no room."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.sizeHint().width() > self.width() else "")
