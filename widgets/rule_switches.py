"""The switches of one rule, with what the rule would say under other choices."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from analytics.rules.switches import RuleSetting, SettingKind
from widgets.assessed_card import AssessedCard
from widgets.choice_box import ShortChoiceBox
from widgets.fitting_label import FittingLabel
from widgets.segments import Segments
from widgets.setting_names import mark_name, setting_name
from widgets.setting_value import setting_value

_MOST_SEGMENTS, _MOST_LETTERS, _LONGEST = 3, 64, 44


class RuleSwitches(QWidget):
    """One block a switch; made anew for another rule, shown anew for another patient.

    Signals:
        setting_chosen: (key, value) that the user wants to hold.
    """

    setting_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switches: tuple[RuleSetting, ...] = ()
        self._blocks: dict[str, _Switch] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(8)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)

    def show_switches(
        self, switches: Sequence[RuleSetting], shown: AssessedCard, *, is_editable: bool
    ) -> None:
        """Show *switches* as they were set when the assessment *shown* was made."""
        if tuple(switches) != self._switches:
            self._make(switches)
        now = dict(shown.assessment.settings)
        others = _sentences(shown)
        for switch in self._switches:
            block = self._blocks[switch.key]
            block.show_value(now.get(switch.key, switch.default), others.get(switch.key, ()))
            block.editor.setEnabled(is_editable)

    def clear(self) -> None:
        """Show no word of a patient."""
        for block in self._blocks.values():
            block.show_value(None, ())

    def _make(self, switches: Sequence[RuleSetting]) -> None:
        for block in self._blocks.values():
            self._grid.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._switches = tuple(switches)
        self._blocks = {switch.key: _Switch(switch) for switch in switches}
        for place, (key, block) in enumerate(self._blocks.items()):
            block.chosen.connect(lambda value, key=key: self.setting_chosen.emit(key, value))
            self._grid.addWidget(block, place // 2, place % 2)
            block.show()  # now, not at the next turn of the event loop: Tab already goes there


class _Switch(QWidget):
    """One switch: its name, its choices, what others would say, and where the choices come from.

    Signals:
        chosen: the value.
    """

    chosen = Signal(str)

    def __init__(self, switch: RuleSetting) -> None:
        super().__init__()
        self._switch = switch
        name = QLabel(setting_name(switch.key))
        name.setProperty("kind", "label")
        name.setWordWrap(True)
        self.editor = self._new_editor()
        self._others = FittingLabel()
        self._others.setObjectName(f"otherwise_{switch.key}")
        about = FittingLabel(
            self.tr("{source} ({mark})").format(source=switch.source, mark=mark_name(switch.mark.value))
        )
        about.setProperty("kind", "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for part in (name, self.editor, self._others, about):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_value(self, value: str | None, others: Sequence[str]) -> None:
        """Show what holds, and what the rule says otherwise."""
        if isinstance(self.editor, Segments):
            self.editor.show_choice(value)
        else:
            if value is not None and self.editor.findData(value) < 0:
                self.editor.addItem(setting_value(self._switch, value), value)
            self.editor.setCurrentIndex(self.editor.findData(value) if value is not None else -1)
        self._others.setText("\n".join(others))
        self._others.setVisible(bool(others))

    def _new_editor(self) -> Segments | ShortChoiceBox:
        switch = self._switch
        values = switch.choices if switch.kind is SettingKind.CHOICE else _in_order(switch)
        offered = [(value, setting_value(switch, value)) for value in values]
        name = setting_name(switch.key)
        if len(offered) <= _MOST_SEGMENTS and sum(len(text) for _, text in offered) <= _MOST_LETTERS:
            segments = Segments(name, offered)
            segments.setObjectName(f"switch_{switch.key}")
            segments.chosen.connect(self.chosen)
            return segments
        box = ShortChoiceBox(_LONGEST)
        box.setObjectName(f"switch_{switch.key}")
        box.setAccessibleName(name)
        for value, text in offered:
            box.addItem(text, value)
        box.activated.connect(lambda: self.chosen.emit(str(box.currentData())))
        return box


def _in_order(switch: RuleSetting) -> list[str]:
    return sorted({switch.default, *switch.tried}, key=float)


def _sentences(shown: AssessedCard) -> Mapping[str, list[str]]:
    """Return what the rule says under other choices, by switch; each card says one sentence for each."""
    others, said = shown.assessment.alternatives, shown.card.alternatives
    found: dict[str, list[str]] = {}
    if len(others) == len(said):
        for other, sentence in zip(others, said, strict=True):
            found.setdefault(other.key, []).append(sentence)
    return found
