"""The user reads how the patient's clones grew: the page is filled when it is in view."""

from PySide6.QtCore import QObject, Slot

from analytics.figures.clones import clones_figure
from analytics.records.ids import PatientId
from analytics.rules.variant_courses import variant_courses
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from app.words import wording
from widgets.clones_page import ClonesView
from widgets.look import current_theme
from widgets.patient_page import CLONES, PatientPage


class ShowClones(QObject):
    """Reads the record (a few milliseconds) and hands it to the page with what draws it."""

    def __init__(self, window: MainWindow, page: PatientPage, session: Session, errors: ErrorDesk) -> None:
        super().__init__(window)
        self._page, self._session, self._errors = page, session, errors
        self._patient_id: PatientId | None = None
        page.page_shown.connect(self._read)
        session.closed.connect(self._forget)

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Show another patient, or the same one again: the record or the colours changed."""
        self._patient_id = patient_id
        if patient_id is None:
            self._page.clones.clear()
        self._read()

    @Slot()
    def _read(self) -> None:
        if self._page.page != CLONES or not self._session.is_open or self._patient_id is None:
            return
        try:
            record = self._session.reader.patients.record(self._patient_id)
            words, palette = wording(), current_theme()
            view = ClonesView(
                record=record,
                courses=variant_courses(record),
                wording=words,
                palette=palette,
                draw=lambda scale, chosen, other=None: clones_figure(
                    record, palette=other or palette, wording=words, scale=scale, chosen=chosen
                ),
            )
            self._page.clones.show_clones(view)
        except Exception as error:
            self._errors.take(error)

    @Slot()
    def _forget(self) -> None:
        """On locking nothing of a patient stays on the page."""
        self._patient_id = None
        self._page.clones.clear()
