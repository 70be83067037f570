"""The strips over the flowsheet: one for each row of findings, kept over it while it scrolls."""

from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QTableView

from analytics.visits.entry_sheet import EntryCell, FieldEntry
from analytics.visits.flowsheet_rows import RowKind, SheetRow
from widgets.finding_strip import FindingStrip
from widgets.flowsheet_model import FlowsheetModel
from widgets.flowsheet_words import field_row, spoken_name


class FlowsheetStrips(QObject):
    """Keeps, places and drops the strips of a table; they go where the rows of findings are.

    Signals:
        offer_taken / retype_wanted: row. confirmed: (row, reason).
        focus_lost: the strip in which the cursor was is gone.
    """

    offer_taken = Signal(object)
    retype_wanted = Signal(object)
    confirmed = Signal(object, str)
    focus_lost = Signal()

    def __init__(self, table: QTableView, shown: FlowsheetModel) -> None:
        super().__init__(table)
        self._table, self._shown = table, shown
        self._strips: dict[str, FindingStrip] = {}

    def keep(self, entry_of: Callable[[SheetRow], EntryCell | FieldEntry]) -> None:
        """Have one strip for each row of findings, those of before where they stay."""
        keys = [key for _, key in self._finding_rows()]
        self.drop(keys)
        for key in keys:
            row, is_new = field_row(key), key not in self._strips
            if is_new:
                self._strips[key] = self._new_strip(row)
            entry, strip = entry_of(row), self._strips[key]
            offer = next((found.offer for found in entry.findings if found.offer), None)
            strip.show_findings(entry, offer)
            if is_new:
                said = QAccessibleAnnouncementEvent(self._table, strip.accessibleName())
                QAccessible.updateAccessibility(said)

    def drop(self, kept: Collection[str] = ()) -> None:
        """Let go of all but those of *kept*."""
        focus = self._table.focusWidget()
        for key in [key for key in self._strips if key not in kept]:
            strip = self._strips.pop(key)
            had_focus = focus is not None and strip.isAncestorOf(focus)
            strip.clear()
            strip.deleteLater()
            if had_focus:
                QTimer.singleShot(0, self.focus_lost.emit)

    def place(self) -> None:
        """Put each over its row."""
        table, width = self._table, self._table.viewport().width()
        for key, strip in self._strips.items():
            number = self._shown.row_of(key, RowKind.FINDING)
            if number is None:
                strip.hide()
                continue
            height = strip.height_for(width)
            if table.rowHeight(number) != height:
                table.setRowHeight(number, height)
            strip.setGeometry(0, table.rowViewportPosition(number), width, height)
            strip.show()

    def scroll_to(self, key: str) -> None:
        """Bring the strip of a field into view."""
        number = self._shown.row_of(key, RowKind.FINDING)
        if number is not None:
            self._table.scrollTo(self._shown.index(number, 0))

    def ask_reason(self, key: str) -> None:
        """Ask why the value of a field stands."""
        self.scroll_to(key)
        self._strips[key].ask_reason()

    def waiting(self, answer: str, at: int | None) -> str | None:
        """Return the field that *answer* is for: that of row *at*, else the nearest above, else below."""
        rows = list(self._finding_rows())
        here = len(self._shown.rows) if at is None else at + 1
        above = [key for n, key in reversed(rows) if n <= here]
        keys = [key for key in (*above, *(key for n, key in rows if n > here)) if key in self._strips]
        for key in keys:
            strip = self._strips[key]
            if (answer == "use" and strip.has_offer) or (answer == "keep" and strip.can_keep):
                return key
            if answer == "retype":
                return key
        return None

    def _finding_rows(self) -> Iterator[tuple[int, str]]:
        return ((n, row.key) for n, row in enumerate(self._shown.rows) if row.kind is RowKind.FINDING)

    def _new_strip(self, row: SheetRow) -> FindingStrip:
        strip = FindingStrip(row.key, spoken_name(row), self._table.viewport())
        strip.offer_taken.connect(lambda: self.offer_taken.emit(row))
        strip.retype_wanted.connect(lambda: self.retype_wanted.emit(row))
        strip.confirmed.connect(lambda reason: self.confirmed.emit(row, reason))
        return strip
