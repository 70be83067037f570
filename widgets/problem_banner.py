"""A strip that says what went wrong, and goes when it is closed or settled."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from widgets.icon import IconButton, IconLabel, link_button
from widgets.look import set_kind


class ProblemBanner(QFrame):
    """One sentence across the top: a problem (red), a notice (amber), or what is done (green)."""

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
        self._action = link_button("")
        self._action.setAccessibleName(self.tr("Next step"))
        self._action.setObjectName("problem_action")
        self._action.clicked.connect(self._do)
        self._act: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 10, 6)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
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

    def show_done(self, sentence: str, action: str, act: Callable[[], object]) -> None:
        """Show that something is done, with what one may want to do next."""
        self._show(sentence, "done", "ok")
        self.offer(action, act)

    def offer(self, action: str, act: Callable[[], object]) -> None:
        """Name what one may want to do next, beside the sentence shown."""
        self._act = act
        self._action.setText(action)
        self._action.show()

    @Slot()
    def clear(self) -> None:
        """Take the sentence away."""
        self._text.clear()
        self.hide()

    @Slot()
    def _do(self) -> None:
        if self._act is not None:
            self._act()

    def _show(self, sentence: str, kind: str, token: str) -> None:
        set_kind(self, kind)
        set_kind(self._text, f"{kind}_text")
        icon = {"crit": "warning", "ok": "check"}.get(token, "info")
        self._icon.show_icon(icon, token)
        self._action.hide()
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
