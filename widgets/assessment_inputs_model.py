"""The values a rule looked at, as a table: day, date, what, value, what it says, and where it came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from analytics.records.ids import SourceFileId
from analytics.records.result import FromFile, Result
from analytics.rules.assessment import Input
from analytics.rules.input_place import InputPlace, input_place
from widgets.assessed_card import AssessedCard, CardsView
from widgets.input_says import inputs_say
from widgets.input_words import input_name, input_value, number_of
from widgets.local_text import signed_text
from widgets.look import current_theme
from widgets.translate import quoted

_Index = QModelIndex | QPersistentModelIndex
DAY, DATE, WHAT, VALUE, SAYS, SOURCE = range(6)


@dataclass(frozen=True, slots=True)
class InputRow:
    """One line of the table, as texts, and where it leads.

    Attributes:
        number: the value, where it is one; of a bound its limit.
    """

    texts: tuple[str, ...]
    place: InputPlace | None
    day: int | None = None
    number: float | None = None


class AssessmentInputsModel(QAbstractTableModel):
    """The inputs of one assessment, newest first within each kind, or in the order of one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: Sequence[InputRow] = ()
        self._rows: Sequence[InputRow] = ()
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)

    def show_inputs(self, shown: AssessedCard, view: CardsView) -> None:
        """Show what *shown* of *view* rests on."""
        self.beginResetModel()
        says = inputs_say(shown.assessment, view.wording)
        results = {result.id: result for result in view.record.results}
        self._given = [
            self._row(given, view, results, says.get((given.what, given.id), ""))
            for given in _in_order(shown.assessment.inputs)
        ]
        self._rows = self._in_chosen_order()
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._given = self._rows = ()
        self.endResetModel()

    def place(self, row: int) -> InputPlace | None:
        """Return where a row leads."""
        return self._rows[row].place if 0 <= row < len(self._rows) else None

    def has_text(self, column: int) -> bool:
        """Whether anything stands in a column."""
        return any(row.texts[column] for row in self._rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show the rows in the order of *column*, what is empty there last; −1: in their own order."""
        self.layoutAboutToBeChanged.emit()
        before, kept = self._rows, self.persistentIndexList()
        self._sorted = (column, order)
        self._rows = self._in_chosen_order()
        places = {id(row): n for n, row in enumerate(self._rows)}
        moved = [self.index(places[id(before[one.row()])], one.column()) for one in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _in_chosen_order(self) -> Sequence[InputRow]:
        column, order = self._sorted
        if not 0 <= column < self.columnCount():
            return self._given
        filled = [row for row in self._given if _key(row, column) is not None]
        empty = [row for row in self._given if _key(row, column) is None]
        is_down = order is Qt.SortOrder.DescendingOrder
        return [*sorted(filled, key=lambda row: _key(row, column) or (), reverse=is_down), *empty]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many inputs there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (
                self.tr("Day"), self.tr("Date"), self.tr("What"),
                self.tr("Value"), self.tr("Says"), self.tr("Source"),
            )  # fmt: skip
            return names[section] if 0 <= section < len(names) else None
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell; what leads somewhere looks like a link."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.texts[column]
            case Qt.ItemDataRole.ToolTipRole:
                return self.tr("Go there (Return)") if self._is_link(index) else row.texts[column]
            case Qt.ItemDataRole.TextAlignmentRole if column in (DAY, VALUE):
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if self._is_link(index):
                return QColor(current_theme().accent)
        return None

    def _is_link(self, index: _Index) -> bool:
        return index.column() == WHAT and self._rows[index.row()].place is not None

    def _row(self, given: Input, view: CardsView, results: Mapping[Any, Result], says: str) -> InputRow:
        place = input_place(given, view.record)
        result = results.get(given.id)
        is_result = result is not None and result.analyte == given.what
        return InputRow(
            texts=(
                signed_text(given.day) if given.day is not None else "",
                view.wording.time_point(given.at) if given.at is not None else "",
                input_name(given.what, view.wording, view.words),
                input_value(given, place, view.wording),
                says,
                self._source(result, view) if is_result and result is not None else "",
            ),
            place=place,
            day=given.day,
            number=number_of(given.value),
        )

    def _source(self, result: Result, view: CardsView) -> str:
        laboratories = {one.id: one.name for one in view.record.laboratories}
        laboratory = laboratories.get(result.laboratory_id) if result.laboratory_id is not None else None
        entered = " ".join(filter(None, [result.entered_text, result.entered_unit]))
        entered = quoted(entered) if result.entered_text else ""
        return " · ".join(filter(None, [laboratory, self._origin(result, view.files), entered]))

    def _origin(self, result: Result, files: Mapping[SourceFileId, str]) -> str:
        match result.source:
            case FromFile(file_id=file_id, row=row):
                name = files.get(file_id, self.tr("a file"))
                return self.tr("{file}, row {row}").format(file=name, row=row)
        return self.tr("typed")


def _in_order(inputs: Sequence[Input]) -> list[Input]:
    """Return *inputs* with those of one kind together, the newest of them first."""
    kinds = {kind: n for n, kind in enumerate(dict.fromkeys(one.what for one in inputs))}
    return sorted(inputs, key=lambda one: (kinds[one.what], one.day is None, -(one.day or 0)))


def _key(row: InputRow, column: int) -> tuple[float, str] | None:
    """Return what *row* is sorted by in *column*; None: it has nothing there."""
    if column in (DAY, DATE):
        return (row.day, "") if row.day is not None else None
    text = row.texts[column].casefold()
    if column == VALUE:
        return (row.number if row.number is not None else float("inf"), text)
    return (0, text) if text else None
