"""The user picks a patient and sees the recovery; a change brings it up to date."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from analytics.cohort.recovery_band import CohortBand
from analytics.figures.palette import Palette
from analytics.figures.recovery import recovery_figure
from analytics.figures.recovery_choices import RecoveryChoices
from analytics.figures.spec import Figure
from analytics.records.ids import PatientId
from analytics.records.patient_record import PatientRecord
from analytics.records.patient_summary import PatientSummary
from analytics.rules.assessment import Assessment
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.summary import recovery_summary
from app.cohort_band import domain_of
from app.errors import ErrorDesk
from app.flows.know_cohort import KnowCohort
from app.main_window import MainWindow
from app.patient_cards import PatientCards
from app.recovery_offers import recovery_offers
from app.session import Session
from app.words import summary_wording, wording
from widgets.assessed_card import CardsView
from widgets.clinic_page import ClinicPage
from widgets.local_text import date_text
from widgets.look import current_theme
from widgets.patient_banner import BannerFacts
from widgets.patient_page import CLONES, RECOVERY
from widgets.recovery_page import RecoveryView

WATCH = "tmn-watch"


class OpenPatient(QObject):
    """Reads one record (a few milliseconds), assesses it and hands everything to the page.

    Signals:
        shown: the id of the patient now in view; None: nobody.
    """

    shown = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        page: ClinicPage,
        session: Session,
        errors: ErrorDesk,
        *,
        choices: Callable[[PatientId], RecoveryChoices],
        cohort: KnowCohort,
        cards: PatientCards,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._page, self._session, self._errors, self._today = page, session, errors, today
        self._choices, self._cohort, self._cards = choices, cohort, cards
        self._summaries: dict[PatientId, PatientSummary] = {}
        self._patient_id: PatientId | None = None
        self._domain: str | None = None
        self._draw_later: Callable[[], None] | None = None
        self._wanted: tuple[str, PatientId | None] = ("", None)
        page.patient_list.patient_chosen.connect(self.open)
        page.patient.page_shown.connect(self._draw_what_waits)
        session.closed.connect(self._forget)
        cohort.known.connect(self._show_band)
        cards.known.connect(self._show_cards)

    @property
    def patient_id(self) -> PatientId | None:
        """The patient in view."""
        return self._patient_id

    @Slot(object)
    def follow_list(self, summaries: Sequence[PatientSummary]) -> None:
        """Take in a new list: show the patient of before, or ask for one, or say how to begin.

        The patient of before comes back after unlocking, and when an import is undone and done again.
        """
        self._summaries = {summary.id: summary for summary in summaries}
        wanted = self._wanted if self._wanted[0] == self._session.reader.file_id else ("", None)
        if wanted[1] in self._summaries:
            self.open(wanted[1])
            return
        self._patient_id = None
        self._page.patient_list.show_chosen(None)
        if summaries:
            self._page.show_nobody()
        else:
            self._page.show_empty()
        self.shown.emit(None)

    @Slot(object)
    def open(self, patient_id: PatientId) -> None:
        """Show this patient."""
        try:
            record = self._session.record(patient_id)
            self._show(record, self._summaries.get(patient_id))
        except Exception as error:
            self._errors.take(error)
            return
        self._patient_id = patient_id
        self._wanted = (self._session.reader.file_id, patient_id)
        self._page.patient_list.show_chosen(patient_id)
        self._page.show_patient()
        self.shown.emit(patient_id)

    def want(self, patient_id: PatientId) -> None:
        """Show this patient as soon as the list has them."""
        self._wanted = (self._session.reader.file_id, patient_id)

    @Slot()
    def refresh(self) -> None:
        """Show the same patient again: the record, a setting or the colours changed."""
        if self._patient_id is None or not self._session.is_open:
            return
        if self._session.reader.patients.get(self._patient_id) is not None:
            wanted = self._wanted
            self.open(self._patient_id)
            self._wanted = wanted  # somebody who was just entered comes into view with the list
        else:  # deleted, or merged into somebody else; the list that is being read says what comes next
            self._patient_id = None
            self._page.show_nobody()
            self.shown.emit(None)

    def _show(self, record: PatientRecord, summary: PatientSummary | None) -> None:
        page = self._page.patient
        page.banner.show_patient(
            BannerFacts(
                record=record,
                today=self._today(),
                last_response=summary.last_response if summary is not None else None,
                is_dead=summary.is_dead if summary is not None else False,
            )
        )
        assessment = self._cards.begin(record, self._session.reader.settings.all())
        if page.page == RECOVERY or record.patient.id != self._patient_id:
            self._draw_later = None
            page.recovery.show_recovery(self._view_of(record, assessment))
        else:  # a value was entered on another page: the figure is drawn when it comes into view
            self._draw_later = lambda: page.recovery.show_recovery(self._view_of(record, assessment))
        self._cards.show(soon=page.page in (RECOVERY, CLONES))

    @Slot(int)
    def _draw_what_waits(self, page: int) -> None:
        draw = self._draw_later
        if page == RECOVERY and draw is not None:
            self._draw_later = None
            draw()
        if page in (RECOVERY, CLONES) and self._patient_id is not None and self._session.is_open:
            self._cards.hurry()

    @Slot(object)
    def _show_cards(self, view: CardsView) -> None:
        page = self._page.patient
        page.recovery.show_cards(view)
        if view.is_whole:
            page.banner.show_watch(watched(view))

    def _view_of(self, record: PatientRecord, assessment: Assessment) -> RecoveryView:
        reader = self._session.reader
        words, palette = wording(), current_theme()
        self._domain = domain_of(record)

        def draw(choices: RecoveryChoices, band: CohortBand | None, other: Palette | None = None) -> Figure:
            colours = other or palette
            return recovery_figure(
                record, assessment, palette=colours, wording=words, choices=choices, band=band
            )

        band, said = self._cohort.band(self._domain), summary_wording()
        return RecoveryView(
            record=record,
            sentences=recovery_summary(assessment, words, said),
            draw=draw,
            wording=words,
            files={file.id: file.name for file in reader.source_files.all()},
            as_of=_as_of(record, assessment),
            choices=self._choices(record.patient.id),
            offers=recovery_offers(record, words),
            band=band,
            is_band_pending=band is None and not self._cohort.is_known,
        )

    @Slot()
    def _show_band(self) -> None:
        if self._patient_id is not None and self._session.is_open:
            self._page.patient.recovery.show_band(self._cohort.band(self._domain))

    @Slot()
    def _forget(self) -> None:
        """On locking nothing of a patient stays in the widgets."""
        self._summaries = {}
        self._patient_id = None
        self._draw_later = None
        self._page.patient_list.clear_search()
        self._page.patient_list.show_chosen(None)
        self._page.patient_list.show_patients((), today=self._today())
        self._page.patient.banner.clear()
        self._page.patient.recovery.clear()
        self._page.show_nobody()
        clipboard = QApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()


def watched(view: CardsView) -> str:
    """Return why the t-MN watch prompts now; empty where it does not, or has ended with the t-MN or death."""
    watch = view.of_rule(WATCH)
    if watch is None or not watch.card.is_prompt:
        return ""
    card = watch.card
    return "\n".join([card.subtitle or card.title, *(row.tip or row.label for row in card.rows)])


def _as_of(record: PatientRecord, assessment: Assessment) -> str:
    details = assessment.details
    if not isinstance(details, ImmuneReconstitution):
        return ""
    day = record.axis.date_of(details.last_day)
    return date_text(day) if day is not None else ""
