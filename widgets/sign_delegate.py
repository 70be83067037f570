"""Draws a cell's sign right before its text, where both stand at the right of the cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_PADDING_PX = 26


class SignDelegate(QStyledItemDelegate):
    """Gives the sign all the room left of the text and puts it at that room's right end."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Move the sign of a cell whose text is at the right."""
        super().initStyleOption(option, index)
        if index.column() == 0 or option.icon.isNull():
            return
        text = option.fontMetrics.horizontalAdvance(option.text)
        padding = _PADDING_PX if option.text else 14
        room = max(option.rect.width() - text - padding, option.decorationSize.width())
        option.decorationSize = QSize(room, option.decorationSize.height())
        option.decorationAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
