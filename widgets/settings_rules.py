"""Rules and checks: every switch and threshold with its default, its source, and the way back."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from analytics.rules.rule_settings import (
    IMMUNE_RECONSTITUTION,
    INFECTIONS,
    TYPED_VALUES,
    WHOLE_VISIT,
    WORKLIST,
    rule_settings,
)
from analytics.rules.switches import RuleSetting, SettingKind
from widgets.choice_box import ChoiceBox
from widgets.icon import link_button
from widgets.local_text import plain_number
from widgets.look import set_kind, zoomed
from widgets.setting_names import choice_name, mark_name, setting_name, unit_name
from widgets.settings_section import scrolling, section_head
from widgets.zoomed_size import keep_zoomed_width

_EDITOR_PX = 240
_NUMBER_PX = 90
_WIDEST_PX = 940


class SettingsRules(QWidget):
    """One row a setting, made when they are first looked at; every change is wanted at once.

    Signals:
        value_entered: (key, text as typed or the choice).
        reset_requested: the key of a setting that is to be as built in.
    """

    value_entered = Signal(str, str)
    reset_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, _Row] = {}
        content = QWidget()
        content.setMaximumWidth(zoomed(_WIDEST_PX))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 18, 18)
        column.setSpacing(6)
        head = section_head(
            self.tr("Rules and checks"),
            self.tr(
                "They hold for the whole clinic, are kept in its file and noted in its history; "
                "Edit → Undo takes a change back."
            ),
        )
        column.addLayout(head)
        self._column = column
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(content))

    def show_settings(self, stored: Mapping[str, str], *, is_editable: bool) -> None:
        """Show what holds: *stored* values, and the defaults of the others."""
        if not self._rows:
            self._fill()
        for key, row in self._rows.items():
            row.show_value(stored.get(key), is_editable=is_editable)

    def show_problem(self, key: str, sentence: str) -> None:
        """Say what is wrong with what was typed at a setting; the text stays."""
        self._rows[key].show_problem(sentence)

    def _fill(self) -> None:
        titles = {
            IMMUNE_RECONSTITUTION: self.tr("Immune reconstitution"),
            "icaht": self.tr("ICAHT (neutrophils)"),
            "platelet_icaht": self.tr("T-ICAHT (platelets)"),
            "neutrophil_recovery": self.tr("Neutrophil recovery"),
            "car_hematotox": self.tr("CAR-HEMATOTOX"),
            "chip": self.tr("CHIP and CCUS"),
            "chrs": self.tr("CHRS"),
            "clones": self.tr("Clone kinetics"),
            "tmn_findings": self.tr("Values at the diagnosis of a t-MN"),
            "ipss": self.tr("IPSS"),
            "ipss_r": self.tr("IPSS-R"),
            "ipss_m": self.tr("IPSS-M"),
            "eln2022": self.tr("ELN 2022"),
            "response_group": self.tr("Response groups"),
            INFECTIONS: self.tr("Infections"),
            "endpoints": self.tr("End points"),
            "progression_state": self.tr("State at progression"),
            "tmn_watch": self.tr("t-MN watch"),
            WORKLIST: self.tr("Worklist"),
            TYPED_VALUES: self.tr("Questions about a value just typed"),
            WHOLE_VISIT: self.tr("Do the values of a visit fit together?"),
        }
        for group, title in titles.items():
            self._column.addWidget(_heading(title))
            for setting in rule_settings():
                if setting.group == group:
                    self._column.addWidget(self._new_row(setting))
        self._column.addStretch(1)

    def _new_row(self, setting: RuleSetting) -> "_Row":
        row = self._rows[setting.key] = _Row(setting)
        row.entered.connect(lambda text, key=setting.key: self.value_entered.emit(key, text))
        row.reset_wanted.connect(lambda key=setting.key: self.reset_requested.emit(key))
        return row


class _NumberEdit(QLineEdit):
    """A field for a number: Escape puts back what holds.

    Signals:
        given_up: Escape.
    """

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class _Row(QFrame):
    """One setting.

    Signals:
        entered: the text typed, or the choice.
        reset_wanted: as built in.
    """

    entered = Signal(str)
    reset_wanted = Signal()

    def __init__(self, setting: RuleSetting) -> None:
        super().__init__()
        self._setting = setting
        self._shown = ""
        name = QLabel(setting_name(setting.key))
        name.setWordWrap(True)
        self._editor = self._new_editor()
        self._editor.setObjectName(f"setting_{setting.key}")
        self._editor.setAccessibleName(setting_name(setting.key))
        name.setBuddy(self._editor)
        self._reset = link_button(self.tr("As built in"))
        self._reset.setObjectName(f"reset_{setting.key}")
        self._reset.setAccessibleName(self.tr("As built in: {name}").format(name=setting_name(setting.key)))
        self._reset.clicked.connect(self.reset_wanted)
        self._about = QLabel()
        self._about.setProperty("kind", "hint")
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._problem = QLabel()
        self._problem.setObjectName(f"problem_{setting.key}")
        self._problem.setProperty("kind", "crit")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        grid.addWidget(name, 0, 0)
        grid.addWidget(self._with_unit(), 0, 1)
        grid.addWidget(self._problem, 1, 0, 1, 2)
        grid.addWidget(self._about, 2, 0)
        grid.addWidget(self._reset, 2, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def show_value(self, stored: str | None, *, is_editable: bool) -> None:
        """Show the value that holds; None: the default."""
        value = self._setting.default if stored is None else stored
        self._shown = value
        self._write(value)
        self._editor.setEnabled(is_editable)
        is_changed = value != self._setting.default
        self._reset.setEnabled(is_editable and is_changed)
        self._reset.setVisible(is_changed)
        self._about.setText(self._about_text(is_changed=is_changed))
        self.show_problem("")

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; the text stays as typed."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _about_text(self, *, is_changed: bool) -> str:
        setting = self._setting
        mark = mark_name(setting.mark.value)
        if is_changed:
            template = self.tr("Changed by the clinic. Built in: {default}. {source} ({mark}).")
        else:
            template = self.tr("Built in: {default}. {source} ({mark}).")
        return template.format(default=self._words(setting.default), source=setting.source, mark=mark)

    def _words(self, value: str) -> str:
        if self._setting.kind is SettingKind.CHOICE:
            return choice_name(value)
        return f"{plain_number(float(value))} {unit_name(self._setting.unit)}"

    def _write(self, value: str) -> None:
        if isinstance(self._editor, ChoiceBox):
            self._editor.setCurrentIndex(max(0, self._editor.findData(value)))
        else:
            self._editor.setText(plain_number(float(value)))

    def _new_editor(self) -> "ChoiceBox | _NumberEdit":
        if self._setting.kind is SettingKind.CHOICE:
            box = ChoiceBox()
            for choice in self._setting.choices:
                box.addItem(choice_name(choice), choice)
            box.activated.connect(self._announce)
            keep_zoomed_width(box, _EDITOR_PX)
            return box
        edit = _NumberEdit()
        edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit.editingFinished.connect(self._announce)
        edit.given_up.connect(self._give_up)
        keep_zoomed_width(edit, _NUMBER_PX)
        return edit

    def _with_unit(self) -> QWidget:
        together = QWidget()
        keep_zoomed_width(together, _EDITOR_PX)
        grid = QGridLayout(together)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._editor, 0, 0)
        if self._setting.unit:
            grid.addWidget(QLabel(unit_name(self._setting.unit)), 0, 1)
            grid.setColumnStretch(1, 1)
        return together

    @Slot()
    def _announce(self) -> None:
        if isinstance(self._editor, ChoiceBox):
            value = str(self._editor.currentData())
            if value != self._shown:
                self.entered.emit(value)
        elif self._editor.text().strip() != plain_number(float(self._shown)):
            if self._editor.text().strip():
                self.entered.emit(self._editor.text())
            else:
                self.reset_wanted.emit()
        else:
            self.show_problem("")

    @Slot()
    def _give_up(self) -> None:
        self._write(self._shown)
        self.show_problem("")


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setContentsMargins(0, 10, 0, 0)
    set_kind(label, "card_title")
    return label
