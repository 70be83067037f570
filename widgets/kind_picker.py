"""A few letters, Return: what is to be added."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from analytics.catalogue import catalogue
from analytics.events.event_names import kind_called
from analytics.events.kind_search import CAR_T, OTHER_THERAPY, WORK_UP, KindMatch, find_kinds
from widgets.look import zoomed
from widgets.window_language import interface_language

_MATCH = Qt.ItemDataRole.UserRole
_ROW_PX = 26


class KindPicker(QFrame):
    """Lists what the letters can mean, best first; arrows choose, Return takes.

    Signals:
        picked: the ``KindMatch``.
        closed: the user leaves it.
    """

    picked = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kind_picker")
        title = QLabel(self.tr("Add"))
        title.setProperty("kind", "title")
        self._line = QLineEdit()
        self._line.setObjectName("kind_letters")
        self._line.setPlaceholderText(self.tr("CRS, IVIG, infection, CAR T …"))
        self._line.setAccessibleName(self.tr("What is to be added"))
        self._line.textChanged.connect(self._search)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("kinds")
        self._list.setProperty("kind", "list")
        self._list.setAccessibleName(self.tr("What can be added"))
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        self._none = QLabel(self.tr("Nothing is called like this."))
        self._none.setProperty("kind", "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self._line)
        layout.addWidget(self._none)
        layout.addWidget(self._list, 1)
        self._search("")

    def start(self) -> None:
        """Begin anew, with the cursor in the line."""
        self._line.clear()
        self._search("")
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _search(self, typed: str) -> None:
        self._list.clear()
        for match in find_kinds(typed, interface_language()):
            item = QListWidgetItem(self._called(match))
            item.setData(_MATCH, match)
            item.setSizeHint(QSize(0, zoomed(_ROW_PX)))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._none.setVisible(self._list.count() == 0)

    def _called(self, match: KindMatch) -> str:
        own = {
            CAR_T: self.tr("CAR T-cell infusion"),
            OTHER_THERAPY: self.tr("Other systemic therapy"),
            WORK_UP: self.tr("Work-up of a t-MN"),
        }
        if not match.is_event:
            return own[match.form]
        language = interface_language()
        name = catalogue().event_kinds[match.form].called(language)
        short = kind_called(match.form, language)
        aside = match.word or ("" if short == name else short)
        return f"{name} · {aside}" if aside else name

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(item.data(_MATCH))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and take from it without leaving the line."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            row = self._list.currentRow()
            if event.key() == Qt.Key.Key_Down:
                self._list.setCurrentRow(min(row + 1, self._list.count() - 1))
                return True
            if event.key() == Qt.Key.Key_Up:
                self._list.setCurrentRow(max(row - 1, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
