"""Finds the columns of a wide table that hold values: one an analyte, or one a point in time."""

from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.entry.date_text import DateOrder, read_date
from analytics.entry.problem import Problem
from analytics.entry.relative_time import read_relative_time, read_time_header
from analytics.records.time_point import TimePoint
from analytics.terms.analyte import Analyte
from storage.exchange.columns import TableKind, split_unit
from storage.exchange.mapping import ImportMapping
from storage.exchange.needed_columns import says_how_much
from storage.exchange.refusal import refuse


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A column of a wide table: the values of one analyte, or those of one point in time."""

    index: int
    header: str
    unit: str | None = None
    analyte: Analyte | None = None
    at: TimePoint | None = None


def wide_columns(
    header: tuple[str, ...],
    free: list[int],
    table: TableKind,
    has: set[str],
    mapping: ImportMapping,
    order: DateOrder | None,
) -> tuple[str, tuple[ValueColumn, ...]]:
    """Return the shape and the value columns of *header*."""
    if table == "results" and "value" not in has:
        if "analyte" not in has or mapping.analyte_columns:
            return "analyte_columns", _analyte_columns(header, free, mapping)
        return "time_columns", _time_columns(header, free, mapping, order)
    names_variant = "gene" in has or "variant" in has
    if table == "variants" and names_variant and not says_how_much(has):
        return "time_columns", _time_columns(header, free, mapping, order)
    return "long", ()


def _analyte_columns(
    header: tuple[str, ...], free: list[int], mapping: ImportMapping
) -> tuple[ValueColumn, ...]:
    values = []
    for index in free:
        name, unit = split_unit(header[index])
        if header[index] in mapping.analyte_columns:
            named = mapping.analyte_columns[header[index]]
            analyte: Analyte | None = catalogue().find_analyte(named.analyte, named.unit)
            unit = named.unit or unit
        elif name in mapping.ignored_analytes or header[index] in mapping.ignored_analytes:
            continue
        else:
            analyte = catalogue().find_analyte(mapping.analytes.get(name, name), unit)
            if analyte is None:
                analyte, unit = catalogue().find_analyte(header[index]), None
        if analyte is not None:
            values.append(ValueColumn(index, header[index], unit, analyte))
    return tuple(values)


def _time_columns(
    header: tuple[str, ...], free: list[int], mapping: ImportMapping, order: DateOrder | None
) -> tuple[ValueColumn, ...]:
    values = []
    for index in free:
        name = header[index]
        if mapping.time_headers is not None and name not in mapping.time_headers:
            continue
        bare, unit = split_unit(name)
        at = _time_of(bare, mapping, order)
        if at is not None:
            values.append(ValueColumn(index, name, unit, at=at))
        elif mapping.time_headers is not None:
            raise refuse("header_no_time", header=name)
    return tuple(values)


def _time_of(text: str, mapping: ImportMapping, order: DateOrder | None) -> TimePoint | None:
    if mapping.has_time_columns and mapping.time_unit is not None:
        decimal = mapping.overrides.decimal or ("," if "," in text else ".")
        relative = read_relative_time(text, mapping.time_unit, decimal=decimal)
        if not isinstance(relative, Problem):
            return relative
    elif not mapping.has_time_columns and (read := read_time_header(text)) is not None:
        return read[0]
    if mapping.has_time_columns and mapping.time_unit is not None:
        worded = read_time_header(text)
        return worded[0] if worded is not None and worded[1] == mapping.time_unit else None
    if not mapping.has_time_columns and text.isdigit():
        return None  # 2019 may be a year; a bare number needs a mapping
    moment = read_date(text, order=order or "dmy")
    return None if isinstance(moment, Problem) else moment.date
