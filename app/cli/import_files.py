"""``aftercart import``: tables into the clinic, with a report for every value."""

import sys
from pathlib import Path
from typing import Any

import click

from app.cli.options import as_json, clinic_file, passphrase, passphrase_file, user
from app.cli.output import print_json, progress
from storage.exchange.table import DELIMITERS, ENCODINGS, Overrides

_SHOWN = 40
"""So many entries of one kind are printed; --json has all of them."""

_DELIMITERS = {"tab" if sign == "\t" else sign: sign for sign in DELIMITERS}


@click.command(name="import")
@clinic_file
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--mapping", type=click.Path(path_type=Path), help="TOML file that says what the columns mean.")
@click.option("--dry-run", is_flag=True, help="Report only; nothing is stored.")
@click.option("--accept-partial", is_flag=True, help="Import the rest where some values are refused.")
@click.option("--replace-typed", is_flag=True, help="Let values of the files replace values typed here.")
@click.option("--encoding", type=click.Choice(ENCODINGS), help="Told instead of recognised.")
@click.option("--delimiter", type=click.Choice([*_DELIMITERS]), help="Told instead of recognised.")
@click.option("--decimal", type=click.Choice([".", ","]), help="Decimal sign, told instead of recognised.")
@click.option("--date-order", type=click.Choice(["dmy", "mdy", "ymd"]), help="Order of dates, likewise.")
@passphrase_file
@user
@as_json
def command(
    file: Path,
    paths: tuple[Path, ...],
    mapping: Path | None,
    dry_run: bool,
    accept_partial: bool,
    replace_typed: bool,
    encoding: Any,
    delimiter: str | None,
    decimal: Any,
    date_order: Any,
    passphrase_file: Path | None,
    user: str | None,
    as_json: bool,
) -> None:
    """Import the tables PATH... (CSV) into FILE.

    What the file looks like (encoding, delimiter, decimal sign, date order, kind of table) is recognised for
    the whole file and reported. All files are one transaction. Nothing is imported where any value is
    refused, unless --accept-partial is given; the exit code is then 1.
    """
    from storage.clinic import Clinic
    from storage.exchange.plan import plan_import

    told = Overrides(
        encoding=encoding,
        delimiter=_DELIMITERS[delimiter] if delimiter is not None else None,
        decimal=decimal,
        date_order=date_order,
    )
    with Clinic.open(file, passphrase(passphrase_file), user=user, writer=not dry_run) as clinic:
        plan = plan_import(
            clinic,
            paths,
            mapping,
            overrides=told,
            accept_partial=accept_partial,
            replace_typed=replace_typed,
            tick=progress("Reading"),
        )
        is_stored = plan.report.ok and not dry_run
        if is_stored and plan.command.changes:
            clinic.execute(plan.command)
    document = plan.report.as_json() | {"dry_run": dry_run, "imported": is_stored}
    if as_json:
        print_json(document)
    else:
        _print(document)
    if not plan.report.ok:
        click.echo(
            f"{document['refused']} of {_count(document)} values are refused, so nothing was imported. "
            "Correct them, or import the rest with --accept-partial.",
            err=True,
        )
        sys.exit(1)


def _count(document: dict[str, Any]) -> int:
    return sum(document[status] for status in ("added", "unchanged", "corrected", "refused"))


def _print(document: dict[str, Any]) -> None:
    for pair in document["look_alikes"]:
        click.echo(f"Look-alike: new {pair['patient']} resembles {pair['like']} ({pair['because']}).")
    if document["created_patients"]:
        numbers = ", ".join(document["created_patients"][:_SHOWN])
        more = len(document["created_patients"]) - _SHOWN
        click.echo(f"New patients: {numbers}{f' and {more} more' if more > 0 else ''}")
    for file in document["files"]:
        _print_file(file)
    counts = ", ".join(f"{document[s]} {s}" for s in ("added", "unchanged", "corrected", "refused"))
    stored = "stored" if document["imported"] else "nothing stored"
    click.echo(f"{counts}; {stored}.")


def _print_file(file: dict[str, Any]) -> None:
    click.echo(f"{file['path']}: {file['table'] or file['format']}", nl=False)
    told = [
        f"{name} {file[name]!r}" for name in ("encoding", "delimiter", "decimal", "date_order") if file[name]
    ]
    click.echo(f" ({', '.join(told)})" if told else "")
    if file["mapping"]:
        click.echo(f"  read with the mapping {file['mapping']}")
    if file["ignored_columns"]:
        click.echo(f"  ignored columns: {', '.join(file['ignored_columns'])}")
    for what, count in file["empty_cells"].items():
        click.echo(f"  {count} empty cells: {what}")
    for told in file["told_events"]:
        click.echo(f"  {told['count']} events told by columns: {told['kind']} {told['status']}")
    for status in ("refused", "corrected"):
        entries = [row for row in file["rows"] if row["status"] == status]
        for entry in entries[:_SHOWN]:
            click.echo(f"  {status}: {_place(entry)}: {entry['reason'] or entry['what']}")
        if len(entries) > _SHOWN:
            click.echo(f"  … and {len(entries) - _SHOWN} more {status}; --json lists all")
    if file["missing_from_file"]:
        missing = len(file["missing_from_file"])
        click.echo(f"  {missing} values of an earlier file of this kind are not in it; nothing is deleted")


def _place(entry: dict[str, Any]) -> str:
    if entry["row"] == 0:
        row = "header" if entry["column"] else "file"
    else:
        row = f"row {entry['row']} (line {entry['line']})"
    return f"{row}, column {entry['column']}" if entry["column"] else row
