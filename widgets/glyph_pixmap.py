"""The glyphs of figures as small pictures for tables, lists and headers: drawn as the figures draw them."""

from functools import cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from analytics.figures.display_list import Item, Line
from analytics.figures.glyphs import marker_item
from analytics.figures.palette import Marker
from widgets.figure_image import paint

_DOTS_PER_PIXEL = 3.0
_MARGIN = 1.0


@cache
def marker_pixmap(marker: Marker, colour: str, size: int, ground: str | None = None) -> QPixmap:
    """Return *marker* in a square of *size* pixels; with a *ground* it is open."""
    middle = size / 2
    item = marker_item(marker, middle, middle, size - 2 * _MARGIN - 1, colour, ground=ground)
    return _painted(QSize(size, size), item)


@cache
def key_pixmap(colour: str, dash: tuple[float, ...], size: int) -> QPixmap:
    """Return the key of a line: a stroke of it, twice as wide as *size*."""
    return _painted(QSize(2 * size, size), Line(((0, size / 2), (2 * size, size / 2)), colour, 2.0, dash))


def _painted(size: QSize, item: Item) -> QPixmap:
    pixmap = QPixmap(size * _DOTS_PER_PIXEL)
    pixmap.setDevicePixelRatio(_DOTS_PER_PIXEL)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, [item])
    painter.end()
    return pixmap
