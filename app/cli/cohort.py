"""``aftercart cohort``: the analyses of both papers on the clinic's own records."""

from datetime import datetime
from pathlib import Path

import click

from app.cli.cohort_answer import answer_document
from app.cli.cohort_csv import write_lines
from app.cli.cohort_print import print_answer
from app.cli.cohort_question import days_of, question_of
from app.cli.options import as_json, clinic_options, passphrase
from app.cli.output import print_json, progress

_DAY = click.DateTime(["%Y-%m-%d"])
_JSON = """\b
ANALYSIS: population, table1, course, recovery, survival, nrm, tmn, tmn-findings, os-from-tmn, infections,
  recovery-by-response, risk-factors, follow-up, state-at-progression, time-courses, swimmer,
  clonal-evolution; published: every number of the two papers beside the clinic's own.
JSON: {"analysis", "population": {"n", "choices", "flow": [{"reason", "n"}],
  "excluded": [{"patient", "number", "reason"}], "placed_dates"},
  "results": {name: {"account": {"n", "dropped", "words", "cautions", "status"}, curves …,
    "rows": [{"patient", "number", "time", "event", "group"}]}},
  "sensitivity": {"earliest" | "middle" | "latest": results without their rows and steps} or null,
  "synthetic"}
published: "numbers": [{"id", "paper", "section", "where", "name", "printed", "note", "own": {"text",
  "estimate", "lower", "upper", "spread", "count", "of", "p", "unit", "reason"}, "command"}].
Curves: {"group", "cause", "n", "events", "median", "conf_type", "status", "at", "steps"}, days everywhere.
"""


@click.command(name="cohort", epilog=_JSON)
@clinic_options
@click.argument("analysis")
@click.option("--by", help="Group by this field: domain, product, sex, ir_any, response_group …")
@click.option("--landmark", type=click.IntRange(min=0), help="Day the clock starts; survival only.")
@click.option("--sort", help="Order the bars of the swimmer plot by this field; else the longest first.")
@click.option("--at", "at_days", help="Days the curves are read at, separated by commas.")
@click.option(
    "--dates",
    type=click.Choice(["earliest", "middle", "latest"]),
    default="middle",
    show_default=True,
    help="Which day a partial date stands for; the others give the band.",
)
@click.option(
    "--infusion-known-to",
    type=click.Choice(["day", "month"]),
    default="day",
    show_default=True,
    help="Who has a coarser date of infusion is left out.",
)
@click.option(
    "--reading",
    type=click.Choice(["published", "clinical", "clinic"]),
    default="published",
    show_default=True,
    help="Of the recovery criteria.",
)
@click.option("--from", "infused_from", type=_DAY, help="First day of infusion.")
@click.option("--to", "infused_to", type=_DAY, help="Last day of infusion.")
@click.option("-o", "output", type=click.Path(path_type=Path, dir_okay=False), help="Write a CSV file.")
@as_json
def command(
    file: Path,
    passphrase_file: Path | None,
    analysis: str,
    by: str | None,
    landmark: int | None,
    sort: str | None,
    at_days: str | None,
    dates: str,
    infusion_known_to: str,
    reading: str,
    infused_from: datetime | None,
    infused_to: datetime | None,
    output: Path | None,
    as_json: bool,
) -> None:
    """Run one ANALYSIS on the patients of FILE.

    Who is left out is named with the reason; grouped by co-stimulatory domain, investigational products are.
    """
    from analytics.cohort.analysis_book import ANALYSES
    from analytics.cohort.partial_dates import DateRule
    from analytics.cohort.population import PopulationChoices, Precision, Reading
    from app.cli.cohort_published import PUBLISHED, show_published
    from app.clinic_cohort import read_cohort
    from storage.clinic import Clinic

    if analysis == PUBLISHED and any((by, landmark is not None, sort, at_days, output)):
        raise click.UsageError(f"{PUBLISHED} takes no --by, --landmark, --sort, --at and -o.")
    question = None if analysis == PUBLISHED else question_of(analysis, by, landmark, sort)
    choices = PopulationChoices(
        date_rule=DateRule(dates),
        infusion_known_to=Precision(infusion_known_to),
        reading=Reading(reading),
        infused_from=infused_from.date() if infused_from is not None else None,
        infused_to=infused_to.date() if infused_to is not None else None,
        compares_domains=by == "domain",
    )
    with Clinic.open(file, passphrase(passphrase_file), writer=False) as clinic:
        band = read_cohort(clinic, choices, tick=progress("Reading"))
        synthetic = clinic.is_synthetic
    if question is None:
        show_published(band, is_synthetic=synthetic, as_json=as_json)
        return
    at = days_of(at_days) or ANALYSES[analysis].at
    found = answer_document(question, at, band) | {"synthetic": synthetic}
    if output is not None:
        write_lines(output, found, band)
    if as_json:
        print_json(found)
    elif output is None:
        print_answer(found)
