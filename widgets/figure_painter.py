"""Paints a panel's marks with pyqtgraph; its items are made once and updated in place.

Imports pyqtgraph, so it is imported only after the first window is painted.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Generic, TypeVar, assert_never

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsLineItem,
    QGraphicsPolygonItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from analytics.figures.clip import Box
from analytics.figures.display_list import Item
from analytics.figures.glyphs import OPEN_WIDTH_PT, outline
from analytics.figures.mark_items import span_items
from analytics.figures.palette import Marker
from analytics.figures.spec import Band, DayAxis, Direction, Label, Mark, Markers, Panel, Polyline, Rule, Span
from widgets.figure_image import paint
from widgets.lane_items import CurveItem, SymbolsItem

ItemT = TypeVar("ItemT")
_OVER_ALL_Z = 1e6


class Pool(Generic[ItemT]):
    """Items of one kind in a view box: taken one by one, those left over hidden, none thrown away."""

    def __init__(self, view: Any, make: Callable[[], ItemT]) -> None:
        self._view = view
        self._make = make
        self._items: list[Any] = []
        self._used = 0

    def restart(self) -> None:
        """Begin to hand out from the first item again."""
        self._used = 0

    def take(self, z: float) -> ItemT:
        """Return the next item, shown at height *z*."""
        if self._used == len(self._items):
            item: Any = self._make()
            self._view.addItem(item, ignoreBounds=True)
            self._items.append(item)
        item = self._items[self._used]
        self._used += 1
        item.setZValue(z)
        item.setVisible(True)
        taken: ItemT = item
        return taken

    def hide_rest(self) -> None:
        """Hide what was not taken."""
        for item in self._items[self._used :]:
            item.setVisible(False)

    @property
    def shown(self) -> Sequence[ItemT]:
        """The items in use, in the order they were taken."""
        return self._items[: self._used]


class SpanItem(QGraphicsItem):
    """A span whose hatch keeps its pitch: painted in pixels, whatever the view's scale is."""

    def __init__(self) -> None:
        super().__init__()
        self._span: Span | None = None
        self._zoom = 1.0
        self._rect = QRectF()

    def show_span(self, span: Span, zoom: float) -> None:
        """Show *span*, its pattern *zoom* times as large."""
        self.prepareGeometryChange()
        self._zoom = zoom
        self._span = span
        self._rect = QRectF(span.start, span.low, span.end - span.start, span.high - span.low)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the span's rectangle in axis units."""
        return self._rect

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the span in device pixels."""
        if self._span is None:
            return
        on_screen = painter.worldTransform().mapRect(self._rect)
        sides = (on_screen.left(), on_screen.top(), on_screen.right(), on_screen.bottom())
        box = Box(*(side / self._zoom for side in sides))
        painter.save()
        painter.resetTransform()
        painter.scale(self._zoom, self._zoom)
        paint(painter, span_items(self._span, box))
        painter.restore()


class StillItem(QGraphicsItem):
    """Sheet items that no zoom stretches: lane grounds, gutters, words."""

    def __init__(self, z: float) -> None:
        super().__init__()
        self.setZValue(z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._items: Sequence[Item] = ()
        self._rect = QRectF()

    def show_items(self, items: Sequence[Item], width: float, height: float) -> None:
        """Show *items* on a sheet of that size."""
        if self._rect != QRectF(0, 0, width, height):
            self.prepareGeometryChange()
            self._rect = QRectF(0, 0, width, height)
        self._items = items
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the sheet."""
        return self._rect

    def shape(self) -> QPainterPath:
        """Return nothing: the mouse goes through to the lanes."""
        return QPainterPath()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the items."""
        paint(painter, self._items)


class LanePainter:
    """Paints one panel after the other into the same view box."""

    def __init__(self, view: Any) -> None:
        self.view = view
        self._zoom = 1.0
        self._pen_scale = 1.0
        self._lane = QRectF()
        self.curves: Pool[CurveItem] = Pool(view, CurveItem)
        self.scatters: Pool[Any] = Pool(view, SymbolsItem)
        self.areas: Pool[QGraphicsPolygonItem] = Pool(view, QGraphicsPolygonItem)
        self.lines: Pool[QGraphicsLineItem] = Pool(view, QGraphicsLineItem)
        self.spans: Pool[SpanItem] = Pool(view, SpanItem)
        self.laid_over: tuple[Pool[CurveItem], Pool[Any]] = (Pool(view, CurveItem), Pool(view, SymbolsItem))
        self._points_z = 0.0

    def show(self, panel: Panel, x: DayAxis, *, zoom: float = 1.0, dots_per_pixel: float = 1.0) -> None:
        """Show *panel* on the day axis *x* in place of what was shown before, *zoom* times as large."""
        self._zoom = zoom
        self._pen_scale = zoom * dots_per_pixel  # a cosmetic pen is as wide in dots of the screen
        pools = (self.curves, self.scatters, self.areas, self.lines, self.spans)
        for pool in pools:
            pool.restart()
        self._lane = QRectF(x.low, panel.axis.low, x.high - x.low, panel.axis.high - panel.axis.low)
        self.view.setYRange(panel.axis.low, panel.axis.high, padding=0)
        for z, mark in enumerate(panel.marks):
            match mark:
                case Polyline():
                    self._show_line(mark, self.curves.take(z))
                case Markers():
                    self._show_markers(mark, self.scatters.take(z))
                case Band():
                    area = self.areas.take(z)
                    area.setPolygon(
                        QPolygonF([QPointF(a, b) for a, b in (*mark.lower, *reversed(mark.upper))])
                    )
                    area.setPen(QPen(Qt.PenStyle.NoPen))
                    colour = QColor(mark.colour)
                    colour.setAlphaF(mark.opacity)
                    area.setBrush(QBrush(colour))
                case Rule():
                    self._show_rule(mark, panel, x, z)
                case Span():
                    self.spans.take(z).show_span(mark, self._zoom)
                case Label():
                    pass  # words are the layout's: they move out of each other's way
                case _:
                    assert_never(mark)
        for pool in pools:
            pool.hide_rest()
        points = (z for z, mark in enumerate(panel.marks) if isinstance(mark, Markers))
        self._points_z = next(points, len(panel.marks)) - 0.5

    def lay_over(self, marks: Sequence[Mark]) -> None:
        """Lay *marks* over the panel's own, lines still under all points, in place of those laid before."""
        lines, symbols = self.laid_over
        if not marks and not lines.shown and not symbols.shown:
            return
        lines.restart()
        symbols.restart()
        for mark in marks:
            if isinstance(mark, Polyline):
                self._show_line(mark, lines.take(self._points_z))
            elif isinstance(mark, Markers):
                self._show_markers(mark, symbols.take(_OVER_ALL_Z))
        lines.hide_rest()
        symbols.hide_rest()

    def _show_line(self, mark: Polyline, item: CurveItem) -> None:
        item.show_line(mark.vertices, self._pen(mark.colour, mark.width_pt, mark.dash), self._lane)

    def _show_markers(self, mark: Markers, item: Any) -> None:
        xs, ys = np.array([(point.x, point.y) for point in mark.points], dtype=float).T
        pen = symbol_pen(mark.colour if mark.is_open else None, OPEN_WIDTH_PT * self._zoom)
        brush = symbol_brush(mark.ground if mark.is_open else mark.colour)
        item.show_symbols(
            self._lane,
            x=xs,
            y=ys,
            symbol=marker_path(mark.marker),
            size=mark.size_pt * marker_reach(mark.marker) * self._zoom,
            pen=pen,
            brush=brush,
        )

    def _pen(self, colour: str, width: float, dash: tuple[float, ...]) -> QPen:
        return cosmetic_pen(colour, width * self._pen_scale, tuple(part * self._pen_scale for part in dash))

    def _show_rule(self, rule: Rule, panel: Panel, x: DayAxis, z: int) -> None:
        pen = self._pen(rule.colour, rule.width_pt, rule.dash)
        if rule.direction is Direction.VERTICAL:
            ends = [QLineF(rule.at, panel.axis.low, rule.at, panel.axis.high)]
        else:
            edges = [x.scale.low, *(edge for gap in x.gaps for edge in gap), x.scale.high]
            pieces = zip(edges[::2], edges[1::2], strict=True)
            ends = [QLineF(start, rule.at, end, rule.at) for start, end in pieces]
        for line in ends:
            item = self.lines.take(z)
            item.setLine(line)
            item.setPen(pen)


