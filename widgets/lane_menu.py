"""What opens under *Lanes*: the list of lanes, buttons for all that can be done to one, and reset."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from analytics.figures.lane_changes import Lanes
from analytics.figures.recovery_choices import LaneChoice
from analytics.figures.recovery_lane_kinds import LaneOffer
from widgets.lane_list_model import LaneListModel
from widgets.lane_table import LaneTable
from widgets.overlay_card import OverlayCard
from widgets.wrapping_row import WrappingRow


class LaneMenu(OverlayCard):
    """Every change is drawn at once; Escape or a click elsewhere closes it.

    Signals:
        lanes_changed: the lanes as the reader wants them now.
        ranges_chosen: whether reference ranges are drawn.
        reset_requested: lanes, heights and scales as they are without any choice.
    """

    lanes_changed = Signal(object)
    ranges_chosen = Signal(bool)
    reset_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent)
        self.setObjectName("lane_menu")
        self.setAccessibleName(self.tr("Lanes"))
        self.model = LaneListModel(self)
        self.model.lanes_changed.connect(self.lanes_changed)
        self.model.dataChanged.connect(self._name_scale)
        self._table = LaneTable(self.model)
        self._table.row_changed.connect(self._name_scale)
        self._ranges = QCheckBox(self.tr("Reference ranges"))
        self._ranges.setObjectName("lane_ranges")
        self._ranges.clicked.connect(self.ranges_chosen)
        self._hint = QLabel(self.tr("Drag a row, or a lane’s lower edge in the figure."))
        self._hint.setProperty("kind", "hint")
        self._hint.setWordWrap(True)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._table, 1)
        layout.addLayout(self._new_buttons())
        layout.addWidget(self._ranges)
        layout.addWidget(self._hint)

    def show_lanes(
        self, lanes: Sequence[LaneChoice], offers: Sequence[LaneOffer], *, has_ranges: bool
    ) -> None:
        """Show what holds, without announcing it."""
        self.model.show_lanes(lanes, offers)
        self._ranges.setChecked(has_ranges)
        self._table.fit()
        self._name_scale()

    def open_below(self, button: QWidget) -> None:
        """Open under the button that asked."""
        self._table.fit()
        self.open_beside(button, QRect(0, 0, button.width(), button.height()), focus=self._table)

    @property
    def lanes(self) -> Lanes:
        """The lanes as they are in the list."""
        return self.model.lanes

    def _new_buttons(self) -> WrappingRow:
        row = WrappingRow(gap=6)
        self._scale = self._new_button(
            "lane_scale", self.tr("Log"), self.tr("Log or linear scale (Alt+L)"), self.model.toggle_log
        )
        for button in (
            self._new_button(
                "lane_up", self.tr("Up"), self.tr("Move the lane up (Alt+Up)"),
                lambda _: self._table.move_lane(-1),
            ),
            self._new_button(
                "lane_down", self.tr("Down"), self.tr("Move the lane down (Alt+Down)"),
                lambda _: self._table.move_lane(1),
            ),
            self._scale,
            self._new_button(
                "lane_lower", self.tr("Lower"), self.tr("Make the lane lower (−)"),
                lambda lane: self.model.resize(lane, -1),
            ),
            self._new_button(
                "lane_higher", self.tr("Higher"), self.tr("Make the lane higher (+)"),
                lambda lane: self.model.resize(lane, 1),
            ),
        ):  # fmt: skip
            row.addWidget(button)
        reset = QPushButton(self.tr("Reset"))
        reset.setObjectName("lanes_reset")
        reset.setToolTip(self.tr("The lanes, heights and scales of before any choice"))
        reset.clicked.connect(self.reset_requested)
        row.addWidget(reset)
        return row

    def _new_button(self, name: str, text: str, tip: str, act: Callable[[int], object]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: act(self._table.row) if self._table.row >= 0 else None)
        return button

    @Slot()
    def _name_scale(self) -> None:
        row = self._table.row
        is_row = 0 <= row < self.model.rowCount()
        self._scale.setText(self.tr("Linear") if is_row and self.model.is_log(row) else self.tr("Log"))
        self._scale.setEnabled(is_row and self.model.can_be_log(row))
