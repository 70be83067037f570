"""The lanes of a recovery as a list: which are shown, in which order, how high, log or linear."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from analytics.figures.lane_changes import Lanes, listed, moved, stepped
from analytics.figures.recovery_choices import STANDARD_LANES, LaneChoice
from analytics.figures.recovery_lane_kinds import CARE, LaneOffer
from widgets.local_text import whole_text

NAME, SCALE, HEIGHT = range(3)
_MIME = "application/x-aftercart-lane"
_Index = QModelIndex | QPersistentModelIndex


class LaneListModel(QAbstractTableModel):
    """Every lane there could be; those not measured in this record keep their place and say so.

    Signals:
        lanes_changed: the lanes as the reader wants them now.
    """

    lanes_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: Lanes = ()
        self._offers: Mapping[str, LaneOffer] = {}

    @property
    def lanes(self) -> Lanes:
        """The lanes that say something: standard, shown, or changed in some way."""
        return tuple(lane for lane in self._lanes if not _is_idle(lane))

    @property
    def counts(self) -> tuple[int, int]:
        """How many lanes of this record are shown, and how many it has."""
        known = [lane for lane in self._lanes if lane.key in self._offers]
        return sum(lane.is_shown for lane in known), len(known)

    def show_lanes(self, lanes: Sequence[LaneChoice], offers: Sequence[LaneOffer]) -> None:
        """Show *lanes*, and after them all others of *offers*; what is shown already stays as it is."""
        by_key = {offer.key: offer for offer in offers}
        if by_key == self._offers and tuple(lanes) == self.lanes:
            return
        self.beginResetModel()
        self._offers = by_key
        self._lanes = listed(lanes, by_key)
        self.endResetModel()

    def lane(self, row: int) -> LaneChoice:
        """Return the lane of a row."""
        return self._lanes[row]

    def is_log(self, row: int) -> bool:
        """Whether the lane's scale is a logarithm."""
        lane = self._lanes[row]
        offer = self._offers.get(lane.key)
        own = offer.is_log if offer is not None else False
        return own if lane.is_log is None else lane.is_log

    def can_be_log(self, row: int) -> bool:
        """Whether the lane has a logarithmic scale to choose."""
        offer = self._offers.get(self._lanes[row].key)
        return offer.can_be_log if offer is not None else False

    def can_be_sized(self, row: int) -> bool:
        """Whether the lane has a height of its own; further events are rows among the others."""
        return self._lanes[row].key != CARE

    def toggle(self, row: int) -> None:
        """Show a lane, or hide it."""
        self._change(row, replace(self._lanes[row], is_shown=not self._lanes[row].is_shown))

    def toggle_log(self, row: int) -> None:
        """Make a lane's scale a logarithm, or linear."""
        if self.can_be_log(row):
            self._change(row, replace(self._lanes[row], is_log=not self.is_log(row)))

    def resize(self, row: int, steps: int) -> None:
        """Make a lane higher, or lower for less than no steps."""
        lane = self._lanes[row]
        if self.can_be_sized(row):
            self._change(row, replace(lane, share=stepped(lane.share, steps)))

    def move(self, row: int, to: int) -> int:
        """Move a lane to another row, and return where it came to lie."""
        to = max(0, min(len(self._lanes) - 1, to))
        if to != row:
            here = QModelIndex()
            self.beginMoveRows(here, row, row, here, to + 1 if to > row else to)
            self._lanes = moved(self._lanes, self._lanes[row].key, to)
            self.endMoveRows()
            self.lanes_changed.emit(self.lanes)
        return to

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many lanes there could be."""
        return 0 if parent.isValid() else len(self._lanes)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Lane"), self.tr("Scale"), self.tr("Height"))
            return names[section] if 0 <= section < len(names) else None
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._lanes):
            return None
        lane = self._lanes[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NAME:
            return Qt.CheckState.Checked if lane.is_shown else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == HEIGHT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick in or out."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != NAME:
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let rows be ticked and dragged, and dropped between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only a lane can be dropped."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the row that is dragged."""
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].row()).encode("ascii"))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Move the row that was dragged; False, or Qt would remove it once more."""
        if data.hasFormat(_MIME):
            taken = int(data.data(_MIME).toStdString())
            to = parent.row() if parent.isValid() else row if row >= 0 else len(self._lanes)
            self.move(taken, to - 1 if to > taken and not parent.isValid() else to)
        return False

    def _change(self, row: int, lane: LaneChoice) -> None:
        if lane == self._lanes[row]:
            return
        self._lanes = (*self._lanes[:row], lane, *self._lanes[row + 1 :])
        self.dataChanged.emit(self.index(row, NAME), self.index(row, HEIGHT))
        self.lanes_changed.emit(self.lanes)

    def _text(self, row: int, column: int) -> str:
        lane, offer = self._lanes[row], self._offers.get(self._lanes[row].key)
        if column == SCALE:
            if not self.can_be_log(row):
                return ""
            return self.tr("log") if self.is_log(row) else self.tr("linear")
        if column == HEIGHT:
            share = whole_text(round(100 * lane.share))
            return self.tr("{n} %").format(n=share) if self.can_be_sized(row) else ""
        name = offer.title if offer is not None else lane.key
        if offer is None or not offer.n_results:
            return self.tr("{lane}: not measured").format(lane=name)
        return name


def _is_idle(lane: LaneChoice) -> bool:
    """Whether nothing was chosen of a lane: the record offers it, that is all."""
    return lane.key not in STANDARD_LANES and lane == LaneChoice(lane.key, is_shown=False)
