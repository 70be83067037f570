"""A strip that says what went wrong, and goes when it is closed or settled."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from widgets.icon import IconButton, IconLabel
from widgets.look import set_kind


class ProblemBanner(QFrame):
    """One sentence across the top of the window: a problem (red) or a notice (amber)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "problem")
        self._icon = IconLabel("warning", token="crit")
        self._text = QLabel()
        self._text.setObjectName("problem")
        self._text.setWordWrap(True)
        close = IconButton("cross", token="text2", size_px=12)
        close.setObjectName("close_problem")
        close.setAccessibleName(self.tr("Close this message"))
        close.setToolTip(self.tr("Close this message"))
        close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 10, 6)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty while there is none."""
        return self._text.text() if not self.isHidden() else ""

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """Show *sentence* as a problem."""
        self._show(sentence, "problem", "crit")

    @Slot(str)
    def show_notice(self, sentence: str) -> None:
        """Show *sentence* as something to know."""
        self._show(sentence, "notice", "warn")

    @Slot()
    def clear(self) -> None:
        """Take the sentence away."""
        self._text.clear()
        self.hide()

    def _show(self, sentence: str, kind: str, token: str) -> None:
        set_kind(self, kind)
        self._icon.show_icon("warning" if token == "crit" else "info", token)
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
