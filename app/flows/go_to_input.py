"""The user goes from a value that a rule looked at to the place where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from analytics.records.event import Event
from analytics.records.ids import ResultId, SampleId
from analytics.records.patient_record import PatientRecord
from analytics.records.treatment import Treatment
from analytics.records.work_up import MyeloidWorkUp
from analytics.rules.input_place import InputPlace
from analytics.rules.wanted import Place
from app.flows.enter_patient import EnterPatient
from app.flows.enter_sample import EnterSample
from app.flows.enter_visit import EnterVisit
from app.session import Session
from widgets.patient_page import CLONES, EVENTS, VISITS, PatientPage


class GoToInput(QObject):
    """Opened cards name the place; the page it is on comes into view with the value chosen."""

    def __init__(
        self,
        page: PatientPage,
        session: Session,
        *,
        visits: EnterVisit,
        samples: EnterSample,
        patients: EnterPatient,
    ) -> None:
        super().__init__(page)
        self._page, self._session = page, session
        self._visits, self._samples, self._patients = visits, samples, patients
        page.recovery.input_opened.connect(self.go)
        page.clones.input_opened.connect(self.go)

    @Slot(object)
    def go(self, place: InputPlace) -> None:
        """Show *place* of the patient in view."""
        record = self._visits.record
        if record is None or not self._session.is_open:
            return
        match place.place:
            case Place.VISIT:
                self._show_result(place.id)
            case Place.PATIENT:
                self._patients.ask_edit()
            case Place.SAMPLE:
                self._show_sample(place.id)
            case _:
                self._show_stored(place, record)

    def _show_result(self, result_id: int | None) -> None:
        self._page.show_page(VISITS)
        if result_id is not None:
            self._page.visits.show_result(ResultId(result_id))

    def _show_sample(self, sample_id: int | None) -> None:
        self._page.show_page(CLONES)
        if sample_id is not None and not self._session.is_read_only:
            self._samples.edit(SampleId(sample_id))

    def _show_stored(self, place: InputPlace, record: PatientRecord) -> None:
        self._page.show_page(EVENTS)
        events = self._page.events
        stored: Sequence[Event | Treatment | MyeloidWorkUp] = ()
        match place.place:
            case Place.EVENT:
                stored = record.events
            case Place.TREATMENT:
                stored = record.treatments
            case Place.WORK_UP:
                stored = record.work_ups
        found = next((one for one in stored if one.id == place.id), None)
        if found is not None:
            events.show_stored(found)
