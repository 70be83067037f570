"""The cells of a spreadsheet: one number a cell, with the format it is shown in."""

from dataclasses import dataclass

from analytics.cohort.views.analysis_view import NumberTable
from analytics.cohort.views.cell_text import DECIMALS, LEAST_P, none_text
from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    EstimateCell,
    NoneCell,
    NumberCell,
    PCell,
    QuartilesCell,
    Scale,
    ShareCell,
)
from analytics.cohort.views.cohort_words import CohortWords
from analytics.cohort.views.raw_cell import Raw, raw_cell

_P_FORMAT = f'[<{LEAST_P}]"< {LEAST_P}";0.000'
_PER_CENT = (Scale.PROBABILITY, Scale.DIFFERENCE)
_SHARE = "share"


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A value as it stands in one cell; *shown_as*: Excel's number format, empty for text."""

    value: Raw
    shown_as: str = ""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of numbers; several of them were one on screen."""

    place: int
    suffix: str
    title: str
    head: str
    is_number: bool


def sheet_columns(table: NumberTable, words: CohortWords) -> tuple[SheetColumn, ...]:
    """Return the columns *table* falls into."""
    found = []
    for place, column in enumerate(table.columns):
        suffixes = dict.fromkeys(s for row in table.rows for s in sheet_cell(row.cells[place], words)) or [""]
        for suffix in suffixes:
            pattern = getattr(words.file, suffix) if suffix else "{column}"
            title = pattern.format(column=column.title).lstrip(" ,")
            found.append(SheetColumn(place, suffix, title, column.head, column.is_number))
    return tuple(found)


def sheet_cell(cell: Cell, words: CohortWords) -> dict[str, SheetCell]:
    """Return *cell* by the suffix of the column each number stands in."""
    if isinstance(cell, NoneCell):
        return {"": SheetCell("" if cell.status is None else none_text(cell.status, words.cell))}
    formats = _format(cell)
    found = {suffix: SheetCell(value, formats) for suffix, value in raw_cell(cell)}
    match cell:
        case ShareCell(count, of) if of:
            found[_SHARE] = SheetCell(count / of, "0.0%")
            found["n"], found["of"] = SheetCell(count, "0"), SheetCell(of, "0")
        case ShareCell(count, of):
            found["n"], found["of"] = SheetCell(count, "0"), SheetCell(of, "0")
        case QuartilesCell():
            found["of"] = SheetCell(cell.n, "0")
        case EstimateCell(value=None):
            found[""] = SheetCell(words.cell.not_reached)
        case PCell(_, test):
            found["test"] = SheetCell(test)
    return found


def _format(cell: Cell) -> str:
    match cell:
        case EstimateCell():
            if cell.scale in _PER_CENT:
                return "0.0%"
            decimals = DECIMALS.get(cell.scale)
            return "General" if decimals is None else _places(decimals)
        case PCell():
            return _P_FORMAT
        case CountCell():
            return "#,##0"
        case NumberCell(_, _, decimals) | QuartilesCell(decimals=decimals):
            return "General" if decimals is None else _places(decimals)
    return ""


def _places(decimals: int) -> str:
    return "0." + "0" * decimals if decimals else "0"
