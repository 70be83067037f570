"""Shows a figure that can be read with mouse and keyboard; pyqtgraph is loaded with the first one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from analytics.figures.arrange import needed_height
from analytics.figures.metrics import load_metrics
from analytics.figures.spec import Figure, Point
from widgets.focus_outline import FocusOutline

if TYPE_CHECKING:
    from widgets.figure_scene import FigureScene


_MARGIN = 3
"""Around the figure, in pixels: the outline of the focus lies there and covers no word."""


class FigureView(QWidget):
    """One figure at a time: lanes built once, updated in place.

    Keys: ← and → move the cursor from sample to sample, Escape leaves it, Home moves it to day 0.
    Ctrl+Home or a double click shows the whole time.

    Signals:
        result_pointed_at: id of the result under the mouse; None when there is none.
        result_clicked: id of the result that was clicked.
    """

    result_pointed_at = Signal(object)
    result_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._scene: FigureScene | None = None
        self._figure: Figure | None = None
        self._zoom = 1.0
        self._outline = FocusOutline(self)

    @property
    def figure(self) -> Figure | None:
        """The whole figure shown."""
        return self._figure

    def show_figure(self, figure: Figure, *, keeps_view: bool = False) -> None:
        """Show *figure* in place of the one before; *keeps_view*: through the same stretch of time."""
        self._figure = figure
        self.setAccessibleName(figure.title)
        self.setAccessibleDescription(figure.empty or figure.note or "")
        self._keep_height()
        self.scene().show_figure(figure, zoom=self._zoom, keeps_view=keeps_view)
        self._show_outline()

    def set_zoom(self, factor: float) -> None:
        """Draw everything *factor* times as large as designed."""
        self._zoom = factor
        if self._figure is not None:
            self.show_figure(self._figure)

    def visible_figure(self) -> Figure | None:
        """Return the figure as it is seen now, for an export of what the user sees."""
        return self._scene.visible_figure() if self._scene is not None else None

    def scene(self) -> "FigureScene":
        """Return the scene; the first call loads pyqtgraph."""
        if self._scene is None:
            from widgets.figure_scene import FigureScene

            self._scene = FigureScene(self._announce, self._announce_click)
            self._scene.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._scene.resize(self.size())
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._scene)
                self._scene.show()
                layout.activate()
        return self._scene

    def _announce(self, point: Point | None) -> None:
        if point is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(QCursor.pos(), point.text, self)
        self.result_pointed_at.emit(point.result_id if point is not None else None)

    def _announce_click(self, point: Point) -> None:
        if point.result_id is not None:
            self.result_clicked.emit(point.result_id)

    def _keep_height(self) -> None:
        if self._figure is not None:
            width = max((self.width() - 2 * _MARGIN) / self._zoom, 420.0)
            least = 60.0 if self._figure.empty else needed_height(self._figure, width, load_metrics())
            self.setMinimumHeight(round(least * self._zoom) + 2 * _MARGIN)

    def event(self, event: QEvent) -> bool:
        """Draw lines as thick as before on a screen with other dots."""
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._figure is not None:
            self.show_figure(self._figure)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep every lane its least height at the new width."""
        super().resizeEvent(event)
        self._keep_height()
        self._outline.setGeometry(self.rect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self._show_outline()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the outline away."""
        super().focusOutEvent(event)
        self._outline.hide()

    def _show_outline(self) -> None:
        if self._figure is not None and self.hasFocus():
            self._outline.show_in(self._figure.palette.accent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor."""
        scene = self._scene
        match event.key():
            case Qt.Key.Key_Left if scene is not None:
                scene.move_cursor(-1)
            case Qt.Key.Key_Right if scene is not None:
                scene.move_cursor(1)
            case Qt.Key.Key_Home if (
                scene is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                scene.show_all()
            case Qt.Key.Key_Home if scene is not None:
                scene.move_cursor_to_day_zero()
            case Qt.Key.Key_Escape if scene is not None and scene.cursor_x is not None:
                scene.set_cursor(None)
            case _:
                super().keyPressEvent(event)
