"""The user reads how the patient's clones grew: the page is filled when it is in view."""

from PySide6.QtCore import QObject, Slot

from analytics.clones_summary import clones_summary
from analytics.figures.clone_choices import ClonesLook
from analytics.figures.clones_views import clones_view
from analytics.figures.palette import Palette
from analytics.figures.spec import Figure
from analytics.records.ids import PatientId
from analytics.records.patient_record import PatientRecord
from analytics.rules.variant_courses import Key, variant_courses
from analytics.wording import Wording
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.patient_cards import PatientCards
from app.session import Session
from app.words import clones_summary_wording, wording
from widgets.clones_view import ClonesView
from widgets.look import current_theme
from widgets.patient_page import CLONES, PatientPage


class ShowClones(QObject):
    """Reads the record (a few milliseconds) and hands it to the page with what draws it."""

    def __init__(
        self,
        window: MainWindow,
        page: PatientPage,
        session: Session,
        errors: ErrorDesk,
        *,
        cards: PatientCards,
    ) -> None:
        super().__init__(window)
        self._page, self._session, self._errors = page, session, errors
        self._patient_id: PatientId | None = None
        page.page_shown.connect(self._read)
        cards.known.connect(page.clones.show_cards)
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
            record = self._session.record(self._patient_id)
            self._page.clones.show_clones(self._view(record, wording(), current_theme()))
        except Exception as error:
            self._errors.take(error)

    def _view(self, record: PatientRecord, words: Wording, own: Palette) -> ClonesView:
        def draw(
            look: ClonesLook,
            *,
            chosen: Key | None = None,
            palette: Palette | None = None,
        ) -> Figure:
            return clones_view(record, look, palette=palette or own, wording=words, chosen=chosen)

        courses = variant_courses(record)
        return ClonesView(
            record=record,
            courses=courses,
            wording=words,
            palette=own,
            draw=draw,
            sentences=clones_summary(record, courses, words, clones_summary_wording()),
            is_editable=not self._session.is_read_only,
        )

    @Slot()
    def _forget(self) -> None:
        """On locking nothing of a patient stays on the page."""
        self._patient_id = None
        self._page.clones.clear()
