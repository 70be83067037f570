"""The clones of one patient: the figure, the table of variants × samples, and what is known of each."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from analytics.cards.assessment_card import CardPage
from analytics.figures.clone_axis import count_from
from analytics.figures.clone_choices import SHOW_ALL, ClonesLook
from analytics.figures.clone_words import variant_name
from analytics.figures.clones_fish import fish_notes, has_parentage
from analytics.figures.day_zero import day_zero
from analytics.figures.palette import Palette
from analytics.figures.spec import Figure, Point
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Status
from analytics.rules.parentage import parents_of
from analytics.rules.variant_courses import Key
from widgets.assessed_card import CardsView
from widgets.assessment_details import AssessmentDetails
from widgets.card_column import CardChips
from widgets.clones_cards import ClonesCards, scrolling
from widgets.clones_controls import ClonesControls
from widgets.clones_model import ClonesModel
from widgets.clones_view import ClonesView, is_detected, offers_of
from widgets.delete_form import DeleteForm
from widgets.look import zoomed
from widgets.parentage_card import ParentageCard
from widgets.sample_form import SampleForm
from widgets.summary_label import new_summary_label, summary_text
from widgets.variants_table import VariantsTable

if TYPE_CHECKING:
    from widgets.figure_view import FigureView

_NARROW_PX, _NARROW_WINDOW_PX = 880, 1040


class ClonesPage(QWidget):
    """Figure and table show the same variant chosen; the page scrolls as a whole where the window is low.

    Signals:
        figure_wished: a ``FigureWish`` of the figure in view.
        parents_chosen: variant → its parent (None: founder), as the user wants them kept.
        sample_wanted: the user wants to enter a sample, or to go on with one.
        sample_edit_wanted: id of the stored sample to be edited.
        setting_chosen / preset_chosen: (key, value) of a setting of a rule, or a preset, that is wanted.
        input_opened: the ``InputPlace`` of a value that the user wants to go to.
        enter_wanted: the ``MissingInput`` that the user wants to enter.
    """

    figure_wished = Signal(object)
    parents_chosen = Signal(object)
    sample_wanted = Signal()
    sample_edit_wanted = Signal(object)
    setting_chosen = Signal(str, str)
    preset_chosen = Signal(str)
    input_opened = Signal(object)
    enter_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._shown: ClonesView | None = None
        self._look = ClonesLook()
        self._chosen: Key | None = None
        self._hovered: Key | None = None
        self._zoom_percent = 100
        self._figure_view: FigureView | None = None
        self.model = ClonesModel(self)
        self._summary = new_summary_label("clones_summary")
        self.controls = ClonesControls()
        self.controls.chosen.connect(self._take_look)
        self.controls.parentage_asked.connect(self._open_parentage)
        self.parentage = ParentageCard()
        self.parentage.parents_chosen.connect(self.parents_chosen)
        self._said = QLabel()
        self._said.setObjectName("clones_notes")
        self._said.setProperty("kind", "hint")
        self._said.setWordWrap(True)
        self._figure_place = _FigurePlace()
        QVBoxLayout(self._figure_place).setContentsMargins(0, 0, 0, 0)
        self._table = self._new_table()
        self._cards_view: CardsView | None = None
        self._cards = ClonesCards()
        self._is_narrow = False
        self.chips, self.cards = CardChips(), self._cards.assessments
        self.chips.opened.connect(self.open_details)
        self.cards.opened.connect(self.open_details)
        self.cards.enter_wanted.connect(self.enter_wanted)
        self.assessment = AssessmentDetails()
        self.assessment.closed.connect(self.close_details)
        self.assessment.setting_chosen.connect(self.setting_chosen)
        self.assessment.preset_chosen.connect(self.preset_chosen)
        self.assessment.input_opened.connect(self.input_opened)
        self.assessment.enter_wanted.connect(self.enter_wanted)
        self.details, self.samples = self._cards.details, self._cards.samples
        self.samples.edit_wanted.connect(self.sample_edit_wanted)
        self._add = QPushButton()
        self._add.setObjectName("add_sample")
        self._add.setToolTip(self.tr("Ctrl+Shift+S"))
        self._add.clicked.connect(self.sample_wanted)
        self.form, self.delete_form = SampleForm(), DeleteForm()
        self.show_draft_kept(is_kept=False)
        area = scrolling(self._new_main())
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        reading = QWidget()
        row = QHBoxLayout(reading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area, 1)
        row.addWidget(self._cards.side)
        self._places = QStackedWidget()
        self._reading = reading
        self._opened = scrolling(_with_margins(self.assessment))
        self._opened.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for place in (reading, self.form, self.delete_form, self._opened):
            self._places.addWidget(place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._places)
        for part in (*self._words, self._table, self._cards.side, self._add, self.chips):
            part.hide()

    @property
    def _words(self) -> tuple[QWidget, ...]:
        return (self._summary, self.controls, self._said)

    @property
    def look(self) -> ClonesLook:
        """What is looked at, and how."""
        return self._look

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
        return view.draw(self._look, palette=palette) if view is not None and view.record.samples else None

    @property
    def is_entering(self) -> bool:
        """Whether the form of a sample is in view."""
        return self._places.currentWidget() is self.form

    @Slot()
    def show_form(self) -> None:
        """Bring the form of a sample into view."""
        self._places.setCurrentWidget(self.form)

    def hide_form(self) -> None:
        """Bring figure and table back, with nothing of a sample left in the form."""
        if self._places.currentWidget() is not self._reading:
            self._places.setCurrentWidget(self._reading)
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.clear()

    def ask_to_delete(self, title: str, said: str) -> None:
        """Ask why the sample in the form is to be deleted."""
        self._places.setCurrentWidget(self.delete_form)
        self.delete_form.ask(title, said)

    def show_draft_kept(self, *, is_kept: bool) -> None:
        """Offer to begin a sample, or to go on with the one that was begun."""
        self._add.setText(self.tr("Go on with the sample…") if is_kept else self.tr("Add sample…"))

    @Slot(object)
    def show_cards(self, view: CardsView | None) -> None:
        """Show the assessments that belong to the clones; None: they are not known."""
        self._cards_view = view
        if view is not None and not self.isVisible():  # filled when it comes into view
            self.cards.clear()
            self.chips.clear()
            return
        self._fill_cards()

    def _fill_cards(self) -> None:
        view = self._cards_view
        cards = view.on_page(CardPage.CLONES) if view is not None else ()
        is_editable = view is not None and view.is_editable
        self.cards.show_cards(() if self._is_narrow else cards, is_editable=is_editable)
        self.chips.show_cards(cards if self._is_narrow else ())
        self._place_cards()
        if self._places.currentWidget() is not self._opened or self.assessment.shown is None:
            return
        shown = view.of_rule(self.assessment.shown.rule) if view is not None else None
        if shown is not None and view is not None:
            self.assessment.show_details(shown, view)
        elif view is None or view.is_whole:
            self._show_reading()

    @Slot(str)
    def open_details(self, rule: str) -> None:
        """Show what the assessment of *rule* rests on, in place of the figure."""
        view = self._cards_view
        shown = view.of_rule(rule) if view is not None else None
        if view is not None and shown is not None:
            self.assessment.show_details(shown, view)
            self._places.setCurrentWidget(self._opened)
            self._opened.verticalScrollBar().setValue(0)
            self.assessment.take_focus()

    @Slot()
    def close_details(self) -> None:
        """Show the figure again; the focus goes back to what was opened."""
        rule = self.assessment.shown.rule if self.assessment.shown is not None else ""
        self._show_reading()
        (self.chips if self._is_narrow else self.cards).take_focus(rule)

    def _show_reading(self) -> None:
        self._places.setCurrentWidget(self._reading)
        self.assessment.clear()

    @property
    def chosen(self) -> Key | None:
        """The variant chosen in figure and table."""
        return self._chosen

    def show_clones(self, view: ClonesView) -> None:
        """Show another patient, or the same one after a change."""
        same = self._shown is not None and self._shown.record.patient.id == view.record.patient.id
        self._shown = view
        if not same:
            self._look, self._chosen = replace(self._look, choices=SHOW_ALL), None
            self.parentage.close_card()
            if self._places.currentWidget() is self._opened:
                self._show_reading()
        has_samples = bool(view.record.samples)
        self._add.setVisible(view.is_editable)
        self._add.setProperty("primary", not has_samples)
        self._add.style().unpolish(self._add)
        self._add.style().polish(self._add)
        self._hovered = None
        self._summary.setText(summary_text(view.sentences))
        self._summary.setVisible(bool(view.sentences))
        self.controls.show_look(self._look, offers_of(view))
        self.controls.setVisible(has_samples)
        self.details.setVisible(bool(view.courses))
        self._place_cards()
        self._show_table()
        self._draw(keeps_view=same)

    def _show_table(self) -> None:
        """Fill table and cards as chosen; the chosen variant stays where it is still shown."""
        view = self._shown
        if view is None:
            return
        zero = day_zero(view.record, self._look.choices.zero, view.wording)
        count, choices = count_from(zero), self._look.choices
        self._table.selectionModel().blockSignals(True)
        self.model.show_courses(
            view.record, view.courses, view.wording, view.palette, choices=choices, count=count
        )
        self._table.selectionModel().blockSignals(False)
        row, has_rows = self.model.row_of(self._chosen), bool(self.model.courses)
        self._chosen = self.model.courses[row or 0].key if has_rows else None
        self.samples.show_samples(
            view.record,
            view.wording,
            view.palette,
            choices=choices,
            count=count,
            is_editable=view.is_editable,
        )
        self._table.setVisible(has_rows)
        if has_rows:
            self._table.selectRow(row or 0)
            self._table.fit()
        self._show_details()
        self._say_hidden()

    def _say_hidden(self) -> None:
        """Say what the filters hide, and what a fish plot takes for granted."""
        view, choices = self._shown, self._look.choices
        said: list[str] = []
        if view is not None and choices.is_filtered:
            samples = sum(not choices.shows_sample(sample) for sample in view.record.samples)
            variants = sum(not choices.shows_course(course) for course in view.courses)
            hidden = [
                self.tr("{n} of {all} samples").format(n=samples, all=len(view.record.samples)),
                self.tr("{n} of {all} variants").format(n=variants, all=len(view.courses)),
            ]
            said.append(self.tr("Hidden: {what}.").format(what=", ".join(hidden)))
            said.append(self.tr("Change, growth and doubling time are of all samples."))
        if view is not None and self._look.view == "fish" and has_parentage(view.record):
            said += fish_notes(view.record, view.wording, choices)
        self._said.setText(" ".join(said))
        self._said.setVisible(bool(said))

    def clear(self) -> None:
        """Show nobody: no word and no value of a patient stays behind."""
        self._shown, self._chosen, self._hovered = None, None, None
        self.model.clear()
        self._summary.clear()
        self._said.clear()
        self.controls.clear()
        self.parentage.clear()
        self.details.clear()
        self.samples.clear()
        self.hide_form()
        self.show_cards(None)
        self.assessment.clear()
        for part in (*self._words, self._table, self._cards.side, self._cards, self._add):
            part.hide()
        if self._figure_view is not None:
            self._figure_view.show_nothing()

    @Slot(object)
    def _take_look(self, look: ClonesLook) -> None:
        is_same_time = (look.view, look.choices.zero) == (self._look.view, self._look.choices.zero)
        is_same_table = look.choices == self._look.choices
        self._look = look
        if not is_same_table:
            self._show_table()
        self._say_hidden()
        self._draw(keeps_view=is_same_time)

    @Slot(object)
    def _open_parentage(self, button: QWidget) -> None:
        view = self._shown
        if view is not None:
            names = [(c.key, variant_name(c, view.wording)) for c in view.courses if is_detected(c)]
            self.parentage.open_below(button, names, parents_of(view.record.clone_parents))

    @Slot()
    def _follow_table(self, current: QModelIndex) -> None:
        if not current.isValid() or self._shown is None:
            return
        key = self.model.courses[current.row()].key
        if key != self._chosen:
            self._chosen = key
            self._show_details()
            self._draw(keeps_view=True)

    @Slot(object)
    def _follow_figure(self, point: Point) -> None:
        row = self.model.row_of(point.variant)
        if row is not None:
            self._table.selectRow(row)

    @Slot(object)
    def _follow_pointer(self, point: Point | None) -> None:
        """Show in figure and table which variant is pointed at in the figure."""
        key = point.variant if point is not None else None
        if key != self._hovered:
            self.model.show_hovered(key)
            self._hover(key)

    @Slot(QModelIndex)
    def _follow_row(self, index: QModelIndex) -> None:
        self._hover(self.model.courses[index.row()].key)

    def _hover(self, key: Key | None) -> None:
        if key == self._hovered:
            return
        self._hovered = key
        self._point_out()

    def _point_out(self) -> None:
        """Lay the variant that is pointed at over the figure; the chosen one lies there already."""
        if self._figure_view is not None:
            self._figure_view.point_out(self._hovered if self._hovered != self._chosen else None)

    def _show_details(self) -> None:
        row, view = self.model.row_of(self._chosen), self._shown
        self.details.setVisible(row is not None)
        if view is not None and row is not None:
            count = count_from(day_zero(view.record, self._look.choices.zero, view.wording))
            self.details.show_course(self.model.courses[row], view.record, view.wording, count)

    def _draw(self, *, keeps_view: bool) -> None:
        if self._shown is None:
            return
        figure = self._shown.draw(self._look, chosen=self._chosen)
        figure_view = self._view()
        if self._zoom_percent != zoomed(100):
            self._zoom_percent = zoomed(100)
            figure_view.set_zoom(self._zoom_percent / 100)
        figure_view.show_figure(figure, keeps_view=keeps_view)
        self._point_out()

    def _view(self) -> "FigureView":
        """Return the figure's view, built at its first use: pyqtgraph need not be there before."""
        if self._figure_view is None:
            from widgets.figure_view import FigureView

            self._figure_view = FigureView()
            self._figure_view.point_clicked.connect(self._follow_figure)
            self._figure_view.point_pointed_at.connect(self._follow_pointer)
            self._figure_view.installEventFilter(self)
            self._figure_view.wished.connect(self.figure_wished)
            layout = self._figure_place.layout()
            if layout is not None:
                layout.addWidget(self._figure_view)
            QWidget.setTabOrder(self.controls.last, self._figure_view)  # built last, reached after them
        return self._figure_view

    def _new_table(self) -> VariantsTable:
        table = VariantsTable(self.model)
        table.selectionModel().currentRowChanged.connect(self._follow_table)
        table.entered.connect(self._follow_row)
        table.viewport().installEventFilter(self)
        return table

    def _new_main(self) -> QWidget:
        main = QWidget()
        main.setProperty("kind", "page")
        self._column = QVBoxLayout(main)
        self._column.setContentsMargins(16, 10, 12, 8)
        self._column.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self._summary, 1)
        top.addStretch(0)
        top.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(top)
        self._column.addWidget(self.chips)
        self._column.addWidget(self.controls)
        self._column.addWidget(self._figure_place, 1)
        self._column.addWidget(self._said)
        self._column.addWidget(self._table)
        return main

    def _place_cards(self) -> None:
        has_samples = self._shown is not None and bool(self._shown.record.samples)
        is_shown = self._shown is not None and (has_samples or self._has_outcome)
        self.samples.setVisible(has_samples)
        self._cards.place(self._column, is_narrow=self._is_narrow, is_shown=is_shown)
        self.chips.setVisible(is_shown and self._is_narrow)

    @property
    def _has_outcome(self) -> bool:
        """Whether some assessment of the clones has an outcome."""
        cards = self._cards_view.on_page(CardPage.CLONES) if self._cards_view is not None else ()
        return any(one.assessment.status is not Status.NOT_EVALUABLE for one in cards)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose another variant with ↑ and ↓ in the figure; point at none once the mouse left the table."""
        if event.type() == QEvent.Type.Leave and watched is self._table.viewport():
            self._hover(None)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            view = self._figure_view
            if step is not None and watched is view and view is not None and not view.is_table:
                row = self._table.currentIndex().row() + step
                if 0 <= row < self.model.rowCount():
                    self._table.selectRow(row)
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the assessments that came while another page was in view."""
        super().showEvent(event)
        self._fill_cards()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the place of the cards, or fold the assessments into chips."""
        super().resizeEvent(event)
        was_narrow = self._is_narrow
        narrow_window = self.window().width() < zoomed(_NARROW_WINDOW_PX)
        self._is_narrow = self.width() < zoomed(_NARROW_PX) or narrow_window
        if was_narrow != self._is_narrow:
            self._fill_cards()
        self._place_cards()


def _with_margins(widget: QWidget) -> QWidget:
    place = QWidget()
    place.setProperty("kind", "page")
    layout = QVBoxLayout(place)
    layout.setContentsMargins(16, 10, 16, 10)
    layout.addWidget(widget)
    return place


class _FigurePlace(QFrame):
    """Asks for the least height of the figure, not for what a graphics view hints at; takes what is left."""

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSizeHint()
