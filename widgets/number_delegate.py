"""Paints a cell of numbers: the estimate bold, its interval grey, a link's colour where it leads on."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from analytics.cohort.views.cell_text import CellText
from widgets.look import current_theme, zoomed
from widgets.number_table_model import INDENT_ROLE, PICK_ROLE, STRONG_ROLE, TEXT_ROLE, NumberTableModel

_PAD_PX, _INDENT_PX, _GAP_PX = 6, 14, 6
_MOST_REASON_PX = 120
"""A reason must not push the numbers beside it away; whole it stands in the tip."""
_MOST_SPAN_PX = 280
"""Of one that has the empty cell after it as well."""
_Index = QModelIndex | QPersistentModelIndex


class NumberDelegate(QStyledItemDelegate):
    """Paints ``CellText`` in its two parts."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        theme, rect = current_theme(), QRect(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme.line))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        text: CellText = index.data(TEXT_ROLE) or CellText("")
        indent = zoomed(_INDENT_PX) if index.data(INDENT_ROLE) else 0
        inner = rect.adjusted(zoomed(_PAD_PX) + indent, 0, -zoomed(_PAD_PX), 0)
        is_right = int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0) & Qt.AlignmentFlag.AlignRight.value
        main, beside = self._fonts(option, index)
        widths = QFontMetrics(main).horizontalAdvance(text.main), self._width(beside, text.beside)
        left = max(inner.right() + 1 - sum(widths), inner.left()) if is_right else inner.left()
        colour = theme.accent if index.data(PICK_ROLE) is not None else theme.text
        self._write(
            painter,
            QRect(left, inner.top(), inner.right() + 1 - left, inner.height()),
            main,
            colour,
            text.main,
        )
        if text.beside:
            at = left + widths[0] + zoomed(_GAP_PX)
            place = QRect(at, inner.top(), max(inner.right() + 1 - at, 0), inner.height())
            self._write(painter, place, beside, theme.text2, text.beside)
        painter.restore()

    def _width(self, font: QFont, text: str) -> int:
        return QFontMetrics(font).horizontalAdvance(text) + zoomed(_GAP_PX) if text else 0

    def _fonts(self, option: QStyleOptionViewItem, index: _Index) -> tuple[QFont, QFont]:
        beside = QFont(option.font)
        return _strong(beside) if index.data(STRONG_ROLE) else beside, beside

    def _write(self, painter: QPainter, place: QRect, font: QFont, colour: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics, shown = QFontMetrics(font), text
        if (
            metrics.horizontalAdvance(text) > place.width()
        ):  # elidedText itself cuts what fits by half a pixel
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(
            place.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
        )


def text_widths(model: NumberTableModel, font: QFont) -> list[int]:
    """Return how wide each column of *model* has to be for its texts, without asking Qt's roles."""
    plain, strong = QFontMetrics(font), QFontMetrics(_strong(font))
    pad, gap = 2 * zoomed(_PAD_PX) + 4, zoomed(_GAP_PX)
    widths, reasons = [0] * model.columnCount(), list[tuple[int, int]]()
    for row in range(model.rowCount()):
        for column, measured in enumerate(model.measured(row)):
            if measured.spans > 1:
                main = strong if measured.is_strong else plain
                reasons.append((column, pad + main.horizontalAdvance(measured.text.main)))
                continue
            if measured.is_reason:
                width = zoomed(_MOST_REASON_PX)
            else:
                main = strong if measured.is_strong else plain
                width = pad + main.horizontalAdvance(measured.text.main)
                width += zoomed(_INDENT_PX) if measured.is_indented else 0
                if measured.text.beside:
                    width += gap + plain.horizontalAdvance(measured.text.beside)
            widths[column] = max(widths[column], width)
    for column, width in reasons:
        missing = min(width, zoomed(_MOST_SPAN_PX)) - widths[column] - widths[column + 1]
        widths[column + 1] += max(missing, 0)
    return widths


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
