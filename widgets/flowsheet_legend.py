"""The line below the flowsheet: what its signs mean, and the keys of the entry."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from analytics.figures.palette import Marker
from widgets.glyph_pixmap import marker_pixmap
from widgets.look import current_theme, zoomed
from widgets.wrapping_row import WrappingRow


class FlowsheetLegend(QWidget):
    """Signs at the left, keys after them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = QLabel()
        self._keys = QLabel()
        self._keys.setObjectName("flowsheet_keys")
        row = WrappingRow(self, gap=14, line_gap=2)
        for label in (
            QLabel(self.tr("L H outside reference")),
            QLabel(self.tr("LL HH alarm limit")),
            self._with_ring(),
            QLabel(self.tr("– not measured")),
            self._keys,
        ):
            if isinstance(label, QLabel):
                label.setProperty("kind", "hint")
                label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(label)

    def show_entry(self, *, is_open: bool) -> None:
        """Name the keys that do something now."""
        theme = current_theme()
        self._ring.setPixmap(
            marker_pixmap(Marker.CIRCLE, theme.style("ivig").colour, zoomed(10), ground=theme.surface)
        )
        self._keys.setText(
            self.tr("Enter next · F2 edit · F8 not done · / other analyte · < limit allowed · Ctrl+Z undo")
            if is_open
            else self.tr("Enter or double click opens a visit · Space: where a value comes from")
        )

    def _with_ring(self) -> QWidget:
        together = QWidget()
        row = WrappingRow(together, gap=4)
        said = QLabel(self.tr("under immunoglobulin, G-CSF or transfusion"))
        said.setProperty("kind", "hint")
        row.addWidget(self._ring)
        row.addWidget(said)
        return together
