"""Forms that were begun and not saved, each with the way back and the way out."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from analytics.events.event_names import kind_called
from widgets.events_view import FormState
from widgets.icon import IconLabel, link_button
from widgets.window_language import interface_language


class UnfinishedBar(QFrame):
    """One line each; hidden while there is none.

    Signals:
        resumed / discarded: the key of a form.
    """

    resumed = Signal(str)
    discarded = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "settle")
        self.setObjectName("unfinished")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 5, 8, 5)
        self._rows.setSpacing(2)
        self._shown: tuple[str, ...] = ()
        self.hide()

    def show_unfinished(self, unfinished: Mapping[str, FormState]) -> None:
        """Show these; none hides the bar."""
        if tuple(unfinished) == self._shown and bool(unfinished) != self.isHidden():
            return
        self._shown = tuple(unfinished)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key in unfinished:
            self._rows.addWidget(self._row(key))
        self.setVisible(bool(unfinished))

    def _row(self, key: str) -> QWidget:
        row = QWidget()
        text = QLabel(self.tr("Not finished: {what}").format(what=self._called(key)))
        text.setProperty("kind", "notice_text")
        go, drop = link_button(self.tr("Continue")), link_button(self.tr("Discard"))
        go.setObjectName("unfinished_continue")
        go.clicked.connect(lambda: self.resumed.emit(key))
        drop.setObjectName("unfinished_discard")
        drop.clicked.connect(lambda: self.discarded.emit(key))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(IconLabel("warning", token="warn"), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        layout.addWidget(go)
        layout.addWidget(drop)
        return row

    def _called(self, key: str) -> str:
        parts = key.split("/")
        if parts[0] == "event":
            return kind_called(parts[2], interface_language())
        return self.tr("work-up of t-MN") if parts[0] == "work_up" else self.tr("treatment")
