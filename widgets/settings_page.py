"""The settings: what is the clinic's, and visibly apart what is this user's on this computer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from widgets.look import zoomed
from widgets.schedule_form import ScheduleForm
from widgets.settings_alarms import SettingsAlarms
from widgets.settings_computer import SettingsComputer
from widgets.settings_laboratories import SettingsLaboratories
from widgets.settings_letterhead import SettingsLetterhead
from widgets.settings_panels import SettingsPanels
from widgets.settings_reminders import SettingsReminders
from widgets.settings_rules import SettingsRules
from widgets.zoomed_size import keep_zoomed_width

RULES, REMINDERS, LABORATORIES, ALARMS = "rules", "reminders", "laboratories", "alarms"
SCHEDULE, PANELS, LETTERHEAD, COMPUTER = "schedule", "panels", "letterhead", "computer"
ORDER = (RULES, REMINDERS, LABORATORIES, ALARMS, SCHEDULE, PANELS, LETTERHEAD, COMPUTER)
_LIST_PX = 190
_KEY = Qt.ItemDataRole.UserRole


class SettingsPage(QWidget):
    """A list of sections, and the form of the one chosen.

    Signals:
        section_shown: the key of the section that came into view.
    """

    section_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._list = QListWidget()
        self._list.setObjectName("settings_sections")
        self._list.setAccessibleName(self.tr("Sections of the settings"))
        self._list.setProperty("kind", "sections")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_zoomed_width(self._list, _LIST_PX)
        self._list.currentItemChanged.connect(self._follow)
        self._stack = QStackedWidget()
        self._sections: dict[str, QWidget] = {}
        self._titles: dict[str, str] = {}
        self.rules = SettingsRules()
        self.reminders = SettingsReminders()
        self.laboratories = SettingsLaboratories()
        self.alarms = SettingsAlarms()
        self.schedule = ScheduleForm()
        self.panels = SettingsPanels()
        self.letterhead = SettingsLetterhead()
        self.computer = SettingsComputer()
        for key, title, section in (
            (RULES, self.tr("Rules and checks"), self.rules),
            (REMINDERS, self.tr("Reminders"), self.reminders),
            (LABORATORIES, self.tr("Laboratories"), self.laboratories),
            (ALARMS, self.tr("Alarm limits"), self.alarms),
            (SCHEDULE, self.tr("Follow-up schedule"), self.schedule),
            (PANELS, self.tr("Gene panels"), self.panels),
            (LETTERHEAD, self.tr("Letterhead and signature"), self.letterhead),
            (COMPUTER, self.tr("Look and language"), self.computer),
        ):
            self.add_section(key, title, section)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._list)
        layout.addWidget(self._stack, 1)
        self.show_section(RULES)

    @property
    def section(self) -> str:
        """The section in view."""
        item = self._list.currentItem()
        return str(item.data(_KEY)) if item is not None else RULES

    def add_section(self, key: str, title: str, form: QWidget) -> None:
        """Take in the form of one of ``ORDER``; a section without a form is not listed."""
        self._sections[key], self._titles[key] = form, title
        self._stack.addWidget(form)
        shown = self.section if self._list.count() else RULES
        self._fill_list()
        if shown in self._sections:
            self._choose(shown)

    def show_section(self, key: str) -> None:
        """Bring a section into view."""
        self._choose(key)

    @Slot()
    def take_focus(self) -> None:
        """Put the focus on the list of sections."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_list(self) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        self._add_heading(self.tr("The whole clinic"))
        for key in ORDER:
            if key == COMPUTER:
                self._add_heading(self.tr("This computer, only you"))
            if key in self._sections:
                item = QListWidgetItem(self._titles[key])
                item.setData(_KEY, key)
                self._list.addItem(item)
        self._list.blockSignals(False)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self._list.font()
        font.setPixelSize(zoomed(11))
        font.setBold(True)
        item.setFont(font)
        self._list.addItem(item)

    def _choose(self, key: str) -> None:
        for row in range(self._list.count()):
            if self._list.item(row).data(_KEY) == key:
                self._list.setCurrentRow(row)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _follow(self, item: QListWidgetItem | None, _: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY) is not None:
            key = str(item.data(_KEY))
            self._stack.setCurrentWidget(self._sections[key])
            self.section_shown.emit(key)
