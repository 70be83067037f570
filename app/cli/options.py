"""Options and arguments that several commands share."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

PASSPHRASE_VARIABLE = "AFTERCART_PASSPHRASE"

_Command = Callable[..., Any]

clinic_file = click.argument("file", type=click.Path(path_type=Path))

passphrase_file = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File whose first line is the passphrase.",
)

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")

user = click.option("--user", help="Who does it, for the audit trail; default: the only user of the file.")


def clinic_options(command: _Command) -> _Command:
    """Add FILE and ``--passphrase-file``: what every command on a clinic file takes."""
    return clinic_file(passphrase_file(command))


def passphrase(from_file: Path | None, *, confirm: bool = False) -> str:
    """Return the passphrase from the file, the environment, standard input, or a prompt on the terminal.

    Args:
        from_file: what ``--passphrase-file`` said.
        confirm: whether a new passphrase is asked for twice.
    """
    if from_file is not None:
        try:
            lines = from_file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise click.UsageError(f"The passphrase file {from_file.name} cannot be read.") from error
        return lines[0] if lines else ""
    from_environment = os.environ.get(PASSPHRASE_VARIABLE)
    if from_environment is not None:
        return from_environment
    if not sys.stdin.isatty():
        line = sys.stdin.readline()
        if not line:
            raise click.UsageError(f"No passphrase: give --passphrase-file or set {PASSPHRASE_VARIABLE}.")
        return line.rstrip("\r\n")
    answer: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=confirm, err=True)
    return answer
