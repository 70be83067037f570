"""No cell holds what is no number: where nothing can be said, the cell says why."""

import math
from collections.abc import Iterator

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.view_statements import row_name, tables_of
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import Cell, EstimateCell, NumberCell, PCell, QuartilesCell

NAME = "number"


def check(view: AnalysisView, say: Speech, words: CellWords) -> Iterator[Finding]:
    """Find NaN and infinities that would be printed."""
    for table in tables_of(view):
        for row in table.rows:
            if any(not math.isfinite(number) for cell in row.cells for number in _numbers(cell)):
                where = say.words.place.format(table=table.title, row=row_name(row, say, words))
                yield Finding(Severity.ERROR, NAME, where, say.words.not_a_number)
    for fact in view.facts:
        if any(not math.isfinite(number) for number in _numbers(fact.cell)):
            where = say.words.fact.format(name=fact.name)
            yield Finding(Severity.ERROR, NAME, where, say.words.not_a_number)


def _numbers(cell: Cell) -> tuple[float, ...]:
    match cell:
        case NumberCell(value):
            return (value,)
        case PCell(p):
            return (p,)
        case QuartilesCell(median, lower, upper, n):
            return (median, lower, upper) if n else ()
        case EstimateCell(value, lower, upper):
            return tuple(one for one in (value, lower, upper) if one is not None)
    return ()
