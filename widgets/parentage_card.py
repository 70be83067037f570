"""Which clone arose in which: one line a variant, set by the user, never inferred."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from analytics.records.clone_parent import Name
from analytics.rules.parentage import possible_parents
from widgets.choice_box import ShortChoiceBox
from widgets.look import zoomed
from widgets.overlay_card import OverlayCard

_ROW_PX, _MOST_ROWS = 34, 8
_NOT_SET, _FOUNDER = 0, 1
_ARROW_PX, _WIDEST_BOX_PX = 44, 280


class ParentageCard(OverlayCard):
    """Nothing is kept before Save; Escape gives up.

    Who is set as a parent becomes a founder where nothing else was said of it, and no clone is offered as its
    own ancestor: what is saved is always a tree.

    Signals:
        parents_chosen: variant → its parent, None for a founder; variants that are not set are left out.
    """

    parents_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent)
        self.setObjectName("parentage_card")
        self.setAccessibleName(self.tr("Parentage of the clones"))
        self._names: dict[Name, str] = {}
        self._parents: dict[Name, Name | None] = {}
        self._boxes: dict[Name, QComboBox] = {}
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._rows)
        hint = QLabel(self.tr("Set by you, from what you know; a VAF alone does not tell it."))
        hint.setProperty("kind", "hint")
        hint.setWordWrap(True)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(hint)
        layout.addWidget(self._area, 1)
        layout.addLayout(self._new_buttons())

    def open_below(
        self, button: QWidget, names: Sequence[tuple[Name, str]], parents: Mapping[Name, Name | None]
    ) -> None:
        """Open under *button* with what is set now."""
        self._names = dict(names)
        self._parents = {name: parent for name, parent in parents.items() if name in self._names}
        self._fill()
        first = next(iter(self._boxes.values()), None)
        self.open_beside(button, QRect(0, 0, button.width(), button.height()), focus=first)

    def clear(self) -> None:
        """Forget the patient."""
        self.close_card()
        self._names, self._parents = {}, {}
        self._fill()

    def _fill(self) -> None:
        for box in (*self._boxes.values(), *self._rows.findChildren(QLabel)):
            self._grid.removeWidget(box)
            box.setParent(None)
            box.deleteLater()
        self._boxes = {}
        for row, (name, text) in enumerate(self._names.items()):
            label = QLabel(text)
            box = ShortChoiceBox(28)
            box.setObjectName(f"parent_{row}")
            box.setAccessibleName(self.tr("Where {variant} arose").format(variant=text))
            box.activated.connect(lambda chosen, name=name: self._take(name, chosen))
            label.setBuddy(box)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(box, row, 1)
            self._boxes[name] = box
        self._offer()
        self._keep_widths()
        rows = min(max(len(self._names), 1), _MOST_ROWS)
        self._area.setMinimumHeight(zoomed(_ROW_PX) * min(rows, 4))
        self._area.setMinimumWidth(self._rows.sizeHint().width() + zoomed(18))
        self._area.setMaximumHeight(zoomed(_ROW_PX) * rows)

    def _keep_widths(self) -> None:
        """Give every box the width of its longest choice: two variants of one gene have to be told apart."""
        for box in self._boxes.values():
            words = [box.itemText(row) for row in range(box.count())]
            widest = max(map(box.fontMetrics().horizontalAdvance, words), default=0)
            box.setMinimumWidth(min(widest + zoomed(_ARROW_PX), zoomed(_WIDEST_BOX_PX)))

    def _offer(self) -> None:
        """Offer every clone what it can have arisen in as things stand."""
        for name, box in self._boxes.items():
            box.clear()
            box.addItem(self.tr("not set"), None)
            box.addItem(self.tr("founder"), None)
            for other in possible_parents(name, self._names, self._parents):
                box.addItem(self.tr("subclone of {variant}").format(variant=self._names[other]), other)
            box.setCurrentIndex(self._row_of(name, box))

    def _row_of(self, name: Name, box: QComboBox) -> int:
        if name not in self._parents:
            return _NOT_SET
        parent = self._parents[name]
        if parent is None:
            return _FOUNDER
        rows = [row for row in range(2, box.count()) if tuple(box.itemData(row)) == parent]
        return rows[0] if rows else _NOT_SET

    def _take(self, name: Name, chosen: int) -> None:
        if chosen == _NOT_SET:
            self._parents.pop(name, None)
            self._parents = {n: None if p == name else p for n, p in self._parents.items()}
        elif chosen == _FOUNDER:
            self._parents[name] = None
        else:
            data = self._boxes[name].itemData(chosen)
            parent: Name = (str(data[0]), str(data[1]))
            self._parents[name] = parent
            self._parents.setdefault(parent, None)
        self._offer()

    @Slot()
    def _save(self) -> None:
        self.close_card()
        self.parents_chosen.emit(dict(self._parents))

    def _new_buttons(self) -> QHBoxLayout:
        save, cancel = QPushButton(self.tr("Save")), QPushButton(self.tr("Cancel"))
        save.setObjectName("parentage_save")
        save.setProperty("primary", True)
        save.clicked.connect(self._save)
        cancel.setObjectName("parentage_cancel")
        cancel.clicked.connect(self.close_card)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(save)
        return row
