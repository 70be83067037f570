"""What every section of the settings begins with: its title, whose it is, and room to scroll."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget


def section_head(title: str, hint: str) -> QVBoxLayout:
    """Return the title of a section with a line that says what it is about."""
    name, about = QLabel(title), QLabel(hint)
    name.setProperty("kind", "title")
    about.setProperty("kind", "label")
    about.setWordWrap(True)
    head = QVBoxLayout()
    head.setContentsMargins(0, 0, 0, 4)
    head.setSpacing(2)
    head.addWidget(name)
    head.addWidget(about)
    return head


def scrolling(content: QWidget) -> QScrollArea:
    """Return *content* in an area that scrolls up and down only."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area
