"""Letterhead and signature among the settings: what there is, and the way to its form."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.settings_section import section_head


class SettingsLetterhead(QWidget):
    """Says whose letters they are; the form shows how they look.

    Signals:
        edit_requested: the form shall open.
    """

    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = QLabel()
        self._said.setObjectName("letterhead_said")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        edit = QPushButton(self.tr("Change letterhead and signature…"))
        edit.setObjectName("edit_letterhead")
        edit.clicked.connect(self.edit_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 18, 18)
        layout.setSpacing(8)
        head = section_head(
            self.tr("Letterhead and signature"),
            self.tr("At the head and the foot of every letter; the signature is each user’s own."),
        )
        layout.addLayout(head)
        layout.addWidget(self._said)
        layout.addWidget(edit, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_letterhead(self, name: str, department: str, signer: str) -> None:
        """Show what letters are headed and signed with now."""
        head = ", ".join(filter(None, (name, department)))
        self._said.setText(
            self.tr("{head}\nSigned by {signer}").format(head=head, signer=signer)
            if head
            else self.tr("No letterhead yet.\nSigned by {signer}").format(signer=signer)
        )
