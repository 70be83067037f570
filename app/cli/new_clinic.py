"""``aftercart new``: an empty encrypted clinic file."""

import getpass
from pathlib import Path

import click

from app.cli.options import clinic_options, passphrase


@click.command(name="new")
@clinic_options
@click.option("--user", help="Name of the first user, for the audit trail; default: your login name.")
def command(file: Path, passphrase_file: Path | None, user: str | None) -> None:
    """Create the empty encrypted clinic FILE and its key file beside it.

    Without the passphrase nobody can open it again, nor can anybody recover it.
    """
    from storage.clinic import Clinic

    secret = passphrase(passphrase_file, confirm=True)
    with Clinic.create(file, secret, user=user or getpass.getuser()) as clinic:
        click.echo(
            f"Created {clinic.path} and {clinic.path.name}.keys. Keep both together, and the passphrase."
        )
