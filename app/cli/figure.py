"""``aftercart figure``: a figure of one patient as on screen, as a file."""

from pathlib import Path

import click

from analytics.figures.vaf_scale import VafScaleKind
from app.cli.options import clinic_options, passphrase
from app.figure_file import FORMATS


@click.command(name="figure")
@clinic_options
@click.argument("patient")
@click.argument("what", type=click.Choice(["recovery", "clones"]))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="OUT.png, .svg or .pdf")
@click.option(
    "--scale",
    type=click.Choice(["linear", "log", "logit"]),
    help="Of the VAF in clones; default: log.",
)
def command(
    file: Path,
    passphrase_file: Path | None,
    patient: str,
    what: str,
    output: Path,
    scale: VafScaleKind | None,
) -> None:
    """Draw a figure of PATIENT (local number or id): the picture is the one on screen."""
    from analytics.rules.immune_reconstitution import assess_immune_reconstitution
    from analytics.rules.immune_reconstitution_settings import settings_from
    from app.clones_picture import save_clones_picture
    from app.recovery_picture import save_recovery_picture
    from storage.clinic import Clinic
    from storage.faults import FolderMissing, expected

    if output.suffix.lower() not in FORMATS:
        raise click.UsageError(f"{output.name}: the picture's name must end in .png, .svg or .pdf.")
    if scale is not None and what != "clones":
        raise click.UsageError("--scale is for clones.")
    if not output.absolute().parent.is_dir():
        raise FolderMissing(folder=output.absolute().parent.name)
    with Clinic.open(file, passphrase(passphrase_file), writer=False) as clinic:
        record = clinic.patients.record(clinic.patients.find(patient).id)
        settings = settings_from(clinic.settings.all())
    with expected(output):
        if what == "clones":
            save_clones_picture(record, output, scale=scale or "log")
        else:
            assessment = assess_immune_reconstitution(record, settings=settings)
            save_recovery_picture(record, assessment, output)
    click.echo(str(output))
