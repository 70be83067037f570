"""What a table is about and what each of its columns means: from its header, and a mapping if given."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from analytics.entry.date_text import DateOrder
from analytics.entry.relative_time import TIME_UNITS, TimeUnit, read_time_header
from storage.exchange.columns import (
    TABLE_KINDS,
    TIME_COLUMNS,
    TableKind,
    column_of,
    split_unit,
)
from storage.exchange.mapping import ImportMapping
from storage.exchange.needed_columns import HOW_MUCH, missing_columns
from storage.exchange.refusal import refuse
from storage.exchange.wide_columns import ValueColumn, wide_columns


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table by meaning.

    Attributes:
        shape: ``long``, ``analyte_columns`` or ``time_columns``.
        columns: column of design §5 → index.
        units: column → unit named in its header or by the mapping.
        values: the columns of a wide table.
        time: ``date`` or the unit of the relative times of a long table; None where it has none.
        origin: what relative times of this table count from; None: the index infusion.
        ignored: headers without a meaning here.
    """

    table: TableKind
    shape: str
    columns: Mapping[str, int]
    units: Mapping[str, str]
    values: tuple[ValueColumn, ...]
    time: str | None
    origin: str | None
    ignored: tuple[str, ...]

    def cell(self, cells: tuple[str, ...], column: str) -> str:
        """Return the cell of *column*, empty where the table has no such column."""
        index = self.columns.get(column)
        return "" if index is None else cells[index]


def lay_out(header: tuple[str, ...], mapping: ImportMapping, date_order: DateOrder | None) -> Layout:
    """Find the meaning of every column.

    Args:
        header: the names of the columns.
        mapping: what is said about them; an empty one where there is none.
        date_order: for headers that are dates; None while it is not known yet.

    Raises:
        FileRefused: columns are missing, stand twice, or could mean two things.
    """
    _refuse_repeated(header, mapping)
    kinds = (mapping.table,) if mapping.table else TABLE_KINDS[::-1]  # results first where two fit
    tried = [_try(header, kind, mapping, date_order) for kind in kinds]
    whole = [attempt for attempt in tried if not attempt.missing]
    if whole:
        return _layout(max(whole, key=lambda attempt: attempt.understood), header, mapping)
    closest = max(tried, key=lambda attempt: (attempt.understood - len(attempt.missing), attempt.understood))
    raise refuse(
        "columns_missing", table=closest.table, missing=" and ".join(closest.missing), found=_shown(header)
    )


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A header read as one kind of table."""

    table: TableKind
    columns: Mapping[str, tuple[int, ...]]
    values: tuple[ValueColumn, ...]
    shape: str
    missing: tuple[str, ...]

    @property
    def understood(self) -> int:
        return len(self.columns) + len(self.values)


def _try(
    header: tuple[str, ...], table: TableKind, mapping: ImportMapping, order: DateOrder | None
) -> _Attempt:
    found: dict[str, list[int]] = {}
    free: list[int] = []
    for index, name in enumerate(header):
        column = None if name in mapping.analyte_columns else mapping.columns.get(name)
        if column is None and name not in mapping.analyte_columns and not _is_taken_time(name, mapping):
            column = column_of(table, name)
            if column is not None and column in mapping.columns.values():
                column = None  # the mapping says which column it is
        if column is None:
            free.append(index)
        else:
            found.setdefault(column, []).append(index)
    columns = {column: tuple(indexes) for column, indexes in found.items()}
    has = set(columns) | set(mapping.defaults)
    shape, values = wide_columns(header, free, table, has, mapping, order)
    return _Attempt(table, columns, values, shape, tuple(missing_columns(table, shape, has)))


def _is_taken_time(name: str, mapping: ImportMapping) -> bool:
    return mapping.has_time_columns and mapping.time_headers is not None and name in mapping.time_headers


def _layout(attempt: _Attempt, header: tuple[str, ...], mapping: ImportMapping) -> Layout:
    for column, indexes in attempt.columns.items():
        if len(indexes) > 1:
            raise refuse("column_twice", column=column, headers=_shown(header[i] for i in indexes))
    columns = {column: indexes[0] for column, indexes in attempt.columns.items()}
    _refuse_no_values(attempt, columns, header)
    time = _time_column(columns) if attempt.shape != "time_columns" else None
    if time is not None:  # beside a date, a day or an age is not read
        columns = {c: i for c, i in columns.items() if c == time or c not in TIME_COLUMNS}
    units = {column: unit for column, i in columns.items() if (unit := _unit(header[i], mapping)) is not None}
    used = {*columns.values(), *(value.index for value in attempt.values)}
    for event in mapping.events:
        for name in (event.at, *(name for name, _ in event.when)):
            if name not in header:
                raise refuse("mapping_column_absent", header=name)
            used.add(header.index(name))
    return Layout(
        table=attempt.table,
        shape=attempt.shape,
        columns=MappingProxyType(columns),
        units=MappingProxyType(units),
        values=attempt.values,
        time=time,
        origin=_origin(attempt, time, mapping),
        ignored=tuple(name or f"(column {i + 1})" for i, name in enumerate(header) if i not in used),
    )


def _refuse_no_values(attempt: _Attempt, columns: Mapping[str, int], header: tuple[str, ...]) -> None:
    if attempt.shape == "long" or attempt.values:
        return
    if attempt.shape == "time_columns":
        missing = HOW_MUCH if attempt.table == "variants" else "value"
        raise refuse("columns_missing", table=attempt.table, missing=missing, found=_shown(header))
    has_value = "analyte" in columns or "unit" in columns
    missing = "value" if has_value else "analyte and value"
    raise refuse("columns_missing", table=attempt.table, missing=missing, found=_shown(header))


def _time_column(columns: Mapping[str, int]) -> str | None:
    present = [column for column in TIME_COLUMNS if column in columns]
    if "date" in present or not present:
        return "date" if present else None
    if len(present) > 1:
        raise refuse("several_time_columns", columns=" and ".join(present))
    return present[0]


def _unit(header: str, mapping: ImportMapping) -> str | None:
    return mapping.column_units.get(header) or split_unit(header)[1]


def _origin(attempt: _Attempt, time: str | None, mapping: ImportMapping) -> str | None:
    if mapping.origin is not None:
        return mapping.origin
    unit: TimeUnit | None = next((u for u in TIME_UNITS if u == time), mapping.time_unit)
    worded = [read for value in attempt.values if (read := read_time_header(split_unit(value.header)[0]))]
    return "birth" if unit == "age" or any(u == "age" for _, u in worded) else None


def _refuse_repeated(header: tuple[str, ...], mapping: ImportMapping) -> None:
    named = [name for name in header if name]
    folded = [name.casefold() for name in named]
    repeated = next((name for name, times in Counter(folded).items() if times > 1), None)
    if repeated is not None:
        raise refuse("header_twice", header=named[folded.index(repeated)])
    wanted = (*mapping.columns, *mapping.analyte_columns, *(mapping.time_headers or ()))
    for name in wanted:
        if name not in header:
            raise refuse("mapping_column_absent", header=name)


def _shown(names: Iterable[str]) -> str:
    listed = [name or "(empty)" for name in names]
    return ", ".join(listed[:8]) + (" …" if len(listed) > 8 else "")


def relaid(layout: Layout, header: tuple[str, ...], mapping: ImportMapping, order: DateOrder) -> Layout:
    """Return *layout* with its date headers read in *order*."""
    has_dates = any(value.at is not None for value in layout.values)
    return replace(layout, values=lay_out(header, mapping, order).values) if has_dates else layout
