"""The text of one reminder with everything a centre has to read, and what switches it on and off."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from analytics.cards.reminder_in_words import ReminderInWords, SourceInWords
from widgets.choice_box import ChoiceBox
from widgets.look import set_kind
from widgets.setting_names import choice_name
from widgets.zoomed_size import keep_zoomed_width

_CHOICE_PX = 330


@dataclass(frozen=True, slots=True)
class ShownReminder:
    """One reminder as the settings show it.

    Attributes:
        words: in the language of the window.
        digest: of the text shown; goes back with the wish to accept it, so that nobody accepts another.
        choices: readings to choose from; empty: sources do not differ.
        accepted_by / accepted_on: of the last acceptance, the date in words; empty: never.
        is_current: whether the text still is the one that was accepted, so that the reminder is on.
    """

    words: ReminderInWords
    digest: str
    author: str
    version: str
    choices: tuple[str, ...] = ()
    accepted_by: str = ""
    accepted_on: str = ""
    is_current: bool = False


class ReminderTextCard(QFrame):
    """Title, state, rule, source and mark, what other sources say; nothing is folded away.

    Signals:
        accept_requested: (code, digest of the text read).
        revoke_requested: code.
        reading_chosen: (code, name of the reading).
    """

    accept_requested = Signal(str, str)
    revoke_requested = Signal(str)
    reading_chosen = Signal(str, str)

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._code, self._digest, self._reading = code, "", ""
        self._title = _text("card_title")
        self._state = QLabel()
        self._state.setObjectName(f"reminder_state_{code}")
        self._rule = _text("sentence", name=f"reminder_rule_{code}")
        self._choice = ChoiceBox()
        self._choice.setObjectName(f"reminder_reading_{code}")
        keep_zoomed_width(self._choice, _CHOICE_PX)
        self._choice.activated.connect(self._choose)
        self._followed = QLabel(self.tr("Source followed"))
        self._followed.setProperty("kind", "label")
        self._source = _text("hint", name=f"reminder_source_{code}")
        self._others_title = QLabel(self.tr("What other sources say"))
        self._others_title.setProperty("kind", "label")
        self._others = _text("hint", name=f"reminder_others_{code}")
        self._accept = QPushButton(self.tr("Accept this text"))
        self._accept.setObjectName(f"accept_{code}")
        self._accept.clicked.connect(self._wish_to_accept)
        self._revoke = QPushButton(self.tr("Switch off"))
        self._revoke.setObjectName(f"revoke_{code}")
        self._revoke.clicked.connect(lambda: self.revoke_requested.emit(self._code))
        self._said = _text("hint", name=f"reminder_said_{code}")
        self._lay_out()

    def show_reminder(self, shown: ShownReminder, *, is_editable: bool) -> None:
        """Show the text and whether it is on; a clinic opened for reading changes nothing."""
        words = shown.words
        self._digest, self._reading = shown.digest, words.followed.name
        self._title.setText(words.title)
        self._rule.setText(words.rule)
        self._source.setText(self._sources(words))
        self._others.setText("\n".join(f"• {_cited(other)}" for other in words.others))
        for label in (self._others_title, self._others):
            label.setVisible(bool(words.others))
        self._show_choices(shown.choices, is_editable=is_editable)
        self._show_state(shown)
        self._accept.setVisible(not shown.is_current)
        self._revoke.setVisible(bool(shown.accepted_by))
        for button, name in (
            (self._accept, self.tr("Accept this text: {title}")),
            (self._revoke, self.tr("Switch off: {title}")),
        ):
            button.setEnabled(is_editable)
            button.setAccessibleName(name.format(title=words.title))
        self._choice.setAccessibleName(self.tr("Source followed: {title}").format(title=words.title))

    def _sources(self, words: ReminderInWords) -> str:
        told = [_source(words.followed.source, words.followed.mark)]
        if words.followed.name and words.source != words.followed.source:
            told.append(_source(words.source, words.mark))
        return self.tr("Source: {sources}").format(sources=" ".join(told))

    def _show_state(self, shown: ShownReminder) -> None:
        facts = {"by": shown.accepted_by, "date": shown.accepted_on}
        if shown.is_current:
            kind, state = "badge_ok", self.tr("On")
            said = self.tr("Accepted by {by} on {date}.").format(**facts)
        elif shown.accepted_by:
            kind, state = "badge_warn", self.tr("Off: the text has changed")
            said = self.tr("Another text was accepted by {by} on {date}.").format(**facts)
        else:
            kind, state, said = "badge", self.tr("Off"), self.tr("Nobody has accepted this text.")
        set_kind(self._state, kind)
        self._state.setText(state)
        about = self.tr("Text {version} by {author}.").format(version=shown.version, author=shown.author)
        self._said.setText(f"{said} {about}")

    def _show_choices(self, choices: Iterable[str], *, is_editable: bool) -> None:
        names = list(choices)
        if [self._choice.itemData(row) for row in range(self._choice.count())] != names:
            self._choice.clear()
            for name in names:
                self._choice.addItem(choice_name(name), name)
        self._choice.setCurrentIndex(max(self._choice.findData(self._reading), 0))
        self._choice.setEnabled(is_editable)
        for widget in (self._choice, self._followed):
            widget.setVisible(bool(names))

    @Slot()
    def _choose(self) -> None:
        name = str(self._choice.currentData())
        if name != self._reading:
            self.reading_chosen.emit(self._code, name)

    @Slot()
    def _wish_to_accept(self) -> None:
        self.accept_requested.emit(self._code, self._digest)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        reading = QHBoxLayout()
        reading.addWidget(self._followed)
        reading.addWidget(self._choice)
        reading.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._accept)
        buttons.addWidget(self._revoke)
        buttons.addWidget(self._said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 11, 14, 11)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addLayout(reading)
        for widget in (self._rule, self._source, self._others_title, self._others):
            layout.addWidget(widget)
        layout.addLayout(buttons)


def _source(source: str, mark: str) -> str:
    return f"{source} ({mark})."


def _cited(other: SourceInWords) -> str:
    return f"{other.text} {_source(other.source, other.mark)}"


def _text(kind: str, *, name: str = "") -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
