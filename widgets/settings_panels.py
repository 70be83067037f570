"""The gene panels a sequencing sample can name: what each covers, and on whose word."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from analytics.terms.gene_panel import Coverage, GenePanel
from widgets.local_text import whole_text
from widgets.settings_section import section_head


class SettingsPanels(QWidget):
    """A list of the panels in force, and the way to enter another.

    Signals:
        new_requested: the gene list of a panel is to be entered.
    """

    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setObjectName("panels")
        self._list.setAccessibleName(self.tr("Gene panels"))
        self._list.setProperty("kind", "sections")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._new = QPushButton(self.tr("Enter the gene list of another panel…"))
        self._new.setObjectName("new_panel")
        self._new.clicked.connect(self.new_requested)
        self._said = QLabel()
        self._said.setObjectName("panel_genes_said")
        self._said.setProperty("kind", "hint")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._list.currentItemChanged.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 18, 18)
        layout.setSpacing(8)
        layout.addLayout(
            section_head(
                self.tr("Gene panels"),
                self.tr("What a sample without a call says of a gene: only what its panel covers."),
            )
        )
        layout.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._said)

    def show_panels(self, panels: Iterable[GenePanel], *, is_editable: bool) -> None:
        """Show *panels*; the one chosen stays chosen."""
        row = max(self._list.currentRow(), 0)
        self._list.clear()
        for panel in panels:
            item = QListWidgetItem("\n".join(filter(None, (self._head(panel), panel.source))))
            item.setData(Qt.ItemDataRole.UserRole, ", ".join(panel.genes))
            self._list.addItem(item)
        self._list.setCurrentRow(min(row, self._list.count() - 1))
        self._new.setEnabled(is_editable)

    def _head(self, panel: GenePanel) -> str:
        if panel.coverage is not Coverage.LISTED or "(" in panel.name:
            return panel.name  # says it itself
        count = whole_text(len(panel.genes))
        return self.tr("{panel}: {n} genes").format(panel=panel.name, n=count)

    def _tell(self, item: QListWidgetItem | None) -> None:
        self._said.setText("" if item is None else str(item.data(Qt.ItemDataRole.UserRole)))
