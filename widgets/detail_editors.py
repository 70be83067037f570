"""What a detail of an event is typed or chosen with; all speak the same text."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from analytics.events.event_draft import NO, YES
from analytics.terms.event_kind import SET_SIGN, DetailField, DetailType
from widgets.choice_box import ChoiceBox
from widgets.window_language import interface_language
from widgets.wrapping_row import WrappingRow


class Editor(Protocol):
    """Something with a text: digits, the code of a choice, codes with ``+``, ``yes`` or ``no``.

    A class of Qt's with the signal ``edited``.
    """

    @property
    def text_now(self) -> str:
        """What is typed or chosen; empty: nothing."""

    def show_text(self, text: str) -> None:
        """Show a stored or kept text without announcing it."""


class LineEditor(QLineEdit):
    """A line of text or a number.

    Signals:
        edited: its text changed.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.textEdited.connect(lambda _: self.edited.emit())

    @property
    def text_now(self) -> str:
        """What is typed."""
        return self.text()

    def show_text(self, text: str) -> None:
        """Show *text*."""
        self.setText(text)
        self.setCursorPosition(0)


class ChoiceEditor(ChoiceBox):
    """One of several choices, or none of them.

    Signals:
        edited: another was chosen.
    """

    edited = Signal()

    def __init__(self, choices: tuple[tuple[str, str], ...], *, nothing: str = "–") -> None:
        """Offer *choices* of (code, text); *nothing* stands for no choice."""
        super().__init__()
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.addItem(nothing, "")
        for code, text in choices:
            self.addItem(text, code)
        self.activated.connect(lambda _: self.edited.emit())

    @property
    def text_now(self) -> str:
        """The code of the choice."""
        return str(self.currentData())

    def show_text(self, text: str) -> None:
        """Show the choice of this code; one that is not offered is added as it is."""
        row = self.findData(text)
        if row < 0:
            self.addItem(text, text)
            row = self.count() - 1
        self.setCurrentIndex(row)


class SetEditor(QWidget):
    """Several of the choices, each ticked.

    Signals:
        edited: one was ticked or unticked.
    """

    edited = Signal()

    def __init__(self, choices: tuple[tuple[str, str], ...], name: str = "") -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        row = WrappingRow(self, gap=4, line_gap=2)
        for code, text in choices:
            box = QCheckBox(text)
            box.setObjectName(f"tick_{code}")
            box.setAccessibleName(f"{name}: {text}" if name else text)
            box.clicked.connect(lambda _=False: self.edited.emit())
            self._boxes[code] = box
            row.addWidget(box)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    @property
    def text_now(self) -> str:
        """The codes of what is ticked."""
        return SET_SIGN.join(code for code, box in self._boxes.items() if box.isChecked())

    def show_text(self, text: str) -> None:
        """Tick the codes of *text*."""
        codes = text.split(SET_SIGN)
        for code, box in self._boxes.items():
            box.setChecked(code in codes)


def editor_for(field: DetailField, *, yes: str, no: str) -> LineEditor | ChoiceEditor | SetEditor:
    """Return the editor of *field*; *yes* and *no* are the words of a flag."""
    language = interface_language()
    choices = tuple((code, field.choice_called(code, language)) for code in field.choices)
    editor: LineEditor | ChoiceEditor | SetEditor
    match field.type:
        case DetailType.TEXT | DetailType.NUMBER:
            editor = LineEditor()
        case DetailType.FLAG:
            editor = ChoiceEditor(((YES, yes), (NO, no)))
        case DetailType.CHOICE:
            editor = ChoiceEditor(choices)
        case DetailType.SET:
            editor = SetEditor(choices, field.called(language))
    editor.setObjectName(f"detail_{field.name}")
    return editor
