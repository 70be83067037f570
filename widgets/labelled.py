"""A control with its name before it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


def labelled(name: str, control: QWidget) -> QWidget:
    """Return *control* with its name before it; they stay together where a row wraps. No name: itself."""
    if not name:
        return control
    label = QLabel(name)
    label.setProperty("kind", "label")
    label.setBuddy(control)
    together = QWidget()
    row = QHBoxLayout(together)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(label)
    row.addWidget(control, 1)
    return together
