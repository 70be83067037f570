"""The lines of an answer as a CSV file: steps of curves, rows of tables, members."""

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from analytics.cohort.date_band import DateBand


def write_lines(output: Path, found: dict[str, Any], band: "DateBand") -> None:
    """Write the steps of the curves, the table, or for the population its rows."""
    from analytics.cohort.member_fields import FIELDS
    from analytics.figures.figure_csv import safe
    from app.cli.cohort_document import lines, table_lines
    from storage.faults import expected

    table: list[dict[str, Any]] = []
    for name, result in found["results"].items():
        own = table_lines(result["table"]) if "table" in result else lines(result)
        table += [{"of": name} | line for line in own]
    if not found["results"]:
        table = [
            {"patient": m.number} | {name: field.of(m) for name, field in FIELDS.items()}
            for m in band.chosen.members
        ]
    headers = list(dict.fromkeys(name for line in table for name in line))
    unfinished = output.with_name(f".{output.name}.unfinished")
    with expected(output):
        try:
            with unfinished.open("w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, headers)
                writer.writeheader()
                for line in table:
                    writer.writerow({k: safe(v) if isinstance(v, str) else v for k, v in line.items()})
            unfinished.replace(output)
        finally:
            unfinished.unlink(missing_ok=True)
    names_patients = bool({"patient", "number"} & set(headers))
    kept = " It holds patients' numbers: keep it where patient data may stand." if names_patients else ""
    click.echo(f"{output.name}: {len(table)} lines. It is not encrypted.{kept}", err=True)
