"""Lines and symbols of a lane, as items that are cheap to update and to repaint.

They fill their whole lane as far as the scene knows: the lane cuts off what lies outside it anyway, and to
measure every line and every symbol again at each change costs more than all the painting.

Imports pyqtgraph, so it is imported only after the first window is painted.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from analytics.figures.spec import Vertex


class CurveItem(QGraphicsItem):
    """An open line."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.vertices: tuple[Vertex, ...] = ()
        self._polygon = QPolygonF()
        self._pen = QPen()
        self._lane = QRectF()

    def show_line(self, vertices: Sequence[Vertex], pen: QPen, lane: QRectF) -> None:
        """Show the line through *vertices* in a lane of that size, in axis units; *pen* is cosmetic."""
        if lane != self._lane:
            self.prepareGeometryChange()
            self._lane = lane
        self.vertices = tuple(vertices)
        self._polygon = QPolygonF([QPointF(x, y) for x, y in vertices])
        self._pen = pen
        self.update()

    def pen(self) -> QPen:
        """Return what the line is drawn with."""
        return self._pen

    def boundingRect(self) -> QRectF:
        """Return the lane."""
        return self._lane

    def shape(self) -> QPainterPath:
        """Return nothing: the mouse goes through to the lane."""
        return QPainterPath()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the line."""
        painter.setPen(self._pen)
        painter.drawPolyline(self._polygon)


class SymbolsItem(pg.ScatterPlotItem):  # type: ignore[misc]  # pyqtgraph is untyped
    """Symbols of one look."""

    def __init__(self) -> None:
        self._lane = QRectF()
        self._xs, self._ys = np.empty(0), np.empty(0)
        super().__init__(pxMode=True, antialias=True)

    def show_symbols(self, lane: QRectF, **look: Any) -> None:
        """Show the symbols in a lane of that size, in axis units; *look* is that of ``setData``."""
        if lane != self._lane:
            self.prepareGeometryChange()
            self._lane = lane
        self.setData(**look)
        self._xs, self._ys = np.ascontiguousarray(self.data["x"]), np.ascontiguousarray(self.data["y"])

    def boundingRect(self) -> QRectF:
        """Return the lane."""
        return self._lane

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None) -> None:
        """Paint the pictures of the symbols in view, in dots of the screen.

        As pyqtgraph does it, without what only other uses of its item need: they all have one look, and
        axes neither turn nor shear. It is left to pyqtgraph where it has to draw the pictures anew first.
        """
        if widget is None or not self._has_pictures(widget):
            super().paint(painter, option, widget)
            return
        dots = self.fragmentAtlas.devicePixelRatio()
        to_screen = painter.transform()
        xs = self._xs * to_screen.m11() + to_screen.dx()
        ys = self._ys * to_screen.m22() + to_screen.dy()
        source = self.data["sourceRect"][0]
        reach = float(source["w"])
        seen = (xs > -reach) & (xs < widget.width() + reach)
        count = int(np.count_nonzero(seen))
        self._pixmapFragments.resize(count)
        pictures = self._pixmapFragments.ndarray()
        pictures[:, 0], pictures[:, 1] = xs[seen], ys[seen]
        pictures[:, 2:6] = source.tolist()
        pictures[:, 6:10] = (1 / dots, 1 / dots, 0.0, 1.0)  # both scales, turn, opacity
        painter.resetTransform()
        draw: Callable[..., None] = painter.drawPixmapFragments  # as many arguments as pyqtgraph has ready
        draw(*self._pixmapFragments.drawargs(), self.fragmentAtlas.pixmap)

    def _has_pictures(self, widget: QWidget) -> bool:
        """Whether the pictures of the symbols are drawn for the dots of *widget*."""
        return len(self._xs) > 0 and bool(self.fragmentAtlas.devicePixelRatio() == widget.devicePixelRatioF())
