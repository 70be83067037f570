"""What has to be seen before the numbers: sentences on a tint, with icon and word."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from widgets.emptied import empty
from widgets.fitting_label import FittingLabel
from widgets.icon import IconLabel


class CautionStrip(QFrame):
    """Shows warnings, one below the other; invisible without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cautions")
        self.setProperty("kind", "settle")
        icon = IconLabel("warning", token="warn")
        word = QLabel(self.tr("Caution"))
        word.setProperty("kind", "warn")
        self._texts: list[FittingLabel] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        for part in (icon, word):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is shown."""
        return tuple(label.text() for label in self._texts)

    def show_cautions(self, sentences: Sequence[str]) -> None:
        """Show *sentences*; none: no strip."""
        empty(self._column)
        self._texts = [FittingLabel(sentence) for sentence in sentences]
        for label in self._texts:
            self._column.addWidget(label)
        self.setAccessibleName(" ".join(sentences))
        self.setVisible(bool(sentences))
