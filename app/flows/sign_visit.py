"""The user signs a visit, which locks it, opens it again with a reason, or deletes it with one."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Slot

from analytics.records.command import Command
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit
from analytics.visits.entry_sheet import CellStatus, EntrySheet
from analytics.visits.visit_commands import delete_command, sign_command, unlock_command
from analytics.visits.visit_sheet import visit_sheet
from app.flows.enter_visit import EnterVisit
from app.main_window import MainWindow
from app.open_visits import OpenVisit
from app.session import Session
from app.visit_words import command_words
from widgets.catalogue_names import analyte_name
from widgets.patient_page import VISITS, PatientPage


class SignVisit(QObject):
    """Signing waits until everything entered is stored and nothing waits for an answer."""

    def __init__(
        self,
        window: MainWindow,
        page: PatientPage,
        session: Session,
        visits: EnterVisit,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._session, self._visits = window, page, session, visits
        self._today = today
        self._wanted: OpenVisit | None = None
        page.visits.sign_requested.connect(self.sign)
        page.visits.unlock_requested.connect(self._unlock)
        page.visits.delete_requested.connect(self._delete)
        visits.saver.settled.connect(self._go_on)
        session.closed.connect(self._forget)

    @Slot()
    def sign(self) -> None:
        """Enter what stands in the fields, store it, and sign."""
        if not self._visits.is_editable:
            return
        self._visits.enter_what_is_typed()
        self._wanted = self._visits.current
        if self._visits.saver.is_settled:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        visit, self._wanted = self._wanted, None
        if visit is None or visit is not self._visits.current:
            return
        sheet = visit_sheet(visit.entering)
        waiting = self._waiting(sheet)
        if sheet.visit_id is None and not waiting:
            self._window.problems.show_notice(
                self.tr("Nothing is entered at this visit yet, so there is nothing to sign.")
            )
        elif waiting:
            self._visits.show()
            self._window.problems.show_notice(
                self.tr("Not signed: to be settled first: {fields}.").format(fields=", ".join(waiting))
            )
            self._open_first(sheet)
        elif not sheet.is_signed:
            user, on, words = self._session.reader.user, CalendarDate.of(self._today()), command_words()
            self._visits.storing.store(visit, lambda stored: sign_command(stored, user, on, words))

    def _waiting(self, sheet: EntrySheet) -> list[str]:
        """Name the fields that wait for another text, for an answer or for the disk."""
        settled = (CellStatus.EMPTY, CellStatus.STORED)
        names = {
            "date": self.tr("date"),
            "ecog": self.tr("ECOG"),
            "weight_kg": self.tr("weight"),
            "temperature_celsius": self.tr("temperature"),
        }
        is_new = sheet.visit_id is None
        fields = [
            names[name]
            for name, entry in sheet.fields
            if entry.status not in settled
            and not (name == "date" and is_new and entry.status is CellStatus.TYPED)
        ]
        return [*fields, *(analyte_name(c.analyte) for c in sheet.cells if c.status not in settled)]

    def _open_first(self, sheet: EntrySheet) -> None:
        settled = (CellStatus.EMPTY, CellStatus.STORED)
        first = next((cell.analyte for cell in sheet.cells if cell.status not in settled), None)
        if first is not None:
            self._page.visits.open_cell(first)

    @Slot(str)
    def _unlock(self, reason: str) -> None:
        visit = self._visits.current
        if visit is not None and reason.strip() and not self._session.is_read_only:
            words = command_words()
            self._visits.storing.store(visit, lambda stored: unlock_command(stored, reason.strip(), words))

    @Slot(str)
    def _delete(self, reason: str) -> None:
        visit = self._visits.current
        if visit is None or not reason.strip() or self._session.is_read_only:
            return
        words = command_words()

        def make(stored: Visit) -> Command:
            return delete_command(stored, visit.entering.record.results, reason.strip(), words)

        self._visits.give_up()
        self._visits.storing.store(visit, make, then=lambda: self._visits.open_visit(None))

    @Slot()
    def show_last(self) -> None:
        """Show the visit that a letter says is not signed: the last one without a signature."""
        entering = self._visits.entering
        if entering is None:
            return
        record = entering.record
        unsigned = [visit for visit in record.visits if visit.signed_by is None]
        last = max(unsigned, key=lambda v: (record.axis.day(v.at) or 0, v.id), default=None)
        if last is not None:
            self._page.show_page(VISITS)
            self._visits.open_visit(last.id)

    @Slot()
    def _forget(self) -> None:
        self._wanted = None
