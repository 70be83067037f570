"""The user enters, edits or deletes a treatment; moving day 0 goes with it in one command."""

from PySide6.QtCore import QObject, Slot

from analytics.events.event_commands import deleted
from analytics.events.read_treatment import TreatmentReading
from analytics.records.command import Command
from analytics.records.event import Event
from analytics.records.treatment import TherapyKind, Treatment
from analytics.records.work_up import MyeloidWorkUp
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from widgets.event_panel import EventPanel


class EnterTreatment(QObject):
    """Page asks, session changes the patient's record; the page follows."""

    def __init__(self, window: MainWindow, panel: EventPanel, session: Session, errors: ErrorDesk) -> None:
        super().__init__(window)
        self._panel, self._session, self._errors = panel, session, errors
        panel.treatment_entered.connect(self._store)
        panel.delete_requested.connect(self._delete)

    @Slot(object, object, str)
    def _store(self, before: Treatment | None, reading: TreatmentReading, reason: str) -> None:
        verb = self.tr("Add {what}") if before is None else self.tr("Edit {what}")
        if reading.shift is not None and before is not None:
            verb = self.tr("Edit {what} and move day 0")
        elif reading.shift is not None and reading.shift.old is not None:
            verb = self.tr("Add {what} and move day 0")
        command = Command(verb.format(what=self._called(reading.treatment)), reading.changes, reason or None)
        self._session.execute(
            command,
            title=self.tr("Saving…"),
            then=lambda _: self._panel.settle(),
            failed=lambda _: self._panel.let_try_again(),
        )

    @Slot(object, str)
    def _delete(self, record: Event | MyeloidWorkUp | Treatment, reason: str) -> None:
        if isinstance(record, Treatment):
            label = self.tr("Delete {what}").format(what=self._called(record))
            self._session.execute(deleted(record, label, reason), title=self.tr("Deleting…"))

    def _called(self, treatment: Treatment) -> str:
        if treatment.product:
            return treatment.product
        is_car_t = treatment.kind is TherapyKind.CAR_T
        return self.tr("CAR T-cell infusion") if is_car_t else self.tr("systemic therapy")
