"""The user lets a patient go, with all that belongs to them: for a reason, one command, undoable."""

from PySide6.QtCore import QObject, Slot

from analytics.identity.delete_patient import Belongings, delete_patient_command
from analytics.records.command import Command
from analytics.records.ids import PatientId
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.open_form import OpenForm
from app.session import Session
from widgets.delete_patient_form import DeletePatientForm


def belongings_of(session: Session, patient_id: PatientId) -> Belongings:
    """Return a patient with everything that goes or moves with them.

    Raises:
        PatientNotFound.
    """
    reader = session.reader
    return Belongings(
        reader.patients.record(patient_id),
        reader.letters.of_patient(patient_id),
        reader.drafts.count_of(patient_id),
    )


class DeletePatient(QObject):
    """Opens the question and carries the answer out."""

    def __init__(self, window: MainWindow, session: Session, errors: ErrorDesk) -> None:
        super().__init__(window)
        self._window, self._session, self._errors = window, session, errors
        self._patient_id: PatientId | None = None
        self._gone: Belongings | None = None
        self._held = OpenForm[DeletePatientForm](
            session, DeletePatientForm.close_quietly, gone=self._forget, parent=self
        )
        window.menus.delete_patient.triggered.connect(self.ask)

    @property
    def form(self) -> DeletePatientForm | None:
        """The question that is open, or None."""
        return self._held.form

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Know who is in view."""
        self._patient_id = patient_id

    @Slot()
    def ask(self) -> None:
        """Show what would go, and ask."""
        if self._patient_id is None or not self._session.is_open:
            return
        if self._session.is_read_only:
            self._window.problems.show_notice(
                self.tr("The clinic is open for reading only: nobody can be deleted.")
            )
            return
        self._held.close()
        try:
            gone = self._gone = belongings_of(self._session, self._patient_id)
        except Exception as error:
            self._errors.take(error)
            return
        patient = gone.record.patient
        name = ", ".join(filter(None, (patient.family_name, patient.given_name))) or self.tr("No name")
        form = DeletePatientForm(name, patient.number, self._window)
        drafts = (("drafts", gone.drafts),) if gone.drafts else ()
        form.show_counts((*gone.counts(), *drafts))
        form.delete_requested.connect(self._delete)
        self._held.hold(form)
        form.open()

    @Slot(str)
    def _delete(self, reason: str) -> None:
        form, gone = self._held.form, self._gone
        if form is None or gone is None:
            return
        label = self.tr("Delete patient {number}").format(number=gone.record.patient.number)
        form.save_button.setEnabled(False)
        self._session.execute(
            delete_patient_command(gone, label=label, reason=reason),
            title=self.tr("Deleting the patient…"),
            then=self._finish,
            failed=self._errors.at(form.show_problem),
        )

    def _finish(self, _: Command) -> None:
        self._held.close()

    def _forget(self) -> None:
        self._gone = None
