"""Two patients side by side who are to become one: who stays, what passes over, what has to be decided."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from analytics.identity.delete_patient import KINDS, Belongings
from analytics.identity.merge_patients import MergePlan
from analytics.identity.merge_questions import Question
from analytics.records.ids import PatientId
from analytics.records.patient import Patient
from analytics.records.patient_summary import PatientSummary
from widgets.form_dialog import FormDialog
from widgets.local_text import whole_text
from widgets.patient_picker import PatientPicker
from widgets.patient_words import fact_text, field_name, kind_name
from widgets.problem_text import problem_text

_PERSON = ("number", "family_name", "given_name", "birth_date", "sex")


class MergeForm(FormDialog):
    """First asks for the second patient, then shows what becomes of both.

    Signals:
        picked: id of the second patient.
        swap_requested: the other one shall stay.
        answered: (key of a question, ``kept`` or ``gone``).
        merge_requested: the reason.
    """

    picked = Signal(object)
    swap_requested = Signal()
    answered = Signal(str, str)
    merge_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Merge two patients"), self.tr("Merge"), parent)
        self.setObjectName("merge_form")
        self._picker = PatientPicker()
        later = Qt.ConnectionType.QueuedConnection  # the key that picks has then done what it does
        self._picker.picked.connect(self.picked, later)
        self._picker.left.connect(self.reject)
        self._groups: list[QButtonGroup] = []
        self._plan: MergePlan | None = None
        self._preview = QWidget()
        self._table = QWidget()
        self._said = QLabel()
        self._said.setObjectName("merge_problem")
        self._said.setWordWrap(True)
        self._reason = QLineEdit()
        self._reason.setObjectName("merge_reason")
        self._reason.setAccessibleName(self.tr("Why are they merged?"))
        self._reason.textChanged.connect(self._weigh)
        self._swap = QPushButton(self.tr("Keep the other one"))
        self._swap.setObjectName("swap_patients")
        self._swap.setAutoDefault(False)
        self._swap.clicked.connect(self.swap_requested)
        self._stack = QStackedLayout(self.fields)
        self._stack.addWidget(self._new_start())
        self._stack.addWidget(self._preview)
        self._lay_out_preview()
        self.save_button.setEnabled(False)
        self.fit(720, 640)

    @property
    def is_touched(self) -> bool:
        """Whether decisions would be lost."""
        return bool(self._reason.text().strip())

    def show_candidates(self, patients: Sequence[PatientSummary], *, without: PatientId, today: date) -> None:
        """Offer who the second patient can be."""
        self._picker.show_candidates(patients, without=(without,), today=today)
        self._picker.start()

    def show_plan(
        self, kept: Belongings, gone: Belongings, plan: MergePlan, answers: Mapping[str, str]
    ) -> None:
        """Show what the merge would do, as far as it is decided."""
        is_first = self._plan is None
        focus = self.focusWidget()
        name = focus.objectName() if focus is not None else ""
        self._plan = plan
        self._stack.setCurrentWidget(self._preview)
        self._fill(kept, gone, plan, answers)
        self._said.setText(
            " ".join(problem_text(problem) for problem in plan.problems) or self._open(answers)
        )
        self._said.setProperty("kind", "crit" if plan.problems else "warn")
        self._said.style().polish(self._said)
        self._said.setVisible(bool(self._said.text()))
        self._weigh()
        again = self.findChild(QWidget, name) if name and not is_first else None
        target = again or self._first_open(answers) or self._reason
        target.setFocus()

    @Slot()
    def save(self) -> None:
        """Ask for the merge, once everything is decided."""
        if self.save_button.isEnabled():
            self.merge_requested.emit(" ".join(self._reason.text().split()))

    @Slot()
    def _weigh(self) -> None:
        is_ready = self._plan is not None and bool(self._plan.changes)
        self.save_button.setEnabled(is_ready and bool(self._reason.text().strip()))

    def _open(self, answers: Mapping[str, str]) -> str:
        questions = self._plan.questions if self._plan is not None else ()
        if all(question.key in answers for question in questions):
            return ""
        keys = {question.key for question in questions}
        if "birth_date" in keys and keys & {"family_name", "given_name"}:
            return self.tr(
                "Name and birth date differ: these may be two persons. Look again before you choose."
            )
        return self.tr("They contradict each other: choose in each marked row which is right.")

    def _first_open(self, answers: Mapping[str, str]) -> QWidget | None:
        questions = self._plan.questions if self._plan is not None else ()
        first = next((q.key for q in questions if q.key not in answers), None)
        return None if first is None else self.findChild(QWidget, f"keep {first}")

    def _new_start(self) -> QWidget:
        start = QWidget()
        said = QLabel(self.tr("Who is the same person? Choose the second patient."))
        said.setProperty("kind", "strong")
        said.setWordWrap(True)
        column = QVBoxLayout(start)
        column.addWidget(said)
        column.addWidget(self._picker, 1)
        return start

    def _lay_out_preview(self) -> None:
        self._column = QVBoxLayout(self._preview)
        self._column.addWidget(self._table)
        self._column.addWidget(self._swap, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._said)
        label = QLabel(self._reason.accessibleName())
        label.setProperty("kind", "strong")
        label.setBuddy(self._reason)
        self._column.addWidget(label)
        self._column.addWidget(self._reason)
        note = QLabel(
            self.tr(
                "Undo parts them again until the clinic is locked. Unfinished texts of the one who passes "
                "over are lost."
            )
        )
        note.setProperty("kind", "hint")
        note.setWordWrap(True)
        self._column.addWidget(note)
        self._column.addStretch(1)

    def _fill(self, kept: Belongings, gone: Belongings, plan: MergePlan, answers: Mapping[str, str]) -> None:
        self._groups.clear()
        table = QWidget()
        grid = QGridLayout(table)
        grid.setHorizontalSpacing(16)
        for column in (1, 2, 3):
            grid.setColumnStretch(column, 1)
        heads = ("", self.tr("stays"), self.tr("passes over"), self.tr("becomes"))
        for column, text in enumerate(heads):
            grid.addWidget(_label(text, "strong"), 0, column)
        row = self._person(grid, kept.record.patient, gone.record.patient, plan, answers)
        row = self._other_questions(grid, row, plan, answers)
        self._counted(grid, row, kept, gone, plan)
        self._column.replaceWidget(self._table, table)
        self._table.hide()
        self._table.setParent(None)  # its widgets are not to be found by their names any more
        self._table.deleteLater()
        table.show()  # now, not with the next event: the cursor goes there at once
        self._table = table
        buttons = [button for group in self._groups for button in group.buttons()]
        for one, following in pairwise([*buttons, self._swap, self._reason]):
            QWidget.setTabOrder(one, following)

    def _person(
        self, grid: QGridLayout, kept: Patient, gone: Patient, plan: MergePlan, answers: Mapping[str, str]
    ) -> int:
        questions = {question.key: question for question in plan.questions}
        names = [*_PERSON, *(n for n in ("centre", "language", "consent_from", "consent_withdrawn_on")
                             if getattr(kept, n) or getattr(gone, n))]  # fmt: skip
        for row, name in enumerate(names, 1):
            grid.addWidget(_label(field_name(name), "label"), row, 0)
            question = questions.get(name)
            if question is not None:
                self._choice(grid, row, question, answers)
            else:
                grid.addWidget(_label(fact_text(name, getattr(kept, name))), row, 1)
                grid.addWidget(_label(fact_text(name, getattr(gone, name))), row, 2)
            is_open = question is not None and name not in answers
            becomes = self.tr("choose") if is_open else fact_text(name, getattr(plan.patient, name))
            grid.addWidget(_label(becomes, "warn" if is_open else "strong"), row, 3)
        return len(names) + 1

    def _other_questions(
        self, grid: QGridLayout, row: int, plan: MergePlan, answers: Mapping[str, str]
    ) -> int:
        for question in plan.questions:
            if hasattr(plan.patient, question.key):
                continue
            grid.addWidget(_label(self._question_name(question), "label"), row, 0)
            self._choice(grid, row, question, answers)
            answer = answers.get(question.key)
            name = question.key.rsplit(":", 1)[-1]
            value = self.tr("choose") if answer is None else fact_text(name, getattr(question, answer))
            grid.addWidget(_label(value, "warn" if answer is None else "strong"), row, 3)
            row += 1
        return row

    def _question_name(self, question: Question) -> str:
        what, _, rest = question.key.partition(":")
        if what == "clone":
            clone = " ".join(filter(None, rest.split(":")))
            return self.tr("{clone} arose in").format(clone=clone)
        return field_name(rest.rsplit(":", 1)[-1] if what == "treatment" else what)

    def _choice(self, grid: QGridLayout, row: int, question: Question, answers: Mapping[str, str]) -> None:
        group = QButtonGroup(self)
        self._groups.append(group)
        name = question.key.rsplit(":", 1)[-1]
        for column, answer in ((1, "kept"), (2, "gone")):
            value = fact_text(name, getattr(question, answer))
            button = QRadioButton(value)
            button.setObjectName(f"{'keep' if answer == 'kept' else 'take'} {question.key}")
            button.setAccessibleName(
                self.tr("{what}: {value}").format(what=self._question_name(question), value=value)
            )
            button.setChecked(answers.get(question.key) == answer)
            button.clicked.connect(
                lambda _=False, key=question.key, said=answer: self.answered.emit(key, said)
            )
            group.addButton(button)
            grid.addWidget(button, row, column)

    def _counted(
        self, grid: QGridLayout, row: int, kept: Belongings, gone: Belongings, plan: MergePlan
    ) -> None:
        for kind in KINDS:
            mine, theirs = len(kept.of_kind(kind)), len(gone.of_kind(kind))
            if not mine and not theirs:
                continue
            once = plan.once.get(kind, 0)
            grid.addWidget(_label(kind_name(kind), "label"), row, 0)
            grid.addWidget(_label(whole_text(mine)), row, 1)
            grid.addWidget(_label(whole_text(theirs)), row, 2)
            total = whole_text(mine + theirs - once)
            said = self.tr("{total} ({n} in both)").format(total=total, n=whole_text(once)) if once else total
            grid.addWidget(_label(said, "strong"), row, 3)
            row += 1
        if gone.drafts:
            grid.addWidget(_label(kind_name("drafts"), "label"), row, 0)
            grid.addWidget(_label(whole_text(gone.drafts)), row, 2)
            grid.addWidget(_label(self.tr("lost"), "warn"), row, 3)


def _label(text: str, kind: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("kind", kind)
    return label