@cache
def cosmetic_pen(colour: str, width: float, dash: tuple[float, ...]) -> QPen:
    """Return a pen as wide in dots of the screen at any scale of the view."""
    pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setCosmetic(True)
    if dash:
        pen.setDashPattern([part / width for part in dash])
    return pen


@cache
def symbol_pen(colour: str | None, width: float) -> QPen:
    """Return the outline of a symbol, the same object each time; *colour* None: no outline.

    pyqtgraph keeps a picture of every symbol by the identity of its pen and its brush: with new ones it
    would draw and keep another picture at every figure shown.
    """
    return pg.mkPen(colour, width=width) if colour is not None else pg.mkPen(None)  # type: ignore[no-any-return]


@cache
def symbol_brush(colour: str) -> QBrush:
    """Return the ground of a symbol, the same object each time (see ``symbol_pen``)."""
    return pg.mkBrush(colour)  # type: ignore[no-any-return]


def marker_reach(marker: Marker) -> float:
    """Return how many times its size *marker* is across; an arrow reaches far beyond its point."""
    return 2 * max(abs(part) for vertex in outline(marker) for part in vertex)


@cache
def marker_path(marker: Marker) -> QPainterPath:
    """Return the outline of *marker* in the unit square that pyqtgraph clips symbols to."""
    path, reach = QPainterPath(), marker_reach(marker)
    if marker is Marker.CIRCLE:
        path.addEllipse(QRectF(-0.5, -0.5, 1, 1))
        return path
    path.addPolygon(QPolygonF([QPointF(u / reach, v / reach) for u, v in outline(marker)]))
    path.closeSubpath()
    return path
