"""The user changes how a rule is read, beside its result: a setting of the clinic, audited and undoable."""

from PySide6.QtCore import QObject, Slot

from analytics.records.setting_changes import settings_command
from analytics.rules.immune_reconstitution_settings import preset, settings_from
from analytics.rules.rule_settings import rule_setting
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from widgets.patient_page import PatientPage
from widgets.setting_names import setting_name
from widgets.setting_value import setting_value


class ChooseReading(QObject):
    """Opened cards ask, the session changes the settings of the file; the patient in view follows."""

    def __init__(self, window: MainWindow, page: PatientPage, session: Session, errors: ErrorDesk) -> None:
        super().__init__(window)
        self._session, self._errors = session, errors
        for place in (page.recovery, page.clones):
            place.setting_chosen.connect(self._choose)
            place.preset_chosen.connect(self._choose_preset)

    @Slot(str, str)
    def _choose(self, key: str, value: str) -> None:
        setting = rule_setting(key)
        if setting is None or not self._session.is_open:
            return
        stored = self._stored()
        before = stored.get(key, setting.default)
        label = self.tr("{setting}: {before} → {after}").format(
            setting=setting_name(key),
            before=setting_value(setting, before),
            after=setting_value(setting, value),
        )
        if value != before:
            self._change({key: value}, stored, label)

    @Slot(str)
    def _choose_preset(self, name: str) -> None:
        if not self._session.is_open:
            return
        stored = self._stored()
        label = (
            self.tr("Reading of immune reconstitution as published")
            if name == "published"
            else self.tr("Clinical reading of immune reconstitution")
        )
        now = dict(settings_from(stored).as_pairs())
        wanted = {key: value for key, value in preset(name).as_pairs() if now.get(key) != value}
        self._change(wanted, stored, label)

    def _change(self, wanted: dict[str, str], stored: dict[str, str], label: str) -> None:
        command = settings_command(label, wanted, stored)
        if command is not None:
            self._session.execute(command, title=self.tr("Saving the setting…"), failed=self._errors.take)

    def _stored(self) -> dict[str, str]:
        return self._session.reader.settings.all()
