"""The days of before on the flowsheet: which are in view, and the bar that goes through them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QScrollBar, QTableView

from widgets.flowsheet_fit import Wanted, fit_columns
from widgets.flowsheet_model import FlowsheetModel
from widgets.look import zoomed


class FlowsheetColumns(QObject):
    """Gives the columns of a table the room there is; what does not fit is behind the bar.

    Attributes:
        bar: one step a day; hidden where all days are in view.

    Signals:
        fitted: other columns may be in view.
    """

    fitted = Signal()

    def __init__(self, table: QTableView, shown: FlowsheetModel) -> None:
        super().__init__(table)
        self._table, self._shown = table, shown
        self._days: tuple[int, ...] = ()
        self._wanted = Wanted(0, has_entry=False)
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setObjectName("past_days")
        self.bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.valueChanged.connect(self._scroll)
        self.bar.hide()

    @property
    def days(self) -> tuple[int, ...]:
        """Numbers of the flowsheet's columns that may be shown, oldest first."""
        return self._days

    @property
    def newest_in_view(self) -> int | None:
        """How many days come before the right edge; None: there are no days."""
        return self.bar.value() + self.bar.pageStep() if self._days else None

    @property
    def is_at_newest(self) -> bool:
        """Whether the newest day is in view."""
        return self.bar.value() == self.bar.maximum()

    def show_days(self, days: Sequence[int]) -> None:
        """Take over which days there are; ``fit`` shows them."""
        self._days = tuple(days)

    def choose(self, *, reference: bool, trend: bool) -> None:
        """Show these columns beside the days."""
        self._wanted = replace(self._wanted, has_reference=reference, has_trend=trend)

    def want(self, *, name: int, has_entry: bool) -> None:
        """Leave *name* pixels for the names, and room for the column that is entered."""
        self._wanted = replace(self._wanted, name=name, has_entry=has_entry)

    def step(self, by: int) -> None:
        """Go *by* days to the younger ones, to the older ones where it is negative."""
        self.bar.setValue(self.bar.value() + by)

    def show_day(self, day: int) -> None:
        """Bring the day that is the flowsheet's column *day* into view."""
        if day not in self._days:
            return
        place, first = self._days.index(day), self.bar.value()
        if not first <= place < first + self.bar.pageStep():
            self.fit(place + 1 + self.bar.pageStep() // 2)

    def fit(self, end: int) -> None:
        """Give the columns the room there is; *end* days come before the right edge."""
        room, scale = self._table.viewport().width(), zoomed(100) / 100
        end = max(0, min(end, len(self._days)))
        fit = fit_columns(room, self._days, end, self._wanted, scale=scale)
        if fit.count > end:
            fit = fit_columns(room, self._days, fit.count, self._wanted, scale=scale)
        self._shown.show_columns(fit.columns)
        for section, width in enumerate(fit.widths):
            if self._table.columnWidth(section) != width:
                self._table.setColumnWidth(section, width)
        self.bar.blockSignals(True)
        self.bar.setRange(0, max(0, len(self._days) - fit.count))
        self.bar.setPageStep(max(1, fit.count))
        self.bar.setValue(max(0, max(end, fit.count) - fit.count))
        self.bar.blockSignals(False)
        self.bar.setVisible(len(self._days) > fit.count)
        self.fitted.emit()

    @Slot(int)
    def _scroll(self, first: int) -> None:
        self.fit(first + self.bar.pageStep())
