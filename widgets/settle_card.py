"""What is to be settled before a letter is issued, each with the way there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from widgets.icon import IconLabel, link_button
from widgets.local_text import whole_text


@dataclass(frozen=True, slots=True)
class ToSettle:
    """One thing.

    Attributes:
        sentence: what it is.
        target: names the place where it is settled; empty: nowhere in particular.
        link: the words of the way there.
        is_blocking: whether no letter can be issued before.
    """

    sentence: str
    target: str = ""
    link: str = ""
    is_blocking: bool = False


class SettleCard(QFrame):
    """Lists what is to be settled; hidden while there is nothing.

    Signals:
        jump_requested: the target of the way the user took.
    """

    jump_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "settle")
        self.setObjectName("to_settle")
        self._title = QLabel()
        self._title.setObjectName("settle_title")
        self._title.setProperty("kind", "notice_text")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(13, 8, 13, 9)
        layout.setSpacing(10)
        layout.addWidget(IconLabel("warning", token="warn"), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)
        self.hide()

    def show_things(self, things: Sequence[ToSettle]) -> None:
        """Show *things*, those that hold the letter up first."""
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        ordered = sorted(things, key=lambda thing: not thing.is_blocking)
        for thing in ordered:
            self._rows.addWidget(self._row(thing))
        count = len(things)
        self._title.setText(
            self.tr("Before issuing: 1 thing to settle")
            if count == 1
            else self.tr("Before issuing: {n} things to settle").format(n=whole_text(count))
        )
        self.setAccessibleName(" ".join([self._title.text(), *(thing.sentence for thing in ordered)]))
        self.setVisible(bool(things))

    def _row(self, thing: ToSettle) -> QWidget:
        row = QWidget()
        sentence = QLabel(thing.sentence)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sentence, 1)
        if thing.link:
            way = link_button(thing.link)
            way.setObjectName(f"settle_{thing.target}")
            way.clicked.connect(lambda _=False, target=thing.target: self.jump_requested.emit(target))
            layout.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        return row
