"""The figure as a scene: lanes that pan and zoom in time, between still gutters and words.

Imports pyqtgraph, so it is imported only after the first window is painted.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsLineItem

from analytics.figures.metrics import load_metrics
from analytics.figures.pointed_out import pointed_out
from analytics.figures.sheet import Sheet, lay_out
from analytics.figures.spec import Figure, Markers, Point
from analytics.figures.zoom import sample_places, with_rows_kept, zoomed
from widgets.figure_painter import LanePainter, StillItem, cosmetic_pen
from widgets.lane_handles import LaneHandles

_UNDER_Z, _OVER_Z, _CURSOR_Z = -10.0, 10.0, 20.0
_NEAR_PT = 6.0
_CLOSEST_VIEW = 5.0
_SAME = 1e-9


class LaneView(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph is untyped
    """One lane: dragging pans in time, Ctrl and the wheel zoom; the wheel alone scrolls the page."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0.0)
        self.setZValue(0.0)  # pyqtgraph puts its boxes behind everything, also behind the lanes' grounds
        self.setMouseEnabled(x=True, y=False)
        self.disableAutoRange()

    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        """Zoom with Ctrl only."""
        if ev.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(ev, axis)
        else:
            ev.ignore()


class FigureScene(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph is untyped
    """Shows one figure after the other; its lanes are made once."""

    def __init__(
        self,
        pointed_at: Callable[[Point | None], None],
        clicked: Callable[[Point], None],
        menu_wanted: Callable[[QPoint], None],
    ) -> None:
        super().__init__()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._menu_wanted = menu_wanted
        self.setAntialiasing(True)
        self._pointed_at, self._clicked = pointed_at, clicked
        self._metrics = load_metrics()
        self._shown: Figure | None = None
        self._whole: Figure | None = None
        self._sheet: Sheet | None = None
        self._cursor: float | None = None
        self._zoom = 1.0
        self._is_laying_out = False
        self.lanes: list[LanePainter] = []
        self._under, self._over = StillItem(_UNDER_Z), StillItem(_OVER_Z)
        self._line = QGraphicsLineItem()
        self._line.setZValue(_CURSOR_Z)
        self._line.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        for item in (self._under, self._over, self._line):
            self.scene().addItem(item)
        self.handles = LaneHandles(self.viewport())
        self.scene().sigMouseMoved.connect(self._follow_mouse)
        self.scene().sigMouseClicked.connect(self._follow_click)

    def show_figure(self, figure: Figure, *, zoom: float, keeps_view: bool = False) -> None:
        """Show *figure*, *zoom* times as large as designed.

        It is shown whole, or with *keeps_view*, where its time is that of the figure before, the same
        stretch of it, read at the same place.
        """
        before = self._range() if keeps_view and self._is_same_time(figure) else None
        self._zoom = zoom
        self._cursor = self._cursor if before is not None else None
        self.setBackground(QColor(figure.palette.window))
        self._shown = figure
        self._whole = with_rows_kept(figure, self.width() / zoom, self._metrics)
        self._is_laying_out = True
        while len(self.lanes) < len(figure.panels):
            self.lanes.append(self._new_lane())
        for lane, panel in zip(self.lanes, figure.panels, strict=False):
            lane.show(panel, figure.x, zoom=zoom, dots_per_pixel=self.devicePixelRatioF())
        for index, lane in enumerate(self.lanes):
            lane.lay_over(())
            lane.view.setVisible(index < len(figure.panels))
            lane.view.setLimits(
                xMin=figure.x.low,
                xMax=figure.x.high,
                minXRange=min(_CLOSEST_VIEW, figure.x.high - figure.x.low),
            )
        self._is_laying_out = False
        if before is not None:
            self._set_range(*before)
        else:
            self.show_all()

    def point_out(self, variant: tuple[str, str] | None) -> None:
        """Lay *variant* over the other ones, until another figure is shown; None: none."""
        panels = self._whole.panels if self._whole is not None else ()
        for lane, panel in zip(self.lanes, panels, strict=False):
            lane.lay_over(pointed_out(panel, variant))

    def show_all(self) -> None:
        """Show the whole time."""
        if self._whole is not None:
            self._set_range(self._whole.x.low, self._whole.x.high)

    def visible_figure(self) -> Figure | None:
        """Return the figure as it is seen now: the same with the view's range."""
        if self._whole is None:
            return None
        low, high = self._range()
        x = self._whole.x
        if (low, high) == (x.low, x.high):
            return self._whole
        return zoomed(self._whole, low, high, width_pt=0.75 * self.width() / self._zoom)

    def move_cursor(self, steps: int) -> None:
        """Move the cursor to the sample *steps* further on, from the last one where there is no cursor."""
        places = sample_places(self._whole) if self._whole is not None else ()
        if not places:
            return
        if self._cursor is None:
            index = len(places) - 1 if steps < 0 else 0
        elif steps > 0:
            index = bisect_right(places, self._cursor + _SAME) + steps - 1
        else:
            index = bisect_left(places, self._cursor - _SAME) + steps
        self._read_at(places[min(max(index, 0), len(places) - 1)])

    def move_cursor_to_end(self) -> None:
        """Read all lanes at the last sample."""
        places = sample_places(self._whole) if self._whole is not None else ()
        if places:
            self._read_at(places[-1])

    def _read_at(self, x: float) -> None:
        """Move the cursor to *x*, and the view along where *x* lies outside it."""
        low, high = self._range()
        if self._whole is not None and not low <= x <= high:
            start = min(max(x - (high - low) / 2, self._whole.x.low), self._whole.x.high - (high - low))
            self._set_range(start, start + high - low)
        self.set_cursor(x)

    def zoom_by(self, factor: float) -> None:
        """Show *factor* times as much time around the cursor, or around the middle without one."""
        if self._whole is None or not self._whole.panels:
            return
        whole, (low, high) = self._whole.x, self._range()
        width = min(max((high - low) * factor, _CLOSEST_VIEW), whole.high - whole.low)
        at = self._cursor if self._cursor is not None and low <= self._cursor <= high else (low + high) / 2
        start = at - (at - low) / (high - low) * width
        start = min(max(start, whole.low), whole.high - width)
        self._set_range(start, start + width)

    @property
    def is_zoomed(self) -> bool:
        """Whether only a stretch of the time is in view."""
        if self._whole is None or not self._whole.panels:
            return False
        low, high = self._range()
        x = self._whole.x
        return high - low < (x.high - x.low) * (1 - _SAME)

    def move_cursor_to_day_zero(self) -> None:
        """Read all lanes at day 0, where the figure shows it."""
        if self._whole is not None and self._whole.panels:
            x = self._whole.x.scale.place(self._whole.x.count.day(0))
            if self._whole.x.low <= x <= self._whole.x.high:
                self._read_at(x)

    def set_cursor(self, x: float | None) -> None:
        """Read all lanes at *x* in axis units; None: the last values."""
        if x != self._cursor:
            self._cursor = x
            self._lay_out()

    @property
    def cursor_x(self) -> float | None:
        """Where the cursor is, in axis units."""
        return self._cursor

    def _new_lane(self) -> LanePainter:
        view = LaneView()
        self.scene().addItem(view)
        if self.lanes:
            view.setXLink(self.lanes[0].view)
        else:
            view.sigXRangeChanged.connect(self._follow_range)
        return LanePainter(view)

    def _follow_range(self) -> None:
        if not self._is_laying_out:
            self._lay_out()

    def _is_same_time(self, figure: Figure) -> bool:
        return self._whole is not None and (
            (self._whole.x.low, self._whole.x.high) == (figure.x.low, figure.x.high)
        )

    def _range(self) -> tuple[float, float]:
        if not self.lanes or self._whole is None or not self._whole.panels:
            return (self._whole.x.low, self._whole.x.high) if self._whole is not None else (0.0, 1.0)
        low, high = self.lanes[0].view.viewRange()[0]
        return float(low), float(high)

    def _set_range(self, low: float, high: float) -> None:
        self._is_laying_out = True
        for lane in self.lanes[:1]:
            lane.view.setXRange(low, high, padding=0)
        self._is_laying_out = False
        self._lay_out()

    def _lay_out(self) -> None:
        figure = self.visible_figure()
        if figure is None or self.width() < 10 or self.height() < 10:
            return
        width, height = self.width() / self._zoom, self.height() / self._zoom
        sheet = lay_out(figure, width, height, self._metrics, cursor=self._cursor, with_marks=False)
        if self._zoom != 1.0:
            sheet = sheet.scaled(self._zoom)
        moved = self._sheet is None or self._sheet.lanes != sheet.lanes
        self._sheet = sheet
        self._under.show_items(sheet.under, sheet.width_pt, sheet.height_pt)
        self._over.show_items(sheet.over, sheet.width_pt, sheet.height_pt)
        if moved:
            self._is_laying_out = True
            low, high = self._range()
            for lane, (_, box) in zip(self.lanes, sheet.lanes, strict=False):
                lane.view.setGeometry(QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top))
            if self.lanes:
                self.lanes[0].view.setXRange(low, high, padding=0)
            self._is_laying_out = False
        self.handles.show_lanes(figure, sheet, self._zoom)
        self._show_cursor_line(figure)

    def results_at_cursor(self) -> tuple[tuple[int, ...], QRect]:
        """Return the ids of the results that stand at the cursor, lane by lane, and where that is."""
        if self._cursor is None or self._whole is None or not self._line.isVisible():
            return (), QRect()
        at = self._cursor
        found = [
            point.result_id
            for panel in self._whole.panels
            for mark in reversed(panel.marks)  # what leads a lane is drawn last
            for point in (mark.points if isinstance(mark, Markers) else ())
            if point.result_id is not None and abs(point.x - at) < _SAME
        ]
        line = self._line.line()
        return tuple(dict.fromkeys(found)), QRect(round(line.x1()), round(line.y1()), 2, 2)

    def _show_cursor_line(self, figure: Figure) -> None:
        lanes = self._sheet.lanes if self._sheet is not None else ()
        self._line.setVisible(self._cursor is not None and bool(lanes))
        if self._cursor is None or not lanes:
            return
        low, high = figure.x.low, figure.x.high
        box, last = lanes[0][1], lanes[-1][1]
        x = box.left + (self._cursor - low) / (high - low) * (box.right - box.left)
        self._line.setVisible(box.left <= x <= box.right)
        self._line.setPen(
            cosmetic_pen(figure.palette.accent, 1.5 * self._zoom * self.devicePixelRatioF(), ())
        )
        self._line.setLine(x, box.top, x, last.bottom)

    def _follow_mouse(self, at: QPointF) -> None:
        event = self._event_near(at)
        if self._sheet is None or self._whole is None or not self._sheet.lanes:
            self._pointed_at(event)
            return
        box = self._sheet.lanes[0][1]
        if not (box.left <= at.x() <= box.right and 0 <= at.y() <= self._sheet.height_pt):
            self.set_cursor(None)
            self._pointed_at(event)
            return
        low, high = self._range()
        units_per_dot = (high - low) / (box.right - box.left)
        x = low + (at.x() - box.left) * units_per_dot
        nearest = min(sample_places(self._whole), key=lambda place: abs(place - x), default=x)
        self.set_cursor(nearest if abs(nearest - x) <= _NEAR_PT * units_per_dot else x)
        self._pointed_at(event or self._point_near(at, units_per_dot))

    def _follow_click(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            at = event.screenPos()
            self._menu_wanted(QPoint(round(at.x()), round(at.y())))
            return
        if self._sheet is None or not self._sheet.lanes or event.button() != Qt.MouseButton.LeftButton:
            return
        low, high = self._range()
        box, at = self._sheet.lanes[0][1], event.scenePos()
        point = self._point_near(at, (high - low) / (box.right - box.left)) or self._readout_at(at)
        if point is not None:
            self._clicked(point)

    def _readout_at(self, at: QPointF) -> Point | None:
        """Return the value beside a lane that *at* lies on, as the point it stands for."""
        for box, result_id in self._sheet.readouts if self._sheet is not None else ():
            if box.left <= at.x() <= box.right and box.top <= at.y() <= box.bottom:
                return Point(at.x(), at.y(), result_id)
        return None

    def _event_near(self, at: QPointF) -> Point | None:
        """Return what the event under *at* says, as a point that is no result."""
        for box, words in self._sheet.events if self._sheet is not None else ():
            if box.left - 2 <= at.x() <= box.right + 2 and box.top <= at.y() <= box.bottom:
                return Point(at.x(), at.y(), text=words)
        return None

    def _point_near(self, at: QPointF, units_per_dot: float) -> Point | None:
        """Return the data point within a few pixels of *at*."""
        if self._sheet is None or self._whole is None:
            return None
        low, _ = self._range()
        for (_, box), panel in zip(self._sheet.lanes, self._whole.panels, strict=False):
            if not box.top <= at.y() <= box.bottom:
                continue
            dots_per_unit = (box.bottom - box.top) / (panel.axis.high - panel.axis.low)
            for mark in panel.marks:
                for point in mark.points if isinstance(mark, Markers) else ():
                    dx = box.left + (point.x - low) / units_per_dot - at.x()
                    dy = box.bottom - (point.y - panel.axis.low) * dots_per_unit - at.y()
                    if point.text and dx * dx + dy * dy <= _NEAR_PT * _NEAR_PT:
                        return point
        return None

    def resizeEvent(self, ev: Any) -> None:
        """Lay the figure out on the new size."""
        super().resizeEvent(ev)
        shown: Figure | None = getattr(self, "_shown", None)  # pyqtgraph resizes while it is being made
        if shown is not None:
            self._whole = with_rows_kept(shown, self.width() / self._zoom, self._metrics)
            self._lay_out()

    def leaveEvent(self, ev: Any) -> None:
        """Show the last values again."""
        super().leaveEvent(ev)
        self.set_cursor(None)
        self._pointed_at(None)

    def mouseDoubleClickEvent(self, ev: Any) -> None:
        """Show the whole time again."""
        super().mouseDoubleClickEvent(ev)
        self.show_all()

    def keyPressEvent(self, ev: Any) -> None:
        """Leave keys to the view around it."""
        ev.ignore()
