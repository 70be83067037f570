"""A table of typed numbers: read by rows; a number that counts patients leads to them."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableView

from analytics.cohort.views.analysis_view import NumberTable
from analytics.cohort.views.cell_text import CellText
from widgets.look import zoomed
from widgets.number_delegate import NumberDelegate, text_widths
from widgets.number_table_model import NumberTableModel, Write
from widgets.row_table import read_by_rows

_ROW_PX = 24
_LEAST_NAME_PX = 150


class NumberTableView(QTableView):
    """Shows one table.

    Signals:
        picked: the ``Pick`` of the cell that was clicked, or Enter was pressed on.
        place_chosen: the place on the cursor's axis of the row that was clicked.
    """

    picked = Signal(object)
    place_chosen = Signal(float)

    def __init__(self, *, is_whole: bool = False) -> None:
        """Make an empty table; one that *is_whole* is as high as its rows and does not scroll."""
        super().__init__()
        self._is_whole = is_whole
        self._widths: list[int] | None = None
        self.setAccessibleName(self.tr("Numbers"))
        self.numbers = NumberTableModel(self)
        self.setModel(self.numbers)
        read_by_rows(self)
        self.setItemDelegate(NumberDelegate(self))
        self.setMouseTracking(True)
        self.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(False)
        self.clicked.connect(self._follow_click)
        if is_whole:
            self.setProperty("kind", "list")
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_table(self, table: NumberTable | None, write: Write) -> None:
        """Show *table*; its name is what a reader of the screen hears."""
        self.clearSpans()
        self.numbers.show_table(table, write)
        for row, column, columns in self.numbers.reasons():
            self.setSpan(row, column, 1, columns)
        self.setAccessibleName(table.title if table is not None and table.title else self.tr("Numbers"))
        self._widths = None
        if self.isVisible():
            self._fit()
        self.updateGeometry()

    def forget(self) -> None:
        """Show no table: no number stays behind."""
        self.show_table(None, lambda _: CellText(""))

    def show_place(self, place: float | None, within: float) -> None:
        """Mark the row of a place on the cursor's axis; None or none near it: no row."""
        row = self.numbers.row_at(place, within) if place is not None else None
        selection = self.selectionModel()
        selection.blockSignals(True)
        if row is None:
            self.clearSelection()
        else:
            self.selectRow(row)
        selection.blockSignals(False)
        self.viewport().update()

    @Slot(QModelIndex)
    def _follow_click(self, index: QModelIndex) -> None:
        pick, row = self.numbers.pick(index), self.numbers.row(index.row())
        if row is not None and row.at is not None:
            self.place_chosen.emit(row.at)
        if pick is not None:
            self.picked.emit(pick)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what a click does; arrows read the rows at the cursor's places."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._follow_click(self.currentIndex())
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        row = self.numbers.row(self.currentIndex().row())
        if self.currentIndex().row() != before and row is not None and row.at is not None:
            self.place_chosen.emit(row.at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what leads to patients."""
        super().mouseMoveEvent(event)
        leads = self.numbers.pick(self.indexAt(event.position().toPoint())) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the columns anew when the font changes: zooming changes it."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._widths = None
            if self.isVisible():
                self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the columns to the font they are painted with."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns over the place, or ask for room for a bar below."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Make columns as wide as their texts; what is over is shared, what is missing the names give."""
        self.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        if self._widths is None:
            self._widths = self._natural_widths()
        widths, room = list(self._widths), self.viewport().width()
        spare = room - sum(widths)
        if self._is_whole and len(widths) > 1 and spare < 0:
            widths[0] = max(widths[0] + spare, min(widths[0], zoomed(_LEAST_NAME_PX)))
        elif self._is_whole and widths:
            widths = [width + spare // len(widths) for width in widths]
            widths[0] += room - sum(widths)
        for column, width in enumerate(widths):
            if self.columnWidth(column) != width:
                self.setColumnWidth(column, width)
        self.updateGeometry()

    def _natural_widths(self) -> list[int]:
        header = self.horizontalHeader()
        texts = text_widths(self.numbers, self.font())
        return [max(width, header.sectionSizeHint(column)) for column, width in enumerate(texts)]

    def sizeHint(self) -> QSize:
        """Return the size of all rows, where the table is whole."""
        if not self._is_whole:
            return super().sizeHint()
        rows = self.numbers.rowCount() * zoomed(_ROW_PX)
        header = self.horizontalHeader()
        bar = (
            self.horizontalScrollBar().sizeHint().height() if header.length() > self.viewport().width() else 0
        )
        return QSize(header.length(), rows + header.sizeHint().height() + bar + 6)

    def minimumSizeHint(self) -> QSize:
        """Return a whole table's height in any layout."""
        return QSize(zoomed(120), self.sizeHint().height()) if self._is_whole else super().minimumSizeHint()


def new_whole_table(name: str) -> NumberTableView:
    """Return a table as high as its rows, called *name*."""
    table = NumberTableView(is_whole=True)
    table.setObjectName(name)
    return table
