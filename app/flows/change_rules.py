"""The user changes a switch or threshold of a rule: a setting of the clinic, audited and undoable."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from analytics.entry.problem import Problem
from analytics.entry.setting_text import read_rule_setting
from analytics.records.setting_changes import settings_command
from analytics.rules.rule_settings import rule_setting
from analytics.rules.switches import RuleSetting, SettingKind
from app.errors import ErrorDesk
from app.session import Session
from widgets.local_text import plain_number
from widgets.problem_text import problem_text
from widgets.setting_names import choice_name, setting_name, unit_name
from widgets.settings_rules import SettingsRules


class ChangeRules(QObject):
    """The section asks, the session changes the settings of the file."""

    def __init__(self, section: SettingsRules, session: Session, errors: ErrorDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._section, self._session, self._errors = section, session, errors
        section.value_entered.connect(self._enter)
        section.reset_requested.connect(self._reset)

    def show(self, stored: Mapping[str, str]) -> None:
        """Show what holds."""
        self._section.show_settings(stored, is_editable=not self._session.is_read_only)

    @Slot(str, str)
    def _enter(self, key: str, text: str) -> None:
        setting = rule_setting(key)
        if setting is None or not self._session.is_open:
            return
        value = read_rule_setting(setting, text)
        if isinstance(value, Problem):
            self._section.show_problem(key, problem_text(value))
        else:
            self._change(setting, value)

    @Slot(str)
    def _reset(self, key: str) -> None:
        setting = rule_setting(key)
        if setting is not None and self._session.is_open:
            self._change(setting, None)

    def _change(self, setting: RuleSetting, value: str | None) -> None:
        stored = self._session.reader.settings.all()
        before = stored.get(setting.key, setting.default)
        label = self.tr("{setting}: {before} → {after}").format(
            setting=setting_name(setting.key),
            before=_words(setting, before),
            after=_words(setting, value if value is not None else setting.default),
        )
        command = settings_command(label, {setting.key: value}, stored)
        if command is None:
            self.show(stored)
            return
        self._session.execute(command, title=self.tr("Saving the setting…"), failed=self._errors.take)


def _words(setting: RuleSetting, value: str) -> str:
    if setting.kind is SettingKind.CHOICE:
        return choice_name(value)
    return f"{plain_number(float(value))} {unit_name(setting.unit)}"
