"""Everything about letters, put together: writing, issuing, sending, the letterhead, many at once."""

from PySide6.QtCore import QObject, Slot

from analytics.records.ids import PatientId
from app.flows.add_addressee import AddAddressee
from app.flows.edit_letterhead import EditLetterhead
from app.flows.keep_letters import KeepLetters
from app.flows.send_letter import SendLetter
from app.flows.write_letter import WriteLetter
from app.flows.write_letters import WriteLetters
from app.letter_preview import LetterPreview
from app.surroundings import Surroundings
from widgets.clinic_page import ClinicPage


class LetterDesk(QObject):
    """Built once with the pages of a clinic."""

    def __init__(self, around: Surroundings, page: ClinicPage) -> None:
        super().__init__(page)
        window, session, tasks, errors = around.window, around.session, around.tasks, around.errors
        patient = page.patient
        self.preview = LetterPreview(patient.letters.preview, tasks, errors.take, self)
        self.write = WriteLetter(patient, session, tasks, errors, self.preview, today=around.today)
        self.send = SendLetter(window, tasks, around.settings, errors, now=around.now)
        self.keep = KeepLetters(
            window,
            patient,
            session,
            tasks,
            errors,
            writing=self.write,
            preview=self.preview,
            send=self.send,
        )
        self.letterhead = EditLetterhead(window, session, tasks, around.settings, errors, writing=self.write)
        self.batch = WriteLetters(window, page, session, tasks, around.settings, errors, now=around.now)
        self.addressee = AddAddressee(window, session, errors, writing=self.write)

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Turn to another patient, or to what is new of the same."""
        self.write.follow_patient(patient_id)
        self.keep.follow_patient(patient_id)
