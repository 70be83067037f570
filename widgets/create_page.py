"""A new clinic: where its file stands, who uses it, and the passphrase that nobody can replace."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from widgets.centred_card import CentredCard
from widgets.icon import IconLabel
from widgets.look import set_kind
from widgets.passphrase_field import PassphraseField

SHORTEST = 8
GOOD = 16


class CreatePage(CentredCard):
    """Asks for what a new clinic file needs.

    Signals:
        create_requested: path, user name and passphrase.
        browse_requested: the user wants to choose the place in a dialog.
        cancelled: the user went back.
    """

    create_requested = Signal(object, str, str)
    browse_requested = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("New clinic"))
        title.setProperty("kind", "card_title")
        self.card.addWidget(title)
        self._path = QLineEdit()
        self._path.setObjectName("path")
        browse = QPushButton(self.tr("Choose…"))
        browse.setObjectName("browse")
        browse.setAccessibleName(self.tr("Choose where the clinic file stands"))
        browse.clicked.connect(self.browse_requested)
        self._user = QLineEdit()
        self._user.setObjectName("user_name")
        self._passphrase = PassphraseField()
        self._passphrase.setObjectName("new_passphrase")
        self._again = PassphraseField()
        self._again.setObjectName("passphrase_again")
        self._add(self.tr("&File"), self._path, browse)
        self._add(self.tr("Your &name, as it stands in the history"), self._user)
        self._add(self.tr("&Passphrase"), self._passphrase)
        self._strength = QLabel()
        self._strength.setObjectName("strength")
        self._strength.setProperty("kind", "hint")
        self.card.addWidget(self._strength)
        self._add(self.tr("Passphrase &again"), self._again)
        self.card.addSpacing(4)
        self.card.addLayout(self._warning())
        self._problem = QLabel()
        self._problem.setObjectName("problem")
        self._problem.setProperty("kind", "crit")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.card.addWidget(self._problem)
        self.card.addSpacing(4)
        self.card.addLayout(self._buttons())
        self._passphrase.textChanged.connect(self._tell_strength)
        for field in (self._path, self._user, self._passphrase, self._again):
            field.returnPressed.connect(self._announce)
        self._tell_strength("")

    def show_proposal(self, path: Path, user: str) -> None:
        """Start afresh with a proposed *path* and *user* name."""
        self._path.setText(str(path))
        self._user.setText(user)
        self._passphrase.forget()
        self._again.forget()
        self._problem.hide()
        self.show_busy(False)

    def show_path(self, path: Path) -> None:
        """Show the place that was chosen."""
        self._path.setText(str(path))

    def show_busy(self, is_busy: bool) -> None:
        """Show that the file is being made."""
        self._create.setEnabled(not is_busy)
        self._create.setText(self.tr("Creating…") if is_busy else self.tr("Create clinic"))

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """Show what stands in the way."""
        self.show_busy(False)
        self._problem.setText(sentence)
        self._problem.show()
        self.ensureWidgetVisible(self._problem)

    def forget(self) -> None:
        """Take the passphrases out of the page."""
        self._passphrase.forget()
        self._again.forget()

    def take_focus(self) -> None:
        """Put the cursor into the first field that is still empty."""
        empty = (f for f in (self._path, self._user, self._passphrase) if not f.text())
        field = next(empty, self._passphrase)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field)

    def _add(self, text: str, field: QLineEdit, beside: QPushButton | None = None) -> None:
        label = QLabel(text)
        label.setProperty("kind", "label")
        label.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        field.setMinimumHeight(28)
        self.card.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(field, 1)
        if beside is not None:
            beside.setMinimumHeight(28)
            row.addWidget(beside)
        self.card.addLayout(row)

    def _warning(self) -> QHBoxLayout:
        text = QLabel(
            self.tr(
                "Write the passphrase down and keep it in a safe place. "
                "If it is lost, nobody can open this file again, not even we."
            )
        )
        text.setProperty("kind", "warn")
        text.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(IconLabel("warning", token="warn"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        back = QPushButton(self.tr("Back"))
        back.setObjectName("back")
        back.clicked.connect(self.cancelled)
        self._create = QPushButton(self.tr("Create clinic"))
        self._create.setObjectName("create")
        self._create.setProperty("primary", True)
        self._create.clicked.connect(self._announce)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self._create)
        return row

    @Slot(str)
    def _tell_strength(self, typed: str) -> None:
        length = len(typed)
        if length == 0:
            self._strength.setText(self.tr("Four words or more are easy to remember and hard to guess."))
        elif length < SHORTEST:
            self._strength.setText(self.tr("Too short: at least {n} characters.").format(n=SHORTEST))
        elif length < GOOD:
            self._strength.setText(self.tr("Long enough; {n} characters or more are better.").format(n=GOOD))
        else:
            self._strength.setText(self.tr("Good length."))
        set_kind(self._strength, "warn" if 0 < length < SHORTEST else "hint")

    @Slot()
    def _announce(self) -> None:
        if not self._create.isEnabled():
            return
        path, user = self._path.text().strip(), self._user.text().strip()
        if not path:
            self.show_problem(self.tr("Choose where the clinic file shall stand."))
        elif not user:
            self.show_problem(self.tr("Type your name: the history says who changed what."))
        elif len(self._passphrase.text()) < SHORTEST:
            self.show_problem(self.tr("The passphrase needs at least {n} characters.").format(n=SHORTEST))
        elif not self._again.text():
            self.show_problem(self.tr("Type the passphrase a second time."))
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._passphrase.text() != self._again.text():
            self.show_problem(self.tr("The two passphrases differ. Type them again."))
        else:
            self._problem.hide()
            self.show_busy(True)
            chosen = Path(path)
            if chosen.suffix != ".aftercart":
                chosen = chosen.with_name(chosen.name + ".aftercart")
            self.create_requested.emit(chosen, user, self._passphrase.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
