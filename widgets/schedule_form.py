"""The follow-up schedule: which one is in force, and the clinic's own copy to edit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from analytics.entry.problem import Problem
from analytics.follow_up.own_schedule import OWN
from analytics.follow_up.schedule_draft import LineProblem, ScheduleDraft, draft_of, read_draft
from analytics.terms.schedule import Schedule
from widgets.choice_box import ChoiceBox
from widgets.labelled import labelled
from widgets.local_text import whole_text
from widgets.look import zoomed
from widgets.problem_text import problem_text
from widgets.schedule_model import FIELDS, ScheduleModel
from widgets.setting_names import mark_name
from widgets.settings_section import section_head
from widgets.typing_table import TypingTable

_SHOWN_PROBLEMS = 3
_WIDTHS = {"day": 62, "before": 84, "after": 76, "every": 84, "until": 76, "has_staging": 66}


class ScheduleForm(QWidget):
    """Shows a schedule; an own copy is typed over and then put in force.

    Signals:
        chosen: the ``Schedule`` that is to be followed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: dict[str, Schedule] = {}
        self._in_force: Schedule | None = None
        self._based_on: Schedule | None = None
        self._is_editable = False
        self.model = ScheduleModel(self)
        self.model.edited.connect(self._judge)
        self._choice = ChoiceBox()
        self._choice.setObjectName("schedule_choice")
        self._choice.setAccessibleName(self.tr("Schedule"))
        self._choice.activated.connect(self._look_at)
        self._state = self._new_label("schedule_state", "label")
        self._source = self._new_label("schedule_source", "hint")
        self._fault = self._new_label("schedule_fault", "warn")
        self._name = QLineEdit()
        self._name.setObjectName("schedule_name")
        self._name.textEdited.connect(self._judge)
        self._name_row = labelled(self.tr("Name"), self._name)
        self._table = self._new_table()
        self._problems = self._new_label("schedule_problems", "crit")
        self._copy = self._new_button("schedule_copy", self.tr("Edit a copy"), self._begin_copy)
        self._add = self._new_button("schedule_add", self.tr("Add a day"), self._add_line)
        self._take = self._new_button("schedule_take", self.tr("Take the day away"), self._take_line)
        self._drop = self._new_button("schedule_drop", self.tr("Discard changes"), self._drop_changes)
        self._follow = self._new_button(
            "schedule_follow", self.tr("Follow this schedule"), self._put_in_force
        )
        self._follow.setDefault(True)
        self._lay_out()

    def show_schedules(
        self,
        offered: Sequence[Schedule],
        in_force: Schedule,
        fault: Problem | None,
        *,
        is_editable: bool,
    ) -> None:
        """Show what there is to choose from; what is being typed stays until it is followed or discarded."""
        self._offered = {schedule.code: schedule for schedule in offered}
        was_typing = self.is_typing
        self._is_editable = is_editable
        self._in_force = in_force
        self._fault.setText("" if fault is None else problem_text(fault))
        self._fault.setVisible(fault is not None)
        self._fill()
        if not was_typing:
            self._show(self._offered.get(OWN, in_force) if fault is not None else in_force)

    @property
    def is_typing(self) -> bool:
        """Whether an own copy differs from what is stored."""
        return self._based_on is not None

    @property
    def draft(self) -> ScheduleDraft | None:
        """What is being typed; None: nothing."""
        if self._based_on is None:
            return None
        return ScheduleDraft(self._based_on, self._name.text(), self.model.lines)

    def _show(self, schedule: Schedule, *, as_copy: bool = False) -> None:
        self._based_on = schedule if as_copy else None
        draft = draft_of(schedule)
        self._choice.setCurrentIndex(self._choice.findData(schedule.code))
        self._name.setText(self._copy_name(schedule) if as_copy else schedule.name)
        self.model.show_lines(draft.lines, is_editable=as_copy)
        self._source.setText(
            self.tr("{source} ({mark}).").format(
                mark=mark_name(schedule.confidence.value), source=schedule.source
            )
        )
        self._judge()

    def _copy_name(self, schedule: Schedule) -> str:
        if schedule.code == OWN:
            return schedule.name
        return self.tr("Own copy of {name}").format(name=schedule.name)

    @Slot()
    def _judge(self) -> None:
        draft, shown = self.draft, self._offered.get(str(self._choice.currentData()))
        read = read_draft(draft) if draft is not None else shown
        wrong = read if isinstance(read, tuple) else ()
        self.model.show_problems(wrong)
        self._problems.setText(self._problem_text(wrong))
        self._problems.setVisible(bool(wrong))
        is_in_force = draft is None and shown == self._in_force
        self._state.setText(
            self.tr("In force.")
            if is_in_force
            else self.tr("Being edited: not in force yet.")
            if draft is not None
            else self.tr("Not in force.")
        )
        self._name_row.setVisible(draft is not None)
        for button in (self._add, self._take, self._drop):
            button.setVisible(draft is not None)
        self._copy.setVisible(draft is None and self._is_editable)
        self._copy.setText(
            self.tr("Edit it") if shown is not None and shown.code == OWN else self.tr("Edit a copy")
        )
        self._choice.setEnabled(draft is None)
        self._follow.setVisible(self._is_editable and not is_in_force)
        self._follow.setEnabled(not wrong)

    def _problem_text(self, wrong: Sequence[LineProblem]) -> str:
        shown = [problem_text(one.problem) for one in wrong[:_SHOWN_PROBLEMS]]
        if len(wrong) > _SHOWN_PROBLEMS:
            more = self.tr("And {n} more.")
            shown.append(more.format(n=whole_text(len(wrong) - _SHOWN_PROBLEMS)))
        return " ".join(shown)

    @Slot()
    def _look_at(self) -> None:
        found = self._offered.get(str(self._choice.currentData()))
        if found is not None:
            self._show(found)

    @Slot()
    def _begin_copy(self) -> None:
        found = self._offered.get(str(self._choice.currentData()))
        if found is not None and self._is_editable:
            self._show(found, as_copy=True)
            self._table.setFocus()
            self._table.setCurrentIndex(self.model.index(0, 0))

    @Slot()
    def _drop_changes(self) -> None:
        if self._based_on is not None:
            self._show(self._based_on)

    @Slot()
    def _put_in_force(self) -> None:
        draft = self.draft
        read = read_draft(draft) if draft is not None else self._offered.get(str(self._choice.currentData()))
        if isinstance(read, Schedule):
            self._based_on = None
            self.chosen.emit(read)

    @Slot()
    def _add_line(self) -> None:
        row = self.model.add_after(self._table.currentIndex().row())
        self._table.setCurrentIndex(self.model.index(row, 0))
        self._table.setFocus()

    @Slot()
    def _take_line(self) -> None:
        self.model.take(self._table.currentIndex().row())

    def _fill(self) -> None:
        shown = self._choice.currentData()
        self._choice.blockSignals(True)
        self._choice.clear()
        for schedule in self._offered.values():
            self._choice.addItem(schedule.name, schedule.code)
        self._choice.setCurrentIndex(max(self._choice.findData(shown), 0))
        self._choice.blockSignals(False)

    def _new_label(self, name: str, kind: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _new_button(self, name: str, text: str, pressed: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(pressed)
        return button

    def _new_table(self) -> TypingTable:
        table = TypingTable()
        table.setObjectName("schedule_lines")
        table.setAccessibleName(self.tr("Planned days"))
        table.setModel(self.model)
        for column, field in enumerate(FIELDS):
            if field in _WIDTHS:
                table.setColumnWidth(column, zoomed(_WIDTHS[field]))
        table.horizontalHeader().setSectionResizeMode(
            FIELDS.index("analytes"), QHeaderView.ResizeMode.Stretch
        )
        return table

    def _lay_out(self) -> None:
        about = self.tr(
            "Which days patients are due on, and how many days around each still count. The worklist and the "
            "letters follow it; visits that were entered stay as they are."
        )
        top = QHBoxLayout()
        top.addWidget(self._choice)
        top.addWidget(self._state, 1)
        edit = QHBoxLayout()
        for button in (self._copy, self._add, self._take):
            edit.addWidget(button)
        edit.addStretch(1)
        for button in (self._drop, self._follow):
            edit.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 18, 12)
        layout.setSpacing(7)
        layout.addLayout(section_head(self.tr("Follow-up schedule"), about))
        layout.addWidget(self._fault)
        layout.addLayout(top)
        layout.addWidget(self._source)
        layout.addWidget(self._name_row)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._problems)
        layout.addLayout(edit)
