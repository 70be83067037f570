"""The user enters, edits, ends or deletes an event or a work-up: one command each, named, undoable."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Slot

from analytics.events.event_commands import can_end, deleted, ended, stored
from analytics.records.command import Command
from analytics.records.event import Event
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.work_up import MyeloidWorkUp
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from widgets.event_words import graded_title, title_text
from widgets.events_page import EventsPage


class EnterEvent(QObject):
    """Page asks, session changes the patient's record; the page follows."""

    def __init__(
        self,
        window: MainWindow,
        page: EventsPage,
        session: Session,
        errors: ErrorDesk,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._page, self._session, self._errors, self._today = page, session, errors, today
        self._ending: Command | None = None
        page.panel.event_entered.connect(self._store_event)
        page.panel.work_up_entered.connect(self._store_work_up)
        page.panel.delete_requested.connect(self._delete)
        page.end_requested.connect(self._end)
        session.changed.connect(self._follow)

    @Slot(object, object, str)
    def _store_event(self, before: Event | None, event: Event, reason: str) -> None:
        self._execute(stored(before, event, self._named(before, graded_title(event)), reason))

    @Slot(object, object, str)
    def _store_work_up(self, before: MyeloidWorkUp | None, work_up: MyeloidWorkUp, reason: str) -> None:
        self._execute(stored(before, work_up, self._named(before, title_text(work_up)), reason))

    @Slot(object, str)
    def _delete(self, record: Event | MyeloidWorkUp | Treatment, reason: str) -> None:
        if isinstance(record, Treatment):
            return  # enter_treatment.py
        what = graded_title(record) if isinstance(record, Event) else title_text(record)
        label = self.tr("Delete {what}").format(what=what)
        self._session.execute(deleted(record, label, reason), title=self.tr("Deleting…"))

    @Slot(object)
    def _end(self, event: Event) -> None:
        """End *event* today, or ask for the day where it cannot be today."""
        on = CalendarDate.of(self._today())
        if not can_end(event, on, self._session.record(event.patient_id)):
            self._page.edit_end(event)
            return
        label = self.tr("End {what}").format(what=title_text(event))
        self._session.execute(
            ended(event, on, label),
            title=self.tr("Saving…"),
            then=lambda done: self._tell_ended(event, done),
        )

    def _tell_ended(self, event: Event, done: Command) -> None:
        self._ending = done
        self._page.tell_ended(event)

    @Slot(object)
    def _follow(self, done: Command) -> None:
        """Offer to take the end back only while it is the last thing that was done."""
        if done is not self._ending:
            self._ending = None
            self._page.forget_ended()

    def _named(self, before: Event | MyeloidWorkUp | None, what: str) -> str:
        return (self.tr("Add {what}") if before is None else self.tr("Edit {what}")).format(what=what)

    def _execute(self, command: Command) -> None:
        self._session.execute(
            command,
            title=self.tr("Saving…"),
            then=self._settle,
            failed=lambda _: self._page.panel.let_try_again(),
        )

    def _settle(self, done: Command) -> None:
        self._page.panel.settle()
        after = done.changes[-1].after
        if isinstance(after, Event | MyeloidWorkUp):
            self._page.choose(after)
