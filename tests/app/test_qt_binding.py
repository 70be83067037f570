"""The installed Qt binding must not lose references of None and True (stack.md §0.1)."""

import sys

from PySide6.QtCore import QObject, QRectF, Signal


class _Bell(QObject):
    rung = Signal()


def test_that_a_void_qt_call_returns_none_with_its_reference() -> None:
    """PySide6 6.12.0 on CPython 3.11 drops one each call, and the process aborts after some thousand."""
    rect = QRectF()
    before = sys.getrefcount(None)
    for _ in range(500):
        rect.setBottom(1.0)
    assert sys.getrefcount(None) > before - 100


def test_that_emitting_a_signal_keeps_the_reference_of_true() -> None:
    bell = _Bell()
    before = sys.getrefcount(True)
    for _ in range(300):
        bell.rung.emit()
    assert sys.getrefcount(True) > before - 100
