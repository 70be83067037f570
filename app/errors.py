"""The desk every error ends at: mistakes we expect become sentences, everything else is a bug."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from analytics.errors import ExpectedError
from app.error_log import LOGGER, places_of
from app.sentences import CONTEXT, SENTENCES, filled

Place = Callable[[str], None]
_log = logging.getLogger(LOGGER)


def sentence_of(error: ExpectedError) -> str:
    """Return what the user reads for *error*, in the language of the window."""
    return filled(QCoreApplication.translate(CONTEXT, SENTENCES[type(error).__name__]), error)


class ErrorDesk(QObject):
    """Decides who sees an exception; ``sys.excepthook`` ends here as well.

    Signals:
        sentence_ready: an expected error, as a sentence for the banner of the window.
        bug_found: anything else: class and places in the code, without any patient data.
    """

    sentence_ready = Signal(str)
    bug_found = Signal(str)
    _taken_elsewhere = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taken_elsewhere.connect(self.take)

    @Slot(object)
    def take(self, error: BaseException) -> None:
        """Tell the user about *error* at the top of the window."""
        self._take(error, self.sentence_ready.emit)

    def at(self, place: Place) -> Callable[[BaseException], None]:
        """Return a desk that shows expected errors at *place*, nearer to where they happened."""
        return lambda error: self._take(error, place)

    def install(self) -> None:
        """Become the last resort of this process, of its other threads too."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._taken_elsewhere.emit(args.exc_value)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif threading.current_thread() is threading.main_thread():
            self.take(error)
        else:
            self._taken_elsewhere.emit(error)

    def _take(self, error: BaseException, place: Place) -> None:
        if isinstance(error, ExpectedError) and type(error).__name__ in SENTENCES:
            place(sentence_of(error))
        else:
            _log.error("bug", exc_info=error)
            self.bug_found.emit(places_of(error))
