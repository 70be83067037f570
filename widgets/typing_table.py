"""A table to type in: any key begins, Tab goes on, Return goes down; the wheel only scrolls."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from widgets.choice_box import ChoiceBox
from widgets.look import zoomed

_Index = QModelIndex | QPersistentModelIndex
_ROW_PX = 26


class TypingDelegate(QStyledItemDelegate):
    """Edits a cell as text, or as one of the choices that the model names for it."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Make the editor."""
        choices = _choices(index)
        if not choices:
            edit = QLineEdit(parent)
            edit.setFrame(False)
            edit.setStyleSheet("QLineEdit { padding: 0 3px; border-radius: 0; }")
            return edit
        box = ChoiceBox(parent)
        for value, words in choices:
            box.addItem(words, value)
        box.activated.connect(lambda _=0: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begin with what the cell has."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, ChoiceBox):
            editor.setCurrentIndex(
                next((n for n, (choice, _) in enumerate(_choices(index)) if choice == value), 0)
            )
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand over what was typed or chosen."""
        if isinstance(editor, ChoiceBox):
            model.setData(index, _choices(index)[editor.currentIndex()][0])
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Return take the text and go down a row."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            table = self.parent()
            is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_return and isinstance(editor, QWidget) and isinstance(table, TypingTable):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                table.go_down()
                return True
        return super().eventFilter(editor, event)


class TypingTable(QTableView):
    """A table whose cells are typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(TypingDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed | trigger.SelectedClicked
        )

    def go_down(self) -> None:
        """Go to the same column of the next row."""
        index = self.currentIndex()
        below = index.sibling(index.row() + 1, index.column())
        if below.isValid():
            self.setCurrentIndex(below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return edit, as F2 does; Backspace empties a cell."""
        index = self.currentIndex()
        can_edit = index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and can_edit:
            self.edit(index)
        elif event.key() == Qt.Key.Key_Backspace and can_edit and not _choices(index):
            self.model().setData(index, "")
        else:
            super().keyPressEvent(event)


def _choices(index: _Index) -> tuple[tuple[Any, str], ...]:
    model: Any = index.model()
    return model.choices(index) if hasattr(model, "choices") else ()
