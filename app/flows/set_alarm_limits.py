"""The user sets the clinic's alarm limits: settings of the clinic, each one audited and undoable."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem
from analytics.entry.setting_text import read_alarm_limit
from analytics.records.setting_changes import settings_command
from analytics.rules.alarm_limits import HIGH, LOW, AlarmLimit, alarm_limits
from app.errors import ErrorDesk
from app.session import Session
from widgets.catalogue_names import analyte_name
from widgets.local_text import plain_number
from widgets.problem_text import problem_text
from widgets.settings_alarms import SettingsAlarms

_PREFIX = {"low": LOW, "high": HIGH}


class SetAlarmLimits(QObject):
    """The section asks, the session changes the settings of the file."""

    def __init__(self, section: SettingsAlarms, session: Session, errors: ErrorDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._section, self._session, self._errors = section, session, errors
        section.limit_entered.connect(self._enter)

    def show(self, stored: Mapping[str, str]) -> None:
        """Show what holds."""
        self._section.show_limits(alarm_limits(stored), is_editable=not self._session.is_read_only)

    @Slot(str, str, str)
    def _enter(self, code: str, side: str, text: str) -> None:
        if not self._session.is_open:
            return
        stored = self._session.reader.settings.all()
        limit = alarm_limits(stored).get(code, AlarmLimit())
        value = None
        if text:
            other = {"high": limit.high} if side == "low" else {"low": limit.low}
            value = read_alarm_limit(catalogue().analyte(code), text, **other)
        if isinstance(value, Problem):
            self._section.show_refused(code, side, text, problem_text(value))
            return
        self._section.show_refused(code, side, text, "")
        wanted = {_PREFIX[side] + code: repr(value) if value is not None else None}
        before = limit.low if side == "low" else limit.high
        command = settings_command(self._label(code, side, before, value), wanted, stored)
        if command is None:
            self.show(stored)
            return
        self._session.execute(command, title=self.tr("Saving the setting…"), failed=self._errors.take)

    def _label(self, code: str, side: str, before: float | None, after: float | None) -> str:
        unit = catalogue().analyte(code).display_unit
        said = [
            self.tr("none") if value is None else f"{plain_number(value)} {unit}".strip()
            for value in (before, after)
        ]
        template = (
            self.tr("Alarm limit of {analyte} below: {before} → {after}")
            if side == "low"
            else self.tr("Alarm limit of {analyte} above: {before} → {after}")
        )
        return template.format(analyte=analyte_name(code), before=said[0], after=said[1])
