"""Fixed sizes that grow and shrink with the zoom of the window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from widgets.look import zoomed


class _ZoomedWidth(QObject):
    def __init__(self, widget: QWidget, pixels: int) -> None:
        super().__init__(widget)
        self._widget, self._pixels = widget, pixels
        self._fit()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew when the style changes: zooming changes it."""
        if event.type() is QEvent.Type.StyleChange:
            self._fit()
        return False

    def _fit(self) -> None:
        self._widget.setFixedWidth(zoomed(self._pixels))


def keep_zoomed_width(widget: QWidget, pixels: int) -> None:
    """Keep *widget* as wide as *pixels* are at the zoom of the window."""
    _ZoomedWidth(widget, pixels)
