"""Paints a sheet with QPainter: the PNG and SVG of a figure, and the still parts of the figure on screen."""

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from typing import assert_never
from unicodedata import category

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen, QPolygonF
from PySide6.QtSvg import QSvgGenerator

from analytics.figures.display_list import Disc, Item, Line, Polygon, Text
from analytics.figures.font_subset import subset_font
from analytics.figures.metrics import load_metrics
from analytics.figures.printable import printed
from analytics.figures.sheet import Sheet
from analytics.figures.spec import Anchor, Weight
from widgets.theme import font_file, load_fonts

_WEIGHTS = {
    Weight.REGULAR: QFont.Weight.Normal,
    Weight.MEDIUM: QFont.Weight.Medium,
    Weight.SEMI_BOLD: QFont.Weight.DemiBold,
    Weight.BOLD: QFont.Weight.Bold,
}
_LARGE = 64
_SVG_FAMILIES = b'font-family="Inter Tabular, Inter, Helvetica, Arial, sans-serif"'


def as_png(sheet: Sheet, *, dots_per_point: float = 300 / 72) -> bytes:
    """Return *sheet* as a PNG that prints at the size it has in points; by default at 300 dpi."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = render(sheet, dots_per_point=dots_per_point)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a name
    buffer.close()
    return bytes(content.data())


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
    paint(painter, _named(sheet.items))
    painter.end()
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    return image


def as_svg(
    sheet: Sheet, *, units_per_inch: int = 72, title: str = "", description: str = "", language: str = "en"
) -> bytes:
    """Return *sheet* as an SVG document: texts as texts, and the font they are in inside it.

    Args:
        sheet: what to draw; its points are the document's units.
        units_per_inch: how large it is: how many of them are an inch.
        title: its name, for a screen reader.
        description: more of it.
        language: code of the language of its texts.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(units_per_inch)
    generator.setSize(QSize(round(sheet.width_pt), round(sheet.height_pt)))
    generator.setViewBox(QRectF(0, 0, sheet.width_pt, sheet.height_pt))
    generator.setTitle(title)
    generator.setDescription(description)
    items = tuple(_named(sheet.items))
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, sheet.width_pt, sheet.height_pt), QColor(sheet.ground))
    paint(painter, items)
    painter.end()
    buffer.close()
    named = f'font-family="{load_fonts()}"'.encode()
    return _with_fonts(bytes(content.data()).replace(named, _SVG_FAMILIES), items, language)


def _named(items: Iterable[Item]) -> Iterable[Item]:
    """Yield *items*; a script that the font lacks is named, as on paper, whatever fonts there are here."""
    return (printed(item) if isinstance(item, Text) else item for item in items)


def _with_fonts(svg: bytes, items: Iterable[Item], language: str) -> bytes:
    """Return *svg* with its language, and with the glyphs its texts need as fonts of its own."""
    letters: dict[Weight, set[str]] = {}
    for item in items:
        if isinstance(item, Text):
            letters.setdefault(item.weight, set()).update(_written(item.text))
    faces = "".join(
        f"@font-face{{font-family:'{load_fonts()}';font-weight:{_WEIGHTS[weight].value};"
        f"src:url(data:font/ttf;base64,{b64encode(_subset(weight, frozenset(used))).decode()})}}\n"
        for weight, used in sorted(letters.items())
    )
    style = f'<style type="text/css">\n{faces}text{{font-kerning:none;white-space:pre}}\n</style>\n'
    svg = svg.replace(b"<defs>", f"<defs>\n{style}".encode(), 1)
    return svg.replace(b"<svg ", f'<svg xml:lang="{language}" role="img" '.encode(), 1)


@cache
def _subset(weight: Weight, letters: frozenset[str]) -> bytes:
    return subset_font(font_file(weight).read_bytes(), sorted(letters))


def _written(text: str) -> str:
    """Return *text* without control characters, which no document may hold."""
    if text.isprintable():
        return text
    spaced = "".join(" " if one.isspace() else one for one in text)
    return "".join(one for one in spaced if category(one) not in {"Cc", "Cs"})


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
    words = _written(text.text)
    width = load_metrics().width(words, text.size_pt, text.weight)
    left = {Anchor.START: text.x, Anchor.MIDDLE: text.x - width / 2, Anchor.END: text.x - width}[text.anchor]
    painter.setPen(QColor(text.colour))
    if text.size_pt == round(text.size_pt):
        painter.setFont(figure_font(round(text.size_pt), text.weight))
        painter.drawText(QPointF(left, text.y), words)
        return
    painter.save()  # Qt rounds sizes to whole units, and widths with them: write large, and scale
    painter.setFont(figure_font(_LARGE, text.weight))
    painter.translate(left, text.y)
    painter.scale(text.size_pt / _LARGE, text.size_pt / _LARGE)
    painter.drawText(QPointF(0, 0), words)
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
