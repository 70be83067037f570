"""The user names somebody who receives this patient's letters."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from analytics.records.command import Change, Command
from analytics.records.patient import Addressee
from app.errors import ErrorDesk
from app.flows.write_letter import WriteLetter
from app.main_window import MainWindow
from app.open_form import OpenForm
from app.session import Session
from widgets.addressee_form import AddresseeForm


class AddAddressee(QObject):
    """Opens a small form and keeps what it says with the patient: one command, audited, undoable."""

    def __init__(
        self, window: MainWindow, session: Session, errors: ErrorDesk, *, writing: WriteLetter
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._errors, self._writing = window, session, errors, writing
        writing.addressee_wanted.connect(self.ask)
        self._held = OpenForm[AddresseeForm](session, AddresseeForm.reject, parent=self)

    @Slot()
    def ask(self) -> None:
        """Show the form."""
        if self._session.is_read_only or self._writing.patient_id is None:
            return
        self._held.close()
        form = AddresseeForm(self._window)
        form.entered.connect(self._add)
        self._held.hold(form)
        form.open()

    @Slot(object)
    def _add(self, addressee: Addressee) -> None:
        patient_id = self._writing.patient_id
        patient = self._session.reader.patients.get(patient_id) if patient_id is not None else None
        if patient is None or addressee in patient.addressees:
            return
        after = replace(patient, addressees=(*patient.addressees, addressee))
        self._session.execute(
            Command(self.tr("Add addressee"), (Change(patient, after),)),
            title=self.tr("Saving the addressee…"),
            then=lambda _: self._writing.choose(addressee),
        )
