"""The laboratories of the clinic, and what can be done with one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory
from widgets.local_text import whole_text
from widgets.settings_section import section_head

_ID = Qt.ItemDataRole.UserRole


class _LaboratoryList(QListWidget):
    """Announces the keys that act on a laboratory.

    Signals:
        edit_wanted / delete_wanted: Return, F2 or a double click; Delete.
    """

    edit_wanted = Signal()
    delete_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the laboratory chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


class SettingsLaboratories(QWidget):
    """A list with four buttons.

    Signals:
        new_requested: a laboratory is to be made.
        edit_requested / copy_requested / delete_requested: the id of the one chosen.
    """

    new_requested = Signal()
    edit_requested = Signal(int)
    copy_requested = Signal(int)
    delete_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_editable = False
        self._list = _LaboratoryList()
        self._list.setObjectName("laboratories")
        self._list.setAccessibleName(self.tr("Laboratories"))
        self._list.setProperty("kind", "sections")
        self._list.edit_wanted.connect(lambda: self._ask(self.edit_requested))
        self._list.delete_wanted.connect(lambda: self._ask(self.delete_requested))
        self._list.itemDoubleClicked.connect(lambda _: self._ask(self.edit_requested))
        self._list.currentRowChanged.connect(self._enable)
        self._empty = QLabel(
            self.tr(
                "No laboratory yet. Without one, a bare number is in the unit of the catalogue, ranges are "
                "the catalogue’s, and nobody knows what “<1” means."
            )
        )
        self._empty.setWordWrap(True)
        self._said = QLabel()
        self._said.setObjectName("laboratories_said")
        self._said.setProperty("kind", "crit")
        self._said.setWordWrap(True)
        self._said.hide()
        self._new = self._button("new_laboratory", self.tr("&New…"))
        self._new.clicked.connect(self.new_requested)
        self._edit = self._button("edit_laboratory", self.tr("Chan&ge…"))
        self._edit.clicked.connect(lambda: self._ask(self.edit_requested))
        self._copy = self._button("copy_laboratory", self.tr("Cop&y…"))
        self._copy.clicked.connect(lambda: self._ask(self.copy_requested))
        self._delete = self._button("delete_laboratory", self.tr("&Delete"))
        self._delete.clicked.connect(lambda: self._ask(self.delete_requested))
        self._lay_out()

    def show_laboratories(self, laboratories: Sequence[Laboratory], *, is_editable: bool) -> None:
        """Show them by name; the one chosen stays chosen."""
        self._is_editable = is_editable
        chosen = self._chosen
        self._list.clear()
        for laboratory in sorted(laboratories, key=lambda one: one.name.casefold()):
            count = len({report.analyte for report in laboratory.reports})
            said = (
                self.tr("{name}\n1 analyte").format(name=laboratory.name)
                if count == 1
                else self.tr("{name}\n{n} analytes").format(name=laboratory.name, n=whole_text(count))
            )
            item = QListWidgetItem(said)
            item.setData(_ID, laboratory.id)
            self._list.addItem(item)
            if laboratory.id == chosen:
                self._list.setCurrentItem(item)
        if self._list.currentRow() < 0 and self._list.count():
            self._list.setCurrentRow(0)
        self._empty.setVisible(not laboratories)
        self._list.setVisible(bool(laboratories))
        self.show_problem("")
        self._enable()

    def show_problem(self, sentence: str) -> None:
        """Say why something was not done."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    @property
    def _chosen(self) -> LaboratoryId | None:
        item = self._list.currentItem()
        return LaboratoryId(int(item.data(_ID))) if item is not None else None

    def _ask(self, wish: SignalInstance) -> None:
        if self._chosen is not None and self._is_editable:
            self.show_problem("")
            wish.emit(self._chosen)

    @Slot()
    def _enable(self) -> None:
        self._new.setEnabled(self._is_editable)
        for button in (self._edit, self._copy, self._delete):
            button.setEnabled(self._is_editable and self._chosen is not None)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        head = section_head(
            self.tr("Laboratories"),
            self.tr(
                "In which unit each reports an analyte, its ranges by sex and age, its lowest value, what "
                "its “<limit” means, from when until when. A bare number typed from it is in its unit."
            ),
        )
        row = QHBoxLayout()
        for button in (self._new, self._edit, self._copy, self._delete):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 18, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(row)
        layout.addWidget(self._said)
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        layout.addStretch(0)
