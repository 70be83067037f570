"""``aftercart backup``: one file that holds the clinic file and its keys, proven to open."""

from datetime import datetime
from pathlib import Path

import click

from app.cli.options import clinic_options, passphrase


@click.command(name="backup")
@clinic_options
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def command(file: Path, passphrase_file: Path | None, folder: Path) -> None:
    """Back FILE up into DIR, which is made if it is not there.

    The backup is reopened and checked before its name is printed.
    """
    from storage.clinic import Clinic

    with Clinic.open(file, passphrase(passphrase_file), writer=False) as clinic:
        folder.mkdir(exist_ok=True)
        made = clinic.back_up(folder, datetime.now().astimezone())
    click.echo(str(made))
