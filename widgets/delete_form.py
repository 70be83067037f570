"""Asks why something is deleted; without a reason nothing is."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout


class DeleteForm(QFrame):
    """Names what is to go and takes the reason.

    Signals:
        confirmed: the reason.
        closed: the user leaves it.
    """

    confirmed = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("delete_form")
        self._title = QLabel()
        self._title.setObjectName("delete_title")
        self._title.setProperty("kind", "title")
        self._title.setWordWrap(True)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        label = QLabel(self.tr("Why (kept in the history)"))
        label.setProperty("kind", "label")
        self._reason = QLineEdit()
        self._reason.setObjectName("delete_reason")
        self._reason.setAccessibleName(self.tr("Why it is deleted"))
        self._reason.textChanged.connect(self._offer)
        label.setBuddy(self._reason)
        hint = QLabel(self.tr("It can be taken back with Undo, and stays readable in the history."))
        hint.setProperty("kind", "hint")
        hint.setWordWrap(True)
        self._delete = QPushButton(self.tr("Delete"))
        self._delete.setObjectName("delete_confirm")
        self._delete.clicked.connect(self._confirm)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("delete_cancel")
        cancel.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        for widget in (self._title, self._said, label, self._reason, hint):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def ask(self, title: str, said: str) -> None:
        """Ask about what *title* names and *said* describes."""
        self._title.setText(title)
        self._said.setText(said)
        self._reason.clear()
        self._offer()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _offer(self) -> None:
        self._delete.setEnabled(bool(self._reason.text().strip()))

    @Slot()
    def _confirm(self) -> None:
        reason = " ".join(self._reason.text().split())
        if reason:
            self.confirmed.emit(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete with Return, close with Escape; the page behind has neither."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm()
        else:
            super().keyPressEvent(event)
