"""One-colour icons, tinted from the theme of the running application."""

from functools import lru_cache

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

import resources
from widgets.look import current_theme, zoomed

_RATIOS = (1.0, 2.0, 3.0)


@lru_cache(maxsize=256)
def icon_pixmap(name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
    """Paint the icon *name* (``resources/icons``) in *colour*, *size_px* wide at this device *ratio*."""
    from PySide6.QtSvg import QSvgRenderer  # 10 ms that the first paint need not wait for

    svg = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(QSize(size_px, size_px) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(svg.encode()).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def tinted_icon(name: str, *, token: str = "text2", on_token: str | None = None, size_px: int = 16) -> QIcon:
    """Return the icon *name* in the colour of a theme *token*; *on_token* while its button is checked."""
    theme = current_theme()
    icon = QIcon()
    for ratio in _RATIOS:
        icon.addPixmap(icon_pixmap(name, getattr(theme, token), size_px, ratio))
        icon.addPixmap(icon_pixmap(name, theme.line2, size_px, ratio), QIcon.Mode.Disabled)
        if on_token is not None:
            on = icon_pixmap(name, getattr(theme, on_token), size_px, ratio)
            icon.addPixmap(on, QIcon.Mode.Normal, QIcon.State.On)
            icon.addPixmap(on, QIcon.Mode.Active, QIcon.State.On)
    return icon


class IconLabel(QLabel):
    """An icon that carries no text of its own and follows the theme."""

    def __init__(
        self, name: str, *, token: str = "text2", size_px: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._token, self._size_px = name, token, size_px
        self._tint()

    def show_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self._tint()

    def show_none(self) -> None:
        """Show no icon, also after the next change of theme."""
        self._name = ""
        self.clear()

    def _tint(self) -> None:
        if not self._name:
            return
        colour = getattr(current_theme(), self._token)
        self.setPixmap(icon_pixmap(self._name, colour, zoomed(self._size_px), self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Tint anew when the theme changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._tint()


class IconButton(QToolButton):
    """A tool button whose icon follows the theme."""

    def __init__(
        self,
        name: str,
        *,
        token: str = "text2",
        on_token: str | None = None,
        size_px: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._token, self._on_token, self._size_px = name, token, on_token, size_px
        self._tint()

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self._tint()

    def _tint(self) -> None:
        size = zoomed(self._size_px)
        self.setIconSize(QSize(size, size))
        self.setIcon(tinted_icon(self._name, token=self._token, on_token=self._on_token, size_px=size))

    def changeEvent(self, event: QEvent) -> None:
        """Tint anew when the theme changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._tint()


def link_button(text: str, parent: QWidget | None = None) -> QPushButton:
    """Return a button that looks like a link."""
    button = QPushButton(text, parent)
    button.setProperty("kind", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
