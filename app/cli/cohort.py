"""``aftercart cohort``: the analyses of both papers on the clinic's own records."""

import csv
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.options import as_json, clinic_options, passphrase
from app.cli.output import print_json, print_table, progress

if TYPE_CHECKING:
    from analytics.cohort.date_band import DateBand
    from analytics.cohort.question import Question

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

    if analysis == PUBLISHED and any((by, landmark is not None, at_days, output)):
        raise click.UsageError(f"{PUBLISHED} takes no --by, --landmark, --at and -o.")
    question = None if analysis == PUBLISHED else _question(analysis, by, landmark)
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
    at = _days(at_days) or ANALYSES[analysis].at
    found = _document(question, at, band) | {"synthetic": synthetic}
    if output is not None:
        _write(output, found, band)
    if as_json:
        print_json(found)
    elif output is None:
        _print(found)


def _question(analysis: str, by: str | None, landmark: int | None) -> "Question":
    from analytics.cohort.analysis_book import ANALYSES
    from analytics.cohort.member_fields import FIELDS
    from analytics.cohort.question import Question

    known = ANALYSES.get(analysis)
    if known is None:
        raise click.UsageError(
            f"There is no analysis {analysis}; there are {', '.join(ANALYSES)}, published."
        )
    if by is not None and by not in FIELDS:
        raise click.UsageError(f"There is no field {by}; there are {', '.join(FIELDS)}.")
    if by is not None and FIELDS[by].is_number:
        raise click.UsageError(f"{by} is a number and makes no groups.")
    for name, value in (("by", by), ("landmark", landmark)):
        if value is not None and name not in known.takes:
            raise click.UsageError(f"{analysis} takes no --{name}.")
    return Question(analysis=analysis, by=by, landmark=landmark)


def _days(text: str | None) -> tuple[float, ...]:
    if text is None:
        return ()
    try:
        days = tuple(float(part) for part in text.split(","))
    except ValueError:
        days = (-1.0,)
    if not all(0 <= day < float("inf") for day in days):
        raise click.UsageError(f"--at {text} are no days.")
    return days


def _document(question: "Question", at: tuple[float, ...], band: "DateBand") -> dict[str, Any]:
    from analytics.cohort.analysis_book import answers
    from app.cli.cohort_document import document, population_document

    sensitivity = None
    if band.is_open:
        sensitivity = {
            rule.value: _brief(document(answers(cohort, question), at)) | {"n": len(cohort.members)}
            for rule, cohort in band.under.items()
        }
    return {
        "analysis": question.analysis,
        "by": question.by,
        "landmark": question.landmark,
        "population": population_document(band),
        "results": document(answers(band.chosen, question), at),
        "sensitivity": sensitivity,
    }


_LISTS = ("steps", "members", "patients", "bars")
"""Long where they are lists; of an infection ``patients`` is how many."""


def _brief(found: Any) -> Any:
    """Return *found* without single patients and steps."""
    if isinstance(found, list):
        return [_brief(one) for one in found]
    if isinstance(found, dict):
        left_out = ("account", "rows") if "account" in found else ()
        return {
            name: _brief(one)
            for name, one in found.items()
            if name not in left_out and not (name in _LISTS and isinstance(one, list | dict))
        }
    return found


