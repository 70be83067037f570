"""The user enters what a rule lacks, from the card that says so."""

from PySide6.QtCore import QObject, Slot

from analytics.cards.assessment_card import MissingInput
from analytics.events.kind_search import CAR_T, OTHER_THERAPY, WORK_UP, KindMatch
from analytics.rules.wanted import Place, Wanted, place_of
from app.flows.enter_patient import EnterPatient
from app.flows.enter_sample import EnterSample
from app.flows.enter_visit import EnterVisit
from app.main_window import MainWindow
from app.session import Session
from widgets.patient_page import EVENTS, VISITS, PatientPage

_EVENTS = {
    Wanted.CHIP_STATUS: "clonal_haematopoiesis",
    Wanted.RESPONSE: "response",
    Wanted.CAUSE_OF_DEATH: "death",
    Wanted.LAST_CONTACT: "last_contact",
    Wanted.DATE_OF_PROGRESSION: "progression",
    Wanted.DATE_OF_DEATH: "death",
    Wanted.DATE_OF_LAST_CONTACT: "last_contact",
    Wanted.DATE_OF_IMMUNOGLOBULIN: "immunoglobulin",
}


class EnterMissing(QObject):
    """Cards ask; the page or form opens where the missing thing is entered, with the cursor in its field."""

    def __init__(
        self,
        window: MainWindow,
        page: PatientPage,
        session: Session,
        *,
        visits: EnterVisit,
        samples: EnterSample,
        patients: EnterPatient,
    ) -> None:
        super().__init__(page)
        self._window, self._page, self._session = window, page, session
        self._visits, self._samples, self._patients = visits, samples, patients
        page.recovery.enter_wanted.connect(self.enter)
        page.clones.enter_wanted.connect(self.enter)

    @Slot(object)
    def enter(self, missing: MissingInput) -> None:
        """Open the place where *missing* is entered."""
        if not self._session.is_open or self._session.is_read_only or self._visits.record is None:
            return
        match place_of(missing.code):
            case Place.VISIT:
                self._page.show_page(VISITS)
                self._visits.open_cell(missing.code)
                self._page.visits.ask_date_first()
                self._window.say(
                    self.tr("Wanted: {what}. First the date of the sample, then the value.").format(
                        what=missing.text
                    )
                )
            case Place.PATIENT:
                self._patients.ask_edit()
            case Place.SAMPLE:
                self._samples.start()
            case Place.TREATMENT | Place.WORK_UP | Place.EVENT:
                self._open_form(missing)

    def _open_form(self, missing: MissingInput) -> None:
        record = self._visits.record
        if record is None:
            return
        self._page.show_page(EVENTS)
        panel = self._page.events.panel
        match place_of(missing.code):
            case Place.WORK_UP if record.work_ups:
                panel.edit(record.work_ups[-1])
            case Place.WORK_UP:
                panel.open_new(KindMatch(WORK_UP))
            case Place.TREATMENT if missing.code == Wanted.DATE_OF_NEXT_THERAPY:
                undated = next((one for one in record.later_therapies if one.infusion is None), None)
                if undated is not None:
                    panel.edit(undated)
                else:
                    panel.open_new(KindMatch(OTHER_THERAPY))
            case Place.TREATMENT:
                index = record.index_treatment
                if index is not None:
                    panel.edit(index)
                else:
                    panel.open_new(KindMatch(CAR_T))
            case _:
                self._open_event(_EVENTS.get(Wanted(missing.code), ""))

    def _open_event(self, kind: str) -> None:
        """Open the event of *kind* that lacks something, else a new one; without a kind ask which."""
        record, events = self._visits.record, self._page.events
        if record is None:
            return
        there = [event for event in record.events if event.kind == kind]
        lacking = next((event for event in there if event.onset is None), None)
        if kind == "death" and there:
            events.panel.edit(there[0])
        elif lacking is not None:
            events.panel.edit(lacking)
        elif kind:
            events.panel.open_new(KindMatch(kind))
        else:
            events.add()
