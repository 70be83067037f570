"""A table as rows of strings, for readers and for machines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cell_text import CellText, cell_text
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import Cell, EstimateCell, NoneCell, PCell, Scale, TextCell
from analytics.cohort.views.raw_cell import Raw, raw_cell
from analytics.wording import Wording

P_TITLE = "p"
"""Of a column of p values, which are then written without it."""
_NUMBER_WITH_PERCENT = re.compile(r"\d[\d.,]*\s*%")


@dataclass(frozen=True, slots=True)
class PlainTable:
    """Texts as they are read.

    Attributes:
        heads / titles: one a column; a head spans the columns that follow each other with the same one.
        rows: as long as *titles* each.
    """

    title: str
    heads: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]


def plain_table(table: NumberTable, wording: Wording, words: CellWords) -> PlainTable:
    """Write every cell of *table*; a unit is left to the heading where the heading says it."""
    return PlainTable(
        table.title,
        tuple(column.head for column in table.columns),
        tuple(column.title for column in table.columns),
        tuple(plain_row(table, row, wording, words) for row in table.rows),
        table.notes,
    )


def plain_row(table: NumberTable, row: TableRow, wording: Wording, words: CellWords) -> tuple[str, ...]:
    """Write one row of *table*; an empty cell of a heading stays empty."""
    return tuple(
        text_in_table(table, row, place, cell_text(cell, wording, words)).with_unit
        for place, cell in enumerate(row.cells)
    )


def text_in_table(table: NumberTable, row: TableRow, place: int, text: CellText) -> CellText:
    """Return *text* of the cell at *place* of *row* as it stands there.

    Its unit is left to the heading where that says it, so is the letter of a p value; the empty cells of a
    heading are empty.
    """
    column, cell = table.columns[place], row.cells[place]
    if isinstance(cell, NoneCell) and cell.status is None and row.is_heading:
        return CellText("")
    if isinstance(cell, PCell) and column.title == P_TITLE:
        return replace(text, main=text.main.removeprefix(P_TITLE).removeprefix(" = ").strip())
    return replace(text, unit="") if is_told(table, column, cell, text) else text


def is_told(table: NumberTable, column: Column, cell: Cell, text: CellText) -> bool:
    """Whether the heading of *column* or of *table* already says the unit of *text*.

    The per cent of a confidence level (*95 % CI*) is no unit.
    """
    told = f"{table.title} {column.head} {column.title}"
    if isinstance(cell, EstimateCell) and cell.scale is Scale.PROBABILITY:
        return "%" in _NUMBER_WITH_PERCENT.sub("", told)
    return not text.unit or text.unit in told


def raw_rows(table: NumberTable) -> Iterator[dict[str, Raw]]:
    """Yield the rows of *table* as bare numbers by column; every row has the same names.

    A column of estimates becomes several: ``hr``, ``hr_lower``, ``hr_upper``. Words in a column of numbers go
    to ``…_reason``, so that programs find numbers in it and nothing else. Headings come as a row with a name
    alone, so that the rows stay those of the table.
    """
    found = [_raw_row(table, row) for row in table.rows]
    names = _names(table, found)
    for row in found:
        yield {name: row.get(name) for name in names}


def _raw_row(table: NumberTable, row: TableRow) -> dict[str, Raw]:
    return {
        f"{column.key}_{suffix}" if suffix else column.key: value
        for column, cell in zip(table.columns, row.cells, strict=True)
        for suffix, value in _raw_cell(column, cell)
    }


def _raw_cell(column: Column, cell: Cell) -> tuple[tuple[str, Raw], ...]:
    if isinstance(cell, TextCell) and column.is_number:
        return (("", None), *((("reason", cell.text),) if cell.text else ()))
    return raw_cell(cell)


def _names(table: NumberTable, rows: list[dict[str, Raw]]) -> list[str]:
    """Return the names in the order of the columns; a bare one that never holds anything is left out."""
    names: list[str] = []
    for place, column in enumerate(table.columns):
        suffixes = dict.fromkeys(
            suffix for row in table.rows for suffix, _ in _raw_cell(column, row.cells[place])
        )
        own = [f"{column.key}_{suffix}" if suffix else column.key for suffix in suffixes]
        is_empty = column.key in own and all(row.get(column.key) is None for row in rows)
        names += [name for name in own if not (is_empty and name == column.key and len(own) > 1)]
    return names
