"""The flowsheet as a table model: only the days in view are columns, so that years of them cost nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from analytics.records.result import Missing, Result
from analytics.visits.entry_sheet import EntryCell, EntrySheet, FieldEntry
from analytics.visits.flowsheet import Flowsheet, SheetCell
from analytics.visits.flowsheet_rows import RowKind, SheetRow
from analytics.visits.sheet_layout import SheetColumn
from analytics.visits.value_change import change_between
from analytics.visits.value_text import change_text, limits_text, unit_text, value_text, with_unit
from analytics.wording import Wording
from widgets.catalogue_names import analyte_name
from widgets.flowsheet_entry import EntryReader, spoken_entry
from widgets.flowsheet_looks import (
    ChangeLook,
    EntryLook,
    FindingLook,
    GroupLook,
    Look,
    NameLook,
    TextLook,
    TrendLook,
    ValueLook,
)
from widgets.flowsheet_words import (
    FIELD_DECIMALS,
    FIELD_UNITS,
    NOTHING,
    column_name,
    day_text,
    field_name,
    findings_text,
    group_name,
    short_date,
    short_reason,
    value_words,
)

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
LOOK_ROLE = int(_ROLE.UserRole) + 1


class ColumnKind(StrEnum):
    """What one column is."""

    NAME = "name"
    REFERENCE = "reference"
    TREND = "trend"
    PAST = "past"
    CHANGE = "change"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of the table; *number* is that of a past column in the flowsheet."""

    kind: ColumnKind
    number: int = -1


@dataclass(frozen=True, slots=True)
class HeadLook:
    """The head of a column: one line above the other.

    Attributes:
        is_entry: it stands over the column that is entered.
        is_signed: its visit is signed.
    """

    upper: str
    lower: str = ""
    is_entry: bool = False
    is_signed: bool = False


