"""The list of lanes with its keys: Space shows, Alt and an arrow moves, + and − resize, Alt+L is the scale.

Letters find a lane by its name, as in any list.
"""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from widgets.lane_list_model import HEIGHT, NAME, SCALE, LaneListModel
from widgets.look import zoomed

_ROW_PX = 24
_MOST_ROWS = 12
_LEAST_PX = 350


class LaneTable(QTableView):
    """Every lane there could be; a click on a scale changes it, a row can be dragged.

    Signals:
        row_changed: another row is the current one.
    """

    row_changed = Signal()

    def __init__(self, model: LaneListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lanes")
        self.setAccessibleName(self.tr("Lanes, in the order they are drawn in"))
        self.setModel(model)
        self._lanes = model
        self.setProperty("kind", "list")
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._follow_click)
        self.selectionModel().currentRowChanged.connect(lambda: self.row_changed.emit())

    @property
    def row(self) -> int:
        """The current row; −1 where there is none."""
        return self.currentIndex().row()

    def fit(self) -> None:
        """Give every column what it needs, and the rows their height at the zoom of the window."""
        self.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for section in (SCALE, HEIGHT):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
        if self.row < 0 and self._lanes.rowCount():
            self.selectRow(0)
        self.updateGeometry()

    def move_lane(self, by: int) -> None:
        """Move the current lane up or down."""
        if self.row >= 0:
            self.selectRow(self._lanes.move(self.row, self.row + by))

    def sizeHint(self) -> QSize:
        """Return the size of all rows, at most so many that it stays a list."""
        rows = max(3, min(self._lanes.rowCount(), _MOST_ROWS))
        height = self.horizontalHeader().sizeHint().height() + rows * zoomed(_ROW_PX) + 6
        names = max((self.sizeHintForColumn(column) for column in (NAME,)), default=0)
        others = sum(
            max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
            for column in (SCALE, HEIGHT)
        )
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(names + others + bar + zoomed(24), zoomed(_LEAST_PX)), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the current lane."""
        row, alt = self.row, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case _ if row < 0:
                super().keyPressEvent(event)
            case Qt.Key.Key_Up if alt:
                self.move_lane(-1)
            case Qt.Key.Key_Down if alt:
                self.move_lane(1)
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._lanes.toggle(row)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._lanes.resize(row, 1)
            case Qt.Key.Key_Minus:
                self._lanes.resize(row, -1)
            case Qt.Key.Key_L if alt:
                self._lanes.toggle_log(row)
            case _:
                super().keyPressEvent(event)

    def _follow_click(self, index: QModelIndex) -> None:
        if index.column() == SCALE:
            self._lanes.toggle_log(index.row())
