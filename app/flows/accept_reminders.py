"""The centre accepts the text of a reminder or switches it off: a setting, audited and undoable."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, Slot

from analytics.cards.reminder_in_words import reminder_in_words
from analytics.records.setting_changes import settings_command
from analytics.rules.reminder_acceptance import acceptance_key, acceptance_of, accepted
from analytics.rules.reminder_texts import ReminderText, reminder_text, reminder_texts
from analytics.rules.rule_settings import rule_setting
from app.errors import ErrorDesk
from app.session import Session
from app.words import card_words, wording
from widgets.local_text import date_text
from widgets.reminder_text_card import ShownReminder
from widgets.setting_names import choice_name, setting_name
from widgets.settings_reminders import SettingsReminders


class AcceptReminders(QObject):
    """The section asks, the session changes the settings of the file under the name of its user."""

    def __init__(
        self,
        section: SettingsReminders,
        session: Session,
        errors: ErrorDesk,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._section, self._session, self._errors, self._today = section, session, errors, today
        section.accept_requested.connect(self._accept)
        section.revoke_requested.connect(self._revoke)
        section.reading_chosen.connect(self._follow)

    def show(self, stored: Mapping[str, str]) -> None:
        """Show every text as it reads now, and whether it is on."""
        shown = [_shown(text, stored) for text in reminder_texts(stored)]
        self._section.show_reminders(shown, is_editable=self._may_change)

    @property
    def _may_change(self) -> bool:
        return self._session.is_open and not self._session.is_read_only

    @Slot(str, str)
    def _accept(self, code: str, digest: str) -> None:
        if not self._may_change:
            return
        stored = self._session.reader.settings.all()
        text = reminder_text(code, stored)
        if text.digest != digest:  # it changed while it was read: it is shown again, and nothing is accepted
            self.show(stored)
            return
        value = accepted(text, self._session.reader.user, self._today())
        self._change(self.tr("Accept the reminder: {title}"), code, value, stored)

    @Slot(str)
    def _revoke(self, code: str) -> None:
        if self._may_change:
            stored = self._session.reader.settings.all()
            self._change(self.tr("Switch off the reminder: {title}"), code, None, stored)

    @Slot(str, str)
    def _follow(self, code: str, reading: str) -> None:
        if not self._may_change:
            return
        stored = self._session.reader.settings.all()
        key = reminder_text(code, stored).setting
        setting = rule_setting(key) if key is not None else None
        if setting is None or reading not in setting.choices:
            return
        label = self.tr("{setting}: {before} → {after}").format(
            setting=setting_name(setting.key),
            before=choice_name(stored.get(setting.key, setting.default)),
            after=choice_name(reading),
        )
        wanted = None if reading == setting.default else reading
        self._execute(label, {setting.key: wanted}, stored)

    def _change(self, label: str, code: str, value: str | None, stored: Mapping[str, str]) -> None:
        title = card_words().reminders.titles[code]
        self._execute(label.format(title=title), {acceptance_key(code): value}, stored)

    def _execute(self, label: str, wanted: Mapping[str, str | None], stored: Mapping[str, str]) -> None:
        command = settings_command(label, wanted, stored)
        if command is None:
            self.show(stored)
            return
        self._session.execute(command, title=self.tr("Saving the setting…"), failed=self._errors.take)


def _shown(text: ReminderText, stored: Mapping[str, str]) -> ShownReminder:
    found = acceptance_of(text, stored)
    setting = rule_setting(text.setting) if text.setting is not None else None
    return ShownReminder(
        words=reminder_in_words(text, wording(), card_words().reminders),
        digest=text.digest,
        author=text.author,
        version=text.version,
        choices=setting.choices if setting is not None else (),
        accepted_by=found.by if found is not None else "",
        accepted_on=date_text(found.on) if found is not None else "",
        is_current=found is not None and found.is_current,
    )
