"""A few choices side by side, of which one holds."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget


class Segments(QFrame):
    """A row of exclusive choices.

    Signals:
        chosen: the key the user picked.
    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Offer *choices* of (key, text); *name* says what is chosen."""
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        for key, text in choices:
            button = QToolButton()
            button.setObjectName(f"segment_{key}")
            button.setProperty("kind", "segment")
            button.setText(text)
            button.setAccessibleName(f"{name}: {text}")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button, 1)

    @property
    def current(self) -> str | None:
        """The key that holds; None: none of them."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def show_offered(self, keys: Collection[str]) -> None:
        """Let only *keys* be chosen."""
        for key, button in self._buttons.items():
            button.setEnabled(key in keys)

    def show_text(self, key: str, text: str) -> None:
        """Name a choice anew."""
        self._buttons[key].setText(text)
        self._buttons[key].setAccessibleName(f"{self.accessibleName()}: {text}")

    def show_visible(self, key: str, *, is_visible: bool) -> None:
        """Show a choice, or leave it out."""
        self._buttons[key].setVisible(is_visible)

    def show_choice(self, key: str | None) -> None:
        """Show *key* as the one that holds, without announcing it; None: none does.

        Tab stops at the one that holds, arrows go on from there.
        """
        self._group.setExclusive(key is not None)
        for other, button in self._buttons.items():
            button.setChecked(other == key)
            is_stop = key is None or other == key
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        self._group.setExclusive(True)
