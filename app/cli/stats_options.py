"""Options that the methods of ``aftercart stats`` share, and how their texts become names and numbers."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

_Command = Callable[..., Any]


def times(_: click.Context, __: click.Parameter, given: str | None) -> tuple[float, ...]:
    """Return the numbers in a text such as ``12,24``."""
    return tuple(_from_zero(text) for piece in (given or "").split(",") if (text := piece.strip()))


def from_zero(_: click.Context, __: click.Parameter, given: str | None) -> float | None:
    """Return one finite number from 0."""
    return None if given is None else _from_zero(given.strip())


def _from_zero(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not (math.isfinite(number) and number >= 0):
        raise click.BadParameter(f"“{text}” is not a number from 0, with a decimal point.")
    return number


def names(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of columns in texts such as ``a,b,c``, each once, in their order."""
    pieces = (piece.strip() for text in given for piece in text.split(","))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))


data = click.argument("data", type=click.Path(path_type=Path))
time = click.option("--time", required=True, metavar="T", help="Column of times, from 0, in any unit.")
event = click.option("--event", required=True, metavar="E", help="Column: 0 censored, 1 … k causes.")
cause = click.option("--cause", type=click.IntRange(min=1), metavar="K", help="The cause that is the event.")
group = click.option("--group", metavar="G", help="Column of groups.")
strata = click.option("--strata", metavar="S", help="Column of strata; a test compares within each.")
at = click.option("--at", callback=times, metavar="t1,t2,…", help="Read the curves at these times.")
conf_type = click.option(
    "--conf-type",
    type=click.Choice(["log", "log-log", "plain"]),
    default="log",
    show_default=True,
    help="Scale of the intervals.",
)
covariates = click.option(
    "--covariates",
    required=True,
    multiple=True,
    callback=names,
    metavar="a,b,…",
    help="Columns; a text is coded against its first level, as Sex[M].",
)
decimal = click.option(
    "--decimal", type=click.Choice([".", ","]), help="Decimal sign of the file, if it cannot be recognised."
)


def all_of(*options: _Command) -> _Command:
    """Return one decorator that adds *options* in this order."""

    def add(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add
