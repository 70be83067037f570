"""Everything about visits, put together: entering, signing, and what comes back after a crash."""

from PySide6.QtCore import QObject, Slot

from analytics.records.ids import PatientId
from app.flows.enter_visit import EnterVisit
from app.flows.paste_values import PasteValues
from app.flows.show_visit_source import ShowVisitSource
from app.flows.sign_visit import SignVisit
from app.surroundings import Surroundings
from widgets.patient_page import VISITS, PatientPage


class VisitDesk(QObject):
    """Built once with the pages of a clinic."""

    def __init__(self, around: Surroundings, page: PatientPage) -> None:
        super().__init__(page)
        self._window, self._page = around.window, page
        self.enter = EnterVisit(page, around.session, around.errors, today=around.today)
        self.sign = SignVisit(around.window, page, around.session, self.enter, today=around.today)
        self.paste = PasteValues(around.window, page, around.session, self.enter)
        self.source = ShowVisitSource(page.visits, around.session, self.enter, around.errors)
        self.enter.restored.connect(self._tell_restored)

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Turn to another patient."""
        self.enter.follow_patient(patient_id)

    @Slot()
    def _tell_restored(self) -> None:
        self._window.problems.show_done(
            self.tr(
                "What was typed at a visit and not stored is back, as it was. Look at it and press Enter."
            ),
            self.tr("Go there"),
            lambda: self._page.show_page(VISITS),
        )
