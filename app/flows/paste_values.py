"""The user pastes a block of results into a visit: seen line by line before it is entered, as one step."""

from datetime import date

from PySide6.QtCore import QObject, Slot

from analytics.entry.cell_reading import CellReading
from analytics.entry.pasted_block import PastedBlock, read_pasted_block
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.visits.entering import Entering
from analytics.visits.entry_readings import read_in
from analytics.visits.pasted_values import PastedValue, pasted_values
from app.flows.enter_visit import EnterVisit
from app.main_window import MainWindow
from app.open_visits import OpenVisit
from app.session import Session
from widgets.import_texts import when_text
from widgets.local_text import date_text
from widgets.paste_preview import PastePreview
from widgets.patient_page import PatientPage
from widgets.problem_text import problem_text


class PasteValues(QObject):
    """Reads the block as its fields would, and enters what the user saw."""

    def __init__(self, window: MainWindow, page: PatientPage, session: Session, visits: EnterVisit) -> None:
        super().__init__(window)
        self._window, self._visits = window, visits
        self._preview: PastePreview | None = None
        self._of: OpenVisit | None = None
        page.visits.paste_requested.connect(self.ask)
        session.closed.connect(self._close)

    @Slot(str)
    def ask(self, text: str) -> None:
        """Show what the block would enter; nothing is entered yet."""
        entering = self._visits.entering
        if entering is None or not self._visits.is_editable:
            return
        at = entering.at
        if at is None:
            self._window.problems.show_notice(
                self.tr("Settle the date of the visit first, then paste again.")
            )
            return
        block = read_pasted_block(text, on=_day(at))
        if block.problem is not None:
            self._window.problems.show_notice(problem_text(block.problem))
            return
        if not block.values:
            self._window.problems.show_notice(
                self.tr("Nothing was pasted: no line names an analyte and a value.")
            )
            return
        self._close()
        self._of = self._visits.current
        preview = self._preview = PastePreview(self._window)
        preview.enter_requested.connect(self._enter)
        preview.finished.connect(self._forget)
        preview.show_values(
            values_of_block(entering, block), visit=when_text(at, None), warning=self._warning(block, at)
        )
        preview.open()

    def _warning(self, block: PastedBlock, at: TimePoint) -> str:
        others = [day for day in block.dates if day != at]
        if not others:
            return ""
        return self.tr("The block names {days}; this visit is of {visit}. Is it the right one?").format(
            days=", ".join(date_text(day) for day in others), visit=when_text(at, None)
        )

    @Slot(object)
    def _enter(self, values: tuple[PastedValue, ...]) -> None:
        preview = self._preview
        if preview is None:
            return
        if self._visits.current is not self._of or not self._visits.is_editable:
            preview.show_problem(self.tr("Another visit is open by now; nothing was entered."))
            return
        texts = tuple((value.line.analyte or "", value.line.value) for value in values)
        preview.accept()
        label = self.tr("Paste of 1 value") if len(texts) == 1 else self.tr("Paste of {n} values")
        self._visits.enter_all(texts, label.format(n=len(texts)))

    @Slot()
    def _forget(self) -> None:
        self._of = None
        if self._preview is not None:
            self._preview.deleteLater()
            self._preview = None

    @Slot()
    def _close(self) -> None:
        if self._preview is not None:
            self._preview.reject()


def values_of_block(entering: Entering, block: PastedBlock) -> tuple[PastedValue, ...]:
    """Return what becomes of every line, each read beside all the others of the block."""
    together = entering
    for line in block.values:
        if line.analyte is not None:
            together = together.typed(line.analyte, line.value, is_entered=True)

    def read(analyte: str, text: str) -> CellReading:
        return read_in(together, analyte, text)

    return pasted_values(block, read, entering.stored)


def _day(at: TimePoint) -> date | None:
    return at.earliest if isinstance(at, CalendarDate) and at.is_full else None
