"""The user sees what happened and what was given: the page is filled when it is in view."""

import json
from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, Slot

from analytics.follow_up.schedule_in_force import schedule_in_force
from analytics.records.draft import kept_fields
from analytics.records.ids import PatientId
from app.draft_keeper import DraftKeeper
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from app.words import wording
from widgets.events_view import EventsView, FormState
from widgets.patient_page import EVENTS, PatientPage

DRAFT_KIND = "event"


class ShowEvents(QObject):
    """Reads the record and hands it to the page; keeps what is typed into its forms and not saved."""

    def __init__(
        self,
        window: MainWindow,
        page: PatientPage,
        session: Session,
        errors: ErrorDesk,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._page, self._session, self._errors, self._today = page, session, errors, today
        self._patient_id: PatientId | None = None
        self._drafts = DraftKeeper(session, DRAFT_KIND, self)
        page.page_shown.connect(self._read)
        page.events.panel.unfinished_changed.connect(self._keep)
        page.events.undo_requested.connect(session.undo)
        session.closed.connect(self._forget)

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Show another patient, or the same one again: the record or the colours changed."""
        if patient_id != self._patient_id:
            self._page.events.clear()
        self._patient_id = patient_id
        self._read()

    @Slot()
    def _read(self) -> None:
        if self._page.page != EVENTS or not self._session.is_open or self._patient_id is None:
            return
        try:
            reader = self._session.reader
            settings = reader.settings.all()
            self._page.events.show_events(
                EventsView(
                    record=self._session.record(self._patient_id),
                    wording=wording(),
                    settings=settings,
                    today=self._today(),
                    schedule=schedule_in_force(settings),
                    is_editable=not self._session.is_read_only,
                    unfinished=_read_forms(self._drafts.read(self._patient_id)),
                )
            )
        except Exception as error:
            self._errors.take(error)

    @Slot(object)
    def _keep(self, forms: Mapping[str, FormState]) -> None:
        if self._patient_id is not None:
            self._drafts.note(self._patient_id, json.dumps(forms, ensure_ascii=False) if forms else None)

    @Slot()
    def _forget(self) -> None:
        """On locking nothing of a patient stays on the page."""
        self._patient_id = None
        self._page.events.clear()


def _read_forms(content: str | None) -> Mapping[str, FormState]:
    """Return the forms of a draft; what is not of our making is left out."""
    return {
        key: {name: text for name, text in state.items() if isinstance(text, str)}
        for key, state in kept_fields(content).items()
        if isinstance(state, dict) and key.split("/")[0] in ("event", "treatment", "work_up")
    }
