"""Puts data of a patient into the clipboard, marked, so that locking can take exactly them away again."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

_MARK = "application/x-aftercart-patient"


def put(data: QMimeData) -> None:
    """Put *data* into the clipboard."""
    data.setData(_MARK, b"1")
    QApplication.clipboard().setMimeData(data)


def put_text(text: str) -> None:
    """Put *text* into the clipboard."""
    data = QMimeData()
    data.setText(text)
    put(data)


def take_away() -> None:
    """Empty the clipboard if what it holds came from here; what another program put there stays."""
    clipboard = QApplication.clipboard()
    held = clipboard.mimeData()
    if held is not None and held.hasFormat(_MARK):
        clipboard.clear()
