"""``aftercart patients``: who is in the file."""

from datetime import date
from pathlib import Path

import click

from app.cli.as_json import patient_summary
from app.cli.options import as_json, clinic_options, passphrase
from app.cli.output import print_json, print_table


@click.command(name="patients")
@clinic_options
@as_json
def command(file: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """List the patients of FILE."""
    from storage.clinic import Clinic

    with Clinic.open(file, passphrase(passphrase_file), writer=False) as clinic:
        today = date.today()  # noqa: DTZ011 - the wall-clock day of this computer is meant
        rows = [patient_summary(s, today) for s in clinic.patients.summaries()]
        synthetic = clinic.is_synthetic
    if as_json:
        print_json({"patients": rows, "synthetic": synthetic})
        return
    if synthetic:
        click.echo("Synthetic data: no real patients.", err=True)
    headers = ("id", "number", "name", "product", "infusion", "day")
    print_table(headers, [tuple(_cell(row[h]) for h in headers) for row in rows])


def _cell(value: object) -> str:
    return "–" if value is None else str(value)
