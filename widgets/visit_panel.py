"""Beside the visit that is entered: what is due at it, what its values change, and the note."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from analytics.visits.entry_sheet import Consequence, DueItem, DueState, EntrySheet
from analytics.wording import Wording
from widgets.catalogue_names import analyte_name
from widgets.flowsheet_words import group_name
from widgets.icon import IconLabel
from widgets.local_text import whole_text
from widgets.look import set_kind
from widgets.translate import translate

_ICONS = {
    DueState.DONE: ("done", "ok"),
    DueState.PARTLY: ("partly", "accent"),
    DueState.OPEN: ("circle", "text3"),
}
_ROW_PADDING_PX = 6
_GOOD, _BAD = ("met",), ("not_met",)


@dataclass(frozen=True, slots=True)
class OutcomeChange:
    """What the values of a visit change in the outcome of a rule, in words.

    Attributes:
        rule: what the rule is called.
        before / after: its outcome without and with this visit.
        is_alarming: whether the outcome with it is to be warned of.
    """

    rule: str
    before: str
    after: str
    is_alarming: bool = False


class VisitPanel(QFrame):
    """Due, consequences and note of one visit.

    Signals:
        note_typed: the text of the note.
        field_wanted: an analyte or field that is missing.
    """

    note_typed = Signal(str)
    field_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side_panel")
        self._wording = Wording()
        self._title, self._count = QLabel(self.tr("Due at this visit")), QLabel()
        self._count.setObjectName("due_count")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Due at this visit"))
        self._nothing_due = QLabel(self.tr("Nothing is planned for this day."))
        self._nothing_due.setWordWrap(True)
        self._nothing_due.setProperty("kind", "hint")
        self._due: list[_DueRow] = []
        self._due_rows = QVBoxLayout()
        self._due_rows.setSpacing(1)
        self._change_title = QLabel(self.tr("What these values change"))
        self._changes: list[_ChangeRow] = []
        self._criteria: tuple[Consequence, ...] = ()
        self._outcomes: tuple[OutcomeChange, ...] = ()
        self._change_rows = QVBoxLayout()
        self._change_rows.setSpacing(6)
        self._no_change = QLabel(self.tr("No assessment changes with these values."))
        self._no_change.setWordWrap(True)
        self._no_change.setProperty("kind", "hint")
        for label in (self._title, self._change_title):
            label.setProperty("kind", "card_title")
            label.setWordWrap(True)
        self.note = self._new_note()
        self._lay_out()

    @property
    def due_text(self) -> str:
        """How much of what is due is there: ``6 of 9``."""
        return self._count.text()

    def show_entry(self, sheet: EntrySheet, wording: Wording) -> None:
        """Show what belongs to *sheet*."""
        self._wording = wording
        self._show_due(sheet)
        self._criteria = sheet.consequences
        self._show_changes()
        self.note.setReadOnly(sheet.is_signed or sheet.is_read_only)
        if self.note.toPlainText() != sheet.note and not (
            self.note.hasFocus() and not self.note.isReadOnly()
        ):
            self.note.blockSignals(True)
            self.note.setPlainText(sheet.note)
            self.note.blockSignals(False)

    def show_outcomes(self, outcomes: tuple[OutcomeChange, ...]) -> None:
        """Show what the visit changes in other rules than the criteria; it is known a moment later."""
        if outcomes != self._outcomes:
            self._outcomes = outcomes
            self._show_changes()

    def clear(self) -> None:
        """Show nothing: no word of a patient stays behind."""
        self._criteria, self._outcomes = (), ()
        self._show_rows(self._due, 0)
        self._show_rows(self._changes, 0)
        for due in self._due:
            due.clear()
        for change in self._changes:
            change.clear()
        self._count.clear()
        self.note.blockSignals(True)
        self.note.clear()
        self.note.blockSignals(False)

    def _show_due(self, sheet: EntrySheet) -> None:
        while len(self._due) < len(sheet.due):
            row = _DueRow()
            row.wanted.connect(self.field_wanted)
            self._due.append(row)
            self._due_rows.addWidget(row)
        self._show_rows(self._due, len(sheet.due))
        for row, item in zip(self._due, sheet.due, strict=False):
            row.show_item(item)
        done = sum(item.state is DueState.DONE for item in sheet.due)
        self._count.setText(
            self.tr("{n} of {all}").format(n=whole_text(done), all=whole_text(len(sheet.due)))
            if sheet.due
            else ""
        )
        self._bar.setMaximum(max(1, len(sheet.due)))
        self._bar.setValue(done)
        self._bar.setVisible(bool(sheet.due))
        self._nothing_due.setVisible(not sheet.due)

    def _show_changes(self) -> None:
        count = len(self._criteria) + len(self._outcomes)
        while len(self._changes) < count:
            row = _ChangeRow()
            self._changes.append(row)
            self._change_rows.addWidget(row)
        self._show_rows(self._changes, count)
        for row, change in zip(self._changes, self._criteria, strict=False):
            row.show_change(change, self._wording)
        for row, outcome in zip(self._changes[len(self._criteria) :], self._outcomes, strict=False):
            row.show_outcome(outcome)
        self._no_change.setVisible(not count)

    def _show_rows(self, rows: "list[_DueRow] | list[_ChangeRow]", count: int) -> None:
        for n, row in enumerate(rows):
            row.setVisible(n < count)

    @Slot()
    def _tell_note(self) -> None:
        self.note_typed.emit(self.note.toPlainText())

    def _new_note(self) -> QPlainTextEdit:
        note = QPlainTextEdit()
        note.setObjectName("visit_note")
        note.setAccessibleName(self.tr("Note of the visit"))
        note.setTabChangesFocus(True)
        note.setMinimumHeight(70)
        note.textChanged.connect(self._tell_note)
        QShortcut(QKeySequence("Alt+N"), self, note.setFocus)
        return note

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        note_title = QLabel(self.tr("Note"))
        note_title.setProperty("kind", "card_title")
        note_title.setBuddy(self.note)
        key = QLabel(QKeySequence("Alt+N").toString(QKeySequence.SequenceFormat.NativeText))
        key.setProperty("kind", "hint")
        note_head = QHBoxLayout()
        note_head.addWidget(note_title, 1)
        note_head.addWidget(key)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addWidget(self._nothing_due)
        layout.addLayout(self._due_rows)
        layout.addWidget(_rule())
        layout.addWidget(self._change_title)
        layout.addLayout(self._change_rows)
        layout.addWidget(self._no_change)
        layout.addWidget(_rule())
        layout.addLayout(note_head)
        layout.addWidget(self.note, 1)


class _DueRow(QWidget):
    """One thing that is due: its state as a glyph, its name, and what is missing.

    Signals:
        wanted: the first analyte that is missing.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._missing = ""
        self._icon = IconLabel("circle", token="text3")
        self._name = _ShortenedButton()
        self._name.clicked.connect(self._tell)
        self._said = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._name, 1)
        row.addWidget(self._said)

    def show_item(self, item: DueItem) -> None:
        """Show *item*; its name leads to what is missing."""
        self._icon.show_icon(*_ICONS[item.state])
        name = _due_name(item.what)
        self._name.show_text(name)
        self._missing = item.missing[0] if item.missing else item.what
        self._name.setEnabled(item.state is not DueState.DONE)
        missing = ", ".join(analyte_name(code) for code in item.missing)
        self._name.setToolTip(missing or name)
        if item.state is DueState.DONE:
            said, kind = self.tr("done"), "label"
        elif item.state is DueState.PARTLY:
            said, kind = self.tr("{n} missing").format(n=whole_text(len(item.missing))), "accent"
        else:
            said, kind = self.tr("open"), "label"
        self._said.setText(said)
        set_kind(self._said, kind)
        self._name.setAccessibleName(", ".join(filter(None, (name, said, missing))))

    def clear(self) -> None:
        """Say nothing."""
        self._name.show_text("")
        self._name.setToolTip("")
        self._name.setAccessibleName("")
        self._said.clear()

    @Slot()
    def _tell(self) -> None:
        self.wanted.emit(self._missing)


