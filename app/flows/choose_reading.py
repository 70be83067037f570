"""The user changes how immune reconstitution is read: a setting of the clinic, audited and undoable."""

from PySide6.QtCore import QObject, Slot

from analytics.records.command import Change, Command
from analytics.records.setting import Setting
from analytics.rules.immune_reconstitution_settings import IrSettings, preset, settings_from
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from widgets.recovery_page import RecoveryPage


class ChooseReading(QObject):
    """Page asks, session changes the settings of the file; the patient in view follows."""

    def __init__(self, window: MainWindow, page: RecoveryPage, session: Session, errors: ErrorDesk) -> None:
        super().__init__(window)
        self._session, self._errors = session, errors
        page.setting_chosen.connect(self._choose)
        page.preset_chosen.connect(self._choose_preset)

    @Slot(str, str)
    def _choose(self, key: str, value: str) -> None:
        stored = self._stored()
        now = dict(settings_from(stored).as_pairs())
        self._change({**now, key: value}, stored, self.tr("Change of the reading of immune reconstitution"))

    @Slot(str)
    def _choose_preset(self, name: str) -> None:
        chosen: IrSettings = preset(name)
        label = (
            self.tr("Reading of immune reconstitution as published")
            if name == "published"
            else self.tr("Clinical reading of immune reconstitution")
        )
        self._change(dict(chosen.as_pairs()), self._stored(), label)

    def _change(self, wanted: dict[str, str], stored: dict[str, str], label: str) -> None:
        now = dict(settings_from(stored).as_pairs())
        changes = tuple(
            Change(
                before=Setting(key, stored[key]) if key in stored else None,
                after=Setting(key, value),
            )
            for key, value in wanted.items()
            if now.get(key) != value
        )
        if changes:
            self._session.execute(
                Command(label, changes), title=self.tr("Saving the setting…"), failed=self._errors.take
            )

    def _stored(self) -> dict[str, str]:
        return self._session.reader.settings.all()
