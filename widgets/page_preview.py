"""Pages as they will be on paper, one below the other, as large as wanted; keys scroll and zoom, too."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from widgets.look import current_theme, zoomed
from widgets.segments import Segments
from widgets.wrapping_row import WrappingRow

FIT_PAGE, FIT_WIDTH, ACTUAL = "fit_page", "fit_width", "actual"
_A4 = QSizeF(595.28, 841.89)
_GAP_PX, _MARGIN_PX = 14, 14
_PIXELS_PER_POINT = 96 / 72  # a hundred per cent
_SMALLEST, _LARGEST, _STEP = 0.3, 5.0, 1.25


class _Sheets(QWidget):
    """The pages, painted; images of another scale are stretched until those of this one are there."""

    def __init__(self) -> None:
        super().__init__()
        self.images: tuple[QImage, ...] = ()
        self.sizes: tuple[QSizeF, ...] = ()
        self.scale = 1.0

    def places(self) -> list[QRect]:
        """Return where each page is."""
        found, top = [], _MARGIN_PX
        for size in self.sizes:
            width, height = round(size.width() * self.scale), round(size.height() * self.scale)
            found.append(QRect(max((self.width() - width) // 2, _MARGIN_PX), top, width, height))
            top += height + _GAP_PX
        return found

    def fit(self) -> None:
        """Take the size all pages need."""
        width = max((size.width() for size in self.sizes), default=0.0) * self.scale
        height = sum(round(size.height() * self.scale) + _GAP_PX for size in self.sizes)
        self.setMinimumSize(round(width) + 2 * _MARGIN_PX, height + 2 * _MARGIN_PX - _GAP_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, place in enumerate(self.places()):
            if not place.adjusted(-2, -2, 2, 2).intersects(event.rect()):
                continue
            painter.fillRect(place, Qt.GlobalColor.white)
            if number < len(self.images):
                painter.drawImage(QRectF(place), self.images[number])
            painter.setPen(QColor(theme.line2))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()


class _Area(QScrollArea):
    """Scrolls the pages; + and − zoom, and so does the wheel with Ctrl.

    Signals:
        resized: its room is another.
        zoom_wanted: by how many steps.
    """

    resized = Signal()
    zoom_wanted = Signal(int)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell."""
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, jump to either end, or scroll."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_wanted.emit(1)
            case Qt.Key.Key_Minus:
                self.zoom_wanted.emit(-1)
            case Qt.Key.Key_0:
                self.zoom_wanted.emit(0)
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)


