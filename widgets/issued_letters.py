"""The letters that left the house: opened as they were sent, printed again, corrected by a new one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from analytics.records.ids import LetterId
from widgets.issued_letters_model import BY, TO, IssuedLetter, IssuedLettersModel
from widgets.letter_changes_words import change_sentences
from widgets.look import zoomed
from widgets.row_table import read_by_rows
from widgets.wrapping_row import WrappingRow

_ROW_PX = 24
_MOST_LINES = 40


class IssuedLetters(QWidget):
    """A table of letters; what is known of the chosen one stands below.

    Signals:
        opened: id of the letter to be shown as it was sent.
        print_requested / save_requested / correct_requested: id of the letter.
    """

    opened = Signal(object)
    print_requested = Signal(object)
    save_requested = Signal(object)
    correct_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = IssuedLettersModel(self)
        self._chosen: LetterId | None = None
        self._is_editable = False
        self._nothing = QLabel(self.tr("No letter yet. What is issued is kept here as it was sent."))
        self._nothing.setObjectName("no_letters")
        self._nothing.setProperty("kind", "label")
        self._nothing.setWordWrap(True)
        self._table = self._new_table()
        self._since = QLabel()
        self._since.setObjectName("since_issued")
        self._since.setProperty("kind", "strong")
        self._since.setWordWrap(True)
        self._differences = QLabel()
        self._differences.setObjectName("differences")
        self._differences.setTextFormat(Qt.TextFormat.PlainText)
        self._differences.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._differences.setWordWrap(True)
        self._print = self._button(self.tr("Print again"), "print_issued", self.print_requested)
        self._save = self._button(self.tr("Save PDF…"), "save_issued", self.save_requested)
        self._correct = self._button(
            self.tr("Correct this letter…"), "correct_issued", self.correct_requested
        )
        self._note = QLabel(
            self.tr(
                "An issued letter is never changed or undone. A correction is a new letter that names it."
            )
        )
        self._note.setProperty("kind", "hint")
        self._note.setWordWrap(True)
        self._buttons = QWidget()
        row = WrappingRow(self._buttons, gap=8)
        for button in (self._print, self._save, self._correct):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(8)
        for widget in (
            self._nothing, self._table, self._buttons, self._since, self._differences, self._note,
        ):  # fmt: skip
            layout.addWidget(widget)
        layout.addStretch(1)
        self.show_letters((), is_editable=False)

    @property
    def chosen(self) -> LetterId | None:
        """The letter chosen in the table."""
        return self._chosen

    def show_letters(self, letters: Sequence[IssuedLetter], *, is_editable: bool) -> None:
        """Show *letters*; the one chosen before stays chosen where it is still there."""
        self._is_editable = is_editable
        selection = self._table.selectionModel()
        selection.blockSignals(True)
        self.model.show_letters(letters)
        selection.blockSignals(False)
        there = bool(letters)
        for widget in (self._table, self._buttons, self._since, self._differences, self._note):
            widget.setVisible(there)
        self._nothing.setVisible(not there)
        if not there:
            self._chosen = None
            self._since.clear()
            self._differences.clear()
            return
        self._fit()
        self.show_chosen(self.model.letter(self.model.row_of(self._chosen) or 0).id)

    def choose(self, letter_id: LetterId) -> None:
        """Choose a letter, also one that is yet to come into the list."""
        self._chosen = letter_id
        self.show_chosen(letter_id)

    def show_chosen(self, letter_id: LetterId) -> None:
        """Choose a letter, without opening it."""
        row = self.model.row_of(letter_id)
        if row is None:
            return
        self._chosen = letter_id
        selection = self._table.selectionModel()
        selection.blockSignals(True)
        self._table.selectRow(row)
        selection.blockSignals(False)
        self._table.viewport().update()
        self._tell()

    @Slot()
    def _follow(self) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            self._chosen = self.model.letter(index.row()).id
            self._tell()
            self.opened.emit(self._chosen)

    def _tell(self) -> None:
        row = self.model.row_of(self._chosen)
        if row is None:
            return
        letter = self.model.letter(row)
        sentences = change_sentences(letter.changes)
        self._since.setText(
            self.tr("Data changed since this letter was issued:")
            if sentences
            else self.tr("The data this letter was made from have not changed.")
        )
        lines = [f"• {sentence}" for sentence in sentences[:_MOST_LINES]]
        if len(sentences) > _MOST_LINES:
            lines.append(self.tr("… and {n} more, see History.").format(n=len(sentences) - _MOST_LINES))
        notes = [
            self.tr("Corrects {number}.").format(number=letter.corrects) if letter.corrects else "",
            self.tr("Corrected by {number}.").format(number=letter.corrected_by)
            if letter.corrected_by
            else "",
        ]
        self._differences.setText("\n".join([*filter(None, notes), *lines]))
        self._differences.setVisible(bool(self._differences.text()))
        self._correct.setEnabled(self._is_editable)
        self._correct.setToolTip("" if self._is_editable else self.tr("The clinic is open for reading only."))

    def _fit(self) -> None:
        self._table.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        header = self._table.horizontalHeader()
        bar = self._table.horizontalScrollBar().sizeHint().height()
        rows = min(self.model.rowCount(), 8) * zoomed(_ROW_PX)
        self._table.setFixedHeight(header.sizeHint().height() + rows + bar + 6)
        self._table.resizeColumnsToContents()
        for column in (TO, BY):
            self._table.setColumnWidth(column, min(self._table.columnWidth(column), zoomed(180)))

    def _button(self, text: str, name: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda: signal.emit(self._chosen))
        return button

    def _new_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("issued_letters")
        table.setAccessibleName(self.tr("Issued letters"))
        table.setModel(self.model)
        read_by_rows(table)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setStretchLastSection(True)
        table.selectionModel().currentRowChanged.connect(self._follow)
        return table
