"""One line of a form: its name, what is typed or chosen, and below it what is wrong or worth a look."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem
from analytics.errors import InvalidDate
from analytics.records.time_point import CalendarDate
from widgets.icon import link_button
from widgets.local_text import date_text
from widgets.look import set_kind
from widgets.problem_text import problem_text

_KINDS = {Weight.REFUSED: "crit", Weight.ASKED: "warn", Weight.NOTED: "hint"}


class FormRow(QWidget):
    """A name above an editor, and the findings under both."""

    def __init__(self, name: str, label: str, editor: QWidget, *, unit: str = "") -> None:
        super().__init__()
        self.name, self.editor = name, editor
        self._label = QLabel(self._titled(label, unit))
        self._label.setProperty("kind", "label")
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setBuddy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(self._label.text())
        self._found = QLabel()
        self._found.setObjectName(f"found_{name}")
        self._found.setWordWrap(True)
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self._found.hide()
        self._link: QPushButton | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(self._label)
        self._layout.addWidget(editor)
        self._layout.addWidget(self._found)

    @property
    def label(self) -> str:
        """Its name as it is read."""
        return self._label.text()

    @property
    def found(self) -> str:
        """The findings as they are read; empty: none."""
        return self._found.text()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show *findings*, the heaviest deciding the colour."""
        self._found.setText(" ".join(problem_text(localised(f.problem)) for f in findings))
        heaviest = next((w for w in Weight if any(f.weight is w for f in findings)), Weight.NOTED)
        set_kind(self._found, _KINDS[heaviest])
        self._found.setVisible(bool(findings))
        self.editor.setAccessibleDescription(self._found.text())
        if self._link is not None:
            self._link.setVisible(bool(findings))

    def offer_way(self, text: str, go: Callable[[], object]) -> None:
        """Offer a way to what the findings speak of, once."""
        if self._link is None:
            self._link = link_button(text)
            self._link.setObjectName(f"way_{self.name}")
            self._link.clicked.connect(lambda: go())
            self._layout.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        """Put the cursor into its editor."""
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)  # and what stands there is chosen

    @staticmethod
    def _titled(label: str, unit: str) -> str:
        return f"{label} ({unit})" if unit else label


def localised(problem: Problem) -> Problem:
    """Return *problem* with its dates as the user's locale writes them, but for what was typed."""
    return Problem(problem.code, tuple((name, _local(name, text)) for name, text in problem.facts))


def _local(name: str, text: str) -> str:
    if name == "text" or len(text) != 10 or not text[:4].isdecimal() or text[4] != "-":
        return text
    try:
        return date_text(CalendarDate.parse(text))
    except InvalidDate:
        return text
