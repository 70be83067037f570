"""``aftercart figure``: a figure of one patient as on screen, as a file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from analytics.figures.clone_choices import ClonesViewKind
from analytics.figures.recovery_choices import STANDARD_LANES, AxisKind, LaneChoice, RecoveryChoices
from analytics.figures.vaf_scale import VafScaleKind
from app.cli.options import clinic_options, passphrase
from app.cli.output import progress
from app.letters.request import Language

if TYPE_CHECKING:
    from analytics.cohort.recovery_band import CohortBand
    from analytics.records.patient_record import PatientRecord
    from storage.clinic import Clinic

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
@click.option(
    "--lanes",
    metavar="KEY,KEY…",
    help="Of the recovery, in their order; default: t_cells,b_cells,igg,counts. Any analyte has a lane "
    "(LDH), and care adds admissions, vaccinations and the like to the events.",
)
@click.option("--no-cohort", is_flag=True, help="The recovery without the own cohort's band behind it.")
@click.option("--language", type=click.Choice(get_args(Language)), default="en", help="Of the words.")
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
    lanes: str | None,
    no_cohort: bool,
    language: Language,
    dark: bool,
) -> None:
    """Draw a figure of PATIENT (local number or id): the picture is the one on screen.

    The file is not encrypted. A CSV has commas, decimal points and UTF-8 with a byte order mark in every
    language, one row for each value, event and stretch of a criterion that is drawn, and for what stands
    behind: thresholds, reference ranges, the cohort's windows. The days are counted from day 0.
    """
    from analytics.figures.palette import load_palette
    from analytics.rules.immune_reconstitution import assess_immune_reconstitution
    from analytics.rules.immune_reconstitution_settings import settings_from
    from app.clones_picture import save_clones_picture
    from app.figure_file import FORMATS
    from app.letters.language import letter_wording
    from app.recovery_picture import save_recovery_picture
    from storage.clinic import Clinic
    from storage.faults import FolderMissing

    if output.suffix.lower() not in FORMATS:
        raise click.UsageError(f"{output.name}: the file's name must end in .png, .svg, .pdf or .csv.")
    _refuse({"--scale": scale, "--view": view}, what, "clones")
    _refuse({"--axis": axis, "--lanes": lanes, "--no-cohort": no_cohort or None}, what, "recovery")
    choices = RecoveryChoices(axis=axis or "two_scale", lanes=_lanes(lanes))
    if not output.absolute().parent.is_dir():
        raise FolderMissing(folder=output.absolute().parent.name)
    with Clinic.open(file, passphrase(passphrase_file), writer=False) as clinic:
        record = clinic.patients.record(clinic.patients.find(patient).id)
        settings = settings_from(clinic.settings.all())
        files = {one.id: one.name for one in clinic.source_files.all()}
        band = _band(clinic, record) if what == "recovery" and not no_cohort else None
    made = datetime.now().astimezone()
    palette, words = load_palette("dark" if dark else "paper"), letter_wording(language)
    wording = words.wording
    if output.suffix.lower() == ".csv":
        wording = replace(wording, decimal_sign=".", group_sign="")
    if what == "clones":
        save_clones_picture(
            record, output, view=_VIEWS[view or "over-time"], scale=scale or "log",
            palette=palette, files=files, wording=wording, words=words.table, made=made,
        )  # fmt: skip
    else:
        save_recovery_picture(
            record, assess_immune_reconstitution(record, settings=settings), output, choices=choices,
            palette=palette, band=band, files=files, wording=wording, words=words.table, made=made,
        )  # fmt: skip
    click.echo(str(output))


def _refuse(options: Mapping[str, object], what: str, figure: str) -> None:
    """Refuse those of *options* that were given though *what* is not the *figure* they are for."""
    for name, value in options.items():
        if value is not None and what != figure:
            raise click.UsageError(f"{name} is for {figure}.")


def _lanes(keys: str | None) -> tuple[LaneChoice, ...]:
    """Return the lanes called *keys*; a code may be written in any case."""
    from analytics.catalogue import catalogue
    from analytics.figures.recovery_lane_kinds import CARE

    if keys is None:
        return RecoveryChoices().lanes
    exact = (*catalogue().analytes, *STANDARD_LANES, CARE)  # igg is the immunoglobulins', IGG one of its own
    known = {key.lower(): key for key in exact} | {key: key for key in exact}
    wanted = [key.strip() for key in keys.split(",") if key.strip()]
    wanted = [key if key in known else key.lower() for key in wanted]
    unknown = [key for key in wanted if key not in known]
    if unknown or not wanted:
        standard = ", ".join((*STANDARD_LANES, CARE))
        raise click.UsageError(f"--lanes: {', '.join(unknown) or 'none'}; there are {standard} and analytes.")
    return tuple(LaneChoice(known[key]) for key in wanted)


def _band(clinic: "Clinic", record: "PatientRecord") -> "CohortBand | None":
    """Return the band behind *record*, as on screen; None where there is none."""
    from app.cohort_band import domain_of, read_cohort_bands

    domain = domain_of(record)
    if domain is None:
        return None
    return read_cohort_bands(clinic, tick=progress("Reading the cohort")).get(domain)
