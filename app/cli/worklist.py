"""``aftercart worklist``: who is due, who is late, and what is to be settled."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.as_json import full_name
from app.cli.options import as_json, clinic_options, passphrase
from app.cli.output import print_json, print_table, progress

if TYPE_CHECKING:
    from analytics.follow_up.work_item import WorkItem
    from analytics.follow_up.worklist import Worklist
    from analytics.records.patient_summary import PatientSummary

_NAME_SIGNS = 30
_JSON = """\b
JSON: {"on", "schedule": {"code", "name", "source", "mark", "problem"}, "due", "overdue", "queries",
  "items": [{"patient", "number", "name", "kind": "due|overdue|query",
    "what": "visit|samples|staging|missing_values|missing_staging|unsigned|unfinished|alarm|
             contradiction|partial_date|schedule",
    "day": planned day, "since", "due_from", "due_on", "due_to": dates, "days_late",
    "analytes": [codes that are due or missing], "staging": bool, "value", "limit": of an alarm,
    "page", "visit", "analyte": where it is done, "problem": sentence, "source", "mark"}],
  "not_planned": [{"patient", "number", "reason":
    "died|no_infusion|partial_infusion|relative_time"}], "synthetic"}
"patient" is null for what is about the whole clinic; "due", "overdue" and "queries" count items.
"""
_HEADERS = ("kind", "patient", "name", "what", "day", "from", "to", "late", "detail")


@click.command(name="worklist", epilog=_JSON)
@clinic_options
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day that is asked about, today if left out; what is dated later does not count.",
)
@as_json
def command(file: Path, passphrase_file: Path | None, on: datetime | None, as_json: bool) -> None:
    """List what is due, overdue or to be settled in FILE, by the follow-up schedule in force.

    A planned visit is due while its window is open and overdue after it, until the patient is seen again.
    """
    from app.clinic_worklist import read_worklist
    from storage.clinic import Clinic

    today = date.today()  # noqa: DTZ011 - the wall-clock day of this computer is meant
    with Clinic.open(file, passphrase(passphrase_file), writer=False) as clinic:
        found = read_worklist(
            clinic, on=on.date() if on is not None else today, today=today, tick=progress("Reading")
        )
        people = {summary.id: summary for summary in clinic.patients.summaries()}
        synthetic = clinic.is_synthetic
    if as_json:
        print_json(_document(found, people) | {"synthetic": synthetic})
        return
    if synthetic:
        click.echo("Synthetic data: no real patients.", err=True)
    click.echo(f"Schedule: {found.schedule.name} [{found.schedule.confidence.value}]", err=True)
    if not found.items:
        click.echo("Nothing due, nothing late, nothing to settle.")
        return
    print_table(_HEADERS, [_row(item, people) for item in found.items])


def _document(found: "Worklist", people: dict[Any, "PatientSummary"]) -> dict[str, Any]:
    from analytics.entry.problem_sentences import sentence

    schedule, kinds = found.schedule, [item.kind.value for item in found.items]
    return {
        "on": found.on.isoformat(),
        "schedule": {
            "code": schedule.code,
            "name": schedule.name,
            "source": schedule.source,
            "mark": schedule.confidence.value,
            "problem": sentence(found.fault) if found.fault is not None else None,
        },
        "due": kinds.count("due"),
        "overdue": kinds.count("overdue"),
        "queries": kinds.count("query"),
        "items": [_item(item, people) for item in found.items],
        "not_planned": [
            {"patient": patient_id, "number": people[patient_id].number, "reason": reason.value}
            for patient_id, reason in found.no_plan.items()
        ],
    }


def _item(item: "WorkItem", people: dict[Any, "PatientSummary"]) -> dict[str, Any]:
    who = people.get(item.patient_id)
    return {
        "patient": item.patient_id,
        "number": who.number if who is not None else None,
        "name": full_name(who.family_name, who.given_name) if who is not None else None,
        "kind": item.kind.value,
        "what": item.what.value,
        "day": item.day,
        "since": _iso(item.since),
        "due_from": _iso(item.due_from),
        "due_on": _iso(item.due_on),
        "due_to": _iso(item.due_to),
        "days_late": item.days_late,
        "analytes": list(item.analytes),
        "staging": item.has_staging,
        "value": item.value,
        "limit": item.limit,
        "page": item.target.page.value,
        "visit": item.target.visit_id,
        "analyte": item.target.analyte,
        "problem": _sentence(item),
        "source": item.source,
        "mark": item.mark.value,
    }


def _row(item: "WorkItem", people: dict[Any, "PatientSummary"]) -> tuple[str, ...]:
    who = people.get(item.patient_id)
    alarm = "" if item.value is None else f"{item.value:g}, limit {item.limit:g}"
    detail = [" ".join(item.analytes), "staging" if item.has_staging else "", alarm, _sentence(item) or ""]
    return (
        item.kind.value,
        who.number if who is not None else "–",
        _short((full_name(who.family_name, who.given_name) if who is not None else None) or "–"),
        item.what.value.replace("_", " "),
        "" if item.day is None else f"{item.day:+d}",
        _iso(item.due_from or item.since) or "",
        _iso(item.due_to) or "",
        "" if item.days_late is None else f"{item.days_late} d",
        ", ".join(filter(None, detail)),
    )


def _short(name: str) -> str:
    return name if len(name) <= _NAME_SIGNS else name[: _NAME_SIGNS - 1] + "…"


def _sentence(item: "WorkItem") -> str | None:
    from analytics.entry.problem_sentences import sentence

    return None if item.problem is None else sentence(item.problem)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
