"""The recovery of one patient: the finding in words, the figure, and the assessments beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from analytics.cards.assessment_card import CardPage
from analytics.cohort.recovery_band import CohortBand
from analytics.figures.lane_changes import share_for_height, toggled, with_lane
from analytics.figures.palette import Palette
from analytics.figures.recovery_choices import LaneChoice, RecoveryChoices
from analytics.figures.spec import Figure
from analytics.records.ids import SourceFileId
from analytics.records.patient_record import PatientRecord
from analytics.summary import Phrase
from analytics.wording import Wording
from widgets.assessed_card import CardsView
from widgets.assessment_details import AssessmentDetails
from widgets.card_column import CardChips, CardColumn
from widgets.clones_cards import scrolling
from widgets.look import zoomed
from widgets.recovery_controls import Offers, RecoveryControls
from widgets.summary_label import new_summary_label, summary_text
from widgets.value_source import OlderValue, ValueFacts, ValueSource
from widgets.wrapping_row import WrappingRow
from widgets.zoomed_size import keep_zoomed_width

if TYPE_CHECKING:
    from widgets.figure_view import FigureView

PANEL_PX = 270
_NARROW_PX, _NARROW_WINDOW_PX = 880, 1040
_AS_IT_IS, _NOTHING = RecoveryChoices(), Offers()


class DrawRecovery(Protocol):
    """Makes the figure as chosen, in the colours of the window or in others."""

    def __call__(
        self, choices: RecoveryChoices, band: CohortBand | None, other: Palette | None = None
    ) -> Figure:
        """Return the figure."""


@dataclass(frozen=True, slots=True)
class RecoveryView:
    """Everything the page shows of one patient.

    Attributes:
        sentences: the finding first, in words.
        draw: makes the figure of the same record, as chosen, with the cohort's band or none.
        files: names of the files that results came from.
        as_of: the date the assessments stand for, as text; empty without dates.
        choices: what its reader wants to see, and *offers* what there is to choose from.
        band: of the own cohort; None: there is none, or with *is_band_pending* not yet.
    """

    record: PatientRecord
    sentences: tuple[tuple[Phrase, ...], ...]
    draw: DrawRecovery
    wording: Wording
    files: Mapping[SourceFileId, str]
    as_of: str
    choices: RecoveryChoices = _AS_IT_IS
    offers: Offers = _NOTHING
    band: CohortBand | None = None
    is_band_pending: bool = False


class RecoveryPage(QWidget):
    """Shows one patient's recovery; scrolls as a whole where the window is low.

    Signals:
        setting_chosen: key and value of a setting of the rule that the user wants changed.
        preset_chosen: name of the preset the user wants.
        figure_wished: a ``FigureWish`` of the figure in view.
        choices_changed: ``RecoveryChoices`` that hold from now on; the figure shows them already.
        source_requested: id of a result whose versions of before are wanted, by ``show_source``.
        input_opened: the ``InputPlace`` of a value that the user wants to go to.
        enter_wanted: the ``MissingInput`` that the user wants to enter.
    """

    setting_chosen = Signal(str, str)
    preset_chosen = Signal(str)
    choices_changed = Signal(object)
    figure_wished = Signal(object)
    source_requested = Signal(object)
    input_opened = Signal(object)
    enter_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._figure_view: FigureView | None = None
        self._shown: RecoveryView | None = None
        self._zoom_percent = 100
        self._summary = new_summary_label("summary")
        self._cards_view: CardsView | None = None
        self.chips, self.cards = CardChips(), CardColumn()
        self.chips.opened.connect(self.open_details)
        self.cards.opened.connect(self.open_details)
        self.cards.enter_wanted.connect(self.enter_wanted)
        self.details = AssessmentDetails()
        self.details.closed.connect(self.close_details)
        self.details.setting_chosen.connect(self.setting_chosen)
        self.details.preset_chosen.connect(self.preset_chosen)
        self.details.input_opened.connect(self.input_opened)
        self.details.enter_wanted.connect(self.enter_wanted)
        self.controls = RecoveryControls()
        self.controls.chosen.connect(self.choose)
        self.source = ValueSource()
        self.source.wanted.connect(self._ask_source)
        self._at_place: tuple[int, ...] = ()
        self._place = QRect()
        self._figure_place = QFrame()
        QVBoxLayout(self._figure_place).setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._figure_place)
        self._stack.addWidget(self.details)
        self._stack.currentChanged.connect(self._make_room)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._new_main(), 1)
        self._panel = self._new_panel()
        self._layout.addWidget(self._panel)
        self._make_room()

    @property
    def choices(self) -> RecoveryChoices:
        """What is shown of the patient in view."""
        return self._shown.choices if self._shown is not None else _AS_IT_IS

    def show_recovery(self, view: RecoveryView) -> None:
        """Show another patient, or the same one after a change."""
        self._summary.setText(summary_text(view.sentences))
        self._as_of.setText(self.tr("last entry {date}").format(date=view.as_of) if view.as_of else "")
        self.source.close_card()
        same = self._shown is not None and self._shown.record.patient.id == view.record.patient.id
        if not same:
            self.show_cards(None)
        self._shown = view
        self.controls.show_choices(view.choices, view.offers)
        self.controls.show_band(view.band, is_pending=view.is_band_pending)
        self._draw(keeps_view=same)

    def show_cards(self, view: CardsView | None) -> None:
        """Show the assessments of the patient in view; None: they are not known yet."""
        self._cards_view = view
        cards = view.on_page(CardPage.RECOVERY) if view is not None else ()
        self.cards.show_cards(cards, is_editable=view is not None and view.is_editable)
        self._fill_chips()
        if self._stack.currentWidget() is not self.details or self.details.shown is None:
            return
        shown = view.of_rule(self.details.shown.rule) if view is not None else None
        if shown is not None and view is not None:
            self.details.show_details(shown, view)
        elif view is None or view.is_whole:  # another patient, whom this rule says nothing of
            self._show_figure()

    @Slot(object)
    def choose(self, choices: RecoveryChoices) -> None:
        """Show the same patient as *choices* say, and announce them."""
        if self._shown is None or choices == self._shown.choices:
            return
        self._shown = replace(self._shown, choices=choices)
        self.controls.show_choices(choices, self._shown.offers)
        self.controls.show_band(self._shown.band, is_pending=self._shown.is_band_pending)
        self._draw(keeps_view=True)
        self.choices_changed.emit(choices)

    @Slot(object)
    def show_band(self, band: CohortBand | None) -> None:
        """Show the band that was still being made, behind what is in view; None: there is none."""
        if self._shown is None:
            return
        had = self._shown.band
        self._shown = replace(self._shown, band=band, is_band_pending=False)
        self.controls.show_band(band, is_pending=False)
        if band != had and self._shown.choices.has_cohort:
            self._draw(keeps_view=True)

    @Slot(object, QRect)
    def ask_sources(self, result_ids: Sequence[int], place: QRect) -> None:
        """Ask for the source of the values that stand at *place* of the figure; the first one is shown."""
        known = {result.id for result in self._shown.record.results} if self._shown is not None else set()
        self._at_place = tuple(result_id for result_id in result_ids if result_id in known)
        self._place = place
        self._ask_source(0)

    def show_source(self, result_id: int, older: Sequence[OlderValue]) -> None:
        """Show where the value asked for comes from, with its versions of before."""
        view = self._shown
        if view is None or self._figure_view is None or result_id not in self._at_place:
            return
        result = next((one for one in view.record.results if one.id == result_id), None)
        if result is not None:
            facts = ValueFacts(result, view.record, view.wording, view.files, older)
            number = self._at_place.index(result_id)
            self.source.show_value(facts, number=number, count=len(self._at_place))
            self.source.open_at(self._figure_view, self._place)

    @Slot(str, float, float)
    def _pull_lane(self, key: str, height_pt: float, room_pt: float) -> None:
        lane, view = self._lane(key), self._figure_view
        if lane is not None and view is not None and view.figure is not None:
            panels = view.figure.panels
            share = share_for_height(panels, key, lane.share, height_pt=height_pt, room_pt=room_pt)
            self._choose_lane(replace(lane, share=share))

    @Slot(str)
    def _enlarge_lane(self, key: str) -> None:
        lane = self._lane(key)
        if lane is not None:
            self._choose_lane(replace(lane, share=toggled(lane.share)))

    def _lane(self, key: str) -> LaneChoice | None:
        lanes = self._shown.choices.lanes if self._shown is not None else ()
        return next((lane for lane in lanes if lane.key == key), None)

    def _choose_lane(self, lane: LaneChoice) -> None:
        if self._shown is not None:
            choices = self._shown.choices
            self.choose(replace(choices, lanes=with_lane(choices.lanes, lane)))

    @Slot(int)
    def _ask_source(self, number: int) -> None:
        if number < len(self._at_place):
            self.source_requested.emit(self._at_place[number])

    @property
    def figure_view(self) -> "FigureView | None":
        """The view of the figure; None before there was one."""
        return self._figure_view

    @property
    def records(self) -> tuple[PatientRecord, ...]:
        """Whom the figure is drawn from."""
        return (self._shown.record,) if self._shown is not None else ()

    def drawn(self, palette: Palette) -> Figure | None:
        """Return the whole figure as it is chosen, in the colours of *palette*; None without a patient."""
        view = self._shown
        return view.draw(view.choices, view.band, palette) if view is not None else None

    def clear(self) -> None:
        """Show nobody: no word and no value of a patient stays behind."""
        self._summary.clear()
        self.show_cards(None)
        self.details.clear()
        self._shown = None
        self.controls.clear()
        self.source.clear()
        self._at_place = ()
        if self._figure_view is not None:
            self._figure_view.show_nothing()
        self._stack.setCurrentWidget(self._figure_place)

    @Slot(str)
    def open_details(self, rule: str) -> None:
        """Show what the assessment of *rule* rests on, in place of the figure."""
        view = self._cards_view
        shown = view.of_rule(rule) if view is not None else None
        if view is None or shown is None:
            return
        self.details.show_details(shown, view)
        self._stack.setCurrentWidget(self.details)
        self._area.verticalScrollBar().setValue(0)
        self.details.take_focus()

    @Slot()
    def close_details(self) -> None:
        """Show the figure again; the focus goes back to what was opened."""
        rule = self.details.shown.rule if self.details.shown is not None else ""
        self._show_figure()
        (self.cards if self._panel.isVisible() else self.chips).take_focus(rule)

    def _fill_chips(self) -> None:
        """Fill the row of chips only where it is in view."""
        view = self._cards_view
        is_wanted = view is not None and not self.chips.isHidden()
        self.chips.show_cards(view.on_page(CardPage.RECOVERY) if is_wanted and view is not None else ())

    def _show_figure(self) -> None:
        self._stack.setCurrentWidget(self._figure_place)
        self.details.clear()

    @Slot()
    def _make_room(self) -> None:
        """Let the details ask for their width only while they are in view: they never widen the figure."""
        shown = self._stack.currentWidget() is self.details
        self.controls.setVisible(not shown)
        policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
        self.details.setSizePolicy(policy, QSizePolicy.Policy.Preferred)

    def _draw(self, *, keeps_view: bool) -> None:
        view = self._shown
        if view is None:
            return
        figure = view.draw(view.choices, view.band)
        figure_view = self._view()
        if self._zoom_percent != zoomed(100):  # it draws the old figure anew
            self._zoom_percent = zoomed(100)
            figure_view.set_zoom(self._zoom_percent / 100)
        figure_view.show_figure(figure, keeps_view=keeps_view)

    def _view(self) -> "FigureView":
        """Return the figure's view, built at its first use: pyqtgraph need not be there before."""
        if self._figure_view is None:
            from widgets.figure_view import FigureView

            self._figure_view = FigureView()
            self._figure_view.wished.connect(self.figure_wished)
            self._figure_view.values_asked.connect(self.ask_sources)
            self._figure_view.lane_pulled.connect(self._pull_lane)
            self._figure_view.lane_title_double_clicked.connect(self._enlarge_lane)
            layout = self._figure_place.layout()
            if layout is not None:
                layout.addWidget(self._figure_view)
            QWidget.setTabOrder(self.controls.last, self._figure_view)  # built last, reached after them
        return self._figure_view

    def _new_main(self) -> QScrollArea:
        main = QWidget()
        main.setProperty("kind", "page")
        layout = QVBoxLayout(main)
        layout.setContentsMargins(16, 8, 12, 4)
        layout.setSpacing(5)
        layout.addWidget(self._summary)
        layout.addWidget(self.chips)
        layout.addWidget(self.controls)
        layout.addWidget(self._stack, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(main)
        self._area = area
        return area

    def _new_panel(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("kind", "panel")
        keep_zoomed_width(panel, PANEL_PX)
        title = QLabel(self.tr("Assessments"))
        title.setProperty("kind", "strong")
        self._as_of = QLabel()
        self._as_of.setProperty("kind", "hint")
        top = QWidget()
        head = WrappingRow(top, gap=10, line_gap=2)
        head.addWidget(title)
        head.addWidget(self._as_of)
        held = QWidget()
        held.setProperty("kind", "page")
        column = QVBoxLayout(held)
        column.setContentsMargins(13, 2, 10, 10)
        column.addWidget(self.cards)
        column.addStretch(1)
        area = scrolling(held)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        above = QVBoxLayout()
        above.setContentsMargins(14, 10, 14, 4)
        above.addWidget(top)
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(area, 1)
        return panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panel into a row of chips where there is no room beside the figure."""
        super().resizeEvent(event)
        narrow = self.width() < zoomed(_NARROW_PX) or self.window().width() < zoomed(_NARROW_WINDOW_PX)
        self._panel.setVisible(not narrow)
        if narrow == self.chips.isHidden():
            self.chips.setVisible(narrow)
            self._fill_chips()
