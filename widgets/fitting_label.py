"""A text that is never cut: the label is as high as its lines, in whatever layout it stands."""

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

_SIGN_AND_NUMBER = re.compile(r"(?<=[<>≤≥×±]) (?=[\d−×])")
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=×?10[⁹¹]|[^\W\d]{1,3}/|fL\b|%)")
_SLASH_IN_A_UNIT = re.compile(r"/(?=\w{0,2}L\b)")


def kept_together(text: str) -> str:
    """Return *text* with signs, numbers and units that stay on one line: ``≤ 500``, ``50 ×10⁹/L``."""
    text = _NUMBER_AND_UNIT.sub("\u00a0", _SIGN_AND_NUMBER.sub("\u00a0", text))
    return _SLASH_IN_A_UNIT.sub("/\u2060", text)


class FittingLabel(QLabel):
    """Plain text on as many lines as it needs; no line ends inside a number with its unit.

    Grids and forms ask a wrapping label for its height before they know its width, and cut what is longer.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._whole = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show *text*."""
        self._whole = text
        super().setText(kept_together(text))
        self._fit()

    def text(self) -> str:
        """Return the text as it was given."""
        return self._whole

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the new width asks for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the height that another font asks for."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # Qt counts the minimum of before in
        height = max(self.heightForWidth(self.width()), 0) if self.text() else 0
        self.setMinimumHeight(height)
