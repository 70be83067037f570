"""The user enters a visit: every value is stored as it is entered, what is not stored is kept as a draft."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from analytics.records.ids import LaboratoryId, PatientId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.visit import VisitKind
from analytics.visits.entering import Entering
from analytics.visits.entry_frame import EntryFrame
from analytics.visits.entry_readings import cell_of, field_of
from analytics.visits.visit_draft import KIND, VisitDraft, read_drafts
from analytics.visits.visit_fields import DATE
from analytics.visits.visit_sheet import visit_sheet
from app.draft_keeper import DraftKeeper
from app.errors import ErrorDesk
from app.open_visits import OpenVisit, OpenVisits
from app.session import Session
from app.visit_storing import VisitStoring
from app.visit_view import visits_view
from widgets.locale_dates import date_order
from widgets.patient_page import VISITS, PatientPage

if TYPE_CHECKING:
    pass

NOTE_MS = 3000


class EnterVisit(QObject):
    """Page types, session stores, page follows.

    Signals:
        restored: text that was typed before a crash or the lock is back.
        shown: the page shows the visit as it is now.
    """

    restored = Signal()
    shown = Signal()

    def __init__(
        self, page: PatientPage, session: Session, errors: ErrorDesk, *, today: Callable[[], date]
    ) -> None:
        super().__init__(page)
        self._patient_page, self._page = page, page.visits
        self._session, self._errors, self._today = session, errors, today
        self.keeper = DraftKeeper(session, KIND, self)
        self.storing = VisitStoring(session, self.keeper, self._frame, self)
        self.saver = self.storing.saver
        self._open: OpenVisits | None = None
        self._left: dict[PatientId, OpenVisits] = {}
        self._is_outdated = False
        self._noting: OpenVisit | None = None
        self._note_soon = QTimer(self)
        self._note_soon.setSingleShot(True)
        self._note_soon.setInterval(NOTE_MS)
        self._note_soon.timeout.connect(self.save_note)
        self._connect()

    def _connect(self) -> None:
        page = self._page
        page.cell_typed.connect(self._type)
        page.cell_entered.connect(self._enter)
        page.offer_taken.connect(self._take_offer)
        page.cell_confirmed.connect(self._confirm)
        page.field_typed.connect(self._type_field)
        page.field_entered.connect(self._enter_field)
        page.field_confirmed.connect(self._confirm_field)
        page.note_typed.connect(self._note)
        page.laboratory_chosen.connect(self._choose_laboratory)
        page.kind_chosen.connect(self._choose_kind)
        page.planned_chosen.connect(self._choose_planned)
        page.visit_wanted.connect(self.open_visit)
        self._patient_page.page_shown.connect(self._follow_page)
        self._session.changed.connect(self._take_in)
        self.storing.given_back.connect(self._take_in)
        self.saver.settled.connect(self._show_outdated)
        self._session.closed.connect(self._forget)

    @property
    def current(self) -> OpenVisit | None:
        """The visit that the page shows."""
        return self._open.current if self._open is not None else None

    @property
    def entering(self) -> Entering | None:
        """The same as it is now."""
        return self.current.entering if self.current is not None else None

    @property
    def record(self) -> PatientRecord | None:
        """The record of the patient whose visits are in view."""
        return self._open.known.record if self._open is not None else None

    @property
    def is_editable(self) -> bool:
        """Whether anything may be entered now."""
        visit = self.entering.visit if self.entering is not None else None
        is_locked = visit is not None and visit.signed_by is not None
        return self.entering is not None and not self._session.is_read_only and not is_locked

    # whose visits

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Turn to another patient; what is typed of the one before stays a draft."""
        if self._open is not None and self._open.patient_id == patient_id:
            return
        self._leave()
        self._open = self.storing.visits = None
        self._page.clear()
        if patient_id is None or not self._session.is_open:
            return
        try:
            self._begin(patient_id)
        except Exception as error:
            self._errors.take(error)

    @Slot(object)
    def open_visit(self, visit_id: VisitId | None) -> None:
        """Show a stored visit, or a new one."""
        if self._open is not None:
            self.save_note()
            self._open.current = visit = self._open.visit(visit_id)
            if visit.entering.draft.is_empty:
                visit.entering = visit.entering.late_for(None)
            self.show()

    def open_cell(
        self, analyte: str, visit_id: VisitId | None = None, *, late_for: str | None = None
    ) -> None:
        """Bring a visit and one of its fields into view.

        Args:
            analyte: whose field.
            visit_id: None: a new one.
            late_for: code of the planned point that a new one makes up for.
        """
        self.open_visit(visit_id)
        if late_for is not None and visit_id is None and self._open is not None:
            self._change(lambda one: one.late_for(late_for))
            self.show()
        self._page.open_cell(analyte)

    def _begin(self, patient_id: PatientId) -> None:
        record, frame = self._session.record(patient_id), self._frame()
        left = self._left.pop(patient_id, None)
        if left is not None:
            left.take_in(record, frame)
        else:
            drafts = read_drafts(self.keeper.read(patient_id))
            left = OpenVisits(record, frame, drafts)
            if drafts:
                self.keeper.note(patient_id, left.drafts_text())
            if left.current is not None:
                self.restored.emit()
        self._open, self._is_outdated = left, True
        self.storing.visits = left
        if left.current is None:
            left.current = self._usual_visit(left, record)
        self._follow_page()

    def _usual_visit(self, visits: OpenVisits, record: PatientRecord) -> OpenVisit | None:
        """Return the visit of today, or a new one; where nothing may be entered, the last one."""
        if self._session.is_read_only:
            last = max(record.visits, key=lambda v: (record.axis.day(v.at) or 0, v.id), default=None)
            return visits.visit(last.id) if last is not None else None
        if any(event.kind == "death" for event in record.events):
            return None  # nobody is seen any more; a visit of before is entered by New visit, with its date
        today = [v for v in record.visits if str(v.at) == self._today().isoformat()]
        unsigned = [v for v in today if v.signed_by is None]
        return visits.visit((unsigned or today)[-1].id if today else None)

    def _frame(self) -> EntryFrame:
        reader = self._session.reader
        return EntryFrame(
            today=self._today(),
            order=date_order(),
            laboratories=reader.laboratories.all(),
            settings=reader.settings.all(),
            is_read_only=self._session.is_read_only,
        )

    @Slot()
    def _take_in(self) -> None:
        """Take in what changed in the file: by this page, by undo, by an import."""
        if self._open is None or not self._session.is_open:
            return
        try:
            record = self._session.record(self._open.patient_id)
            self._open.take_in(record, self._frame())
        except Exception as error:
            self._errors.take(error)
            return
        self._is_outdated = True
        if not self.saver.goes_on:  # else it is shown once, when all is stored
            self._follow_page()

    @Slot()
    def _show_outdated(self) -> None:
        if self._is_outdated:
            self._follow_page()

    @Slot()
    def _follow_page(self) -> None:
        if self._patient_page.page == VISITS:
            self.show()
        else:
            self.save_note()

    def show(self) -> None:
        """Show the visits and the one that is entered, as they are now."""
        if self._open is None:
            return
        if self._is_outdated and self._patient_page.page == VISITS:
            self._is_outdated = False
            before = self._page.view.flowsheet if self._page.view is not None else None
            view = visits_view(self._open.known.record, self._frame(), before)
            self._page.show_visits(view, entry_follows=True)
        entering = self.entering
        self._page.show_entry(visit_sheet(entering) if entering is not None else None)
        self.shown.emit()

    # what is typed

    @Slot(str, str)
    def _type(self, analyte: str, text: str) -> None:
        if self.is_editable:
            self._change(lambda one: one.typed(analyte, text))
            self._show_cell(analyte)

    @Slot(str, str)
    def _enter(self, analyte: str, text: str) -> None:
        if self.is_editable:
            self._change(lambda one: one.typed(analyte, text, is_entered=True))
            self._show_cell(analyte)
            self._store_ready()

    @Slot(str)
    def _take_offer(self, analyte: str) -> None:
        entering = self.entering
        if entering is None or not self.is_editable:
            return
        offer = next((f.offer for f in cell_of(entering, analyte).findings if f.offer is not None), None)
        if offer is not None:
            self._change(lambda one: one.offer_taken(analyte, offer))
            self._show_cell(analyte)
            self._store_ready()

    @Slot(str, str)
    def _confirm(self, analyte: str, reason: str) -> None:
        entering, visit = self.entering, self.current
        if entering is None or visit is None or not self.is_editable or not reason.strip():
            return
        if analyte in entering.draft.cells:
            self._change(lambda one: one.confirmed(analyte, reason.strip()))
            self._show_cell(analyte)
            self._store_ready()
        elif analyte in entering.stored:
            self.storing.store_confirmation(visit, analyte, reason.strip())

    @Slot(str, str)
    def _type_field(self, name: str, text: str) -> None:
        if self.is_editable:
            self._change(lambda one: one.field_typed(name, text))
            self._show_field(name)

    @Slot(str, str)
    def _enter_field(self, name: str, text: str) -> None:
        if self.is_editable:
            self._change(lambda one: one.field_typed(name, text, is_entered=True))
            self._settle_field(name)

    @Slot(str, str)
    def _confirm_field(self, name: str, reason: str) -> None:
        if self.is_editable and reason.strip():
            self._change(lambda one: one.field_confirmed(name, reason.strip()))
            self._settle_field(name)

    def _settle_field(self, name: str) -> None:
        self._store_ready()
        if name == DATE:
            self.show()  # another day: another planned point, other values stored of it
        else:
            self._show_field(name)

    @Slot(str)
    def _note(self, text: str) -> None:
        if self.is_editable:
            self._change(lambda one: one.noted(text))
            self._noting = self.current
            self._note_soon.start()

    @Slot(object)
    def _choose_laboratory(self, laboratory_id: LaboratoryId | None) -> None:
        if self.is_editable:
            self._change(lambda one: one.with_laboratory(laboratory_id))
            self._store_ready()  # what was refused in another unit may be right in this one
            self.show()

    @Slot(str)
    def _choose_kind(self, kind: str) -> None:
        visit = self.current
        if visit is None or not self.is_editable:
            return
        if visit.entering.visit is None:
            self._change(lambda one: one.with_choice(kind=VisitKind(kind)))
            self.show()
        else:
            self.storing.store_kind(visit, VisitKind(kind))

    @Slot(object)
    def _choose_planned(self, code: str | None) -> None:
        visit = self.current
        if visit is None or not self.is_editable:
            return
        if visit.entering.visit is None:
            self._change(lambda one: one.with_choice(planned_point=code))
            self.show()
        else:
            self.storing.store_planned(visit, code)

    def enter_all(self, texts: tuple[tuple[str, str], ...], label: str) -> None:
        """Enter several values at once (a paste): one command; what is to be asked waits in its field."""
        visit = self.current
        if visit is None or not self.is_editable:
            return
        for analyte, text in texts:
            self._change(partial(Entering.typed, analyte=analyte, text=text, is_entered=True))
        self.storing.store_together(visit, label)
        self.show()

    def enter_what_is_typed(self) -> None:
        """Take every text that stands in a field for entered, also the note."""
        entering = self.entering
        if entering is None or not self.is_editable:
            return
        for analyte, typed in entering.draft.cells.items():
            if not typed.is_entered:
                self._change(partial(Entering.typed, analyte=analyte, text=typed.text, is_entered=True))
        for name, typed in entering.draft.fields.items():
            if not typed.is_entered:
                self._change(partial(Entering.field_typed, name=name, text=typed.text, is_entered=True))
        if entering.draft.note is not None:
            self._noting = self.current
        self.save_note()
        self._store_ready()

    def give_up(self) -> None:
        """Forget what is typed at the visit in view: it is deleted, or was never stored."""
        self._change(lambda one: replace(one, draft=VisitDraft(visit_id=one.draft.visit_id)))
        self.show()

    def _change(self, change: Callable[[Entering], Entering]) -> None:
        visit = self.current
        if visit is not None:
            visit.entering = change(visit.entering)
            self._keep()

    def _keep(self) -> None:
        if self._open is not None:
            self.keeper.note(self._open.patient_id, self._open.drafts_text())

    def _show_cell(self, analyte: str) -> None:
        if self.entering is not None:
            self._page.show_cell(cell_of(self.entering, analyte))

    def _show_field(self, name: str) -> None:
        if self.entering is not None:
            self._page.show_field(name, field_of(self.entering, name))

    # what is stored

    @Slot()
    def save_note(self) -> None:
        """Store the note that was typed, without waiting for a pause."""
        self._note_soon.stop()
        visit, self._noting = self._noting, None
        if visit is not None:
            self.storing.store_note(visit)

    def _store_ready(self) -> None:
        if self.current is not None:
            self.storing.store_ready(self.current)

    def _leave(self) -> None:
        """Keep what is typed of this patient: in memory until the lock, and on the disk."""
        self.save_note()
        if self._open is not None and (self._open.drafts_text() is not None or not self.saver.is_settled):
            self._left[self._open.patient_id] = self._open
        self.keeper.flush()

    @Slot()
    def _forget(self) -> None:
        """On locking no word of a visit stays in the widgets or here."""
        self._note_soon.stop()
        self._open = self._noting = None
        self._left.clear()
        self._page.clear()
