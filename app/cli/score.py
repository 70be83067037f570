"""``aftercart score``: a clinical rule on a table, one row one patient or one row one day."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.options import as_json
from app.cli.output import print_json, print_table, progress

if TYPE_CHECKING:
    from analytics.rules.assessment import Assessment
    from analytics.scoring.score_table import ScoreColumn, ScoreTable
    from storage.exchange.score_file import ScoredPatient, ScoreFile
    from storage.exchange.table import Overrides

_JSON = """\b
JSON: {"rule", "version", "source", "settings", "rows": [{"id", "row", "outcome", "value", "status":
  "complete|bounded|not_evaluable", "reason", "missing": [columns], "details", "alternatives":
  [{"setting", "choice", "outcome", "status"}], "problems": [{"row", "column", "problem"}]}],
  "ignored": [headers], "absent": [columns], "merged_rows"}
A patient of whom a cell cannot be read is not evaluable and says which cell; nothing is guessed.
"""


class _Rules(click.Group):
    """Every rule that has a table is a command of its own, with its columns as help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from analytics.scoring.score_book import TABLES

        return list(TABLES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from analytics.scoring.score_book import TABLES, score_table

        return _command(score_table(cmd_name)) if cmd_name in TABLES else None


@click.group(
    name="score",
    cls=_Rules,
    epilog=_JSON,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
def command() -> None:
    """Ask a clinical rule about every patient of a table: aftercart score RULE DATA.csv --json.

    The columns of each rule: aftercart score RULE --help.
    """


def _command(table: "ScoreTable") -> click.Command:
    @click.command(name=table.rule, help=_help(table), epilog=_JSON)
    @click.argument("data", type=click.Path(path_type=Path))
    @click.option(
        "--set", "chosen", multiple=True, metavar="KEY=VALUE", help="A switch of the rule, for this run only."
    )
    @click.option(
        "--decimal", type=click.Choice([".", ","]), help="Decimal sign, told instead of recognised."
    )
    @click.option("--date-order", type=click.Choice(["dmy", "mdy", "ymd"]), help="Order of dates, likewise.")
    @as_json
    def score(data: Path, chosen: tuple[str, ...], decimal: Any, date_order: Any, as_json: bool) -> None:
        from storage.exchange.table import Overrides

        settings = _settings(table.rule, chosen)
        file = _read(data, table, Overrides(decimal=decimal, date_order=date_order))
        tick = progress("Scoring")
        rows = []
        for done, patient in enumerate(file.patients, start=1):
            rows.append((patient, _answer(patient, file, settings)))
            tick(done, len(file.patients))
        if as_json:
            print_json(_document(table, file, rows, settings))
        else:
            _print(file, rows)

    return score


def _help(table: "ScoreTable") -> str:
    parts = [table.about]
    for number, form in enumerate((table, *table.forms)):
        head = "Columns" if not number else "Or these columns"
        several = "; several rows a patient" if form.is_long else ""
        lines = ["\b", f"{head} (id names the patient{several}):", *(_column(c) for c in form.columns)]
        parts.append("\n".join(lines))
    parts += [_example(table.rule), _switches(table.rule)]
    return "\n\n".join(part for part in parts if part)


def _example(rule: str) -> str:
    from analytics.scoring.examples import EXAMPLES

    return "\n".join(["\b", "Example:", *(f"  {line}" for line in EXAMPLES[rule])])


def _column(column: "ScoreColumn") -> str:
    needed = " (needed)" if column.is_needed else ""
    return f"  {column.name}: {column.about}{needed}"


def _switches(rule: str) -> str:
    settings = _rule_settings(rule)
    if not settings:
        return ""
    lines = [
        f"  {s.key}={s.default}" + (f" ({' | '.join(s.choices)})" if s.choices else "") for s in settings
    ]
    return "\n".join(["\b", "Switches for --set, as built in:", *lines])


def _rule_settings(name: str) -> tuple[Any, ...]:
    from analytics.rules.rule_book import RULES
    from analytics.rules.rule_settings import rule_settings

    group = next((one.group for one in RULES if one.name == name), "")
    return tuple(s for s in rule_settings() if group and s.group == group)


def _settings(name: str, chosen: tuple[str, ...]) -> dict[str, str]:
    """Return the switches of ``--set``, each checked as the settings page would."""
    from analytics.entry.problem import Problem
    from analytics.entry.problem_sentences import sentence
    from analytics.entry.setting_text import read_rule_setting

    known = {setting.key: setting for setting in _rule_settings(name)}
    settings = {}
    for text in chosen:
        key, sign, value = text.partition("=")
        if not sign or key not in known:
            raise click.UsageError(f"“{key}” is no switch of {name}.")
        read = read_rule_setting(known[key], value)
        if isinstance(read, Problem):
            raise click.UsageError(f"{key}: {sentence(read)}")
        settings[key] = read
    return settings


def _read(path: Path, table: "ScoreTable", told: "Overrides") -> "ScoreFile":
    from analytics.entry.problem_sentences import sentence
    from storage.exchange.refusal import FileRefused
    from storage.exchange.score_file import read_score_file

    try:
        return read_score_file(path, table, told)
    except FileRefused as refused:
        raise click.ClickException(f"{path.name}: {sentence(refused.why)}") from None


def _answer(
    patient: "ScoredPatient", file: "ScoreFile", settings: dict[str, str]
) -> "tuple[Assessment | None, str | None]":
    """Return the answer, or why the rows of the patient make none."""
    from analytics.scoring.score_table import RowRefused

    if patient.problems:
        return None, None
    try:
        return _with_alternatives(patient, file, settings), None
    except RowRefused as refused:
        return None, str(refused)


def _with_alternatives(patient: "ScoredPatient", file: "ScoreFile", settings: dict[str, str]) -> "Assessment":
    from analytics.rules.rule_book import other_answers, rule

    answer = file.form.score(patient.rows, settings)
    others = other_answers(
        answer,
        rule(file.form.rule).readings,
        lambda choice: file.form.score(patient.rows, {**settings, **choice}),
    )
    return replace(answer, alternatives=others)


def _document(
    table: "ScoreTable",
    file: "ScoreFile",
    rows: "list[tuple[ScoredPatient, tuple[Assessment | None, str | None]]]",
    settings: dict[str, str],
) -> dict[str, Any]:
    first = next((answer for _, (answer, _) in rows if answer is not None), None) or _of_nobody(
        table, settings
    )
    return {
        "rule": table.rule,
        "version": first.version if first is not None else None,
        "source": first.source if first is not None else None,
        "settings": dict(first.settings) if first is not None else settings,
        "rows": [_row(patient, answer, why, file) for patient, (answer, why) in rows],
        "ignored": list(file.ignored),
        "absent": list(file.absent),
        "merged_rows": file.merged_rows,
    }


def _of_nobody(table: "ScoreTable", settings: dict[str, str]) -> "Assessment | None":
    """Return what the rule says to empty cells: its version and switches stand there too."""
    from analytics.scoring.score_table import RowRefused

    for form in (table, *table.forms):
        nothing = {column.name: None for column in form.columns}
        for rows in ((nothing,), ()) if form.is_long else ((nothing,),):
            with suppress(RowRefused):
                return form.score(rows, settings)
    return None


def _row(
    patient: "ScoredPatient", answer: "Assessment | None", why: str | None, file: "ScoreFile"
) -> dict[str, Any]:
    from app.cli.as_json import assessment

    told = {"id": patient.id, "row": patient.first_row}
    problems = _problems(patient, why)
    if answer is None:
        nothing = {"outcome": None, "value": None, "status": "not_evaluable", "reason": "unreadable"}
        return {**told, **nothing, "missing": [], "details": {}, "alternatives": [], "problems": problems}
    columns = {column.analyte: column.name for column in file.form.columns if column.analyte is not None}
    document = assessment(answer)
    kept = ("outcome", "value", "status", "reason", "details", "alternatives")
    return {
        **told,
        **{key: document[key] for key in kept},
        "missing": [columns.get(code, code) for code in answer.missing],
        "problems": problems,
    }


def _problems(patient: "ScoredPatient", why: str | None) -> list[dict[str, Any]]:
    from analytics.entry.problem_sentences import sentence

    problems: list[dict[str, Any]] = [
        {"row": one.row, "column": one.header, "problem": sentence(one.why)} for one in patient.problems
    ]
    if why is not None:
        said = f"{why[0].upper()}{why[1:].rstrip('.')}."
        problems.append({"row": patient.first_row, "column": None, "problem": said})
    return problems


def _print(
    file: "ScoreFile", rows: "list[tuple[ScoredPatient, tuple[Assessment | None, str | None]]]"
) -> None:
    lines = []
    for patient, (answer, why) in rows:
        said = _row(patient, answer, why, file)
        value = "" if said["value"] is None else f"{said['value']:g}"
        notes = [f"missing {', '.join(said['missing'])}"] if said["missing"] else []
        notes += [f"{p['column'] or 'row'} (row {p['row']}): {p['problem']}" for p in said["problems"]]
        lines.append((patient.id, said["outcome"] or "–", value, said["status"], "; ".join(notes)))
    print_table(("id", "outcome", "value", "status", "notes"), lines)
    if file.ignored:
        click.echo(f"Not read: {', '.join(file.ignored)}.", err=True)
