"""``aftercart assessments``: every rule on every patient of a clinic."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.options import as_json, clinic_options, passphrase
from app.cli.output import print_json, print_table, progress

if TYPE_CHECKING:
    from app.clinic_assessments import PatientAssessments

_JSON = """\b
JSON: {"patients": [{"id", "number", "infusion", "assessments": [as in show, without their inputs]}],
  "synthetic"}
CSV: patient, infusion, rule, version, outcome, value, status, reason, missing, settings.
"""


@click.command(name="assessments", epilog=_JSON)
@clinic_options
@click.option("--rule", "rules", multiple=True, help="Only this rule; may be given several times.")
@click.option("-o", "output", type=click.Path(path_type=Path, dir_okay=False), help="Write a CSV file.")
@as_json
def command(
    file: Path, passphrase_file: Path | None, rules: tuple[str, ...], output: Path | None, as_json: bool
) -> None:
    """Ask all clinical rules about every patient of FILE, with the switches the clinic chose."""
    from analytics.rules.rule_book import RULES
    from app.clinic_assessments import read_assessments, write_assessments
    from storage.clinic import Clinic
    from storage.faults import expected

    unknown = set(rules) - {rule.name for rule in RULES}
    if unknown:
        known = ", ".join(rule.name for rule in RULES)
        raise click.UsageError(f"There is no rule {', '.join(sorted(unknown))}; there are {known}.")
    if output is not None and as_json:
        raise click.UsageError("Either -o or --json.")
    only = rules or None
    with Clinic.open(file, passphrase(passphrase_file), writer=False) as clinic:
        tick = progress("Assessing")
        if output is not None:
            with expected(output):
                count = write_assessments(clinic, output, only=only, tick=tick)
            click.echo(f"{output.name}: {count} patients.", err=True)
            return
        found = [_patient(one) for one in read_assessments(clinic, only=only, tick=tick)]
        synthetic = clinic.is_synthetic
    if as_json:
        print_json({"patients": found, "synthetic": synthetic})
    else:
        print_table(("patient", "rule", "outcome", "status", "missing"), list(_lines(found)))


def _patient(one: "PatientAssessments") -> dict[str, Any]:
    from app.cli.as_json import assessment

    answers = [assessment(answer) for answer in one.answers]
    for answer in answers:
        del answer["inputs"], answer["alternatives"]
    return {
        "id": one.patient.id,
        "number": one.patient.number,
        "infusion": str(one.patient.infusion) if one.patient.infusion is not None else None,
        "assessments": answers,
    }


def _lines(found: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    return [
        (one["number"], a["rule"], a["outcome"] or "–", a["status"], ", ".join(a["missing"]))
        for one in found
        for a in one["assessments"]
    ]
