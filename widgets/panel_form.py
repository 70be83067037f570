"""A form in the side panel: lines under a title, one reason for all that was asked, and Save."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from analytics.entry.finding import Finding, Weight
from widgets.detail_editors import ChoiceEditor, LineEditor, SetEditor
from widgets.form_row import FormRow
from widgets.icon import link_button
from widgets.look import set_kind
from widgets.time_field import TimeField

REASON_NAME = "stands_because"
_ABSENCES = frozenset({"no_onset", "no_time", "no_infusion", "empty_work_up", "infection_of_nothing"})
_Editor = LineEditor | ChoiceEditor | SetEditor | TimeField


class Reading(Protocol):
    """What was read from a form."""

    @property
    def findings(self) -> tuple[tuple[str, Finding], ...]:
        """(field, finding) pairs."""


class PanelForm(QFrame):
    """Lines that are read as a whole after every key; nothing is stored before Save.

    Return saves, Escape closes; what is half filled is kept by who hosts the form.

    Signals:
        edited: something was typed or chosen.
        save_requested: it is complete; carries why what was asked stands (empty: nothing was asked).
        closed: the user leaves it.
        delete_wanted: what it edits is to be deleted.
        afresh_wanted: what was begun before is to be thrown away.
    """

    edited = Signal()
    save_requested = Signal(str)
    closed = Signal()
    delete_wanted = Signal()
    afresh_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.rows: dict[str, FormRow] = {}
        self._is_judged = False
        self._title = QLabel()
        self._title.setObjectName(f"{name}_title")
        self._title.setProperty("kind", "title")
        self._title.setWordWrap(True)
        self._resumed = self._new_resumed()
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 8, 8)
        self._lines.setSpacing(9)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._body)
        self._reason = LineEditor()
        self._reason.setObjectName(REASON_NAME)
        self._reason_row = FormRow(REASON_NAME, self.tr("Why it stands (kept with the change)"), self._reason)
        self._reason.edited.connect(self.edited)
        self._reason_row.hide()
        self._told = QLabel()
        self._told.setObjectName("form_told")
        self._told.setWordWrap(True)
        self._told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 10, 12)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._resumed)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(4)
        layout.addWidget(self._area, 1)
        layout.addLayout(self._foot)
        layout.addWidget(self._reason_row)
        layout.addWidget(self._told)
        layout.addLayout(self._new_buttons())

    @property
    def title(self) -> str:
        """What it is the form of."""
        return self._title.text()

    @property
    def reason(self) -> str:
        """Why what was asked stands."""
        return " ".join(self._reason.text().split())

    @property
    def state(self) -> Mapping[str, str]:
        """Everything typed, to be kept as a draft."""
        texts = {name: self._text_of(row.editor) for name, row in self.rows.items()}
        return {name: text for name, text in {**texts, REASON_NAME: self._reason.text()}.items() if text}

    def show_state(self, state: Mapping[str, str]) -> None:
        """Show what was kept; a line it does not name is emptied."""
        for name, row in self.rows.items():
            editor = row.editor
            if isinstance(editor, LineEditor | ChoiceEditor | SetEditor | TimeField):
                editor.show_text(state.get(name, ""))
        self._reason.setText(state.get(REASON_NAME, ""))
        self._resumed.show()
        self.read_again()

    def focus_on(self, name: str | None = None) -> None:
        """Put the cursor into the line *name*, or into the first."""
        row = self.rows.get(name or "", None) or next(iter(self.rows.values()), None)
        if row is not None:
            row.take_focus()
            self._area.ensureWidgetVisible(row)

    def read_again(self) -> None:
        """Read the whole form and show what was found."""
        self._show_findings(self.read_form())

    def read_form(self) -> Reading | None:
        """Return what the form says; None while it has nothing to read by."""
        raise NotImplementedError

    @Slot()
    def save(self) -> None:
        """Ask to be saved, or go to the first thing that stands in the way."""
        self._is_judged = True
        reading = self.read_form()
        if reading is None:
            return
        self._show_findings(reading)
        refused = self._weighing(reading, Weight.REFUSED)
        if refused:
            self.focus_on(refused[0])
            return
        asked = self._weighing(reading, Weight.ASKED)
        if asked and not self.reason:
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.save_requested.emit(self.reason if asked else "")

    def show_saving(self, *, is_saving: bool) -> None:
        """Take no second Save while one is on its way."""
        self._save.setEnabled(not is_saving)

    def _start(self, title: str, *, is_new: bool) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)
        self._delete.setVisible(not is_new)
        self._save.setEnabled(True)
        self._is_judged = False
        self._reason.clear()
        self._reason_row.hide()
        self._told.hide()
        self._resumed.hide()

    def _empty(self) -> None:
        """Take all lines away."""
        self.rows.clear()
        for lines in (self._lines, self._foot):
            while (item := lines.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()

    def _add(self, name: str, label: str, editor: _Editor, *, unit: str = "") -> FormRow:
        row = FormRow(name, label, editor, unit=unit)
        editor.edited.connect(self._note)
        self.rows[name] = row
        self._lines.addWidget(row)
        return row

    def _to_foot(self, *widgets: QWidget) -> None:
        """Keep these in view below the lines that scroll."""
        for widget in widgets:
            self._lines.removeWidget(widget)
            self._foot.addWidget(widget)

    def _add_pair(self, *rows: FormRow) -> None:
        """Put lines that were added side by side."""
        together = QHBoxLayout()
        together.setSpacing(8)
        holder = QWidget()
        for row in rows:
            self._lines.removeWidget(row)
            together.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
        together.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(together)
        self._lines.addWidget(holder)

    def _finish_lines(self) -> None:
        self._lines.addStretch(1)

    def _add_hint(self, text: str) -> None:
        hint = QLabel(text)
        hint.setProperty("kind", "hint")
        hint.setWordWrap(True)
        self._lines.addWidget(hint)

    @Slot()
    def _note(self) -> None:
        self.read_again()
        self.edited.emit()

    def _show_findings(self, reading: Reading | None) -> None:
        if reading is None:
            return
        found: dict[str, list[Finding]] = {name: [] for name in self.rows}
        elsewhere: list[Finding] = []
        for field, finding in reading.findings:
            if field in found:
                found[field].append(finding)
            else:
                elsewhere.append(finding)
        for name, row in self.rows.items():
            if isinstance(row.editor, TimeField):
                row.editor.show_findings(tuple(found[name]), is_judged=self._is_judged)
            else:
                row.show_findings([f for f in found[name] if self._is_judged or not _is_absence(f)])
        self._tell(reading, elsewhere)

    def _tell(self, reading: Reading, elsewhere: Sequence[Finding]) -> None:
        refused = self._weighing(reading, Weight.REFUSED)
        asked = self._weighing(reading, Weight.ASKED)
        self._reason_row.setVisible(bool(asked))
        text, kind = "", "hint"
        if self._is_judged and refused:
            text, kind = self.tr("To be put right first: {n}").format(n=len(refused)), "crit"
        elif asked and not self.reason:
            text, kind = self.tr("Saved once you say why it stands: {n}").format(n=len(asked)), "warn"
        self._told.setText(text)
        set_kind(self._told, kind)
        self._told.setVisible(bool(text))

    def _weighing(self, reading: Reading, weight: Weight) -> list[str]:
        """Return the lines with a finding of this weight, also those that a date field finds itself."""
        names = [
            field
            for field, finding in reading.findings
            if finding.weight is weight and (self._is_judged or not _is_absence(finding))
        ]
        for name, row in self.rows.items():
            if isinstance(row.editor, TimeField) and row.editor.weighs(weight) and name not in names:
                names.append(name)
        order = list(self.rows)
        return sorted(dict.fromkeys(names), key=lambda n: order.index(n) if n in order else len(order))

    def _text_of(self, editor: QWidget) -> str:
        return (
            editor.text_now if isinstance(editor, LineEditor | ChoiceEditor | SetEditor | TimeField) else ""
        )

    def _new_resumed(self) -> QWidget:
        said = QLabel(self.tr("Begun before and not saved."))
        said.setProperty("kind", "warn")
        said.setWordWrap(True)
        afresh = link_button(self.tr("Start afresh"))
        afresh.setObjectName("form_afresh")
        afresh.clicked.connect(self.afresh_wanted)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(said, 1)
        row.addWidget(afresh)
        holder.hide()
        return holder

    def _new_buttons(self) -> QHBoxLayout:
        self._save = QPushButton(self.tr("Save"))
        self._save.setObjectName("form_save")
        self._save.setProperty("primary", True)
        self._save.clicked.connect(self.save)
        cancel = QPushButton(self.tr("Close"))
        cancel.setObjectName("form_close")
        cancel.clicked.connect(self.closed)
        self._delete = QPushButton(self.tr("Delete…"))
        self._delete.setObjectName("form_delete")
        self._delete.clicked.connect(self.delete_wanted)
        row = QHBoxLayout()
        row.addWidget(self._delete)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._save)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Return (a button keeps it for itself), close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)


def _is_absence(finding: Finding) -> bool:
    """Whether it only says that something is not there yet, which nobody is told while typing."""
    return finding.problem.code in _ABSENCES
