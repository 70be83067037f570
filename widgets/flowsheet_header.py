"""The heads of the flowsheet's columns: day over date; the entry's in the accent."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from widgets.flowsheet_looks import HeadLook
from widgets.flowsheet_model import LOOK_ROLE
from widgets.icon import icon_pixmap
from widgets.look import current_theme, zoomed

HEAD_PX = 40
_PAD_PX = 8


class FlowsheetHeader(QHeaderView):
    """Two lines a head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(self.length(), zoomed(HEAD_PX))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one head."""
        look = self.model().headerData(section, Qt.Orientation.Horizontal, LOOK_ROLE)
        if not isinstance(look, HeadLook):
            return
        theme = current_theme()
        painter.save()
        ground = theme.accent if look.is_entry else theme.sunken
        painter.fillRect(rect, QColor(ground))
        strong = theme.on_accent if look.is_entry else theme.text
        quiet = theme.on_accent if look.is_entry else theme.text2
        is_day = bool(look.lower) and not look.is_entry
        inner = rect.adjusted(zoomed(_PAD_PX), zoomed(4), -zoomed(_PAD_PX), -zoomed(4))
        if not look.lower:
            inner = inner.adjusted(0, 0, zoomed(_PAD_PX - 2), 0)
        if is_day:
            inner = rect.adjusted(zoomed(1), zoomed(4), -zoomed(5), -zoomed(4))
        side = Qt.AlignmentFlag.AlignRight if is_day else Qt.AlignmentFlag.AlignLeft
        if look.lower:
            upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
            _write(painter, upper, look.upper, _font(12, QFont.Weight.DemiBold), strong, side)
            lower = upper.translated(0, inner.height() // 2)
            _write(painter, lower, look.lower, _font(10.5, QFont.Weight.Normal), quiet, side)
        else:
            _write(painter, inner, look.upper, _font(11, QFont.Weight.DemiBold), quiet, side)
        if look.is_signed:
            size = zoomed(12)
            pixmap = icon_pixmap("lock", quiet, size, painter.device().devicePixelRatioF())
            place = rect.right() - size - zoomed(4) if look.is_entry else rect.left() + zoomed(2)
            painter.drawPixmap(place, rect.top() + zoomed(5), pixmap)
        painter.restore()


def _font(size_px: float, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setPixelSize(zoomed(size_px))
    font.setWeight(weight)
    return font


def _write(
    painter: QPainter, rect: QRect, text: str, font: QFont, colour: str, side: Qt.AlignmentFlag
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, elided)
