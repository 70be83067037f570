"""One analysis as it is shown: figure, table, facts and words; screen, paper and files are made from it."""

from dataclasses import dataclass

from analytics.charts.chart import Chart, Pick
from analytics.cohort.views.cells import Cell


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        key: its name in a CSV file, ``snake_case``, the same in every language.
        head: a heading above several columns of the same group; empty: none.
    """

    key: str
    title: str
    head: str = ""
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table.

    Attributes:
        at: the place on the cursor's axis it reads; None: none.
        is_heading: a name for the rows below it; its other cells are empty.
        is_indented: it belongs to the heading above it.
        picks: whom a cell counts, by the key of its column.
    """

    cells: tuple[Cell, ...]
    at: float | None = None
    is_heading: bool = False
    is_indented: bool = False
    picks: tuple[tuple[str, Pick], ...] = ()


@dataclass(frozen=True, slots=True)
class NumberTable:
    """A table.

    Attributes:
        key: names it in files: ``curves``, ``table1``.
        notes: below it: abbreviations, tests, what is missing.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what, and its number.

    Attributes:
        same_as: (table key, row, column key) where the number stands in a table: the two must agree.
    """

    name: str
    cell: Cell
    pick: Pick | None = None
    same_as: tuple[str, int, str] | None = None


@dataclass(frozen=True, slots=True)
class AnalysisView:
    """What one analysis shows.

    Attributes:
        analysis / part: as in ``analysis_book``.
        chart: None where the tables are all there is.
        tables: the first one is *the* table of the analysis: what stands in the middle where there is no
            chart, and what an export writes first.
        beside: a small table for the side of the figure (values at the months); None: none.
        facts: comparisons: tests, hazard ratios, medians, follow-up.
        warnings: what must be seen before the numbers (immortal time); above the figure.
        reading: how to read it, whole sentences.
        sources: (what, of what): records, rule and reading, estimator, interval, source.
        everybody: all members in the analysis.
        left_out: those who are not, by reason.
    """

    analysis: str
    part: str
    title: str
    subtitle: str
    chart: Chart | None
    tables: tuple[NumberTable, ...]
    beside: NumberTable | None = None
    facts: tuple[Fact, ...] = ()
    warnings: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    everybody: Pick | None = None
    left_out: tuple[Pick, ...] = ()
