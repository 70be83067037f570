"""A number that stands beside a table and in it is the same in both."""

from collections.abc import Iterator

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.view_statements import tables_of
from analytics.cohort.views.analysis_view import AnalysisView, Fact
from analytics.cohort.views.cell_text import cell_text
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import Cell

NAME = "fact"


def check(view: AnalysisView, say: Speech, words: CellWords) -> Iterator[Finding]:
    """Find facts that say another number than the cell they name."""
    for fact in view.facts:
        if fact.same_as is None:
            continue
        where = say.words.fact.format(name=fact.name)
        cell = _cell_of(view, fact)
        if cell is None:
            said = say.words.no_such_place.format(name=fact.name)
            yield Finding(Severity.ERROR, NAME, where, said)
        elif cell != fact.cell:
            said = say.words.not_the_table.format(
                name=fact.name,
                said=cell_text(fact.cell, say.wording, words).whole,
                table=cell_text(cell, say.wording, words).whole,
            )
            yield Finding(Severity.ERROR, NAME, where, said)


def _cell_of(view: AnalysisView, fact: Fact) -> Cell | None:
    key, row, column = fact.same_as or ("", 0, "")
    for table in tables_of(view):
        places = [place for place, one in enumerate(table.columns) if one.key == column]
        if table.key == key and places and 0 <= row < len(table.rows):
            cells = table.rows[row].cells
            return cells[places[0]] if places[0] < len(cells) else None
    return None
