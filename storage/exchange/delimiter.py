"""Finds the sign that parts the cells: the one under which most rows are as long as the header."""

import csv
import io
from contextlib import suppress
from itertools import islice

from storage.exchange.refusal import refuse
from storage.exchange.table import DELIMITERS, Delimiter, Recognised

_SAMPLE_ROWS = 200
_NAMES = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}


def find_delimiter(text: str, told: Delimiter | None) -> Recognised:
    """Return the delimiter of *text*, whose first line is the header.

    Raises:
        FileRefused: two signs explain the file equally well.
    """
    if told is not None:
        return Recognised(told, "told")
    scores = {sign: score for sign in DELIMITERS if (score := _score(text, sign)) is not None}
    if not scores:
        return Recognised(",", "only one column")
    best = max(scores.values())
    winners = [sign for sign, score in scores.items() if score == best]
    if len(winners) > 1:
        raise refuse("ambiguous_delimiter", signs=" or ".join(_NAMES[sign] for sign in winners))
    share, columns = best
    return Recognised(winners[0], f"{columns} columns in {share:.0%} of the first rows")


def _score(text: str, sign: Delimiter) -> tuple[float, int] | None:
    """Return the share of rows as long as the header and its length; None where it parts nothing."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    rows: list[int] = []
    with suppress(csv.Error):  # an endless cell further down: the header has been read, and decides
        rows.extend(len(row) for row in islice(reader, _SAMPLE_ROWS) if row)
    if not rows or rows[0] < 2:
        return None
    return rows.count(rows[0]) / len(rows), rows[0]
