"""Plans an import: reads files and the clinic, and answers with a report and the one command that does it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from analytics.entry.date_text import DateOrder
from analytics.entry.number_text import DecimalSign
from analytics.entry.problem import problem
from analytics.records.command import Command
from storage.clinic import Clinic
from storage.exchange.columns import TABLE_KINDS
from storage.exchange.csv_file import read_table
from storage.exchange.date_order import find_date_order
from storage.exchange.event_plan import EventPlan
from storage.exchange.file_in_hand import Desk, FileInHand, Tick
from storage.exchange.identity import Identity
from storage.exchange.layout import Layout, lay_out, relaid
from storage.exchange.mapping import ImportMapping
from storage.exchange.mapping_file import mapping_for, read_mapping
from storage.exchange.missing_rows import note_missing_rows
from storage.exchange.number_signs import find_decimal
from storage.exchange.patient_plan import plan_patients
from storage.exchange.refusal import FileRefused
from storage.exchange.report import FileReport, ImportReport
from storage.exchange.result_plan import ResultPlan
from storage.exchange.row_reader import RowReader
from storage.exchange.table import Overrides, Table
from storage.exchange.treatment_plan import plan_treatments
from storage.exchange.variant_plan import VariantPlan
from storage.exchange.working_set import WorkingSet

_NUMBER_COLUMNS = (
    "value", "vaf", "detection_limit", "day", "week", "month", "year", "age",
    "end_day", "prior_lines", "ecog",
)  # fmt: skip
_DATE_COLUMNS = ("date", "birth_date", "infusion_date", "ld_start", "apheresis_date", "onset", "end")


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do.

    Attributes:
        command: carrying it out is the import; without changes where the report is not ok.
    """

    report: ImportReport
    command: Command


def plan_import(
    clinic: Clinic,
    paths: Sequence[Path],
    mapping: Path | None = None,
    *,
    overrides: Overrides | None = None,
    accept_partial: bool = False,
    replace_typed: bool = False,
    now: datetime | None = None,
    today: date | None = None,
    tick: Tick | None = None,
) -> ImportPlan:
    """Plan the import of *paths* into *clinic*, which is only read.

    All paths are one transaction; patients come before treatments, events, variants and results, whatever
    their order.

    Args:
        clinic: the clinic to import into; a reader will do.
        paths: the files; a path that cannot be read is reported, not raised.
        mapping: a mapping file for all of them; without it shipped mappings are found by the header.
        overrides: what is told instead of recognised; stands above what the mapping says.
        accept_partial: leave out what is refused instead of importing nothing.
        replace_typed: let values of the file replace values that were typed.
        now: the instant of the import, in UTC.
        today: the day after which nothing can have been measured.
        tick: is called with rows done and rows in all; may raise to cancel.
    """
    now = now or datetime.now(UTC)
    working = WorkingSet(clinic)
    desk = Desk(
        working=working,
        identity=Identity(working),
        now=now,
        today=today or now.date(),
        replace_typed=replace_typed,
        tick=tick or (lambda done, total: None),
        total_rows=0,
    )
    reports = [FileReport(str(path)) for path in paths]
    files = list(_understood(desk, paths, reports, mapping, overrides or Overrides()))
    desk.total_rows = sum(len(file.table.rows) for file in files)
    for file in sorted(files, key=lambda file: TABLE_KINDS.index(file.layout.table)):
        _plan(file)
        note_missing_rows(file)
    desk.tick(desk.total_rows, desk.total_rows)
    is_refused = any(row.status == "refused" for report in reports for row in report.rows)
    report = ImportReport(
        files=tuple(reports),
        look_alikes=desk.identity.look_alikes(),
        created_patients=desk.identity.created,
        created_laboratories=tuple(working.created_laboratories),
        ok=accept_partial or not is_refused,
    )
    names = ", ".join(path.name for path in paths)
    changes = working.changes() if report.ok else ()
    return ImportPlan(report, Command(f"Import {names}", changes, is_batch=True))


def _understood(
    desk: Desk, paths: Sequence[Path], reports: list[FileReport], mapping: Path | None, told: Overrides
) -> Iterator[FileInHand]:
    """Yield the files that can be planned; the others are refused in their reports."""
    try:
        given = read_mapping(mapping) if mapping is not None else None
    except FileRefused as refused:
        for report in reports:
            report.mapping = mapping.name if mapping else None
            report.refuse(problem("mapping_refused", file=report.mapping, **dict(refused.why.facts)))
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
            report.refuse(problem("same_file_twice"))
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


def _plan(file: FileInHand) -> None:
    match file.layout.table:
        case "patients":
            plan_patients(file)
        case "treatments":
            plan_treatments(file)
        case "events":
            EventPlan(file).carry_out()
        case "variants":
            VariantPlan(file).carry_out()
        case "results":
            ResultPlan(file).carry_out()
    if file.mapping.events:
        _plan_told_events(file)


def _plan_told_events(file: FileInHand) -> None:
    plan = EventPlan(file)
    for row in file.table.rows:
        if row.problem is None:
            for told in file.mapping.events:
                plan.take_told(row, told)
    plan.settle()
    file.report.rows.sort(key=lambda entry: entry.row)


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
