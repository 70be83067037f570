"""Exclusive choices below each other, of which one holds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from widgets.narrow_button import NarrowRadioButton


class RadioList(QWidget):
    """A column of radio buttons that can be filled anew.

    Signals:
        chosen: the key the user picked.
    """

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._buttons: dict[str, NarrowRadioButton] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    @property
    def keys(self) -> tuple[str, ...]:
        """What is offered."""
        return tuple(self._buttons)

    def show_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Offer *choices* of (key, text); *current* holds."""
        if tuple(key for key, _ in choices) != self.keys:
            self._rebuild([key for key, _ in choices])
        for key, text in choices:
            self._buttons[key].setText(text)
            self._buttons[key].setAccessibleName(f"{self.accessibleName()}: {text}")
        if current in self._buttons:
            self._buttons[current].setChecked(True)

    def _rebuild(self, keys: Sequence[str]) -> None:
        for old in self._buttons.values():
            self._group.removeButton(old)
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for key in keys:
            button = NarrowRadioButton()
            button.setObjectName(f"radio_{key}")
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._layout.addWidget(button)
            self._buttons[key] = button
