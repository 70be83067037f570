"""The narrow strip at the very left: the parts of the clinic, as icons with their names."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QVBoxLayout, QWidget

from widgets.icon import IconButton
from widgets.zoomed_size import keep_zoomed_width

RAIL_PX = 64
_SOFT_HYPHEN = "\u00ad"


class Rail(QFrame):
    """Chooses the part of the clinic that is shown.

    Signals:
        chosen: the key of the part the user picked.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        keep_zoomed_width(self, RAIL_PX)
        self._buttons: dict[str, IconButton] = {}
        self._counts: dict[str, QLabel] = {}
        self._parts = 0
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(4, 6, 4, 6)
        self._layout.setSpacing(6)
        self._layout.addStretch(1)

    def add_part(self, key: str, name: str, icon: str, *, at_foot: bool = False) -> None:
        """Add a part, below the others or at the foot; a name too long for one line has a soft hyphen."""
        button = IconButton(icon, on_token="accent", size_px=20)
        button.setObjectName(f"rail_{key}")
        button.setProperty("kind", "rail")
        button.setText(name.replace(_SOFT_HYPHEN, "-\n"))
        button.setAccessibleName(name.replace(_SOFT_HYPHEN, ""))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        keep_zoomed_width(button, RAIL_PX - 9)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._layout.insertWidget(self._layout.count() if at_foot else self._parts, button)
        self._parts += not at_foot
        self._buttons[key] = button

    def show_count(self, key: str, count: int, spoken: str) -> None:
        """Show how much a part holds at its icon; 0: nothing."""
        button = self._buttons[key]
        badge = self._counts.get(key)
        if badge is None:
            badge = self._counts[key] = QLabel(button)
            badge.setObjectName(f"rail_{key}_count")
            badge.setProperty("kind", "count")
            badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        badge.setText("99+" if count > 99 else str(count))
        badge.adjustSize()
        badge.move(button.width() - badge.width() - 2, 1)
        badge.setVisible(count > 0)
        button.setAccessibleDescription(spoken if count else "")
        button.setToolTip(spoken if count else "")

    def show_chosen(self, key: str) -> None:
        """Show *key* as the part in view, without announcing it."""
        self._buttons[key].setChecked(True)
