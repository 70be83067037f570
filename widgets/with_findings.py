"""A control with what was found at it below."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from analytics.entry.finding import Finding, Weight
from widgets.fitting_label import FittingLabel
from widgets.look import set_kind
from widgets.problem_text import problem_text


class WithFindings(QWidget):
    """Stands where the control stood; the focus is the control's."""

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.control = control
        self._said = FittingLabel()
        self._said.setObjectName(f"{control.objectName()}_problem")
        self._said.hide()
        self.setFocusProxy(control)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(control)
        layout.addWidget(self._said)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show *findings*; the refused ones make it red."""
        found = tuple(findings)
        is_refused = any(finding.weight is Weight.REFUSED for finding in found)
        set_kind(self._said, "crit" if is_refused else "warn")
        self._said.setText(" ".join(problem_text(finding.problem) for finding in found))
        self._said.setVisible(bool(found))
        self.control.setAccessibleDescription(self._said.text())

    @property
    def said(self) -> str:
        """What is shown; empty where nothing was found."""
        return self._said.text()
