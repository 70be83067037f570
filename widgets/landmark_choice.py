"""The day the clock of a survival analysis starts: the infusion, one of the usual landmarks, or one's own."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from widgets.segments import Segments

USUAL = (30, 90, 180)
OWN = "own"
_MOST_DAYS = 3650


class LandmarkChoice(QWidget):
    """Chooses a landmark.

    Signals:
        changed: the day; None: the infusion.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        offered = [("0", "0"), *((str(day), str(day)) for day in USUAL), (OWN, self.tr("own"))]
        self._days = Segments(self.tr("Landmark"), offered)
        self._days.setObjectName("landmark")
        self._days.chosen.connect(self._take)
        self._own = _OwnDay()
        self._own.setObjectName("own_landmark")
        self._own.setAccessibleName(self.tr("Own landmark, days after infusion"))
        self._own.lineEdit().setAccessibleName(self._own.accessibleName())
        self._own.setRange(1, _MOST_DAYS)
        self._own.setValue(365)
        self._own.setSuffix(self.tr(" days"))
        self._own.setKeyboardTracking(False)
        self._own.valueChanged.connect(self._take_own)
        self._own.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._days)
        column.addWidget(self._own)

    def show_day(self, day: int | None) -> None:
        """Show the landmark that holds."""
        key = str(day or 0) if not day or day in USUAL else OWN
        self._days.show_choice(key)
        self._own.setVisible(key == OWN)
        if key == OWN and day:
            self._own.blockSignals(True)
            self._own.setValue(day)
            self._own.blockSignals(False)

    @Slot(str)
    def _take(self, key: str) -> None:
        self._own.setVisible(key == OWN)
        day = self._own.value() if key == OWN else int(key)
        self.changed.emit(day or None)

    @Slot()
    def _take_own(self) -> None:
        self.changed.emit(self._own.value())


class _OwnDay(QSpinBox):
    """A number the wheel never changes."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever scrolls."""
        event.ignore()
