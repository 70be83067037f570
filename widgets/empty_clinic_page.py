"""The first minute of a new clinic: what one can begin with."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from widgets.icon import IconLabel
from widgets.look import current_theme, zoomed
from widgets.zoomed_size import keep_zoomed_width

_CARD_PX = 270
_NARROW_PX = 3 * _CARD_PX + 130


class _Sketch(QWidget):
    """A recovery figure with nothing in it yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(176)
        self.setMaximumWidth(660)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint four lanes: events, ribbon, two lines."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width()
        for top, height in ((6, 26), (38, 22), (68, 54), (130, 44)):
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.setBrush(QColor(theme.surface))
            painter.drawRoundedRect(QRectF(0.5, top + 0.5, width - 1, height), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        for left, top, right in ((0.17, 14, 0.26), (0.38, 14, 0.43), (0.71, 14, 0.77), (0.45, 44, 0.99)):
            painter.drawRoundedRect(QRectF(left * width, top, (right - left) * width, 10), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        lines = (
            (
                ((0.05, 94), (0.14, 96), (0.19, 110), (0.38, 100), (0.55, 90), (0.76, 84), (0.97, 80)),
                Qt.PenStyle.SolidLine,
            ),
            (
                ((0.05, 146), (0.14, 150), (0.22, 156), (0.39, 161), (0.55, 154), (0.76, 149), (0.97, 146)),
                Qt.PenStyle.DashLine,
            ),
        )
        for points, style in lines:
            painter.setPen(QPen(QColor(theme.line2), 2, style))
            painter.drawPolyline(QPolygonF([QPointF(x * width, y) for x, y in points]))
        zero = 0.137 * width
        painter.setPen(QPen(QColor(theme.control), 1))
        painter.drawLine(QPointF(zero, 0), QPointF(zero, 176))
        painter.setBrush(QColor(theme.control))
        painter.drawPolygon(QPolygonF([QPointF(zero - 5, 13), QPointF(zero + 5, 13), QPointF(zero, 23)]))
        painter.end()


class EmptyClinicPage(QScrollArea):
    """Offers the ways to see records here: enter a patient, import them, or look at the demo.

    Signals:
        new_requested / import_requested / demo_requested.
    """

    new_requested = Signal()
    import_requested = Signal()
    demo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("kind", "page")
        self.setWidget(page)
        title = QLabel(self.tr("Start with a patient"))
        title.setProperty("kind", "huge")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title.setWordWrap(True)
        text = QLabel(
            self.tr("Enter one, bring the clinic’s records in from tables, or look around in the demo first.")
        )
        text.setProperty("kind", "sentence")
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setWordWrap(True)
        self._cards = QGridLayout()
        self._cards.setSpacing(16)
        self._new_card = self._card(
            "patients",
            self.tr("New patient"),
            self.tr("A number is enough to begin with; the rest can come later."),
            self.tr("New patient…"),
            "new_patient",
            is_primary=True,
        )
        self._import_card = self._card(
            "import",
            self.tr("Import records"),
            self.tr(
                "CSV tables of patients, results, events or variants. You see every row before it is stored."
            ),
            self.tr("Import…"),
            "import_records",
            is_primary=False,
        )
        self._demo_card = self._card(
            "play",
            self.tr("Look at the demo"),
            self.tr("128 synthetic patients in a file of their own, apart from yours."),
            self.tr("Open the demo"),
            "open_demo",
            is_primary=False,
        )
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(2)
        sketch = QHBoxLayout()
        sketch.addStretch(1)
        sketch.addWidget(_Sketch(), 20)
        sketch.addStretch(1)
        layout.addLayout(sketch)
        layout.addSpacing(20)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addSpacing(16)
        cards = QHBoxLayout()
        cards.addStretch(1)
        cards.addLayout(self._cards)
        cards.addStretch(1)
        layout.addLayout(cards)
        layout.addStretch(3)
        self._arrange()

    def _card(self, icon: str, title: str, text: str, action: str, name: str, *, is_primary: bool) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        keep_zoomed_width(card, _CARD_PX)
        heading = QLabel(title)
        heading.setProperty("kind", "card_title")
        body = QLabel(text)
        body.setProperty("kind", "label")
        body.setWordWrap(True)
        body.setAlignment(Qt.AlignmentFlag.AlignTop)
        button = QPushButton(action)
        button.setObjectName(name)
        button.setProperty("kind", "wide")
        button.setProperty("primary", is_primary)
        button.setAccessibleName(title)
        requested = {
            "new_patient": self.new_requested,
            "import_records": self.import_requested,
            "open_demo": self.demo_requested,
        }
        button.clicked.connect(requested[name])
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel(icon, token="accent", size_px=20))
        head.addWidget(heading, 1)
        layout.addLayout(head)
        layout.addWidget(body, 1)
        layout.addWidget(button)
        return card

    def _arrange(self) -> None:
        narrow = self.width() < zoomed(_NARROW_PX)
        for place, card in enumerate((self._new_card, self._import_card, self._demo_card)):
            self._cards.addWidget(card, place if narrow else 0, 0 if narrow else place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below each other where there is no room beside."""
        self._arrange()
        super().resizeEvent(event)
