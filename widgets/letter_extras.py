"""The tables and figures of a letter: which, and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from widgets.look import zoomed

_ROW_PX = 22
_KEY = Qt.ItemDataRole.UserRole


class _List(QListWidget):
    """Alt with an arrow moves the current row.

    Signals:
        reordered: rows stand in another order.
    """

    reordered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current row, or do what a list does."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def move_current(self, by: int) -> None:
        """Move the current row up or down."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + by < self.count():
            self.blockSignals(True)
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentRow(row + by)
            self.blockSignals(False)
            self.reordered.emit()

    def sizeHint(self) -> QSize:
        """Return the size of all rows."""
        return QSize(zoomed(200), self.count() * zoomed(_ROW_PX) + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the same: it never scrolls."""
        return self.sizeHint()


class LetterExtras(QFrame):
    """A card with a check box for each table and figure.

    Signals:
        chosen: keys of those wanted, in their order.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        title = QLabel(self.tr("Tables and figures"))
        title.setProperty("kind", "strong")
        hint = QLabel(self.tr("drag, or Alt+↑ and Alt+↓, to reorder"))
        hint.setProperty("kind", "hint")
        self._list = _List()
        self._list.setObjectName("letter_parts")
        self._list.setProperty("kind", "list")
        self._list.setAccessibleName(self.tr("Tables and figures of the letter, in their order"))
        self._list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemChanged.connect(self._announce)
        self._list.reordered.connect(self._announce)
        self._list.model().rowsMoved.connect(self._announce)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(13, 7, 13, 9)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addWidget(self._list)

    def show_parts(self, parts: Sequence[tuple[str, str, bool]], *, is_editable: bool) -> None:
        """Show *parts* of (key, name, whether it is wanted), in their order."""
        current = self._list.currentItem().data(_KEY) if self._list.currentItem() else None
        self._list.blockSignals(True)
        self._list.clear()
        for key, name, is_wanted in parts:
            item = QListWidgetItem(name)
            item.setData(_KEY, key)
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, zoomed(_ROW_PX)))
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            if is_editable:
                flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled
            item.setFlags(flags)
            self._list.addItem(item)
            if key == current:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self._list.setFixedHeight(self._list.sizeHint().height())

    @Slot()
    def _announce(self) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        self.chosen.emit(
            tuple(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)
        )
