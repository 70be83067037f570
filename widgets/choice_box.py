"""A drop-down that the wheel never changes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QStylePainter


class ChoiceBox(QComboBox):
    """A drop-down that the wheel never changes."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever scrolls."""
        event.ignore()


class ShortChoiceBox(ChoiceBox):
    """A drop-down only as wide as what is chosen, whose list is as wide as its longest line.

    What stands after `` · `` in a line is for the list: the closed box leaves it out.
    """

    AFTER = " · "

    def __init__(self, most_letters: int) -> None:
        super().__init__()
        self._most_letters = most_letters
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own leaves the style sheet's colours out
        self.currentTextChanged.connect(self.updateGeometry)

    @property
    def shown_text(self) -> str:
        """What the closed box says, where it has room for it."""
        return self.currentText().partition(self.AFTER)[0]

    def sizeHint(self) -> QSize:
        """Return the size of what is chosen, at most so many letters of it."""
        return self._size_of(self.shown_text[: self._most_letters])

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the beginning can be read."""
        return self._size_of(self.shown_text[:6])

    def showPopup(self) -> None:
        """Open the list, as wide as its lines."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width()
        widest = min(view.sizeHintForColumn(0) + bar + 12, self.window().width() - 24)
        view.setMinimumWidth(max(widest, self.width()))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box with the short text, with an ellipsis where it has no room."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        edit = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        right = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.shown_text, right, edit.width() - 2)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _size_of(self, text: str) -> QSize:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        size = QSize(metrics.horizontalAdvance(text) + 6, metrics.height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, size, self)
