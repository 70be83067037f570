"""The table behind a figure, in the figure's place until it is asked for again."""

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from analytics.figures.figure_csv import as_tabs
from analytics.figures.figure_row import FigureRow, TableWords
from analytics.wording import Wording
from widgets.figure_table_model import SORT_ROLE, FigureTableModel
from widgets.local_text import whole_text
from widgets.look import zoomed
from widgets.patient_clipboard import put_text

_ROW_PX, _WIDEST_PX = 24, 260


class FigureTable(QWidget):
    """Shows the rows of a figure; Escape, or the button, leads back to it. Ctrl+C copies what is chosen.

    Signals:
        left: the figure is wanted again.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FigureTableModel(self)
        self._rows: Sequence[FigureRow] = ()
        self._wording, self._words = Wording(), TableWords()
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(SORT_ROLE)
        self._count = QLabel()
        self._count.setObjectName("figure_table_count")
        self._count.setProperty("kind", "label")
        back = QPushButton(self.tr("Back to the figure (Esc)"))
        back.setObjectName("back_to_figure")
        back.setProperty("kind", "link")
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(back)
        self.table = self._new_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def show_rows(self, title: str, rows: Sequence[FigureRow], wording: Wording, words: TableWords) -> None:
        """Show *rows* of the figure called *title*, in its order."""
        self._rows, self._wording, self._words = rows, wording, words
        self._sorted.sort(-1)
        self.model.show_rows(rows, wording, words)
        self.table.setAccessibleName(title)
        one = len(rows) == 1
        self._count.setText(
            self.tr("1 row: every event, criterion and value that is drawn")
            if one
            else self.tr("{n} rows: every event, criterion and value that is drawn").format(
                n=whole_text(len(rows))
            )
        )
        self.table.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        self.table.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            if self.table.columnWidth(column) > zoomed(_WIDEST_PX):
                self.table.setColumnWidth(column, zoomed(_WIDEST_PX))
        if rows:
            self.table.setCurrentIndex(self._sorted.index(0, 0))

    def clear(self) -> None:
        """Show nothing: no value of a patient stays behind."""
        self._rows = ()
        self.model.show_rows((), self._wording, self._words)
        self._count.clear()

    def chosen_rows(self) -> tuple[FigureRow, ...]:
        """Return the rows that are selected, in the order they are seen."""
        indexes = self.table.selectionModel().selectedRows()
        places = sorted(indexes, key=lambda index: index.row())
        return tuple(self._rows[self._sorted.mapToSource(index).row()] for index in places)

    def _new_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("figure_table")
        table.setModel(self._sorted)
        table.setSortingEnabled(True)
        table.horizontalHeader().setSortIndicatorClearable(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        return table

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back, or copy the rows that are chosen."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            text = as_tabs(self.chosen_rows(), words=self._words, decimal_sign=self._wording.decimal_sign)
            put_text(text)
        else:
            super().keyPressEvent(event)
