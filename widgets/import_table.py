"""What becomes of every value: one line each, and below it the whole text of the one that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from widgets.import_model import ImportModel, ReportColumn, ReportedValue
from widgets.row_table import read_by_rows

_MEASURED_ROWS = 200
_WIDEST_PX = {
    ReportColumn.FILE: 160,
    ReportColumn.COLUMN: 130,
    ReportColumn.PATIENT: 130,
    ReportColumn.WHEN: 170,
    ReportColumn.WHAT: 210,
    ReportColumn.WRITTEN: 150,
    ReportColumn.STORED: 330,
    ReportColumn.BEFORE: 190,
}
_MARGIN_PX = 8


class ImportTable(QWidget):
    """The table; its texts are made for the rows in view only.

    Attributes:
        whole: the text, which the page puts where it is always in view.
    """

    def __init__(self, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._table = self._new_table()
        self.whole = QLabel()
        self.whole.setObjectName("import_whole")
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.setWordWrap(True)
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.whole.setMinimumHeight(2 * self.whole.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._table, 1)

    def show_files(self, files: Sequence[tuple[str, Sequence[ReportedValue]]], status: str | None) -> None:
        """Show the entries of *files* that have *status*; None: all."""
        self._model.show_files(files, status)
        self._begin()

    def show_status(self, status: str | None) -> None:
        """Narrow the rows to one status; None: all."""
        self._model.show_status(status)
        self._begin()

    def take_focus(self) -> None:
        """Go into the table."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        """Fit the columns to the first rows and choose the first one."""
        hidden = self._model.empty_columns()
        for column in ReportColumn:
            self._table.setColumnHidden(column, column in hidden)
            if column is not ReportColumn.WHY and column not in hidden:
                self._table.resizeColumnToContents(column)
                widest = _WIDEST_PX.get(column, self._table.columnWidth(column))
                self._table.setColumnWidth(column, min(widest, self._table.columnWidth(column)) + _MARGIN_PX)
        self._table.scrollToTop()
        if self._model.rowCount():
            first = next(column for column in ReportColumn if column not in hidden)
            self._table.setCurrentIndex(self._model.index(0, first))
        self._tell_whole()

    def _new_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("import_values")
        table.setAccessibleName(self.tr("What becomes of every value"))
        table.setModel(self._model)
        read_by_rows(table)
        table.verticalHeader().setDefaultSectionSize(22)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setResizeContentsPrecision(_MEASURED_ROWS)
        table.setMinimumHeight(150)
        table.selectionModel().currentRowChanged.connect(self._tell_whole)
        return table

    @Slot()
    def _tell_whole(self, current: QModelIndex | None = None) -> None:
        index = current if isinstance(current, QModelIndex) else self._table.currentIndex()
        self.whole.setText(self._model.whole_text(index.row()))
