"""Letters for several patients: who, which letter, in which language, and where it goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from widgets.batch_model import BatchModel
from widgets.choice_box import ChoiceBox
from widgets.icon import link_button
from widgets.issued_letters_model import kind_text
from widgets.letter_head import KINDS
from widgets.local_text import whole_text
from widgets.look import zoomed


@dataclass(frozen=True, slots=True)
class BatchChoice:
    """What the user wants; *language* None: each reader's own."""

    patients: tuple[PatientId, ...]
    kind: str
    language: str | None
    issues: bool
    writes_files: bool


class BatchForm(QDialog):
    """Chooses patients, and reports what became of each.

    Signals:
        start_requested: the ``BatchChoice``.
        folder_wanted: the folder for the PDFs is to be chosen.
        cancel_requested: what is going on shall stop.
    """

    start_requested = Signal(object)
    folder_wanted = Signal()
    cancel_requested = Signal()

    def __init__(self, *, can_issue: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batch_form")
        self.setWindowTitle(self.tr("Letters for several patients"))
        self._can_issue, self._has_folder, self._is_busy = can_issue, False, False
        self.model = BatchModel(self)
        self.model.choice_changed.connect(self._tell)
        self._search = QLineEdit()
        self._search.setObjectName("batch_search")
        self._search.setPlaceholderText(self.tr("Name, number, birth date"))
        self._search.setAccessibleName(self.tr("Search patients by name, number or birth date"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self._list = QListView()
        self._list.setObjectName("batch_patients")
        self._list.setAccessibleName(self.tr("Patients; Space chooses"))
        self._list.setModel(self.model)
        self._list.setUniformItemSizes(True)
        self._list.setSpacing(2)
        self._count = QLabel()
        self._count.setObjectName("batch_count")
        self._count.setProperty("kind", "label")
        self._kind = ChoiceBox()
        self._kind.setObjectName("batch_kind")
        self._kind.setAccessibleName(self.tr("Letter"))
        for key in KINDS:
            self._kind.addItem(kind_text(key), key)
        self._language = ChoiceBox()
        self._language.setObjectName("batch_language")
        self._language.setAccessibleName(self.tr("Language of the letters"))
        for text, language in (
            (self.tr("Each reader’s language"), None), (self.tr("English"), "en"),
            (self.tr("French"), "fr"), (self.tr("German"), "de"),
        ):  # fmt: skip
            self._language.addItem(text, language)
        self._issues = QCheckBox(self.tr("Issue and keep each letter"))
        self._issues.setObjectName("batch_issues")
        self._issues.setEnabled(can_issue)
        self._issues.toggled.connect(self._tell)
        self._files = QCheckBox(self.tr("Save the PDFs in a folder"))
        self._files.setObjectName("batch_files")
        self._files.toggled.connect(self._want_folder)
        self._folder = QLabel()
        self._folder.setObjectName("batch_folder")
        self._folder.setProperty("kind", "hint")
        self._folder.setWordWrap(True)
        self._said = QLabel()
        self._said.setObjectName("batch_said")
        self._said.setWordWrap(True)
        self._said.setProperty("kind", "strong")
        self._report = QPlainTextEdit()
        self._report.setObjectName("batch_report")
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("What became of each letter"))
        self._report.setTabChangesFocus(True)
        self._report.hide()
        self._start = QPushButton(self.tr("Write letters"))
        self._start.setObjectName("batch_start")
        self._start.setProperty("primary", True)
        self._start.clicked.connect(self._announce)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setObjectName("batch_stop")
        self._stop.clicked.connect(self.cancel_requested)
        self._close = QPushButton(self.tr("Close"))
        self._close.setObjectName("batch_close")
        self._close.clicked.connect(self.reject)
        self._lay_out()
        self.resize(zoomed(560), zoomed(620))
        self._tell()

    def show_patients(self, patients: Sequence[PatientSummary], *, today: date, search: str = "") -> None:
        """Offer *patients*, narrowed as the list of the window is."""
        self.model.show_patients(patients, today=today)
        self._search.setText(search)
        self._tell()

    def show_folder(self, name: str) -> None:
        """Name the folder for the PDFs; empty: none was chosen."""
        self._has_folder = bool(name)
        self._folder.setText(
            self.tr("Into {folder}. The PDFs are not encrypted; their names are numbers.").format(folder=name)
            if name
            else ""
        )
        if not name:
            self._files.setChecked(False)
        self._tell()

    def show_busy(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._is_busy = True
        self._said.setText(
            self.tr("{done} of {total} letters…").format(done=whole_text(done), total=whole_text(total))
        )
        self._tell()

    def show_report(self, said: str, lines: Sequence[str]) -> None:
        """Say what became of all, and of each."""
        self._is_busy = False
        self._said.setText(said)
        self._report.setPlainText("\n".join(lines))
        self._report.setVisible(bool(lines))
        self._tell()
        if lines:
            self._report.setFocus()

    def choice(self) -> BatchChoice:
        """Return what is chosen."""
        return BatchChoice(
            self.model.chosen,
            self._kind.currentData(),
            self._language.currentData(),
            self._issues.isChecked(),
            self._files.isChecked(),
        )

    def reject(self) -> None:
        """Close, unless letters are being written: that is stopped first."""
        if self._is_busy:
            self.cancel_requested.emit()
        else:
            super().reject()

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        self.model.search(typed)
        self._tell()

    @Slot(bool)
    def _want_folder(self, is_wanted: bool) -> None:
        if is_wanted and not self._has_folder:
            self.folder_wanted.emit()
        self._tell()

    @Slot()
    def _announce(self) -> None:
        self.start_requested.emit(self.choice())

    @Slot()
    def _tell(self) -> None:
        chosen = len(self.model.chosen)
        self._count.setText(
            self.tr("{n} of {total} chosen").format(n=whole_text(chosen), total=whole_text(self.model.total))
        )
        goes_somewhere = self._issues.isChecked() or (self._files.isChecked() and self._has_folder)
        self._start.setEnabled(bool(chosen) and goes_somewhere and not self._is_busy)
        self._start.setToolTip("" if goes_somewhere else self.tr("Choose where the letters go."))
        self._stop.setVisible(self._is_busy)
        self._close.setEnabled(not self._is_busy)
        for widget in (self._kind, self._language, self._files, self._list, self._search):
            widget.setEnabled(not self._is_busy)
        self._issues.setEnabled(self._can_issue and not self._is_busy)

    def _lay_out(self) -> None:
        every, none = link_button(self.tr("Choose all shown")), link_button(self.tr("Choose none shown"))
        every.setObjectName("choose_all")
        none.setObjectName("choose_none")
        every.clicked.connect(lambda: self.model.choose_shown(is_chosen=True))
        none.clicked.connect(lambda: self.model.choose_shown(is_chosen=False))
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self._search)
        layout.addLayout(_row(self._count, None, every, none))
        layout.addWidget(self._list, 3)
        layout.addLayout(_row(self._kind, self._language, None))
        layout.addWidget(self._issues)
        layout.addWidget(self._files)
        layout.addWidget(self._folder)
        layout.addWidget(self._said)
        layout.addWidget(self._report, 2)
        layout.addLayout(_row(None, self._stop, self._close, self._start))

    def minimumSizeHint(self) -> QSize:
        """Return a size that fits on small screens; the lists scroll."""
        return QSize(zoomed(360), zoomed(320))


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Lay *widgets* side by side; None stretches."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
