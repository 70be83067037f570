"""``aftercart cohort``: the analyses of both papers on the clinic's own records."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from analytics.figures.palette import ThemeName
from app.cli.cohort_answer import answer_document
from app.cli.cohort_csv import write_lines
from app.cli.cohort_export import is_drawn, write_files
from app.cli.cohort_print import print_answer
from app.cli.cohort_question import days_of, narrowed, question_of
from app.cli.cohort_views import file_facts, print_findings, shown_parts
from app.cli.options import as_json, clinic_options, passphrase
from app.cli.output import print_json, progress
from app.letters.request import Language

if TYPE_CHECKING:
    from analytics.statistics.survival_interval import ConfidenceType

_DAY = click.DateTime(["%Y-%m-%d"])
_JSON = """\b
ANALYSIS: population, table1, course, recovery, survival, nrm, tmn, tmn-findings, os-from-tmn, infections,
  recovery-by-response, risk-factors, follow-up, state-at-progression, time-courses, swimmer,
  clonal-evolution; published: every number of the two papers beside the clinic's own.
JSON: {"analysis", "by", "landmark", "population": {"n", "choices", "flow": [{"reason", "n"}],
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
@click.option("--part", "--criterion", help="Only this part: any, th, b, igg; pfs, os; severe … An analyte.")
@click.option(
    "--competing",
    metavar="END,END…",
    help="What competes with a recovery: progression, next_therapy, death, or none; the others censor.",
)
@click.option(
    "--conf-type", type=click.Choice(["log", "log-log", "plain"]), help="Of survival; default: log."
)
@click.option(
    "-o",
    "output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="OUT.csv has every line of the answer, some with the patient's number; .pdf, .svg, .png the figure,"
    " .xlsx, .docx the tables.",
)
@click.option(
    "--bundle", type=click.Path(path_type=Path), help="Folder or .zip: rows without names, R script, README."
)
@click.option("--lint", is_flag=True, help="Say what is wrong with the numbers; exit code 1 if anything is.")
@click.option("--anyway", is_flag=True, help="Write the file though the lint finds an error.")
@click.option("--language", type=click.Choice(get_args(Language)), default="en", help="Of the files' words.")
@click.option(
    "--theme", type=click.Choice(["paper", "light", "dark"]), default="paper", help="Of the figure."
)
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
    part: str | None,
    competing: str | None,
    conf_type: "ConfidenceType | None",
    output: Path | None,
    bundle: Path | None,
    lint: bool,
    anyway: bool,
    language: Language,
    theme: ThemeName,
    as_json: bool,
) -> None:
    """Run one ANALYSIS on the patients of FILE.

    Who is left out is named with the reason; grouped by co-stimulatory domain, investigational products are.
    Files are not encrypted; JSON and some CSV files hold patients' numbers. A figure, a table (.xlsx, .docx)
    and a bundle hold one part, and are checked before: --lint says how.
    """
    from analytics.cohort.analysis_book import ANALYSES
    from analytics.cohort.partial_dates import DateRule
    from analytics.cohort.population import PopulationChoices, Precision, Reading
    from app.cli.cohort_published import PUBLISHED, show_published
    from app.clinic_cohort import read_cohort
    from storage.clinic import Clinic

    asked = (by, landmark is not None, sort, at_days, output, part, competing, conf_type, bundle, lint)
    if analysis == PUBLISHED and any(asked):
        raise click.UsageError(f"{PUBLISHED} takes no --by, --landmark, --sort, --at, -o and the like.")
    question = None
    if analysis != PUBLISHED:
        question = narrowed(question_of(analysis, by, landmark, sort), part, competing, conf_type)
    drawn = output if is_drawn(output) else None
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
    if drawn is not None or bundle is not None or lint:
        parts = shown_parts(band, question, at, language=language, theme=theme)
        has_errors = print_findings(parts, language, err=not lint or as_json)
        facts = file_facts(language, is_synthetic=synthetic)
        write_files(parts, (drawn, bundle), band.chosen, question, facts, stops=has_errors and not anyway)
        if lint and has_errors:
            sys.exit(1)
        if not as_json and output == drawn:
            return
    found = answer_document(question, at, band) | {"synthetic": synthetic}
    if output is not None and drawn is None:
        write_lines(output, found, band)
    if as_json:
        print_json(found)
    elif output is None:
        print_answer(found)
