"""Which patients a list is narrowed to: all, due, late, alerts; each with how many there are."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from analytics.follow_up.badges import Pressing
from widgets.local_text import whole_text
from widgets.wrapping_row import WrappingRow


class PressingRow(QWidget):
    """A row of exclusive choices that goes on below where words are long.

    Signals:
        chosen: the ``Pressing`` the user picked.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Show patients"))
        self._group = QButtonGroup(self)
        self._buttons: dict[Pressing, QPushButton] = {}
        layout = WrappingRow(self, gap=2, line_gap=2)
        for key in Pressing:
            button = QPushButton()
            button.setObjectName(f"pressing_{key}")
            button.setProperty("kind", "pressing")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button)
        self._buttons[Pressing.ALL].setChecked(True)
        self.show_counts({})

    @Slot(object)
    def show_counts(self, counts: Mapping[Pressing, int]) -> None:
        """Show how many patients each choice has; one that is not named is not known yet."""
        names = {
            Pressing.ALL: self.tr("All"),
            Pressing.DUE: self.tr("Due"),
            Pressing.LATE: self.tr("Late"),
            Pressing.ALERTS: self.tr("Alerts"),
        }
        for key, name in names.items():
            count = counts.get(key)
            text = self.tr("{name} {n}").format(name=name, n="" if count is None else whole_text(count))
            self._buttons[key].setText(text.strip())
            self._buttons[key].setAccessibleName(text.strip())
        self.updateGeometry()

    def show_choice(self, key: Pressing) -> None:
        """Show *key* as the one that holds, without announcing it."""
        self._buttons[key].setChecked(True)
