"""The row above a letter: which letter, in which language, to whom, and with copies to whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QMenu, QToolButton, QVBoxLayout, QWidget

from widgets.choice_box import ChoiceBox
from widgets.issued_letters_model import kind_text
from widgets.local_text import whole_text
from widgets.look import zoomed
from widgets.segments import Segments
from widgets.wrapping_row import WrappingRow

KINDS = ("follow_up", "visit_note", "patient")
LANGUAGES = ("en", "fr", "de")
_ADD = "add"


@dataclass(frozen=True, slots=True)
class Recipients:
    """To whom a letter can go.

    Attributes:
        names: of the patient's addressees, as one line each.
        chosen: number in *names*; None: nobody, or the patient.
        copies: numbers in *names*.
        is_to_patient: whether the patient is the only reader there is to choose.
    """

    names: tuple[str, ...] = ()
    chosen: int | None = None
    copies: frozenset[int] = frozenset()
    is_to_patient: bool = False


class LetterHead(QWidget):
    """Offers the choices; says what was chosen.

    Signals:
        place_chosen: ``write``, ``issued`` or ``preview``.
        kind_chosen / language_chosen: key.
        addressee_chosen: number of the addressee, or None.
        copies_chosen: numbers of those who get a copy.
        addressee_wanted: a new addressee is to be added.
    """

    place_chosen = Signal(str)
    kind_chosen = Signal(str)
    language_chosen = Signal(str)
    addressee_chosen = Signal(object)
    copies_chosen = Signal(object)
    addressee_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipients = Recipients()
        self._place = Segments(
            self.tr("Letters"),
            [
                ("write", self.tr("Write")),
                ("preview", self.tr("Preview")),
                ("issued", self.tr("Issued")),
            ],
        )
        self._place.setObjectName("letters_place")
        self._place.chosen.connect(self.place_chosen)
        self._kind = self._new_box("letter_kind", self.tr("Letter"))
        for key in KINDS:
            self._kind.addItem(kind_text(key), key)
        self._kind.activated.connect(lambda: self.kind_chosen.emit(self._kind.currentData()))
        self._language = Segments(
            self.tr("Language of the letter"), [(key, key.upper()) for key in LANGUAGES]
        )
        self._language.setObjectName("letter_language")
        self._language.chosen.connect(self.language_chosen)
        self._to = self._new_box("letter_to", self.tr("To"))
        self._to.activated.connect(self._choose_addressee)
        self._copies = QToolButton()
        self._copies.setObjectName("letter_copies")
        self._copies.setProperty("kind", "menu")
        self._copies.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._copies.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self._copies)
        self._copies.setMenu(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(0)
        place = QWidget()
        row = WrappingRow(place, gap=10)
        for widget in (self._place, self._kind, self._language, self._to, self._copies):
            row.addWidget(widget)
        column.addWidget(place)

    @property
    def place(self) -> str:
        """The place that is chosen."""
        return self._place.current or "write"

    def show_place(self, place: str, *, has_preview: bool) -> None:
        """Show where the user is; pages have a place of their own only where they have none beside."""
        self._place.show_choice(place)
        self._place.show_visible("preview", is_visible=has_preview)
        for widget in (self._kind, self._language, self._to, self._copies):
            widget.setVisible(place != "issued")

    def show_issued_count(self, number: int) -> None:
        """Say how many letters were issued."""
        text = self.tr("Issued ({n})").format(n=whole_text(number)) if number else self.tr("Issued")
        self._place.show_text("issued", text)

    def show_choices(self, kind: str, language: str, recipients: Recipients, *, is_editable: bool) -> None:
        """Show what holds."""
        self._recipients = recipients
        self._kind.setCurrentIndex(self._kind.findData(kind))
        self._language.show_choice(language)
        self._fill_addressees(recipients)
        self._fill_copies(recipients)
        for widget in (self._kind, self._to, self._copies):
            widget.setEnabled(is_editable)
        self._language.show_offered(LANGUAGES if is_editable else ())

    def clear(self) -> None:
        """Name nobody."""
        self.show_choices(KINDS[0], LANGUAGES[0], Recipients(), is_editable=False)

    def _fill_addressees(self, recipients: Recipients) -> None:
        self._to.clear()
        if recipients.is_to_patient:
            self._to.addItem(self.tr("To: the patient"), None)
        else:
            for number, name in enumerate(recipients.names):
                self._to.addItem(self.tr("To: {name}").format(name=name), number)
            if not recipients.names:
                self._to.addItem(self.tr("To: nobody yet"), None)
            self._to.addItem(self.tr("Add addressee…"), _ADD)
        self._show_addressee()

    def _show_addressee(self) -> None:
        chosen = self._recipients.chosen
        place = 0 if chosen is None or self._recipients.is_to_patient else self._to.findData(chosen)
        self._to.setCurrentIndex(max(place, 0))
        self._to.setToolTip(self._to.currentText())

    def _fill_copies(self, recipients: Recipients) -> None:
        self._menu.clear()
        others = [
            n for n in range(len(recipients.names)) if n != recipients.chosen or recipients.is_to_patient
        ]
        for number in others:
            action = self._menu.addAction(recipients.names[number])
            action.setCheckable(True)
            action.setChecked(number in recipients.copies)
            action.setData(number)
            action.toggled.connect(self._choose_copies)
        self._copies.setVisible(bool(others) and not self._kind.isHidden())
        names = [recipients.names[number] for number in sorted(recipients.copies & set(others))]
        text = self.tr("Copies: {n}").format(n=whole_text(len(names))) if names else self.tr("No copy")
        self._copies.setText(text)
        self._copies.setToolTip("\n".join(names))
        self._copies.setAccessibleName(self.tr("Copies to: {names}").format(names=", ".join(names) or "–"))

    @Slot()
    def _choose_addressee(self) -> None:
        number = self._to.currentData()
        if number == _ADD:
            self._show_addressee()
            self.addressee_wanted.emit()
        else:
            self.addressee_chosen.emit(number)

    @Slot()
    def _choose_copies(self) -> None:
        self.copies_chosen.emit(
            frozenset(action.data() for action in self._menu.actions() if action.isChecked())
        )

    def _new_box(self, name: str, accessible: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setObjectName(name)
        box.setAccessibleName(accessible)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMaximumWidth(zoomed(300))
        return box


def recipient_lines(names: Sequence[tuple[str, str | None]]) -> tuple[str, ...]:
    """Return (name, role) pairs as one line each."""
    return tuple(", ".join(part for part in pair if part) for pair in names)
