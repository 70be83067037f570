"""The table of variants × samples: as high as its rows, its columns as wide as there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from widgets.clones_model import MEASURES, ClonesModel
from widgets.look import zoomed
from widgets.sign_delegate import SignDelegate

_ROW_PX = 24


class VariantsTable(QTableView):
    """One row is chosen at a time; the page scrolls, not the table in it."""

    def __init__(self, model: ClonesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = model
        self.setObjectName("variants")
        self.setAccessibleName(self.tr("Variants by sample, VAF in per cent"))
        self.setModel(model)
        self.setItemDelegate(SignDelegate(self))
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
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
        """Give the table its whole height, and its sample columns what is left of the width."""
        header = self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        self.resizeColumnsToContents()
        columns = self._shown.columnCount()
        stretched = columns - MEASURES - 1
        for section in range(columns):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
        wanted = sum(header.sectionSize(section) for section in range(columns))
        spare = self.viewport().width() - wanted
        for section in range(1, stretched + 1) if spare > 0 else ():
            header.resizeSection(section, header.sectionSize(section) + spare // max(stretched, 1))
        bar = self.horizontalScrollBar().sizeHint().height() if spare < 0 else 0
        rows = self._shown.rowCount() * zoomed(_ROW_PX)
        self.setFixedHeight(header.sizeHint().height() + rows + bar + 2 * self.frameWidth() + 4)
