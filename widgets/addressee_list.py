"""Who receives a patient's letters, with the ways to add and to take out."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from analytics.records.patient import Addressee
from widgets.icon import IconButton, link_button
from widgets.patient_words import language_text


class AddresseeList(QWidget):
    """Shows each addressee on a line.

    Signals:
        changed: one was added or taken out.
        add_requested: another one is to be entered.
    """

    changed = Signal()
    add_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.addressees: tuple[Addressee, ...] = ()
        self._rows: list[QWidget] = []
        self._add = link_button(self.tr("Add addressee…"))
        self._add.setObjectName("add_addressee_row")
        self._add.setAutoDefault(False)
        self._add.clicked.connect(self.add_requested)
        self.setFocusProxy(self._add)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_addressees(self, addressees: tuple[Addressee, ...]) -> None:
        """Show *addressees*, in their order."""
        self.addressees = addressees
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(number, one) for number, one in enumerate(addressees)]
        for place, row in enumerate(self._rows):
            self._layout.insertWidget(place, row)

    @Slot(object)
    def add(self, addressee: Addressee) -> None:
        """Add one, unless it is there."""
        if addressee not in self.addressees:
            self.show_addressees((*self.addressees, addressee))
            self.changed.emit()

    def _remove(self, number: int) -> None:
        self.show_addressees(self.addressees[:number] + self.addressees[number + 1 :])
        self._add.setFocus()
        self.changed.emit()

    def _row(self, number: int, one: Addressee) -> QWidget:
        row = QWidget()
        language = language_text(one.language) if one.language else None
        said = QLabel(" · ".join(filter(None, (one.name, one.role, language))))
        said.setObjectName("addressee_row")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setToolTip(one.address or "")
        remove = IconButton("cross", size_px=10)
        remove.setObjectName("remove_addressee")
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.setAccessibleName(self.tr("Take out {name}").format(name=one.name))
        remove.setToolTip(remove.accessibleName())
        remove.clicked.connect(lambda _=False: self._remove(number))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(said, 1)
        layout.addWidget(remove)
        return row
