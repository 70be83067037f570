"""The user clicks a curve, a bar or a number of the cohort, sees whom it counts, and goes to them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from analytics.charts.chart import Pick
from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from app.surroundings import Surroundings
from widgets.clinic_page import COHORT, PATIENTS, ClinicPage
from widgets.local_text import signed_text
from widgets.patient_list_model import display_name
from widgets.picked_patients import PickedPatient


class FollowPicks(QObject):
    """Lists the patients of a mark, opens one, shows all in the list; Escape leads back to the cohort."""

    def __init__(
        self, around: Surroundings, page: ClinicPage, *, open_patient: Callable[[PatientId], None]
    ) -> None:
        super().__init__(around.window)
        self._around, self._page, self._open_patient = around, page, open_patient
        self._patients: dict[int, PatientSummary] = {}
        page.cohort.picked.connect(self.list_patients)
        page.cohort.patient_opened.connect(self.open)
        page.cohort.list_requested.connect(self.show_in_list)
        around.session.closed.connect(self._forget)

    @Slot(object)
    def follow_list(self, summaries: Sequence[PatientSummary]) -> None:
        """Take in who the clinic has."""
        self._patients = {int(summary.id): summary for summary in summaries}

    @Slot(object)
    def list_patients(self, pick: Pick) -> None:
        """List whom *pick* counts; who was deleted meanwhile is not there."""
        found = [self._patients[one] for one in pick.patients if one in self._patients]
        self._page.cohort.show_patients(pick, [self._line(one) for one in found])

    @Slot(object)
    def open(self, patient_id: PatientId) -> None:
        """Open a patient; the way back is offered above."""
        self._open_patient(patient_id)
        self._offer_way_back()

    @Slot(object)
    def show_in_list(self, pick: Pick) -> None:
        """Narrow the list of patients to those of *pick*."""
        self._page.show_part(PATIENTS)
        self._page.patient_list.show_only(pick.patients, pick.what)
        self._page.unfold_list()
        self._offer_way_back()

    def _offer_way_back(self) -> None:
        self._page.offer_way_back(COHORT, self.tr("← Back to the cohort (Esc)"))

    def _line(self, patient: PatientSummary) -> PickedPatient:
        infusion, day = patient.infusion, ""
        if infusion is not None and infusion.is_full and not patient.is_dead:
            day = signed_text((self._around.today() - infusion.earliest).days)
        elif patient.is_dead:
            day = self.tr("died")
        return PickedPatient(patient.id, patient.number, display_name(patient), patient.product or "", day)

    @Slot()
    def _forget(self) -> None:
        self._patients = {}