class FlowsheetModel(QAbstractTableModel):
    """Rows as they are given, columns as there is room for; each cell is a ``Look`` and its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flowsheet: Flowsheet | None = None
        self._sheet: EntrySheet | None = None
        self._reader: EntryReader | None = None
        self._wording = Wording()
        self._rows: tuple[SheetRow, ...] = ()
        self._columns: tuple[TableColumn, ...] = ()
        self._folded: frozenset[str] = frozenset()
        self._laboratory = ""
        self._is_editable = True
        self._current: str | None = None
        self._memo: dict[tuple[str, int, ColumnKind], Look | None] = {}

    @property
    def flowsheet(self) -> Flowsheet | None:
        """The values of before."""
        return self._flowsheet

    @property
    def reader(self) -> EntryReader | None:
        """What the entry column says; None where nothing is entered."""
        return self._reader

    @property
    def rows(self) -> tuple[SheetRow, ...]:
        """The rows in view."""
        return self._rows

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """The columns in view."""
        return self._columns

    def row_of(self, key: str, kind: RowKind | None = None) -> int | None:
        """Return the row of an analyte or a field, or of *kind*."""
        wanted = (RowKind.ANALYTE, RowKind.FIELD) if kind is None else (kind,)
        return next((n for n, row in enumerate(self._rows) if row.key == key and row.kind in wanted), None)

    def show_values(
        self,
        flowsheet: Flowsheet,
        sheet: EntrySheet | None,
        wording: Wording,
        rows: Sequence[SheetRow],
        *,
        laboratory: str = "",
        folded: frozenset[str] = frozenset(),
        is_editable: bool = True,
    ) -> None:
        """Show *flowsheet* beside the visit *sheet*; rows that stay keep their place."""
        self._flowsheet, self._sheet, self._wording = flowsheet, sheet, wording
        self._laboratory, self._folded, self._is_editable = laboratory, folded, is_editable
        self._memo.clear()
        self._reader = (
            EntryReader(flowsheet, sheet, wording, is_editable=is_editable) if sheet is not None else None
        )
        self._move_rows(tuple(rows))
        self._tell_all()

    def show_columns(self, columns: Sequence[TableColumn]) -> None:
        """Show these columns; as many of them as before are only filled anew."""
        columns = tuple(columns)
        if [column.kind for column in columns] == [column.kind for column in self._columns]:
            if columns != self._columns:
                self._columns = columns
                self._tell_column(ColumnKind.PAST)
            return
        self.beginResetModel()
        self._columns = columns
        self.endResetModel()

    def show_sheet(self, sheet: EntrySheet, rows: Sequence[SheetRow]) -> None:
        """Show the entry column anew."""
        if self._flowsheet is None:
            return
        before, self._sheet = self._sheet, sheet
        self._reader = EntryReader(self._flowsheet, sheet, self._wording, is_editable=self._is_editable)
        self._move_rows(tuple(rows))
        if before is None or _head_facts(before) != _head_facts(sheet):
            self._memo.clear()
            self._tell_all()
        else:
            changed = [ColumnKind.ENTRY]
            if before.expected != sheet.expected:
                changed.append(ColumnKind.NAME)
            self._memo = {key: look for key, look in self._memo.items() if key[2] not in changed}
            for kind in changed:
                self._tell_column(kind)

    def show_current(self, key: str | None) -> None:
        """Show which field has the cursor: it says its unit and the last value."""
        self._current = key
        self._tell_column(ColumnKind.ENTRY)

    def clear(self) -> None:
        """Show nothing: no value of a patient stays behind."""
        self.beginResetModel()
        self._flowsheet, self._sheet, self._reader = None, None, None
        self._rows, self._columns, self._laboratory, self._current = (), (), "", None
        self._memo.clear()
        self.endResetModel()

    def result_at(self, index: _Index) -> Result | None:
        """Return the result that stands for a cell, None where there is none."""
        column, row = self._columns[index.column()], self._rows[index.row()]
        if self._flowsheet is None or column.kind is not ColumnKind.PAST or row.kind is not RowKind.ANALYTE:
            return None
        results = self._flowsheet.results(row.key, column.number)
        return results[-1] if results else None

    def sheet_column(self, section: int) -> SheetColumn | None:
        """Return the day of a column, None of one that is no day."""
        if self._flowsheet is None or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        return self._flowsheet.columns[column.number] if column.kind is ColumnKind.PAST else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        look = self._head(self._columns[section])
        match role:
            case _ if role == LOOK_ROLE:
                return look
            case _ROLE.DisplayRole | _ROLE.AccessibleTextRole:
                return ", ".join(filter(None, (look.upper, look.lower)))
            case _ROLE.ToolTipRole:
                column = self.sheet_column(section)
                return self._head_help(column) if column is not None else None
            case _:
                return None

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return one cell: ``LOOK_ROLE`` has how it looks."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        match role:
            case _ if role == LOOK_ROLE:
                return self._look(row, column)
            case _ROLE.DisplayRole:
                return self._text(row, column)
            case _ROLE.AccessibleTextRole:
                return self.spoken(index.row(), index.column())
            case _ROLE.ToolTipRole:
                return self._help(row, column)
            case _:
                return None

    def spoken(self, row: int, column: int) -> str:
        """Return one cell in words, with what it is about."""
        one, where = self._rows[row], self._columns[column]
        name = self._name(one)
        if one.kind is RowKind.GROUP or where.kind is ColumnKind.NAME:
            return name if one.kind is not RowKind.FINDING else self._text(one, where)
        if where.kind is ColumnKind.ENTRY:
            look = self._look(one, where)
            unit = unit_text(one.key) if one.kind is RowKind.ANALYTE else FIELD_UNITS.get(one.key, "")
            if isinstance(look, EntryLook):
                return spoken_entry(name, look, unit, self._entry_of(one))
        if where.kind is ColumnKind.PAST:
            day = self.sheet_column(column)
            said = self._help(one, where) or self._text(one, where)
            head = column_name(day, self._wording) if day is not None else ""
            nothing = self.tr("not measured")
            return f"{name}, {head}: {said if said != NOTHING else nothing}"
        head = self._head(where).upper
        return f"{name}, {head}: {self._text(one, where)}"

    def copied(self, cells: Sequence[_Index]) -> str:
        """Return *cells* as lines of values with their units, tabs between, with the heads above."""
        rows = sorted({index.row() for index in cells if self._rows[index.row()].is_enterable})
        columns = sorted({index.column() for index in cells})
        wanted = {(index.row(), index.column()) for index in cells}
        heads = ["", self.tr("Unit"), *(str(self.headerData(n, Qt.Orientation.Horizontal)) for n in columns)]
        lines = ["\t".join(heads)]
        for row in rows:
            one = self._rows[row]
            unit = unit_text(one.key) if one.kind is RowKind.ANALYTE else FIELD_UNITS.get(one.key, "")
            texts = [self._text(one, self._columns[n]) if (row, n) in wanted else "" for n in columns]
            lines.append("\t".join([self._name(one), unit, *texts]))
        return "\n".join(lines)

    def _move_rows(self, rows: tuple[SheetRow, ...]) -> None:
        """Take rows out and in where they differ, so that the others keep their place on the screen."""
        matcher = SequenceMatcher(a=self._rows, b=rows, autojunk=False)
        for tag, start, end, new_start, new_end in reversed(matcher.get_opcodes()):
            if tag in ("delete", "replace"):
                self.beginRemoveRows(QModelIndex(), start, end - 1)
                self._rows = self._rows[:start] + self._rows[end:]
                self.endRemoveRows()
            if tag in ("insert", "replace"):
                self.beginInsertRows(QModelIndex(), start, start + new_end - new_start - 1)
                self._rows = self._rows[:start] + rows[new_start:new_end] + self._rows[start:]
                self.endInsertRows()

    def _tell_all(self) -> None:
        if self._rows and self._columns:
            end = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), end)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def _tell_column(self, kind: ColumnKind) -> None:
        for n, column in enumerate(self._columns if self._rows else ()):
            if column.kind is kind:
                self.dataChanged.emit(self.index(0, n), self.index(len(self._rows) - 1, n))

    def _head(self, column: TableColumn) -> HeadLook:
        match column.kind:
            case ColumnKind.NAME:
                return HeadLook(self.tr("Analyte"))
            case ColumnKind.REFERENCE:
                return HeadLook(self.tr("Reference"))
            case ColumnKind.TREND:
                return HeadLook(self.tr("Trend"))
            case ColumnKind.CHANGE:
                return HeadLook(self.tr("Change"), self.tr("last two values"))
            case ColumnKind.ENTRY:
                return self._entry_head()
            case ColumnKind.PAST:
                day = self._flowsheet.columns[column.number] if self._flowsheet is not None else None
                if day is None:
                    return HeadLook("")
                date = short_date(day.at, self._wording)
                number = day_text(day)
                is_signed = day.visit is not None and day.visit.signed_by is not None
                if not number and not date:
                    number = self._wording.time_point(day.at)
                return HeadLook(number or date, date if number else "", is_signed=is_signed)

    def _entry_head(self) -> HeadLook:
        sheet = self._sheet
        if sheet is None:
            return HeadLook("")
        at = short_date(sheet.at, self._wording) if sheet.at is not None else ""
        if sheet.day is not None:
            at = " · ".join(filter(None, (self._wording.day_number(sheet.day), at)))
        upper = at or (self._wording.time_point(sheet.at) if sheet.at is not None else self.tr("No date yet"))
        if sheet.is_signed:
            return HeadLook(upper, self.tr("signed, locked"), is_entry=True, is_signed=True)
        if self._reader is not None and self._reader.is_locked:
            return HeadLook(upper, self.tr("read-only"), is_entry=True)
        lower = (
            self.tr("units of {laboratory}").format(laboratory=self._laboratory)
            if self._laboratory
            else self.tr("units as shown")
        )
        return HeadLook(upper, lower, is_entry=True)

    def _head_help(self, column: SheetColumn) -> str:
        lines = [column_name(column, self._wording)]
        visit = column.visit
        if visit is None:
            lines.append(self.tr("Results without a visit."))
        elif visit.signed_by is not None:
            on = self._wording.date(visit.signed_on) if visit.signed_on is not None else ""
            lines.append(self.tr("Signed by {user} on {date}.").format(user=visit.signed_by, date=on))
        if visit is not None:
            lines.append(self.tr("Double click or Enter opens this visit."))
        return "\n".join(lines)

    def _name(self, row: SheetRow) -> str:
        match row.kind:
            case RowKind.GROUP:
                return group_name(row.key)
            case RowKind.FIELD:
                return field_name(row.key)
            case _:
                return field_name(row.key) if row.key in FIELD_UNITS else analyte_name(row.key)

    def _entry_of(self, row: SheetRow) -> EntryCell | FieldEntry | None:
        if self._sheet is None:
            return None
        if row.key in FIELD_UNITS:
            return dict(self._sheet.fields).get(row.key)
        return self._sheet.cell(row.key)

    def _look(self, row: SheetRow, column: TableColumn) -> Look | None:
        match row.kind:
            case RowKind.GROUP:
                is_name = column.kind is ColumnKind.NAME
                return GroupLook(group_name(row.key) if is_name else "", row.key in self._folded)
            case RowKind.FINDING:
                entry = self._entry_of(row)
                return FindingLook(findings_text(entry) if entry is not None else "")
            case _:
                look = self._remembered(row, column)
                return self._with_hint(row, look) if isinstance(look, EntryLook) else look

    def _remembered(self, row: SheetRow, column: TableColumn) -> Look | None:
        """Return a cell as it was made when it was looked at first."""
        key = (row.key, column.number, column.kind)
        if key in self._memo:
            return self._memo[key]
        is_field = row.kind is RowKind.FIELD
        look = self._field_look(row.key, column) if is_field else self._analyte_look(row.key, column)
        self._memo[key] = look
        return look

    def _with_hint(self, row: SheetRow, look: EntryLook) -> EntryLook:
        """Let the field with the cursor say unit and last value, and the next empty one how to skip it."""
        reader = self._reader
        if look.kept and row.key == self._current:
            look = replace(look, kept="")  # it is being typed
        if look.text or look.is_locked or self._current is None or reader is None:
            return look
        if row.key == self._current:
            is_field = row.kind is RowKind.FIELD
            return replace(look, hint=reader.field_hint(row.key) if is_field else reader.hint(row.key))
        fields = [one.key for one in self._rows if one.is_enterable]
        here = fields.index(self._current) if self._current in fields else -2
        is_next = fields[here + 1 : here + 2] == [row.key] and row.kind is RowKind.ANALYTE
        return replace(look, hint=self.tr("F8 = not done") if is_next else "")

    def _field_look(self, name: str, column: TableColumn) -> Look | None:
        match column.kind:
            case ColumnKind.NAME:
                return NameLook(field_name(name), FIELD_UNITS[name])
            case ColumnKind.ENTRY:
                return self._reader.field_look(name) if self._reader is not None else None
            case ColumnKind.PAST:
                visit = self._flowsheet.columns[column.number].visit if self._flowsheet is not None else None
                value = getattr(visit, name) if visit is not None else None
                if value is None:
                    return ValueLook(NOTHING, is_quiet=True)
                return ValueLook(self._wording.number(value, FIELD_DECIMALS[name]))
            case _:
                return None

    def _analyte_look(self, code: str, column: TableColumn) -> Look | None:
        flowsheet = self._flowsheet
        if flowsheet is None:
            return None
        match column.kind:
            case ColumnKind.NAME:
                is_expected = self._sheet is not None and code in self._sheet.expected
                return NameLook(
                    analyte_name(code), unit_text(code), is_expected, short=code.replace("_", " ")
                )
            case ColumnKind.REFERENCE:
                return TextLook(self._reference(flowsheet, code))
            case ColumnKind.TREND:
                return TrendLook(self._trend(flowsheet, code))
            case ColumnKind.CHANGE:
                return self._last_change(flowsheet, code)
            case ColumnKind.ENTRY:
                return self._reader.look(code) if self._reader is not None else None
            case ColumnKind.PAST:
                return self._value_look(code, flowsheet.cell(code, column.number))

    def _reference(self, flowsheet: Flowsheet, code: str) -> str:
        """Return the range that holds for the visit that is entered, else for the newest result."""
        sheet = self._sheet
        if sheet is not None and sheet.at is not None:
            cell = sheet.cell(code)
            laboratory_id = cell.laboratory_id if cell is not None else sheet.laboratory_id
            limits = flowsheet.limits_on(code, sheet.at, laboratory_id)
        else:
            limits = flowsheet.shown_limits(code)
        return limits_text(limits, self._wording)

    def _trend(self, flowsheet: Flowsheet, code: str) -> tuple[tuple[float, float], ...]:
        points = flowsheet.trend(code)
        if len(points) < 2:
            return ()
        first, last = points[0][0], points[-1][0]
        low, high = min(value for _, value in points), max(value for _, value in points)
        width, height = max(last - first, 1.0), high - low
        return tuple(
            ((day - first) / width, (value - low) / height if height else 0.5) for day, value in points
        )

    def _last_change(self, flowsheet: Flowsheet, code: str) -> ChangeLook:
        last = flowsheet.last_before(code, len(flowsheet.columns))
        if last is None:
            return ChangeLook(None, "")
        before = flowsheet.last_before(code, flowsheet.place_of(last))
        change = change_between(before.outcome, last.outcome) if before is not None else None
        if change is None:
            return ChangeLook(None, "")
        return ChangeLook(change.direction, change_text(change, code, self._wording))

    def _value_look(self, code: str, cell: SheetCell | None) -> ValueLook:
        if cell is None:
            return ValueLook(NOTHING, is_quiet=True)
        last, flowsheet = cell.last, self._flowsheet
        outcome = last.result.outcome
        if isinstance(outcome, Missing) or flowsheet is None:
            text = short_reason(outcome.reason) if isinstance(outcome, Missing) else ""
            return ValueLook(text, is_quiet=True, more=len(cell.values) - 1)
        limits = flowsheet.limits(last.result)
        text = value_text(outcome, code, self._wording, lambda one: flowsheet.flag(code, one, limits))
        return ValueLook(text, last.flag, last.mark is not None, more=len(cell.values) - 1)

    def _text(self, row: SheetRow, column: TableColumn) -> str:
        """Return a cell as plain text: with its flag, without its unit."""
        look = self._look(row, column)
        match look:
            case GroupLook(name=name) | FindingLook(text=name) | TextLook(text=name):
                return name
            case NameLook(name=name, unit=unit):
                return f"{name} {unit}".strip()
            case ValueLook(text=text, flag=flag):
                return f"{text} {flag.value}" if flag is not None else text
            case ChangeLook(text=text, direction=direction):
                return text or {1: "↑", -1: "↓", 0: "="}.get(2 if direction is None else direction, "")
            case EntryLook(text=text, echo=echo, flag=flag):
                said = echo if text and echo else text
                return f"{said} {flag.value}" if flag is not None else said
            case _:
                return ""

    def _help(self, row: SheetRow, column: TableColumn) -> str | None:
        if row.kind is RowKind.FINDING or self._flowsheet is None:
            return None
        if column.kind is ColumnKind.PAST and row.kind is RowKind.ANALYTE:
            cell = self._flowsheet.cell(row.key, column.number)
            return self._told(row.key, cell) if cell is not None else None
        if column.kind is ColumnKind.ENTRY:
            entry = self._entry_of(row)
            if isinstance(entry, EntryCell):
                return "\n".join(filter(None, (findings_text(entry), entry.confirmation))) or None
            return findings_text(entry) or None if entry is not None else None
        if column.kind is ColumnKind.NAME and row.kind is RowKind.ANALYTE:
            return self._name(row)
        return None

    def _told(self, code: str, cell: SheetCell) -> str:
        lines = [value_words(value, self._wording) for value in cell.values]
        if cell.before is not None and cell.change is not None and cell.change.difference is not None:
            lines.append(
                self.tr("{change} since {day}").format(
                    change=with_unit(change_text(cell.change, code, self._wording), code),
                    day=self._wording.time_point(cell.before.at),
                )
            )
        return "\n".join(lines)


def _head_facts(sheet: EntrySheet) -> tuple[object, ...]:
    """Return what a key in a field does not change, but every column may depend on."""
    return sheet.at, sheet.laboratory_id, sheet.visit_id, sheet.is_signed, sheet.is_read_only
