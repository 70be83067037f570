"""Where files come in, and what became of the last ones."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.icon import IconLabel


class ImportStart(QWidget):
    """Chooses files.

    Signals:
        choose_requested: the user wants to choose files.
        patients_requested: the user wants to see the patients that an import was about.
    """

    choose_requested = Signal()
    patients_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Import records"))
        title.setProperty("kind", "title")
        text = QLabel(
            self.tr(
                "CSV tables of patients, treatments, results, events or variants. Drop them on the window, "
                "or choose them. Nothing is stored before you have seen what would become of every value."
            )
        )
        text.setProperty("kind", "label")
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setMaximumWidth(520)
        self._choose = QPushButton(self.tr("Choose files…"))
        self._choose.setObjectName("choose_files")
        self._choose.setProperty("kind", "wide")
        self._choose.setProperty("primary", True)
        self._choose.clicked.connect(self.choose_requested)
        self._said = QLabel()
        self._said.setObjectName("import_said")
        self._said.setProperty("kind", "strong")
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._said.hide()
        self._way_on = QPushButton()
        self._way_on.setAccessibleName(self.tr("Show the patients of this import"))
        self._way_on.setObjectName("show_imported")
        self._way_on.setProperty("kind", "wide")
        self._way_on.clicked.connect(self.patients_requested)
        self._way_on.hide()
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        layout.addWidget(self._said)
        layout.addWidget(self._way_on, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(IconLabel("import", token="accent", size_px=36), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(text, 8)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def tell(self, said: str, way_on: str, *, is_editable: bool) -> None:
        """Show what became of the last files; *way_on* names the button that leads to their patients."""
        is_left = self._way_on.hasFocus() and not way_on
        self._choose.setEnabled(is_editable)
        self._said.setText(said if is_editable else self.tr("Read-only: nothing can be imported here."))
        self._said.setVisible(bool(self._said.text()))
        self._way_on.setText(way_on)
        if is_left:
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self._way_on.setVisible(bool(way_on))

    def focus_next_step(self) -> None:
        """Go to what is probably wanted next."""
        button = self._way_on if self._way_on.text() else self._choose
        button.setFocus(Qt.FocusReason.OtherFocusReason)
