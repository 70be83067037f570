"""``aftercart figure``: a figure of one patient as on screen, as a file."""

from pathlib import Path
from typing import get_args

import click

from analytics.figures.clone_choices import ClonesViewKind
from analytics.figures.recovery_choices import AxisKind, RecoveryChoices
from analytics.figures.vaf_scale import VafScaleKind
from app.cli.options import clinic_options, passphrase

_VIEWS: dict[str, ClonesViewKind] = {
    "over-time": "over_time",
    "before-after": "before_after",
    "fish": "fish",
}


@click.command(name="figure")
@clinic_options
@click.argument("patient")
@click.argument("what", type=click.Choice(["recovery", "clones"]))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="OUT.png, .svg or .pdf; OUT.csv has the values that are drawn.",
)
@click.option(
    "--scale",
    type=click.Choice(["linear", "log", "logit"]),
    help="Of the VAF in clones; default: log.",
)
@click.option(
    "--view",
    type=click.Choice(list(_VIEWS)),
    help="Of the clones; default: over-time. A fish plot needs a parentage, set in the window.",
)
@click.option(
    "--axis",
    type=click.Choice(list(get_args(AxisKind))),
    help="Of the days in recovery; default: two_scale (100 days, then years).",
)
@click.option("--dark", is_flag=True, help="In the colours of the dark theme; default: on white, for paper.")
def command(
    file: Path,
    passphrase_file: Path | None,
    patient: str,
    what: str,
    output: Path,
    scale: VafScaleKind | None,
    view: str | None,
    axis: AxisKind | None,
    dark: bool,
) -> None:
    """Draw a figure of PATIENT (local number or id): the picture is the one on screen.

    The file is not encrypted. A CSV has commas, decimal points and UTF-8 with a byte order mark, one row for
    each value, event and stretch of a criterion that is drawn; the days are counted from day 0.
    """
    from analytics.figures.palette import load_palette
    from analytics.rules.immune_reconstitution import assess_immune_reconstitution
    from analytics.rules.immune_reconstitution_settings import settings_from
    from app.clones_picture import save_clones_picture
    from app.figure_file import FORMATS
    from app.recovery_picture import save_recovery_picture
    from storage.clinic import Clinic
    from storage.faults import FolderMissing

    if output.suffix.lower() not in FORMATS:
        raise click.UsageError(f"{output.name}: the file's name must end in .png, .svg, .pdf or .csv.")
    if scale is not None and what != "clones":
        raise click.UsageError("--scale is for clones.")
    if view is not None and what != "clones":
        raise click.UsageError("--view is for clones.")
    if axis is not None and what != "recovery":
        raise click.UsageError("--axis is for recovery.")
    if not output.absolute().parent.is_dir():
        raise FolderMissing(folder=output.absolute().parent.name)
    with Clinic.open(file, passphrase(passphrase_file), writer=False) as clinic:
        record = clinic.patients.record(clinic.patients.find(patient).id)
        settings = settings_from(clinic.settings.all())
        files = {one.id: one.name for one in clinic.source_files.all()}
    palette = load_palette("dark" if dark else "paper")
    if what == "clones":
        kind = _VIEWS[view or "over-time"]
        save_clones_picture(record, output, view=kind, scale=scale or "log", palette=palette, files=files)
    else:
        assessment = assess_immune_reconstitution(record, settings=settings)
        choices = RecoveryChoices(axis=axis or "two_scale")
        save_recovery_picture(record, assessment, output, choices=choices, palette=palette, files=files)
    click.echo(str(output))
