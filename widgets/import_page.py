"""Bringing records in: files, what would become of every value, and the decision."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from widgets.icon import IconLabel, link_button
from widgets.import_model import STATUSES, ImportModel
from widgets.import_preview import ImportPreview
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
    """

    choose_requested = Signal()
    mapping_requested = Signal()
    told = Signal(object)
    import_requested = Signal(bool)
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.model = ImportModel(self)
        self._preview: ImportPreview | None = None
        self._is_editable = True
        self._stack = QStackedWidget()
        self._start = self._new_start()
        self._report = self._new_report()
        self._stack.addWidget(self._start)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._report)
        self._report_area = area
        self._stack.addWidget(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self._stack)

    @property
    def has_preview(self) -> bool:
        """Whether a decision is waiting."""
        return self._preview is not None

    def show_start(self, *, is_editable: bool, said: str = "") -> None:
        """Show where files come in; *said* tells what became of the last ones."""
        self._preview = None
        self._is_editable = is_editable
        self.model.show_files((), None)
        self._choose.setEnabled(is_editable)
        self._said.setText(said if is_editable else self.tr("Read-only: nothing can be imported here."))
        self._said.setVisible(bool(self._said.text()))
        self._stack.setCurrentWidget(self._start)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what the import would do."""
        self._preview = preview
        self._title.setText(", ".join(file.name for file in preview.files))
        self._facts.setText("\n".join(f"{f.name}: {f.kind}" for f in preview.files if f.kind))
        self._read_as.show_recognised(preview)
        self._look_first.setText(self._what_to_look_at(preview))
        self._look_frame.setVisible(bool(self._look_first.text()))
        total = sum(preview.counts.values())
        for status, chip in self._chips.items():
            count = total if status == "" else preview.counts.get(status, 0)
            name = self.tr("All") if status == "" else self.model.status_text(status)
            chip.setText(f"{name} {whole_text(count)}")
            chip.setEnabled(count > 0)
        refused = preview.counts.get("refused", 0)
        first = "refused" if refused else ""
        self._chips[first].setChecked(True)
        self.model.show_files([(f.name, f.values) for f in preview.files], first or None)
        self._fit_columns()
        self._rest.setVisible(refused > 0)
        self._rest.setChecked(False)
        self._tell_decision()
        self._stack.setCurrentWidget(self._report_area)
        (self._import if self._import.isEnabled() else self._table).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self, is_busy: bool) -> None:
        """Show that the import is under way; nothing can be decided meanwhile."""
        for widget in (self._import, self._discard, self._rest, self._mapping, self._read_as):
            widget.setEnabled(not is_busy)
        if not is_busy:
            self._tell_decision()

    def _new_start(self) -> QWidget:
        page = QWidget()
        title = QLabel(self.tr("Import records"))
        title.setProperty("kind", "title")
        text = QLabel(
            self.tr(
                "CSV tables of patients, treatments, results, events or variants. Drop them on the window, "
                "or choose them. Nothing is stored before you have seen what would become of every value."
            )
        )
        text.setProperty("kind", "label")
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setMaximumWidth(520)
        self._choose = QPushButton(self.tr("Choose files…"))
        self._choose.setObjectName("choose_files")
        self._choose.setProperty("kind", "wide")
        self._choose.setProperty("primary", True)
        self._choose.clicked.connect(self.choose_requested)
        self._said = QLabel()
        self._said.setObjectName("import_said")
        self._said.setProperty("kind", "strong")
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._said.hide()
        layout = QVBoxLayout(page)
        layout.setSpacing(10)
        layout.addStretch(2)
        layout.addWidget(self._said)
        layout.addWidget(IconLabel("import", token="accent", size_px=36), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(text, 8)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        return page

    def _new_report(self) -> QWidget:
        page = QWidget()
        page.setProperty("kind", "page")
        self._title = QLabel()
        self._title.setObjectName("import_title")
        self._title.setProperty("kind", "title")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._mapping = link_button(self.tr("Read with a mapping file…"))
        self._mapping.setObjectName("use_mapping")
        self._mapping.clicked.connect(self.mapping_requested)
        self._facts = QLabel()
        self._facts.setObjectName("recognised")
        self._facts.setProperty("kind", "label")
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._read_as = ReadAs()
        self._read_as.told.connect(self.told)
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
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._mapping, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._facts)
        layout.addWidget(self._read_as)
        layout.addWidget(self._look_frame)
        layout.addLayout(self._new_chips())
        layout.addWidget(self._new_table(), 1)
        layout.addLayout(self._new_decision())
        return page

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
            chip.clicked.connect(lambda _=False, status=status: self._narrow(status or None))
            group.addButton(chip)
            row.addWidget(chip)
            self._chips[status] = chip
        row.addStretch(1)
        return row

    def _new_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("import_values")
        table.setAccessibleName(self.tr("What becomes of every value"))
        table.setModel(self.model)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(22)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(150)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table = table
        return table

    def _new_decision(self) -> QHBoxLayout:
        self._rest = QCheckBox(self.tr("Leave the refused values out and import the rest"))
        self._rest.setObjectName("import_rest")
        self._rest.toggled.connect(self._tell_decision)
        self._why_not = QLabel()
        self._why_not.setObjectName("why_not")
        self._why_not.setProperty("kind", "label")
        self._why_not.setWordWrap(True)
        self._discard = QPushButton(self.tr("Discard"))
        self._discard.setObjectName("discard_import")
        self._discard.setAccessibleName(self.tr("Discard this import"))
        self._discard.clicked.connect(self.discarded)
        self._import = QPushButton(self.tr("Import"))
        self._import.setObjectName("do_import")
        self._import.setProperty("primary", True)
        self._import.setAccessibleName(self.tr("Import these values"))
        self._import.clicked.connect(lambda: self.import_requested.emit(self._rest.isChecked()))
        row = QHBoxLayout()
        left = QVBoxLayout()
        left.addWidget(self._rest)
        left.addWidget(self._why_not)
        row.addLayout(left, 1)
        row.addWidget(self._discard, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._import, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _narrow(self, status: str | None) -> None:
        self.model.show_status(status)

    def _fit_columns(self) -> None:
        for column, width in enumerate((150, 60, 110, 110, 110, 90)):
            self._table.setColumnWidth(column, width)
        self._table.setColumnHidden(0, self._preview is not None and len(self._preview.files) < 2)

    @Slot()
    def _tell_decision(self) -> None:
        counts = self._preview.counts if self._preview is not None else {}
        refused = counts.get("refused", 0)
        changes = counts.get("added", 0) + counts.get("corrected", 0)
        if refused and not self._rest.isChecked():
            reason = self.tr("{n} values are refused, so nothing is imported. See why in the table.").format(
                n=whole_text(refused)
            )
        elif not changes:
            reason = self.tr("Nothing new: every value is already stored as it stands here.")
        else:
            reason = ""
        self._why_not.setText(reason)
        self._why_not.setVisible(bool(reason))
        self._import.setEnabled(not reason)
        self._import.setText(
            self.tr("Import {n} values").format(n=whole_text(changes)) if changes else self.tr("Import")
        )

    def _what_to_look_at(self, preview: ImportPreview) -> str:
        lines = list(preview.look_alikes)
        created = preview.created_patients
        if created:
            shown = ", ".join(created[:_MANY]) + (" …" if len(created) > _MANY else "")
            lines.append(
                self.tr("{n} new patients: {numbers}").format(n=whole_text(len(created)), numbers=shown)
            )
        lines += [remark for file in preview.files for remark in file.remarks]
        return "\n".join(lines)
