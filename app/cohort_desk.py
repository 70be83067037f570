"""Everything about the cohort, put together when somebody first looks at it: most days nobody does."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from app.surroundings import Surroundings
from widgets.clinic_page import COHORT, ClinicPage

if TYPE_CHECKING:
    from app.flows.use_cohort import UseCohort


class CohortDesk(QObject):
    """Makes the cohort's page and its flows on demand: their imports alone take half a second."""

    def __init__(
        self, around: Surroundings, page: ClinicPage, *, open_patient: Callable[[PatientId], None]
    ) -> None:
        super().__init__(page)
        self._around, self._page, self._open_patient = around, page, open_patient
        self._patients: Sequence[PatientSummary] = ()
        self._is_made = False
        page.part_shown.connect(self._follow_part)
        around.window.menus.cohort_page.triggered.connect(self.show_page)
        around.session.closed.connect(self._forget)

    @cached_property
    def use(self) -> "UseCohort":
        """The flow that answers what is asked; the first look at it makes all of them."""
        from app.flows.export_cohort import ExportCohort
        from app.flows.follow_picks import FollowPicks
        from app.flows.take_cohort_figure import TakeCohortFigure
        from app.flows.use_cohort import UseCohort

        self._is_made = True
        use = UseCohort(self._around, self._page)
        self.picks = FollowPicks(self._around, self._page, open_patient=self._open_patient)
        self.picks.follow_list(self._patients)
        self.figure = TakeCohortFigure(self._around, self._page, use)
        self.export = ExportCohort(self._around, self._page, use)
        return use

    @Slot()
    def show_page(self) -> None:
        """Bring the cohort into view."""
        if self._around.session.is_open:
            self._page.show_part(COHORT)

    @Slot(object)
    def follow_list(self, summaries: Sequence[PatientSummary]) -> None:
        """Take in who the clinic has."""
        self._patients = summaries
        if self._is_made:
            self.picks.follow_list(summaries)

    @Slot(str)
    def _follow_part(self, part: str) -> None:
        """Make the flows for the first look; they were not there to hear of it."""
        if part == COHORT and not self._is_made:
            self.use.follow_part(part)
            self.figure.enable_menus()

    @Slot()
    def _forget(self) -> None:
        self._patients = ()
