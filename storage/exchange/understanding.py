"""Reads files and finds out what their columns, numbers and dates mean, noting each step in the report."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from analytics.entry.date_text import DateOrder
from analytics.entry.number_text import DecimalSign
from analytics.entry.problem import problem
from storage.exchange.csv_file import read_table
from storage.exchange.date_order import find_date_order
from storage.exchange.file_in_hand import Desk, FileInHand
from storage.exchange.layout import Layout, lay_out, relaid
from storage.exchange.mapping import ImportMapping
from storage.exchange.mapping_file import mapping_for, read_mapping
from storage.exchange.number_signs import find_decimal
from storage.exchange.refusal import FileRefused
from storage.exchange.report import FileReport, ReportRow
from storage.exchange.row_reader import RowReader
from storage.exchange.table import Overrides, Table

_NUMBER_COLUMNS = (
    "value", "vaf", "detection_limit", "day", "week", "month", "year", "age",
    "end_day", "prior_lines", "ecog",
)  # fmt: skip
_DATE_COLUMNS = (
    "date", "birth_date", "infusion_date", "bendamustine", "ld_start", "apheresis_date", "onset", "end",
)  # fmt: skip


def understood_files(
    desk: Desk, paths: Sequence[Path], reports: list[FileReport], mapping: Path | None, told: Overrides
) -> Iterator[FileInHand]:
    """Yield the files that can be planned; the others are refused in their reports."""
    try:
        given = read_mapping(mapping) if mapping is not None else None
    except FileRefused as refused:
        for report in reports:
            report.mapping = mapping.name if mapping else None
            report.refuse(problem("mapping_refused", file=report.mapping))
            report.rows[0] = replace(report.rows[0], remarks=(*report.rows[0].remarks, refused.why))
        return
    seen: set[str] = set()
    for path, report in zip(paths, reports, strict=True):
        try:
            file = _understand(desk, path, report, given, told)
        except FileRefused as refused:
            report.refuse(refused.why)
            continue
        if file.table.sha256 in seen:
            report.rows = [ReportRow(0, None, None, "unchanged", (problem("same_file_twice"),))]
            continue
        seen.add(file.table.sha256)
        yield file


def _understand(
    desk: Desk, path: Path, report: FileReport, given: ImportMapping | None, told: Overrides
) -> FileInHand:
    """Read a file and find out what its columns, numbers and dates mean, noting each step in the report."""
    wished = _joined(told, given.overrides if given else Overrides())
    table = read_table(path, wished)
    report.encoding, report.delimiter = table.encoding, table.delimiter
    mapping = given or mapping_for(table.header)
    report.mapping_is_automatic = given is None and mapping is not None
    report.mapping = mapping.file if mapping else None
    mapping = mapping or ImportMapping(file="")
    wished = _joined(told, mapping.overrides)
    layout = lay_out(table.header, mapping, wished.date_order)
    report.table, report.shape, report.origin = layout.table, layout.shape, layout.origin
    report.ignored_columns = layout.ignored
    report.decimal = find_decimal(
        _numbers(table, layout, mapping), delimiter=table.delimiter.value, told=wished.decimal
    )
    report.date_order = find_date_order(_dates(table, layout, mapping), wished.date_order)
    decimal: DecimalSign = "," if report.decimal.value == "," else "."
    order = _order(report.date_order.value)
    layout = relaid(layout, table.header, mapping, order)
    reader = RowReader(table.header, layout, mapping, decimal, order)
    return FileInHand(desk, table, layout, mapping, reader, report)


def _joined(first: Overrides, second: Overrides) -> Overrides:
    return Overrides(
        encoding=first.encoding or second.encoding,
        delimiter=first.delimiter or second.delimiter,
        decimal=first.decimal or second.decimal,
        date_order=first.date_order or second.date_order,
    )


def _order(value: str) -> DateOrder:
    return "dmy" if value == "dmy" else "mdy" if value == "mdy" else "ymd"


def _numbers(table: Table, layout: Layout, mapping: ImportMapping) -> Iterator[tuple[int, str]]:
    indexes = [layout.columns[column] for column in _NUMBER_COLUMNS if column in layout.columns]
    indexes += [value.index for value in layout.values]
    indexes += [table.header.index(event.at) for event in mapping.events if event.unit is not None]
    return _cells(table, indexes)


def _dates(table: Table, layout: Layout, mapping: ImportMapping) -> Iterator[tuple[int, str]]:
    indexes = [layout.columns[column] for column in _DATE_COLUMNS if column in layout.columns]
    indexes += [table.header.index(event.at) for event in mapping.events if event.unit is None]
    yield from _cells(table, indexes)
    yield from ((1, value.header) for value in layout.values if value.at is not None)


def _cells(table: Table, indexes: list[int]) -> Iterator[tuple[int, str]]:
    for row in table.rows:
        if row.cells:
            for index in indexes:
                yield row.line, row.cells[index]
