"""The locked clinic: which file, who, and the passphrase."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.centred_card import CentredCard
from widgets.icon import IconLabel, link_button
from widgets.look import set_kind
from widgets.passphrase_field import PassphraseField


class UnlockPage(CentredCard):
    """Asks for the passphrase of a clinic file, or for a file where there is none.

    Signals:
        unlock_requested: passphrase and user (None: the only one), as typed.
        another_requested: the user wants another file.
        new_requested: the user wants a new clinic.
    """

    unlock_requested = Signal(str, object)
    another_requested = Signal()
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = QLabel()
        self._file.setObjectName("file_name")
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        self._opened = QLabel()
        self._opened.setProperty("kind", "hint")
        self.card.addLayout(self._head())
        line = QHBoxLayout()
        line.addWidget(self._file, 1)
        line.addWidget(self._opened)
        self.card.addLayout(line)
        self._form = self._new_form()
        self._problem = QLabel()
        self._problem.setObjectName("problem")
        self._problem.setProperty("kind", "crit")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.card.addWidget(self._form)
        self.card.addWidget(self._problem)
        self._unlock = QPushButton(self.tr("Unlock"))
        self._unlock.setObjectName("unlock")
        self._unlock.setProperty("kind", "wide")
        self._unlock.setProperty("primary", True)
        self._unlock.setAutoDefault(True)
        self._unlock.clicked.connect(self._announce)
        self.card.addSpacing(4)
        self.card.addWidget(self._unlock)
        self._new = QPushButton(self.tr("New clinic…"))
        self._new.setCursor(Qt.CursorShape.PointingHandCursor)
        self._new.setObjectName("new_clinic")
        self._new.clicked.connect(self.new_requested)
        self.card.addWidget(self._new, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_users((), None)
        self.show_no_file()

    def show_file(self, name: str, *, last_opened: str = "", lock_minutes: int | None = None) -> None:
        """Show the clinic file *name*, and when this computer opened it last."""
        self._has_file = True
        self._file.setText(name)
        self._file.setToolTip(name)
        self._opened.setText(self.tr("last opened {when}").format(when=last_opened) if last_opened else "")
        self.below.setText(
            self.tr("Locked after {n} minutes without use. Names stay hidden until you unlock.").format(
                n=lock_minutes
            )
            if lock_minutes
            else self.tr("Names stay hidden until you unlock.")
        )
        self._show_new_as(is_primary=False)
        self._form.show()
        self._unlock.show()
        self._another.setText(self.tr("Choose another…"))
        self.forget()

    def show_no_file(self) -> None:
        """Show that a file has to be chosen or made first."""
        self._has_file = False
        self._file.setText(self.tr("No clinic file chosen yet."))
        self._opened.clear()
        self.below.clear()  # the status bar says the rest
        self._show_new_as(is_primary=True)
        self._form.hide()
        self._unlock.hide()
        self._another.setText(self.tr("Choose a clinic file…"))
        self._problem.hide()

    def _show_new_as(self, *, is_primary: bool) -> None:
        """Show *New clinic…* as the one primary button, or as a link beside another."""
        self._new.setProperty("primary", is_primary)
        self._new.setProperty("kind", "")
        set_kind(self._new, "wide" if is_primary else "link")

    def show_users(self, users: Sequence[str], chosen: str | None) -> None:
        """Offer *users* to choose from; nothing is asked where there is only one."""
        self._user.clear()
        self._user.addItems(list(users))
        if chosen is not None and chosen in users:
            self._user.setCurrentText(chosen)
        for widget in (self._user, self._user_label):
            widget.setVisible(len(users) > 1)

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """Show why it did not open, beside the field."""
        self.show_busy(False)
        self._problem.setText(sentence)
        self._problem.show()
        self._passphrase.selectAll()
        self.take_focus()

    def show_busy(self, is_busy: bool) -> None:
        """Show that the key is being made; nothing can be typed meanwhile."""
        self._passphrase.setEnabled(not is_busy)
        self._unlock.setEnabled(not is_busy)
        self._unlock.setText(self.tr("Unlocking…") if is_busy else self.tr("Unlock"))
        if is_busy:
            self._problem.hide()

    def take_focus(self) -> None:
        """Put the cursor where typing makes sense."""
        (self._passphrase if self._has_file else self._another).setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Take the passphrase and every message out of the page."""
        self._passphrase.forget()
        self._caps.hide()
        self._problem.hide()
        self.show_busy(False)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        title = QLabel(self.tr("Clinic file"))
        title.setProperty("kind", "card_title")
        self._another = link_button(self.tr("Choose another…"))
        self._another.setObjectName("choose_another")
        self._another.clicked.connect(self.another_requested)
        head.addWidget(IconLabel("lock", token="text"))
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._another)
        return head

    def _new_form(self) -> QFrame:
        form = QFrame()
        layout = QVBoxLayout(form)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        self._user = QComboBox()
        self._user.setObjectName("user")
        self._user_label = QLabel(self.tr("&User"))
        self._user_label.setProperty("kind", "label")
        self._user_label.setBuddy(self._user)
        self._user.setAccessibleName(self.tr("User"))
        self._passphrase = PassphraseField()
        self._passphrase.setObjectName("passphrase")
        self._passphrase.setMinimumHeight(30)
        self._passphrase.setAccessibleName(self.tr("Passphrase"))
        self._passphrase.returnPressed.connect(self._announce)
        label = QLabel(self.tr("&Passphrase"))
        label.setProperty("kind", "label")
        label.setBuddy(self._passphrase)
        self._caps = QLabel(self.tr("Caps Lock is on"))
        self._caps.setObjectName("caps_lock")
        self._caps.setProperty("kind", "warn")
        self._caps.hide()
        self._passphrase.caps_lock_seen.connect(self._caps.setVisible)
        for widget in (self._user_label, self._user, label, self._passphrase, self._caps):
            layout.addWidget(widget)
        return form

    @Slot()
    def _announce(self) -> None:
        if self._has_file and self._unlock.isEnabled():
            user = self._user.currentText() if self._user.count() else None
            self.unlock_requested.emit(self._passphrase.text(), user)
