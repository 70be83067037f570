"""The left side of the cohort page: population, analysis, groups, landmark, competing events, display."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from analytics.cohort.analyses.recovery import CODES, Unmeasured
from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.population import PopulationChoices
from widgets.choice_box import ChoiceBox, ShortChoiceBox
from widgets.choice_group import ChoiceGroup
from widgets.cohort_choices import CohortChoices
from widgets.cohort_display_card import CohortDisplayCard
from widgets.cohort_entries import Entry, Tab
from widgets.cohort_names import choice_name, entry_name, part_name
from widgets.cohort_population_card import CohortPopulationCard, PopulationCount
from widgets.landmark_choice import LandmarkChoice
from widgets.narrow_button import NarrowCheckBox
from widgets.radio_list import RadioList
from widgets.zoomed_size import keep_zoomed_width

PANEL_PX = 260
_MOST_BUTTONS = 6


class CohortPanel(QScrollArea):
    """Shows the choices that hold, and announces others.

    Signals:
        changed: the ``CohortChoices`` that are wanted now.
        entry_chosen: key of the analysis of the same tab that is wanted.
        picked: a ``Pick`` of patients who are left out.
    """

    changed = Signal(object)
    entry_chosen = Signal(str)
    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._choices: CohortChoices | None = None
        self.population = CohortPopulationCard()
        self.population.changed.connect(self._take_population)
        self.population.picked.connect(self.picked)
        self._entries = RadioList(self.tr("Analysis"))
        self._entries.chosen.connect(self.entry_chosen)
        self._parts = RadioList(self.tr("End point"))
        self._parts.chosen.connect(self._take_part)
        self._part_box = ChoiceBox()
        self._part_box.setObjectName("cohort_part")
        self._part_box.setAccessibleName(self.tr("End point"))
        self._part_box.activated.connect(self._take_boxed_part)
        self._by = ShortChoiceBox(26)
        self._by.setObjectName("cohort_by")
        self._by.setAccessibleName(self.tr("Groups"))
        self._by.activated.connect(self._take_by)
        self._landmark = LandmarkChoice()
        self._landmark.changed.connect(self._take_landmark)
        self._competing = {end: self._new_check(end.value) for end in CODES}
        self._left_out = NarrowCheckBox(self.tr("Only who was measured"))
        self._left_out.setObjectName("check_left_out")
        self._left_out.clicked.connect(self._take_unmeasured)
        self._display = CohortDisplayCard()
        self._display.changed.connect(self._take_display)
        self._lay_out()

    @property
    def choices(self) -> CohortChoices | None:
        """What the controls show."""
        return self._choices

    def show_today(self, today: date) -> None:
        """Read typed dates as of *today*."""
        self.population.show_today(today)

    def show_count(self, count: PopulationCount | None) -> None:
        """Show how many are in the cohort."""
        self.population.show_count(count)

    def show_groups(self, groups: Sequence[tuple[str, str]]) -> None:
        """Offer fields as (name, what it is called) to group by."""
        self._by.clear()
        self._by.addItem(self.tr("no groups"), None)
        for name, text in groups:
            self._by.addItem(text, name)

    def show_choices(self, tab: Tab, entry: Entry, choices: CohortChoices) -> None:
        """Show what holds for *entry* of *tab*, with the controls it takes."""
        self._choices = choices
        known, question = ANALYSES[entry.analysis], choices.question
        self.population.show_choices(choices.population)
        self._entries.show_choices([(one.key, entry_name(one.key)) for one in tab.entries], entry.key)
        self._entry_group.setVisible(len(tab.entries) > 1)
        parts = [(part, part_name(entry.analysis, part)) for part in known.parts]
        self._show_parts(parts, question.part)
        self._part_group.setVisible(len(parts) > 1)
        self._by.setCurrentIndex(max(self._by.findData(question.by), 0) if question.by else 0)
        self._by_group.setVisible("by" in known.takes)
        self._landmark.show_day(question.landmark)
        self._landmark_group.setVisible("landmark" in known.takes)
        for end, box in self._competing.items():
            box.setChecked(end in question.competing)
        self._left_out.setChecked(question.unmeasured is Unmeasured.LEFT_OUT)
        self._competing_group.setVisible("competing" in known.takes)
        self._display.show_display(choices.display, entry.shows)

    def _show_parts(self, parts: Sequence[tuple[str, str]], current: str) -> None:
        """Offer the parts below each other, or where they are many, in a box."""
        is_many = len(parts) > _MOST_BUTTONS
        self._part_group.show_title(self.tr("Laboratory value") if is_many else self.tr("End point"))
        self._parts.setVisible(not is_many)
        self._part_box.setVisible(is_many)
        self._parts.show_choices(() if is_many else parts, current)
        self._part_box.clear()
        for part, text in parts if is_many else ():
            self._part_box.addItem(text, part)
        self._part_box.setCurrentIndex(self._part_box.findData(current))

    @Slot()
    def _take_boxed_part(self) -> None:
        self._take_part(str(self._part_box.currentData()))

    @Slot(object)
    def _take_population(self, wanted: PopulationChoices) -> None:
        if self._choices is not None:
            self._announce(replace(self._choices, population=wanted))

    @Slot(str)
    def _take_part(self, part: str) -> None:
        self._ask(part=part)

    @Slot()
    def _take_by(self) -> None:
        self._ask(by=self._by.currentData())

    @Slot(object)
    def _take_landmark(self, day: int | None) -> None:
        self._ask(landmark=day)

    @Slot()
    def _take_competing(self) -> None:
        self._ask(competing=frozenset(end for end, box in self._competing.items() if box.isChecked()))

    @Slot()
    def _take_unmeasured(self) -> None:
        left_out = self._left_out.isChecked()
        self._ask(unmeasured=Unmeasured.LEFT_OUT if left_out else Unmeasured.NOT_MET)

    @Slot(object)
    def _take_display(self, display: object) -> None:
        if self._choices is not None:
            self._announce(replace(self._choices, display=display))  # type: ignore[arg-type]

    def _ask(self, **changes: object) -> None:
        if self._choices is not None:
            question = replace(self._choices.question, **changes)  # type: ignore[arg-type]
            self._announce(replace(self._choices, question=question))

    def _announce(self, wanted: CohortChoices) -> None:
        if wanted != self._choices:
            self._choices = wanted
            self.changed.emit(wanted)

    def _new_check(self, key: str) -> NarrowCheckBox:
        box = NarrowCheckBox(choice_name(key))
        box.setObjectName(f"check_{key}")
        box.clicked.connect(self._take_competing)
        return box

    def _lay_out(self) -> None:
        self._entry_group = ChoiceGroup(self.tr("Analysis"))
        self._entry_group.add(self._entries)
        self._part_group = ChoiceGroup(self.tr("End point"))
        self._part_group.add(self._parts, self._part_box)
        self._by_group = ChoiceGroup(self.tr("Groups"))
        self._by_group.add(self._by)
        self._landmark_group = ChoiceGroup(self.tr("Landmark, days after infusion"))
        self._landmark_group.add(self._landmark)
        self._competing_group = ChoiceGroup(self.tr("Competing events"))
        self._competing_group.add(*self._competing.values(), self._left_out)
        inner = QFrame()
        inner.setProperty("kind", "side_panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(12)
        for group in (
            self.population, self._entry_group, self._part_group, self._by_group, self._landmark_group,
            self._competing_group, self._display,
        ):  # fmt: skip
            column.addWidget(group)
        column.addStretch(1)
        self.setObjectName("cohort_panel")
        self.setProperty("kind", "panel_left")
        self.setAccessibleName(self.tr("Choices"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        keep_zoomed_width(self, PANEL_PX)
