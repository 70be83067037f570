"""``aftercart show``: one whole record with all assessments."""

from pathlib import Path

import click

from app.cli.as_json import Document, whole_record
from app.cli.options import as_json, clinic_options, passphrase
from app.cli.output import print_json


@click.command(name="show")
@clinic_options
@click.argument("patient")
@as_json
def command(file: Path, passphrase_file: Path | None, patient: str, as_json: bool) -> None:
    """Show everything FILE keeps about PATIENT (local number or id), with all assessments."""
    from analytics.rules.rule_book import assess_all
    from storage.clinic import Clinic

    with Clinic.open(file, passphrase(passphrase_file), writer=False) as clinic:
        record = clinic.patients.record(clinic.patients.find(patient).id)
        settings = clinic.settings.all()
        letters = clinic.letters.of_patient(record.patient.id)
    document = whole_record(record, assess_all(record, settings=settings), letters)
    if as_json:
        print_json(document)
    else:
        _print(document)


def _print(document: Document) -> None:
    """Print the record for people: one line a value, grouped as in the JSON document."""
    for heading, content in document.items():
        rows = content if isinstance(content, list) else [content]
        click.echo(f"{heading} ({len(rows)})" if isinstance(content, list) else heading)
        for row in rows:
            said = {
                k: v
                for k, v in row.items()
                if v not in (None, [], {}, "") and k not in ("details", "inputs", "text")
            }
            click.echo("  " + ", ".join(f"{key} {value}" for key, value in said.items()))
