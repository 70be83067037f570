"""Collects garbage on the window's thread only.

Python collects cycles on whichever thread happens to allocate; a worker that collected a closed page would
destroy its widgets off the thread they belong to, and the process with them.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 500


def collect_if_due() -> None:
    """Collect the generations that are due by Python's own thresholds, on the thread that calls."""
    for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
        if count <= threshold:
            return
        gc.collect(generation)


class GarbageCollector(QObject):
    """Takes collecting over from Python for as long as the window lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(_EVERY_MS)

    @Slot()
    def _collect(self) -> None:
        collect_if_due()

    def stop(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.enable()
