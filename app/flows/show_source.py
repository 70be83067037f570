"""The user asks where a value comes from, and what stood there before."""

from PySide6.QtCore import QObject, Slot

from app.errors import ErrorDesk
from app.session import Session
from widgets.recovery_page import RecoveryPage
from widgets.value_source import OlderValue


class ShowSource(QObject):
    """Reads the versions of one result from the audit trail (a few milliseconds) and hands them over."""

    def __init__(self, page: RecoveryPage, session: Session, errors: ErrorDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._session, self._errors = page, session, errors
        page.source_requested.connect(self._show)

    @Slot(object)
    def _show(self, result_id: int) -> None:
        if not self._session.is_open:
            return
        try:
            versions = self._session.reader.history_of_result(result_id)
        except Exception as error:
            self._errors.take(error)
            return
        older = [OlderValue(one.result, one.replaced_at, one.user, one.reason) for one in versions]
        self._page.show_source(result_id, older)
