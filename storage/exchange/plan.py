"""Plans an import: reads files and the clinic, and answers with a report and the one command that does it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from analytics.records.command import Command
from storage.clinic import Clinic
from storage.exchange.columns import TABLE_KINDS
from storage.exchange.event_plan import EventPlan
from storage.exchange.file_in_hand import Desk, FileInHand, Tick
from storage.exchange.identity import Identity
from storage.exchange.missing_rows import note_missing_rows
from storage.exchange.patient_plan import plan_patients
from storage.exchange.report import FileReport, ImportReport
from storage.exchange.result_plan import ResultPlan
from storage.exchange.table import Overrides
from storage.exchange.treatment_plan import plan_treatments
from storage.exchange.understanding import understood_files
from storage.exchange.variant_plan import VariantPlan
from storage.exchange.working_set import WorkingSet


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
    files = list(understood_files(desk, paths, reports, mapping, overrides or Overrides()))
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
    """Plan the events that columns beside the values tell; only refused ones are entries of their own."""
    plan, rows = EventPlan(file), file.report.rows
    first = len(rows)
    for row in file.table.rows:
        if row.problem is None:
            for told in file.mapping.events:
                plan.take_told(row, told)
    plan.settle()
    for entry in rows[first:]:
        if entry.status != "refused":
            file.report.told_events[entry.what or "", entry.status] += 1
    rows[first:] = [entry for entry in rows[first:] if entry.status == "refused"]
    rows.sort(key=lambda entry: entry.row)