def _write(output: Path, found: dict[str, Any], band: "DateBand") -> None:
    """Write the steps of the curves, the table, or for the population its rows."""
    from analytics.cohort.member_fields import FIELDS
    from analytics.figures.figure_csv import safe
    from app.cli.cohort_document import lines, table_lines
    from storage.faults import expected

    table: list[dict[str, Any]] = []
    for name, result in found["results"].items():
        own = table_lines(result["table"]) if "table" in result else lines(result)
        table += [{"of": name} | line for line in own]
    if not found["results"]:
        table = [
            {"patient": m.number} | {name: field.of(m) for name, field in FIELDS.items()}
            for m in band.chosen.members
        ]
    headers = list(dict.fromkeys(name for line in table for name in line))
    unfinished = output.with_name(f".{output.name}.unfinished")
    with expected(output):
        try:
            with unfinished.open("w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, headers)
                writer.writeheader()
                for line in table:
                    writer.writerow({k: safe(v) if isinstance(v, str) else v for k, v in line.items()})
            unfinished.replace(output)
        finally:
            unfinished.unlink(missing_ok=True)
    click.echo(f"{output.name}: {len(table)} lines.", err=True)


def _print(found: dict[str, Any]) -> None:
    population = found["population"]
    if found["synthetic"]:
        click.echo("Synthetic data: no real patients.", err=True)
    click.echo(f"{population['n']} patients")
    for out in population["flow"]:
        click.echo(f"  - {out['n']} {out['reason'].replace('_', ' ')}")
    for name, result in found["results"].items():
        _print_result(name, result)
    if found["sensitivity"] is not None:
        click.echo(f"{population['placed_dates']} partial dates placed; --json has the band they leave open.")


def _print_result(name: str, result: dict[str, Any]) -> None:
    from app.cli.cohort_document import lines, table_lines
    from app.cli.over_time_lines import over_time_lines

    account = result["account"]
    click.echo(f"\n{name}: n = {account['n']}, {len(account['dropped'])} dropped")
    for caution in account["cautions"]:
        click.echo(f"  ! {caution.replace('_', ' ')}")
    for what, words in account["words"].items():
        if words:
            click.echo(f"  {what}: {words}")
    if "table" in result:
        rows = [{k: _said(v) for k, v in line.items()} for line in table_lines(result["table"])]
        if rows:
            print_table(tuple(rows[0]), [tuple(row.values()) for row in rows])
        return
    if "before" in result:
        found = [{k: _said(v) for k, v in line.items()} for line in lines(result)]
        print_table(tuple(found[0]), [tuple(row.values()) for row in found])
        return
    over_time = [{k: _said(v) for k, v in line.items()} for line in over_time_lines(result)]
    if over_time:
        print_table(tuple(over_time[0]), [tuple(row.values()) for row in over_time])
        return
    told = [row for key, value in result.items() for row in _curve_rows(key, value)]
    if told:
        print_table(("curve", "group", "cause", "day", "at risk", "estimate", "lower", "upper"), told)
    for line in _comparisons(result):
        click.echo(f"  {line}")


def _comparisons(result: dict[str, Any]) -> list[str]:
    """Return medians, tests and hazard ratios, one line each; what is not estimable with its reason."""
    told = []
    for curve in result.get("curves") or []:
        middle = {key: _said(value) or "not reached" for key, value in curve["median"].items()}
        told.append(
            f"median {curve['group']}: {middle['estimate']} ({middle['lower']} - {middle['upper']}) days"
        )
    for name in ("gray", "log_rank"):
        test = result.get(name)
        if test is not None:
            p = f"p = {_said(test['p'])}, df = {test['df']}"
            told.append(f"{name.replace('_', '-')}: {test['status']['reason'] or p}")
    for key, name in (("hazard", "hazard ratio"), ("subdistribution", "subdistribution hazard ratio")):
        model = result.get(key) or {"coefficients": []}
        for one in model["coefficients"]:
            told.append(f"{name} {one['name']}: {model['status']['reason'] or _estimate(one, 'hr')}")
    for one in result.get("differences") or []:
        groups = f"{one['group']} - {one['reference']}, day {_said(one['time'])}"
        told.append(f"difference {groups}: {one['status']['reason'] or _estimate(one, 'estimate')}")
    return told


def _estimate(one: dict[str, Any], key: str) -> str:
    return f"{_said(one[key])} ({_said(one['lower'])} - {_said(one['upper'])}), p = {_said(one['p'])}"


def _curve_rows(name: str, value: Any) -> list[tuple[str, ...]]:
    rows = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and "steps" in one:
            for at in one["at"]:
                numbers = (at[key] for key in ("time", "n_risk", "estimate", "lower", "upper"))
                rows.append((name, one["group"], _said(one.get("cause")), *map(_said, numbers)))
    return rows


def _said(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.4g}" if isinstance(value, float) else str(value)
