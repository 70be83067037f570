"""The cards of the clones: the chosen variant, samples, assessments, beside the figure or below the table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from widgets.card_column import CardColumn
from widgets.look import zoomed
from widgets.sample_list import SampleList
from widgets.variant_details import VariantDetails

PANEL_PX = 296


class ClonesCards(QWidget):
    """Holds the cards; *side* is the panel they stand in where there is room beside the figure."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.details = VariantDetails()
        self.samples = SampleList()
        self.assessments = CardColumn()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.details)
        layout.addWidget(self.assessments)
        layout.addWidget(self.samples)
        layout.addStretch(1)
        self.side = scrolling(self)
        self.side.setAccessibleName(self.tr("The chosen variant, the samples and the assessments"))

    def place(self, column: QBoxLayout, *, is_narrow: bool, is_shown: bool) -> None:
        """Stand beside the figure, or at the end of *column* where there is no room beside."""
        if is_narrow and self.side.widget() is not None:
            column.addWidget(self.side.takeWidget())
        elif not is_narrow and self.side.widget() is None:
            column.removeWidget(self)
            self.side.setWidget(self)
        self.side.setFixedWidth(zoomed(PANEL_PX))
        self.side.setVisible(is_shown and not is_narrow)
        self.setVisible(is_shown)


def scrolling(widget: QWidget) -> QScrollArea:
    """Return *widget* in an area that scrolls up and down only."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
