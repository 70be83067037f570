"""The lines of a laboratory while they are typed: one an analyte, more where sex, age or date part them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from analytics.catalogue import catalogue
from analytics.entry.laboratory_draft import LaboratoryProblem, ReportDraft
from analytics.errors import UnitNotAccepted, UnknownAnalyte
from analytics.records.patient import Sex
from widgets.catalogue_names import analyte_name
from widgets.look import current_theme
from widgets.problem_text import problem_text

_Index = QModelIndex | QPersistentModelIndex
FIELDS = (
    "analyte", "unit", "low", "high", "sex", "age_from", "age_to", "lowest", "below_means_not_detected",
    "valid_from", "valid_to",
)  # fmt: skip
_COLUMNS = {name: place for place, name in enumerate(FIELDS)}
_NUMBERS = {_COLUMNS[name] for name in ("low", "high", "age_from", "age_to", "lowest")}


class LaboratoryLinesModel(QAbstractTableModel):
    """Holds ``ReportDraft``s as typed; knows nothing of what they mean.

    Signals:
        edited: a line was changed, added or taken away.
    """

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ReportDraft] = []
        self._problems: dict[tuple[int, int], str] = {}

    @property
    def lines(self) -> tuple[ReportDraft, ...]:
        """The lines as they are now."""
        return tuple(self._lines)

    def show_lines(self, lines: Sequence[ReportDraft]) -> None:
        """Show *lines*."""
        self.beginResetModel()
        self._lines = list(lines)
        self._problems = {}
        self.endResetModel()
        self.edited.emit()

    def show_problems(self, problems: Sequence[LaboratoryProblem]) -> None:
        """Mark the cells that something is wrong with."""
        self._problems = {
            (found.row, _COLUMNS[found.field]): problem_text(found.problem)
            for found in problems
            if found.row is not None and found.field in _COLUMNS
        }
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(FIELDS) - 1))

    def add(self, line: ReportDraft, *, after: int | None = None) -> int:
        """Add a line at the end, or after a row; return its row."""
        row = len(self._lines) if after is None else after + 1
        self.beginInsertRows(QModelIndex(), row, row)
        self._lines.insert(row, line)
        self._problems = {}
        self.endInsertRows()
        self.edited.emit()
        return row

    def take(self, rows: Collection[int]) -> None:
        """Take rows away."""
        for row in sorted(rows, reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._lines[row]
            self.endRemoveRows()
        self._problems = {}
        self.edited.emit()

    def choices(self, index: _Index) -> tuple[tuple[Any, str], ...]:
        """Return (value, words) of a cell that is chosen; empty for one that is typed."""
        match FIELDS[index.column()]:
            case "unit":
                analyte = catalogue().analytes.get(self._lines[index.row()].analyte)
                return tuple((unit, analyte.printed_unit(unit)) for unit in analyte.units) if analyte else ()
            case "sex":
                return tuple((sex, self._sex_text(sex)) for sex in (None, *Sex))
            case "below_means_not_detected":
                return tuple((value, self._below_text(value)) for value in (None, True, False))
        return ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(FIELDS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name, and in full what it is."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(FIELDS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name_of(FIELDS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.meaning_of(FIELDS[section])
        return None

    def name_of(self, field: str) -> str:
        """Return the name of a column."""
        return {
            "analyte": self.tr("Analyte"),
            "unit": self.tr("Unit"),
            "low": self.tr("Low"),
            "high": self.tr("High"),
            "sex": self.tr("Sex"),
            "age_from": self.tr("Age from"),
            "age_to": self.tr("Age to"),
            "lowest": self.tr("Lowest"),
            "below_means_not_detected": self.tr("“<limit” is"),
            "valid_from": self.tr("Valid from"),
            "valid_to": self.tr("Valid to"),
        }[field]

    def meaning_of(self, field: str) -> str:
        """Return what a column is, in full."""
        return {
            "analyte": self.tr("What is measured"),
            "unit": self.tr("The unit a bare number from this laboratory is in"),
            "low": self.tr("Lower end of the reference range, in this unit"),
            "high": self.tr("Upper end of the reference range, in this unit"),
            "sex": self.tr("For whom the range holds"),
            "age_from": self.tr("From this age in years, included"),
            "age_to": self.tr("Up to this age in years, not included"),
            "lowest": self.tr("The lowest value it prints, in this unit"),
            "below_means_not_detected": self.tr("What “<limit” from this laboratory means"),
            "valid_from": self.tr("First day on which all this holds; empty: since ever"),
            "valid_to": self.tr("Last day on which all this holds; empty: until now"),
        }[field]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid():
            return None
        line, field = self._lines[index.row()], FIELDS[index.column()]
        problem = self._problems.get((index.row(), index.column()))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, field)
            case Qt.ItemDataRole.EditRole:
                return self._ucum(line) if field == "unit" else getattr(line, field)
            case Qt.ItemDataRole.ToolTipRole:
                return problem or self._text(line, field)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in _NUMBERS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.BackgroundRole if problem:
                return QColor(current_theme().crit_bg)
            case Qt.ItemDataRole.ForegroundRole if problem:
                return QColor(current_theme().crit)
            case Qt.ItemDataRole.FontRole if problem:
                font = QFont()
                font.setBold(True)
                return font
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed or chosen."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        line, field = self._lines[index.row()], FIELDS[index.column()]
        value = value.strip() if isinstance(value, str) else value
        if getattr(line, field) != value:
            self._lines[index.row()] = replace(line, **{field: value})
            self._problems.pop((index.row(), index.column()), None)
            self.dataChanged.emit(index, index)
            self.edited.emit()
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let everything but the analyte be typed."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() else flags

    def _text(self, line: ReportDraft, field: str) -> str:
        match field:
            case "analyte":
                return analyte_name(line.analyte)
            case "unit":
                return self._unit_text(line)
            case "sex":
                return self._sex_text(line.sex)
            case "below_means_not_detected":
                return self._below_text(line.below_means_not_detected)
        return str(getattr(line, field))

    def _unit_text(self, line: ReportDraft) -> str:
        try:
            return catalogue().analyte(line.analyte).printed_unit(line.unit)
        except (UnknownAnalyte, UnitNotAccepted):
            return line.unit

    def _ucum(self, line: ReportDraft) -> str:
        try:
            return catalogue().analyte(line.analyte).ucum(line.unit)
        except (UnknownAnalyte, UnitNotAccepted):
            return line.unit

    def _sex_text(self, sex: Sex | None) -> str:
        if sex is None:
            return self.tr("both")
        return {Sex.FEMALE: self.tr("women"), Sex.MALE: self.tr("men")}.get(sex, sex.value)

    def _below_text(self, means_none: bool | None) -> str:
        if means_none is None:
            return self.tr("not known")
        return self.tr("not detected") if means_none else self.tr("some, below it")
