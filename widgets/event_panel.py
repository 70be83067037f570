"""The side panel of the events page: one form at a time, and what was begun and not finished."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from analytics.entry.date_checks import check_date, limits_of
from analytics.entry.finding import Finding, Weight
from analytics.events.event_draft import EventDraft
from analytics.events.kind_search import CAR_T, OTHER_THERAPY, WORK_UP, KindMatch
from analytics.events.read_event import EventReading, read_event
from analytics.events.read_treatment import TreatmentDraft, TreatmentReading, read_treatment
from analytics.events.read_work_up import WorkUpDraft, WorkUpReading, read_work_up
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from analytics.records.work_up import MyeloidWorkUp
from widgets.date_field import DateContext
from widgets.delete_form import DeleteForm
from widgets.event_form import EventContext, EventForm
from widgets.event_words import time_text, title_text
from widgets.events_view import EventsView, FormState
from widgets.kind_picker import KindPicker
from widgets.panel_form import PanelForm
from widgets.treatment_form import TreatmentContext, TreatmentForm
from widgets.work_up_form import WorkUpContext, WorkUpForm

Stored = Event | Treatment | MyeloidWorkUp
StoredT = TypeVar("StoredT", Event, Treatment, MyeloidWorkUp)
_EARLY_BY_NATURE = frozenset(
    {"radiotherapy", "marrow", "response", "progression", "second_malignancy", "clonal_haematopoiesis"}
)


@dataclass(frozen=True, slots=True)
class Opened:
    """The form that is open: *before* is what it edits (None: a new one), *key* names it among drafts."""

    form: PanelForm
    key: str
    before: Stored | None


class EventPanel(QStackedWidget):
    """Opens forms; what is typed into them is handed on to be kept, and saved as a whole.

    Signals:
        event_entered: (before or None, ``Event``, reason).
        treatment_entered: (before or None, ``TreatmentReading``, reason).
        work_up_entered: (before or None, ``MyeloidWorkUp``, reason).
        delete_requested: (what is stored, reason).
        unfinished_changed: what was begun and not saved: key → state.
        opened_or_closed: another form is open, or none.
        death_wanted: the death that is stored is to be shown.
    """

    event_entered = Signal(object, object, str)
    treatment_entered = Signal(object, object, str)
    work_up_entered = Signal(object, object, str)
    delete_requested = Signal(object, str)
    unfinished_changed = Signal(object)
    opened_or_closed = Signal()
    death_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("event_panel")
        self._view: EventsView | None = None
        self._unfinished: dict[str, FormState] = {}
        self._open: Opened | None = None
        self.picker, self.deleting = KindPicker(), DeleteForm()
        self.events, self.treatments, self.work_ups = EventForm(), TreatmentForm(), WorkUpForm()
        for page in (self.picker, self.deleting, self.events, self.treatments, self.work_ups):
            self.addWidget(page)
        for form in (self.events, self.treatments, self.work_ups):
            form.edited.connect(self._keep)
            form.save_requested.connect(self._save)
            form.closed.connect(self.close_form)
            form.delete_wanted.connect(self._ask_to_delete)
            form.afresh_wanted.connect(self._start_afresh)
        self.events.first_death_wanted.connect(self.death_wanted)
        self.events.work_up_wanted.connect(self._add_work_up_of_tmn)
        self.picker.picked.connect(self.open_new)
        self.picker.closed.connect(self.close_form)
        self.deleting.confirmed.connect(self._delete)
        self.deleting.closed.connect(self.close_form)
        self._to_delete: Stored | None = None
        self.hide()

    @property
    def unfinished(self) -> Mapping[str, FormState]:
        """What was begun and is not open."""
        open_key = self._open.key if self._open is not None else None
        return {key: state for key, state in self._unfinished.items() if key != open_key}

    @property
    def opened(self) -> Opened | None:
        """The form that is open."""
        return self._open

    def show_view(self, view: EventsView | None) -> None:
        """Work with another patient's record, or the same patient's after a change."""
        old, self._view = self._view, view
        is_same = old is not None and view is not None and old.record.patient.id == view.record.patient.id
        if not is_same:
            self._unfinished = dict(view.unfinished) if view is not None else {}
            self.close_form()
            for form in (self.events, self.treatments, self.work_ups):
                form.clear()

    def pick(self) -> None:
        """Ask what is to be added."""
        self._show(self.picker)
        self.picker.start()

    @Slot(object)
    def open_new(self, match: KindMatch) -> None:
        """Open the form of something new, as it was left where it was begun before."""
        match match.form:
            case form if form in (CAR_T, OTHER_THERAPY):
                self._open_treatment(TherapyKind(form), None)
            case form if form == WORK_UP:
                self._open_work_up(None)
            case form:
                self._open_event(form, None, match.implied)

    def edit(self, record: Stored, *, focus: str | None = None) -> None:
        """Open the form of what is stored."""
        match record:
            case Event():
                self._open_event(record.kind, record, ())
            case Treatment():
                self._open_treatment(record.kind, record)
            case MyeloidWorkUp():
                self._open_work_up(record)
        if focus is not None and self._open is not None:
            self._open.form.focus_on(focus)

    def resume(self, key: str) -> None:
        """Open again what was begun; what it edited and is gone becomes a new one."""
        parts = key.split("/")
        if parts[0] == "event":
            event = self._stored(Event, parts[1])
            self._open_event(event.kind if event is not None else parts[2], event, (), key)
        elif parts[0] == "treatment":
            treatment = self._stored(Treatment, parts[1])
            kind = treatment.kind if treatment is not None else TherapyKind(parts[2])
            self._open_treatment(kind, treatment, key)
        else:
            self._open_work_up(self._stored(MyeloidWorkUp, parts[1]), key=key)

    def discard(self, key: str) -> None:
        """Throw away what was begun."""
        self._unfinished.pop(key, None)
        self.unfinished_changed.emit(dict(self._unfinished))
        self.opened_or_closed.emit()

    def ask_to_delete(self, record: Stored) -> None:
        """Ask why *record* is to be deleted."""
        self._to_delete = record
        what = (
            title_text(record)
            if not isinstance(record, Treatment)
            else record.product or self.tr("Treatment")
        )
        when = (
            record.infusion
            if isinstance(record, Treatment)
            else (record.onset if isinstance(record, Event) else record.at)
        )
        self._show(self.deleting)
        self.deleting.ask(self.tr("Delete {what}?").format(what=what), time_text(when))

    def settle(self) -> None:
        """Close the form: what was typed is stored now."""
        if self._open is not None:
            self._unfinished.pop(self._open.key, None)
            self.unfinished_changed.emit(dict(self._unfinished))
        self.close_form()

    def let_try_again(self) -> None:
        """Take Save again: the last one failed."""
        if self._open is not None:
            self._open.form.show_saving(is_saving=False)

    @Slot()
    def close_form(self) -> None:
        """Close what is open; what was typed stays among the unfinished."""
        self._open, self._to_delete = None, None
        self.hide()
        self.opened_or_closed.emit()

    def _open_event(
        self, kind: str, event: Event | None, implied: tuple[tuple[str, str], ...], key: str | None = None
    ) -> None:
        view = self._view
        if view is None:
            return

        def read(draft: EventDraft) -> EventReading:
            record = self._view.record if self._view is not None else view.record
            return read_event(draft, record, before=event, settings=view.settings)

        context = EventContext(read, self._event_dates(view, kind, event), view.wording)
        self.events.show_event(kind, context, event=event, implied=implied)
        self._begin(self.events, key or f"event/{event.id if event is not None else 'new'}/{kind}", event)

    def _open_treatment(self, kind: TherapyKind, treatment: Treatment | None, key: str | None = None) -> None:
        view = self._view
        if view is None:
            return

        def read(draft: TreatmentDraft) -> TreatmentReading:
            record = self._view.record if self._view is not None else view.record
            return read_treatment(draft, record, limits_of(record, view.today), before=treatment)

        index = view.record.index_treatment
        dates = DateContext(view.today, axis=view.record.axis)
        self.treatments.show_treatment(
            kind,
            TreatmentContext(view.record.patient.id, read, dates),
            treatment=treatment,
            is_day_zero=kind is TherapyKind.CAR_T and (index is None or index == treatment),
        )
        where = treatment.id if treatment is not None else "new"
        self._begin(self.treatments, key or f"treatment/{where}/{kind}", treatment)

    def _open_work_up(
        self, work_up: MyeloidWorkUp | None, *, at: TimePoint | None = None, key: str | None = None
    ) -> None:
        view = self._view
        if view is None:
            return

        def read(draft: WorkUpDraft) -> WorkUpReading:
            return read_work_up(draft, view.record, before=work_up)

        diagnoses = [e.onset for e in view.record.events if e.kind == "tmn" and e.onset is not None]
        context = WorkUpContext(read, self._event_dates(view, "marrow", None), view.wording)
        self.work_ups.show_work_up(context, work_up=work_up, at=at or next(iter(diagnoses), None))
        self._begin(self.work_ups, key or f"work_up/{work_up.id if work_up else 'new'}", work_up)

    def _event_dates(self, view: EventsView, kind: str, event: Event | None) -> DateContext:
        limits = limits_of(view.record, view.today, without=event)

        def check(at: CalendarDate) -> tuple[Finding, ...]:
            if kind == "death":
                found = check_date(at, limits, after_death=Weight.NOTED)
                return tuple(f for f in found if f.problem.code != "after_death")
            return check_date(
                at, limits, asks_how_early=kind not in _EARLY_BY_NATURE, after_death=Weight.ASKED
            )

        return DateContext(view.today, axis=view.record.axis, schedule=view.schedule, check=check)

    def _begin(self, form: PanelForm, key: str, before: Stored | None) -> None:
        self._open = Opened(form, key, before)
        if key in self._unfinished:
            form.show_state(self._unfinished[key])
        self._show(form)
        form.focus_on()

    def _show(self, page: KindPicker | DeleteForm | PanelForm) -> None:
        if not isinstance(page, PanelForm):
            self._open = None
        self.setCurrentWidget(page)
        self.show()
        self.opened_or_closed.emit()

    def _stored(self, kind: type[StoredT], key: str) -> StoredT | None:
        if self._view is None or not key.isdecimal():
            return None
        patient: PatientRecord = self._view.record
        everything: list[Stored] = [*patient.events, *patient.treatments, *patient.work_ups]
        for stored in everything:
            if isinstance(stored, kind) and stored.id == int(key):
                return stored
        return None

    @Slot()
    def _keep(self) -> None:
        if self._open is not None:
            self._unfinished[self._open.key] = dict(self._open.form.state)
            self.unfinished_changed.emit(dict(self._unfinished))

    @Slot(str)
    def _save(self, reason: str) -> None:
        if self._open is None:
            return
        reading, before = self._open.form.read_form(), self._open.before
        self._open.form.show_saving(is_saving=True)
        match reading:
            case EventReading():
                self.event_entered.emit(before, reading.event, reason)
            case TreatmentReading():
                self.treatment_entered.emit(before, reading, reason)
            case WorkUpReading(work_up=work_up):
                self.work_up_entered.emit(before, work_up, reason)

    @Slot()
    def _start_afresh(self) -> None:
        """Throw away what was begun and show the form as it is stored, or empty."""
        opened = self._open
        if opened is None:
            return
        self.discard(opened.key)
        self.resume(opened.key)

    @Slot()
    def _ask_to_delete(self) -> None:
        if self._open is not None and self._open.before is not None:
            self.ask_to_delete(self._open.before)

    @Slot(str)
    def _delete(self, reason: str) -> None:
        record = self._to_delete
        if record is not None:
            self.close_form()
            self.delete_requested.emit(record, reason)

    @Slot()
    def _add_work_up_of_tmn(self) -> None:
        self._open_work_up(None, at=self.events.draft.onset)
