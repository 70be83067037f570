"""The user chooses the follow-up schedule, or edits the clinic's own: settings of the clinic, one command."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from analytics.catalogue import catalogue
from analytics.follow_up.schedule_in_force import (
    own_schedule,
    schedule_fault,
    schedule_in_force,
    schedule_settings,
)
from analytics.records.setting_changes import settings_command
from analytics.terms.schedule import Schedule
from app.errors import ErrorDesk
from app.session import Session
from widgets.schedule_form import ScheduleForm


class EditSchedule(QObject):
    """The form asks, the session changes the settings of the file."""

    def __init__(self, form: ScheduleForm, session: Session, errors: ErrorDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._session, self._errors = form, session, errors
        form.chosen.connect(self._follow)

    def show(self, stored: Mapping[str, str]) -> None:
        """Show what holds, and what could."""
        own = own_schedule(stored)
        offered = [*catalogue().schedules.values(), *([own] if own is not None else [])]
        self._form.show_schedules(
            offered,
            schedule_in_force(stored),
            schedule_fault(stored),
            is_editable=not self._session.is_read_only,
        )

    @Slot(object)
    def _follow(self, schedule: Schedule) -> None:
        if not self._session.is_open:
            return
        stored = self._session.reader.settings.all()
        label = self.tr("Follow the schedule {name}").format(name=schedule.name)
        command = settings_command(label, schedule_settings(schedule), stored)
        if command is None:
            self.show(stored)
            return
        self._session.execute(command, title=self.tr("Saving the schedule…"), failed=self._errors.take)
