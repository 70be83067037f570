"""The user looks at the settings: the page is filled when it comes into view, and follows every change."""

from PySide6.QtCore import QObject, Slot

from analytics.catalogue import catalogue
from analytics.letters.letterhead_settings import letterhead_from, signature_from
from analytics.terms.panels_in_force import panels_in_force
from app.flows.accept_reminders import AcceptReminders
from app.flows.add_panel import AddPanel
from app.flows.change_computer import ChangeComputer
from app.flows.change_rules import ChangeRules
from app.flows.edit_laboratories import EditLaboratories
from app.flows.edit_schedule import EditSchedule
from app.flows.set_alarm_limits import SetAlarmLimits
from app.surroundings import Surroundings
from widgets.clinic_page import SETTINGS, ClinicPage
from widgets.settings_page import RULES, SettingsPage


class ShowSettings(QObject):
    """Opens the page, hands its sections to the flows that change what they show.

    Attributes:
        computer: what is this user's on this computer.
    """

    def __init__(self, around: Surroundings, page: ClinicPage) -> None:
        super().__init__(around.window)
        self._page, self._session = page, around.session
        self._window = around.window
        settings = self._settings
        self._rules = ChangeRules(settings.rules, around.session, around.errors, self)
        self._reminders = AcceptReminders(
            settings.reminders, around.session, around.errors, around.today, self
        )
        self._alarms = SetAlarmLimits(settings.alarms, around.session, around.errors, self)
        self._schedule = EditSchedule(settings.schedule, around.session, around.errors, self)
        self._laboratories = EditLaboratories(settings.laboratories, around, self)
        self._panels = AddPanel(around.window, around.session)
        settings.panels.new_requested.connect(self._panels.ask)
        self.computer = ChangeComputer(settings.computer, around, self)
        settings.letterhead.edit_requested.connect(around.window.menus.letterhead.trigger)
        around.window.menus.settings.triggered.connect(self.open)
        page.part_shown.connect(self._follow_part)
        around.session.changed.connect(self._refresh)

    @property
    def _settings(self) -> SettingsPage:
        return self._page.settings

    @Slot()
    def open(self) -> None:
        """Bring the settings into view."""
        if self._session.is_open:
            self._page.show_part(SETTINGS)
            self._settings.take_focus()

    def open_section(self, key: str = RULES) -> None:
        """Bring one section into view."""
        self.open()
        self._settings.show_section(key)

    @Slot(str)
    def _follow_part(self, part: str) -> None:
        if part == SETTINGS:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        if self._page.part != SETTINGS or not self._session.is_open:
            return
        stored, user = self._session.reader.settings.all(), self._session.reader.user
        head = letterhead_from(stored)
        signature = signature_from(stored, user)
        self._settings.letterhead.show_letterhead(head.name, head.department, signature.name)
        self._settings.alarms.show_owner(head.name or self._session.reader.path.stem)
        self._rules.show(stored)
        self._reminders.show(stored)
        self._alarms.show(stored)
        self._schedule.show(stored)
        self._laboratories.show()
        self._settings.panels.show_panels(
            panels_in_force(catalogue().panels, stored).values(), is_editable=not self._session.is_read_only
        )
        self.computer.show()
