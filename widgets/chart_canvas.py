"""A chart laid out for a widget and painted once; only what moves over it is painted again."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from analytics.charts.chart import Chart
from analytics.charts.chart_layout import lay_out, least_width, needed_height
from analytics.charts.chart_sheet import ChartSheet, PlacedPlot
from analytics.charts.cursor_items import cursor_items
from analytics.charts.pointing import Pointed, pointed_at
from analytics.figures.clip import Box
from analytics.figures.display_list import Item
from analytics.figures.metrics import load_metrics
from widgets.figure_image import paint

MARGIN = 8
"""Around the chart, in pixels: the outline of the focus lies there and covers no word."""
_MOST_PIXELS = 24_000_000
"""Larger pictures are painted anew each time instead of being kept."""


class ChartCanvas:
    """The sheet of one chart at one size, with the picture of it."""

    def __init__(self, chart: Chart, size: QSize, zoom: float, dots: float) -> None:
        self.chart = chart
        self.zoom = zoom
        self._size = size
        self._dots = dots
        width, height = ((length - 2 * MARGIN) / zoom for length in (size.width(), size.height()))
        self.sheet: ChartSheet = lay_out(chart, width, height, load_metrics())
        self._picture: QPixmap | None = None

    def is_for(self, chart: Chart, size: QSize, zoom: float, dots: float) -> bool:
        """Whether it can still be shown."""
        return self.chart is chart and (self._size, self.zoom, self._dots) == (size, zoom, dots)

    def paint(self, painter: QPainter, cursor: float | None, pointed: Pointed | None) -> None:
        """Paint the chart, what is pointed at brought out, and the cursor."""
        if self._size.width() * self._size.height() * self._dots**2 <= _MOST_PIXELS:
            painter.drawPixmap(0, 0, self._kept_picture())
        else:
            painter.fillRect(QRect(0, 0, self._size.width(), self._size.height()), QColor(self.sheet.ground))
            self._paint_items(painter, self.sheet.items)
        self._paint_items(painter, self._over(cursor, pointed))

    def at(self, place: QPointF) -> Pointed | None:
        """Return what lies at *place* of the widget."""
        x, y = self._point(place)
        return pointed_at(self.sheet, self.chart, x, y)

    def cursor_plot_at(self, place: QPointF) -> tuple[PlacedPlot, float] | None:
        """Return the plot with a cursor at *place* of the widget, and the x of the sheet there."""
        x, y = self._point(place)
        for plot in self.sheet.plots:
            if plot.plot.has_cursor and plot.box.holds(x, y):
                return plot, x
        return None

    def rect_of(self, box: Box) -> QRect:
        """Return where *box* of the sheet lies in the widget."""
        return QRectF(
            box.left * self.zoom + MARGIN,
            box.top * self.zoom + MARGIN,
            (box.right - box.left) * self.zoom,
            (box.bottom - box.top) * self.zoom,
        ).toAlignedRect()

    def _over(self, cursor: float | None, pointed: Pointed | None) -> tuple[Item, ...]:
        over = pointed.over if pointed is not None else ()
        if cursor is None:
            return over
        return (*over, *cursor_items(self.sheet.plots, self.chart, cursor, load_metrics()))

    def _kept_picture(self) -> QPixmap:
        if self._picture is None:
            picture = QPixmap(self._size * self._dots)
            picture.setDevicePixelRatio(self._dots)
            picture.fill(QColor(self.sheet.ground))
            painter = QPainter(picture)
            self._paint_items(painter, self.sheet.items)
            painter.end()
            self._picture = picture
        return self._picture

    def _paint_items(self, painter: QPainter, items: tuple[Item, ...]) -> None:
        painter.save()
        painter.translate(MARGIN, MARGIN)
        painter.scale(self.zoom, self.zoom)
        paint(painter, items)
        painter.restore()

    def _point(self, place: QPointF) -> tuple[float, float]:
        return (place.x() - MARGIN) / self.zoom, (place.y() - MARGIN) / self.zoom


def least_size(chart: Chart, width: int, zoom: float) -> QSize:
    """Return the least size of a widget that shows *chart* about *width* pixels wide."""
    metrics = load_metrics()
    narrow = least_width(chart, metrics)
    high = needed_height(chart, max((width - 2 * MARGIN) / zoom, narrow), metrics)
    return QSize(round(narrow * zoom) + 2 * MARGIN, round(high * zoom) + 2 * MARGIN + 1)
