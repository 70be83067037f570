"""A small form for somebody who receives a patient's letters."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from analytics.records.patient import Addressee
from widgets.choice_box import ChoiceBox
from widgets.look import zoomed
from widgets.small_form import accept_buttons, named_fields

_LANGUAGES = ("en", "fr", "de")


class AddresseeForm(QDialog):
    """Asks for name, role, address and language.

    Signals:
        entered: the ``Addressee``.
    """

    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("addressee_form")
        self.setWindowTitle(self.tr("Add addressee"))
        self._name = QLineEdit()
        self._name.setObjectName("addressee_name")
        self._name.setPlaceholderText(self.tr("Dr Julie Petit"))
        self._role = QLineEdit()
        self._role.setObjectName("addressee_role")
        self._role.setPlaceholderText(self.tr("General practice"))
        self._address = QPlainTextEdit()
        self._address.setObjectName("addressee_address")
        self._address.setTabChangesFocus(True)
        self._address.setFixedHeight(zoomed(72))
        self._language = ChoiceBox()
        self._language.setObjectName("addressee_language")
        self._language.addItem(self.tr("As the clinic writes"), None)
        for key, name in zip(
            _LANGUAGES, (self.tr("English"), self.tr("French"), self.tr("German")), strict=True
        ):
            self._language.addItem(name, key)
        self._problem = QLabel()
        self._problem.setObjectName("addressee_problem")
        self._problem.setProperty("kind", "crit")
        self._problem.hide()
        rows = (
            (self.tr("&Name"), self._name),
            (self.tr("&Role"), self._role),
            (self.tr("&Address"), self._address),
            (self.tr("&Language"), self._language),
        )
        layout = QVBoxLayout(self)
        layout.addLayout(named_fields(rows))
        layout.addWidget(self._problem)
        layout.addWidget(accept_buttons(self, self.tr("Add"), "add_addressee", self._announce))
        self.resize(zoomed(420), self.sizeHint().height())

    @Slot()
    def _announce(self) -> None:
        name = " ".join(self._name.text().split())
        if not name:
            self._problem.setText(self.tr("A letter needs a name to go to."))
            self._problem.show()
            self._name.setFocus()
            return
        address = "\n".join(line.strip() for line in self._address.toPlainText().splitlines() if line.strip())
        self.entered.emit(
            Addressee(
                name,
                " ".join(self._role.text().split()) or None,
                address or None,
                self._language.currentData(),
            )
        )
        self.accept()
