"""``aftercart restore``: a clinic file from its backup."""

from pathlib import Path

import click

from app.cli.options import passphrase, passphrase_file


@click.command(name="restore")
@click.argument("backup", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@passphrase_file
def command(backup: Path, file: Path, passphrase_file: Path | None) -> None:
    """Restore BACKUP as the new clinic FILE; an existing file is never replaced."""
    from storage.backup import restore

    restore(backup, file, passphrase(passphrase_file))
    click.echo(f"Restored {file} and {file.name}.keys from {backup.name}.")
