"""Bringing records in: files, what would become of every value, and the decision."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from widgets.icon import IconLabel, link_button
from widgets.import_decision import ImportDecision
from widgets.import_model import STATUSES, ImportModel
from widgets.import_preview import ImportPreview
from widgets.import_start import ImportStart
from widgets.import_table import ImportTable
from widgets.local_text import whole_text
from widgets.read_as import ReadAs

_MANY = 12


class ImportPage(QWidget):
    """Chooses files, shows what would become of every value, and asks for the decision.

    Signals:
        choose_requested: the user wants to choose files.
        mapping_requested: the user wants to read the files with a mapping file.
        told: property → value that the user says the files have (``decimal`` → ``,``).
        import_requested: the user wants it; whether refused values are left out.
        discarded: the user does not want it.
        patients_requested: the user wants to see the patients that the last import was about.
    """

    choose_requested = Signal()
    mapping_requested = Signal()
    told = Signal(object)
    import_requested = Signal(bool)
    discarded = Signal()
    patients_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.model = ImportModel(self)
        self._preview: ImportPreview | None = None
        self._start = ImportStart()
        self._start.choose_requested.connect(self.choose_requested)
        self._start.patients_requested.connect(self.patients_requested)
        self._decision = ImportDecision()
        self._decision.import_requested.connect(self.import_requested)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._new_report())
        self._report = QWidget()
        report = QVBoxLayout(self._report)
        report.setContentsMargins(0, 0, 0, 0)
        report.setSpacing(8)
        report.addWidget(area, 1)
        report.addWidget(self._table.whole)
        report.addWidget(self._decision)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._start)
        self._stack.addWidget(self._report)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self._stack)

    @property
    def has_preview(self) -> bool:
        """Whether a decision is waiting."""
        return self._preview is not None

    def show_start(self, *, is_editable: bool, said: str = "", way_on: str = "") -> None:
        """Show where files come in; *said* and *way_on* tell what became of the last ones."""
        has_focus = self._has_focus()
        self._preview = None
        self._start.tell(said, way_on, is_editable=is_editable)
        self._stack.setCurrentWidget(self._start)
        self.model.show_files((), None)
        if has_focus:
            self._start.focus_next_step()

    def tell(self, said: str, way_on: str) -> None:
        """Say something else of the last import, when it was taken back or done again."""
        self._start.tell(said, way_on, is_editable=True)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what the import would do, and ask: nothing is under way any more."""
        self.show_busy(False)
        self._preview = preview
        self._title.setText(", ".join(file.name for file in preview.files))
        self._facts.setText("\n".join(f"{f.name}: {f.kind}" for f in preview.files if f.kind))
        self._facts.setVisible(bool(self._facts.text()))
        self._read_as.show_recognised(preview)
        self._look_first.setText(self._what_to_look_at(preview))
        self._look_frame.setVisible(bool(self._look_first.text()))
        total = sum(preview.counts.values())
        for status, chip in self._chips.items():
            count = total if status == "" else preview.counts.get(status, 0)
            name = self.tr("All") if status == "" else self.model.status_text(status)
            chip.setText(f"{name} {whole_text(count)}")
            chip.setEnabled(count > 0)
        first = "refused" if preview.counts.get("refused", 0) else ""
        self._chips[first].setChecked(True)
        self._table.show_files([(f.name, f.values) for f in preview.files], first or None)
        self._decision.show_preview(preview)
        self._stack.setCurrentWidget(self._report)
        if self._read_as.focus_question():
            return
        if self._decision.is_possible:
            self._decision.take_focus()
        else:
            self._table.take_focus()

    def show_busy(self, is_busy: bool) -> None:
        """Show that the import is under way; nothing can be decided meanwhile."""
        if is_busy and self._preview is not None and self._has_focus():
            self._table.take_focus()  # else it would jump to whatever comes next in the window
        self._decision.show_busy(is_busy)
        for widget in (self._discard, self._others, self._mapping, self._read_as):
            widget.setEnabled(not is_busy)

    def _has_focus(self) -> bool:
        """Whether the focus is here, or nowhere."""
        focus = self.window().focusWidget()
        return self.isVisible() and (focus is None or not focus.isVisible() or self.isAncestorOf(focus))

    def _new_report(self) -> QWidget:
        page = QWidget()
        page.setProperty("kind", "page")
        self._facts = QLabel()
        self._facts.setObjectName("recognised")
        self._facts.setProperty("kind", "label")
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._read_as = ReadAs()
        self._read_as.told.connect(self.told)
        self._table = ImportTable(self.model)
        self._look_first = QLabel()
        self._look_first.setObjectName("look_first")
        self._look_first.setWordWrap(True)
        self._look_first.setTextFormat(Qt.TextFormat.PlainText)
        self._look_frame = QFrame()
        self._look_frame.setProperty("kind", "tint")
        look = QHBoxLayout(self._look_frame)
        look.setContentsMargins(12, 8, 12, 8)
        look.addWidget(IconLabel("info", token="accent"), 0, Qt.AlignmentFlag.AlignTop)
        look.addWidget(self._look_first, 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._new_head())
        layout.addWidget(self._facts)
        layout.addWidget(self._read_as)
        layout.addWidget(self._look_frame)
        layout.addLayout(self._new_chips())
        layout.addWidget(self._table, 1)
        return page

    def _new_head(self) -> QHBoxLayout:
        self._title = QLabel()
        self._title.setObjectName("import_title")
        self._title.setProperty("kind", "title")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._others = link_button(self.tr("Other files…"))
        self._others.setObjectName("choose_others")
        self._others.clicked.connect(self.choose_requested)
        self._mapping = link_button(self.tr("Read with a mapping file…"))
        self._mapping.setObjectName("use_mapping")
        self._mapping.clicked.connect(self.mapping_requested)
        self._discard = QPushButton(self.tr("Discard"))
        self._discard.setObjectName("discard_import")
        self._discard.setAccessibleName(self.tr("Discard this import"))
        self._discard.clicked.connect(self.discarded)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for button in (self._others, self._mapping, self._discard):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _new_chips(self) -> QHBoxLayout:
        self._chips: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for status in ("", *STATUSES):
            chip = QPushButton()
            chip.setObjectName(f"show_{status or 'all'}")
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.setAccessibleName(
                self.tr("Show {status}").format(status=self.model.status_text(status) or self.tr("all"))
            )
            chip.clicked.connect(lambda _=False, status=status: self._table.show_status(status or None))
            group.addButton(chip)
            row.addWidget(chip)
            self._chips[status] = chip
        row.addStretch(1)
        return row

    def _what_to_look_at(self, preview: ImportPreview) -> str:
        lines = list(preview.look_alikes)
        created = preview.created_patients
        if created:
            shown = ", ".join(created[:_MANY]) + (" …" if len(created) > _MANY else "")
            lines.append(
                self.tr("1 new patient: {numbers}").format(numbers=shown)
                if len(created) == 1
                else self.tr("{n} new patients: {numbers}").format(n=whole_text(len(created)), numbers=shown)
            )
        lines += [remark for file in preview.files for remark in file.remarks]
        return "\n".join(lines)
