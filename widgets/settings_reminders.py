"""Reminders: every text in full, off until somebody of the clinic has read and accepted it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from widgets.local_text import whole_text
from widgets.look import zoomed
from widgets.reminder_text_card import ReminderTextCard, ShownReminder
from widgets.settings_section import scrolling, section_head

_WIDEST_PX = 940


class SettingsReminders(QWidget):
    """One card a reminder, made when they are first looked at.

    Signals:
        accept_requested: (code, digest of the text read).
        revoke_requested: code.
        reading_chosen: (code, name of the reading).
    """

    accept_requested = Signal(str, str)
    revoke_requested = Signal(str)
    reading_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, ReminderTextCard] = {}
        content = QWidget()
        content.setMaximumWidth(zoomed(_WIDEST_PX))
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 18, 18)
        self._column.setSpacing(10)
        self._column.addLayout(
            section_head(
                self.tr("Reminders"),
                self.tr(
                    "Decision support: a reminder shows what a source says and prescribes nothing. Each is "
                    "off until somebody of the clinic has read and accepted its text; who and when is kept "
                    "in the clinic’s file and noted in its history. A text that changes, also by another "
                    "source followed, is off again. What is active stands on the Recovery page, never in a "
                    "letter."
                ),
            )
        )
        self._count = QLabel()
        self._count.setObjectName("reminders_on")
        self._count.setProperty("kind", "strong")
        self._column.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(content))

    def show_reminders(self, reminders: Sequence[ShownReminder], *, is_editable: bool) -> None:
        """Show all texts and which of them are on."""
        if not self._cards:
            for shown in reminders:
                self._column.addWidget(self._new_card(shown.words.code))
            self._column.addStretch(1)
        for shown in reminders:
            self._cards[shown.words.code].show_reminder(shown, is_editable=is_editable)
        accepted = sum(shown.is_current for shown in reminders)
        self._count.setText(
            self.tr("{n} of {all} switched on").format(n=whole_text(accepted), all=whole_text(len(reminders)))
        )

    def _new_card(self, code: str) -> ReminderTextCard:
        card = self._cards[code] = ReminderTextCard(code)
        card.accept_requested.connect(self.accept_requested)
        card.revoke_requested.connect(self.revoke_requested)
        card.reading_chosen.connect(self.reading_chosen)
        return card
