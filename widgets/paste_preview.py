"""What a pasted block would enter at the visit, line by line, before anything is stored."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from analytics.visits.pasted_values import PastedValue, PasteStatus
from widgets.look import set_kind, zoomed
from widgets.paste_model import PasteColumn, PasteModel
from widgets.row_table import read_by_rows

_SIZE = QSize(980, 520)
_WIDEST_PX = {PasteColumn.LINE: 300, PasteColumn.ANALYTE: 170, PasteColumn.STORED: 150, PasteColumn.NOW: 120}


class PastePreview(QDialog):
    """Shows the lines; Enter enters what can be entered, Escape nothing.

    Signals:
        enter_requested: the values whose texts go into their fields, as one step.
    """

    enter_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paste_preview")
        self.setWindowTitle(self.tr("Paste values"))
        self._values: Sequence[PastedValue] = ()
        self.model = PasteModel(self)
        self._title = QLabel()
        self._title.setObjectName("paste_title")
        self._title.setProperty("kind", "title")
        self._said = QLabel()
        self._said.setObjectName("paste_said")
        self._said.setWordWrap(True)
        self._warning = QLabel()
        self._warning.setObjectName("paste_warning")
        self._warning.setProperty("kind", "warn")
        self._warning.setWordWrap(True)
        self._warning.hide()
        self._table = self._new_table()
        self._enter = QPushButton()
        self._enter.setObjectName("paste_enter")
        self._enter.setProperty("primary", True)
        self._enter.setDefault(True)
        self._enter.clicked.connect(self._announce)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("paste_cancel")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._enter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        for widget in (self._title, self._said, self._warning):
            layout.addWidget(widget)
        layout.addWidget(self._table, 1)
        layout.addLayout(buttons)
        self.resize(QSize(zoomed(_SIZE.width()), zoomed(_SIZE.height())))

    def show_values(self, values: Sequence[PastedValue], *, visit: str, warning: str = "") -> None:
        """Show what becomes of the lines.

        Args:
            values: all lines of the block.
            visit: of when the visit is, in words.
            warning: what the user should know about the whole block, such as another date in it.
        """
        self._values = values
        self.model.show_values(values)
        self._title.setText(self.tr("Paste into the visit of {visit}").format(visit=visit))
        self._said.setText(self._counts())
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        entered = sum(value.goes_in for value in values)
        self._enter.setText(
            self.tr("Enter 1 value") if entered == 1 else self.tr("Enter {n} values").format(n=entered)
        )
        self._enter.setEnabled(entered > 0)
        for column in PasteColumn:
            if column is not PasteColumn.WHY:
                self._table.resizeColumnToContents(column)
                widest = zoomed(_WIDEST_PX.get(column, 400))
                self._table.setColumnWidth(column, min(widest, self._table.columnWidth(column)) + 8)
        if values:
            self._table.setCurrentIndex(self.model.index(0, 0))
        (self._enter if entered else self._table).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, text: str) -> None:
        """Say why nothing was entered; the lines stay."""
        self._warning.setText(text)
        set_kind(self._warning, "crit")
        self._warning.show()

    def _counts(self) -> str:
        number = Counter(value.status for value in self._values)
        sentences = {
            PasteStatus.NEW: self.tr("new: {n}"),
            PasteStatus.CHANGED: self.tr("changed: {n}"),
            PasteStatus.UNCHANGED: self.tr("unchanged: {n}"),
            PasteStatus.ASKED: self.tr("to check in its field: {n}"),
            PasteStatus.REFUSED: self.tr("refused: {n}"),
            PasteStatus.LEFT_OUT: self.tr("lines without an analyte: {n}"),
        }
        return " · ".join(text.format(n=number[s]) for s, text in sentences.items() if number[s])

    def _new_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("paste_lines")
        table.setAccessibleName(self.tr("What becomes of every line"))
        table.setModel(self.model)
        read_by_rows(table)
        table.verticalHeader().setDefaultSectionSize(zoomed(22))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setStretchLastSection(True)
        return table

    @Slot()
    def _announce(self) -> None:
        self.enter_requested.emit(tuple(value for value in self._values if value.goes_in))
