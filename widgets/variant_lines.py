"""The variants of a sample: those the patient is known to have, and lines for new ones, with their notes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from widgets.answer_note import AnswerNote
from widgets.look import zoomed
from widgets.typed_line import TypedLine

_AMOUNT_PX = 150


class KnownRows(QWidget):
    """One row a known variant: its name, what the last sample said, and a field for this one.

    Signals:
        edited: something was typed.
        went_past: the user went on from the last field.
    """

    edited = Signal()
    went_past = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[TypedLine] = []
        self.notes: list[AnswerNote] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return _stops(self.fields, self.notes)

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show a field for each (name, what was last)."""
        _empty(self._grid)
        self.fields, self.notes = [], []
        for n, (name, last) in enumerate(rows):
            label, said = QLabel(name), QLabel(last)
            label.setProperty("kind", "strong")
            said.setProperty("kind", "label")
            for text in (label, said):
                text.setTextFormat(Qt.TextFormat.PlainText)
                text.setWordWrap(True)
            field, note = TypedLine(), AnswerNote(f"known_{n}")
            field.setObjectName(f"known_{n}")
            field.setAccessibleName(self.tr("{variant}, now").format(variant=name))
            field.setPlaceholderText(self.tr("4.4 %, nd, nc"))
            field.setFixedWidth(zoomed(_AMOUNT_PX))
            label.setBuddy(field)
            self._connect(n, field, note)
            self._grid.addWidget(label, 2 * n, 0)
            self._grid.addWidget(field, 2 * n, 1)
            self._grid.addWidget(said, 2 * n, 2)
            self._grid.addWidget(note, 2 * n + 1, 0, 1, 3)
            self.fields.append(field)
            self.notes.append(note)
        self.setVisible(bool(rows))

    def _connect(self, n: int, field: TypedLine, note: AnswerNote) -> None:
        field.textChanged.connect(lambda _: self.edited.emit())
        field.went_on.connect(lambda: self._go(n + 1))
        field.went_back.connect(lambda: self._go(n - 1))
        field.offer_wanted.connect(note.take_offer)
        note.offer_taken.connect(field.setText)

    def _go(self, n: int) -> None:
        if n >= len(self.fields):
            self.went_past.emit()
        elif n >= 0:
            self.fields[n].setFocus(Qt.FocusReason.TabFocusReason)
            self.fields[n].selectAll()


class NewLines(QWidget):
    """Lines for variants, one each; there is always an empty one at the end.

    Signals:
        edited: something was typed or pasted.
        grown: there is another line.
        went_before: the user went back from the first line.
    """

    edited = Signal()
    grown = Signal()
    went_before = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[TypedLine] = []
        self.notes: list[AnswerNote] = []
        self._is_filling = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines as typed, without empty ones at the end."""
        texts = [field.text() for field in self.fields]
        while texts and not texts[-1].strip():
            texts.pop()
        return tuple(texts)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return _stops(self.fields, self.notes)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show *lines*, and an empty one."""
        self._is_filling = True
        _empty(self._column)
        self.fields, self.notes = [], []
        for text in (*lines, ""):
            self._add(text)
        self._is_filling = False

    def start(self) -> None:
        """Go to the first empty line."""
        self._go(next(n for n, field in enumerate(self.fields) if not field.text().strip()))

    def _add(self, text: str) -> None:
        n = len(self.fields)
        field, note = TypedLine(text), AnswerNote(f"line_{n}")
        field.setObjectName(f"line_{n}")
        field.setAccessibleName(self.tr("Variant {n}").format(n=n + 1))
        field.setPlaceholderText(self.tr("TP53 c.524G>A p.R175H 4.4 %") if n == 0 else "")
        field.textChanged.connect(self._note_edit)
        field.went_on.connect(lambda: self._go(n + 1))
        field.went_back.connect(lambda: self._go(n - 1))
        field.offer_wanted.connect(note.take_offer)
        field.block_pasted.connect(lambda block: self._take_block(n, block))
        note.offer_taken.connect(field.setText)
        self._column.addWidget(field)
        self._column.addWidget(note)
        field.show()  # now, not with the next event: the cursor may go there at once
        self.fields.append(field)
        self.notes.append(note)

    @Slot()
    def _note_edit(self) -> None:
        if self._is_filling:
            return
        if self.fields[-1].text().strip():
            self._add("")
            self.grown.emit()
        self.edited.emit()

    def _take_block(self, n: int, block: str) -> None:
        """Put each line of *block* on a line of its own, from line *n* on."""
        lines = [line.rstrip() for line in block.splitlines() if line.strip(" \t;,|")]
        texts = [field.text() for field in self.fields]
        before = texts[: n + 1] if texts[n].strip() else texts[:n]
        whole = [*before, *lines, *texts[n + 1 :]]
        while whole and not whole[-1].strip():
            whole.pop()
        self.show_lines(whole)
        self.grown.emit()
        self.start()
        self.edited.emit()

    def _go(self, n: int) -> None:
        if n < 0:
            self.went_before.emit()
        elif n < len(self.fields):
            self.fields[n].setFocus(Qt.FocusReason.TabFocusReason)


def _stops(fields: Sequence[TypedLine], notes: Sequence[AnswerNote]) -> list[QWidget]:
    return [stop for field, note in zip(fields, notes, strict=True) for stop in (field, note.link)]


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
