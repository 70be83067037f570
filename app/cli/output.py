"""How commands print: one JSON document, or lines for people; progress only on a terminal."""

import json
import sys
from collections.abc import Callable, Sequence

import click

Tick = Callable[[int, int], None]


def print_json(document: object) -> None:
    """Print *document* as one JSON document on standard output."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False))


def print_table(headers: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """Print *rows* in columns as wide as their longest text."""
    widths = [max(len(row[i]) for row in [headers, *rows]) for i in range(len(headers))]
    for row in [headers, *rows]:
        click.echo("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())


def progress(label: str) -> Tick:
    """Return a tick that shows how far *label* has come on standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        return lambda done, total: None
    shown = -1

    def tick(done: int, total: int) -> None:
        nonlocal shown
        percent = 100 * done // total if total else 100
        if percent != shown:
            shown = percent
            click.echo(f"\r{label}: {percent} %", err=True, nl=percent == 100)

    return tick
