"""The cohort: choose whom and what, see the figure with its numbers, and go to the patients behind them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from analytics.charts.chart import Pick
from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.population import PopulationChoices
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView
from widgets.cohort_choices import CohortChoices
from widgets.cohort_entries import Entry, Tab, tabs_of
from widgets.cohort_figure import CohortFigure, new_scroll_area
from widgets.cohort_head import CohortHead
from widgets.cohort_panel import CohortPanel
from widgets.cohort_population_card import PopulationCount
from widgets.cohort_side import CohortSide
from widgets.figure_wish import FigureWish
from widgets.look import zoomed
from widgets.number_table_model import Write
from widgets.picked_patients import PickedPatient, PickedPatients
from widgets.problem_banner import ProblemBanner
from widgets.working_veil import WorkingVeil
from widgets.zoomed_size import keep_zoomed_width

SIDE_PX = 352
_SIDE_BELOW_PX, _PANEL_AWAY_PX = 1130, 760
_SAME_PLACE = 0.02
"""Share of a month by which a row and the cursor may differ and still be the same place."""


@dataclass(frozen=True, slots=True)
class CohortAnswer:
    """What the page shows for a question.

    Attributes:
        choices: what it answers.
        view: None: nobody is in the cohort.
        write: writes the cells of its tables.
    """

    choices: CohortChoices
    count: PopulationCount
    view: AnalysisView | None
    write: Write


class CohortPage(QWidget):
    """Shows the cohort and announces what is asked of it.

    Signals:
        asked: the ``CohortChoices`` that are to be answered.
        stopped: the reader does not want to wait for the answer.
        retried: the same is to be answered again.
        picked: the ``Pick`` whose patients are wanted.
        patient_opened: id of a patient of the list.
        list_requested: the ``Pick`` that is to be seen in the list of patients.
        figure_wished: a ``FigureWish`` of the figure in view, but for the table.
        figure_export_requested / table_export_requested / bundle_requested / script_requested: a file.
    """

    asked = Signal(object)
    stopped = Signal()
    retried = Signal()
    picked = Signal(object)
    patient_opened = Signal(object)
    list_requested = Signal(object)
    figure_wished = Signal(object)
    figure_export_requested = Signal()
    table_export_requested = Signal()
    bundle_requested = Signal()
    script_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._tabs: tuple[Tab, ...] = ()
        self._by_entry: dict[str, CohortChoices] = {}
        self._entry_of_tab: dict[str, str] = {}
        self._population = PopulationChoices()
        self._pick: Pick | None = None
        self._answer: CohortAnswer | None = None
        self.head = CohortHead()
        self.panel = CohortPanel()
        self.figure = CohortFigure()
        self.side = CohortSide()
        self.patients = PickedPatients()
        self._notice = ProblemBanner()
        self._middle = QWidget()
        self._veil = WorkingVeil(self._middle)
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def choices(self) -> CohortChoices | None:
        """What is asked now; None: no analysis is offered."""
        entry = self._entry()
        return None if entry is None else self._choices_of(entry)

    @property
    def is_working(self) -> bool:
        """Whether what is seen is not the answer yet."""
        return self._veil.is_on

    def show_offers(
        self, analyses: Collection[str], groups: Sequence[tuple[str, str]], *, today: date
    ) -> None:
        """Offer *analyses* by their names in ``ANALYSES``, and fields to group by."""
        tabs = tabs_of(analyses)
        self.panel.show_today(today)
        self.panel.show_groups(groups)
        if tabs != self._tabs:
            self._tabs = tabs
            self.head.show_tabs(tabs)
        self._show_choices()

    def show_choices(self, choices: CohortChoices) -> None:
        """Show *choices* as what is asked, without asking."""
        self._remember(choices)
        tab = next(tab for tab in self._tabs if any(e.key == choices.entry for e in tab.entries))
        self._entry_of_tab[tab.key] = choices.entry
        self.head.show_tab(tab.key)
        self._show_choices()

    def show_answer(self, answer: CohortAnswer) -> None:
        """Show the figure and its numbers, and nothing of what stood there before."""
        before, self._answer = self._answer, answer
        self._veil.lift()
        self._notice.clear()
        self.panel.show_count(answer.count)
        view = answer.view
        self.head.show_exportable(
            has_figure=view is not None and view.chart is not None,
            has_table=view is not None and bool(view.tables),
        )
        if before is None or before.choices != answer.choices:
            self.close_patients()
        if view is None:
            self.side.clear()
            self.figure.show_message(self._nobody_text(answer.count))
            self._fold()
            return
        self.figure.show_view(view, answer.write)
        self.side.show_view(view, answer.write)
        self._fold()

    def show_band(self, said: str, lines: Sequence[tuple[str, str]] = (), caution: str = "") -> None:
        """Say how far other days of partial dates move the numbers in view; a *caution* stands above them."""
        self.side.show_band(said, lines)
        view = self._answer.view if self._answer is not None else None
        if view is not None:
            self.figure.show_cautions((*view.warnings, caution) if caution else view.warnings)

    def show_working(self, text: str) -> None:
        """Fade what is seen: it does not answer what is asked."""
        self._veil.lay(text)
        self.head.show_exportable(has_figure=False, has_table=False)

    def show_failed(self, sentence: str) -> None:
        """Say why there is no answer, in place of one."""
        self._show_no_answer(sentence, self.tr("Try again"))

    def show_stopped(self) -> None:
        """Say that nothing was worked out, because the reader stopped it."""
        self._show_no_answer(self.tr("Stopped. Nothing was worked out."), self.tr("Work it out"))

    def show_outdated(self, time: str) -> None:
        """Say that the figure is of records that have changed since."""
        self._veil.lift()
        self._notice.show_notice(self.tr("The records have changed: this is as of {time}.").format(time=time))
        self._notice.offer(self.tr("Bring up to date"), self.retried.emit)

    def show_patients(self, pick: Pick, patients: Sequence[PickedPatient]) -> None:
        """List the patients of *pick*."""
        self._pick = pick
        self.patients.show_patients(pick.what, patients)
        self._fold()

    @Slot()
    def close_patients(self) -> None:
        """Take the list of patients away."""
        had_focus = self.patients.isAncestorOf(self.focusWidget() or self)
        self._pick = None
        self.patients.clear()
        self._fold()
        if had_focus:
            self.figure.take_focus()

    def take_focus(self) -> None:
        """Let the list of patients have the keys where there is one, else the tabs."""
        if self.patients.isVisible():
            self.patients.take_focus()
        else:
            self.head.take_focus()

    def clear(self) -> None:
        """Forget everything: choices, numbers and patients."""
        self._by_entry, self._entry_of_tab = {}, {}
        self._population = PopulationChoices()
        self._answer = None
        self._veil.lift()
        self._notice.clear()
        self.panel.show_count(None)
        self.figure.clear()
        self.side.clear()
        self.close_patients()
        self.head.show_exportable(has_figure=False, has_table=False)
        if self._tabs:
            self.head.show_tab(self._tabs[0].key)
            self._show_choices()

    def _show_no_answer(self, sentence: str, action: str) -> None:
        self._answer = None
        self._veil.lift()
        self._notice.clear()
        self.side.clear()
        self.close_patients()
        self.head.show_exportable(has_figure=False, has_table=False)
        self.figure.show_message(sentence, action=action)

    def _nobody_text(self, count: PopulationCount) -> str:
        if not count.of:
            return self.tr("No patients yet. Enter or import patients; the cohort is made of their records.")
        return self.tr(
            "Nobody is in this cohort. On the left stands why; other choices let more patients in."
        )

    def _entry(self) -> Entry | None:
        tab = next((tab for tab in self._tabs if tab.key == self.head.current), None)
        if tab is None:
            return None
        wanted = self._entry_of_tab.get(tab.key)
        return next((entry for entry in tab.entries if entry.key == wanted), tab.entries[0])

    def _choices_of(self, entry: Entry) -> CohortChoices:
        known = self._by_entry.get(entry.key)
        if known is None:
            parts = ANALYSES[entry.analysis].parts
            question = Question(
                analysis=entry.analysis,
                part=parts[0] if parts else "",
                by=entry.by,
                landmark=entry.landmark,
            )
            known = CohortChoices(entry=entry.key, population=self._population, question=question)
        compares = known.question.by == "domain"
        return replace(known, population=replace(self._population, compares_domains=compares))

    def _remember(self, choices: CohortChoices) -> None:
        self._by_entry[choices.entry] = choices
        self._population = replace(choices.population, compares_domains=False)

    def _show_choices(self) -> None:
        entry = self._entry()
        if entry is not None:
            tab = next(tab for tab in self._tabs if entry in tab.entries)
            self.panel.show_choices(tab, entry, self._choices_of(entry))

    def _ask(self) -> None:
        choices = self.choices
        if choices is not None:
            self.asked.emit(choices)

    @Slot(object)
    def _take_choices(self, choices: CohortChoices) -> None:
        self._remember(choices)
        self._show_choices()
        self._ask()

    @Slot(str)
    def _take_tab(self, _: str) -> None:
        self._show_choices()
        self._ask()

    @Slot(str)
    def _take_entry(self, key: str) -> None:
        if self.head.current is not None:
            self._entry_of_tab[self.head.current] = key
            self._show_choices()
            self._ask()

    @Slot(object)
    def _follow_cursor(self, place: float | None) -> None:
        self.side.show_place(place, _SAME_PLACE)

    @Slot(float)
    def _take_place(self, place: float) -> None:
        self.figure.set_cursor(place)
        self.side.show_place(place, _SAME_PLACE)

    @Slot(object)
    def _relay_wish(self, wish: FigureWish) -> None:
        if wish is FigureWish.EXPORT:
            self.figure_export_requested.emit()
        else:
            self.figure_wished.emit(wish)

    @Slot()
    def _announce_list(self) -> None:
        if self._pick is not None:
            self.list_requested.emit(self._pick)

    def _connect(self) -> None:
        self.head.tab_chosen.connect(self._take_tab)
        self.head.panel_toggled.connect(self._fold)
        self.head.figure_wanted.connect(self.figure_export_requested)
        self.head.table_wanted.connect(self.table_export_requested)
        self.head.bundle_wanted.connect(self.bundle_requested)
        self.head.script_wanted.connect(self.script_requested)
        self.head.listen_in(self)
        self.panel.changed.connect(self._take_choices)
        self.panel.entry_chosen.connect(self._take_entry)
        for part in (self.panel, self.figure, self.side):
            part.picked.connect(self.picked)
        self.figure.cursor_moved.connect(self._follow_cursor)
        self.figure.retried.connect(self.retried)
        self.figure.wished.connect(self._relay_wish)
        self.side.place_chosen.connect(self._take_place)
        self.patients.opened.connect(self.patient_opened)
        self.patients.list_requested.connect(self._announce_list)
        self.patients.closed.connect(self.close_patients)
        self._veil.cancelled.connect(self.stopped)

    def _lay_out(self) -> None:
        main = QWidget()
        main.setProperty("kind", "page")
        self._main = QVBoxLayout(main)
        self._main.setContentsMargins(0, 0, 0, 0)
        self._main.setSpacing(0)
        self._main.addWidget(self.figure, 1)
        self._side_area = new_scroll_area(QWidget(), "cohort_side_area")
        self._side_area.setProperty("kind", "panel")
        keep_zoomed_width(self._side_area, SIDE_PX)
        self._is_below: bool | None = None
        row = QHBoxLayout(self._middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(new_scroll_area(main, "cohort_main"), 1)
        row.addWidget(self._side_area)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.panel)
        body.addWidget(self._middle, 1)
        body.addWidget(self.patients)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._notice)
        layout.addLayout(body, 1)

    @Slot()
    def _fold(self) -> None:
        """Put the numbers below the figure where there is no room beside it."""
        view = self._answer.view if self._answer is not None else None
        is_table = view is not None and view.chart is None  # which needs the width more than a figure does
        is_below = self.width() < zoomed(_SIDE_BELOW_PX) or is_table
        is_narrow = self.width() < zoomed(_PANEL_AWAY_PX)
        if is_below != self._is_below:
            self._is_below = is_below
            if is_below:
                self._side_area.takeWidget()
                self._main.addWidget(self.side)
            else:
                self._side_area.setWidget(self.side)
        self.side.setVisible(view is not None)
        lists = self.patients.isVisibleTo(self)
        self._side_area.setVisible(not is_below and not lists)
        self.head.show_narrow(is_narrow=is_narrow)
        self.panel.setVisible(not is_narrow or self.head.wants_panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find another place for what has no room."""
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the list of patients with Escape, where nothing nearer took it."""
        if event.key() == Qt.Key.Key_Escape and self.patients.isVisibleTo(self):
            self.close_patients()
        else:
            super().keyPressEvent(event)
