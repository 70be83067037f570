"""Who is in the cohort: how many of how many, who is left out and why, and what there is to choose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from analytics.charts.chart import Pick
from analytics.cohort.partial_dates import DateRule
from analytics.cohort.population import PopulationChoices, Precision, Reading
from analytics.records.time_point import CalendarDate
from widgets.choice_box import ChoiceBox
from widgets.choice_group import ChoiceGroup
from widgets.cohort_names import choice_name
from widgets.date_field import DateContext, DateField
from widgets.emptied import empty
from widgets.fitting_label import FittingLabel
from widgets.icon import link_button
from widgets.local_text import MINUS, date_text, whole_text


@dataclass(frozen=True, slots=True)
class PopulationCount:
    """How many are in, and who is not.

    Attributes:
        n / of: of all patients of the clinic.
        left_out: by reason, in words.
        as_of: the time of day of the records.
    """

    n: int
    of: int
    left_out: tuple[Pick, ...] = ()
    as_of: str = ""


class CohortPopulationCard(ChoiceGroup):
    """Shows and chooses the population.

    Signals:
        changed: other ``PopulationChoices`` are wanted.
        picked: the ``Pick`` of those left out for one reason.
    """

    changed = Signal(object)
    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Population"), is_first=True)
        self._choices = PopulationChoices()
        self._reasons = QWidget()
        self._reason_rows = QGridLayout(self._reasons)
        self._reason_rows.setContentsMargins(0, 0, 0, 0)
        self._reason_rows.setSpacing(0)
        self._as_of = QLabel()
        self._as_of.setObjectName("cohort_as_of")
        self._as_of.setProperty("kind", "hint")
        self._from = self._new_date("infused_from", self.tr("Infused from"))
        self._to = self._new_date("infused_to", self.tr("Infused until"))
        self._known = self._new_choice("infusion_known_to", self.tr("Infusion known to"), Precision)
        self._reading = self._new_choice("cohort_reading", self.tr("Recovery read"), Reading)
        self._rule = self._new_choice("date_rule", self.tr("Partial dates stand for"), DateRule)
        self._summary = FittingLabel()
        self._summary.setObjectName("population_summary")
        self._choose = link_button(self.tr("Choose…"))
        self._choose.setObjectName("choose_population")
        self._choose.setCheckable(True)
        self._choose.setAccessibleName(self.tr("Choose the population"))
        controls = self._new_controls()
        controls.hide()
        self._choose.toggled.connect(controls.setVisible)
        self.add(self._summary, self._reasons, self._as_of, self._choose, controls)
        self.show_choices(self._choices)

    def show_today(self, today: date) -> None:
        """Read typed dates as of *today*."""
        for field in (self._from, self._to):
            field.show_context(DateContext(today=today))

    def show_choices(self, choices: PopulationChoices) -> None:
        """Show what holds."""
        self._choices = choices
        self._summary.setText(self._summary_text())
        self._show(self._known, choices.infusion_known_to)
        self._show(self._reading, choices.reading)
        self._show(self._rule, choices.date_rule)
        for field, day in ((self._from, choices.infused_from), (self._to, choices.infused_to)):
            at = CalendarDate.of(day) if day is not None else None
            if field.date != at:
                field.show_date(at)

    def show_count(self, count: PopulationCount | None) -> None:  # type: ignore[override]
        """Show who is in; None: not known yet."""
        text = ""
        if count is not None:
            text = self.tr("{n} of {of}").format(n=whole_text(count.n), of=whole_text(count.of))
        super().show_count(text, "cohort_count")
        self._show_reasons(count.left_out if count is not None else ())
        said = count.as_of if count is not None else ""
        self._as_of.setText(self.tr("Records as of {time}").format(time=said) if said else "")
        self._as_of.setVisible(bool(said))

    def _show_reasons(self, left_out: Sequence[Pick]) -> None:
        empty(self._reason_rows)
        for row, pick in enumerate(left_out):
            name = link_button(pick.what)
            name.setProperty("kind", "row")
            name.setToolTip(self.tr("Show these patients"))
            name.clicked.connect(lambda _=False, pick=pick: self.picked.emit(pick))
            number = QLabel(f"{MINUS}\u202f{whole_text(len(pick.patients))}")
            number.setProperty("kind", "label")
            self._reason_rows.addWidget(name, row, 0)
            self._reason_rows.addWidget(number, row, 1)
        self._reason_rows.setColumnStretch(0, 1)
        self._reasons.setVisible(bool(left_out))

    @Slot()
    def _take(self) -> None:
        wanted = replace(
            self._choices,
            infusion_known_to=Precision(self._known.currentData()),
            reading=Reading(self._reading.currentData()),
            date_rule=DateRule(self._rule.currentData()),
            infused_from=_day(self._from),
            infused_to=_day(self._to),
        )
        if wanted != self._choices:
            self._choices = wanted
            self.changed.emit(wanted)

    def _show(self, box: ChoiceBox, value: StrEnum) -> None:
        box.blockSignals(True)
        box.setCurrentIndex(box.findData(value.value))
        box.blockSignals(False)

    def _new_choice(self, name: str, spoken: str, kind: type[StrEnum]) -> ChoiceBox:
        box = ChoiceBox()
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        for one in kind:
            box.addItem(choice_name(one.value), one.value)
        box.currentIndexChanged.connect(self._take)
        return box

    def _new_date(self, name: str, spoken: str) -> DateField:
        field = DateField(spoken)
        field.edit.setObjectName(name)
        field.entered.connect(self._take)
        return field

    def _new_controls(self) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for column, (field, text) in enumerate(
            ((self._from, self.tr("Infused from")), (self._to, self.tr("until")))
        ):
            grid.addWidget(_label(text, field), 0, column)
            grid.addWidget(field, 1, column, Qt.AlignmentFlag.AlignTop)
        for row, (box, text) in enumerate(
            (
                (self._known, self.tr("Infusion known to")),
                (self._rule, self.tr("Partial dates stand for")),
                (self._reading, self.tr("Recovery read")),
            )
        ):
            grid.addWidget(_label(text, box), 2 + 2 * row, 0, 1, 2)
            grid.addWidget(box, 3 + 2 * row, 0, 1, 2)
        return whole

    def _summary_text(self) -> str:
        choices = self._choices
        first, last = (
            date_text(day) if day is not None else None for day in (choices.infused_from, choices.infused_to)
        )
        if first and last:
            period = self.tr("Infused {first} to {last}").format(first=first, last=last)
        elif first:
            period = self.tr("Infused from {first}").format(first=first)
        elif last:
            period = self.tr("Infused until {last}").format(last=last)
        else:
            period = self.tr("Infused at any time")
        read = self.tr("recovery {reading}").format(reading=choice_name(choices.reading.value))
        return f"{period}, {read}"


def _label(text: str, control: QWidget) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "label")
    label.setBuddy(control)
    return label


def _day(field: DateField) -> date | None:
    at = field.date
    return at.earliest if at is not None and at.is_full else None
