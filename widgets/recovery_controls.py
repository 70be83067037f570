"""The row above a recovery: axis, day 0, cohort band and lanes; it wraps where it is narrow."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from analytics.cohort.recovery_band import LEAST_PATIENTS, CohortBand
from analytics.figures.day_zero import ZeroOffer
from analytics.figures.recovery_choices import AxisKind, RecoveryChoices
from analytics.figures.recovery_lane_kinds import LaneOffer
from widgets.choice_box import ShortChoiceBox
from widgets.labelled import labelled
from widgets.lane_menu import LaneMenu
from widgets.local_text import whole_text
from widgets.segments import Segments
from widgets.wrapping_row import WrappingRow

AXES: tuple[AxisKind, ...] = ("two_scale", "linear", "log_day", "calendar")
_MOST_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Offers:
    """What there is to choose from for one patient.

    Attributes:
        zeros: what can be day 0; the record's own comes first.
        lanes: what can be shown.
        domain: co-stimulatory domain the patient is compared within; None where there is none.
        axes: kinds of axis that can be drawn of this record.
    """

    zeros: tuple[ZeroOffer, ...] = ()
    lanes: tuple[LaneOffer, ...] = ()
    domain: str | None = None
    axes: tuple[AxisKind, ...] = AXES


class RecoveryControls(QFrame):
    """Shows what was chosen and says what is wanted instead.

    Signals:
        chosen: ``RecoveryChoices`` as the reader wants them now.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recovery_controls")
        self._choices = RecoveryChoices()
        self._offers = Offers()
        names = (self.tr("Two-scale"), self.tr("Linear"), self.tr("Log days"), self.tr("Calendar"))
        self._axis = Segments(self.tr("Axis"), list(zip(AXES, names, strict=True)))
        self._axis.setObjectName("axis_kind")
        self._axis.chosen.connect(self._take_axis)
        self._zero = self._new_box("day_zero", self.tr("Day 0"))
        self._zero.activated.connect(self._take_zero)
        self._band = self._new_box("cohort_band", self.tr("Band of the own cohort"))
        self._band.activated.connect(self._take_band)
        self._lanes = QPushButton()
        self._lanes.setObjectName("lanes_button")
        self._lanes.setProperty("kind", "control")
        self._lanes.clicked.connect(self.open_lanes)
        self.menu = LaneMenu()
        self.menu.lanes_changed.connect(self._take_lanes)
        self.menu.ranges_chosen.connect(self._take_ranges)
        self.menu.reset_requested.connect(self._reset_lanes)
        row = WrappingRow(self, gap=8)
        for name, control in (
            ("", self._axis),
            (self.tr("Day 0"), self._zero),
            (self.tr("Own cohort"), self._band),
            ("", self._lanes),
        ):
            row.addWidget(labelled(name, control))

    @property
    def last(self) -> QWidget:
        """The control that Tab reaches last."""
        return self._lanes

    @property
    def choices(self) -> RecoveryChoices:
        """What holds."""
        return self._choices

    def show_choices(self, choices: RecoveryChoices, offers: Offers) -> None:
        """Show what holds and what else there is, without announcing it."""
        self._choices, self._offers = choices, offers
        self._axis.show_choice(choices.axis)
        self._axis.show_offered(offers.axes)
        self._zero.clear()
        for zero in offers.zeros:
            self._zero.addItem(zero.label)
        zeros = [zero.choice for zero in offers.zeros]
        self._zero.setCurrentIndex(zeros.index(choices.zero) if choices.zero in zeros else 0)
        self._zero.setEnabled(len(zeros) > 1)
        self._zero.setToolTip(self._zero.currentText())
        self.menu.show_lanes(choices.lanes, offers.lanes, has_ranges=choices.has_ranges)
        self._count_lanes()

    def show_band(self, band: CohortBand | None, *, is_pending: bool) -> None:
        """Say which band there is and of how many, or why there is none."""
        domain, box = self._offers.domain, self._band
        box.clear()
        if band is not None and any(band.analytes.values()):
            words = self.tr("{domain}, n = {n}")
            box.addItem(words.format(domain=band.domain, n=whole_text(band.n)), True)
        elif is_pending and domain is not None:
            box.addItem(self.tr("{domain} …").format(domain=domain), True)
        elif domain is None:
            box.addItem(self.tr("domain unknown"), False)
        else:
            words = self.tr("none: under {n} with {domain}")
            box.addItem(words.format(n=LEAST_PATIENTS, domain=domain), False)
        if box.itemData(0):
            box.addItem(self.tr("none"), False)
            box.setCurrentIndex(0 if self._choices.has_cohort else 1)
        box.setEnabled(box.count() > 1)
        box.setToolTip(box.currentText())

    def clear(self) -> None:
        """Offer nothing: no event of a patient stays behind."""
        self.menu.close_card()
        self.show_choices(replace(self._choices, zero=None), Offers())
        self._band.clear()
        self._band.setToolTip("")

    @Slot()
    def open_lanes(self) -> None:
        """Open the list of lanes."""
        if self._lanes.isVisible() and self._lanes.isEnabled():
            self.menu.open_below(self._lanes)

    @Slot()
    def open_zeros(self) -> None:
        """Open the list of what can be day 0."""
        if self._zero.isVisible() and self._zero.isEnabled():
            self._zero.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._zero.showPopup()

    @Slot(str)
    def _take_axis(self, axis: AxisKind) -> None:
        self._choose(replace(self._choices, axis=axis))

    @Slot(int)
    def _take_zero(self, row: int) -> None:
        self._choose(replace(self._choices, zero=self._offers.zeros[row].choice))

    @Slot(int)
    def _take_band(self, row: int) -> None:
        self._choose(replace(self._choices, has_cohort=bool(self._band.itemData(row))))

    @Slot(bool)
    def _take_ranges(self, has_ranges: bool) -> None:
        self._choose(replace(self._choices, has_ranges=has_ranges))

    @Slot(object)
    def _take_lanes(self, lanes: object) -> None:
        if isinstance(lanes, tuple):
            self._choose(replace(self._choices, lanes=lanes))

    @Slot()
    def _reset_lanes(self) -> None:
        fresh = RecoveryChoices()
        self._choose(replace(self._choices, lanes=fresh.lanes, has_ranges=fresh.has_ranges))

    def _choose(self, choices: RecoveryChoices) -> None:
        if choices != self._choices:
            self._choices = choices
            self.chosen.emit(choices)

    def _count_lanes(self) -> None:
        shown, known = self.menu.model.counts
        self._lanes.setText(self.tr("Lanes: {shown} of {all}").format(shown=shown, all=known))
        self._lanes.setEnabled(known > 0)

    def _new_box(self, name: str, said: str) -> ShortChoiceBox:
        box = ShortChoiceBox(_MOST_LETTERS)
        box.setObjectName(name)
        box.setAccessibleName(said)
        return box
