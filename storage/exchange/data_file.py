"""Reads a file as a table to analyse: its cells as texts, and the decimal sign of the columns in use."""

import re
from collections.abc import Sequence
from pathlib import Path

from analytics.analyses.data_table import DataTable, TableRefused, place_of
from storage.exchange.csv_file import read_table
from storage.exchange.number_signs import find_decimal
from storage.exchange.table import Overrides

_NUMBER = re.compile(r"[+\-−]?\s?[0-9.,'’\s]+(?:[eE][+-]?[0-9]+)?\Z")


def read_data_file(path: Path, used: Sequence[str] = (), overrides: Overrides | None = None) -> DataTable:
    """Read the file at *path*.

    Args:
        path: of a CSV file, whatever program wrote it.
        used: names of the columns that will be read; none: all.
        overrides: what is told instead of recognised.

    Raises:
        FileRefused: the file cannot be read as a table, or has two decimal signs.
        TableRefused: a column of *used* is not there, or a row has too many or too few cells.
    """
    overrides = overrides or Overrides()
    file = read_table(path, overrides)
    for row in file.rows:
        if row.problem is not None:
            raise TableRefused(row.problem, row=row.number)
    places = [place_of(file.header, name) for name in used] or list(range(len(file.header)))
    decimal = find_decimal(
        (
            (row.line, row.cells[place])
            for place in dict.fromkeys(places)
            for row in file.rows
            if _has_sign(row.cells[place])
        ),
        delimiter=file.delimiter.value,
        told=overrides.decimal,
    )
    return DataTable(file.header, tuple(row.cells for row in file.rows), "," if decimal.value == "," else ".")


def _has_sign(cell: str) -> bool:
    """Return whether *cell* is a number with a point or a comma: all that can speak for a decimal sign."""
    return ("." in cell or "," in cell) and _NUMBER.match(cell) is not None
