"""``aftercart figure``: a figure of one patient as on screen, as a file."""

from pathlib import Path

import click

from app.cli.options import clinic_options, passphrase
from app.recovery_picture import FORMATS, save_recovery_picture


@click.command(name="figure")
@clinic_options
@click.argument("patient")
@click.argument("what", type=click.Choice(["recovery"]))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="OUT.png, .svg or .pdf")
def command(file: Path, passphrase_file: Path | None, patient: str, what: str, output: Path) -> None:
    """Draw a figure of PATIENT (local number or id): the picture is the one on screen."""
    from analytics.rules.immune_reconstitution import assess_immune_reconstitution
    from analytics.rules.immune_reconstitution_settings import settings_from
    from storage.clinic import Clinic
    from storage.faults import FolderMissing, expected

    if output.suffix.lower() not in FORMATS:
        raise click.UsageError(f"{output.name}: the picture's name must end in .png, .svg or .pdf.")
    if not output.absolute().parent.is_dir():
        raise FolderMissing(folder=output.absolute().parent.name)
    with Clinic.open(file, passphrase(passphrase_file), writer=False) as clinic:
        record = clinic.patients.record(clinic.patients.find(patient).id)
        settings = settings_from(clinic.settings.all())
    assessment = assess_immune_reconstitution(record, settings=settings)
    with expected(output):
        save_recovery_picture(record, assessment, output)
    click.echo(str(output))
