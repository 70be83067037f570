"""The answer of ``aftercart cohort`` for people: who is in, curves at days, comparisons."""

from typing import Any

import click

from app.cli.output import print_table


def print_answer(found: dict[str, Any]) -> None:
    """Print the document of an answer."""
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
