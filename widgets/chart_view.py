"""Shows a chart of the cohort that is read, and leads to its patients, with mouse and keyboard alike."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QScrollArea, QToolTip, QWidget

from analytics.charts.chart import Chart, Pick
from analytics.charts.chart_sheet import Hotspot
from analytics.charts.cursor_steps import cursor_stops, next_stop, picks_at, snapped
from analytics.charts.pointing import Pointed, outlined
from analytics.charts.readings import read_aloud
from analytics.figures.clip import Box
from widgets.chart_canvas import ChartCanvas, least_size
from widgets.figure_wish import FigureWish
from widgets.focus_outline import FocusOutline

_MANY = 3
_IN_SIGHT = 24


class ChartView(QWidget):
    """One chart at a time.

    Keys: ← and → move the cursor from one stop to the next (Ctrl: three at a time), Home and End to the first
    and the last. ↑ and ↓ step through what can be clicked, and so do ← and → where there is no cursor. Enter
    asks for the patients of what is brought out, or of the curves at the cursor. Escape leaves. What is read
    is said to screen readers.

    Signals:
        cursor_moved: the place on the x axis, or None.
        picked: a ``Pick`` whose patients are asked for.
        wished: a ``FigureWish``.
    """

    cursor_moved = Signal(object)
    picked = Signal(object)
    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._chart: Chart | None = None
        self._canvas: ChartCanvas | None = None
        self._zoom = 1.0
        self._cursor: float | None = None
        self._kept_cursor: float | None = None
        self._pointed: Pointed | None = None
        self._step: int | None = None
        self._outline = FocusOutline(self)

    @property
    def chart(self) -> Chart | None:
        """The chart shown."""
        return self._chart

    @property
    def cursor_x(self) -> float | None:
        """The place on the x axis that is read; None: none is."""
        return self._cursor

    def show_chart(self, chart: Chart, *, keeps_cursor: bool = False) -> None:
        """Show *chart* in place of the one before; *keeps_cursor*: read at the same place."""
        self._chart = chart
        self._pointed, self._step = None, None
        self.setAccessibleName(" · ".join(filter(None, (chart.title, chart.subtitle))))
        self.setAccessibleDescription(chart.empty or "\n".join(chart.notes))
        if not keeps_cursor or not cursor_stops(chart):
            self.set_cursor(None)
        self._keep_size()
        self._show_outline()
        self.update()

    def show_nothing(self) -> None:
        """Show no chart."""
        self._chart, self._canvas, self._pointed, self._step = None, None, None, None
        self._cursor, self._kept_cursor = None, None
        self.setAccessibleName("")
        self.setAccessibleDescription("")
        self.setMinimumSize(0, 0)
        self.update()

    def set_zoom(self, factor: float) -> None:
        """Draw everything *factor* times as large as designed."""
        self._zoom = factor
        self._keep_size()
        self.update()

    def set_cursor(self, at: float | None) -> None:
        """Read the curves at *at*, also when the mouse has left; None: nowhere."""
        self._kept_cursor = at
        self._move_cursor(at)

    def canvas(self) -> ChartCanvas | None:
        """Return the chart as it is laid out now; None without a chart."""
        if self._chart is None:
            return None
        dots = self.devicePixelRatioF()
        if self._canvas is None or not self._canvas.is_for(self._chart, self.size(), self._zoom, dots):
            self._canvas = ChartCanvas(self._chart, self.size(), self._zoom, dots)
        return self._canvas

    def new_menu(self) -> QMenu:
        """Return what can be done with the chart, as a menu, in the words of every figure."""
        menu = QMenu(self)
        for wish, text in (
            (FigureWish.EXPORT, QCoreApplication.translate("FigureView", "&Export figure…")),
            (FigureWish.COPY_PICTURE, QCoreApplication.translate("FigureView", "&Copy picture")),
            (FigureWish.COPY_DATA, QCoreApplication.translate("FigureView", "Copy &data")),
            (FigureWish.TABLE, QCoreApplication.translate("FigureView", "Figure as &table")),
        ):
            action = menu.addAction(text)
            action.setObjectName(wish.value)
            action.triggered.connect(lambda _=False, wish=wish: self.wished.emit(wish))
        return menu

    def _spots(self) -> tuple[Hotspot, ...]:
        canvas = self.canvas()
        return canvas.sheet.hotspots if canvas is not None else ()

    def _move_cursor(self, at: float | None) -> None:
        if at != self._cursor:
            self._cursor = at
            self.update()
            self.cursor_moved.emit(at)

    def _point_at(self, pointed: Pointed | None) -> None:
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()
        leads = pointed is not None and pointed.spot.pick is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def _say(self, words: str) -> None:
        """Tell a screen reader what is read."""
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _step_cursor(self, at: float | None) -> None:
        if self._chart is None or at is None:
            return
        self._step = None
        self._point_at(None)
        self.set_cursor(at)
        self._say(read_aloud(self._chart, at))

    def _step_spots(self, by: int) -> None:
        """Bring the next hotspot out; at either end it stays where it is."""
        spots, canvas = self._spots(), self.canvas()
        if not spots or canvas is None:
            return
        first = 0 if by > 0 else len(spots) - 1
        self._step = first if self._step is None else min(max(self._step + by, 0), len(spots) - 1)
        spot = spots[self._step]
        self._point_at(Pointed(spot, outlined(spot, canvas.sheet, canvas.chart)))
        self._keep_in_sight(canvas.rect_of(spot.box))
        self._say(spot.says)
        QToolTip.showText(self.mapToGlobal(canvas.rect_of(spot.box).bottomLeft()), spot.says, self)

    def _keep_in_sight(self, rect: QRect) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        widget = above.widget() if above is not None else None
        if above is not None and widget is not None:
            middle = self.mapTo(widget, rect.center()) if widget is not self else rect.center()
            above.ensureVisible(middle.x(), middle.y(), _IN_SIGHT, rect.height() // 2 + _IN_SIGHT)

    def _ask_patients(self) -> bool:
        if self._step is not None and self._pointed is not None:
            return self._pick((self._pointed.spot.pick,) if self._pointed.spot.pick else ())
        if self._chart is not None and self._cursor is not None:
            return self._pick(picks_at(self._chart, self._cursor))
        return False

    def _pick(self, picks: tuple[Pick, ...]) -> bool:
        """Ask for the patients of the only one of *picks*, or let one be chosen."""
        if len(picks) == 1:
            self.picked.emit(picks[0])
        elif picks:
            self.new_pick_menu(picks).popup(self.mapToGlobal(self._cursor_point()))
        return bool(picks)

    def new_pick_menu(self, picks: tuple[Pick, ...]) -> QMenu:
        """Return the menu that asks whose patients are meant."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for pick in picks:
            action = menu.addAction(pick.what.replace("&", "&&"))
            action.triggered.connect(lambda _=False, pick=pick: self.picked.emit(pick))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _cursor_point(self) -> QPoint:
        """Return the middle of the cursor's line, where the menu of the curves opens."""
        canvas = self.canvas()
        if canvas is not None and self._cursor is not None:
            for place in canvas.sheet.plots:
                if place.plot.has_cursor:
                    x = place.to_x(self._cursor)
                    return canvas.rect_of(Box(x, place.box.top, x, place.box.bottom)).center()
        return self.rect().center()

    def _keep_size(self) -> None:
        if self._chart is not None:
            self.setMinimumSize(least_size(self._chart, self.width(), self._zoom))

    def _show_outline(self) -> None:
        if self._chart is not None and self.hasFocus():
            self._outline.show_in(self._chart.palette.accent)

    def _leave(self) -> bool:
        """Leave what is brought out by keys, else the cursor; say whether there was anything to leave."""
        if self._step is not None:
            self._step = None
            self._point_at(None)
            QToolTip.hideText()
            return True
        if self._cursor is not None:
            self.set_cursor(None)
            return True
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        stops = cursor_stops(self._chart) if self._chart is not None else ()
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key, many = event.key(), _MANY if has_ctrl else 1
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right if stops:
                by = many if key == Qt.Key.Key_Right else -many
                self._step_cursor(next_stop(stops, self._cursor, by))
            case Qt.Key.Key_Home | Qt.Key.Key_End if stops:
                self._step_cursor(stops[0] if key == Qt.Key.Key_Home else stops[-1])
            case Qt.Key.Key_Down | Qt.Key.Key_Right if self._spots():
                self._step_spots(many)
            case Qt.Key.Key_Up | Qt.Key.Key_Left if self._spots():
                self._step_spots(-many)
            case Qt.Key.Key_Home | Qt.Key.Key_End if self._spots():
                self._step = None
                self._step_spots(1 if key == Qt.Key.Key_Home else -1)
            case Qt.Key.Key_Escape:
                return self._leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._ask_patients()
            case _:
                return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart and what moves over it."""
        canvas = self.canvas()
        if canvas is not None:
            painter = QPainter(self)
            canvas.paint(painter, self._cursor, self._pointed)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height that the chart needs at the new width."""
        super().resizeEvent(event)
        self._keep_size()
        self._outline.setGeometry(self.rect())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring out what is under the mouse, and read the curves there."""
        canvas = self.canvas()
        if canvas is None:
            return
        self._step = None
        self._point_at(canvas.at(event.position()))
        if self._pointed is not None:
            QToolTip.showText(event.globalPosition().toPoint(), self._pointed.spot.says, self)
        else:
            QToolTip.hideText()
        self._move_cursor(self._place_at(canvas, event.position()))

    def _place_at(self, canvas: ChartCanvas, at: QPointF) -> float | None:
        """Return the place of the cursor with the mouse there; outside the plots the one that was kept."""
        found = canvas.cursor_plot_at(at)
        return snapped(*found) if found is not None else self._kept_cursor

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the patients of what is clicked; a click beside it keeps the cursor where it is."""
        canvas = self.canvas()
        if canvas is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        pointed = canvas.at(event.position())
        if pointed is not None and pointed.spot.pick is not None:
            self.picked.emit(pointed.spot.pick)
        elif canvas.cursor_plot_at(event.position()) is not None:
            self.set_cursor(self._place_at(canvas, event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Go back to the cursor that was kept."""
        super().leaveEvent(event)
        if self._step is None:
            self._point_at(None)
        self._move_cursor(self._kept_cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, step through the marks, or ask for patients."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu."""
        if self._chart is not None and not self._chart.empty:
            menu = self.new_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            menu.popup(self.mapToGlobal(self.rect().center()) if by_key else event.globalPos())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Paint anew on a screen with other dots."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.update()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self._show_outline()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the outline away, and what the keys had brought out."""
        super().focusOutEvent(event)
        self._outline.hide()
        if self._step is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._step = None
            self._point_at(None)
