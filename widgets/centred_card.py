"""A page with one card in its middle, under the program's name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from widgets.icon import IconLabel
from widgets.zoomed_size import keep_zoomed_width

CARD_PX = 400


class CentredCard(QScrollArea):
    """The program's mark, its name, and a card for whatever is to be filled in; scrolls when it is small.

    Attributes:
        card: the layout of the card.
        below: a quiet line under it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("kind", "page")
        self.setWidget(page)
        frame = QFrame()
        frame.setProperty("card", True)
        keep_zoomed_width(frame, CARD_PX)
        self.card = QVBoxLayout(frame)
        self.card.setContentsMargins(24, 20, 24, 20)
        self.card.setSpacing(6)
        self.below = QLabel()
        self.below.setProperty("kind", "hint")
        self.below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.below.setWordWrap(True)
        name = QLabel("AfterCART")
        name.setProperty("kind", "huge")
        purpose = QLabel(self.tr("Follow-up after CD19 CAR T-cell therapy"))
        purpose.setProperty("kind", "label")
        mark = IconLabel("aftercart", size_px=52)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 24, 16, 24)
        layout.setSpacing(6)
        layout.addStretch(2)
        for widget in (mark, name, purpose):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(16)
        row = QHBoxLayout()  # stretches, not an alignment: that would cut the height of wrapped text
        row.addStretch(1)
        row.addWidget(frame)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addSpacing(8)
        layout.addWidget(self.below)
        layout.addStretch(3)
