"""Paints the cells of the flowsheet; the fields of the entry column too, so that no cell is a widget."""

from functools import cache, lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from analytics.visits.entry_sheet import CellStatus
from widgets.flowsheet_looks import (
    ChangeLook,
    EntryLook,
    FindingLook,
    GroupLook,
    NameLook,
    TextLook,
    TrendLook,
    ValueLook,
)
from widgets.flowsheet_model import LOOK_ROLE
from widgets.icon import icon_pixmap
from widgets.look import current_theme, zoomed
from widgets.theme import Theme

ROW_PX = 22
FIELD_PX = 70
FLAG_PX = 24
_PAD_PX = 8
_ARROWS = {1: "↑", -1: "↓", 0: "="}
_WAITING = (CellStatus.REFUSED, CellStatus.ASKED)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_REGULAR, _MEDIUM, _SEMI_BOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold


def field_rect(cell: QRect) -> QRect:
    """Return where in a cell of the entry column its field lies."""
    return QRect(cell.left() + zoomed(_PAD_PX), cell.top() + 2, zoomed(FIELD_PX), cell.height() - 4)


class FlowsheetDelegate(QStyledItemDelegate):
    """Paints every cell by its look."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the same height for every row, so that thousands need no measuring."""
        return QSize(zoomed(60), zoomed(ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        look, theme = index.data(LOOK_ROLE), current_theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if isinstance(look, GroupLook):
            painter.fillRect(rect, _colour(theme.sunken))
        elif isinstance(look, FindingLook):
            painter.fillRect(rect, _colour(theme.crit_bg))
        elif isinstance(look, EntryLook) or is_chosen:
            painter.fillRect(rect, _colour(theme.accent_soft))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, _colour(theme.line))
        match look:
            case GroupLook():
                self._group(painter, rect, look, theme)
            case NameLook():
                _name(painter, rect, look, theme)
            case TextLook(text=text):
                _write(painter, _inside(rect), text, _font(11, _REGULAR), theme.text2, _LEFT)
            case TrendLook():
                _trend(painter, rect, look, theme)
            case ValueLook():
                _value(painter, rect, look, theme)
            case ChangeLook():
                _change(painter, _inside(rect), look, theme)
            case EntryLook():
                _entry(painter, rect, look, theme)
            case _:
                pass
        if state & QStyle.StateFlag.State_HasFocus and not isinstance(look, EntryLook | FindingLook):
            painter.setPen(QPen(_colour(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _group(self, painter: QPainter, rect: QRect, look: GroupLook, theme: Theme) -> None:
        if not look.name:
            return
        text = f"▸ {look.name}" if look.is_folded else look.name
        _write(painter, _inside(rect), text, _font(11, _SEMI_BOLD), theme.text2, _LEFT)


def _inside(rect: QRect) -> QRect:
    return rect.adjusted(zoomed(_PAD_PX), 0, -zoomed(_PAD_PX), 0)


def _name(painter: QPainter, rect: QRect, look: NameLook, theme: Theme) -> None:
    """Paint an analyte and its unit; a bar at the left says that it is expected at this visit."""
    inner = _inside(rect).adjusted(zoomed(6), 0, 0, 0)
    if look.is_expected:
        bar = QRect(rect.left() + zoomed(5), rect.top() + zoomed(5), zoomed(3), rect.height() - zoomed(10))
        painter.fillRect(bar, _colour(theme.accent))
    name_font, unit_font = _font(12, _MEDIUM), _font(11, _REGULAR)
    unit_width = _width_of(look.unit, unit_font)
    gap = zoomed(6)
    room = inner.width() - (unit_width + gap if look.unit else 0)
    fits = _width_of(look.name, name_font) <= room
    name = look.name if fits or not look.short else look.short
    used = _write(painter, QRect(inner.topLeft(), QSize(room, inner.height())), name, name_font,
                  theme.text, _LEFT)  # fmt: skip
    unit = inner.adjusted(used + gap, 0, 0, 0)
    _write(painter, unit, look.unit, unit_font, theme.text3, _LEFT)


def _trend(painter: QPainter, rect: QRect, look: TrendLook, theme: Theme) -> None:
    if not look.points:
        return
    area = QRectF(rect).adjusted(zoomed(8), zoomed(6), -zoomed(10), -zoomed(6))
    points = [
        QPointF(area.left() + x * area.width(), area.bottom() - y * area.height()) for x, y in look.points
    ]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_colour(theme.text2), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(theme.text))
    painter.drawEllipse(points[-1], zoomed(5) / 2, zoomed(5) / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _value(painter: QPainter, rect: QRect, look: ValueLook, theme: Theme) -> None:
    """Paint a value right-aligned on the flag's column; bold where it is outside its reference."""
    flags = QRect(rect.right() - zoomed(FLAG_PX), rect.top(), zoomed(FLAG_PX), rect.height())
    numbers = rect.adjusted(zoomed(2), 0, -zoomed(FLAG_PX) - zoomed(2), 0)
    if look.is_quiet:
        is_reason = len(look.text) > 1
        where = rect.adjusted(zoomed(2), 0, -zoomed(6), 0) if is_reason else numbers
        font = _font(10.5 if is_reason else 12, _REGULAR, is_italic=is_reason)
        _write(painter, where, look.text, font, theme.text3, _RIGHT)
        return
    weight = _SEMI_BOLD if look.flag is not None else _REGULAR
    text = f"{look.text} +{look.more}" if look.more else look.text
    if look.flag is None and not look.has_mark:
        _number(painter, numbers, text, weight, theme.text, spill=zoomed(FLAG_PX) - zoomed(4))
    else:
        _number(painter, numbers, text, weight, theme.text)
    _flag(painter, flags, look.flag, theme, has_mark=look.has_mark)


def _number(
    painter: QPainter, rect: QRect, text: str, weight: QFont.Weight, colour: str, *, spill: int = 0
) -> None:
    """Write a number whole: a part of one would be another number. Smaller where it must be, else not at all.

    *spill*: so many pixels at its right are free as well.
    """
    for size in (12, 11, 10, 9):
        font = _font(size, weight)
        over = _width_of(text, font) - rect.width()
        if over <= spill:
            _write(painter, rect.adjusted(0, 0, max(0, over), 0), text, font, colour, _RIGHT)
            return
    _write(painter, rect, "…", _font(12, weight), colour, _RIGHT)


def _flag(painter: QPainter, rect: QRect, flag: object, theme: Theme, *, has_mark: bool) -> None:
    """Paint ``L`` or ``H``, an alarm in a box, and the ring of a value that a treatment speaks in."""
    left = rect.left() + zoomed(1)
    if flag is not None:
        text = str(flag)
        font = _font(10, QFont.Weight.Bold)
        width = _width_of(text, font)
        if text in ("LL", "HH"):
            box = QRect(left, rect.top() + zoomed(4), width + zoomed(6), rect.height() - zoomed(8))
            painter.setPen(QPen(_colour(theme.crit), 1))
            painter.setBrush(_colour(theme.crit_bg))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(_colour(theme.crit))
            painter.setFont(font.font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            left = box.right() + zoomed(2)
        else:
            _write(painter, QRect(left, rect.top(), width + 2, rect.height()), text, font, theme.text2, _LEFT)
            left += width + zoomed(3)
    if has_mark:
        size = zoomed(7)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.style("ivig").colour), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(left + 1, rect.center().y() - size / 2 + 0.5, size, size))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _change(painter: QPainter, rect: QRect, look: ChangeLook, theme: Theme) -> int:
    """Paint an arrow and the difference, right-aligned; return how wide they are."""
    return _write(painter, rect, _arrow(look), _font(11, _REGULAR), theme.text2, _RIGHT)


def _arrow(look: ChangeLook) -> str:
    if look.direction is None:
        return ""
    return f"{_ARROWS[look.direction]} {look.text}".strip() if look.direction else look.text or "="


def _entry(painter: QPainter, rect: QRect, look: EntryLook, theme: Theme) -> None:
    """Paint a field with its text, and beside it the value it will be, its flag, change and origin."""
    field = field_rect(rect)
    if look.is_locked:
        _write(painter, field, look.text, _font(12, _REGULAR), theme.text3, _RIGHT)
    else:
        _field(painter, field, look, theme)
    left = field.right() + zoomed(8)
    beside = QRect(left, rect.top(), rect.right() - zoomed(6) - left, rect.height())
    if look.status in _WAITING or look.kept:
        _warning(painter, beside, look, theme)
        return
    if not look.text:
        _write(painter, beside, look.hint, _font(11, _REGULAR), theme.text3, _LEFT)
        return
    if look.is_reason:
        _write(painter, beside, look.echo, _font(11, _REGULAR, is_italic=True), theme.text2, _LEFT)
        return
    echo = QRect(beside.left(), beside.top(), zoomed(52), beside.height())
    weight = _SEMI_BOLD if look.flag is not None else _MEDIUM
    _number(painter, echo, look.echo, weight, theme.text)
    flags = QRect(echo.right() + zoomed(2), rect.top(), zoomed(FLAG_PX), rect.height())
    _flag(painter, flags, look.flag, theme, has_mark=look.has_mark)
    taken = flags.right() + (zoomed(8) if look.has_mark and look.flag is not None else 0)
    rest = QRect(taken, rect.top(), beside.right() - taken, rect.height())
    if look.is_noted:
        size = zoomed(14)
        pixmap = icon_pixmap("info", theme.warn, size, painter.device().devicePixelRatioF())
        painter.drawPixmap(rest.right() - size, rest.center().y() - size // 2, pixmap)
        rest = rest.adjusted(0, 0, -size - zoomed(3), 0)
    _beside(painter, rest, look, theme)


def _beside(painter: QPainter, rest: QRect, look: EntryLook, theme: Theme) -> None:
    """Paint where a value was converted from and how it changed; with little room the arrow alone says it."""
    font = _font(11, _REGULAR)
    gap = zoomed(5)
    origin = _width_of(look.origin, font) + gap if look.origin else 0
    change = look.change
    if change is not None:
        if origin and origin + _width_of(_arrow(change), font) > rest.width():
            change = ChangeLook(change.direction, "")
        used = _change(painter, rest, change, theme) + gap
        rest = rest.adjusted(0, 0, -used, 0)
    _write(painter, rest, look.origin, font, theme.text3, _LEFT)


def _field(painter: QPainter, field: QRect, look: EntryLook, theme: Theme) -> None:
    outline = {CellStatus.REFUSED: theme.crit, CellStatus.ASKED: theme.warn}.get(look.status, theme.control)
    outline = theme.warn if look.kept else outline
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(outline), 2 if look.status in _WAITING or look.kept else 1))
    painter.setBrush(_colour(theme.surface))
    painter.drawRoundedRect(QRectF(field).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    inner = field.adjusted(zoomed(4), 0, -zoomed(6), 0)
    _number(painter, inner, look.text, _REGULAR, theme.text)


def _warning(painter: QPainter, rect: QRect, look: EntryLook, theme: Theme) -> None:
    colour = theme.crit if look.status is CellStatus.REFUSED else theme.warn
    size = zoomed(14)
    pixmap = icon_pixmap("warning", colour, size, painter.device().devicePixelRatioF())
    painter.drawPixmap(rect.left(), rect.center().y() - size // 2, pixmap)
    where = rect.adjusted(size + zoomed(4), 0, 0, 0)
    _write(painter, where, look.kept or look.echo, _font(12, _SEMI_BOLD), colour, _LEFT)


class _Font:
    """A font with its metrics, made once: a screen of cells asks for them a thousand times."""

    def __init__(self, size_px: int, weight: QFont.Weight, *, is_italic: bool) -> None:
        self.font = QFont()
        self.font.setPixelSize(size_px)
        self.font.setWeight(weight)
        self.font.setItalic(is_italic)
        self.metrics = QFontMetrics(self.font)


@cache
def _sized(size_px: int, weight: QFont.Weight, is_italic: bool) -> _Font:
    return _Font(size_px, weight, is_italic=is_italic)


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


def _font(size_px: float, weight: QFont.Weight, *, is_italic: bool = False) -> _Font:
    return _sized(zoomed(size_px), weight, is_italic)


@lru_cache(maxsize=16384)
def _width_of(text: str, font: "_Font") -> int:
    return font.metrics.horizontalAdvance(text)


def _write(
    painter: QPainter, rect: QRect, text: str, font: "_Font", colour: str, side: Qt.AlignmentFlag
) -> int:
    """Write *text*, shortened where it has no room, and return its width."""
    if not text or rect.width() <= 0:
        return 0
    width = _width_of(text, font)
    if width > rect.width():
        text = font.metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        width = _width_of(text, font)
    painter.setFont(font.font)
    painter.setPen(_colour(colour))
    painter.drawText(rect, side, text)
    return width
