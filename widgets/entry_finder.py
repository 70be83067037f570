"""Finds an analyte that has no row yet: a few letters of any of its names, then Enter."""

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from analytics.visits.analyte_search import find_analytes
from analytics.visits.value_text import unit_text
from widgets.catalogue_names import analyte_name
from widgets.look import zoomed
from widgets.overlay_card import OverlayCard
from widgets.window_language import interface_language

_Index = QModelIndex | QPersistentModelIndex
_WIDTH_PX, _MOST_ROWS = 300, 10


class AnalyteListModel(QAbstractListModel):
    """The analytes that the letters may mean, the likeliest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes: tuple[str, ...] = ()

    def show_codes(self, codes: tuple[str, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._codes = codes
        self.endResetModel()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, one a row."""
        return self._codes

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._codes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return name and unit."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        code = self._codes[index.row()]
        return f"{analyte_name(code)}  {unit_text(code)}".strip()


class EntryFinder(OverlayCard):
    """One line to type in, and what it finds.

    Signals:
        analyte_chosen: its code.
    """

    analyte_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent)
        self.setObjectName("analyte_finder")
        self.model = AnalyteListModel(self)
        self._typed = QLineEdit()
        self._typed.setObjectName("analyte_search")
        self._typed.setPlaceholderText(self.tr("A few letters of its name"))
        self._typed.setAccessibleName(self.tr("Find an analyte"))
        self.setAccessibleName(self._typed.accessibleName())
        self._typed.textChanged.connect(self._find)
        self._typed.installEventFilter(self)
        self._list = QListView()
        self._list.setObjectName("analytes_found")
        self._list.setProperty("kind", "list")
        self._list.setAccessibleName(self.tr("Analytes found"))
        self._list.setModel(self.model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._choose)
        self._none = QLabel(self.tr("No analyte has these letters."))
        self._none.setProperty("kind", "hint")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._typed)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._none)

    def open_at(self, widget: QWidget, place: QRect, letters: str) -> None:
        """Open beside *place* of *widget* with *letters* typed already."""
        self._typed.setText(letters)
        self._find()
        self._list.setFixedWidth(zoomed(_WIDTH_PX))
        self.open_beside(widget, place, focus=self._typed)
        self._typed.end(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go through the list while letters are typed, and Enter choose."""
        if watched is self._typed and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    step = 1 if event.key() == Qt.Key.Key_Down else -1
                    row = self._list.currentIndex().row() + step
                    self._list.setCurrentIndex(self.model.index(row % max(1, self.model.rowCount())))
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                    self._choose()
                    return True
                case Qt.Key.Key_Escape | Qt.Key.Key_Backtab:
                    self.close_card()
                    return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        self.model.show_codes(find_analytes(self._typed.text(), language=interface_language()))
        self._list.setCurrentIndex(self.model.index(0))
        self._none.setVisible(not self.model.codes)
        rows = min(max(self.model.rowCount(), 1), _MOST_ROWS)
        self._list.setFixedHeight(rows * max(self._list.sizeHintForRow(0), zoomed(16)) + 6)
        if self.isVisible():
            self.fit()

    def _choose(self) -> None:
        row = self._list.currentIndex().row()
        if 0 <= row < len(self.model.codes):
            code = self.model.codes[row]
            self.close_card()
            self.analyte_chosen.emit(code)
