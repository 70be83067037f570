"""The user chooses what is shown of a recovery; it is remembered for the next patient and the next day."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from analytics.figures.recovery_choices import AxisKind, RecoveryChoices, ZeroChoice
from analytics.records.ids import PatientId
from app.main_window import MainWindow
from app.settings import UserSettings
from widgets.patient_page import RECOVERY, PatientPage


class ChooseLanes(QObject):
    """Menus and controls ask, the page shows, the user's settings remember.

    Day 0 is an event of one patient: it holds while that patient is open, and is written nowhere.
    """

    def __init__(self, window: MainWindow, page: PatientPage, settings: UserSettings) -> None:
        super().__init__(window)
        self._page, self._menus, self._settings = page, window.menus, settings
        self._choices = settings.recovery
        self._zero: tuple[PatientId, ZeroChoice] | None = None
        self._patient_id: PatientId | None = None
        page.recovery.choices_changed.connect(self._remember)
        page.page_shown.connect(self._follow_page)
        controls = page.recovery.controls
        for axis, action in self._menus.axes.items():
            action.triggered.connect(self._chooser(axis))
        self._menus.lanes.triggered.connect(controls.open_lanes)
        self._menus.day_zero.triggered.connect(controls.open_zeros)
        self._menus.ranges.triggered.connect(
            lambda has: page.recovery.choose(replace(self._choices, has_ranges=has))
        )
        self._menus.cohort.triggered.connect(
            lambda has: page.recovery.choose(replace(self._choices, has_cohort=has))
        )
        self._tick()

    @property
    def choices(self) -> RecoveryChoices:
        """What is shown of the patient in view."""
        return self._choices

    def of_patient(self, patient_id: PatientId) -> RecoveryChoices:
        """Return what to show of a patient; another patient begins at the index infusion."""
        zero = self._zero[1] if self._zero is not None and self._zero[0] == patient_id else None
        self._choices = replace(self._choices, zero=zero)
        return self._choices

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Forget the day 0 of the patient of before."""
        if patient_id != self._patient_id:
            self._zero = None
        self._patient_id = patient_id
        self._follow_page()

    @Slot(object)
    def _remember(self, choices: RecoveryChoices) -> None:
        self._choices = choices
        has_zero = choices.zero is not None and self._patient_id is not None
        self._zero = (self._patient_id, choices.zero) if has_zero else None  # type: ignore[assignment]
        self._settings.recovery = choices
        self._tick()

    @Slot()
    def _follow_page(self) -> None:
        """Offer the choices where they show: on the page of the recovery."""
        is_there = self._patient_id is not None and self._page.page == RECOVERY
        for action in self._menus.of_recovery:
            action.setEnabled(is_there)

    def _chooser(self, axis: AxisKind) -> Callable[[], None]:
        return lambda: self._page.recovery.choose(replace(self._choices, axis=axis))

    def _tick(self) -> None:
        for axis, action in self._menus.axes.items():
            action.setChecked(axis == self._choices.axis)
        self._menus.ranges.setChecked(self._choices.has_ranges)
        self._menus.cohort.setChecked(self._choices.has_cohort)
