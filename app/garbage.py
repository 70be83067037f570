"""Collects garbage on the window's thread only.

Python collects cycles on whichever thread happens to allocate; a worker that collected a closed page would
destroy its widgets off the thread they belong to, and the process with them.
"""

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 100
_WHOLE_EVERY_SECONDS = 60


def collect_if_due() -> None:
    """Collect the generations that are due by Python's own thresholds, on the thread that calls."""
    for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
        if count <= threshold:
            return
        gc.collect(generation)


class GarbageCollector(QObject):
    """Takes collecting over from Python for as long as the window lives.

    What a worker makes of a large clinic is looked at little by little, and only once, so that the window
    never stands still for it; everything there is, while nothing goes on.
    """

    def __init__(self, parent: QObject, is_busy: Callable[[], bool] = lambda: False) -> None:
        super().__init__(parent)
        self._is_busy, self._whole_at = is_busy, time.monotonic()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(_EVERY_MS)

    @Slot()
    def _collect(self) -> None:
        if gc.get_count()[0] > gc.get_threshold()[0]:
            gc.collect(1)
        if time.monotonic() - self._whole_at > _WHOLE_EVERY_SECONDS and not self._is_busy():
            self._whole_at = time.monotonic()
            gc.collect()

    def stop(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.enable()
