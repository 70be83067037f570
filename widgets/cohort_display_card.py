"""What of a cohort's figure is shown: bands, competing events, the table below, how far time goes."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from analytics.cohort.views.view_context import ALL_MONTHS, Display
from widgets.choice_box import ChoiceBox
from widgets.choice_group import ChoiceGroup
from widgets.cohort_names import choice_name
from widgets.labelled import labelled
from widgets.local_text import whole_text
from widgets.narrow_button import NarrowCheckBox

_SWITCHES = (
    "with_bands",
    "with_competing",
    "with_table",
    "with_one_minus_km",
    "with_mean",
    "with_subdistribution",
)
_MONTHS = (6, 12, 24, 36, 60, 120)


class CohortDisplayCard(ChoiceGroup):
    """Switches of the figure.

    Signals:
        changed: the ``Display`` that is wanted.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Display"))
        self._display = Display()
        self._boxes = {key: self._new_box(key) for key in _SWITCHES}
        self._months = ChoiceBox()
        self._months.setObjectName("display_months")
        self._months.setAccessibleName(self.tr("Time axis"))
        self._months.addItem(self.tr("fitted"), None)
        for months in _MONTHS:
            self._months.addItem(self.tr("{n} months").format(n=whole_text(months)), float(months))
        self._months.addItem(self.tr("whole"), ALL_MONTHS)
        self._months.setToolTip(
            self.tr("Fitted: as long as five patients are followed. Tables hold every patient in any case.")
        )
        self._months.activated.connect(self._take)
        self._axis = labelled(self.tr("Time axis"), self._months)
        self.add(*self._boxes.values(), self._axis)

    def show_display(self, display: Display, offered: Collection[str]) -> None:
        """Show what holds, of the switches that the figure heeds."""
        self._display = display
        for key, box in self._boxes.items():
            box.setChecked(getattr(display, key))
            box.setVisible(key in offered)
        self._months.setCurrentIndex(max(self._months.findData(display.months), 0))
        self._axis.setVisible("months" in offered)
        self.setVisible(bool(offered))

    @Slot()
    def _take(self) -> None:
        switches = {key: box.isChecked() for key, box in self._boxes.items()}
        self._display = replace(self._display, **switches, months=self._months.currentData())
        self.changed.emit(self._display)

    def _new_box(self, key: str) -> NarrowCheckBox:
        box = NarrowCheckBox(choice_name(key))
        box.setObjectName(f"check_{key}")
        box.clicked.connect(self._take)
        return box
