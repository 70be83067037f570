"""What was found at one field, below it, with its answers; nothing modal, the entry goes on elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from analytics.entry.finding import Weight
from analytics.visits.entry_sheet import CellStatus, EntryCell, FieldEntry
from widgets.choice_box import ChoiceBox
from widgets.flowsheet_words import findings_text
from widgets.icon import IconLabel
from widgets.look import set_kind, zoomed
from widgets.wrapping_row import WrappingRow


class FindingStrip(QFrame):
    """One sentence and its answers.

    Signals:
        offer_taken: the reading that is offered is right.
        retype_wanted: the text is to be typed again.
        confirmed: why the value stands.
    """

    offer_taken = Signal()
    retype_wanted = Signal()
    confirmed = Signal(str)

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setObjectName(f"finding_{key}")
        self._icon = IconLabel("warning", token="crit")
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._use = self._button("use", self.offer_taken.emit)
        self._retype = self._button("retype", self.retype_wanted.emit, self.tr("Retype  Alt+R"))
        self._keep = self._button("keep", self.ask_reason, self.tr("Keep…  Alt+K"))
        self._reason = self._new_reason()
        self._confirm = self._button("confirm", self._tell, self.tr("Keep"))
        self._answers = QWidget()
        row = WrappingRow(self._answers, gap=6, line_gap=4)
        for part in (self._use, self._retype, self._keep, self._reason, self._confirm):
            row.addWidget(part)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(zoomed(14), 3, zoomed(8), 3)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._said, 1)
        layout.addWidget(self._answers, 0, Qt.AlignmentFlag.AlignVCenter)
        self._ask(is_asking=False)

    @property
    def can_keep(self) -> bool:
        """Whether the value may stand with a reason."""
        return self._can_keep

    @property
    def has_offer(self) -> bool:
        """Whether another reading is offered."""
        return not self._use.isHidden()

    def show_findings(self, entry: EntryCell | FieldEntry, offer: str | None) -> None:
        """Show what was found at *entry*; *offer* is what can be used instead, as it would be typed."""
        is_refused = entry.status is CellStatus.REFUSED
        self._can_keep = not is_refused
        set_kind(self, "strip_refused" if is_refused else "strip_asked")
        self._icon.show_icon("warning", "crit" if is_refused else "warn")
        weights = (Weight.REFUSED,) if is_refused else (Weight.ASKED, Weight.NOTED)
        text = findings_text(entry, *weights) or findings_text(entry)
        self._said.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")
        self._use.setVisible(offer is not None)
        if offer is not None:
            self._use.setText(self.tr("Use {reading}  Alt+U").format(reading=offer))
        self._keep.setVisible(self._can_keep and not self._is_asking)
        if is_refused:
            self._ask(is_asking=False)

    @Slot()
    def ask_reason(self) -> None:
        """Ask why the value stands."""
        if self._can_keep:
            self._ask(is_asking=True)
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            edit = self._reason.lineEdit()
            if edit is not None:
                edit.selectAll()

    def clear(self) -> None:
        """Go away: no word of a patient stays behind."""
        self.hide()
        self._said.clear()
        self._use.setText("")
        self._reason.clearEditText()
        self.setAccessibleName("")

    def height_for(self, width: int) -> int:
        """Return the height it wants at this width."""
        return max(self.heightForWidth(width), self.minimumSizeHint().height(), zoomed(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the question back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._ask(is_asking=False)
            self.retype_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self, *, is_asking: bool) -> None:
        self._is_asking = is_asking
        self._reason.setVisible(is_asking)
        self._confirm.setVisible(is_asking)
        self._keep.setVisible(not is_asking and getattr(self, "_can_keep", False))
        self._retype.setVisible(not is_asking)

    @Slot()
    def _tell(self) -> None:
        reason = self._reason.currentText().strip()
        if reason:
            self.confirmed.emit(reason)

    @Slot(str)
    def _let_confirm(self, text: str) -> None:
        self._confirm.setEnabled(bool(text.strip()))

    def _new_reason(self) -> ChoiceBox:
        box = ChoiceBox()
        box.setObjectName("reason")
        box.setEditable(True)
        box.setAccessibleName(self.tr("Why the value stands"))
        box.addItems(
            [
                self.tr("checked with the laboratory"),
                self.tr("measured twice"),
                self.tr("expected in this patient"),
                self.tr("other method or laboratory"),
            ]
        )
        box.setMinimumWidth(zoomed(170))
        box.currentTextChanged.connect(self._let_confirm)
        edit = box.lineEdit()
        if edit is not None:
            edit.returnPressed.connect(self._tell)
            edit.setMaxLength(200)
        return box

    def _button(self, name: str, pressed: Callable[[], object], text: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "strip")
        button.clicked.connect(lambda _=False: pressed())
        return button
