"""What was understood of a typed line, what is wrong with it, and the reading offered instead."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from analytics.entry.finding import Finding, Weight
from widgets.form_row import localised
from widgets.icon import link_button
from widgets.look import set_kind
from widgets.problem_text import problem_text

_KINDS = {Weight.REFUSED: "crit", Weight.ASKED: "warn", Weight.NOTED: "hint"}
_ORDER = list(Weight)


class AnswerNote(QWidget):
    """Stands under a line.

    Signals:
        offer_taken: the text to stand in the line instead.
    """

    offer_taken = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._offer = ""
        self._said = QLabel()
        self._said.setObjectName(f"note_{name}")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._use = link_button("")
        self._use.setObjectName(f"use_{name}")
        self._use.clicked.connect(self.take_offer)
        self._use.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._said, 1)
        layout.addWidget(self._use, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def link(self) -> QWidget:
        """The button that takes the offer."""
        return self._use

    @property
    def text(self) -> str:
        """What is said."""
        return self._said.text() if not self.isHidden() else ""

    def show_note(self, understood: str, findings: Sequence[Finding]) -> None:
        """Show what was *understood*, and the *findings*, the heaviest deciding the colour."""
        ordered = sorted(findings, key=lambda finding: _ORDER.index(finding.weight))
        sentences = [problem_text(localised(finding.problem)) for finding in ordered]
        self._said.setText(" ".join(filter(None, (f"{understood}." if understood else "", *sentences))))
        set_kind(self._said, _KINDS[ordered[0].weight] if ordered else "label")
        self._offer = next((finding.offer for finding in ordered if finding.offer), "") or ""
        self._use.setText(self.tr("Use {reading} (Alt+U)").format(reading=_shortened(self._offer)))
        self._use.setVisible(bool(self._offer))
        self.setVisible(bool(self._said.text()))

    @Slot()
    def take_offer(self) -> None:
        """Hand the offered reading over."""
        if self._offer:
            self.offer_taken.emit(self._offer)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 42 else f"{line[:41]}…"
