"""Asks for a reason before something that the audit trail keeps with it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from widgets.look import zoomed
from widgets.overlay_card import OverlayCard

_LONGEST = 200
_WIDTH_PX = 320


class ReasonCard(OverlayCard):
    """One line; without a reason nothing happens.

    Signals:
        reason_given: the reason.
    """

    reason_given = Signal(str)

    def __init__(self, question: str, answer: str, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent)
        self.setAccessibleName(question)
        title = QLabel(question)
        title.setProperty("kind", "card_title")
        title.setWordWrap(True)
        self._reason = QLineEdit()
        self._reason.setObjectName("reason_text")
        self._reason.setAccessibleName(question)
        self._reason.setMaxLength(_LONGEST)
        self._reason.setMinimumWidth(zoomed(_WIDTH_PX))
        self._reason.textChanged.connect(self._let_go_on)
        self._reason.returnPressed.connect(self._give)
        self._go_on = QPushButton(answer)
        self._go_on.setObjectName("reason_given")
        self._go_on.setEnabled(False)
        self._go_on.clicked.connect(self._give)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.close_card)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._go_on)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(title)
        layout.addWidget(self._reason)
        layout.addLayout(buttons)

    def ask_beside(self, widget: QWidget) -> None:
        """Open beside *widget*, with nothing typed."""
        self._reason.clear()
        self.open_beside(widget, widget.rect(), focus=self._reason)

    def clear(self) -> None:
        """Go away, with what was typed."""
        self.close_card()
        self._reason.clear()

    @Slot(str)
    def _let_go_on(self, text: str) -> None:
        self._go_on.setEnabled(bool(text.strip()))

    @Slot()
    def _give(self) -> None:
        reason = self._reason.text().strip()
        if reason:
            self.close_card()
            self._reason.clear()
            self.reason_given.emit(reason)
