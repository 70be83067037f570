"""Asks before a patient goes with everything: what will go, why, and the number once more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from widgets.form_dialog import FormDialog
from widgets.local_text import whole_text
from widgets.patient_words import kind_name


class DeletePatientForm(FormDialog):
    """Shows what a deletion takes along; the button wakes when reason and number are there.

    Signals:
        delete_requested: the reason.
    """

    delete_requested = Signal(str)

    def __init__(self, name: str, number: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Delete patient"), self.tr("Delete patient"), parent)
        self.setObjectName("delete_patient_form")
        self._number = number
        who = QLabel(self.tr("{name} · No. {number}").format(name=name, number=number))
        who.setProperty("kind", "title")
        who.setWordWrap(True)
        who.setTextFormat(Qt.TextFormat.PlainText)
        self._what = QLabel(self.tr("With the patient goes:"))
        self._counts = QFormLayout()
        self._counts.setContentsMargins(0, 0, 0, 0)
        note = QLabel(
            self.tr(
                "What is deleted stays in the audit trail of the file. Undo brings it back until the clinic "
                "is locked; unfinished texts do not come back."
            )
        )
        note.setProperty("kind", "label")
        note.setWordWrap(True)
        self._reason = self._line("delete_reason", self.tr("Why is the patient deleted?"))
        self._again = self._line(
            "delete_number", self.tr("The number once more: {number}").format(number=number)
        )
        column = QVBoxLayout(self.fields)
        for part in (who, self._what):
            column.addWidget(part)
        column.addLayout(self._counts)
        column.addWidget(note)
        for line in (self._reason, self._again):
            label = QLabel(line.accessibleName())
            label.setBuddy(line)
            label.setProperty("kind", "strong")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
            column.addWidget(line)
        column.addStretch(1)
        self.save_button.setEnabled(False)
        self.fit(480, 520)
        self._reason.setFocus()

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show how many records of each kind go."""
        self._what.setText(
            self.tr("With the patient goes:") if counts else self.tr("Nothing is stored of this patient yet.")
        )
        for kind, number in counts:
            value = QLabel(whole_text(number))
            value.setObjectName(f"count_{kind}")
            value.setProperty("kind", "strong")
            self._counts.addRow(kind_name(kind), value)

    @Slot()
    def save(self) -> None:
        """Ask for the deletion, once it is certain."""
        if self.save_button.isEnabled():
            self.delete_requested.emit(" ".join(self._reason.text().split()))

    @Slot()
    def _weigh(self) -> None:
        is_sure = bool(self._reason.text().strip()) and self._again.text().strip() == self._number
        self.save_button.setEnabled(is_sure)

    def _line(self, name: str, says: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(says)
        line.textChanged.connect(self._weigh)
        return line
