"""Paints a sheet with QPainter: the PNG and SVG of a figure, and the still parts of the figure on screen."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen, QPolygonF
from PySide6.QtSvg import QSvgGenerator

from analytics.figures.display_list import Disc, Item, Line, Polygon, Text
from analytics.figures.metrics import load_metrics
from analytics.figures.sheet import Sheet
from analytics.figures.spec import Anchor, Weight
from widgets.theme import load_fonts

_WEIGHTS = {
    Weight.REGULAR: QFont.Weight.Normal,
    Weight.MEDIUM: QFont.Weight.Medium,
    Weight.SEMI_BOLD: QFont.Weight.DemiBold,
    Weight.BOLD: QFont.Weight.Bold,
}
_SVG_DPI = 72
_LARGE = 64
_SVG_FAMILIES = b'font-family="Inter Tabular, Inter, sans-serif"'


def save_png(sheet: Sheet, path: Path, *, dots_per_point: float = 300 / 72) -> None:
    """Write *sheet* as a picture; by default as large as it is in points, at 300 dpi.

    Raises:
        OSError: the file cannot be written.
    """
    image = render(sheet, dots_per_point=dots_per_point)
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]  # the stub wants bytes, Qt a name
        raise OSError(f"{path.name} cannot be written")


def save_svg(sheet: Sheet, path: Path) -> None:
    """Write *sheet* as SVG, texts as texts.

    Raises:
        OSError: the file cannot be written.
    """
    path.write_bytes(as_svg(sheet))


def render(sheet: Sheet, *, dots_per_point: float) -> QImage:
    """Return *sheet* as an image with its ground."""
    image = QImage(
        round(sheet.width_pt * dots_per_point),
        round(sheet.height_pt * dots_per_point),
        QImage.Format.Format_RGB32,
    )
    image.fill(QColor(sheet.ground))
    dots_per_metre = round(dots_per_point * 72 / 0.0254)
    painter = QPainter(image)
    painter.scale(dots_per_point, dots_per_point)
    paint(painter, sheet.items)
    painter.end()
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    return image


def as_svg(sheet: Sheet) -> bytes:
    """Return *sheet* as an SVG document."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_SVG_DPI)
    generator.setSize(QSize(round(sheet.width_pt), round(sheet.height_pt)))
    generator.setViewBox(QRectF(0, 0, sheet.width_pt, sheet.height_pt))
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, sheet.width_pt, sheet.height_pt), QColor(sheet.ground))
    paint(painter, sheet.items)
    painter.end()
    buffer.close()
    named = f'font-family="{load_fonts()}"'.encode()
    return bytes(content.data()).replace(named, _SVG_FAMILIES)


def paint(painter: QPainter, items: Iterable[Item]) -> None:
    """Paint *items* in their order; the painter's unit is a point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for item in items:
        match item:
            case Line():
                painter.setPen(_pen(item.colour, item.width_pt, item.dash))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in item.points]))
            case Polygon():
                painter.setPen(_outline(item.stroke, item.width_pt))
                painter.setBrush(_brush(item.fill, item.opacity))
                painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in item.points]))
            case Disc():
                painter.setPen(_outline(item.stroke, item.width_pt))
                painter.setBrush(_brush(item.fill, 1.0))
                painter.drawEllipse(QPointF(item.x, item.y), item.radius, item.radius)
            case Text():
                _paint_text(painter, item)
            case _:
                assert_never(item)


def _paint_text(painter: QPainter, text: Text) -> None:
    width = load_metrics().width(text.text, text.size_pt, text.weight)
    left = {Anchor.START: text.x, Anchor.MIDDLE: text.x - width / 2, Anchor.END: text.x - width}[text.anchor]
    painter.setPen(QColor(text.colour))
    if text.size_pt == round(text.size_pt):
        painter.setFont(figure_font(round(text.size_pt), text.weight))
        painter.drawText(QPointF(left, text.y), text.text)
        return
    painter.save()  # Qt rounds sizes to whole units, and widths with them: write large, and scale
    painter.setFont(figure_font(_LARGE, text.weight))
    painter.translate(left, text.y)
    painter.scale(text.size_pt / _LARGE, text.size_pt / _LARGE)
    painter.drawText(QPointF(0, 0), text.text)
    painter.restore()


@cache
def figure_font(size: int, weight: Weight) -> QFont:
    """Return the bundled font *size* units of the painter high."""
    font = QFont(load_fonts())
    font.setPixelSize(size)
    font.setWeight(_WEIGHTS[weight])
    font.setKerning(False)  # widths are the table's, on paper as on screen
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _pen(colour: str, width_pt: float, dash: tuple[float, ...]) -> QPen:
    pen = QPen(QColor(colour), width_pt, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        pen.setDashPattern([part / width_pt for part in dash])  # Qt counts dashes in line widths
    return pen


def _outline(stroke: str | None, width_pt: float) -> QPen:
    return _pen(stroke, width_pt, ()) if stroke is not None else QPen(Qt.PenStyle.NoPen)


@cache
def _brush(fill: str | None, opacity: float) -> QBrush:
    if fill is None:
        return QBrush(Qt.BrushStyle.NoBrush)
    colour = QColor(fill)
    colour.setAlphaF(opacity)
    return QBrush(colour)
