"""``aftercart check``: is the file whole, and is the audit trail unbroken?"""

import sys
from pathlib import Path

import click

from app.cli.options import as_json, clinic_options, passphrase
from app.cli.output import print_json, print_table, progress


@click.command(name="check")
@clinic_options
@as_json
def command(file: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Check FILE: cipher, pages, foreign keys, domain rules, audit chain.

    Exit code 0 only when all is well.
    """
    from storage.check import check_clinic

    report = check_clinic(file, passphrase(passphrase_file), tick=progress("Checking"))
    if as_json:
        lines = [{"name": c.name, "ok": c.ok, "detail": c.detail} for c in report.checks]
        print_json({"ok": report.ok, "checks": lines})
    else:
        print_table(
            ("check", "result", "detail"),
            [(c.name, "ok" if c.ok else "FAILED", c.detail) for c in report.checks],
        )
    sys.exit(0 if report.ok else 1)