class _ShortenedButton(QPushButton):
    """A link whose text is shortened where the panel is too narrow for it."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setProperty("kind", "row")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show *text*, or its beginning."""
        self._whole = text
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _ROW_PADDING_PX
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._fit()


class _ChangeRow(QWidget):
    """One criterion or outcome, and how it changes."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("info", token="text2")
        self._what, self._how = QLabel(), QLabel()
        self._what.setProperty("kind", "strong")
        self._how.setProperty("kind", "label")
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._what, self._how):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_change(self, change: Consequence, wording: Wording) -> None:
        """Show what *change* says."""
        icon = ("done", "ok") if change.after in _GOOD else ("warning", "warn")
        if change.after not in (*_GOOD, *_BAD):
            icon = ("info", "text2")
        self._icon.show_icon(*icon)
        name = {"cd4": wording.cd4, "b_cells": wording.cd19, "igg": wording.igg}.get(
            change.criterion, change.criterion
        )
        after, before = _state(change.after, wording), _state(change.before, wording)
        self._what.setText(self.tr("{criterion}: {state}").format(criterion=name, state=after))
        self._how.setText(self.tr("without this visit: {state}").format(state=before))

    def show_outcome(self, change: OutcomeChange) -> None:
        """Show how the outcome of a rule changes."""
        self._icon.show_icon(*(("warning", "warn") if change.is_alarming else ("info", "text2")))
        self._what.setText(self.tr("{criterion}: {state}").format(criterion=change.rule, state=change.after))
        self._how.setText(self.tr("without this visit: {state}").format(state=change.before))

    def clear(self) -> None:
        """Say nothing."""
        self._what.clear()
        self._how.clear()


def _state(state: str, wording: Wording) -> str:
    return str(getattr(wording, state, state.replace("_", " ")))


def _due_name(what: str) -> str:
    names = {
        "ecog": translate("VisitPanel", "ECOG"),
        "staging": translate("VisitPanel", "Response assessment"),
        "events": translate("VisitPanel", "Infections and events"),
        "ngs": translate("VisitPanel", "NGS sample"),
    }
    return names.get(what, group_name(what))


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "rule")
    line.setFixedHeight(1)
    return line
