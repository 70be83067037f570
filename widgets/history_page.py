"""The history of a patient, or of the whole clinic: the audit trail as a table."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from analytics.records.audit_entry import AuditEntry
from widgets.audit_words import action_text, change_text, subject_text
from widgets.history_model import HistoryModel
from widgets.local_text import moment_text, whole_text
from widgets.row_table import read_by_rows
from widgets.segments import Segments

PATIENT = "patient"
CLINIC = "clinic"


class HistoryPage(QWidget):
    """Shows audit entries; the one chosen is written out below the table.

    Signals:
        scope_chosen: ``patient`` or ``clinic``.
    """

    scope_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.model = HistoryModel(self)
        self._scope = Segments(
            self.tr("History of"), [(PATIENT, self.tr("This patient")), (CLINIC, self.tr("Whole clinic"))]
        )
        self._scope.show_choice(PATIENT)
        self._scope.chosen.connect(self.scope_chosen)
        self._count = QLabel()
        self._count.setObjectName("history_count")
        self._count.setProperty("kind", "hint")
        self._nothing = QLabel()
        self._nothing.setObjectName("no_history")
        self._nothing.setProperty("kind", "label")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._table = self._new_table()
        self._whole = QPlainTextEdit()
        self._whole.setObjectName("history_entry")
        self._whole.setReadOnly(True)
        self._whole.setAccessibleName(self.tr("The chosen entry in full"))
        self._whole.setTabChangesFocus(True)
        self._whole.setFixedHeight(88)
        head = QHBoxLayout()
        head.addWidget(self._scope)
        head.addStretch(1)
        head.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._nothing)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._whole)

    @property
    def scope(self) -> str:
        """Whose history is shown."""
        return self._scope.current or PATIENT

    def show_entries(self, entries: Sequence[AuditEntry], *, is_all: bool = True) -> None:
        """Show *entries*; not *is_all*: older ones were left out."""
        self.model.show_entries(entries)
        count = len(entries)
        text = self.tr("1 entry") if count == 1 else self.tr("{n} entries").format(n=whole_text(count))
        self._count.setText(text if is_all else self.tr("The last {entries}").format(entries=text))
        self._nothing.setText(
            "" if entries else self.tr("Nothing about this patient stands in the history yet.")
        )
        self._nothing.setVisible(not entries)
        self._table.resizeColumnsToContents()
        for column, most in enumerate((140, 120, 110, 230)):
            if self._table.columnWidth(column) > most:
                self._table.setColumnWidth(column, most)
        self._whole.clear()
        if entries:
            self._table.selectRow(0)

    @Slot()
    def _write_out(self) -> None:
        index = self._table.currentIndex()
        if not index.isValid():
            return
        entry = self.model.entry(index.row())
        head = f"{moment_text(entry.at)} · {entry.user} · {action_text(entry)} · {subject_text(entry)}"
        reason = self.tr("Reason: {reason}").format(reason=entry.reason) if entry.reason else ""
        self._whole.setPlainText("\n".join(filter(None, [head, change_text(entry), reason])))

    def _new_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("history")
        table.setAccessibleName(self.tr("History"))
        table.setModel(self.model)
        read_by_rows(table)
        table.verticalHeader().setDefaultSectionSize(24)
        table.horizontalHeader().setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._write_out)
        return table
