"""Lines and symbols of a lane, as items that are cheap to update and to repaint.

They fill their whole lane as far as the scene knows: the lane cuts off what lies outside it anyway, and to
measure every line and every symbol again at each change costs more than all the painting.

Imports pyqtgraph, so it is imported only after the first window is painted.
"""

from collections.abc import Sequence
from typing import Any

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
        super().__init__(pxMode=True, antialias=True)

    def show_symbols(self, lane: QRectF, **look: Any) -> None:
        """Show the symbols in a lane of that size, in axis units; *look* is that of ``setData``."""
        if lane != self._lane:
            self.prepareGeometryChange()
            self._lane = lane
        self.setData(**look)

    def boundingRect(self) -> QRectF:
        """Return the lane."""
        return self._lane
