"""The table of variants × samples: as high as its rows, its columns as wide as there is room for."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionHeader,
    QTableView,
    QWidget,
)

from widgets.clones_model import MEASURES, ClonesModel
from widgets.look import zoomed
from widgets.sign_delegate import SignDelegate

_ROW_PX = 24
_LEAST_NAME_PX, _WIDEST_NAME_PX = 120, 300


class SampleHeader(QHeaderView):
    """Keeps the shape of a sample's material beside its day: further left it would seem the neighbour's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._is_bare = False
        self.setProperty("kind", "narrow")
        self.setSectionsClickable(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the ground of a wide section, and its shape and words together at its right."""
        spare = rect.width() - self.sectionSizeHint(section)
        if spare > 0 and section > 0:
            self._is_bare = True
            super().paintSection(painter, rect, section)
            self._is_bare = False
            rect = rect.adjusted(spare, 0, 0, 0)
        super().paintSection(painter, rect, section)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        """Leave shape and words out where only the ground is wanted."""
        super().initStyleOptionForIndex(option, section)
        if self._is_bare:
            option.text, option.icon = "", QIcon()


class VariantsTable(QTableView):
    """One row is chosen at a time; the page scrolls, not the table in it."""

    def __init__(self, model: ClonesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = model
        self._fitted_px = 0
        self.setObjectName("variants")
        self.setAccessibleName(self.tr("Variants by sample, VAF in per cent"))
        self.setHorizontalHeader(SampleHeader(self))
        self.setModel(model)
        self.setItemDelegate(SignDelegate(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def fit(self) -> None:
        """Give the table its whole height, its numbers the width of their words and the variant the rest.

        Of a wide window the variant takes no more than the eye can cross; then the samples share. Where even
        the words want more than there is, long heads give way first, then long names: each is whole in its
        tooltip.
        """
        self._fitted_px = self.width()
        header = self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        self.resizeColumnsToContents()
        words = header.sectionSize(0)
        room = self._room_beside_numbers()
        if room < words:
            self._shorten_heads(words - room)
            room = self._room_beside_numbers()
        name = max(min(room, max(words, zoomed(_WIDEST_NAME_PX))), min(words, zoomed(_LEAST_NAME_PX)))
        header.resizeSection(0, name)
        self._share(room - name)
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn if name > room else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setHorizontalScrollBarPolicy(policy)
        bar = self.horizontalScrollBar().sizeHint().height() if name > room else 0
        rows = self._shown.rowCount() * zoomed(_ROW_PX)
        self.setFixedHeight(header.sizeHint().height() + rows + bar + 2 * self.frameWidth() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew where the width changed: also when a scroll bar beside the page came or went."""
        super().resizeEvent(event)
        if self.width() != self._fitted_px and self._shown.rowCount():
            self.fit()

    def _room_beside_numbers(self) -> int:
        numbers = map(self.horizontalHeader().sectionSize, range(1, self._shown.columnCount()))
        return self.width() - 2 * self.frameWidth() - sum(numbers)

    def _shorten_heads(self, wanted: int) -> None:
        """Take up to *wanted* pixels from columns whose head is wider than what stands below it."""
        header, count = self.horizontalHeader(), self._shown.columnCount()
        for column in range(count - MEASURES, count):
            given = min(wanted, max(header.sectionSize(column) - self.sizeHintForColumn(column), 0))
            header.resizeSection(column, header.sectionSize(column) - given)
            wanted -= given

    def _share(self, spare: int) -> None:
        """Divide *spare* pixels among the columns of numbers, to the last one."""
        header, count = self.horizontalHeader(), self._shown.columnCount() - 1
        for n in range(count if spare > 0 else 0):
            more = spare * (n + 1) // count - spare * n // count
            header.resizeSection(n + 1, header.sectionSize(n + 1) + more)
