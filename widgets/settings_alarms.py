"""Alarm limits: from where on this clinic wants to be alarmed; none are built in."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QHeaderView, QLabel, QLineEdit, QVBoxLayout, QWidget

from analytics.rules.alarm_limits import AlarmLimit
from widgets.alarm_limits_model import HIGH, LOW, NAME, UNIT, AlarmLimitsModel
from widgets.catalogue_names import analyte_name
from widgets.local_text import whole_text
from widgets.look import zoomed
from widgets.settings_section import section_head
from widgets.typing_table import TypingTable

_COLUMNS_PX = {UNIT: 90, LOW: 130, HIGH: 130}


class SettingsAlarms(QWidget):
    """A table of all analytes with two limits each.

    Signals:
        limit_entered: (analyte, ``low`` or ``high``, text as typed; empty takes the limit away).
    """

    limit_entered = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AlarmLimitsModel(self)
        self.model.limit_entered.connect(self.limit_entered)
        self._whose = QLabel()
        self._whose.setObjectName("alarm_owner")
        self._whose.setProperty("kind", "strong")
        self._search = QLineEdit()
        self._search.setObjectName("alarm_search")
        self._search.setPlaceholderText(self.tr("A few letters of an analyte"))
        self._search.setAccessibleName(self.tr("Search analytes"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self._only = QCheckBox(self.tr("Only those with a limit"))
        self._only.setObjectName("alarm_only_set")
        self._only.toggled.connect(self._narrow)
        self._table = TypingTable()
        self._table.setObjectName("alarm_limits")
        self._table.setAccessibleName(self.tr("Alarm limits; type one, Backspace takes it away"))
        self._table.setModel(self.model)
        self._problem = QLabel()
        self._problem.setObjectName("alarm_problem")
        self._problem.setProperty("kind", "crit")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._lay_out()

    def show_owner(self, clinic: str) -> None:
        """Say whose limits these are."""
        self._clinic = clinic
        self._tell_count()

    def show_limits(self, limits: Mapping[str, AlarmLimit], *, is_editable: bool) -> None:
        """Show what holds."""
        self.model.show_limits(limits, is_editable=is_editable)
        self._tell_count()

    def show_refused(self, analyte: str, side: str, text: str, sentence: str) -> None:
        """Say what is wrong with a limit just typed; an empty sentence: nothing."""
        self.model.show_refused(analyte, side, text, sentence)
        said = self.tr("{analyte}: {problem}").format(analyte=analyte_name(analyte), problem=sentence)
        self._problem.setText(said if sentence else "")
        self._problem.setVisible(bool(sentence))

    def _tell_count(self) -> None:
        count = self.model.set_count
        self._whose.setText(
            self.tr("{clinic}: no alarm limits").format(clinic=self._clinic)
            if not count
            else self.tr("{clinic}: limits of 1 analyte").format(clinic=self._clinic)
            if count == 1
            else self.tr("{clinic}: limits of {n} analytes").format(clinic=self._clinic, n=whole_text(count))
        )

    @Slot()
    def _narrow(self) -> None:
        self.model.narrow(self._search.text(), only_set=self._only.isChecked())

    def _lay_out(self) -> None:
        self._clinic = self.tr("This clinic")
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, pixels in _COLUMNS_PX.items():
            self._table.setColumnWidth(column, zoomed(pixels))
        head = section_head(
            self.tr("Alarm limits"),
            self.tr(
                "Beyond them a value is asked about when it is typed, and marked LL or HH. The program has "
                "none of its own: what you type here carries your clinic’s name, in the unit shown."
            ),
        )
        row = QHBoxLayout()
        row.addWidget(self._search, 1)
        row.addWidget(self._only)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 18, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._whose)
        layout.addLayout(row)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._problem)
        self._tell_count()
