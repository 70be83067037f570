"""The one field that is being typed into: it lies over the cell of the entry column that has the cursor."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from analytics.visits.search_start import begins_a_search

_PAGE = 10
_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class EntryEditor(QLineEdit):
    """Takes one text at a time.

    Until something is typed, or F2 is pressed, the keys go about the table; then they go about the text.

    Signals:
        typed: the text, after every key.
        left: it is given up to something else than another field.
        step_wanted: so many fields on; negative: back.
        end_wanted: −1 to the first field, 1 to the last.
        past_wanted: to the values of before.
        not_done: the value was not measured.
        search_wanted: another analyte is looked for, with the letters typed so far.
        block_pasted: a text with several values.
    """

    typed = Signal(str)
    left = Signal()
    step_wanted = Signal(int)
    end_wanted = Signal(int)
    past_wanted = Signal()
    not_done = Signal()
    search_wanted = Signal(str)
    block_pasted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("entry_editor")
        self.setProperty("kind", "entry")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._start = ""
        self._is_untouched = True
        self._is_first = self._is_last = False
        self.textEdited.connect(self._tell)
        self.hide()

    @property
    def is_modified(self) -> bool:
        """Whether something else stands in it than in the beginning."""
        return self.text() != self._start

    @property
    def start(self) -> str:
        """What stood in it in the beginning."""
        return self._start

    def begin(self, text: str, *, is_first: bool = False, is_last: bool = False) -> None:
        """Show *text*, all of it chosen, so that typing replaces it."""
        self._start, self._is_untouched = text, True
        self._is_first, self._is_last = is_first, is_last
        self.setText(text)
        self.selectAll()

    def settle(self) -> None:
        """Take what stands in it as the text of the beginning: it was handed over."""
        self._start, self._is_untouched = self.text(), True
        self.selectAll()

    @Slot(str)
    def _tell(self, text: str) -> None:
        self._is_untouched = False
        if begins_a_search(text) and not self._start.startswith(text):
            self.search_now(text)
            return
        self.typed.emit(text)

    def search_now(self, letters: str) -> None:
        """Look for an analyte with *letters*; the field is as it was before."""
        was_typed = bool(letters)
        self.setText(self._start)
        self.selectAll()
        self._is_untouched = True
        if was_typed:
            self.typed.emit(self._start)
        self.search_wanted.emit(letters)

    def event(self, event: QEvent) -> bool:
        """Leave undoing to the window once there is no typed text to take back here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
            and not self._takes_back(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def _takes_back(self, event: QKeyEvent) -> bool:
        """Whether there is typed text here that the key takes back or brings again."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.isUndoAvailable()
        return self.isRedoAvailable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go about the table, or about the text."""
        if not self._went(event):
            super().keyPressEvent(event)

    def _went(self, event: QKeyEvent) -> bool:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not control:
                self.step_wanted.emit(-1 if shift else 1)
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.step_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if not control:
                self.step_wanted.emit(_PAGE if key == Qt.Key.Key_PageDown else -_PAGE)
            case Qt.Key.Key_Home | Qt.Key.Key_End if control or self._is_untouched:
                self.end_wanted.emit(-1 if key == Qt.Key.Key_Home else 1)
            case Qt.Key.Key_Left if self._is_untouched and not control and not shift:
                self.past_wanted.emit()
            case Qt.Key.Key_F2:
                self._is_untouched = False
                self.deselect()
                self.end(False)
            case Qt.Key.Key_F8:
                self.not_done.emit()
            case Qt.Key.Key_Escape if self.is_modified:
                self.setText(self._start)
                self.typed.emit(self._start)
                self.settle()
            case Qt.Key.Key_Slash if not self.text() or self._is_untouched:
                self.search_now("")
            case Qt.Key.Key_Space if control:
                self.search_now("")
            case _ if event.matches(QKeySequence.StandardKey.Paste):
                return self._pasted_block()
            case _ if event.matches(QKeySequence.StandardKey.Undo) and not self._takes_back(event):
                event.ignore()
            case _:
                return False
        return True

    def _pasted_block(self) -> bool:
        """Hand a text with several values over; a single one is typed here."""
        text = QGuiApplication.clipboard().text()
        if "\n" not in text.strip() and "\t" not in text.strip():
            return False
        self.block_pasted.emit(text)
        return True

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go to the next field with Tab, and out of the table after the last one."""
        if self._is_last if is_next else self._is_first:
            return super().focusNextPrevChild(is_next)
        self.step_wanted.emit(1 if is_next else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand the text over when the user goes elsewhere; a menu or another window is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the table."""
        event.ignore()
