"""``aftercart demo``: a clinic of invented patients to look at."""

import os
from datetime import date
from pathlib import Path

import click

from app.cli.options import PASSPHRASE_VARIABLE, passphrase, passphrase_file
from app.cli.output import progress

DEFAULT_PASSPHRASE = "demo"
DEFAULT_SEED, DEFAULT_PATIENTS = 1, 128


@click.command(name="demo")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--seed", default=DEFAULT_SEED, show_default=True, help="Another number, other patients.")
@click.option("--patients", default=DEFAULT_PATIENTS, show_default=True, type=click.IntRange(1, 100_000))
@click.option(
    "--results-per-patient",
    type=click.IntRange(1, 20_000),
    help="Exactly so many results each, for benchmarks; default: as a clinic measures.",
)
@passphrase_file
def command(
    folder: Path, seed: int, patients: int, results_per_patient: int | None, passphrase_file: Path | None
) -> None:
    """Build the synthetic clinic DIR/demo.aftercart, with pictures, a page and a letter of some patients.

    The patients are invented; their shares, courses and values are drawn from the published figures of two
    papers. The passphrase is as given, else "demo".
    """
    from app.demo_clinic import build_demo
    from app.demo_papers import save_demo_papers

    given = passphrase_file is not None or PASSPHRASE_VARIABLE in os.environ
    secret = passphrase(passphrase_file) if given else DEFAULT_PASSPHRASE
    made = build_demo(
        folder,
        secret,
        seed=seed,
        patients=patients,
        results_per_patient=results_per_patient,
        tick=progress("Building the demo clinic"),
    )
    click.echo(f"{made}: {patients} synthetic patients, passphrase {'as given' if given else repr(secret)}")
    for paper in save_demo_papers(made, secret, on=date.today()):  # noqa: DTZ011 - today here is meant
        click.echo(str(paper))
