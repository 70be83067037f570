"""What a mouse can do at the edges of a figure's lanes: pull one higher, enlarge one by its title."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from analytics.figures.clip import Box
from analytics.figures.sheet import Sheet
from analytics.figures.spec import Figure

_REACH = (3.0, 6.0)
"""How far above and below a lane's lower edge it can be taken hold of; 5 is the gap to the next lane."""
_TITLE_PX = 34.0
_LEAST_PX = 24.0


class LaneHandles(QObject):
    """Looks at the mouse before the scene does, and takes only what lies on an edge or a title.

    Signals:
        pulled: key of the lane, and the height in pixels it was pulled to.
        title_double_clicked: key of the lane.
    """

    pulled = Signal(str, float)
    title_double_clicked = Signal(str)

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._lanes: dict[str, Box] = {}
        self._held: str | None = None
        self._is_over = False
        self._zoom = 1.0
        self._guide = QFrame(viewport)
        self._guide.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._guide.setAutoFillBackground(True)
        self._guide.hide()
        viewport.installEventFilter(self)

    def show_lanes(self, figure: Figure, sheet: Sheet | None, zoom: float) -> None:
        """Take in where the lanes are; only those that stretch have a height to choose."""
        stretching = {panel.key for panel in figure.panels if panel.stretch > 0}
        lanes = sheet.lanes if sheet is not None else ()
        self._lanes = {key: box for key, box in lanes if key in stretching}
        self._zoom = zoom
        palette = self._guide.palette()
        palette.setColor(self._guide.backgroundRole(), QColor(figure.palette.accent))
        self._guide.setPalette(palette)

    @property
    def room(self) -> float:
        """The height in pixels that all lanes with a height to choose have together."""
        return sum(box.bottom - box.top for box in self._lanes.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take hold of an edge, pull it, let it go; enlarge a lane by its title."""
        if not isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.Leave:
                self._show_shape(is_over=False)
            return False
        at, is_left = event.position().toPoint(), event.button() == Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress if is_left:
                return self._take(at)
            case QEvent.Type.MouseMove if self._held is not None:
                self._show_guide(at)
                return True
            case QEvent.Type.MouseMove if event.buttons() == Qt.MouseButton.NoButton:
                self._show_shape(is_over=self._edge_at(at) is not None)
            case QEvent.Type.MouseButtonRelease if is_left and self._held is not None:
                self._let_go(at)
                return True
            case QEvent.Type.MouseButtonDblClick if is_left:
                return self._enlarge(at)
        return False

    def _take(self, at: QPoint) -> bool:
        self._held = self._edge_at(at)
        return self._held is not None

    def _let_go(self, at: QPoint) -> None:
        key, self._held = self._held, None
        self._guide.hide()
        self._show_shape(is_over=False)
        if key is not None and key in self._lanes:
            box = self._lanes[key]
            height = max(at.y() - box.top, _LEAST_PX * self._zoom)
            if abs(height - (box.bottom - box.top)) >= 2:
                self.pulled.emit(key, height)

    def _enlarge(self, at: QPoint) -> bool:
        for key, box in self._lanes.items():
            if at.x() < box.left and box.top <= at.y() <= box.top + _TITLE_PX * self._zoom:
                self.title_double_clicked.emit(key)
                return True
        return self._edge_at(at) is not None

    def _edge_at(self, at: QPoint) -> str | None:
        above, below = _REACH
        for key, box in self._lanes.items():
            if at.x() <= box.right and box.bottom - above <= at.y() <= box.bottom + below * self._zoom:
                return key
        return None

    def _show_guide(self, at: QPoint) -> None:
        box = self._lanes.get(self._held or "")
        if box is None:
            return
        y = max(at.y(), round(box.top + _LEAST_PX * self._zoom))
        self._guide.setGeometry(0, y - 1, round(box.right), 2)
        self._guide.show()
        self._guide.raise_()

    def _show_shape(self, *, is_over: bool) -> None:
        if is_over != self._is_over:
            self._is_over = is_over
            if is_over:
                self._viewport.setCursor(Qt.CursorShape.SplitVCursor)
            else:
                self._viewport.unsetCursor()
