"""The form that a flow may have open: one at the most, and gone with the clinic."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from app.session import Session

Form = TypeVar("Form", bound=QDialog)


class OpenForm(QObject, Generic[Form]):
    """Holds the form while it is open.

    Attributes:
        form: None while none is open.
    """

    def __init__(
        self,
        session: Session,
        close: Callable[[Form], object],
        *,
        gone: Callable[[], object] | None = None,
        parent: QObject,
    ) -> None:
        """Close the form when the clinic is closed.

        Args:
            session: of the clinic.
            close: how the form is closed without a question.
            gone: called after it was closed, by whomever.
            parent: the flow.
        """
        super().__init__(parent)
        self.form: Form | None = None
        self._close, self._gone = close, gone
        session.closed.connect(self.close)

    def hold(self, form: Form) -> None:
        """Know *form* until it is closed."""
        self.form = form
        form.finished.connect(self._forget)

    @Slot()
    def close(self) -> None:
        """Close the form that is open, if one is."""
        if self.form is not None:
            self._close(self.form)

    @Slot(int)
    def _forget(self, _: int) -> None:
        if self.form is not None:
            self.form.deleteLater()
            self.form = None
        if self._gone is not None:
            self._gone()
