"""A laboratory: its name and how it reports each analyte, in one table; everything wrong is told at once."""

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from analytics.catalogue import catalogue
from analytics.entry.laboratory_draft import (
    LaboratoryProblem,
    ReportDraft,
    changed_from,
    draft_of,
    read_laboratory,
)
from analytics.entry.problem import Problem
from analytics.entry.typed_date import date_to_type, read_typed_date
from analytics.records.laboratory import Laboratory
from analytics.records.time_point import CalendarDate
from widgets.catalogue_names import analyte_name
from widgets.laboratory_lines_model import FIELDS, LaboratoryLinesModel
from widgets.local_text import plain_number, whole_text
from widgets.locale_dates import date_order, date_sign
from widgets.look import zoomed
from widgets.problem_text import problem_text
from widgets.typing_table import TypingTable

_WIDTHS_PX = (190, 84, 62, 62, 82, 68, 66, 70, 136, 88, 88)
_MOST_SAID = 40


class LaboratoryForm(QDialog):
    """Edits a laboratory; what it would do to stored results is asked before it is kept.

    Signals:
        save_requested: (``Laboratory``, whether its consequences were seen).
    """

    save_requested = Signal(object, bool)

    def __init__(
        self,
        laboratory: Laboratory,
        *,
        other_names: Collection[str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("laboratory_form")
        self.setWindowTitle(self.tr("Laboratory"))
        self._id, self._others, self._today = laboratory.id, other_names, today
        self._was_refused = self._was_told = False
        self._name = QLineEdit(laboratory.name)
        self._name.setObjectName("laboratory_name")
        self._name.textEdited.connect(self._follow)
        self.model = LaboratoryLinesModel(self)
        self._table = TypingTable()
        self._table.setObjectName("laboratory_lines")
        self._table.setAccessibleName(self.tr("How it reports: type into a cell, Tab goes on"))
        self._table.setModel(self.model)
        for column, pixels in enumerate(_WIDTHS_PX):
            self._table.setColumnWidth(column, zoomed(pixels))
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setMinimumSectionSize(zoomed(50))
        self._new = QLineEdit()
        self._new.setObjectName("add_analyte")
        self._new.setPlaceholderText(self.tr("Add an analyte: a few letters, then Return"))
        self._new.setAccessibleName(self.tr("Add an analyte"))
        self._new.returnPressed.connect(self._add_typed)
        self._set_completer()
        self._since = QLineEdit()
        self._since.setObjectName("changes_since")
        self._since.setAccessibleName(self.tr("First day of the new values"))
        self._since.setPlaceholderText(date_to_type(CalendarDate.of(today), date_order(), date_sign()))
        self._said = QPlainTextEdit()
        self._said.setObjectName("laboratory_problems")
        self._said.setReadOnly(True)
        self._said.setTabChangesFocus(True)
        self._said.setAccessibleName(self.tr("What is to be settled"))
        self._said.setMaximumHeight(zoomed(96))
        self._said.hide()
        self._save = QPushButton(self.tr("Save"))
        self._save.setObjectName("save_laboratory")
        self._save.setProperty("primary", True)
        self._save.setAutoDefault(False)
        self._save.clicked.connect(self._try_to_save)
        self._lay_out()
        number, day = plain_number, self._written
        self.model.show_lines(draft_of(laboratory, number=number, day=day))
        self.model.edited.connect(self._follow)
        self.resize(zoomed(1080), zoomed(620))

    def show_consequences(self, sentences: Sequence[str]) -> None:
        """Say what would change for stored results; the next *Save* is meant."""
        self._was_told = True
        self._say(sentences)
        self._save.setText(self.tr("Save all the same"))
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, sentence: str) -> None:
        """Say why it was not saved."""
        self._say([sentence])

    @Slot()
    def _try_to_save(self) -> None:
        laboratory, problems = self._read()
        if laboratory is None:
            self._was_refused = True
            self._tell(problems)
            self._go_to(problems[0])
        else:
            self.save_requested.emit(laboratory, self._was_told)

    @Slot()
    def _follow(self) -> None:
        """After a refusal, tell with every change what is left; consequences are to be asked anew."""
        self._was_told = False
        self._save.setText(self.tr("Save"))
        if self._was_refused:
            self._tell(self._read()[1])
        else:
            self._say([])

    def _read(self) -> tuple[Laboratory | None, tuple[LaboratoryProblem, ...]]:
        return read_laboratory(
            self._id,
            self._name.text(),
            self.model.lines,
            other_names=self._others,
            read_date=self._read_date,
        )

    def _read_date(self, text: str) -> CalendarDate | Problem:
        found = read_typed_date(text, order=date_order(), today=self._today, allows_partial=True)
        return found if isinstance(found, Problem) else found.date

    def _written(self, day: CalendarDate) -> str:
        return date_to_type(day, date_order(), date_sign())

    def _tell(self, problems: Sequence[LaboratoryProblem]) -> None:
        self.model.show_problems(problems)
        self._say([self._sentence(found) for found in problems[:_MOST_SAID]])

    def _sentence(self, found: LaboratoryProblem) -> str:
        text = problem_text(found.problem)
        if found.row is None:
            return text
        return self.tr("Line {n}, {analyte}, {field}: {problem}").format(
            n=whole_text(found.row + 1),
            analyte=analyte_name(self.model.lines[found.row].analyte),
            field=self.model.name_of(found.field),
            problem=text,
        )

    def _say(self, sentences: Sequence[str]) -> None:
        self._said.setPlainText("\n".join(sentences))
        self._said.setVisible(bool(sentences))

    def _go_to(self, found: LaboratoryProblem) -> None:
        if found.row is None:
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        index = self.model.index(found.row, FIELDS.index(found.field))
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_completer(self) -> None:
        self._names = {analyte_name(code): code for code in catalogue().analytes}
        completer = QCompleter(QStringListModel(sorted(self._names, key=str.casefold)), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._new.setCompleter(completer)

    @Slot()
    def _add_typed(self) -> None:
        text = self._new.text().strip()
        found = self._names.get(text)
        analyte = catalogue().analytes[found] if found else catalogue().find_analyte(text)
        if analyte is None:
            if text:
                self.show_problem(self.tr("“{text}” is no analyte of the catalogue.").format(text=text))
            return
        self._say([])
        row = self.model.add(ReportDraft(analyte.code, analyte.unit))
        self._new.clear()
        self._table.setCurrentIndex(self.model.index(row, 1))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _add_again(self) -> None:
        row = self._table.currentIndex().row()
        if row >= 0:
            new = self.model.add(self.model.lines[row], after=row)
            self._table.setCurrentIndex(self.model.index(new, FIELDS.index("sex")))
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take(self) -> None:
        self.model.take(self._rows())

    @Slot()
    def _change_since(self) -> None:
        """End the chosen lines the day before, and go on with copies of them."""
        rows = self._rows()
        found = self._read_date(self._since.text())
        if isinstance(found, Problem) or not found.is_full:
            said = problem_text(found) if isinstance(found, Problem) else self.tr("Type a whole date.")
            self.show_problem(said)
            self._since.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not rows:
            self.show_problem(self.tr("Choose the lines that change (Ctrl+A: all of them)."))
        else:
            lines = changed_from(self.model.lines, rows, found.earliest, write=self._written)
            self.model.show_lines(lines)
            self._table.setCurrentIndex(self.model.index(min(rows) + 1, FIELDS.index("low")))
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self) -> set[int]:
        return {index.row() for index in self._table.selectionModel().selectedIndexes()}

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        again = self._button("another_line", self.tr("&Another line for it"))
        again.setToolTip(self.tr("For another sex, age or time"))
        again.clicked.connect(self._add_again)
        take = self._button("remove_line", self.tr("&Remove"))
        take.clicked.connect(self._take)
        since = self._button("change_since", self.tr("&New values from this day on"))
        since.setToolTip(self.tr("Ends the chosen lines the day before: the past stays as it was."))
        since.clicked.connect(self._change_since)
        cancel = self._button("cancel_laboratory", self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        top, name = QGridLayout(), QLabel(self.tr("Na&me"))
        name.setBuddy(self._name)
        top.addWidget(name, 0, 0)
        top.addWidget(self._name, 0, 1)
        top.addWidget(self._new, 0, 2)
        top.setColumnStretch(1, 3)
        top.setColumnStretch(2, 2)
        lines, foot = QHBoxLayout(), QHBoxLayout()
        self._since.setMaximumWidth(zoomed(110))
        for widget in (again, take):
            lines.addWidget(widget)
        lines.addStretch(1)
        lines.addWidget(self._since)
        lines.addWidget(since)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._table, 1)
        layout.addLayout(lines)
        layout.addWidget(self._said)
        layout.addLayout(foot)

    def minimumSizeHint(self) -> QSize:
        """Return a size that fits on small screens; the table scrolls."""
        return QSize(zoomed(480), zoomed(320))
