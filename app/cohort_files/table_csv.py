"""The table of an analysis as CSV: bare numbers for programs, the same in every language.

Commas, decimal points, names of columns in ``snake_case``; a byte order mark, without which Excel reads
UTF-8 as something else; text that a spreadsheet would calculate has an apostrophe put in front of it.
"""

import csv
import io

from analytics.cohort.views.analysis_view import NumberTable
from analytics.cohort.views.plain_table import raw_rows
from analytics.cohort.views.raw_cell import Raw
from analytics.figures.figure_csv import BYTE_ORDER_MARK, safe


def as_csv(table: NumberTable) -> bytes:
    """Return *table* as a CSV file: estimates unrounded, what is not known empty, the reason beside it."""
    rows = list(raw_rows(table))
    names = list(rows[0]) if rows else [column.key for column in table.columns]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def _cell(value: Raw) -> str:
    if value is None:
        return ""
    return safe(" ".join(value.split("\n"))) if isinstance(value, str) else repr(value)
