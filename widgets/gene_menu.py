"""Which genes are shown: a list that can be searched and ticked."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.look import zoomed
from widgets.overlay_card import OverlayCard

_WIDTH_PX, _ROW_PX, _MOST_ROWS = 220, 24, 12


class GeneMenu(OverlayCard):
    """Every tick is shown at once; typing searches, ↓ goes into the list, Space ticks, Escape closes.

    Signals:
        genes_chosen: a frozenset of the ticked genes; None: all of them.
    """

    genes_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent)
        self.setObjectName("gene_menu")
        self.setAccessibleName(self.tr("Genes"))
        self._is_filling = False
        self._search = _Search()
        self._search.setObjectName("gene_search")
        self._search.setPlaceholderText(self.tr("Search a gene"))
        self._search.setAccessibleName(self.tr("Search a gene"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._list = QListWidget()
        self._list.setObjectName("genes")
        self._list.setAccessibleName(self.tr("Genes that are shown"))
        self._list.itemChanged.connect(self._announce)
        self._search.left_down.connect(self._go_to_list)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._search)
        layout.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addWidget(self._new_button("genes_all", self.tr("All"), Qt.CheckState.Checked))
        row.addWidget(self._new_button("genes_none", self.tr("None"), Qt.CheckState.Unchecked))
        layout.addLayout(row)

    def show_genes(self, genes: Sequence[str], shown: frozenset[str] | None) -> None:
        """Offer *genes*, *shown* of them ticked (None: all), without announcing it."""
        self._is_filling = True
        self._list.clear()
        for gene in genes:
            item = QListWidgetItem(gene)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
            )
            is_shown = shown is None or gene in shown
            item.setCheckState(Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._is_filling = False
        self._filter(self._search.text())

    def open_below(self, button: QWidget) -> None:
        """Open under the button that asked, ready to search."""
        self._search.clear()
        rows = min(max(self._list.count(), 3), _MOST_ROWS)
        self._list.setMinimumSize(zoomed(_WIDTH_PX), zoomed(_ROW_PX) * min(rows, 4))
        self._list.setMaximumHeight(zoomed(_ROW_PX) * rows + 8)
        self.open_beside(button, QRect(0, 0, button.width(), button.height()), focus=self._search)

    @Slot(str)
    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(wanted not in item.text().casefold())

    @Slot()
    def _go_to_list(self) -> None:
        row = next((n for n in range(self._list.count()) if not self._list.item(n).isHidden()), None)
        if row is not None:
            self._list.setCurrentRow(row)
            self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def _new_button(self, name: str, text: str, state: Qt.CheckState) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda: self._tick_visible(state))
        return button

    def _tick_visible(self, state: Qt.CheckState) -> None:
        """Tick what the search found, or take its ticks away."""
        self._is_filling = True
        for row in range(self._list.count()):
            if not self._list.item(row).isHidden():
                self._list.item(row).setCheckState(state)
        self._is_filling = False
        self._announce()

    @Slot()
    def _announce(self) -> None:
        if self._is_filling:
            return
        items = [self._list.item(row) for row in range(self._list.count())]
        ticked = frozenset(i.text() for i in items if i.checkState() is Qt.CheckState.Checked)
        self.genes_chosen.emit(None if len(ticked) == len(items) else ticked)


class _Search(QLineEdit):
    """A line from which ↓ leads on.

    Signals:
        left_down: ↓ was pressed.
    """

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with ↓."""
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)
