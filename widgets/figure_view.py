"""Shows a figure that can be read with mouse and keyboard; pyqtgraph is loaded with the first one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QVBoxLayout, QWidget

from analytics.figures.arrange import least_height
from analytics.figures.figure_row import FigureRow, TableWords
from analytics.figures.metrics import load_metrics
from analytics.figures.read_aloud import words_at
from analytics.figures.spec import Figure, Point
from widgets.figure_table import FigureTable
from widgets.figure_wish import FigureWish
from widgets.focus_outline import FocusOutline

if TYPE_CHECKING:
    from widgets.figure_scene import FigureScene


_MARGIN = 5
"""Around the figure, in pixels: the outline of the focus lies there and covers no word."""
_MANY = 10
_CLOSER = 0.8


class FigureView(QWidget):
    """One figure at a time: lanes built once, updated in place; or, in its place, the table behind it.

    Keys: ← and → move the cursor from sample to sample, with Ctrl ten at a time; Home moves it to day 0, End
    to the last sample; Escape leaves it. + and − zoom, Ctrl+Home or a double click shows the whole time.
    Enter asks for the sources of the values at the cursor. A lane's lower edge can be pulled, and its title
    double clicked. What the cursor reads is said to screen readers.

    Signals:
        result_pointed_at: id of the result under the mouse; None when there is none.
        result_clicked: id of the result that was clicked.
        point_pointed_at / point_clicked: the ``Point`` itself, also one that is no result; None: none.
        wished: a ``FigureWish``; with ``TABLE`` the rows of the figure are wanted, for ``show_rows``.
    """

    result_pointed_at = Signal(object)
    result_clicked = Signal(object)
    point_pointed_at = Signal(object)
    point_clicked = Signal(object)
    values_asked = Signal(object, QRect)
    lane_pulled = Signal(str, float, float)
    lane_title_double_clicked = Signal(str)
    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._scene: FigureScene | None = None
        self._table: FigureTable | None = None
        self._figure: Figure | None = None
        self._zoom = 1.0
        self._outline = FocusOutline(self)

    @property
    def figure(self) -> Figure | None:
        """The whole figure shown."""
        return self._figure

    @property
    def is_table(self) -> bool:
        """Whether the table stands in the figure's place."""
        return self._table is not None and not self._table.isHidden()

    @property
    def is_zoomed(self) -> bool:
        """Whether only a stretch of the time is in view."""
        return self._scene is not None and self._scene.is_zoomed

    def show_figure(self, figure: Figure, *, keeps_view: bool = False) -> None:
        """Show *figure* in place of the one before; *keeps_view*: through the same stretch of time.

        Where the table is in view, its rows go and those of *figure* are asked for.
        """
        self._figure = figure
        self.setAccessibleName(figure.title)
        self.setAccessibleDescription(figure.empty or figure.note or "")
        self._keep_height()
        self.scene().show_figure(figure, zoom=self._zoom, keeps_view=keeps_view)
        self._show_outline()
        if self._table is not None:
            self._table.clear()
        if self.is_table:
            if figure.panels or figure.events:
                self.wished.emit(FigureWish.TABLE)
            else:
                self.show_picture()

    def show_nothing(self) -> None:
        """Show nobody: drawn empty, not thrown away: every pyqtgraph layout built anew leaks megabytes."""
        if self._figure is not None:
            self.show_figure(
                replace(self._figure, title="", events=(), panels=(), rules=(), keys=(), note=None, empty=" ")
            )

    def show_rows(self, rows: Sequence[FigureRow], words: TableWords) -> None:
        """Show *rows* of the figure in its place."""
        if self._figure is None:
            return
        if self._table is None:
            self._table = FigureTable(self)
            self._table.hide()
            self._table.left.connect(self.show_picture)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._table)
        had_focus = self.hasFocus() or not self.is_table
        self._table.show_rows(self._figure.title, rows, self._figure.wording, words)
        self.scene().hide()
        self._table.show()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if had_focus:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._outline.hide()

    @Slot()
    def show_picture(self) -> None:
        """Show the figure again in place of its table."""
        if self._table is None or not self.is_table:
            return
        self._table.hide()
        self._table.clear()
        self.scene().show()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_out(self, variant: tuple[str, str] | None) -> None:
        """Lay the lines and points of *variant* over all others, a little thicker; None: of no variant."""
        if self._scene is not None:
            self._scene.point_out(variant)

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

            self._scene = FigureScene(self._announce, self._announce_click, self._show_menu)
            self._scene.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._scene.handles.pulled.connect(self._announce_pull)
            self._scene.handles.title_double_clicked.connect(self.lane_title_double_clicked)
            self._scene.resize(self.size())
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._scene)
                self._scene.show()
                layout.activate()
        return self._scene

    def new_menu(self) -> QMenu:
        """Return what can be done with the figure, as a menu."""
        menu = QMenu(self)
        entries = [
            (FigureWish.EXPORT, self.tr("&Export figure…")),
            (FigureWish.EXPORT_VISIBLE, self.tr("Export &what is in view…")),
            (FigureWish.COPY_PICTURE, self.tr("&Copy picture")),
            (FigureWish.COPY_DATA, self.tr("Copy &data")),
            (FigureWish.TABLE, self.tr("Figure as &table")),
        ]
        for wish, text in entries:
            if wish is not FigureWish.EXPORT_VISIBLE or self.is_zoomed:
                action = menu.addAction(text)
                action.setObjectName(wish.value)
                action.triggered.connect(lambda _=False, wish=wish: self.wished.emit(wish))
        if self.is_zoomed:
            menu.addSeparator()
            menu.addAction(self.tr("Show the who&le time")).triggered.connect(self.scene().show_all)
        return menu

    def _show_menu(self, at: QPoint) -> None:
        if self._figure is None or not (self._figure.panels or self._figure.events):
            return
        menu = self.new_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _announce(self, point: Point | None) -> None:
        if point is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(QCursor.pos(), point.text, self)
        self.result_pointed_at.emit(point.result_id if point is not None else None)
        self.point_pointed_at.emit(point)

    def _announce_click(self, point: Point) -> None:
        self.point_clicked.emit(point)
        if point.result_id is not None:
            self.result_clicked.emit(point.result_id)
            at = self.mapFromGlobal(QCursor.pos())
            place = QRect(at - QPoint(4, 4), QSize(8, 8))
            self.values_asked.emit((point.result_id,), place if self.rect().contains(at) else self.rect())

    @Slot(str, float)
    def _announce_pull(self, key: str, height: float) -> None:
        self.lane_pulled.emit(key, height / self._zoom, self.scene().handles.room / self._zoom)

    def _ask_values(self, scene: "FigureScene") -> bool:
        ids, place = scene.results_at_cursor()
        if ids:
            self.values_asked.emit(ids, place.translated(scene.pos()))
        return bool(ids)

    def _say_readout(self) -> None:
        """Tell a screen reader what the cursor reads."""
        if self._figure is None or self._scene is None:
            return
        words = words_at(self._figure, self._scene.cursor_x)
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _keep_height(self) -> None:
        if self._figure is not None:
            width = max((self.width() - 2 * _MARGIN) / self._zoom, 420.0)
            least = 60.0 if self._figure.empty else least_height(self._figure, width, load_metrics())
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu at the key; a right click is told by the scene, which drags with that button too."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard and not self.is_table:
            self._show_menu(self.mapToGlobal(self.rect().center()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, or zoom."""
        scene = self._scene
        if scene is None or self.is_table or not self._take_key(event, scene):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent, scene: "FigureScene") -> bool:
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = _MANY if has_ctrl else 1
        match event.key():
            case Qt.Key.Key_Left:
                scene.move_cursor(-steps)
            case Qt.Key.Key_Right:
                scene.move_cursor(steps)
            case Qt.Key.Key_Home if has_ctrl:
                scene.show_all()
                return True
            case Qt.Key.Key_Home:
                scene.move_cursor_to_day_zero()
            case Qt.Key.Key_End:
                scene.move_cursor_to_end()
            case Qt.Key.Key_Escape if scene.cursor_x is not None:
                scene.set_cursor(None)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._ask_values(scene)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if not has_ctrl:
                scene.zoom_by(_CLOSER)
                return True
            case Qt.Key.Key_Minus | Qt.Key.Key_Underscore if not has_ctrl:
                scene.zoom_by(1 / _CLOSER)
                return True
            case _:
                return False
        self._say_readout()
        return True
