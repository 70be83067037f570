"""Paints one patient of the list: name, number and product, day number."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from analytics.records.patient_summary import PatientSummary
from widgets.look import current_theme, zoomed
from widgets.patient_list_model import SUMMARY_ROLE, PatientListModel, display_name

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
        _write(painter, upper, display_name(patient), _font(12.5, QFont.Weight.Medium), theme.text)
        model = index.model()
        day, birth = "", ""
        if isinstance(model, PatientListModel):
            day, birth = model.day_text(patient), model.birth_text(patient)
        day_font = _font(11.5, QFont.Weight.Medium)
        day_width = QFontMetrics(day_font).horizontalAdvance(day)
        second = " · ".join(filter(None, [patient.number, birth, patient.product, self._fate(patient)]))
        left = lower.adjusted(0, 0, -day_width - zoomed(8), 0)
        _write(painter, left, second, _font(11, QFont.Weight.Normal), theme.text2)
        _write(painter, lower, day, day_font, theme.text, Qt.AlignmentFlag.AlignRight)
        painter.restore()

    def _fate(self, patient: PatientSummary) -> str:
        return self.tr("died") if patient.is_dead else ""


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
