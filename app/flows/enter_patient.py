"""The user enters a new patient, or corrects who one is: one command, all problems at their fields."""

import uuid
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from analytics.entry.finding import Finding, Weight
from analytics.entry.patient_entry import Found, PatientEntry, check_patient_entry
from analytics.entry.problem import problem
from analytics.identity.look_alike import LookAlikes, Resemblance, Who, doubts
from analytics.identity.patient_commands import edit_patient_command, entry_of, new_patient_command
from analytics.records.command import Command
from analytics.records.ids import PatientId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.patient_summary import PatientSummary
from app.draft_keeper import DraftKeeper
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.open_form import OpenForm
from app.session import Session
from widgets.patient_form import PatientForm

_DRAFT = "patient"


class EnterPatient(QObject):
    """Opens the form and stores what it says.

    Signals:
        entered: id of the patient who was stored, to be shown next.
        open_requested: id of a patient who was there already.
    """

    entered = Signal(object)
    open_requested = Signal(object)

    def __init__(
        self, window: MainWindow, session: Session, errors: ErrorDesk, *, today: Callable[[], date]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._errors, self._today = window, session, errors, today
        self._drafts = DraftKeeper(session, _DRAFT, self)
        self._summaries: Sequence[PatientSummary] = ()
        self._look_alikes: LookAlikes | None = None
        self._patient_id: PatientId | None = None
        self._record: PatientRecord | None = None
        self._held = OpenForm[PatientForm](session, PatientForm.close_quietly, parent=self)
        menus = window.menus
        menus.new_patient.triggered.connect(self.ask_new)
        menus.edit_patient.triggered.connect(self.ask_edit)

    @property
    def form(self) -> PatientForm | None:
        """The form that is open, or None."""
        return self._held.form

    @Slot(object)
    def follow_list(self, summaries: Sequence[PatientSummary]) -> None:
        """Take in who is there already."""
        self._summaries, self._look_alikes = summaries, None

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Know who is in view."""
        self._patient_id = patient_id

    @Slot()
    def ask_new(self) -> None:
        """Show an empty form, or what was being typed when the program ended."""
        if self._may_change():
            self._open(None)

    @Slot()
    def ask_edit(self) -> None:
        """Show the facts of the patient in view."""
        if self._patient_id is None or not self._may_change():
            return
        try:
            record = self._session.record(self._patient_id)
        except Exception as error:
            self._errors.take(error)
            return
        self._open(record)

    def _open(self, record: PatientRecord | None) -> None:
        self._held.close()
        self._record = record
        form = PatientForm(is_new=record is None, today=self._today(), parent=self._window)
        form.changed.connect(self._look_around)
        form.typed.connect(self._note)
        form.discarded.connect(lambda: self._note(None))
        form.save_requested.connect(self._save)
        form.open_requested.connect(self._show_other)
        self._held.hold(form)
        reader = self._session.reader
        form.suggest(centres=reader.patients.centres(), diseases=reader.treatments.diseases())
        form.show_entry(PatientEntry() if record is None else entry_of(record.patient))
        draft = self._drafts.read(self._key)
        if draft is not None:
            form.restore(draft)
        form.open()

    @property
    def _key(self) -> PatientId | None:
        return None if self._record is None else self._record.patient.id

    @Slot(object)
    def _look_around(self, entry: PatientEntry) -> None:
        if self._held.form is None:
            return
        found = self._resembling(entry)
        self._held.form.show_look_alikes(found)
        taken = self._taken(entry)
        self._held.form.show_number_problem(
            (Finding(problem("number_taken", text=entry.number.strip()), Weight.REFUSED),) if taken else ()
        )

    def _resembling(self, entry: PatientEntry) -> tuple[Resemblance, ...]:
        if self._look_alikes is None:
            self._look_alikes = LookAlikes(self._summaries)
        who = Who(entry.number, entry.family_name, entry.given_name, entry.birth_date)
        return self._look_alikes.of(who, without=self._key)

    def _taken(self, entry: PatientEntry) -> bool:
        holder = self._session.reader.patients.by_number(entry.number) if entry.number.strip() else None
        return holder is not None and holder.id != self._key

    @Slot(object)
    def _note(self, texts: str | None) -> None:
        touched = self._held.form is not None and self._held.form.is_touched
        self._drafts.note(self._key, texts if touched else None)

    @Slot(object)
    def _save(self, entry: PatientEntry) -> None:
        form = self._held.form
        if form is None or not form.show_findings(self._findings(entry)):
            return
        command = self._command(entry)
        if command is None:
            form.close_quietly()
            return
        form.save_button.setEnabled(False)
        self._session.execute(
            command,
            title=self.tr("Saving the patient…"),
            then=self._finish,
            failed=self._errors.at(self._refuse),
        )

    def _findings(self, entry: PatientEntry) -> Found:
        found = check_patient_entry(
            entry, today=self._today(), is_taken=self._taken(entry), record=self._record
        )
        return (*found, *(("number", finding) for finding in self._doubts(entry)))

    def _doubts(self, entry: PatientEntry) -> tuple[Finding, ...]:
        """Return the doubts that an edit brings; what stood before was answered when it was entered."""
        before = (
            {}
            if self._record is None
            else {one.patient.id for one in self._resembling(entry_of(self._record.patient))}
        )
        return doubts(one for one in self._resembling(entry) if one.patient.id not in before)

    def _command(self, entry: PatientEntry) -> Command | None:
        number = entry.number.strip()
        if self._record is None:
            label = self.tr("New patient {number}").format(number=number)
            return new_patient_command(entry, uuid=str(uuid.uuid4()), label=label)
        label = self.tr("Edit patient {number}").format(number=number)
        return edit_patient_command(self._record.patient, entry, label=label)

    def _finish(self, done: Command) -> None:
        """Close the form and go to the patient; the draft has done its work."""
        self._drafts.note(self._key, None)
        self._drafts.flush()
        patient = next(c.after for c in done.changes if isinstance(c.after, Patient))
        self._held.close()
        self.entered.emit(patient.id)

    def _refuse(self, sentence: str) -> None:
        if self._held.form is not None:
            self._held.form.save_button.setEnabled(True)
            self._held.form.show_problem(sentence)

    @Slot(object)
    def _show_other(self, patient_id: PatientId) -> None:
        """Go to somebody who is there already; what was typed stays as a draft."""
        if self._held.form is not None:
            self._drafts.flush()
            self._held.form.close_quietly()
        self.open_requested.emit(patient_id)

    def _may_change(self) -> bool:
        if not self._session.is_open:
            return False
        if self._session.is_read_only:
            self._window.problems.show_notice(
                self.tr("The clinic is open for reading only: patients cannot be entered or changed.")
            )
            return False
        return True
