"""Paints one patient of the list: name, number and product, day number."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from analytics.follow_up.badges import Badge, BadgeKind
from analytics.records.patient_summary import PatientSummary
from widgets.icon import icon_pixmap
from widgets.look import current_theme, zoomed
from widgets.patient_list_model import SUMMARY_ROLE, PatientListModel, display_name
from widgets.worklist_words import badge_text

ROW_PX = 45
_MARGIN_PX = 12


class PatientDelegate(QStyledItemDelegate):
    """Two lines a patient; the name is elided where it is too long (the banner shows it whole)."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the same height for every row, so that ten thousand need no measuring."""
        return QSize(zoomed(150), zoomed(ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        patient: PatientSummary = index.data(SUMMARY_ROLE)
        theme = current_theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.sunken))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme.line))
        inner = rect.adjusted(zoomed(_MARGIN_PX), zoomed(5), -zoomed(_MARGIN_PX) + 4, -zoomed(5))
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = upper.translated(0, inner.height() // 2)
        model = index.model()
        day, birth, taken = "", "", 0
        if isinstance(model, PatientListModel):
            day, birth = model.day_text(patient), model.birth_text(patient)
            badge = model.badge(patient)
            taken = _paint_badge(painter, upper, badge) if badge is not None else 0
        name = upper.adjusted(0, 0, -taken, 0)
        _write(painter, name, display_name(patient), _font(12.5, QFont.Weight.Medium), theme.text)
        day_font = _font(11.5, QFont.Weight.Medium)
        day_width = QFontMetrics(day_font).horizontalAdvance(day)
        second = " · ".join(filter(None, [patient.number, birth, patient.product, self._fate(patient)]))
        left = lower.adjusted(0, 0, -day_width - zoomed(8), 0)
        _write(painter, left, second, _font(11, QFont.Weight.Normal), theme.text2)
        _write(painter, lower, day, day_font, theme.text, Qt.AlignmentFlag.AlignRight)
        painter.restore()

    def _fate(self, patient: PatientSummary) -> str:
        return self.tr("died") if patient.is_dead else ""


_TINTS = {
    BadgeKind.ALERT: ("crit", "warning"),
    BadgeKind.TMN: ("crit", "flag"),
    BadgeKind.LATE: ("warn", "clock"),
    BadgeKind.DUE_TODAY: ("warn", "clock"),
    BadgeKind.DUE: ("warn", "clock"),
    BadgeKind.UNSIGNED: ("text2", "pen"),
    BadgeKind.QUERIES: ("text2", "info"),
}
"""Status is always an icon and a word on a tint."""


def _paint_badge(painter: QPainter, line: QRect, badge: Badge) -> int:
    """Paint *badge* at the right end of *line*; return the width it takes."""
    theme = current_theme()
    token, icon = _TINTS[badge.kind]
    colour = getattr(theme, token)
    ground = {"crit": theme.crit_bg, "warn": theme.warn_bg}.get(token, theme.sunken)
    font, text = _font(10.5, QFont.Weight.Medium), badge_text(badge)
    size, pad = zoomed(11), zoomed(6)
    width = min(QFontMetrics(font).horizontalAdvance(text) + size + 2 * pad + zoomed(3), line.width() // 2)
    height = min(zoomed(17), line.height())
    box = QRect(line.right() - width + 1, line.center().y() - height // 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, height / 2, height / 2)
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(box.left() + pad, box.center().y() - size // 2, icon_pixmap(icon, colour, size, ratio))
    _write(painter, box.adjusted(pad + size + zoomed(3), 0, -pad + 2, 0), text, font, colour)
    return width + zoomed(6)


def _font(size_px: float, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setPixelSize(zoomed(size_px))
    font.setWeight(weight)
    return font


def _write(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, elided)
