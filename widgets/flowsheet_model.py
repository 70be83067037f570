"""The flowsheet as a table model: only the days in view are columns, so that years of them cost nothing."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from analytics.records.result import Result
from analytics.visits.entry_sheet import EntryCell, EntrySheet, FieldEntry
from analytics.visits.flowsheet import Flowsheet
from analytics.visits.flowsheet_rows import RowKind, SheetRow
from analytics.visits.sheet_layout import SheetColumn
from analytics.visits.value_text import unit_text
from analytics.wording import Wording
from widgets.catalogue_names import analyte_name
from widgets.flowsheet_entry import EntryReader, spoken_entry
from widgets.flowsheet_fit import ColumnKind, TableColumn
from widgets.flowsheet_heads import day_head, entry_head, head_help, quiet_head
from widgets.flowsheet_looks import (
    ChangeLook,
    EntryLook,
    FindingLook,
    GroupLook,
    HeadLook,
    Look,
    NameLook,
    TextLook,
    TrendLook,
    ValueLook,
)
from widgets.flowsheet_past import PastReader
from widgets.flowsheet_words import (
    FIELD_UNITS,
    NOTHING,
    column_name,
    field_name,
    findings_text,
    group_name,
)

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
LOOK_ROLE = int(_ROLE.UserRole) + 1


class FlowsheetModel(QAbstractTableModel):
    """Rows as they are given, columns as there is room for; each cell is a ``Look`` and its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flowsheet: Flowsheet | None = None
        self._sheet: EntrySheet | None = None
        self._past: PastReader | None = None
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
        self._past = PastReader(flowsheet, wording)
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
        self._flowsheet, self._past, self._sheet, self._reader = None, None, None, None
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

    def results_at(self, index: _Index) -> tuple[Result, ...]:
        """Return all results of a cell of before."""
        column, row = self._columns[index.column()], self._rows[index.row()]
        if self._flowsheet is None or column.kind is not ColumnKind.PAST or row.kind is not RowKind.ANALYTE:
            return ()
        return self._flowsheet.results(row.key, column.number)

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
                return head_help(column, self._wording) if column is not None else None
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
        flowsheet, sheet, reader = self._flowsheet, self._sheet, self._reader
        if column.kind is ColumnKind.PAST and flowsheet is not None:
            return day_head(flowsheet.columns[column.number], self._wording)
        if column.kind is ColumnKind.ENTRY and sheet is not None:
            is_locked = reader is not None and reader.is_locked
            return entry_head(sheet, self._wording, laboratory=self._laboratory, is_locked=is_locked)
        return quiet_head(column.kind)

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
                return self._past.field_look(name, column.number) if self._past is not None else None
            case _:
                return None

    def _analyte_look(self, code: str, column: TableColumn) -> Look | None:
        past = self._past
        if past is None:
            return None
        match column.kind:
            case ColumnKind.NAME:
                is_expected = self._sheet is not None and code in self._sheet.expected
                return NameLook(
                    analyte_name(code), unit_text(code), is_expected, short=code.replace("_", " ")
                )
            case ColumnKind.REFERENCE:
                return TextLook(past.reference(code, self._sheet))
            case ColumnKind.TREND:
                return TrendLook(past.trend(code))
            case ColumnKind.CHANGE:
                return past.last_change(code)
            case ColumnKind.ENTRY:
                return self._reader.look(code) if self._reader is not None else None
            case ColumnKind.PAST:
                return past.look(code, column.number)

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
        if row.kind is RowKind.FINDING or self._past is None:
            return None
        if column.kind is ColumnKind.PAST and row.kind is RowKind.ANALYTE:
            return self._past.help(row.key, column.number)
        if column.kind is ColumnKind.ENTRY:
            entry = self._entry_of(row)
            if isinstance(entry, EntryCell):
                return "\n".join(filter(None, (findings_text(entry), entry.confirmation))) or None
            return findings_text(entry) or None if entry is not None else None
        if column.kind is ColumnKind.NAME and row.kind is RowKind.ANALYTE:
            return self._name(row)
        return None


def _head_facts(sheet: EntrySheet) -> tuple[object, ...]:
    """Return what a key in a field does not change, but every column may depend on."""
    return sheet.at, sheet.laboratory_id, sheet.visit_id, sheet.is_signed, sheet.is_read_only
