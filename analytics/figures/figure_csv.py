"""The table of a figure as text: CSV for spreadsheets, and the same with tabs for the clipboard.

A spreadsheet splits and reads a file by the signs of the computer's language. So the separator follows
the decimal sign: a comma, or a semicolon where the comma is the decimal sign. The file begins with a byte
order mark, without which Excel reads UTF-8 as something else. Text that a spreadsheet would calculate has an
apostrophe put in front of it; numbers never do.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import fields

from analytics.figures.figure_row import FigureRow, TableWords

BYTE_ORDER_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}",
            "\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}")  # fmt: skip
_WORDS = TableWords()
_OF_COHORT_AND_RANGE = ("low", "high", "n")


def _columns() -> tuple[str, ...]:
    """Return all columns; what lies around a value stands beside it."""
    names = [field.name for field in fields(FigureRow) if field.name not in _OF_COHORT_AND_RANGE]
    after = names.index("value") + 1
    return (*names[:after], *_OF_COHORT_AND_RANGE, *names[after:])


COLUMNS = _columns()


def as_csv(rows: Sequence[FigureRow], *, words: TableWords = _WORDS, decimal_sign: str = ".") -> bytes:
    """Return *rows* as a CSV file."""
    separator = ";" if decimal_sign == "," else ","
    text = _written(rows, words, decimal_sign, separator)
    return (BYTE_ORDER_MARK + text).encode()


def as_tabs(rows: Sequence[FigureRow], *, words: TableWords = _WORDS, decimal_sign: str = ".") -> str:
    """Return *rows* with tabs between them, as a spreadsheet takes them from the clipboard."""
    return _written(rows, words, decimal_sign, "\t")


def shown_columns(rows: Sequence[FigureRow]) -> tuple[str, ...]:
    """Return the columns of *rows*: whose they are only where there is more than one patient.

    What only cohorts and reference ranges have stands there only with one of these.
    """
    left_out = {name for name in _OF_COHORT_AND_RANGE if all(getattr(row, name) is None for row in rows)}
    if len({row.patient for row in rows if row.patient}) <= 1:
        left_out.add("patient")
    return tuple(name for name in COLUMNS if name not in left_out)


def number_text(value: float, decimal_sign: str) -> str:
    """Return *value* as it is stored, in full, without grouping."""
    text = repr(value) if value != int(value) or abs(value) >= 1e15 else str(int(value))
    return text.replace(".", decimal_sign)


def safe(text: str) -> str:
    """Return *text* so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) or text.startswith(_FORMULA) else text


def _written(rows: Sequence[FigureRow], words: TableWords, decimal_sign: str, separator: str) -> str:
    columns = shown_columns(rows)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow([getattr(words, name) for name in columns])
    for row in rows:
        writer.writerow([_cell(row, name, decimal_sign) for name in columns])
    return out.getvalue()


def _cell(row: FigureRow, column: str, decimal_sign: str) -> str:
    value = getattr(row, column)
    match value:
        case None:
            return ""
        case int():
            return str(value)
        case float():
            return number_text(value, decimal_sign)
        case _:
            one_line = " ".join(str(value).split("\n"))
            return one_line if column == "comparator" else safe(one_line)
