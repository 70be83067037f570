"""What the check of the numbers found, before they leave the house: read, then export or not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from analytics.cohort.lint.finding import Finding, Severity, has_errors
from widgets.look import zoomed

_KINDS = {Severity.ERROR: "crit", Severity.WARNING: "warn", Severity.NOTE: "hint"}


class FindingsForm(QDialog):
    """Shows findings; with an error among them the export has to be wanted in so many words.

    Signals:
        export_wanted: the file is to be written all the same.
    """

    export_wanted = Signal()

    def __init__(self, findings: Sequence[Finding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Before the export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_wrong = has_errors(findings)
        title = QLabel(
            self.tr("The numbers contradict each other")
            if is_wrong
            else self.tr("Worth a look before the export")
        )
        title.setProperty("kind", "title")
        title.setWordWrap(True)
        cancel = QPushButton(self.tr("Do not export"))
        cancel.setObjectName("findings_cancel")
        cancel.clicked.connect(self.reject)
        anyway = QPushButton(self.tr("Export anyway") if is_wrong else self.tr("Export"))
        anyway.setObjectName("findings_export")
        anyway.clicked.connect(self._go_on)
        first = cancel if is_wrong else anyway
        first.setDefault(True)
        if not is_wrong:
            anyway.setProperty("primary", True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(anyway)
        layout = QVBoxLayout(self)
        layout.addWidget(title)
        layout.addWidget(self._list(findings), 1)
        layout.addLayout(buttons)
        self.resize(zoomed(560), zoomed(360))
        first.setFocus()

    @Slot()
    def _go_on(self) -> None:
        self.accept()
        self.export_wanted.emit()

    def _list(self, findings: Sequence[Finding]) -> QScrollArea:
        names = {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.NOTE: self.tr("Note"),
        }
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 8, 0)
        for one in findings:
            head = QLabel(
                self.tr("{severity} · {where}").format(severity=names[one.severity], where=one.where)
            )
            head.setProperty("kind", _KINDS[one.severity])
            what = QLabel(one.what)
            for label in (head, what):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                rows.addWidget(label)
            rows.addSpacing(zoomed(6))
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setAccessibleName(self.tr("What was found"))
        return area
