"""The user asks where a value of the flowsheet comes from, and why it stands."""

from PySide6.QtCore import QObject, Slot

from analytics.records.ids import ResultId
from app.errors import ErrorDesk
from app.flows.enter_visit import EnterVisit
from app.session import Session
from app.words import wording
from widgets.value_source import OlderValue, ValueFacts, ValueSource
from widgets.visits_page import VisitsPage


class ShowVisitSource(QObject):
    """Reads one result with its versions of before, and shows them beside its cell."""

    def __init__(self, page: VisitsPage, session: Session, visits: EnterVisit, errors: ErrorDesk) -> None:
        super().__init__(page)
        self._page, self._session, self._visits, self._errors = page, session, visits, errors
        self.card = ValueSource(page)
        page.source_wanted.connect(self._show)
        visits.shown.connect(self.card.close_card)
        session.closed.connect(self.card.clear)

    @Slot(object)
    def _show(self, result_id: ResultId) -> None:
        record = self._visits.record
        result = next((r for r in record.results if r.id == result_id), None) if record is not None else None
        if record is None or result is None or not self._session.is_open:
            return
        try:
            reader = self._session.reader
            files = {file.id: file.name for file in reader.source_files.all()}
            versions = reader.history_of_result(result_id)
        except Exception as error:
            self._errors.take(error)
            return
        older = tuple(OlderValue(one.result, one.replaced_at, one.user, one.reason) for one in versions)
        self.card.show_value(ValueFacts(result, record, wording(), files, older))
        table = self._page.table
        self.card.open_at(table.viewport(), table.visualRect(table.currentIndex()))