class PagePreview(QFrame):
    """Shows pages and says at which scale it wants them.

    Signals:
        scale_wanted: device pixels per point; the images shown were made for another.
    """

    scale_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._mode = FIT_WIDTH
        self._sheets = _Sheets()
        self._wanted = 0.0
        title = QLabel(self.tr("Preview"))
        title.setProperty("kind", "strong")
        self._where = QLabel()
        self._where.setObjectName("preview_page")
        self._where.setProperty("kind", "hint")
        self._what = QLabel()
        self._what.setObjectName("preview_of")
        self._what.setProperty("kind", "hint")
        self._what.setWordWrap(True)
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._what.hide()
        self._fit = Segments(
            self.tr("Size of the page"),
            [
                (FIT_PAGE, self.tr("Fit page")),
                (FIT_WIDTH, self.tr("Fit width")),
                (ACTUAL, self.tr("100 %")),
            ],
        )
        self._fit.setObjectName("preview_fit")
        self._fit.show_choice(self._mode)
        self._fit.chosen.connect(self.show_mode)
        self._area = _Area()
        self._area.setObjectName("preview_pages")
        self._area.setWidget(self._sheets)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.resized.connect(self._scale)
        self._area.zoom_wanted.connect(self.zoom)
        self._area.verticalScrollBar().valueChanged.connect(self._tell)
        self._empty = QLabel()
        self._empty.setObjectName("preview_empty")
        self._empty.setProperty("kind", "label")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._empty.hide()
        head_row = QWidget()
        head = WrappingRow(head_row, gap=8)
        for widget in (title, self._where, self._fit):
            head.addWidget(widget)
        top = QVBoxLayout()
        top.setContentsMargins(14, 8, 14, 6)
        top.addWidget(head_row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 4)
        row.addWidget(self._what)
        layout.addLayout(row)
        layout.addWidget(self._empty)
        layout.addWidget(self._area, 1)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._sheets.sizes)

    @property
    def images(self) -> tuple[QImage, ...]:
        """The pages as they were rendered."""
        return self._sheets.images

    @property
    def dots_per_point(self) -> float:
        """Device pixels per point at which the pages are shown."""
        return self._sheets.scale * self.devicePixelRatioF()

    def show_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a document with pages of these sizes in points; its images come later."""
        self._sheets.sizes = tuple(QSizeF(*size) for size in sizes)
        self._sheets.images = self._sheets.images[: len(sizes)]
        self._empty.hide()
        self._wanted = 0.0
        self._scale()
        self._tell()

    def show_images(self, images: Sequence[QImage]) -> None:
        """Show the pages."""
        self._sheets.images = tuple(images)
        self._sheets.update()

    def show_of(self, text: str) -> None:
        """Say what is shown (*issued on …*); empty: the letter that is being written."""
        self._what.setText(text)
        self._what.setVisible(bool(text))

    def show_nothing(self, why: str = "") -> None:
        """Show no page, and why; nothing of a patient stays behind."""
        self._sheets.images, self._sheets.sizes = (), ()
        self._sheets.fit()
        self._sheets.update()
        self._where.clear()
        self._what.clear()
        self._what.hide()
        self._area.setAccessibleName(self.tr("Preview"))
        self._empty.setText(why)
        self._empty.setVisible(bool(why))

    @Slot(str)
    def show_mode(self, mode: str) -> None:
        """Fit the page, its width, or show it in its true size."""
        self._mode = mode
        self._fit.show_choice(mode)
        self._scale()

    @Slot(int)
    def zoom(self, steps: int) -> None:
        """Enlarge or reduce by steps; 0 fits the page again."""
        if steps == 0:
            self.show_mode(FIT_PAGE)
            return
        self._mode = ""
        self._fit.show_choice(None)
        self._set_scale(min(max(self._sheets.scale * _STEP**steps, _SMALLEST), _LARGEST))

    @Slot()
    def _scale(self) -> None:
        page = self._sheets.sizes[0] if self._sheets.sizes else _A4
        room = self._area.viewport().size()
        bar = self._area.verticalScrollBar().sizeHint().width()
        shown = self._area.verticalScrollBar().isVisible()
        width = room.width() + (bar if shown else 0) - bar - 2 * _MARGIN_PX
        by_width = max(width, 1) / page.width()
        by_height = max(room.height() - 2 * _MARGIN_PX - 1, 1) / page.height()
        match self._mode:
            case "fit_page":
                self._set_scale(max(min(by_width, by_height), 0.1))
            case "fit_width":
                self._set_scale(max(by_width, 0.1))
            case "actual":
                self._set_scale(_PIXELS_PER_POINT * zoomed(100) / 100)
            case _:
                self._set_scale(self._sheets.scale)

    def _set_scale(self, scale: float) -> None:
        self._sheets.scale = scale
        self._sheets.fit()
        self._sheets.update()
        self._tell()
        if self._sheets.sizes and abs(self.dots_per_point - self._wanted) > 1e-6:
            self._wanted = self.dots_per_point
            self.scale_wanted.emit(self._wanted)

    @Slot()
    def _tell(self) -> None:
        if not self.pages:
            return
        middle = self._area.verticalScrollBar().value() + self._area.viewport().height() // 3
        places = self._sheets.places()
        page = max(1, sum(place.top() <= middle for place in places))
        text = self.tr("page {page} of {pages}").format(page=page, pages=self.pages)
        size = self._sheets.sizes[page - 1]
        if abs(size.width() - _A4.width()) < 1 and abs(size.height() - _A4.height()) < 1:
            text += " · A4"
        self._where.setText(text)
        self._area.setAccessibleName(self.tr("Preview, {page}").format(page=text))

    def minimumSizeHint(self) -> QSize:
        """Return what the head needs, however large the pages are."""
        return QSize(zoomed(300), zoomed(200))
