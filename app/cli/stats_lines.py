"""A document of ``aftercart stats`` as lines for people: what a table of a paper would show."""

from typing import Any

import click

from app.cli.output import print_table

_Rows = list[tuple[str, ...]]


def print_answer(answer: dict[str, Any]) -> None:
    """Print the numbers a reader looks for; everything else stands in the JSON document."""
    if "coefficients" in answer:
        _coefficients(answer)
    elif "pairs" in answer:
        _matching(answer)
    elif "rows" in answer:
        _table(answer)
    else:
        _curves(answer)
    _foot(answer)


def _curves(answer: dict[str, Any]) -> None:
    rows: _Rows = []
    points: _Rows = []
    for curve in answer["curves"]:
        name = curve["group"] if "cause" not in curve else f"{curve['group']}, cause {curve['cause']}"
        median = _estimate(curve["median"]) if "median" in curve else ""
        rows.append((name, str(curve["n"]), str(curve["events"]), median))
        points += [(name, _short(at["time"]), str(at["n_risk"]), _estimate(at)) for at in curve["at"]]
    has_median = any("median" in curve for curve in answer["curves"])
    keep = 4 if has_median else 3
    print_table(("group", "n", "events", "median")[:keep], [row[:keep] for row in rows])
    if points:
        click.echo()
        print_table(("group", "time", "at risk", "estimate"), points)
    tests = [("log-rank", answer["logrank"])] if answer.get("logrank") else []
    tests += [(f"Gray, cause {one['cause']}", one) for one in answer.get("gray", [])]
    for name, test in tests:
        click.echo(f"{name}: {_test(test)}")
    if answer.get("excluded"):
        click.echo(f"Excluded by the landmark: {len(answer['excluded'])} rows.")


def _coefficients(answer: dict[str, Any]) -> None:
    rows = [
        (
            one["name"],
            _short(one["hr"]),
            f"{_short(one['lower'])} – {_short(one['upper'])}",
            _short(one["p"]),
        )
        for one in answer["coefficients"]
    ]
    print_table(("name", "HR", "95 % interval", "p"), rows)
    click.echo(f"Events: {answer['events']}.")


def _matching(answer: dict[str, Any]) -> None:
    click.echo(f"Matched: {len(answer['pairs'])} of {answer['treated']} treated.")
    rows = [(one["name"], _short(one["before"]), _short(one["after"])) for one in answer["smd"]]
    print_table(("SMD", "before", "after"), rows)


def _table(answer: dict[str, Any]) -> None:
    groups = [f"{one['group']} (n = {one['n']})" for one in answer["groups"]]
    rows: _Rows = []
    before = None
    for row in answer["rows"]:
        name = row["name"] if row["level"] is None else f"{row['name']}: {row['level']}"
        test = ("", "", "") if row["name"] == before else (_short(row["p"]), row["test"], str(row["missing"]))
        rows.append((name, *(_cell(cell) for cell in row["groups"]), *test))
        before = row["name"]
    print_table(("", *groups, "p", "test", "missing"), rows)


def _cell(cell: dict[str, Any]) -> str:
    if "count" in cell:
        share = "–" if cell["fraction"] is None else f"{100 * cell['fraction']:.1f} %"
        return f"{cell['count']}/{cell['n']} ({share})"
    return f"{_short(cell['median'])} ({_short(cell['q1'])} – {_short(cell['q3'])})"


def _test(test: dict[str, Any]) -> str:
    if test["p"] is None:
        return f"not estimable ({test['reason']})"
    return f"χ² {_short(test['statistic'])}, df {test['df']}, p {_short(test['p'])}"


def _estimate(of: dict[str, Any]) -> str:
    return f"{_short(of['estimate'])} ({_short(of['lower'])} – {_short(of['upper'])})"


def _short(value: float | None) -> str:
    return "–" if value is None else f"{value:.4g}"


def _foot(answer: dict[str, Any]) -> None:
    interval = f" Intervals: {answer['conf_type']}." if answer["conf_type"] else ""
    click.echo(f"n = {answer['n']}, {answer['dropped']} left out for a missing value.{interval}")
    if answer["status"] != "ok":
        about = f": {answer['about']}" if answer["about"] else ""
        click.echo(f"Not estimable ({answer['reason']}{about}).", err=True)
