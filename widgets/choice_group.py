"""A titled group of choices in a side panel: a head, an optional number beside it, rows below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget


class ChoiceGroup(QWidget):
    """Rows under a head, with a hairline above all but the first."""

    def __init__(self, title: str, *, is_first: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(title)
        head = self._head = QLabel(title)
        head.setProperty("kind", "card_title")
        self._count = QLabel()
        self._count.setProperty("kind", "label")
        row = QHBoxLayout()
        row.addWidget(head, 1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignRight)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        if not is_first:
            rule = QFrame()
            rule.setProperty("kind", "rule")
            rule.setFixedHeight(1)
            layout.addWidget(rule)
        layout.addLayout(row)
        layout.addLayout(self.rows)

    def show_title(self, title: str) -> None:
        """Name the group anew."""
        self._head.setText(title)
        self.setAccessibleName(title)

    def show_count(self, text: str, name: str = "") -> None:
        """Show a number beside the head; *name* is what the reader of a screen calls it."""
        self._count.setText(text)
        self._count.setObjectName(name or self._count.objectName())

    def add(self, *widgets: QWidget) -> None:
        """Add rows."""
        for widget in widgets:
            self.rows.addWidget(widget)
