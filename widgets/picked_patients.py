"""The patients that a curve, a bar or a number counts: a list that leads to each of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from analytics.records.ids import PatientId
from widgets.fitting_label import FittingLabel
from widgets.icon import IconButton
from widgets.local_text import whole_text
from widgets.look import zoomed
from widgets.row_table import read_by_rows
from widgets.zoomed_size import keep_zoomed_width

PANEL_PX = 372
_ROW_PX = 26


@dataclass(frozen=True, slots=True)
class PickedPatient:
    """One line of the list."""

    id: PatientId
    number: str
    name: str
    product: str
    day: str


class PickedPatients(QFrame):
    """Lists patients.

    Signals:
        opened: id of the patient to open.
        list_requested: these patients are wanted in the list of patients.
        closed: the list is not wanted any more.
    """

    opened = Signal(object)
    list_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("picked_patients")
        self.setProperty("kind", "panel")
        keep_zoomed_width(self, PANEL_PX)
        self._patients: tuple[PickedPatient, ...] = ()
        self._what = FittingLabel()
        self._what.setObjectName("picked_what")
        self._what.setProperty("kind", "card_title")
        self._count = FittingLabel()
        self._count.setObjectName("picked_count")
        self._count.setProperty("kind", "label")
        self._close = IconButton("cross", size_px=14)
        self._close.setObjectName("close_picked")
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.setAccessibleName(self.tr("Close the list"))
        self._close.setToolTip(self.tr("Close the list (Esc)"))
        self._close.clicked.connect(self.closed)
        self._table = self._new_table()
        self._open = QPushButton(self.tr("Open patient"))
        self._open.setObjectName("open_picked")
        self._open.clicked.connect(self._announce)
        self._list = QPushButton(self.tr("Show in patient list"))
        self._list.setObjectName("list_picked")
        self._list.clicked.connect(self.list_requested)
        self._lay_out()
        self.hide()

    @property
    def patients(self) -> tuple[PickedPatient, ...]:
        """Who is listed."""
        return self._patients

    def show_patients(self, what: str, patients: Sequence[PickedPatient]) -> None:
        """List *patients*, who are *what* in words."""
        self._patients = tuple(patients)
        self._what.setText(what)
        n = len(patients)
        self._count.setText(
            self.tr("1 patient") if n == 1 else self.tr("{n} patients").format(n=whole_text(n))
        )
        self.setAccessibleName(what)
        self._table.setRowCount(len(patients))
        for row, one in enumerate(patients):
            for column, text in enumerate((one.number, one.name, one.product, one.day)):
                item = QTableWidgetItem(text)
                if column == 3:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(text)
                self._table.setItem(row, column, item)
        self._table.selectRow(0)
        for button in (self._open, self._list):
            button.setEnabled(bool(patients))
        self.show()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Let the list have the keys."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget everybody."""
        self._patients = ()
        self._what.clear()
        self._count.clear()
        self.setAccessibleName("")
        self._table.setRowCount(0)
        self.hide()

    @Slot()
    def _announce(self) -> None:
        row = self._table.currentRow()
        if 0 <= row < len(self._patients):
            self.opened.emit(self._patients[row].id)

    def _new_table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setObjectName("picked_table")
        table.setAccessibleName(self.tr("Patients"))
        table.setHorizontalHeaderLabels(
            [self.tr("Number"), self.tr("Name"), self.tr("Product"), self.tr("Day")]
        )
        read_by_rows(table)
        table.verticalHeader().setDefaultSectionSize(zoomed(_ROW_PX))
        header = table.horizontalHeader()
        for column in (0, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.doubleClicked.connect(self._announce)
        return table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._what, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._open)
        row.addWidget(self._list)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._count)
        layout.addWidget(self._table, 1)
        layout.addWidget(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the patient, Escape closes the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._table.hasFocus():
            self._announce()
        else:
            super().keyPressEvent(event)
