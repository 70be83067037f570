"""What the tables of an analysis state: the estimators' own numbers, and each share as it will be printed."""

from collections.abc import Iterator
from dataclasses import replace

from analytics.cohort.lint.finding import Speech
from analytics.cohort.lint.phrase_numbers import phrase_numbers
from analytics.cohort.lint.printed_number import Printed
from analytics.cohort.lint.statement import Estimated, Share, Statement, Tested
from analytics.cohort.views.analysis_view import AnalysisView, NumberTable, TableRow
from analytics.cohort.views.cell_text import cell_text
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import (
    Cell,
    EstimateCell,
    PCell,
    QuartilesCell,
    Scale,
    ShareCell,
    TextCell,
)

_PER_CENT = (Scale.PROBABILITY, Scale.DIFFERENCE)


def tables_of(view: AnalysisView) -> tuple[NumberTable, ...]:
    """Return all tables of *view*, that beside the figure last."""
    return (*view.tables, *((view.beside,) if view.beside is not None else ()))


def statements_of_view(view: AnalysisView, say: Speech, words: CellWords) -> Iterator[Statement]:
    """Yield one statement a row and group of columns, then one a fact."""
    for table in tables_of(view):
        part = ""
        for row in table.rows:
            if row.is_heading:
                part = next((c.text for c in row.cells if isinstance(c, TextCell)), "")
                continue
            if not row.is_indented:
                part = ""
            yield from _of_row(table, row, part, say, words)
    for fact in view.facts:
        cells = [("", fact.cell)]
        where = say.words.fact.format(name=fact.name)
        yield _statement(where, fact.name, "", cells, say, words)


def _of_row(
    table: NumberTable, row: TableRow, part: str, say: Speech, words: CellWords
) -> Iterator[Statement]:
    name = row_name(row, say, words)
    where = say.words.place.format(table=table.title, row=f"{part}, {name}" if part else name)
    by_head: dict[str, list[tuple[str, Cell]]] = {}
    for column, cell in zip(table.columns, row.cells, strict=False):
        # counts of all groups belong into one sum; estimates and their p stand under one head
        head = "" if isinstance(cell, ShareCell) else column.head
        by_head.setdefault(head, []).append((column.title, cell))
    for head, cells in by_head.items():
        place = f"{where} ({head})" if head else where
        statement = _statement(place, name, part, cells, say, words)
        yield replace(statement, at=row.at, table=table.key)


def row_name(row: TableRow, say: Speech, words: CellWords) -> str:
    """Return what a row is called: its first cell."""
    return cell_text(row.cells[0], say.wording, words).whole if row.cells else ""


def _statement(
    where: str,
    name: str,
    part: str,
    cells: list[tuple[str, Cell]],
    say: Speech,
    words: CellWords,
) -> Statement:
    shares = tuple(_share(cell, title, say, words) for title, cell in cells if isinstance(cell, ShareCell))
    estimates = tuple(
        _estimated(cell, title) for title, cell in cells if isinstance(cell, EstimateCell | QuartilesCell)
    )
    tests = tuple(Tested(Printed(cell.p)) for _, cell in cells if isinstance(cell, PCell))
    return Statement(where, name, part, shares, estimates, tests, is_printed=False)


def _share(cell: ShareCell, column: str, say: Speech, words: CellWords) -> Share:
    """Return a share with the per cent read back from what is going to be printed."""
    text = cell_text(cell, say.wording, words).whole
    found = phrase_numbers(text, decimal_sign=say.wording.decimal_sign).shares
    return Share(cell.count, cell.of, found[0].percent if found else None, column)


def _estimated(cell: EstimateCell | QuartilesCell, column: str) -> Estimated:
    if isinstance(cell, QuartilesCell):
        if not cell.n:
            return Estimated(None, None, None)
        return Estimated(Printed(cell.median), Printed(cell.lower), Printed(cell.upper), column=column)
    factor = 100.0 if cell.scale in _PER_CENT else 1.0

    def of(value: float | None) -> Printed | None:
        return None if value is None else Printed(factor * value)

    return Estimated(of(cell.value), of(cell.lower), of(cell.upper), cell.scale, cell.confidence, column)
